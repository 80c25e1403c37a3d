/// Parts and vague ends of periods: early July, mid-November, the end of 2023, year-end, rest of the week.
extension TimeParser {
  /// What begins with "early", "mid", "late".
  func partLed(_ start: Int) -> TimeNode? {
    guard let found = find(.part, start), let part = TimeWords.Part(rawValue: found.value) else {
      return nil
    }
    let next = isMark(found.end, "-") ? found.end + 1 : found.end
    if let named = find(.month, next) {
      let year = yearAfter(named.end)
      return month(
        start..<(year?.end ?? named.end), year: year?.value, month: named.value, part: part)
    }
    if let running = runningLed(start) { return running }
    let inner = skip(.the, next)
    if let decade = decadeLed(inner) {
      return unresolved(
        start..<decade.end, grain: .decade, vague: decade.days.map { third($0, part) })
    }
    guard
      let node = relativeLed(inner) ?? (inner < limit && isNumber(inner) ? yearNode(inner) : nil),
      node.day == nil, let days = node.days, days.count > 5
    else {
      guard inner > next, let unit = unit(inner), let days = period(unit.unit, 0), days.count > 5
      else { return nil }
      return unresolved(
        start..<unit.end, grain: TimeParser.grain(unit.unit), vague: third(days, part))
    }
    if node.grain == .month {
      var node = node
      node.set(TimeParser.part(part, of: days))
      node.shape = .period
      return node.spanning(start, node.end)
    }
    return unresolved(start..<node.end, grain: node.grain, vague: third(days, part))
  }

  /// A year that needs no more evidence.
  private func yearNode(_ index: Int) -> TimeNode? {
    guard let year = year(index), !has(.measure, year.end) else { return nil }
    return wholeYear(index..<year.end, year.value)
  }

  /// The first, middle or last third of a period.
  private func third(_ days: ClosedRange<Day>, _ part: TimeWords.Part) -> ClosedRange<Day> {
    let length = days.count / 3
    let first = days.lowerBound
    return switch part {
    case .early: first...first.advanced(by: max(length - 1, 0))
    case .middle: first.advanced(by: length)...first.advanced(by: max(2 * length - 1, length))
    case .late: days.upperBound.advanced(by: -max(length - 1, 0))...days.upperBound
    }
  }

  /// "earlier this month", "later this week", "rest of the year": what has run, or is still to run.
  func runningLed(_ start: Int) -> TimeNode? {
    guard let found = find(.running, start), let reach = TimeWords.Reach(rawValue: found.value)
    else { return nil }
    let next = skip(.the, found.end)
    let days: ClosedRange<Day>?
    let unit: (unit: Unit, end: Int)?
    if let relative = find(.relative, next), relative.value == 0 {
      unit = self.unit(relative.end)
    } else {
      unit = self.unit(next)
    }
    if reach == .future, unit == nil, let node = monthLed(next) ?? yearNode(next), node.day == nil,
      let days = node.days, days.upperBound > context.reference
    {
      // "the rest of July", "the remainder of 2024".
      return TimeNode(
        start..<node.end, .relative,
        days: max(days.lowerBound, context.reference)...days.upperBound,
        grain: .range, shape: .period)
    }
    guard let unit, !(unit.unit == .day) else { return nil }
    days = period(unit.unit, 0)
    guard let days, days.contains(context.reference) else { return nil }
    return TimeNode(
      start..<unit.end, .relative,
      days: reach == .past
        ? days.lowerBound...context.reference : context.reference...days.upperBound,
      grain: .range, shape: .period)
  }

  /// "end of March", "the start of the year", "middle of 2000", "year-end".
  func edgeLed(_ start: Int) -> TimeNode? {
    if let found = find(.edgeOf, start), let unit = Unit(rawValue: found.value) {
      if let year = yearAfter(found.end), unit == .year {
        return edge(start..<year.end, Day.years(from: year.value), .end, .year)
      }
      return edge(start..<found.end, period(unit, 0), .end, TimeParser.grain(unit))
    }
    guard let found = find(.edge, start), let edge = TimeWords.Edge(rawValue: found.value),
      !isHan(start)
    else { return nil }
    // "Mid-year" names its period itself.
    if found.end - start > 1, let unit = unit(found.end - 1), unit.end == found.end {
      return self.edge(
        start..<found.end, period(unit.unit, 0), edge, TimeParser.grain(unit.unit))
    }
    let next = skip(.the, found.end)
    if let node = monthLed(next) ?? monthRunLed(next) ?? relativeLed(next) ?? decadeLed(next)
      ?? yearNode(next), node.day == nil, node.shape != .day
    {
      return self.edge(start..<node.end, node.days, edge, node.grain)
    }
    guard let unit = unit(next), [.week, .month, .quarter, .year, .decade].contains(unit.unit),
      next > found.end || unit.unit != .week
    else { return nil }
    return self.edge(start..<unit.end, period(unit.unit, 0), edge, TimeParser.grain(unit.unit))
  }

  /// A vague end: only the span, with the day that it would be as the end of a longer span.
  func edge(
    _ tokens: Range<Int>, _ days: ClosedRange<Day>?, _ edge: TimeWords.Edge, _ grain: TimeNode.Grain
  ) -> TimeNode? {
    guard let days else { return unresolved(tokens, grain: grain) }
    let day =
      switch edge {
      case .start: days.lowerBound
      case .middle: days.lowerBound.advanced(by: days.count / 2)
      case .end: days.upperBound
      }
    return unresolved(tokens, grain: grain, vague: day...day)
  }
}
