/// The order in which the kinds of time are tried at a token.
extension TimeParser {
  /// A day or period that begins with a token, without what may bound or join it.
  func point(_ start: Int) -> TimeNode? {
    guard start < limit else { return nil }
    let kind = text.tokens[start].kind
    if kind == .number { return numberLed(start) }
    guard roles[start] != 0 else {
      return kind == .symbol && isMark(start, "'") ? decadeLed(start) : nil
    }
    return kind == .han ? hanLed(start) : wordLed(start)
  }

  /// What begins with figures.
  private func numberLed(_ start: Int) -> TimeNode? {
    if text.language.isChinese, let node = lunarLed(start) { return node }
    if let node = markedDate(start) { return node }
    if let node = numericDate(start) { return node }
    if let node = decadeLed(start) ?? markedDecade(start) { return node }
    if let node = dayLed(start) { return node }
    if let node = monthRunLed(start) { return node }
    if let node = ordinalLed(start) ?? reachLed(start) ?? countLed(start) { return node }
    return yearLed(start)
  }

  /// What begins with a Han character.
  private func hanLed(_ start: Int) -> TimeNode? {
    if let node = lunarLed(start) ?? toDateLed(start) ?? anchorDay(start) { return node }
    if has(.centuryWord, start), let node = markedDecade(start) { return node }
    if let node = halfOfLed(start) ?? markedDate(start) ?? leadingQuarters(start) { return node }
    if let node = reachLed(start) ?? weekdayLed(start) ?? relativeLed(start) { return node }
    if let node = markedDecade(start) ?? monthRunLed(start) ?? bareEdge(start) { return node }
    if let node = countLed(start) ?? eventLed(start) { return node }
    if let unit = unit(start), unit.unit == .weekend {
      return relativePeriod(start..<unit.end, .weekend, 0)
    }
    if let unit = unit(start), unit.unit == .season {
      return unresolved(start..<unit.end, grain: .range)
    }
    return nil
  }

  /// What begins with a word of an alphabet.
  private func wordLed(_ start: Int) -> TimeNode? {
    let roles = roles[start]
    if roles & Role.the.bit != 0, let node = articleLed(start) { return node }
    if roles & (Role.day.bit | Role.anchor.bit) != 0, let node = anchorDay(start) { return node }
    if roles & Role.toDate.bit != 0, let node = toDateLed(start) { return node }
    if roles & Role.weekday.bit != 0, let node = weekdayLed(start) { return node }
    if roles & Role.month.bit != 0, let node = monthLed(start) { return node }
    if roles & Role.weekOf.bit != 0, let node = weekOfLed(start) { return node }
    if roles & Role.part.bit != 0, let node = partLed(start) { return node }
    if roles & Role.running.bit != 0, let node = runningLed(start) { return node }
    if roles & (Role.edge.bit | Role.edgeOf.bit) != 0, let node = edgeLed(start) { return node }
    if roles & (Role.mark.bit | Role.half.bit) != 0,
      let node = fiscalRun(start) ?? monthRunLed(start)
    {
      return node
    }
    if roles & (Role.relative.bit | Role.ordinal.bit | Role.tens.bit) != 0 {
      if let node = dayLed(start) ?? monthRunLed(start) ?? ordinalLed(start) { return node }
    }
    if roles & Role.reach.bit != 0, let node = reachLed(start) { return node }
    if roles & Role.relative.bit != 0, let node = relativeLed(start) { return node }
    if roles & Role.within.bit != 0, let node = withinLed(start) { return node }
    if let node = decadeLed(start) { return node }
    if let node = reachLed(start) ?? countLed(start) ?? eventLed(start) { return node }
    if roles & Role.unit.bit != 0, let node = unitLed(start) { return node }
    return yearLed(start)
  }

  /// What begins with "the" and takes it along.
  private func articleLed(_ start: Int) -> TimeNode? {
    let next = skip(.the, start)
    guard next < limit else { return nil }
    if let node = anchorDay(start) ?? toDateLed(start) ?? weekOfLed(start) { return node }
    if has(.toDate, next) { return nil }
    if let node = decadeLed(next) { return node.spanning(start, node.end) }
    if let node = dayLed(next, afterArticle: true) {
      // "the tenth of September" leaves its article outside, "the 20th of next month" takes it along.
      return node.month == nil || has(.unit, node.end - 1)
        ? node.spanning(start, node.end) : node.spanning(next, node.end)
    }
    if let node = numberedWeek(next) { return node }
    if let node = fiscalRun(next) { return node.spanning(start, node.end) }
    if let node = monthRunLed(next) ?? ordinalLed(next) {
      return node.spanning(start, node.end)
    }
    if has(.relative, next), let node = relativeLed(next), node.grain == .decade {
      return node.spanning(start, node.end)
    }
    if let node = countedUnits(start, next) { return node }
    guard let unit = unit(next) else { return nil }
    return articleUnit(start, unit)
  }

  /// "for the five days", "over the three weeks": a length that ends with the publication.
  private func countedUnits(_ start: Int, _ next: Int) -> TimeNode? {
    guard start > 0, roles[start - 1] & (Role.in.bit | Role.on.bit) != 0,
      let number = cardinal(next), let unit = unit(number.end),
      !has(.ended, unit.end),
      [.day, .session, .week, .month, .quarter, .year].contains(unit.unit),
      !isWord(unit.end) || roles[unit.end] & standsAlone != 0 || has(.the, unit.end)
        || text.tokens[unit.end].shape != .lower
    else { return nil }
    return trailing(start..<unit.end, Duration(count: number.value, unit: unit.unit), .past)
  }

