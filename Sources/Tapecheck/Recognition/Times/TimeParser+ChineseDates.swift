/// Dates whose numbers are followed by marks: 2024年7月11日, 去年四季度, 上周四, 本月10日, 7月初.
extension TimeParser {
  /// A date that begins with a year, month or day number and its mark, or with a word for one.
  func markedDate(_ start: Int) -> TimeNode? {
    if let node = fiscalYear(start) { return node }
    if let year = markedYear(start) {
      if let node = inYear(start, year.end, year.value) { return node }
      guard year.isCertain else { return nil }
      if year.value == context.reference.year, has(.yearWord, start),
        !looksAhead(start..<year.end)
      {
        return toDate(start..<year.end, .year)
      }
      return wholeYear(start..<year.end, year.value)
    }
    return markedMonth(start, start, year: nil) ?? relativeMonthDay(start) ?? markedDay(start)
  }

  /// 2024财年第三季度: the span only, since a company chooses its own year.
  private func fiscalYear(_ start: Int) -> TimeNode? {
    guard let number = digits(start) ?? (isHan(start) ? spelled(start) : nil),
      let mark = find(.fiscalMark, number.end)
    else { return nil }
    guard let piece = monthRun(skip(.of, mark.end)) else {
      return unresolved(start..<mark.end, grain: .year)
    }
    return unresolved(start..<piece.end, grain: piece.count == 3 ? .quarter : .half)
  }

  /// A year with its mark, or a word for one.
  func markedYear(_ start: Int) -> (value: Int, end: Int, isCertain: Bool)? {
    if let word = find(.yearWord, start) {
      return (context.reference.year + word.value, word.end, true)
    }
    if let era = find(.era, start) {
      let first = find(.firstYear, era.end).map { Integer(value: 1, end: $0.end, digits: 0) }
      guard let number = first ?? cardinal(era.end), (1...199).contains(number.value),
        let mark = find(.yearMark, number.end)
      else { return nil }
      return (era.value + number.value, mark.end, true)
    }
    guard isNumber(start) || isHan(start), let number = digits(start) ?? spelled(start),
      let mark = find(.yearMark, number.end), unit(number.end)?.unit != .decade
    else { return nil }
    let isWritten =
      number.digits == 4 || number.digits == 3 && isHan(start)
      || isHan(start) && number.value >= 1_000
    if isWritten { return (number.value, mark.end, (100...2_999).contains(number.value)) }
    guard number.digits == 2 else { return nil }
    // "30年" is a length as often as a year; with a leading zero or of the last century it is a year.
    let isCertain = number.value < 10 || number.value >= 80
    return (TimeParser.fullYear(number.value), mark.end, isCertain)
  }

  /// What follows a year: a month, quarter, half, part or counted piece of it.
  private func inYear(_ start: Int, _ index: Int, _ year: Int) -> TimeNode? {
    let next = skip(.of, index)
    if let node = markedMonth(start, next, year: year) { return node }
    if let node = ofYear(start, next, year) { return node }
    // 2021年底, 今年年中, 2021年初.
    for place in [next, index, index - 1] {
      guard let found = find(.edge, place), found.end > index,
        let edge = TimeWords.Edge(rawValue: found.value)
      else { continue }
      // 2023年中国 and 2023年初步统计 name no part of the year.
      if place < index, edge == .middle || has(.idiom, index) { continue }
      return self.edge(start..<found.end, Day.years(from: year), edge, .year)
    }
    if let part = find(.part, next), let value = TimeWords.Part(rawValue: part.value) {
      _ = value
      return unresolved(start..<part.end, grain: .year)
    }
    if let unit = unit(next), unit.unit == .season {
      return unresolved(start..<unit.end, grain: .range)
    }
    if has(.fiscalMark, next) { return nil }
    return counted(start, next, in: Day.years(from: year))
  }

