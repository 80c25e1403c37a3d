import Foundation
import Synchronization

/// The prices that claims are checked against: series that load when first asked for, and what is known of them.
///
/// Safe to use from several tasks at once; every series is read once.
public final class Tape: Sendable {
  private struct Source: Sendable {
    var file: PriceFolder.File
    var splits: [Split]
    var doubts: [Doubt]
  }

  private let tables: TapeTables
  private let sources: [Symbol: Source]
  /// The symbols of the price files in use, by path.
  private let symbols: [String: Symbol]
  private let loaded = Mutex<[Symbol: Result<PriceSeries, TapeError>]>([:])
  private let calendars = Mutex<Calendars>(Calendars())

  private struct Calendars {
    var byMarket: [Market: SessionCalendar] = [:]
    var bySymbol: [Symbol: SessionCalendar] = [:]
  }

  /// What the prices are called and how far they reach.
  public let dataset: Dataset
  /// All instruments of the tables and of the price files, by symbol.
  public let instruments: [Instrument]

  /// Opens folders of prices without reading a series.
  ///
  /// A folder is laid out as the bundled one (`daily/SYMBOL.csv` with tables beside it) or holds nothing but CSV files.
  /// A later folder's series replace those of the same symbol, and so do its rows of the tables; a replaced series
  /// keeps the splits known of the instrument, but not the doubts about the earlier file.
  ///
  /// - Throws: ``TapeError`` for a folder or table that cannot be used, naming file and line.
  /// - Complexity: O(*n*) in the bytes of the tables, not of the prices.
  public init(folders: [String]) throws(TapeError) {
    var tables = TapeTables()
    var sources: [Symbol: Source] = [:]
    var dataset: Dataset?
    for path in folders {
      let folder = try PriceFolder(path)
      let older = tables.doubts
      tables.doubts = [:]
      try tables.add(path)
      let known = Set(tables.instruments.keys)
      var aliases: [String: Symbol] = [:]
      for instrument in tables.instruments.values.sorted(by: { $0.symbol < $1.symbol }) {
        for alias in instrument.aliases where alias.utf8.first == UInt8(ascii: "^") {
          aliases[alias] = instrument.symbol
        }
      }
      for file in folder.files {
        guard
          let symbol = PriceFolder.symbol(of: file.stem, known: known, aliases: aliases)
        else { continue }
        sources[symbol] = Source(file: file, splits: [], doubts: tables.doubts[symbol] ?? [])
        if tables.instruments[symbol] == nil {
          tables.instruments[symbol] = Instrument(
            symbol: symbol, name: symbol.name, kind: .stock, exchange: "", currency: "USD")
        }
      }
      tables.doubts.merge(older) { new, _ in new }
      dataset = Dataset(joining: dataset, tables.dataset ?? Dataset(of: folder))
    }
    for symbol in sources.keys { sources[symbol]?.splits = tables.splits[symbol] ?? [] }
    self.tables = tables
    self.sources = sources
    symbols = Dictionary(
      sources.map { ($0.value.file.path, $0.key) }, uniquingKeysWith: { first, _ in first })
    self.dataset = dataset ?? Dataset(name: "", version: "", lastSession: nil, digest: "")
    instruments = tables.instruments.values.sorted { $0.symbol < $1.symbol }
  }

  /// The prices of an instrument; `nil` where there are none.
  ///
  /// - Throws: ``TapeError`` naming file and line where the file is broken, each time it is asked for.
  /// - Complexity: O(*n*) in the file's bytes the first time, then O(1).
  public func series(_ symbol: Symbol) throws(TapeError) -> PriceSeries? {
    if let known = loaded.withLock({ $0[symbol] }) { return try known.get() }
    guard let source = sources[symbol] else { return nil }
    let result = loaded.withLock { loaded in
      if let known = loaded[symbol] { return known }
      let read = read(source, symbol)
      loaded[symbol] = read
      return read
    }
    return try result.get()
  }

  /// Whether there is a price file for an instrument, without reading it.
  public func hasPrices(_ symbol: Symbol) -> Bool { sources[symbol] != nil }

  /// What is known of an instrument; `nil` where nothing is.
  public func instrument(_ symbol: Symbol) -> Instrument? { tables.instruments[symbol] }

  /// The first and last session that the instruments table states; `nil` where it states none.
  public func coverage(of symbol: Symbol) -> ClosedRange<Day>? { tables.coverage[symbol] }

  /// The calendar of the market that an instrument trades on.
  ///
  /// Its sessions are those of the market's main index where that has prices, else those of the rules. For a symbol
  /// that no table knows, the class after its dot tells the market, and without one it is New York's.
  public func calendar(for symbol: Symbol) -> SessionCalendar {
    if let known = calendars.withLock({ $0.bySymbol[symbol] }) { return known }
    let market = market(of: symbol)
    let made =
      calendars.withLock { $0.byMarket[market] }
      ?? SessionCalendar(market: market, held: held(market))
    calendars.withLock {
      $0.byMarket[market] = made
      // Articles make up symbols without end; those with prices are counted.
      if sources[symbol] != nil { $0.bySymbol[symbol] = made }
    }
    return made
  }

  /// The market that an instrument trades on.
  func market(of symbol: Symbol) -> Market {
    guard let instrument = tables.instruments[symbol],
      !(instrument.exchange.isEmpty && instrument.kind == .stock)
    else { return Market(symbol: symbol) }
    return Market(exchange: instrument.exchange, kind: instrument.kind)
  }

  /// The symbol that a price file belongs to; `nil` for one that has been replaced or has no symbol for a name.
  func symbol(ofFile file: PriceFolder.File) -> Symbol? { symbols[file.path] }

  /// A series made of rows that were read elsewhere.
  func series(_ symbol: Symbol, rows: PriceRows) -> PriceSeries {
    let source = sources[symbol]
    return PriceSeries(
      symbol: symbol, file: source?.file.name ?? "\(symbol).csv", rows: rows,
      splits: rows.splits.isEmpty ? source?.splits ?? [] : rows.splits,
      doubts: source?.doubts ?? [])
  }

  private func held(_ market: Market) -> HeldSessions? {
    guard let name = market.reference, let symbol = Symbol(name), let source = sources[symbol],
      let series = try? series(symbol), var held = HeldSessions(series.days)
    else { return nil }
    for doubt in source.doubts
    where doubt.isMissingRow && doubt.days.lowerBound == doubt.days.upperBound {
      held.insert(doubt.days.lowerBound)
    }
    return held
  }

  private func read(_ source: Source, _ symbol: Symbol) -> Result<PriceSeries, TapeError> {
    do throws(TapeError) {
      return .success(series(symbol, rows: try source.file.read()))
    } catch {
      return .failure(error)
    }
  }
}
