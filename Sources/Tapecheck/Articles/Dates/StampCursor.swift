/// Matches the notations of stamps against a list of pieces, from one piece on.
struct StampCursor {
  let tokens: [StampToken]
  let words: DateWords
  let outletZone: String
  let dayFirst: Bool

  /// The stamp that begins with a token, and the index behind it.
  func stamp(at index: Int) -> (Stamp, Int)? {
    if let found = relative(at: index) { return found }
    if case .zone(let zone)? = meaning(index), time(at: index) == nil,
      let found = dated(at: index + 1), found.0.seconds != nil
    {
      var stamp = found.0
      // A zone before the date: "Beijing time 2024-07-16 20:04".
      if stamp.zone == nil { stamp.zone = .named(words.zoneNames[zone]) }
      return (stamp, found.1)
    }
    return dated(at: index)
  }

  private func dated(at index: Int) -> (Stamp, Int)? {
    if let (date, end) = date(at: index) {
      var stamp = date
      guard stamp.seconds == nil, let (time, timeEnd) = time(at: skipJoiners(from: end)) else {
        return needsTime(stamp) ? nil : (stamp, end)
      }
      stamp.seconds = time.seconds
      stamp.zone = time.zone
      return (stamp, timeEnd)
    }
    guard let (time, end) = time(at: index) else { return nil }
    let next = skipJoiners(from: end)
    if let (date, dateEnd) = date(at: next), date.seconds == nil {
      var stamp = date
      stamp.seconds = time.seconds
      stamp.zone = time.zone
      // A time after the date as well: the one before belongs to something else.
      if self.time(at: skipJoiners(from: dateEnd)) != nil { return (time, end) }
      return (stamp, dateEnd)
    }
    return (time, end)
  }

  /// Whether a date is too thin to be one without a time: 11/02.
  private func needsTime(_ stamp: Stamp) -> Bool {
    stamp.year == nil && stamp.isOrderGuessed
  }

  // MARK: Dates

  private func date(at start: Int) -> (Stamp, Int)? {
    var index = start
    var weekday: Int?
    if case .weekday(let number)? = meaning(index) {
      weekday = number
      index += 1
      while index < tokens.count, isMark(index, ",") || isMark(index, ".") || isMark(index, "(") {
        index += 1
      }
    }
    guard var (stamp, end) = plainDate(at: index) else { return nil }
    stamp.weekday = weekday
    if weekday == nil {
      // The weekday may follow: "2024-07-16 (Tuesday)".
      var next = end
      while next < tokens.count, isMark(next, "(") || isMark(next, ",") { next += 1 }
      if case .weekday(let number)? = meaning(next) {
        stamp.weekday = number
        end = isMark(next + 1, ")") ? next + 2 : next + 1
      }
    }
    return (stamp, end)
  }

  private func plainDate(at index: Int) -> (Stamp, Int)? {
    switch kind(index) {
    case .number(let value, let digits)?:
      if digits == 4, isYear(value) { return yearFirst(value, at: index) }
      if digits == 8 { return compact(value, at: index) }
      if digits <= 2 { return numberFirst(value, at: index) }
      return nil
    case .word(_, .month(let month))?: return monthFirst(month, at: index)
    default: return nil
    }
  }

  /// 2024-07-16, 2024/7/16, 2024.7.16, with marks behind the numbers, 2024 July 16.
  private func yearFirst(_ year: Int, at index: Int) -> (Stamp, Int)? {
    if meaning(index + 1) == .yearMark {
      guard let (stamp, end) = markedMonthDay(at: index + 2) else { return nil }
      var dated = stamp
      dated.year = year
      return (dated, end)
    }
    if let separator = dateSeparator(index + 1), let month = number(index + 2, upTo: 12),
      dateSeparator(index + 3) == separator, let day = number(index + 4, upTo: 31)
    {
      return valid(year, month, day, end: index + 5)
    }
    let next = isMark(index + 1, ",") ? index + 2 : index + 1
    if case .month(let month)? = meaning(next), let day = number(skipDot(next + 1), upTo: 31) {
      return valid(year, month, day, end: skipDot(next + 1) + 1)
    }
    return nil
  }

  /// 20240716.
  private func compact(_ value: Int, at index: Int) -> (Stamp, Int)? {
    guard isYear(value / 10_000) else { return nil }
    return valid(value / 10_000, value / 100 % 100, value % 100, end: index + 1)
  }

  /// A month and day with their marks, 16 July 2024, 16th of July, 07/16/2024, 16.07.2024, 08-13-10, 11/02.
  private func numberFirst(_ value: Int, at index: Int) -> (Stamp, Int)? {
    if meaning(index + 1) == .monthMark { return markedMonthDay(at: index) }
    var next = index + 1
    if meaning(next) == .ordinal { next += 1 }
    next = skipDot(next)
    while meaning(next) == .joiner || isMark(next, "-") || isMark(next, "/") {
      // A separator before a month's name: 16-Jul-2024.
      guard next < index + 4 else { break }
      next += 1
    }
    if case .month(let month)? = meaning(next), (1...31).contains(value) {
      next = skipDot(next + 1)
      if isMark(next, "-") || isMark(next, "/") { next += 1 }
      let (year, end) = trailingYear(at: next)
      return valid(year, month, value, end: end)
    }
    guard let separator = dateSeparator(index + 1), let second = number(index + 2, upTo: 31) else {
      return nil
    }
    guard dateSeparator(index + 3) == separator,
      case .number(let last, let digits)? = kind(index + 4),
      !tokens[index + 4].spaceBefore
    else {
      // Month and day alone, only with a stroke: 11/02.
      guard separator == UInt32(UInt8(ascii: "/")) else { return nil }
      guard let found = ordered(nil, value, second, dotted: false, end: index + 3) else {
        return nil
      }
      var stamp = found.0
      stamp.isOrderGuessed = true
      return (stamp, found.1)
    }
    let year: Int
    if digits == 4, isYear(last) {
      year = last
    } else if digits == 2 {
      year = last < 70 ? 2000 + last : 1900 + last
    } else {
      return nil
    }
    // Dots put the day first everywhere, and so do hyphens before a year of four digits.
    let isDotted =
      separator == UInt32(UInt8(ascii: "."))
      || separator == UInt32(UInt8(ascii: "-")) && digits == 4
    return ordered(year, value, second, dotted: isDotted, end: index + 5)
  }

