/// A column of a price file.
public enum PriceField: String, Sendable, CaseIterable {
  case open, high, low, close, volume
}

extension PriceSeries {
  /// A row's figure; `nil` where the row has none or there is no such row.
  public func value(_ field: PriceField, at index: Int) -> Double? {
    guard days.indices.contains(index) else { return nil }
    let value = column(field)[index]
    return value.isNaN ? nil : value
  }

  /// The rows that exist of a range.
  func held(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<days.count)
  }

  func column(_ field: PriceField) -> [Double] {
    switch field {
    case .open: opens
    case .high: highs
    case .low: lows
    case .close: closes
    case .volume: volumes
    }
  }
}
