/// Calendar periods: last week, the fourth quarter of 2023, H1 2024, the 1990s, early July.
extension TimeParser {
  typealias Unit = TimeWords.Unit

  /// The days of a period a number of periods away from the publication's.
  func period(_ unit: Unit, _ offset: Int) -> ClosedRange<Day>? {
    let reference = context.reference
    switch unit {
    case .day:
      let day = reference.advanced(by: offset)
      return day...day
    case .session:
      let day = context.calendar.session(context.lastClosed, advancedBy: offset)
      return day...day
    case .workday:
      let day = reference.advanced(byWorkdays: offset)
      return day...day
    case .week: return reference.week(offset)
    case .workweek:
      let week = reference.week(offset)
      return week.lowerBound...week.lowerBound.advanced(by: 4)
    case .weekend:
      let week = reference.week(offset)
      return week.lowerBound.advanced(by: 5)...week.upperBound
    case .fortnight:
      let start = reference.startOfWeek.advanced(by: offset * 14)
      return start...start.advanced(by: 13)
    case .month: return reference.month(offset)
    case .quarter: return reference.quarter(offset)
    case .half: return reference.half(offset)
    case .year: return Day.years(from: reference.year + offset)
    case .decade: return Day.years(from: (reference.year / 10 + offset) * 10, count: 10)
    case .century: return Day.years(from: (reference.year / 100 + offset) * 100, count: 100)
    case .season: return nil
    }
  }

  /// How the record names a unit.
  static func grain(_ unit: Unit) -> TimeNode.Grain {
    switch unit {
    case .session: .session
    case .day, .workday: .day
    case .week, .workweek: .week
    case .weekend, .fortnight, .century, .season: .range
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    case .decade: .decade
    }
  }

  /// A node for a period counted from the publication's.
  func relativePeriod(_ tokens: Range<Int>, _ unit: Unit, _ offset: Int) -> TimeNode {
    guard unit != .season, let days = period(unit, offset) else {
      return unresolved(tokens, grain: TimeParser.grain(unit))
    }
    let isDay = days.lowerBound == days.upperBound
    var node = TimeNode(
      tokens, .relative, days: days, grain: TimeParser.grain(unit), shape: isDay ? .day : .period)
    if offset == 0, unit != .session, !isDay, !looksAhead(tokens) {
      node.shape = .toDate(unit: node.grain)
    }
    if unit == .week, offset == -1, context.reference.weekday > 5 {
      // Written on a weekend, "last week" may be the one just ended.
      node.alternatives = [context.reference.week()]
    }
    return node
  }

