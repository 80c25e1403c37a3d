/// The tables beside the prices of one or more folders: instruments, splits, doubtful rows, dataset.
struct TapeTables: Sendable {
  var instruments: [Symbol: Instrument] = [:]
  /// The first and last session, as the instruments table states them.
  var coverage: [Symbol: ClosedRange<Day>] = [:]
  var splits: [Symbol: [Split]] = [:]
  var doubts: [Symbol: [Doubt]] = [:]
  var dataset: Dataset?

  /// Adds a folder's tables; what they say of an instrument replaces what an earlier folder said.
  ///
  /// - Throws: ``TapeError`` naming file and line.
  mutating func add(_ folder: String) throws(TapeError) {
    try addInstruments(folder + "/instruments.csv")
    try addSplits(folder + "/splits.csv")
    try addDoubts(folder + "/doubtful.csv")
    let table = try CSVTable(
      path: folder + "/dataset.csv", wanted: ["name", "version", "last_session", "digest"])
    dataset = nil
    for row in table.rows {
      dataset = Dataset(
        name: table.value(row, "name"), version: table.value(row, "version"),
        lastSession: try table.day(row, "last_session"), digest: table.value(row, "digest"))
    }
  }

  private mutating func addInstruments(_ path: String) throws(TapeError) {
    let table = try CSVTable(
      path: path, wanted: ["symbol", "name", "kind", "exchange", "currency"])
    for row in table.rows {
      let symbol = try table.symbol(row)
      guard let kind = Instrument.Kind(rawValue: table.value(row, "kind")) else {
        throw table.error(row, "\"\(table.value(row, "kind"))\" is not a kind of instrument")
      }
      let written = table.value(row, "leverage")
      guard written.isEmpty || Double(written)?.isFinite == true else {
        throw table.error(row, "\"\(written)\" is not a number")
      }
      let tracks = table.value(row, "tracks")
      instruments[symbol] = Instrument(
        symbol: symbol, name: table.value(row, "name"), kind: kind,
        exchange: table.value(row, "exchange"), currency: table.value(row, "currency"),
        leverage: Double(written), tracks: tracks.isEmpty ? nil : tracks,
        aliases: table.value(row, "aliases").utf8.split(separator: UInt8(ascii: ";"))
          .compactMap { String($0) })
      coverage[symbol] = nil
      if !table.value(row, "first_session").isEmpty, !table.value(row, "last_session").isEmpty {
        let (first, last) = (
          try table.day(row, "first_session"), try table.day(row, "last_session")
        )
        guard first <= last else { throw table.error(row, "the last session is before the first") }
        coverage[symbol] = first...last
      }
    }
  }

  private mutating func addSplits(_ path: String) throws(TapeError) {
    let table = try CSVTable(path: path, wanted: ["symbol", "date", "ratio"])
    var added: [Symbol: [Split]] = [:]
    for row in table.rows {
      guard let ratio = Double(table.value(row, "ratio")), ratio.isFinite, ratio > 0 else {
        throw table.error(row, "\"\(table.value(row, "ratio"))\" is not a ratio")
      }
      let split = Split(day: try table.day(row, "date"), ratio: ratio)
      added[try table.symbol(row), default: []].append(split)
    }
    for (symbol, list) in added { splits[symbol] = list.sorted { $0.day < $1.day } }
  }

  private mutating func addDoubts(_ path: String) throws(TapeError) {
    let table = try CSVTable(path: path, wanted: ["symbol", "from", "to", "field", "reason"])
    var added: [Symbol: [Doubt]] = [:]
    for row in table.rows {
      let (from, to) = (try table.day(row, "from"), try table.day(row, "to"))
      guard from <= to else { throw table.error(row, "the last day is before the first") }
      let doubt = Doubt(
        days: from...to, field: table.value(row, "field"), reason: table.value(row, "reason"))
      added[try table.symbol(row), default: []].append(doubt)
    }
    doubts.merge(added) { _, new in new }
  }
}
