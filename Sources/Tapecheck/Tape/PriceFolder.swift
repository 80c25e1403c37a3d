import Foundation
import Inflate

/// A folder of prices as found on disk: this project's layout, or nothing but CSV files, which may be gzipped.
struct PriceFolder: Sendable {
  struct File: Sendable, Equatable {
    /// The name without `.csv` or `.csv.gz`.
    var stem: String
    /// The name with its ending.
    var name: String
    var path: String

    /// The rows of the CSV text, parsed where the file was read to: a copy of it costs as much as to parse it.
    ///
    /// - Throws: ``TapeError`` where the file cannot be read or expanded, or for a line that does not fit.
    func read() throws(TapeError) -> PriceRows {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw .unreadable(path: path)
      }
      guard Inflater.isGzip(data) else { return try PriceParser.parse(data.span, file: path) }
      let expanded: [UInt8]
      do throws(InflateError) {
        expanded = try Inflater.gunzip(Array(data), limit: PriceFolder.longestFile)
      } catch {
        throw .notExpanded(path: path)
      }
      return try PriceParser.parse(expanded.span, file: path)
    }
  }

  /// Bytes of CSV text that a gzipped file may come to: two thousand years of days.
  private static let longestFile = 64 << 20
  private static let endings = [".csv", ".csv.gz"]

  static let tables = ["instruments.csv", "splits.csv", "doubtful.csv", "dataset.csv"]

  let path: String
  /// The price files, by name.
  let files: [File]

  /// Lists a folder.
  ///
  /// - Throws: ``TapeError/unreadable(path:)``, or ``TapeError/noPrices(path:)`` for a folder without a price file.
  init(_ path: String) throws(TapeError) {
    self.path = path
    let daily = path + "/daily"
    let isOurs = FileManager.default.fileExists(atPath: daily)
    let root = isOurs ? daily : path
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    } catch {
      throw TapeError.unreadable(path: root)
    }
    files = names.compactMap { name in
      guard let ending = Self.endings.first(where: name.lowercased().hasSuffix),
        name.utf8.count > ending.utf8.count, !name.hasPrefix("."),
        isOurs || !Self.tables.contains(name)
      else { return nil }
      return File(stem: String(name.dropLast(ending.count)), name: name, path: root + "/" + name)
    }
    if files.isEmpty { throw TapeError.noPrices(path: path) }
  }

  /// The symbol that a file's name stands for: itself, the one that a table gives to Yahoo's `^GSPC`, or what is left
  /// of Stooq's `aapl_us_d` and `aapl.us`.
  static func symbol(of stem: String, known: Set<Symbol>, aliases: [String: Symbol]) -> Symbol? {
    var upper = stem.uppercased()
    if upper.hasSuffix("_D") { upper = String(upper.dropLast(2)) }
    if upper.hasSuffix("_US") || upper.hasSuffix(".US") { upper = String(upper.dropLast(3)) }
    for name in [stem, upper] {
      if let symbol = Symbol(name), known.contains(symbol) { return symbol }
      if let symbol = aliases[name] { return symbol }
    }
    // Stooq writes lower case throughout; a stem with capitals is a symbol as it stands.
    return Symbol(stem.contains { $0.isUppercase } ? stem : upper)
  }
}
