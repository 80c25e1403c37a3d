/// Days that the publication fixes: today, yesterday, overnight, year to date; years, decades and vague ends.
extension TimeParser {
  /// Today, yesterday, tomorrow, now, overnight, that day.
  func anchorDay(_ start: Int) -> TimeNode? {
    if let found = find(.day, start) {
      let day = context.reference.advanced(by: found.value)
      var node = TimeNode(
        start..<found.end, .relative, days: day...day, grain: .day, shape: .day)
      if found.value == 0, context.marketDay != day {
        node.alternatives = [context.marketDay...context.marketDay]
      }
      return node
    }
    guard let found = find(.anchor, start) else { return nil }
    switch TimeWords.Anchor(rawValue: found.value) {
    case .overnight: return overnight(start..<found.end)
    case .same:
      var node = unresolved(start..<found.end, grain: .day)
      node.echo = .day
      return node
    case .vague: return unresolved(start..<found.end, grain: .range)
    case .now, nil: return nil
    }
  }

  /// "to date" alone.
  func uptoNow(_ start: Int) -> TimeNode? {
    guard let tail = find(.tail, start), tail.value == TimeWords.Tail.todate.rawValue,
      !isNumber(tail.end)
    else {
      return nil
    }
    var node = TimeNode(start..<tail.end, .relative, grain: .range, shape: .until)
    node.to = context.reference
    return node
  }

  /// The publication's day, as the end of a span.
  func now(_ start: Int) -> TimeNode? {
    guard let found = find(.anchor, start), found.value == TimeWords.Anchor.now.rawValue else {
      guard let tail = find(.tail, start), tail.value == TimeWords.Tail.todate.rawValue else {
        return nil
      }
      return today(start..<tail.end)
    }
    return today(start..<found.end)
  }

  private func today(_ tokens: Range<Int>) -> TimeNode {
    TimeNode(
      tokens, .relative, days: context.reference...context.reference, grain: .day, shape: .day)
  }

  /// The exchange's last session where the outlet's night is its day; else the night before the day.
  private func overnight(_ tokens: Range<Int>) -> TimeNode {
    let day = isFarEast || has(.zone, tokens.lowerBound) ? context.lastClosed : context.marketDay
    return TimeNode(tokens, .relative, days: day...day, grain: .session, shape: .day)
  }

  /// Whether the outlet's clocks are in another day than the exchange's during its session.
  private var isFarEast: Bool {
    let noon = Int64(context.reference.number) * 86_400 + 43_200
    return ZoneOffsets.offset(of: context.outletZone, at: noon)
      - ZoneOffsets.offset(of: context.calendar.zone, at: noon) >= 6 * 3_600
  }

  /// "year to date", YTD, "so far this year", 今年以来.
  func toDateLed(_ start: Int) -> TimeNode? {
    guard let found = find(.toDate, start), let unit = Unit(rawValue: found.value) else {
      return nil
    }
    return toDate(start..<found.end, unit)
  }

  /// A span from the start of the period to the publication.
  func toDate(_ tokens: Range<Int>, _ unit: Unit) -> TimeNode? {
    guard let first = period(unit, 0)?.lowerBound, first <= context.reference else { return nil }
    return TimeNode(
      tokens, .relative, days: first...context.reference, grain: TimeParser.grain(unit),
      shape: .toDate(unit: TimeParser.grain(unit)))
  }

  /// A year that stands alone, "year 2008", CY18; the words around it must make it one.
  func yearLed(_ start: Int) -> TimeNode? {
    if let found = find(.yearOf, start) {
      let next = found.end
      if let year = year(next), !has(.measure, year.end) {
        return wholeYear(start..<year.end, year.value)
      }
    }
    if let mark = find(.mark, start) { return markedYear(start, mark) }
    guard let number = digits(start), number.digits == 4, (1900...2100).contains(number.value)
    else {
      guard let number = spelledYear(start), !has(.measure, number.end), isAskedFor(start),
        !isHan(start)
      else { return nil }
      return wholeYear(start..<number.end, number.value)
    }
    if let node = piece(ofYear: start, number) { return node }
    guard isYear(start) else { return nil }
    return wholeYear(start..<number.end, number.value)
  }

  /// CY18, FY2024, "fiscal 2023", "school year 2008".
  private func markedYear(_ start: Int, _ mark: Found) -> TimeNode? {
    guard let number = digits(mark.end), number.digits == 2 || number.digits == 4 else {
      return nil
    }
    switch TimeWords.Mark(rawValue: mark.value) {
    case .fiscal, .school: return unresolved(start..<number.end, grain: .year)
    case .year:
      return wholeYear(
        start..<number.end,
        number.digits == 2 ? TimeParser.fullYear(number.value) : number.value)
    default: return nil
    }
  }

