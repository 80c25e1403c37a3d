/// Dates of the Chinese lunisolar calendar: 农历正月初一, 腊月二十三, 2024年八月十五 behind its mark, 除夕.
extension TimeParser {
  /// A lunar date that begins with its calendar's name, its year, its month or the eve of the new year.
  func lunarLed(_ start: Int) -> TimeNode? {
    var index = start
    var isMarked = skipMark(&index)
    var year: Int?
    if let written = markedYear(index) {
      year = written.value
      index = skip(.of, written.end)
      isMarked = skipMark(&index) || isMarked
    }
    if let eve = find(.lunarEve, index) { return eveNode(start..<eve.end, year) }
    let isLeap = has(.lunarLeap, index)
    index = skip(.lunarLeap, index)
    let named = find(.lunarMonth, index)
    guard
      let month = named.map({ Integer(value: $0.value, end: $0.end, digits: 0) })
        ?? numberedMonth(index)
    else { return nil }
    let isCertain = isMarked || isLeap || named != nil
    guard let day = lunarDay(month.end, isCertain: isCertain) else {
      // 大年 without its day is no time, nor is a month whose calendar nobody names.
      guard isCertain, named?.value != 0 else { return nil }
      return lunarNode(start..<month.end, year) {
        words.lunar.days(year: $0, month: month.value, isLeap: isLeap)
      }
    }
    let number = max(month.value, 1)
    return lunarNode(start..<day.end, year) {
      guard let days = words.lunar.days(year: $0, month: number, isLeap: isLeap),
        day.value <= days.count
      else { return nil }
      let found = days.lowerBound.advanced(by: day.value - 1)
      return found...found
    }
  }

  private func skipMark(_ index: inout Int) -> Bool {
    guard let mark = find(.calendarMark, index) else { return false }
    index = mark.end
    return true
  }

  /// A month by its number and mark.
  private func numberedMonth(_ index: Int) -> Integer? {
    guard isHan(index), let number = spelled(index), (1...12).contains(number.value),
      let mark = find(.monthMark, number.end)
    else { return nil }
    return Integer(value: number.value, end: mark.end, digits: 0)
  }

  /// 初一 to 初十, 廿三, and 十一 to 三十 where the month is known to be a lunar one.
  private func lunarDay(_ index: Int, isCertain: Bool) -> Integer? {
    let lead = find(.lunarDay, index)
    guard isHan(lead?.end ?? index), var number = spelled(lead?.end ?? index), number.digits == 0
    else { return nil }
    if let lead {
      guard (1...(lead.value == 0 ? 10 : 9)).contains(number.value) else { return nil }
      number.value += lead.value
    } else {
      guard isCertain, (11...30).contains(number.value) else { return nil }
    }
    let mark = find(.dayMark, number.end)
    // 七月初三家银行 is early July and three banks.
    guard isCertain || mark != nil || !isHan(number.end) else { return nil }
    number.end = mark?.end ?? number.end
    return number
  }

  /// The eve of the lunar new year: of the written year the one that falls in it.
  private func eveNode(_ tokens: Range<Int>, _ year: Int?) -> TimeNode? {
    lunarNode(tokens, year.map { $0 - 1 }) { words.lunar.eve(of: $0).map { $0...$0 } }
  }

  /// The days in the year written, else the latest that have begun, or the next where the text looks ahead.
  private func lunarNode(
    _ tokens: Range<Int>, _ year: Int?, _ days: (Int) -> ClosedRange<Day>?
  ) -> TimeNode? {
    let reference = context.reference
    var found = year.flatMap(days)
    var other: ClosedRange<Day>?
    if year == nil {
      let candidates = (reference.year - 2...reference.year + 1).compactMap(days)
      let past = candidates.last { $0.lowerBound <= reference }
      let next = candidates.first { $0.lowerBound > reference }
      let isAhead = looksAhead(tokens)
      found = isAhead ? next ?? past : past ?? next
      other = isAhead ? past : next
    }
    guard let found else { return nil }
    let isDay = found.lowerBound == found.upperBound
    var node = TimeNode(
      tokens, .relative, days: found, grain: isDay ? .day : .month, shape: isDay ? .day : .period)
    node.isYearInferred = year == nil
    if let other, other != found { node.alternatives = [other] }
    return node
  }
}
