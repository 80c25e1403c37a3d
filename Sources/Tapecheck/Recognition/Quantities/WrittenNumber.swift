/// A number as it stands in the text, in digits or words, without sign or unit.
public struct WrittenNumber: Sendable, Equatable {
  /// The value, correctly rounded from what is written and never infinite.
  public var value: Double
  /// Decimals written after the point.
  public var decimals: Int
  /// One unit of the last written place: 0.1 for 3.5, 100000 for 48.2 million.
  public var step: Double
  /// Index one past the number's last token.
  public var end: Int
  /// Whether it is written in words, Han numerals included.
  public var isWords = false
  /// Whether it is an ordinal: `4th`, fourth, 第四.
  public var isOrdinal = false

  /// Creates a number.
  public init(value: Double, decimals: Int, step: Double, end: Int) {
    self.value = value
    self.decimals = decimals
    self.step = step
    self.end = end
  }
}
