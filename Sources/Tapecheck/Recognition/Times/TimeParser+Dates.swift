/// Days and months with names: July 11, 2024; 11 July; the 4th; Thursday the 21st.
extension TimeParser {
  /// Whether the words before a name that is also a plain word make it a time.
  func isAskedFor(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    // "and may", "this may": a small letter after a word that is no preposition is the verb.
    if text.tokens[start].shape == .lower, text.tokens[start].kind == .word,
      roles[start - 1] & (Role.joiner.bit | Role.relative.bit) != 0
    {
      return false
    }
    let asking =
      Role.in.bit | Role.on.bit | Role.bound.bit | Role.joiner.bit | Role.relative.bit
      | Role.part.bit | Role.edge.bit | Role.of.bit | Role.weekOf.bit | Role.within.bit
    if roles[start - 1] & asking != 0 { return true }
    // "mid-May", "Mon-Fri", "September/May".
    return start > 1 && (isDash(start - 1) || isMark(start - 1, "/"))
      && roles[start - 2] & (asking | Role.month.bit | Role.weekday.bit) != 0
  }

  /// The token after a mark or word that may part day, month and year.
  private func separator(_ index: Int) -> Int {
    if isComma(index) { return index + 1 }
    if isMark(index, "-") || isMark(index, "/"), !isApart(index), !isApart(index + 1) {
      return index + 1
    }
    if let of = find(.of, index), !isHan(index) { return of.end }
    return index
  }

  /// A date that begins with the name of a month.
  func monthLed(_ start: Int) -> TimeNode? {
    guard let found = find(.month, start), !isInsideCode(start) else { return nil }
    var index = found.end
    let separated = separator(index)
    if let year = spelledYear(separated) {
      return month(start..<year.end, year: year.value, month: found.value)
    }
    if let day = dayAfterMonth(separated) ?? dayAfterMonth(index) {
      index = day.end
      if let year = yearAfter(index) {
        return date(start..<year.end, year: year.value, month: found.value, day: day.value)
      }
      return date(start..<index, month: found.value, day: day.value)
    }
    if let year = yearAfter(index) {
      guard !has(.measure, year.end), !isMark(year.end, "%") else { return nil }
      return month(start..<year.end, year: year.value, month: found.value)
    }
    if let number = digits(index), number.digits == 2, number.value > 31, !has(.measure, number.end)
    {
      return month(
        start..<number.end, year: TimeParser.fullYear(number.value), month: found.value)
    }
    if let node = quarterNamed(start, found) { return node }
    guard
      !found.needsEvidence || isAskedFor(start) && !isInCompound(index) || isJoined(index)
        || isNoun(start)
    else { return nil }
    return month(start..<index, year: sharedYear(index, after: found.value), month: found.value)
  }

  /// "the June quarter", "March quarter 2023": the three months that end with it.
  private func quarterNamed(_ start: Int, _ found: Found) -> TimeNode? {
    guard let unit = unit(found.end), unit.unit == .quarter, unit.end == found.end + 1 else {
      return nil
    }
    let year = yearAfter(unit.end)
    return run(
      start..<(year?.end ?? unit.end), year: year?.value, from: found.value - 2, count: 3)
  }

  /// Whether a month's name that is also a word stands with its capital behind a word in small letters, inside
  /// its sentence: "strong May sales".
  private func isNoun(_ start: Int) -> Bool {
    guard start > 0, text.tokens[start].shape == .capitalised, !beginsSentence(start),
      start + 1 < limit, text.tokens[start + 1].kind == .word, isApart(start + 1),
      text.tokens[start + 1].shape == .lower, !isPossessive(start + 1),
      roles[start + 1] & (Role.on.bit | Role.in.bit | Role.ahead.bit) == 0
    else { return false }
    let before = text.tokens[start - 1]
    return before.kind == .word && before.shape == .lower && isApart(start)
  }

  /// The year that stands behind the last of a list of months in their order: "April and May of 2023".
  private func sharedYear(_ index: Int, after month: Int) -> Int? {
    var (index, month) = (index, month)
    // Twelve months are the longest list.
    for _ in 0..<12 {
      let afterComma = skipComma(index)
      let next =
        find(.joiner, afterComma).flatMap {
          $0.value == TimeWords.Joiner.to.rawValue ? nil : $0.end
        } ?? afterComma
      guard next > index, let found = find(.month, next), !isHan(next),
        found.value > month, dayAfterMonth(found.end) == nil
      else { return nil }
      if let year = yearAfter(found.end), year.digits == 4, !has(.measure, year.end),
        !isMark(year.end, "%")
      {
        return year.value
      }
      (index, month) = (found.end, found.value)
    }
    return nil
  }

  /// Whether a word is the tail of letters and figures without a space: the end of "vcxPmt4JUL".
  private func isInsideCode(_ start: Int) -> Bool {
    start > 1 && !isApart(start) && !isApart(start - 1) && text.tokens[start].kind == .word
      && text.tokens[start - 1].kind == .number && text.tokens[start - 2].kind == .word
  }

