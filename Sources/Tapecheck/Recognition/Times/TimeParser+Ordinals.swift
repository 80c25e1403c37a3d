/// Counted pieces of a longer period: the third week of July, the first three months of 2024.
extension TimeParser {
  /// A period that others are counted in: a year, month or quarter with its end token.
  private struct Container {
    var days: ClosedRange<Day>
    var end: Int
  }

  /// An ordinal or "last" with a unit or weekday, and the period that it is of.
  func ordinalLed(_ start: Int) -> TimeNode? {
    let isLast = find(.relative, start)?.value == -1
    guard
      let ordinal = ordinal(start)
        ?? (isLast ? Integer(value: -1, end: find(.relative, start)?.end ?? start, digits: 0) : nil)
    else { return nil }
    let count = cardinal(ordinal.end)
    let index = count?.end ?? ordinal.end
    if count == nil, let found = find(.weekday, index) {
      guard let month = container(found.end), month.days.count < 32 else { return nil }
      let first = month.days.lowerBound
      guard
        let day = TimeEvent.weekday(
          found.value, ordinal.value, of: first.components.month, first.year)
      else { return nil }
      var node = TimeNode(
        start..<month.end, .relative, days: day...day, grain: .day, shape: .day)
      node.weekday = found.value
      return node
    }
    guard let unit = unit(index), count == nil || abs(ordinal.value) == 1 else {
      return century(start, ordinal)
    }
    if unit.unit == .century { return century(start, ordinal) }
    guard unit.unit != .quarter || count != nil || isLast else { return nil }
    guard let container = container(unit.end) else { return nil }
    guard
      let days = slice(
        container.days, unit.unit, ordinal: ordinal.value, count: count?.value)
    else { return nil }
    return TimeNode(
      start..<container.end, .relative, days: days,
      grain: count == nil ? TimeParser.grain(unit.unit) : .range,
      shape: days.count == 1 ? .day : .period)
  }

  /// "15th century".
  private func century(_ start: Int, _ ordinal: Integer) -> TimeNode? {
    guard let unit = unit(ordinal.end), unit.unit == .century, ordinal.value > 1 else { return nil }
    return TimeNode(
      start..<unit.end, .relative, days: Day.years(from: (ordinal.value - 1) * 100, count: 100),
      grain: .range, shape: .period)
  }

  /// What follows "of", "in" or a comma and has days of its own.
  private func container(_ index: Int) -> Container? {
    guard let of = find(.of, index) ?? find(.in, index), !has(.joiner, index) else {
      if let year = relativeYear(index), let days = Day.years(from: year.value) {
        return Container(days: days, end: year.end)
      }
      if let node = monthLed(index), let days = node.days, node.day == nil {
        return Container(days: days, end: node.end)
      }
      return nil
    }
    let start = skip(.yearOf, skip(.the, of.end))
    if let year = year(start), let days = Day.years(from: year.value) {
      return Container(days: days, end: year.end)
    }
    if let year = relativeYear(start), let days = Day.years(from: year.value) {
      return Container(days: days, end: year.end)
    }
    if let node = monthLed(start) ?? relativeLed(start) ?? monthRunLed(start), let days = node.days
    {
      return Container(days: days, end: node.end)
    }
    let article = find(.the, of.end)
    if article != nil || start > of.end, let unit = unit(skip(.the, of.end)),
      [.month, .quarter, .year].contains(unit.unit), let days = period(unit.unit, 0)
    {
      return Container(days: days, end: unit.end)
    }
    return nil
  }

  /// The *n*th or last units of a period; weeks belong to the period that holds their Thursday (ISO 8601).
  func slice(
    _ days: ClosedRange<Day>, _ unit: Unit, ordinal: Int, count: Int?
  ) -> ClosedRange<Day>? {
    let number = count ?? 1
    guard (1...400).contains(number), abs(ordinal) <= 400 else { return nil }
    let isLast = ordinal < 0
    let skipped = count == nil ? max(ordinal - 1, 0) : 0
    let (first, last) = (days.lowerBound, days.upperBound)
    let found: ClosedRange<Day>?
    switch unit {
    case .session:
      let calendar = context.calendar
      let start = calendar.session(onOrAfter: first)
      let end = calendar.session(onOrBefore: last)
      let from =
        isLast
        ? calendar.session(end, advancedBy: 1 - number)
        : calendar.session(start, advancedBy: skipped)
      let to = isLast ? end : calendar.session(from, advancedBy: number - 1)
      found = from <= to ? from...to : nil
    case .day, .workday:
      found =
        isLast
        ? last.advanced(by: 1 - number)...last
        : first.advanced(by: skipped)...first.advanced(by: skipped + number - 1)
    case .week, .workweek:
      if isLast {
        let end = last.startOfWeek.advanced(by: last.weekday >= 4 ? 6 : -1)
        found = end.advanced(by: 1 - number * 7)...end
      } else {
        let start = first.startOfWeek.advanced(by: (first.weekday > 4 ? 7 : 0) + skipped * 7)
        found = start...start.advanced(by: number * 7 - 1)
      }
    case .month, .quarter, .half:
      let months = (unit == .month ? 1 : unit == .quarter ? 3 : 6)
      let (year, month, _) = isLast ? last.components : first.components
      found = Day.months(
        year: year, from: isLast ? month - number * months + 1 : month + skipped * months,
        count: number * months)
    case .year:
      found = Day.years(
        from: isLast ? last.year - number + 1 : first.year + skipped, count: number)
    case .weekend, .fortnight, .decade, .century, .season: found = nil
    }
    return found
  }

  /// "week 27 of last year".
  func numberedWeek(_ start: Int) -> TimeNode? {
    guard let unit = unit(start), unit.unit == .week, let number = digits(unit.end),
      (1...53).contains(number.value), let container = container(number.end),
      container.days.count > 300,
      let days = slice(container.days, .week, ordinal: number.value, count: nil)
    else { return nil }
    return TimeNode(
      start..<container.end, .relative, days: days, grain: .week, shape: .period)
  }
}
