/// Holidays and named events: Christmas, Black Monday, "since the election".
extension TimeParser {
  /// A holiday or a day with a name; an event only where a bound asks for it.
  func eventLed(_ start: Int, afterBound: Bool = false) -> TimeNode? {
    guard let found = find(.event, start) else { return nil }
    let event = words.events[found.value]
    guard !event.needsBound || afterBound else { return nil }
    return event.isYearly
      ? yearlyEvent(start..<found.end, found.value, offset: nil)
      : singleEvent(start..<found.end, found.value)
  }

  /// A holiday, in the year that follows it, that a word before it names, or the latest.
  func yearlyEvent(_ tokens: Range<Int>, _ index: Int, offset: Int?) -> TimeNode? {
    let event = words.events[index]
    let reference = context.reference
    var node = TimeNode(tokens, .relative, grain: .day, shape: .day)
    node.event = event.key
    let next =
      !isHan(tokens.upperBound) && (has(.of, tokens.upperBound) || has(.in, tokens.upperBound))
      ? tokens.upperBound + 1 : tokens.upperBound
    if let year = year(next) ?? relativeYear(next), !has(.measure, year.end) {
      node.set(event.days(in: year.value))
      node.end = year.end
      if let days = node.days, days.count > 1 { node.grain = .range }
    } else {
      var candidates: [ClosedRange<Day>] = []
      for year in reference.year - 2...reference.year + 2 {
        if let days = event.days(in: year) { candidates.append(days) }
      }
      let past = candidates.last { $0.lowerBound <= reference }
      let future = candidates.first { $0.upperBound >= reference && $0 != past }
      let isAhead = offset.map { $0 > 0 } ?? looksAhead(tokens)
      let chosen = isAhead ? future ?? past : past ?? future
      node.set(chosen)
      node.isYearInferred = true
      if let other = isAhead ? past : future, other != chosen { node.alternatives = [other] }
      if let chosen, chosen.count > 1 { node.grain = .range }
    }
    if let unit = unit(node.end), unit.unit == .weekend, let day = node.from {
      return withWeekend(node.spanning(node.start, unit.end), day)
    }
    return node.from == nil ? nil : node
  }

  /// "Labor Day weekend": Saturday to the holiday.
  private func withWeekend(_ node: TimeNode, _ day: Day) -> TimeNode {
    var node = node
    let saturday = day.advanced(by: -((day.weekday - 6 + 7) % 7))
    let sunday = saturday.advanced(by: 1)
    node.set(saturday...max(day, sunday))
    node.grain = .range
    return node
  }

  /// An event that is known by its days; of those that came again, the latest before the publication.
  private func singleEvent(_ tokens: Range<Int>, _ index: Int) -> TimeNode? {
    let event = words.events[index]
    guard case .days(let days) = event.rule else {
      var node = unresolved(tokens, grain: .range)
      node.event = event.key
      return node
    }
    var end = tokens.upperBound
    var chosen = days.last { $0.lowerBound <= context.reference } ?? days.first
    if let year = year(end) ?? (has(.of, end) && !isHan(end) ? year(end + 1) : nil),
      let match = days.first(where: { $0.lowerBound.year == year.value })
    {
      (chosen, end) = (match, year.end)
    }
    guard let chosen else { return nil }
    var node = TimeNode(
      tokens.lowerBound..<end, .relative, days: chosen, grain: chosen.count > 1 ? .range : .day,
      shape: chosen.count > 1 ? .period : .day)
    node.event = event.key
    node.alternatives = days.filter { $0 != chosen && $0.lowerBound <= context.reference }
    return node
  }
}