  /// What begins with "last", "this" or "next", 上, 本 or 下.
  func relativeLed(_ start: Int) -> TimeNode? {
    guard let relative = find(.relative, start) else { return nil }
    if let node = relativeWeekday(start, relative) { return node }
    if let found = find(.month, relative.end) {
      // "This may take longer": a small letter is the verb.
      if found.needsEvidence, relative.value == 0, text.tokens[relative.end].shape == .lower {
        return nil
      }
      return relativeMonth(start..<found.end, relative.value, found.value)
    }
    if let mark = find(.mark, relative.end), mark.value == TimeWords.Mark.fiscal.rawValue {
      return unresolved(start..<(unit(mark.end)?.end ?? mark.end), grain: .year)
    }
    if let mark = find(.fiscalMark, relative.end) {
      return unresolved(start..<mark.end, grain: .year)
    }
    if let event = find(.event, relative.end) {
      return yearlyEvent(start..<event.end, event.value, offset: relative.value)
    }
    guard let unit = unit(relative.end) else { return relativeDate(start, relative) }
    // 上半年 is the first half of a year.
    if isHan(start), unit.unit == .half, has(.half, start) { return nil }
    let isTight =
      !isHan(start) || unit.unit != .day && unit.unit != .month
      || isHan(unit.end - 1)
    guard isTight else { return nil }
    if relative.value == -1, has(.back, start), [.week, .month, .year].contains(unit.unit) {
      return trailing(start..<unit.end, Duration(count: 1, unit: unit.unit), .past)
    }
    if isLength(start), unit.unit != .day, unit.unit != .weekend, unit.unit != .season,
      abs(relative.value) == 1
    {
      return trailing(
        start..<unit.end, Duration(count: 1, unit: unit.unit),
        relative.value < 0 ? .past : .future)
    }
    if let node = inside(start, relative, unit) { return node }
    if unit.unit == .week, isHan(unit.end),
      let node = counted(start, skip(.of, unit.end), in: context.reference.week(relative.value))
    {
      return node
    }
    if relative.value == 1, isPlural(unit.end - 1) {
      // "in the coming weeks" has no end.
      return unresolved(start..<unit.end, grain: TimeParser.grain(unit.unit))
    }
    if relative.value == -1, unit.unit == .decade {
      return trailing(start..<unit.end, Duration(count: 1, unit: .decade), .past)
    }
    if unit.unit == .session, relative.value == -1, !has(.preceding, start) {
      return relativePeriod(start..<unit.end, .session, 0)
    }
    if has(.following, start), !looksAhead(start..<unit.end) {
      // "the following year" follows what was told, not the publication.
      return unresolved(start..<unit.end, grain: TimeParser.grain(unit.unit))
    }
    return relativePeriod(start..<unit.end, unit.unit, relative.value)
  }

  /// Whether "over the" or "within the" stands before a token, so that the last or next year is its length.
  private func isLength(_ start: Int) -> Bool {
    guard start > 1, has(.the, start - 1) else { return false }
    return find(.limit, start - 2).map { $0.value > 0 && $0.end == start - 1 } ?? false
      || find(.within, start - 2)?.value == 1
  }

  /// Whether a word of an alphabet ends as a plural does.
  private func isPlural(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    return text.folded[Int(text.tokens[index].foldedEnd) - 1] == UInt8(ascii: "s")
  }

  /// "this 5/12", "next 6th of April".
  private func relativeDate(_ start: Int, _ relative: Found) -> TimeNode? {
    guard !isHan(start) else { return nil }
    guard var node = numericDate(relative.end) ?? dayLed(relative.end), node.month != nil,
      node.day != nil, node.year == nil || node.isYearInferred
    else { return nil }
    node.year = context.reference.year + relative.value
    resolve(&node)
    return node.spanning(start, node.end)
  }

  /// "last November": the latest whole one; "next June": the first after this year's or this month.
  private func relativeMonth(_ tokens: Range<Int>, _ offset: Int, _ month: Int) -> TimeNode {
    let (year, current, _) = context.reference.components
    let shifted =
      switch offset {
      case 0: year
      case ..<0: month < current ? year : year - 1
      default: month > current && offset == 1 ? year + (isHan(tokens.lowerBound) ? 0 : 1) : year + 1
      }
    var node = self.month(tokens, year: shifted, month: month)
    node.isYearInferred = true
    if offset != 0,
      let other = Day.months(year: offset < 0 ? year - 1 : year, from: month, count: 1),
      other.lowerBound != node.from
    {
      node.alternatives = [other]
    }
    return node
  }

  /// A piece of a relative period: "last year's fourth quarter", "next week Sunday", 去年四季度.
  private func inside(_ start: Int, _ relative: Found, _ unit: (unit: Unit, end: Int)) -> TimeNode?
  {
    var next = isPossessive(unit.end) ? unit.end + 1 : unit.end
    switch unit.unit {
    case .week:
      if let node = weekdaySpan(start, next, context.reference.week(relative.value)) { return node }
      if isDash(next) { next += 1 }
      if !isHan(next), let on = find(.on, next) { next = on.end }
      guard let found = find(.weekday, next) else { return nil }
      return onWeekday(
        start..<found.end, found.value, of: context.reference.week(relative.value))
    case .year:
      guard next > unit.end || isHan(next) else { return nil }
      return ofYear(start, next, context.reference.year + relative.value)
    default: return nil
    }
  }

