/// The words that stamps, datelines and bylines are written with.
///
/// A class though it never changes: whoever reads stamps takes a copy.
final class DateWords: Sendable {
  /// What a word does in a stamp.
  enum Meaning: Sendable, Equatable {
    case month(Int)
    case weekday(Int)
    case afternoon(Bool)
    case number(Int)
    case unit(Int)
    case ago
    case unitAgo(Int)
    case day(Int)
    case ordinal
    case joiner
    case published
    case updated
    case by
    /// Ends the prefix of a Chinese wire story.
    case wire
    case yearMark, monthMark, dayMark, hourMark, minuteMark, secondMark
    /// A zone, by its index in ``DateWords/zoneNames``: with a name in it, each token of a text would be counted.
    case zone(Int)
  }

  /// The zones that an abbreviation stands for.
  private struct Zone: Sendable {
    var name: String
    var eastAsian: String
  }

  private let meanings: WordMap<Meaning>
  private let zones: WordMap<Zone>
  /// The names of zones that words of the list stand for.
  let zoneNames: [String]
  /// Whether a word that ends a wire story's prefix begins with an ASCII letter.
  let hasLatinWire: Bool
  /// The longest Chinese word of the list, in bytes.
  let longestHan: Int

  init(lexicon: Lexicon) throws(LexiconError) {
    var meanings = WordMap<Meaning>()
    var zones = WordMap<Zone>()
    var zoneNames: [String] = []
    var hasLatinWire = false
    var longestHan = 3
    for row in lexicon.rows(of: "dateline-words") {
      let name = lexicon.value(row, "class")
      let value = lexicon.value(row, "value")
      let meaning: Meaning
      if name == "zone", ZoneRules.isKnown(value) {
        meaning = .zone(zoneNames.count)
        zoneNames.append(value)
      } else {
        meaning = try DateWords.meaning(of: name, value, row, lexicon)
      }
      for phrase in row.phrases {
        let bytes = Array(phrase.utf8)
        meanings[WordHash.of(bytes.span, from: 0, to: bytes.count)] = meaning
        if let first = bytes.first, first >= 0x80 { longestHan = max(longestHan, bytes.count) }
        if meaning == .wire, let first = bytes.first, first < 0x80 { hasLatinWire = true }
      }
    }
    for row in lexicon.rows(of: "zones") {
      let zone = lexicon.value(row, "zone")
      let eastAsian = lexicon.value(row, "east_asian_zone")
      guard ZoneRules.isKnown(zone), eastAsian.isEmpty || ZoneRules.isKnown(eastAsian) else {
        throw lexicon.error(row, "unknown time zone")
      }
      for phrase in row.phrases {
        let bytes = Array(phrase.utf8)
        zones[WordHash.of(bytes.span, from: 0, to: bytes.count)] = Zone(
          name: zone, eastAsian: eastAsian.isEmpty ? zone : eastAsian)
      }
    }
    self.meanings = meanings
    self.zones = zones
    self.zoneNames = zoneNames
    self.hasLatinWire = hasLatinWire
    self.longestHan = longestHan
  }

  /// What a word means, by the hash of its folded bytes.
  func meaning(_ hash: UInt64) -> Meaning? { meanings[hash] }

  /// The IANA zone that an abbreviation stands for, as an outlet with a zone of its own writes it.
  func zone(_ hash: UInt64, outletZone: String) -> String? {
    guard let zone = zones[hash] else { return nil }
    return outletZone.utf8.starts(with: "Asia/".utf8) ? zone.eastAsian : zone.name
  }

  private static func meaning(
    of name: String, _ value: String, _ row: Lexicon.Row, _ lexicon: Lexicon
  ) throws(LexiconError) -> Meaning {
    let number = Int(value)
    switch (name, number) {
    case ("month", let number?) where (1...12).contains(number): return .month(number)
    case ("weekday", let number?) where (1...7).contains(number): return .weekday(number)
    case ("number", let number?): return .number(number)
    case ("unit", let number?): return .unit(number)
    case ("unit_ago", let number?): return .unitAgo(number)
    case ("day", let number?): return .day(number)
    default: break
    }
    switch (name, value) {
    case ("meridiem", "am"): return .afternoon(false)
    case ("meridiem", "pm"): return .afternoon(true)
    case ("ago", _): return .ago
    case ("ordinal", _): return .ordinal
    case ("joiner", _): return .joiner
    case ("published", _): return .published
    case ("updated", _): return .updated
    case ("by", _): return .by
    case ("wire", _): return .wire
    case ("mark", "year"): return .yearMark
    case ("mark", "month"): return .monthMark
    case ("mark", "day"): return .dayMark
    case ("mark", "hour"): return .hourMark
    case ("mark", "minute"): return .minuteMark
    case ("mark", "second"): return .secondMark
    default: throw lexicon.error(row, "unknown class or value \"\(name) \(value)\"")
    }
  }
}
