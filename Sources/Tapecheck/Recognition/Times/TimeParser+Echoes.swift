/// Times that lean on one named before: "since then", "the same three days", "June 3, 5 and 7".
extension TimeParser {
  /// "since then", 此后至今; "the same three days".
  func echoLed(_ start: Int) -> TimeNode? {
    guard let found = find(.echo, start), let echo = TimeWords.Echo(rawValue: found.value) else {
      return nil
    }
    switch echo {
    case .since:
      var node = unresolved(start..<found.end, grain: .range)
      node.echo = .since
      return node
    case .same:
      guard let (length, end) = duration(found.end), !length.isMixed else { return nil }
      let grain = TimeParser.grain(length.unit)
      var node = unresolved(start..<end, grain: .range)
      node.echo = .same(count: length.count, unit: grain)
      return node
    }
  }

  /// The weekdays of a list that names its week once: 下周二、周三.
  private func furtherWeekdays(behind node: TimeNode) -> [TimeNode] {
    guard let week = node.from?.week() else { return [] }
    var days: [TimeNode] = []
    var index = node.end
    // A week has six days more.
    for _ in 0..<6 {
      let next = isComma(index) ? index + 1 : skip(.joiner, index)
      guard next > index, let found = find(.weekday, next) else { break }
      days.append(onWeekday(next..<found.end, found.value, of: week))
      index = found.end
    }
    return days
  }

  /// The days of a list that names its month once and closes with "and": "June 3, 5 and 7".
  func furtherDays(behind node: TimeNode) -> [TimeNode] {
    if case .weekday = node.form, isHan(node.start), has(.relative, node.start) {
      return furtherWeekdays(behind: node)
    }
    guard case .date = node.form, node.month != nil, node.grain == .day, isNumber(node.end - 1),
      text.tokens[node.start].kind == .word, node.year == nil || node.isYearInferred
    else { return [] }
    var days: [TimeNode] = []
    var index = node.end
    // Eight days are more than any list has.
    for _ in 0..<8 {
      let afterComma = skipComma(index)
      let and = find(.joiner, afterComma).flatMap {
        $0.value == TimeWords.Joiner.and.rawValue ? $0.end : nil
      }
      guard and != nil || afterComma > index else { return [] }
      let next = and ?? afterComma
      guard isNumber(next), let day = dayOfMonth(next), isApart(next), !isMark(day.end, "%"),
        !isMark(day.end, ":"), !has(.measure, day.end), !has(.unit, day.end)
      else { return [] }
      var further = date(next..<day.end, year: node.from?.year, month: node.month, day: day.value)
      guard let from = further.from, let before = days.last?.from ?? node.from, from > before else {
        return []
      }
      further.isYearInferred = node.isYearInferred
      days.append(further)
      index = day.end
      guard and == nil else { break }
    }
    guard !isWord(index) || roles[index] & standsAlone != 0 || text.tokens[index].shape != .lower
    else { return [] }
    return days
  }
}
