/// What is known of an instrument, with or without prices.
public struct Instrument: Sendable, Equatable {
  /// The kinds of instrument.
  public enum Kind: String, Sendable, CaseIterable {
    case index, etf, stock, future, rate, commodity, currency, crypto
  }
  /// The symbol, the key of all tables.
  public var symbol: Symbol
  /// The name in English.
  public var name: String
  /// The kind.
  public var kind: Kind
  /// The exchange or publisher, as in the instruments table.
  public var exchange: String
  /// The ISO 4217 code of the currency that it is quoted in.
  public var currency: String
  /// For a fund, the daily multiple of what it tracks: 1, 2, 3, -1, -3; `nil` where there is none.
  public var leverage: Double?
  /// What a fund or a future follows: a symbol where the table knows one, else a name.
  public var tracks: String?
  /// The symbol that it was listed under before, with the last day of that, where it was renamed.
  public var aliases: [String]

  /// Creates an instrument.
  public init(
    symbol: Symbol, name: String, kind: Kind, exchange: String, currency: String,
    leverage: Double? = nil, tracks: String? = nil, aliases: [String] = []
  ) {
    self.symbol = symbol
    self.name = name
    self.kind = kind
    self.exchange = exchange
    self.currency = currency
    self.leverage = leverage
    self.tracks = tracks
    self.aliases = aliases
  }
}
