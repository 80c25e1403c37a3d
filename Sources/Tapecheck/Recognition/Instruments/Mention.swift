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
  /// What the mention does in its sentence.
  public enum Role: String, Sendable {
    /// It may be what a statement is about.
    case subject
    /// A listed company that speaks: "Bank of America recommends", "Goldman Sachs analysts".
    case source
    /// A listed exchange as the place of a trade.
    case venue
    /// An index that only says which things are meant: "S&P 500 companies", "Dow components".
    case modifier
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
  /// What the mention does in its sentence; claims are about ``Role/subject`` alone.
  public var role = Role.subject

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