  /// Month and day by what is possible, then by the habit of the place; dots put the day first.
  private func ordered(
    _ year: Int?, _ first: Int, _ second: Int, dotted: Bool, end: Int
  ) -> (Stamp, Int)? {
    let dayIsFirst = first > 12 || (second <= 12 && (dotted || dayFirst))
    guard
      let found = valid(
        year, dayIsFirst ? second : first, dayIsFirst ? first : second, end: end)
    else { return nil }
    var stamp = found.0
    stamp.isOrderGuessed = first <= 12 && second <= 12 && first != second && !dotted
    return (stamp, end)
  }

  private func markedMonthDay(at index: Int) -> (Stamp, Int)? {
    guard let month = number(index, upTo: 12), meaning(index + 1) == .monthMark,
      let day = number(index + 2, upTo: 31), meaning(index + 3) == .dayMark
    else { return nil }
    return valid(nil, month, day, end: index + 4)
  }

  /// July 16, 2024; Jul 16; Tue Mar 14 15:46:04 CET 2023.
  private func monthFirst(_ month: Int, at index: Int) -> (Stamp, Int)? {
    var next = skipDot(index + 1)
    if isMark(next, "-") || isMark(next, "/") { next += 1 }
    guard let day = number(next, upTo: 31) else { return nil }
    next += 1
    if meaning(next) == .ordinal { next += 1 }
    // A colon or point behind the number makes it a time: "Jul 16:04".
    if isMark(next, ":"), next < tokens.count, !tokens[next].spaceBefore,
      case .number? = kind(next + 1), next + 1 < tokens.count, !tokens[next + 1].spaceBefore
    {
      return nil
    }
    let (year, end) = trailingYear(at: next)
    if year == nil, let (time, timeEnd) = time(at: next),
      case .number(let value, 4)? = kind(timeEnd), isYear(value)
    {
      guard let found = valid(value, month, day, end: timeEnd + 1) else { return nil }
      var stamp = found.0
      stamp.seconds = time.seconds
      stamp.zone = time.zone
      return (stamp, found.1)
    }
    return valid(year, month, day, end: end)
  }

  private func trailingYear(at index: Int) -> (Int?, Int) {
    var next = index
    while isMark(next, ",") || isMark(next, ".") { next += 1 }
    guard case .number(let value, 4)? = kind(next), isYear(value) else { return (nil, index) }
    // "July 16 2030 GMT" is half past eight in the evening, unless a time follows behind it.
    if next == index, zoneMeaning(next + 1) != nil, time(at: skipJoiners(from: next + 1)) == nil {
      return (nil, index)
    }
    return (value, next + 1)
  }

  private func valid(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> (Stamp, Int)? {
    guard Day(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    return (Stamp(year: year, month: month, dayOfMonth: day), end)
  }

  // MARK: Pieces

  func kind(_ index: Int) -> StampToken.Kind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  func meaning(_ index: Int) -> DateWords.Meaning? {
    guard case .word(_, let meaning)? = kind(index) else { return nil }
    return meaning
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    kind(index) == .mark(mark.value)
  }

  /// A number of one or two digits between 1 and a limit.
  func number(_ index: Int, upTo limit: Int) -> Int? {
    guard case .number(let value, let digits)? = kind(index), digits <= 2, value >= 1,
      value <= limit
    else { return nil }
    return value
  }

  func skipDot(_ index: Int) -> Int {
    isMark(index, ".") ? index + 1 : index
  }

  func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

  private func dateSeparator(_ index: Int) -> UInt32? {
    guard case .mark(let mark)? = kind(index), !tokens[index].spaceBefore else { return nil }
    switch mark {
    case 0x2D, 0x2E, 0x2F: return mark
    default: return nil
    }
  }

  /// The IANA zone of an abbreviation.
  func zoneMeaning(_ index: Int) -> String? {
    guard case .word(let hash, let meaning)? = kind(index) else { return nil }
    if case .zone(let zone)? = meaning { return words.zoneNames[zone] }
    return words.zone(hash, outletZone: outletZone)
  }

  /// The index behind what may stand between a date and its time.
  func skipJoiners(from start: Int) -> Int {
    var index = start
    // Six pieces cover "| at", " · ", " — ", "/ Updated" is a label and is not skipped.
    while index < tokens.count, index - start < 6 {
      switch tokens[index].kind {
      case .mark(let mark):
        switch mark {
        case 0x2C, 0x7C, 0x2F, 0x2D, 0x2013, 0x2014, 0xB7, 0x2022, 0x3A, 0x40, 0x2E, 0x28, 0x29,
          0x30FB, 0x5D:
          index += 1
        default: return index
        }
      case .word(let hash, let meaning):
        // The "T" of ISO 8601.
        guard meaning == .joiner || hash == WordHash.of("t".utf8) else { return index }
        index += 1
      case .number: return index
      }
    }
    return index
  }
}
