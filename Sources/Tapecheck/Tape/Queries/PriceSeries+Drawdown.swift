/// How far a close is from a peak or trough before it.
public struct Distance: Sendable, Equatable {
  /// The peak or trough, the first of several that are equal.
  public var turn: Extreme
  /// (C / turn - 1) * 100: not above 0 from a peak of closes, not below 0 from a trough of closes.
  public var percent: Double
}

extension PriceSeries {
  /// How far a close is below the highest figure from a row on, itself included.
  ///
  /// (C[i] / max(from...i) - 1) * 100, where the maximum is of closes or, for an intraday peak, of highs.
  ///
  /// - Complexity: O(*n*) in the rows between.
  public func drawdown(
    at index: Int, from first: Int = 0, peakOf field: PriceField = .close
  ) -> Distance? {
    guard days.indices.contains(index), first <= index else { return nil }
    return distance(index, maximum(of: field, in: first..<index + 1))
  }

  /// How far a close is above the lowest figure from a row on, itself included.
  ///
  /// (C[i] / min(from...i) - 1) * 100, where the minimum is of closes or, for an intraday trough, of lows.
  ///
  /// - Complexity: O(*n*) in the rows between.
  public func rebound(
    at index: Int, from first: Int = 0, troughOf field: PriceField = .close
  ) -> Distance? {
    guard days.indices.contains(index), first <= index else { return nil }
    return distance(index, minimum(of: field, in: first..<index + 1))
  }

  /// The deepest drawdown of closes within a range: the peak, and the row at which it was deepest.
  ///
  /// The least over i of C[i] / max(C[lower...i]) - 1.
  ///
  /// - Complexity: O(*n*) in the range.
  public func deepestDrawdown(in range: Range<Int>) -> (peak: Int, trough: Int, percent: Double)? {
    let range = held(range)
    guard var peak = range.first else { return nil }
    var deepest: (peak: Int, trough: Int, percent: Double)?
    for index in range {
      if closes[index] > closes[peak] { peak = index }
      guard let fall = change(from: peak, to: index) else { continue }
      if fall < deepest?.percent ?? 0 { deepest = (peak, index, fall) }
    }
    return deepest
  }

  private func distance(_ index: Int, _ turn: Extreme?) -> Distance? {
    guard let turn, turn.value > 0 else { return nil }
    return Distance(turn: turn, percent: (closes[index] / turn.value - 1) * 100)
  }
}
