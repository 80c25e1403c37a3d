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

    /// Whether a stamp with a day or an age can have the word where one without has none.
    var isOfDays: Bool {
      switch self {
      case .month, .day, .unit, .unitAgo, .yearMark, .monthMark, .dayMark: true
      default: false
      }
    }
  }

  /// The zones that an abbreviation stands for.
  private struct Zone: Sendable {
    var name: String
    var eastAsian: String
  }

  /// A bit for the first letters of each word of ASCII that a stamp with a day or an age can have.
  private let dayBeginnings: [UInt64]
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
    var dayBeginnings = [UInt64](repeating: 0, count: 512)
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
        if meaning.isOfDays, let place = DateWords.beginning(bytes.span, 0, bytes.count) {
          dayBeginnings[place >> 6] |= 1 &<< UInt64(place & 63)
        }
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
    self.dayBeginnings = dayBeginnings
    self.meanings = meanings
    self.zones = zones
    self.zoneNames = zoneNames
    self.hasLatinWire = hasLatinWire
    self.longestHan = longestHan
  }

  /// Whether a stretch of text may hold a stamp with a day or an age: never `false` where it does.
  ///
  /// Days are written with a month, with a word such as "today", with two equal separators or one stroke between
  /// numbers, or as eight digits. Anything but ASCII may be one.
  ///
  /// - Complexity: O(*n*) in the bytes of the range; nothing is taken apart.
  func mayHoldDay(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = text[index]
      if byte >= 0x80 { return true }
      let start = index
      if byte | 0x20 &- 0x61 < 26 {
        while index < end, text[index] | 0x20 &- 0x61 < 26 { index += 1 }
        // Letters with points between are one word: "U.S.".
        if index - start == 1, index < end, text[index] == UInt8(ascii: ".") { return true }
        guard let place = DateWords.beginning(text, start, index) else { continue }
        if dayBeginnings[place >> 6] & (1 &<< UInt64(place & 63)) != 0 { return true }
      } else if byte &- 0x30 < 10 {
        while index < end, text[index] &- 0x30 < 10 { index += 1 }
        if index - start == 8 { return true }
        guard index < end else { continue }
        let mark = text[index]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/")
        else { continue }
        var next = index + 1
        while next < end, text[next] <= 0x20 || text[next] == 0x7F { next += 1 }
        guard next < end, text[next] &- 0x30 < 10 else { continue }
        if mark == UInt8(ascii: "/") { return true }
        while next < end, text[next] &- 0x30 < 10 { next += 1 }
        if next < end, text[next] == mark { return true }
      } else {
        index += 1
      }
    }
    return false
  }

  /// A number for the first three letters of a word of ASCII, which others share; `nil` for any other word.
  @inline(__always)
  private static func beginning(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, text[start] | 0x20 &- 0x61 < 26 else { return nil }
    var place = 0
    for index in start..<(start + 3) {
      place = place << 5 | (index < end ? Int(text[index] & 31) : 0)
    }
    return place
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