  /// A year with its quarter, half or month behind it: "2016 H2", "2017-q1", "2016, nov".
  private func piece(ofYear start: Int, _ number: Integer) -> TimeNode? {
    var next = number.end
    // "1988's third quarter", "the 2023 fourth quarter".
    let behind = isPossessive(next) ? next + 1 : next
    if let piece = monthRun(behind), ordinal(behind) != nil, !isHan(behind),
      !isFiscal(behind, piece.end)
    {
      return run(start..<piece.end, year: number.value, from: piece.month, count: piece.count)
    }
    if isMark(next, "-") || isMark(next, "/"), !isApart(next) { next += 1 }
    if let piece = monthRun(next), has(.mark, next) || has(.half, next) {
      return run(start..<piece.end, year: number.value, from: piece.month, count: piece.count)
    }
    // "Since 1988, August has been weak": a comma parts two times unless a day follows.
    let isParted = isComma(next)
    if isParted { next += 1 }
    guard let found = find(.month, next), !has(.joiner, next) else { return nil }
    var day = next == number.end ? nil : dayOfMonth(found.end)
    if day == nil, isMark(found.end, "-") || isMark(found.end, "/") {
      day = dayOfMonth(found.end + 1)
    }
    if isParted, day == nil || day?.digits == 4 { return nil }
    if let day, day.digits != 4 {
      return date(start..<day.end, year: number.value, month: found.value, day: day.value)
    }
    if found.needsEvidence, text.tokens[next].shape == .lower { return nil }
    return month(start..<found.end, year: number.value, month: found.value)
  }

  /// Whether the words around four figures make them a year.
  func isYear(_ start: Int) -> Bool {
    let after = start + 1
    if has(.measure, after) || isMark(after, "%") || has(.scale, after) || isNumber(after) {
      return false
    }
    if isBesideSlashedYear(start) { return true }
    if after < limit, !isApart(after), text.tokens[after].kind == .symbol, isNumber(after + 1),
      !isApart(after + 1), origin != start
    {
      return false
    }
    guard start > 0 else { return after < text.tokens.count && isWord(after) }
    let before = start - 1
    let asking =
      Role.in.bit | Role.on.bit | Role.bound.bit | Role.of.bit | Role.part.bit
      | Role.joiner.bit | Role.yearOf.bit | Role.extreme.bit
    if roles[before] & asking != 0 { return has(.unit, after) ? isHan(after) : true }
    if isMark(before, "("), isMark(after, ")") || isComma(after) { return true }
    if isPossessive(after) { return true }
    if has(.the, before), isWord(after), !has(.unit, after) { return true }
    if text.tokens[before].kind == .lineBreak { return isWord(after) }
    if isMark(before, "=") || isMark(before, ">") { return true }
    guard isNearYear(start), isWord(after), !has(.unit, after), isApart(after) || isHan(after)
    else { return false }
    // "its 2019 sales", "a 2021 high", "but 2022 was weak": years near the publication's need less.
    return isPossessive(before) || has(.yearBefore, before) || beginsSentence(start)
  }

  /// Whether four figures lie so near to the publication's year that a word beside them makes them one.
  private func isNearYear(_ start: Int) -> Bool {
    guard let number = digits(start), number.value != 2_000 else { return false }
    return (1_970...context.reference.year + 10).contains(number.value)
  }

  /// Whether a slash joins four figures to the year before or after: 1999/2000, 2019/2020/2021.
  private func isBesideSlashedYear(_ start: Int) -> Bool {
    func isYear(_ index: Int) -> Bool {
      digits(index).map { $0.digits == 4 && (1_900...2_100).contains($0.value) } ?? false
    }
    guard let value = digits(start)?.value else { return false }
    if isMark(start + 1, "/"), !isApart(start + 1), isYear(start + 2) {
      return digits(start + 2)?.value == value + 1
    }
    guard start > 1, isMark(start - 1, "/"), !isApart(start), isYear(start - 2) else {
      return false
    }
    return digits(start - 2)?.value == value - 1
  }

  /// "1990s", "the '90s", "nineties", "nineteen seventies", "1970's".
  func decadeLed(_ start: Int) -> TimeNode? {
    var first = start
    if isMark(start, "'"), !isApart(start + 1) { first += 1 }
    if let number = digits(first), number.digits == 4 || number.digits == 2,
      number.value % 10 == 0, let end = pluralEnd(number.end)
    {
      return decade(start..<end, number.digits == 4 ? number.value : century(number.value))
    }
    if let found = find(.decade, start) {
      guard isAskedFor(start) || has(.the, start - 1) else { return nil }
      return decade(start..<found.end, century(found.value))
    }
    if let teen = find(.teen, start) ?? find(.tens, start) {
      let next = isMark(teen.end, "-") ? teen.end + 1 : teen.end
      guard let found = find(.decade, next), (17...20).contains(teen.value) else { return nil }
      return decade(start..<found.end, teen.value * 100 + found.value)
    }
    return nil
  }

  /// The token after the plural of a figure: 1990s, 1990's.
  private func pluralEnd(_ index: Int) -> Int? {
    var index = index
    // "the 1970's" is the decade, "in 2020's first quarter" the year's.
    if isPossessive(index), !isApart(index) {
      let isShort = digits(index - 1)?.digits == 2
      return has(.the, index - 2) || has(.part, index - 2) || isShort && has(.in, index - 2)
        ? index + 1 : nil
    }
    if isMark(index, "'"), !isApart(index) { index += 1 }
    guard index < limit, !isApart(index), text.tokens[index].kind == .word else { return nil }
    let token = text.tokens[index]
    return token.foldedEnd - token.foldedStart == 1
      && text.folded[Int(token.foldedStart)] == UInt8(ascii: "s") ? index + 1 : nil
  }

  private func century(_ tens: Int) -> Int { tens >= 30 ? 1_900 + tens : 2_000 + tens }

  private func decade(_ tokens: Range<Int>, _ first: Int) -> TimeNode {
    TimeNode(
      tokens, .relative, days: Day.years(from: first, count: 10), grain: .decade, shape: .period)
  }
}