  /// 第一周, 第三个月, 最后三周, 最后一个星期一 of a period.
  func counted(_ start: Int, _ index: Int, in days: ClosedRange<Day>?) -> TimeNode? {
    guard let days else { return nil }
    if let node = leading(start, index, in: days) { return node }
    var (ordinal, count): (Int, Int?) = (0, nil)
    var next = index
    if let final = find(.final, index) {
      (ordinal, next) = (-1, final.end)
      if let number = cardinal(next) { (count, next) = (number.value, number.end) }
    } else if let number = self.ordinal(index), isHan(index) {
      (ordinal, next) = (number.value, number.end)
    } else if let number = find(.digit, index), number.value == 1, isHan(index),
      let unit = unit(number.end), unit.unit == .quarter
    {
      return run(start..<unit.end, year: days.lowerBound.year, from: 1, count: 3)
    } else {
      return nil
    }
    // 个星期一 reads as 个星期 and 一: the weekday is looked for first.
    for skipped in next...min(next + 1, max(limit - 1, next)) {
      if let weekday = find(.weekday, skipped), days.count < 32, count == nil || count == 1 {
        let first = days.lowerBound
        guard
          let day = TimeEvent.weekday(
            weekday.value, ordinal, of: first.components.month, first.year)
        else { return nil }
        var node = TimeNode(
          start..<weekday.end, .relative, days: day...day, grain: .day, shape: .day)
        node.weekday = weekday.value
        return node
      }
    }
    guard let unit = unit(next),
      let found = slice(days, unit.unit, ordinal: ordinal, count: count)
    else { return nil }
    return TimeNode(
      start..<unit.end, .relative, days: found,
      grain: count == nil ? TimeParser.grain(unit.unit) : .range,
      shape: found.count == 1 ? .day : .period)
  }

  /// The first months or quarters of a year: 2024年前三季度, 今年前5个月, 前7月.
  private func leading(_ start: Int, _ index: Int, in days: ClosedRange<Day>) -> TimeNode? {
    guard isHan(index), let lapse = find(.lapse, index),
      lapse.value == TimeWords.Lapse.ago.rawValue, lapse.end == index + 1,
      let number = cardinal(lapse.end), (2...11).contains(number.value),
      let unit = unit(number.end),
      unit.unit == .month || unit.unit == .quarter || days.count < 32 && unit.unit == .session,
      let found = slice(days, unit.unit, ordinal: 1, count: number.value)
    else { return nil }
    return TimeNode(
      start..<unit.end, .relative, days: found, grain: .range, shape: .period)
  }

  /// 前三季度 without its year: those of the latest year in which they have begun.
  func leadingQuarters(_ start: Int) -> TimeNode? {
    guard isHan(start), has(.lapse, start), let days = Day.years(from: context.reference.year),
      let node = leading(start, start, in: days)
    else { return nil }
    let isQuarters = unit(node.end - 2)?.unit == .quarter || unit(node.end - 1)?.unit == .quarter
    // 此前10月 is last October.
    let isInWord = find(.reach, start - 1).map { $0.end > start } ?? false
    guard !isInWord, isQuarters || isLatestCount(node) else { return nil }
    guard let last = node.to, last > context.reference, !looksAhead(start..<node.end),
      let before = Day.years(from: context.reference.year - 1)
    else { return node }
    return leading(start, start, in: before)
  }

  /// Whether months from the start of a year end with one of the two before the publication's, as figures of
  /// the year so far do: 前五个月 in June or July.
  private func isLatestCount(_ node: TimeNode) -> Bool {
    guard let last = node.to?.components.month else { return false }
    let behind = (context.reference.components.month - last + 12) % 12
    return behind == 1 || behind == 2
  }

  /// 1至6月, 1-5月份: months that share their mark.
  private func markedMonths(_ start: Int, _ index: Int, year: Int?) -> TimeNode? {
    guard let first = digits(index) ?? (isHan(index) ? spelled(index) : nil),
      (1...11).contains(first.value), first.digits <= 2
    else { return nil }
    let joint = isDash(first.end) ? first.end + 1 : skip(.joiner, first.end)
    guard joint > first.end,
      isDash(first.end) || find(.joiner, first.end)?.value == TimeWords.Joiner.to.rawValue,
      let last = digits(joint) ?? (isHan(joint) ? spelled(joint) : nil),
      (first.value + 1...12).contains(last.value), last.digits <= 2,
      let mark = find(.monthMark, last.end), dayAfterMark(mark.end) == nil
    else { return nil }
    return run(
      start..<mark.end, year: year, from: first.value, count: last.value - first.value + 1)
  }

