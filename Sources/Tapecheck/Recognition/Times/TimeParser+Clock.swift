/// Times of the day and parts of the trading day: 4:05 p.m. ET, at the close, premarket, 盘前.
extension TimeParser {
  /// A clock time or part of the day; the day that stands beside it is found by the caller.
  func clockLed(_ start: Int) -> TimeNode? {
    if let end = clockEnd(start) { return clock(start..<end) }
    guard let found = find(.clock, start) else { return nil }
    // "Good morning" is none: the plain words need a day or a preposition before them.
    if found.needsEvidence {
      guard start > 0, roles[start - 1] & morningBits != 0 else { return nil }
    }
    var node = clock(start..<found.end)
    if has(.relative, start) { node.set(context.reference...context.reference) }
    return node
  }

  /// 10点30分, 上午10点, 北京时间20时: the mark of points is the hour's only beside minutes or a part of the day.
  private func markedHour(_ start: Int, _ index: Int) -> Int? {
    guard let mark = find(.hourMark, index), isHan(index) else { return nil }
    if let minute = digits(mark.end), minute.digits <= 2, minute.value < 60,
      let minutes = find(.minuteMark, minute.end)
    {
      return minutes.end
    }
    if mark.value == 1 { return mark.end }
    for back in 1...4 where start - back >= 0 {
      if find(.clock, start - back)?.end == start || find(.clockBefore, start - back)?.end == start
      {
        return mark.end
      }
    }
    return nil
  }

  private var morningBits: TimeWords.RoleSet {
    Role.the.bit | Role.in.bit | Role.on.bit | Role.weekday.bit | Role.day.bit | Role.part.bit
      | Role.dayMark.bit
  }

  private func clock(_ tokens: Range<Int>) -> TimeNode {
    TimeNode(tokens, .relative, grain: .day, shape: .clock)
  }

  /// The end of a clock time: "16:00 GMT", "16:05", or with a mark for the half of the day and a zone.
  private func clockEnd(_ start: Int) -> Int? {
    guard let hour = digits(start), hour.digits <= 2, hour.value <= 24,
      isApart(start) || start == 0 || isMark(start - 1, "(") || isHan(start - 1)
        || isHan(hour.end) && text.tokens[start - 1].kind == .symbol
    else { return nil }
    if let end = markedHour(start, hour.end) { return end }
    var end = hour.end
    var hasMinutes = false
    if isMark(end, ":"), !isApart(end + 1), let minute = digits(end + 1), minute.digits == 2,
      minute.value < 60
    {
      hasMinutes = true
      end = minute.end
      if isMark(end, ":"), let second = digits(end + 1), second.digits == 2 { end = second.end }
    }
    let meridiem = find(.meridiem, end)
    if let meridiem { end = meridiem.end }
    guard hasMinutes || meridiem != nil else { return nil }
    if let zone = find(.zone, end) { end = zone.end }
    return end
  }
}
