/// How a change is measured.
public enum ChangeMeasure: String, Sendable, CaseIterable {
  /// C[end] - C[base], in the units of the price.
  case points
  /// (C[end] / C[base] - 1) * 100.
  case percent
}

extension PriceSeries {
  /// The change from one close to another; `nil` where a row is missing or, in percent, the base is not positive.
  ///
  /// Percent changes are of the split-adjusted price, without dividends. The value is not rounded.
  public func change(
    from base: Int, to end: Int, in measure: ChangeMeasure = .percent
  ) -> Double? {
    guard days.indices.contains(base), days.indices.contains(end) else { return nil }
    let (first, last) = (closes[base], closes[end])
    switch measure {
    case .points: return last - first
    case .percent: return first > 0 ? (last / first - 1) * 100 : nil
    }
  }

  /// A session's change against the row before; `nil` for the first row.
  public func change(at index: Int, in measure: ChangeMeasure = .percent) -> Double? {
    guard index > 0, index < days.count else { return nil }
    return change(from: index - 1, to: index, in: measure)
  }
}
