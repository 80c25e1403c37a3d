/// Spans between two years: 2014 to 2018, 2014~2018, 2012–13.
extension TimeParser {
  /// "2014 to 2018", 2014~2018: each makes the other a year.
  func spanOfYears(_ start: Int) -> TimeNode? {
    if let node = shortYears(start) { return node }
    guard let first = year(start), isNumber(start), (1900...2100).contains(first.value),
      let next = joint(first.end, wantsAnd: false), let last = year(next), isNumber(next),
      first.value < last.value, last.value <= 2100, !has(.measure, last.end),
      !isMark(last.end, "%"), isApart(start) || start == 0 || isWord(start - 1),
      !isDash(last.end) || isApart(last.end)
    else { return nil }
    return between(
      wholeYear(start..<first.end, first.value), wholeYear(next..<last.end, last.value))
  }

  /// Two years of which the second is cut short: 2012–13, 2019-20, 2022/23.
  private func shortYears(_ start: Int) -> TimeNode? {
    guard let first = digits(start), first.digits == 4, (1_900...2_100).contains(first.value),
      isDash(first.end) || isMark(first.end, "/"), !isApart(first.end), !isApart(first.end + 1),
      let last = digits(first.end + 1), last.digits == 2,
      isApart(last.end) || last.end >= limit || text.tokens[last.end].kind != .number,
      isApart(start) || start == 0 || isWord(start - 1) || isMark(start - 1, "("),
      !has(.measure, last.end), !isMark(last.end, "%")
    else { return nil }
    // 2010-12 is a month; a dash longer than a hyphen joins years, and so do years that follow each other.
    let isNext = last.value == (first.value + 1) % 100
    let isLater = last.value > first.value % 100 && !isMark(first.end, "/")
    guard last.value > 12 || !isMark(first.end, "-"), isNext || isLater else { return nil }
    let end = first.value - first.value % 100 + last.value + (last.value == 0 ? 100 : 0)
    return between(
      wholeYear(start..<first.end, first.value), wholeYear(first.end + 1..<last.end, end))
  }
}
