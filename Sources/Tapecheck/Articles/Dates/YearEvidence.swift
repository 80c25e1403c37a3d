/// Finds the year of a dateline that names none, from what else is known.
///
/// The order is fixed: the page's metadata, the day on which it was saved, the dates in its text, the weekday
/// beside the date, the newest year that is consistent. Whether the article's claims would come true in
/// a year is never asked.
struct YearEvidence: Sendable {
  /// A year, why it was taken, and which other years remain possible.
  struct Finding: Equatable {
    var year: Int
    var reason: String
    var alternatives: [Int] = []
  }

  let reader: StampReader
  private let words: YearWords

  init(lexicon: Lexicon, reader: StampReader) throws(LexiconError) {
    self.reader = reader
    words = try YearWords(lexicon: lexicon)
  }

  /// The year of a stamp.
  ///
  /// - Returns: `nil` when nothing bounds the year.
  /// - Complexity: O(*n*) in the bytes of the text.
  func year(
    of stamp: Stamp, metadata: Day?, archiveDate: Day?, latestDay: Day?, text: [UInt8],
    body: Range<Int>
  ) -> Finding? {
    if let metadata, let year = newest(stamp, notAfter: metadata, from: metadata.year - 1) {
      return Finding(year: year, reason: "the date \(metadata.iso) elsewhere on the page")
    }
    if let archiveDate,
      let year = newest(stamp, notAfter: archiveDate.advanced(by: 1), from: archiveDate.year - 8)
    {
      return Finding(year: year, reason: "the day of saving, \(archiveDate.iso)")
    }
    let mentions = YearMentions(text, body, reader: reader, words: words)
    if let found = fromMentions(stamp, mentions) { return found }
    return fromWeekdays(stamp, mentions, latestDay)
  }

  // MARK: Text

  private func fromMentions(_ stamp: Stamp, _ mentions: YearMentions) -> Finding? {
    let newestPast = mentions.past.max { $0.floor < $1.floor }
    // The first year in which the dateline does not lie before what the text tells of.
    let first = newestPast.flatMap { mention in
      (mention.year...(mention.year + 1)).first { year in
        stamp.day(inYear: year).map { $0 >= mention.floor } ?? false
      }
    }
    if let newestPast, newestPast.isDay, let near = stamp.day(inYear: newestPast.year),
      abs(Int(near.number) - Int(newestPast.floor.number)) <= 31,
      mentions.allows(near, stamp)
    {
      return Finding(year: newestPast.year, reason: "\"\(newestPast.words)\" in the text")
    }
    if let newestPast, newestPast.isCurrent, let day = stamp.day(inYear: newestPast.year),
      mentions.allows(day, stamp)
    {
      return Finding(year: newestPast.year, reason: "\"\(newestPast.words)\" in the text")
    }
    let horizons = mentions.horizons.filter { first == nil || $0.year >= (first ?? 0) }
    // A horizon many years ahead says nothing of the year of writing.
    if let horizon = horizons.min(by: { $0.year < $1.year }),
      first.map({ horizon.year - $0 <= 6 }) ?? true
    {
      let oldest = max(first ?? horizon.year - 6, horizon.year - 6)
      for year in stride(from: horizon.year, through: oldest, by: -1) {
        if let day = stamp.day(inYear: year), mentions.allows(day, stamp) {
          return Finding(year: year, reason: "\"\(horizon.words)\" in the text")
        }
      }
    }
    guard let newestPast, let first else { return nil }
    let possible = (first...(first + 8)).filter { year in
      stamp.day(inYear: year).map { mentions.allows($0, stamp) } ?? false
    }
    guard let year = possible.first else { return nil }
    var reason = "\"\(newestPast.words)\" in the text"
    if year != first, let weekday = mentions.weekdayWords(stamp) {
      reason += " and the weekday of \"\(weekday)\""
    }
    // The year after is as possible as long as only past years are named, and so are several where the text
    // says no more than when something began.
    let isBound = newestPast.isSince && mentions.weekdayWords(stamp) == nil
    let others = possible.dropFirst().prefix(isBound ? 3 : 1).filter {
      !newestPast.isDay && (isBound || $0 == year + 1)
    }
    return Finding(year: year, reason: reason, alternatives: Array(others))
  }

  // MARK: Weekdays and the newest year

  private func fromWeekdays(
    _ stamp: Stamp, _ mentions: YearMentions, _ latestDay: Day?
  ) -> Finding? {
    guard let latestDay else { return nil }
    let oldest = latestDay.year - 40
    let possible = stride(from: latestDay.year, through: oldest, by: -1).filter { year in
      stamp.day(inYear: year).map { $0 <= latestDay && mentions.allows($0, stamp) } ?? false
    }
    guard let year = possible.first else { return nil }
    if let words = mentions.weekdayWords(stamp) {
      return Finding(
        year: year, reason: "the weekday of \"\(words)\", the newest year that fits",
        alternatives: Array(possible.dropFirst().prefix(3)))
    }
    if mentions.easter != nil {
      return Finding(
        year: year, reason: "the holiday that the text names, the newest year that fits",
        alternatives: Array(possible.dropFirst().prefix(3)))
    }
    return Finding(
      year: year, reason: "nothing but the newest day known, \(latestDay.iso)",
      alternatives: Array(possible.dropFirst().prefix(1)))
  }

  private func newest(_ stamp: Stamp, notAfter bound: Day, from oldest: Int) -> Int? {
    let possible = stride(from: bound.year, through: oldest, by: -1).filter { year in
      stamp.day(inYear: year).map { $0 <= bound } ?? false
    }
    guard let weekday = stamp.weekday else { return possible.first }
    return possible.first { stamp.day(inYear: $0)?.weekday == weekday } ?? possible.first
  }
}
