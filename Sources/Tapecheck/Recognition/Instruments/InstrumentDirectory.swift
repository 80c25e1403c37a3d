/// All instruments that the lists know, and how they hang together.
public struct InstrumentDirectory: Sendable {
  /// Every instrument, in the order of the lists.
  public let instruments: [Instrument]
  private let indexBySymbol: [Symbol: Int]
  private let indexByCode: [String: Int]
  private let followers: [Symbol: [Int]]

  /// Reads every list of the folder `instruments` whose columns include `symbol` and `kind`.
  ///
  /// - Throws: ``LexiconError`` for a line that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    instruments = []
    indexBySymbol = [:]
    indexByCode = [:]
    followers = [:]
  }

  /// The instrument of a symbol, or `nil` when no list knows it.
  public subscript(symbol: Symbol) -> Instrument? {
    indexBySymbol[symbol].map { instruments[$0] }
  }

  /// The instrument that a code in capitals stands for: a symbol or another way to write it, as `^RUT`.
  public func instrument(code: String) -> Instrument? {
    indexByCode[code].map { instruments[$0] }
  }

  /// The funds and futures that follow an instrument, in the order of the lists.
  public func followers(of symbol: Symbol) -> [Instrument] {
    (followers[symbol] ?? []).map { instruments[$0] }
  }
}
