/// All instruments that the lists know, and how they hang together.
///
/// A class though it never changes: each article's pass takes a copy, and of a value that counts every table in it.
public final class InstrumentDirectory: Sendable {
  /// Every instrument, in the order of the lists.
  public let instruments: [Instrument]
  let indexBySymbol: [Symbol: Int32]
  let indexByCode: [CodeKey: Int32]
  private let renamed: [CodeKey: (now: Int32, last: Day)]
  private let followersBySymbol: [Symbol: [Int32]]
  private let plainFundsBySymbol: [Symbol: [Symbol]]
  private let listings: [Symbol: [Symbol]]
  private let neighboursBySymbol: [Symbol: [Symbol]]
  private let totalReturns: [Symbol: [Symbol]]
  private let mostMembers: [Symbol: Int]

  /// Reads every list of the folder `instruments` whose columns include `symbol` and `kind`, and the lists
  /// of renamed symbols, listings and neighbours.
  ///
  /// - Throws: ``LexiconError`` for a line that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    var builder = InstrumentListReader(lexicon: lexicon)
    try builder.readInstruments()
    instruments = builder.instruments
    indexBySymbol = builder.indexBySymbol
    indexByCode = builder.indexByCode
    renamed = try builder.readRenamed()
    listings = try builder.readGroups("listings")
    neighboursBySymbol = try builder.readGroups("neighbours")
    totalReturns = try builder.readGroups("total-returns")
    mostMembers = try builder.readMembers()
    var followers: [Symbol: [Int32]] = [:]
    for (index, instrument) in builder.instruments.enumerated() {
      guard instrument.kind == .etf || instrument.kind == .future,
        let tracked = instrument.tracks.flatMap({ Symbol($0) })
      else { continue }
      followers[tracked, default: []].append(Int32(truncatingIfNeeded: index))
    }
    followersBySymbol = followers
    let instruments = builder.instruments
    plainFundsBySymbol = followers.mapValues { numbers in
      numbers.map { instruments[Int($0)] }.filter { $0.kind == .etf && $0.leverage == 1 }
        .map(\.symbol)
    }
  }

  /// The instrument of a symbol, or `nil` when no list knows it.
  public subscript(symbol: Symbol) -> Instrument? {
    indexBySymbol[symbol].map { instruments[Int($0)] }
  }

  /// The instrument that a code stands for: a symbol or another way to write it, as `^RUT` or `FB`.
  ///
  /// - Parameters:
  ///   - code: The code; its case is not regarded.
  ///   - day: The day on which it is written, which decides what a renamed symbol stood for.
  /// - Returns: The instrument, or `nil` when no list knows the code.
  public func instrument(code: String, on day: Day? = nil) -> Instrument? {
    guard let key = CodeKey(code.utf8) else { return nil }
    return find(key, on: day).map { instruments[Int($0.index)] }
  }

  /// The funds that follow an instrument, in the order of the lists.
  public func funds(tracking symbol: Symbol) -> [Instrument] {
    followers(of: symbol, kind: .etf)
  }

  /// The symbols of the funds that follow an instrument one to one, in the order of the lists.
  func plainFunds(tracking symbol: Symbol) -> [Symbol] { plainFundsBySymbol[symbol] ?? [] }

  /// The futures on an instrument, in the order of the lists.
  public func futures(on symbol: Symbol) -> [Instrument] {
    followers(of: symbol, kind: .future)
  }

  /// The first listed fund that follows an instrument one to one, as IWM follows RUT.
  public func plainFund(tracking symbol: Symbol) -> Instrument? {
    funds(tracking: symbol).first { $0.leverage == 1 }
  }

  /// The other listings of a company, or other forms of one thing: the local share of a receipt.
  public func otherListings(of symbol: Symbol) -> [Symbol] {
    listings[symbol] ?? []
  }

  /// The other share classes of a company in the same market, for the class that its plain name stands for.
  func otherClasses(of instrument: Instrument) -> [Symbol] {
    guard instrument.kind == .stock else { return [] }
    return otherListings(of: instrument.symbol).filter { other in
      guard let other = self[other], let index = indexBySymbol[other.symbol],
        let own = indexBySymbol[instrument.symbol]
      else { return false }
      return other.currency == instrument.currency && other.kind == .stock && own < index
    }
  }

  /// Instruments whose names writers and translators mix up with this one's.
  public func neighbours(of symbol: Symbol) -> [Symbol] {
    neighboursBySymbol[symbol] ?? []
  }

  /// The index that counts the dividends of an index of prices; `nil` where no list knows one.
  func totalReturn(of symbol: Symbol) -> Symbol? { totalReturns[symbol]?.first }

  /// How many shares an index has at the most; `nil` where no list says.
  func members(of symbol: Symbol) -> Int? { mostMembers[symbol] }

  /// The number of the instrument that a code stands for, and how sure that is.
  ///
  /// A symbol that was given up keeps its meaning after its last day, or on a day unknown, but less surely.
  func find(_ key: CodeKey, on day: Day?) -> (index: Int32, confidence: Double)? {
    if let index = indexByCode[key] { return (index, 1) }
    guard let (now, last) = renamed[key] else { return nil }
    return (now, day.map { $0 <= last } ?? false ? 0.95 : 0.6)
  }

  private func followers(of symbol: Symbol, kind: Instrument.Kind) -> [Instrument] {
    (followersBySymbol[symbol] ?? []).map { instruments[Int($0)] }.filter { $0.kind == kind }
  }
}