  /// "the week after next", "the week", "the summer".
  private func articleUnit(_ start: Int, _ unit: (unit: Unit, end: Int)) -> TimeNode? {
    if let node = unitFromNext(start, unit) ?? dayBeside(start, unit) { return node }
    if [.month, .quarter, .half, .year].contains(unit.unit),
      let node = ended(skip(.the, start), Duration(count: 1, unit: unit.unit), unit.end)
    {
      return node
    }
    if unit.unit == .season {
      let end = year(skip(.of, unit.end))?.end ?? unit.end
      return unresolved(start..<end, grain: .range)
    }
    guard [.day, .week, .month, .quarter, .year, .weekend, .fortnight].contains(unit.unit),
      standsBeforeClause(unit.end)
        || unit.unit != .day && roles[unit.end] & ~Role.yearBefore.bit == 0
        || beginsSentence(start - 1), !isDash(unit.end),
      !isNumber(unit.end),
      start > 0,
      roles[start - 1] & (Role.in.bit | Role.on.bit | Role.of.bit | Role.joiner.bit) != 0,
      !has(.of, unit.end)
    else { return nil }
    if unit.unit == .weekend { return weekend(start..<unit.end) }
    return relativePeriod(start..<unit.end, unit.unit, 0)
  }

  /// "The weekend": the latest that has begun, or the next where the text looks ahead.
  private func weekend(_ tokens: Range<Int>) -> TimeNode {
    let isPast = context.reference.weekday < 6 && !looksAhead(tokens)
    return relativePeriod(tokens, .weekend, isPast ? -1 : 0)
  }

  /// Whether a sentence begins with a token: "For the week it gained".
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0, index < text.tokens.count else { return index == 0 }
    return text.sentence(ofToken: index).map { text.sentences[$0].lowerBound == index } ?? false
  }

  /// Whether a clause can begin with a token, or none follows: "for the year the Dow is down".
  private func standsBeforeClause(_ index: Int) -> Bool {
    !isWord(index) || roles[index] & standsAlone != 0 || has(.the, index)
      || text.tokens[index].shape != .lower
  }

  /// "week after next", "year before last".
  private func unitFromNext(_ start: Int, _ unit: (unit: Unit, end: Int)) -> TimeNode? {
    guard let bound = find(.bound, unit.end), let relative = find(.relative, bound.end),
      self.unit(relative.end) == nil
    else { return nil }
    switch (TimeWords.Bound(rawValue: bound.value), relative.value) {
    case (.after, 1): return relativePeriod(start..<relative.end, unit.unit, 2)
    case (.before, -1): return relativePeriod(start..<relative.end, unit.unit, -2)
    default: return nil
    }
  }

  /// "the day after Thanksgiving", "the week before July 4".
  private func dayBeside(_ start: Int, _ unit: (unit: Unit, end: Int)) -> TimeNode? {
    guard [.day, .week, .month, .year].contains(unit.unit), let bound = find(.bound, unit.end)
    else {
      return nil
    }
    let direction: Int
    switch TimeWords.Bound(rawValue: bound.value) {
    case .after: direction = 1
    case .before: direction = -1
    default: return nil
    }
    let anchor = skip(.the, bound.end)
    guard
      let base = eventLed(bound.end, afterBound: true) ?? eventLed(anchor, afterBound: true)
        ?? monthLed(anchor) ?? dayLed(anchor) ?? numericDate(anchor),
      let day = base.from, base.to == day
    else { return nil }
    let length = Duration(count: 1, unit: unit.unit)
    let moved = length.moved(from: day, direction, context.calendar)
    return TimeNode(
      start..<base.end, .relative, days: moved...moved, grain: .day, shape: .day)
  }

  /// What begins with a unit: "week 3 of 2027", "weekend", "summer 2016".
  private func unitLed(_ start: Int) -> TimeNode? {
    if let node = numberedWeek(start) { return node }
    guard let unit = unit(start) else { return nil }
    if let node = unitFromNext(start, unit) { return node }
    if [.month, .quarter, .half, .year].contains(unit.unit),
      let node = ended(start, Duration(count: 1, unit: unit.unit), unit.end)
    {
      return node
    }
    switch unit.unit {
    case .weekend: return relativePeriod(start..<unit.end, .weekend, 0)
    case .season:
      if let year = year(unit.end) { return unresolved(start..<year.end, grain: .range) }
      guard find(.unit, start)?.needsEvidence == false || isAskedFor(start) else { return nil }
      return unresolved(start..<unit.end, grain: .range)
    default: return nil
    }
  }

  /// "the week of July 8", "week ended Friday".
  private func weekOfLed(_ start: Int) -> TimeNode? {
    guard let found = find(.weekOf, start) else { return nil }
    let inner = skip(.the, found.end)
    guard
      let node = monthLed(inner) ?? dayLed(inner, afterArticle: inner > found.end)
        ?? numericDate(inner) ?? weekdayLed(inner),
      let day = node.from, node.to == day
    else { return nil }
    if let span = joined(node, wantsAnd: false) { return span.spanning(start, span.end) }
    var week = TimeNode(
      start..<node.end, .relative, days: day.week(), grain: .week, shape: .period)
    week.isYearInferred = node.isYearInferred
    week.alternatives = node.alternatives.map { $0.lowerBound.week() }
    return week
  }
}