  /// A month number with its mark, and the day or part after it.
  private func markedMonth(_ start: Int, _ index: Int, year: Int?) -> TimeNode? {
    if let node = markedMonths(start, index, year: year) { return node }
    guard let number = digits(index) ?? (isHan(index) ? spelled(index) : nil),
      (1...12).contains(number.value), number.digits <= 2,
      let mark = find(.monthMark, number.end)
    else { return nil }
    if let span = markedDays(start, mark.end, year: year, month: number.value) { return span }
    if let day = dayAfterMark(mark.end) {
      var node = date(start..<day.end, year: year, month: number.value, day: day.value)
      addWeekday(&node)
      return weekOf(node) ?? node
    }
    if let part = find(.partOf, mark.end), let value = TimeWords.Part(rawValue: part.value) {
      return month(start..<part.end, year: year, month: number.value, part: value)
    }
    let node = month(start..<mark.end, year: year, month: number.value)
    if let edge = find(.edge, mark.end), let value = TimeWords.Edge(rawValue: edge.value) {
      return self.edge(start..<edge.end, node.days, value, .month) ?? node
    }
    return counted(start, skip(.of, mark.end), in: node.days) ?? node
  }

  /// 7月10—12日: days that share their mark.
  private func markedDays(_ start: Int, _ index: Int, year: Int?, month: Int) -> TimeNode? {
    guard let first = digits(index), (1...30).contains(first.value), isDash(first.end),
      let last = digits(first.end + 1), (first.value + 1...31).contains(last.value),
      let mark = find(.dayMark, last.end)
    else { return nil }
    let left = date(start..<first.end, year: year, month: month, day: first.value)
    let right = date(
      first.end + 1..<mark.end, year: year ?? left.from?.year, month: month, day: last.value)
    return between(left, right)
  }

  /// A day number after a month's mark; its own mark may be missing after a Han number.
  private func dayAfterMark(_ index: Int) -> Integer? {
    guard let number = digits(index) ?? (isHan(index) ? spelled(index) : nil),
      (1...31).contains(number.value), number.digits <= 2
    else { return nil }
    if let mark = find(.dayMark, number.end) {
      return Integer(value: number.value, end: mark.end, digits: number.digits)
    }
    guard isHan(index), number.value > 10, !has(.measure, number.end), !has(.unit, number.end),
      !has(.scale, number.end)
    else { return nil }
    return number
  }

  /// Takes a weekday that stands behind a date, in brackets or after a comma, along.
  private func addWeekday(_ node: inout TimeNode) {
    let isBracketed =
      node.end < limit && text.tokens[node.end].kind == .symbol
      && scalar(node.end) == 0x28
    let index = isBracketed || isComma(node.end) ? node.end + 1 : node.end
    guard let found = find(.weekday, index) else { return }
    if isBracketed {
      guard found.end < limit, scalar(found.end) == 0x29 else { return }
      node.end = found.end + 1
    } else {
      node.end = found.end
    }
    node.weekday = found.value
    if node.year == nil { resolve(&node) }
  }

  /// 本月10日, 上个月底, 上月.
  private func relativeMonthDay(_ start: Int) -> TimeNode? {
    guard isHan(start), let relative = find(.relative, start), let unit = unit(relative.end),
      unit.unit == .month, let days = context.reference.month(relative.value)
    else { return nil }
    let first = days.lowerBound.components
    if let day = dayAfterMark(unit.end) {
      var node = date(start..<day.end, year: first.year, month: first.month, day: day.value)
      addWeekday(&node)
      return node
    }
    if let part = find(.partOf, unit.end) ?? find(.partOf, unit.end - 1),
      let value = TimeWords.Part(rawValue: part.value)
    {
      return month(start..<part.end, year: first.year, month: first.month, part: value)
    }
    if let edge = find(.edge, unit.end), let value = TimeWords.Edge(rawValue: edge.value) {
      return self.edge(start..<edge.end, days, value, .month)
    }
    return counted(start, skip(.of, unit.end), in: days)
  }

