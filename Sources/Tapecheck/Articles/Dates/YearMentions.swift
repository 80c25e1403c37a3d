/// The years, dated days and weekdays that a text mentions.
struct YearMentions {
  struct Mention {
    var year: Int
    /// The first day that the words can mean.
    var floor: Day
    /// Whether the day itself is named.
    var isDay = false
    /// Whether the words say that the year is the one of writing.
    var isCurrent = false
    /// Whether something has gone on since, which bounds the year of writing and no more.
    var isSince = false
    /// The words as written.
    var words: String
  }

  /// Years and days that the text tells of.
  private(set) var past: [Mention] = []
  /// Years that lie ahead of the text or are its own.
  private(set) var horizons: [Mention] = []
  /// Days without a year whose weekday the text names.
  private(set) var weekdays: [(stamp: Stamp, words: String)] = []
  /// Days from Easter Sunday of a holiday that the text names.
  private(set) var easter: Int?

  /// Collects the mentions of a text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(_ text: [UInt8], _ body: Range<Int>, reader: StampReader, words: YearWords) {
    let tokens = StampToken.cut(text.span, body, words: reader.words)
    for stamp in reader.stamps(of: tokens, outletZone: "UTC") where stamp.hasDay {
      let written = String(decoding: text[stamp.range], as: UTF8.self)
      if let day = stamp.day(), let year = stamp.year {
        past.append(Mention(year: year, floor: day, isDay: true, words: written))
      } else if stamp.weekday != nil {
        weekdays.append((stamp, written))
      }
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .number(let year, 4) where (1950...2100).contains(year):
        add(year, at: index, tokens, text, words)
      case .word where easter == nil: easter = words.easter(at: index, tokens, text)
      default: break
      }
    }
  }

  private mutating func add(
    _ year: Int, at index: Int, _ tokens: [StampToken], _ text: [UInt8], _ words: YearWords
  ) {
    let isMarked = index + 1 < tokens.count && tokens[index + 1].isYearMark
    let end = isMarked ? tokens[index + 1].end : tokens[index].end
    if words.isCurrent(text, from: end), let floor = Day(year: year, month: 1, day: 1) {
      let written = String(decoding: text[tokens[index].start..<end], as: UTF8.self)
      past.append(Mention(year: year, floor: floor, isCurrent: true, words: written))
      return
    }
    var before = index - 1
    if before > 0, case .mark(0x2C) = tokens[before].kind { before -= 1 }
    while before > 0, words.meaning(of: tokens[before], text) == .joint { before -= 1 }
    guard before >= 0, case .word(let hash, let meaning) = tokens[before].kind else {
      // A year with its mark stands by itself at the start of a sentence.
      if isMarked, let floor = Day(year: year, month: 1, day: 1) {
        let written = String(decoding: text[tokens[index].start..<tokens[index].end], as: UTF8.self)
        past.append(Mention(year: year, floor: floor, words: written))
      }
      return
    }
    func written(from first: Int) -> String {
      String(decoding: text[tokens[first].start..<tokens[index].end], as: UTF8.self)
    }
    let goesOn = words.goesOn(text, from: end)
    if case .month(let month)? = meaning {
      // "by December 2024" is a horizon, "in December 2024" is not.
      let leader = before > 0 ? words.meaning(of: tokens[before - 1], text) : nil
      guard let floor = Day(year: year, month: month, day: 1) else { return }
      var mention = Mention(year: year, floor: floor, words: written(from: before))
      mention.isSince = leader == .since || goesOn
      if leader == .horizon { horizons.append(mention) } else { past.append(mention) }
      return
    }
    guard let floor = Day(year: year, month: 1, day: 1) else { return }
    switch words.meaning(hash) ?? words.meaning(of: tokens[before], text) {
    case .horizon?: horizons.append(Mention(year: year, floor: floor, words: written(from: before)))
    case .past?, .since?:
      var mention = Mention(year: year, floor: floor, words: written(from: before))
      mention.isSince =
        goesOn || words.meaning(hash) == .since
        || words.meaning(of: tokens[before], text) == .since
      past.append(mention)
    case nil, .joint?:
      guard isMarked else { return }
      var mention = Mention(year: year, floor: floor, words: written(from: index))
      mention.isSince = goesOn
      past.append(mention)
    }
  }

  /// Whether a day for the dateline agrees with the weekdays and the holiday that the page names.
  func allows(_ day: Day, _ stamp: Stamp) -> Bool {
    if let weekday = stamp.weekday, day.weekday != weekday { return false }
    for mention in weekdays {
      // A day of the text belongs to the dateline's year, or to its neighbour across New Year.
      let fits = [day.year, day.year - 1, day.year + 1].contains { year in
        guard let named = mention.stamp.day(inYear: year) else { return false }
        return named.weekday == mention.stamp.weekday
          && abs(Int(named.number) - Int(day.number)) <= 120
      }
      if !fits { return false }
    }
    if let easter, let sunday = YearMentions.easterSunday(of: day.year) {
      // The holiday is news in the week before and after it.
      return abs(Int(day.number) - Int(sunday.number) - easter) <= 8
    }
    return true
  }

  /// The words that name a weekday beside a date, if any do.
  func weekdayWords(_ stamp: Stamp) -> String? {
    weekdays.first?.words ?? (stamp.weekday == nil ? nil : "the dateline")
  }

  /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
  private static func easterSunday(of year: Int) -> Day? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let correction = (8 * century + 13) / 25
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * week) / 451
    let number = moon + week - 7 * late + 114
    return Day(year: year, month: number / 31, day: number % 31 + 1)
  }
}

extension StampToken {
  /// Whether this is the mark behind a year.
  fileprivate var isYearMark: Bool {
    if case .word(_, .yearMark) = kind { return true }
    return false
  }
}

extension YearWords {
  /// What a token's own bytes mean beside a year; a Han character's hash is not kept with its token.
  fileprivate func meaning(of token: StampToken, _ text: [UInt8]) -> Meaning? {
    guard case .word = token.kind else { return nil }
    return meaning(WordHash.of(text[token.start..<token.end]))
  }

  /// Whether the text behind a year says that it is the one of writing.
  fileprivate func isCurrent(_ text: [UInt8], from end: Int) -> Bool {
    var start = end
    while start < text.count, text[start] == 0x20 { start += 1 }
    return currents.contains { phrase in
      start + phrase.count <= text.count
        && text[start..<(start + phrase.count)].elementsEqual(phrase) { WordHash.lowered($0) == $1 }
    }
  }

  /// Whether the text behind a year, and behind a month and day after it, says that something went on since.
  fileprivate func goesOn(_ text: [UInt8], from end: Int) -> Bool {
    (end..<min(end + 12, text.count)).contains { start in
      sinces.contains { phrase in
        start + phrase.count <= text.count
          && text[start..<(start + phrase.count)].elementsEqual(phrase)
      }
    }
  }

  /// Days from Easter Sunday of a holiday whose words begin with a token.
  fileprivate func easter(at index: Int, _ tokens: [StampToken], _ text: [UInt8]) -> Int? {
    let first = WordHash.of(text.span, from: tokens[index].start, to: tokens[index].end)
    for (words, days) in easters where words.first == first && index + words.count <= tokens.count {
      let fits = words.indices.allSatisfy { position in
        let token = tokens[index + position]
        return WordHash.of(text[token.start..<token.end]) == words[position]
      }
      if fits { return days }
    }
    return nil
  }
}