  /// "next week between Wednesday and Friday", "this week from Tuesday to Thursday".
  private func weekdaySpan(_ start: Int, _ index: Int, _ week: ClosedRange<Day>) -> TimeNode? {
    guard !isHan(index), let bound = find(.bound, index), let first = find(.weekday, bound.end),
      let joiner = find(.joiner, first.end), let last = find(.weekday, joiner.end),
      first.value < last.value
    else { return nil }
    let from = week.lowerBound.advanced(by: first.value - 1)
    let to = week.lowerBound.advanced(by: last.value - 1)
    return TimeNode(
      start..<last.end, .relative, days: from...to, grain: .range, shape: .between)
  }

  /// A quarter, half or month that follows the year it belongs to.
  func ofYear(_ start: Int, _ index: Int, _ year: Int) -> TimeNode? {
    let next = isHan(index) ? skip(.of, index) : index
    if let piece = monthRun(next) {
      if isHan(piece.end - 1), has(.fiscalMark, piece.end - 2) {
        return unresolved(start..<piece.end, grain: .quarter)
      }
      return run(start..<piece.end, year: year, from: piece.month, count: piece.count)
    }
    if let found = find(.month, next) {
      return month(start..<found.end, year: year, month: found.value)
    }
    return nil
  }

  /// A quarter or half without its year: "fourth quarter", Q4, 4Q, first half, 第四季度, 上半年.
  func monthRun(_ index: Int) -> (month: Int, count: Int, end: Int)? {
    if let found = find(.half, index), (1...2).contains(found.value) {
      return (found.value * 6 - 5, 6, found.end)
    }
    if let mark = find(.mark, index), let number = digits(mark.end), number.digits == 1,
      !isApart(mark.end), let run = TimeParser.run(mark.value, number.value)
    {
      return (run.month, run.count, number.end)
    }
    if let number = digits(index), number.digits == 1, let mark = find(.mark, number.end),
      !isApart(number.end), let run = TimeParser.run(mark.value, number.value)
    {
      return (run.month, run.count, mark.end)
    }
    let isHan = isHan(index)
    guard let number = ordinal(index) ?? (isHan || isNumber(index) ? cardinal(index) : nil),
      let unit = unit(hyphen(number.end)), number.isOrdinal || self.isHan(number.end)
    else { return nil }
    switch unit.unit {
    case .quarter where (1...4).contains(number.value):
      return (number.value * 3 - 2, 3, unit.end)
    case .half where (1...2).contains(number.value): return (number.value * 6 - 5, 6, unit.end)
    default: return nil
    }
  }

  /// The token after a hyphen inside a compound: second-quarter.
  private func hyphen(_ index: Int) -> Int {
    isMark(index, "-") && !isApart(index) && !isApart(index + 1) ? index + 1 : index
  }

  private static func run(_ mark: Int, _ number: Int) -> (month: Int, count: Int)? {
    switch TimeWords.Mark(rawValue: mark) {
    case .quarter where (1...4).contains(number): (number * 3 - 2, 3)
    case .half where (1...2).contains(number): (number * 6 - 5, 6)
    default: nil
    }
  }

