/// Reads dates and times of day in the notations of news pages and their metadata.
struct StampReader: Sendable {
  let words: DateWords

  init(lexicon: Lexicon) throws(LexiconError) {
    words = try DateWords(lexicon: lexicon)
  }

  /// All stamps of a stretch of text, in order of place.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: The bytes of the text to read; stamps lie wholly inside.
  ///   - outletZone: The zone of the outlet, which tells what an abbreviation such as CST means.
  ///   - dayFirst: Whether 03/04/2024 is the third of April.
  /// - Returns: The stamps, each with the label that stands before it.
  /// - Complexity: O(*n*) in the bytes of the range.
  func stamps(
    in bytes: [UInt8], _ range: Range<Int>, outletZone: String, dayFirst: Bool = false
  ) -> [Stamp] {
    let tokens = StampToken.cut(bytes.span, range, words: words)
    return stamps(of: tokens, outletZone: outletZone, dayFirst: dayFirst)
  }

  /// All stamps of a text that was cut before.
  func stamps(
    of tokens: [StampToken], outletZone: String, dayFirst: Bool = false
  ) -> [Stamp] {
    let cursor = StampCursor(
      tokens: tokens, words: words, outletZone: outletZone, dayFirst: dayFirst)
    var stamps: [Stamp] = []
    var role = Stamp.Role.unlabelled
    var roleAge = 0
    var index = 0
    while index < tokens.count {
      // No stamp begins with a mark or with a word of no list, as nearly all words of a text are.
      var mayBegin = true
      switch tokens[index].kind {
      case .word(_, let meaning):
        if meaning == .published { (role, roleAge) = (.published, 0) }
        if meaning == .updated { (role, roleAge) = (.updated, 0) }
        mayBegin = meaning != nil
      case .mark: mayBegin = false
      case .number: break
      }
      if mayBegin, let found = cursor.stamp(at: index) {
        var stamp = found.0
        let end = found.1
        // A label holds for the stamp that follows it within four tokens.
        stamp.role = roleAge <= 4 ? role : .unlabelled
        stamp.range = tokens[index].start..<tokens[end - 1].end
        stamps.append(stamp)
        index = end
        (role, roleAge) = (.unlabelled, 0)
      } else {
        index += 1
        roleAge += 1
      }
    }
    return stamps
  }

  /// The stamps with a day or an age, each joined with the time of day that stands by itself behind it:
  /// "Apr 28 2023" and, in another element, "2:23 PM EDT".
  func joined(
    in bytes: [UInt8], _ range: Range<Int>, outletZone: String, dayFirst: Bool
  ) -> [Stamp] {
    var found = stamps(in: bytes, range, outletZone: outletZone, dayFirst: dayFirst)
    for index in found.indices.dropLast() where found[index].hasDay && found[index].seconds == nil {
      let next = found[index + 1]
      if next.seconds != nil, !next.hasDay, next.dayOffset == nil {
        found[index].seconds = next.seconds
        found[index].zone = next.zone
      }
    }
    return found.filter { $0.hasDay || $0.age != nil || $0.dayOffset != nil }
  }

  /// The time of day that a stretch of text is, and nothing else; `nil` for any other text.
  func clock(in bytes: [UInt8], _ range: Range<Int>, outletZone: String) -> Stamp? {
    let found = stamps(in: bytes, range, outletZone: outletZone)
    guard found.count == 1, let stamp = found.first, stamp.seconds != nil, !stamp.hasDay,
      stamp.dayOffset == nil, stamp.age == nil
    else { return nil }
    func isMark(_ byte: UInt8) -> Bool {
      byte | 0x20 &- 0x61 >= 26 && byte &- 0x30 >= 10 && byte < 0x80
    }
    let isAlone =
      bytes[range.lowerBound..<stamp.range.lowerBound].allSatisfy(isMark)
      && bytes[stamp.range.upperBound..<range.upperBound].allSatisfy(isMark)
    return isAlone ? stamp : nil
  }

  /// The first stamp of a string with a day or an age, as metadata hold it.
  func stamp(in string: some Sequence<UInt8>, outletZone: String, dayFirst: Bool = false) -> Stamp?
  {
    let bytes = Array(string)
    guard bytes.count <= 200 else { return nil }
    if let stamp = epoch(bytes) { return stamp }
    let stamps = stamps(
      in: bytes, 0..<bytes.count, outletZone: outletZone, dayFirst: dayFirst)
    return stamps.first { $0.hasDay || $0.age != nil || $0.dayOffset != nil }
  }

  /// Seconds or milliseconds since 1970, alone in a metadata field.
  private func epoch(_ bytes: [UInt8]) -> Stamp? {
    guard bytes.count == 10 || bytes.count == 13,
      let value = Int64(String(decoding: bytes, as: UTF8.self)),
      value >= 0
    else { return nil }
    let seconds = bytes.count == 13 ? value / 1000 : value
    // From 1990 on: an eight-digit day never has ten digits, and older stamps are no web page's.
    guard seconds > 631_152_000 else { return nil }
    let day = Day(number: Int32(truncatingIfNeeded: seconds / 86_400)).components
    return Stamp(
      year: day.year, month: day.month, dayOfMonth: day.day, seconds: Int(seconds % 86_400),
      zone: .offset(0), range: 0..<bytes.count)
  }
}
