/// Reads the lists of the folder `instruments` into tables.
struct InstrumentListReader {
  let lexicon: Lexicon
  private(set) var instruments: [Instrument] = []
  private(set) var indexBySymbol: [Symbol: Int32] = [:]
  private(set) var indexByCode: [CodeKey: Int32] = [:]

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The tables of a lexicon that list instruments: those with the columns `symbol` and `kind`.
  static func instrumentTables(of lexicon: Lexicon) -> [String] {
    let prefix = "instruments/"
    return lexicon.columns.keys.sorted().compactMap { key in
      guard key.hasPrefix(prefix), let columns = lexicon.columns[key],
        columns.contains("symbol"), columns.contains("kind")
      else { return nil }
      return String(key.dropFirst(prefix.count))
    }
  }

  mutating func readInstruments() throws(LexiconError) {
    for table in Self.instrumentTables(of: lexicon) {
      for row in lexicon.rows(of: table) where row.folder == "instruments" {
        try add(row)
      }
    }
  }

  private mutating func add(_ row: Lexicon.Row) throws(LexiconError) {
    let symbol = try self.symbol(lexicon.value(row, "symbol"), row)
    guard let kind = Instrument.Kind(rawValue: lexicon.value(row, "kind")) else {
      throw lexicon.error(row, "unknown kind \"\(lexicon.value(row, "kind"))\"")
    }
    let written = lexicon.value(row, "leverage")
    let leverage = Double(written)
    guard written.isEmpty || leverage != nil else {
      throw lexicon.error(row, "leverage \"\(written)\" is not a number")
    }
    guard indexBySymbol[symbol] == nil else {
      throw lexicon.error(row, "symbol \(symbol) is listed twice")
    }
    let codes = lexicon.value(row, "codes").split(separator: " ").map(String.init)
    let tracks = lexicon.value(row, "tracks")
    let index = Int32(truncatingIfNeeded: instruments.count)
    indexBySymbol[symbol] = index
    for code in [symbol.name] + codes {
      guard let key = CodeKey(code.utf8) else {
        throw lexicon.error(row, "code \"\(code)\" is longer than 16 bytes or not ASCII")
      }
      if let other = indexByCode[key], other != index {
        throw lexicon.error(
          row, "code \(code) already stands for \(instruments[Int(other)].symbol)")
      }
      indexByCode[key] = index
    }
    instruments.append(
      Instrument(
        symbol: symbol, name: lexicon.value(row, "name"), kind: kind,
        exchange: lexicon.value(row, "exchange"), currency: lexicon.value(row, "currency"),
        leverage: leverage, tracks: tracks.isEmpty ? nil : tracks, aliases: codes))
  }

  /// Symbols that were given up: what they are called now, and their last day.
  func readRenamed() throws(LexiconError) -> [CodeKey: (now: Int32, last: Day)] {
    var renamed: [CodeKey: (now: Int32, last: Day)] = [:]
    for row in lexicon.rows(of: "renamed-symbols") {
      guard let key = CodeKey(row.fields[0].utf8) else {
        throw lexicon.error(row, "\"\(row.fields[0])\" is no symbol")
      }
      let now = try known(lexicon.value(row, "now"), row)
      guard let last = Day(iso: lexicon.value(row, "last")) else {
        throw lexicon.error(row, "\"\(lexicon.value(row, "last"))\" is no day")
      }
      renamed[key] = (now, last)
    }
    return renamed
  }

  /// A table of groups of symbols, as each member's others in the order of the line.
  func readGroups(_ table: String) throws(LexiconError) -> [Symbol: [Symbol]] {
    var groups: [Symbol: [Symbol]] = [:]
    for row in lexicon.rows(of: table) {
      var members: [Symbol] = []
      for name in [row.fields[0]]
        + lexicon.value(row, "others").split(separator: " ").map(
          String.init)
      {
        members.append(instruments[Int(try known(name, row))].symbol)
      }
      for member in members {
        for other in members where other != member {
          if !groups[member, default: []].contains(other) {
            groups[member, default: []].append(other)
          }
        }
      }
    }
    return groups
  }

  /// How many members indexes have at the most.
  func readMembers() throws(LexiconError) -> [Symbol: Int] {
    var members: [Symbol: Int] = [:]
    for row in lexicon.rows(of: "members") {
      guard let most = Int(lexicon.value(row, "most")), most > 0 else {
        throw lexicon.error(row, "needs a number above 0")
      }
      members[instruments[Int(try known(row.fields[0], row))].symbol] = most
    }
    return members
  }

  /// The number of a listed instrument.
  func known(_ name: String, _ row: Lexicon.Row) throws(LexiconError) -> Int32 {
    let symbol = try self.symbol(name, row)
    guard let index = indexBySymbol[symbol] else {
      throw lexicon.error(row, "no list has the symbol \(symbol)")
    }
    return index
  }

  private func symbol(_ name: String, _ row: Lexicon.Row) throws(LexiconError) -> Symbol {
    guard let symbol = Symbol(name) else {
      throw lexicon.error(row, "\"\(name)\" is no symbol")
    }
    return symbol
  }
}