  /// A day of the month alone: 11日.
  private func markedDay(_ start: Int) -> TimeNode? {
    guard isNumber(start), let number = digits(start), number.digits <= 2,
      (1...31).contains(number.value), let mark = find(.dayMark, number.end),
      find(.unit, number.end)?.end == mark.end, !has(.extreme, mark.end), !has(.tail, mark.end),
      !has(.numberMark, start - 1), find(.measure, number.end).map({ $0.end <= mark.end }) ?? true
    else { return nil }
    var node = date(start..<mark.end, day: number.value)
    addWeekday(&node)
    return weekOf(node) ?? node
  }

  /// 7月12日当周: the week that holds the day.
  private func weekOf(_ node: TimeNode) -> TimeNode? {
    guard isHan(node.end), let relative = find(.relative, node.end), relative.value == 0,
      relative.end == node.end + 1, let unit = unit(relative.end), unit.unit == .week,
      let day = node.from
    else { return nil }
    var week = TimeNode(
      node.start..<unit.end, .relative, days: day.week(), grain: .week, shape: .period)
    week.isYearInferred = node.isYearInferred
    return week
  }

  /// 上半月, 下半周: the 1st to 15th and the rest, Monday to Wednesday and the rest.
  func halfOfLed(_ start: Int) -> TimeNode? {
    guard let half = find(.halfOf, start), let unit = unit(half.end),
      unit.unit == .week || unit.unit == .month, let days = period(unit.unit, 0)
    else { return nil }
    let length = unit.unit == .week ? 3 : 15
    let middle = days.lowerBound.advanced(by: length)
    return TimeNode(
      start..<unit.end, .relative,
      days: half.value == 1
        ? days.lowerBound...middle.advanced(by: -1) : middle...days.upperBound,
      grain: .range, shape: .period)
  }

  /// A bare vague end: 年初, 年底, 月底, 年中.
  func bareEdge(_ start: Int) -> TimeNode? {
    guard isHan(start), let found = find(.edge, start), found.end - start > 1,
      let edge = TimeWords.Edge(rawValue: found.value)
    else { return nil }
    let unit: Unit = has(.yearMark, start) ? .year : has(.monthMark, start) ? .month : .quarter
    return self.edge(start..<found.end, period(unit, 0), edge, TimeParser.grain(unit))
  }

  /// 20世纪80年代, 上世纪90年代, 90年代.
  func markedDecade(_ start: Int) -> TimeNode? {
    var index = start
    var century: Int?
    if let word = find(.centuryWord, start) {
      century = context.reference.year / 100 + word.value
      index = word.end
    } else if isNumber(start) || isHan(start), let number = cardinal(start), number.digits <= 2,
      let unit = unit(number.end), unit.unit == .century, (10...21).contains(number.value)
    {
      century = number.value - 1
      index = unit.end
    }
    guard let number = digits(index) ?? (isHan(index) ? spelled(index) : nil),
      number.value % 10 == 0, (0...2_999).contains(number.value), let unit = unit(number.end),
      unit.unit == .decade
    else { return nil }
    let first =
      if number.value >= 1_000 {
        number.value
      } else if let century {
        century * 100 + number.value % 100
      } else {
        number.value >= 30 ? 1_900 + number.value % 100 : 2_000 + number.value
      }
    var node = TimeNode(
      start..<unit.end, .relative, days: Day.years(from: first, count: 10), grain: .decade,
      shape: .period)
    if let end = find(.part, unit.end)?.end ?? find(.partOf, unit.end)?.end
      ?? find(.edge, unit.end)?.end
    {
      node = unresolved(start..<end, grain: .decade)
    }
    return node
  }
}
