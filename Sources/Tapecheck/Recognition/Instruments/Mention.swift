/// A place in the text that names an instrument.
public struct Mention: Sendable, Equatable {
  /// How the instrument is written, as named in the record.
  public enum Notation: String, Sendable, CaseIterable {
    case futu, cashtag, exchange, suffix, ric, bloomberg, bracket, link, symbol, name, alias
  }
  /// Another instrument that the words may mean.
  public struct Alternative: Sendable, Equatable {
    /// The other instrument.
    public var symbol: Symbol
    /// How likely it is, 0...1.
    public var confidence: Double

    /// Creates an alternative.
    public init(symbol: Symbol, confidence: Double) {
      self.symbol = symbol
      self.confidence = confidence
    }
  }
  /// The mention's UTF-8 bytes of the text.
  public var range: Range<Int>
  /// The mention's tokens.
  public var tokens: Range<Int>
  /// The instrument.
  public var symbol: Symbol
  /// How it is written.
  public var notation: Notation
  /// How sure the reading is, 0...1.
  public var confidence: Double
  /// What else the words may mean, the likelier first.
  public var alternatives: [Alternative] = []

  /// Creates a mention.
  public init(
    range: Range<Int>, tokens: Range<Int>, symbol: Symbol, notation: Notation, confidence: Double
  ) {
    self.range = range
    self.tokens = tokens
    self.symbol = symbol
    self.notation = notation
    self.confidence = confidence
  }
}