  /// Whether a hyphen joins a word on that belongs to no date: Mar-a-Lago.
  private func isInCompound(_ index: Int) -> Bool {
    isMark(index, "-") && !isApart(index) && !isApart(index + 1) && isWord(index + 1)
      && roles[index + 1] & (Role.month.bit | Role.unit.bit | Role.joiner.bit) == 0
  }

  /// Whether another month is joined on, as in "May to September".
  private func isJoined(_ index: Int) -> Bool {
    if isDash(index) { return has(.month, index + 1) }
    guard let joiner = find(.joiner, index), joiner.value == TimeWords.Joiner.to.rawValue else {
      return false
    }
    return has(.month, joiner.end)
  }

  /// A day of the month after the month's name; not a figure that counts something.
  private func dayAfterMonth(_ index: Int) -> Integer? {
    let start = skip(.the, index)
    guard let day = dayOfMonth(start), start == index || day.isOrdinal else { return nil }
    guard !has(.measure, day.end), !has(.scale, day.end), !isMark(day.end, "%"),
      !has(.unit, day.end), !isMark(day.end, ":")
    else { return nil }
    // "January first 12" and "May 2.5" are not days with years.
    return day
  }

  /// A year after a day or a month: "2024", ", 2024", "of 2024", "last year", "'24".
  func yearAfter(_ index: Int) -> Integer? {
    var next = separator(index)
    // "November since 1950" is no November of that year.
    if next == index, let word = find(.in, index), !has(.joiner, index), !has(.bound, index),
      year(word.end) != nil
    {
      next = word.end
    }
    if isMark(next, "'"), !isApart(next + 1), let number = digits(next + 1), number.digits == 2 {
      return Integer(
        value: TimeParser.fullYear(number.value), end: number.end, digits: 2)
    }
    if let number = year(next) {
      if number.digits == 4 {
        // "July 11, 2,024" is no year, nor is "May 2 2000 points".
        return has(.measure, number.end) ? nil : number
      }
      return number
    }
    return relativeYear(skip(.the, next))
  }

  /// "last year", "this year", 去年 as a year's number.
  func relativeYear(_ index: Int) -> Integer? {
    let year = context.reference.year
    if let word = find(.yearWord, index) {
      return Integer(value: year + word.value, end: word.end, digits: 0)
    }
    if let relative = find(.relative, index), let unit = unit(relative.end), unit.unit == .year {
      return Integer(value: year + relative.value, end: unit.end, digits: 0)
    }
    return nil
  }

  /// A date that begins with its day: 11 July 2024, the 4th of July, the 20th of next month.
  func dayLed(_ start: Int, afterArticle: Bool = false) -> TimeNode? {
    guard let day = dayOfMonth(start), day.isOrdinal || isNumber(start), !isMoney(start - 1) else {
      return nil
    }
    var index = day.end
    if day.isOrdinal, let unit = unit(index), unit.unit == .day { index = unit.end }
    let next = separator(index)
    if let found = find(.month, next) {
      if found.needsEvidence, !day.isOrdinal, text.tokens[next].shape == .lower { return nil }
      if let year = yearAfter(found.end) ?? shortYear(found.end, behind: index) {
        return date(start..<year.end, year: year.value, month: found.value, day: day.value)
      }
      return date(start..<found.end, month: found.value, day: day.value)
    }
    guard day.isOrdinal else { return nil }
    if next > index, let container = monthContainer(next) {
      return date(
        start..<container.end, year: container.year, month: container.month, day: day.value)
    }
    // A bare "the 18th" must stand alone: "the 18th hole" is none.
    guard afterArticle, isNumber(start), !isWord(day.end) || roles[day.end] & standsAlone != 0,
      start >= 2,
      has(.on, start - 2) || has(.bound, start - 2) || has(.in, start - 2) || has(.of, start - 2)
    else { return nil }
    return date(start..<day.end, day: day.value)
  }

  /// A year in two figures behind day and month that one mark joins: 19-Nov-19, 3/Jan/08.
  private func shortYear(_ index: Int, behind joint: Int) -> Integer? {
    for mark in ["-", "/"] as [Unicode.Scalar] where isMark(joint, mark) && isMark(index, mark) {
      guard !isApart(index), !isApart(index + 1), let number = digits(index + 1), number.digits == 2
      else { return nil }
      return Integer(
        value: TimeParser.fullYear(number.value), end: number.end, digits: 2)
    }
    return nil
  }

  /// Whether a token is the sign of a currency.
  func isMoney(_ index: Int) -> Bool {
    guard index >= 0, text.tokens[index].kind == .symbol else { return false }
    let scalar = scalar(index)
    return scalar == 0x24 || (0xA2...0xA5).contains(scalar) || (0x20A0...0x20CF).contains(scalar)
  }

  /// The roles of words that can follow a time without being named by it.
  var standsAlone: TimeWords.RoleSet {
    Role.in.bit | Role.on.bit | Role.bound.bit | Role.joiner.bit | Role.ahead.bit | Role.of.bit
  }