  /// A quarter or half with or without its year, which may stand before or after it.
  func monthRunLed(_ start: Int) -> TimeNode? {
    guard let piece = monthRun(start) else { return nil }
    if isFiscal(start, piece.end) || isHan(piece.end - 1) && has(.fiscalMark, piece.end - 2) {
      return unresolved(start..<fiscalEnd(piece.end), grain: piece.count == 3 ? .quarter : .half)
    }
    let isMark = has(.mark, start) || has(.mark, start + 1) && isNumber(start)
    if piece.count == 3,
      let days = ended(start, Duration(count: 1, unit: .quarter), piece.end)?.days
    {
      // "fourth quarter ended Dec. 31, 2019": the day tells which it is.
      return TimeNode(
        start..<piece.end, .relative, days: days, grain: .quarter, shape: .period)
    }
    if let year = yearAfterRun(piece.end, glued: isMark) {
      return run(start..<year.end, year: year.value, from: piece.month, count: piece.count)
    }
    guard piece.count == 3 || !isMark else { return nil }
    // "second half" of a match or a page has no year to go by: only its own words make it a time.
    // "first-half profit" has its hyphen to show.
    if piece.count == 6, !isHan(start), !isAskedFor(start) && !has(.the, start - 1),
      !(text.isSymbol(piece.end - 2, UInt8(ascii: "-")) && isWord(piece.end))
    {
      return nil
    }
    var node = run(start..<piece.end, from: piece.month, count: piece.count)
    if isYearAgo(start), let year = node.from?.year {
      node.year = year - 1
      resolve(&node)
    }
    // 三季度末, 上半年末.
    if isHan(piece.end), let edge = find(.edge, piece.end), edge.end == piece.end + 1,
      let value = TimeWords.Edge(rawValue: edge.value)
    {
      return self.edge(start..<edge.end, node.days, value, node.grain)
    }
    return node
  }

  /// Whether "year-ago" or "year-earlier" stands before a quarter.
  private func isYearAgo(_ start: Int) -> Bool {
    guard start > 2, isMark(start - 2, "-"), unit(start - 3)?.unit == .year,
      let lapse = find(.lapse, start - 1)
    else { return false }
    return lapse.value == TimeWords.Lapse.ago.rawValue
      || lapse.value == TimeWords.Lapse.beforehand.rawValue
  }

  /// The year after a quarter or half: "of 2023", 2023, '23, "of last year", "this year", glued 23.
  private func yearAfterRun(_ index: Int, glued: Bool) -> Integer? {
    if glued, let number = digits(index), !isApart(index), number.digits == 2 {
      return Integer(value: TimeParser.fullYear(number.value), end: number.end, digits: 2)
    }
    var next = index
    // "last" of "last year" is also a word that asks for a time.
    if !isHan(next), relativeYear(next) == nil, let of = find(.of, next) ?? find(.in, next) {
      next = of.end
    }
    if let year = yearAfter(isPossessive(next) ? next + 1 : next) { return year }
    guard next > index, has(.the, next), let unit = unit(skip(.the, next)), unit.unit == .year
    else { return nil }
    return Integer(value: context.reference.year, end: unit.end, digits: 0)
  }

  /// "fiscal third quarter", "fiscal Q3 2024": the span only, since a company chooses its own year.
  func fiscalRun(_ start: Int) -> TimeNode? {
    guard let mark = find(.mark, start), mark.value == TimeWords.Mark.fiscal.rawValue,
      let piece = monthRun(mark.end)
    else { return nil }
    let year = yearAfterRun(piece.end, glued: has(.mark, mark.end))
    return unresolved(
      start..<(year?.end ?? piece.end), grain: piece.count == 3 ? .quarter : .half)
  }

  /// Whether fiscal words stand beside a period, which then has no days that can be known.
  func isFiscal(_ start: Int, _ end: Int) -> Bool {
    func isFiscalMark(_ index: Int) -> Bool {
      has(.fiscalMark, index)
        || find(.mark, index)?.value == TimeWords.Mark.fiscal.rawValue
    }
    if isFiscalMark(start - 1) || isFiscalMark(end) { return true }
    return !isHan(end) && has(.of, end) && isFiscalMark(end + 1)
  }

  /// The end of the fiscal words that follow a period.
  private func fiscalEnd(_ index: Int) -> Int {
    var end = index
    if has(.of, end), !isHan(end) { end += 1 }
    guard let mark = find(.fiscalMark, end) ?? find(.mark, end) else { return index }
    end = unit(mark.end)?.end ?? mark.end
    return year(end)?.end ?? end
  }
}