  /// "next month", "the month": the month that a day is of.
  private func monthContainer(_ index: Int) -> (year: Int, month: Int, end: Int)? {
    let start = skip(.the, index)
    let relative = find(.relative, start)
    guard relative != nil || start > index,
      let unit = unit(relative?.end ?? start), unit.unit == .month,
      let first = context.reference.month(relative?.value ?? 0)?.lowerBound
    else { return nil }
    return (first.year, first.components.month, unit.end)
  }

  /// A date that begins with a weekday: Thursday; Thursday, July 11; Thursday the 11th; Friday next week.
  func weekdayLed(_ start: Int) -> TimeNode? {
    guard let found = find(.weekday, start), !countsSessions(found.end) else { return nil }
    // 本周一、上周四 is a list.
    var next = isHan(start) ? found.end : skipComma(found.end)
    if isMark(next, "("), let node = weekdayDate(next + 1, found.value), isMark(node.end, ")") {
      return node.spanning(start, node.end + 1)
    }
    if let node = weekdayDate(next, found.value) { return node.spanning(start, node.end) }
    if let of = find(.of, found.end), !isHan(found.end) { next = of.end }
    // Chinese puts the week first: 周五 本周 are two heads of a table.
    if !isHan(start), let week = relativeWeek(skip(.the, next)) {
      return onWeekday(start..<week.end, found.value, of: week.days)
    }
    guard !found.needsEvidence || isAskedFor(start) else { return nil }
    return weekday(start..<found.end, found.value)
  }

  /// "on Friday next week", which takes its preposition along.
  func weekdayOfWeek(_ start: Int) -> TimeNode? {
    guard let on = find(.on, start), let weekday = find(.weekday, on.end),
      let node = weekdayLed(on.end), case .weekday = node.form, node.end > weekday.end + 1
    else { return nil }
    return node.spanning(start, node.end)
  }

  /// The date that stands beside a weekday.
  private func weekdayDate(_ index: Int, _ weekday: Int) -> TimeNode? {
    let start = skip(.the, index)
    guard start < limit, !isHan(index) else { return nil }
    if var node = monthLed(start) ?? dayLed(start) ?? numericDate(start)
      ?? (text.language.isChinese && isNumber(start) ? markedDate(start) : nil), node.day != nil
    {
      node.weekday = weekday
      if node.isYearInferred { resolve(&node) }
      return node
    }
    guard let day = dayOfMonth(start), day.isOrdinal || day.digits == 2,
      isNumber(start) || start > index,
      !isWord(day.end), !isMark(day.end, "%"), !isMark(day.end, ":"), !isComma(index - 1)
    else { return nil }
    return date(start..<day.end, day: day.value, weekday: weekday)
  }

  /// "next week", 下周 and their days.
  func relativeWeek(_ index: Int) -> (days: ClosedRange<Day>, end: Int)? {
    guard let relative = find(.relative, index), let unit = unit(relative.end), unit.unit == .week
    else { return nil }
    return (context.reference.week(relative.value), unit.end)
  }

  /// A weekday of a known week.
  func onWeekday(_ tokens: Range<Int>, _ weekday: Int, of week: ClosedRange<Day>) -> TimeNode {
    var node = TimeNode(tokens, .weekday, grain: .day, shape: .day)
    node.weekday = weekday
    let day = week.lowerBound.advanced(by: weekday - 1)
    node.set(day...day)
    return node
  }

  /// Whether the number that a Chinese weekday ends with counts sessions: 本周三个交易日.
  private func countsSessions(_ index: Int) -> Bool {
    isHan(index) && unit(index)?.unit == .session
  }

  /// A weekday after "last", "this" or "next", 上, 本 or 下.
  func relativeWeekday(_ start: Int, _ relative: Found) -> TimeNode? {
    guard let found = find(.weekday, relative.end), !countsSessions(found.end) else { return nil }
    let reference = context.reference
    var node = weekdayLed(relative.end) ?? weekday(relative.end..<found.end, found.value)
    if node.end > found.end { return node.spanning(start, node.end) }
    node = onWeekday(start..<found.end, found.value, of: reference.week(relative.value))
    if relative.value == -1, !isHan(start), let day = node.from {
      // On a weekend the last Thursday is the week's own; else it is last week's, and the latest one
      // is kept beside it.
      let back = (reference.weekday - found.value + 7) % 7
      let latest = reference.advanced(by: back == 0 ? -7 : -back)
      if latest != day {
        let isWeekend = reference.weekday > 5
        node.set(isWeekend ? latest...latest : day...day)
        node.alternatives = [isWeekend ? day...day : latest...latest]
      }
    }
    if relative.value == 1, has(.coming, start) {
      let wait = (found.value - reference.weekday + 7) % 7
      let next = reference.advanced(by: wait == 0 ? 7 : wait)
      node.set(next...next)
    }
    return node
  }
}
