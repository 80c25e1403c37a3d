/// Windows counted from the publication or another day: the past three trading days, two weeks ago, 近一年.
extension TimeParser {
  /// A length of time, in one unit or in several.
  struct Duration {
    var months = 0
    var days = 0
    var workdays = 0
    var sessions = 0
    /// The first unit, and how many of it.
    var unit: Unit
    var count: Int
    var isMixed = false

    init(count: Int, unit: Unit) {
      self.unit = unit
      self.count = count
      add(count, unit)
    }

    /// Adds a number of units, each held to the span of years that days can name.
    mutating func add(_ count: Int, _ unit: Unit) {
      let count = min(count, 10_000)
      switch unit {
      case .session: sessions += min(count, 1_300)
      case .day, .weekend, .season: days += count
      case .workday: workdays += min(count, 1_300)
      case .week, .workweek: days += count * 7
      case .fortnight: days += count * 14
      case .month: months += count
      case .quarter: months += count * 3
      case .half: months += count * 6
      case .year: months += count * 12
      case .decade: months += count * 120
      case .century: months += count * 1_200
      }
    }

    /// The day that lies the length before or after another.
    func moved(from day: Day, _ direction: Int, _ calendar: SessionCalendar) -> Day {
      var moved = day.advanced(byMonths: direction * months).advanced(by: direction * days)
      if workdays > 0 { moved = moved.advanced(byWorkdays: direction * workdays) }
      if sessions > 0 { moved = calendar.session(moved, advancedBy: direction * sessions) }
      return moved
    }
  }

  /// A length of time that begins with a token: three days, a month, 1 month, 21 days, 三个月.
  func duration(_ start: Int) -> (length: Duration, end: Int)? {
    guard let first = counted(start) else { return nil }
    var length = Duration(count: first.count, unit: first.unit)
    var end = first.end
    // Years, months, weeks and days: four pieces are the most that a length has.
    for _ in 0..<3 {
      var next = skipComma(end)
      if let joiner = find(.joiner, next), joiner.value == TimeWords.Joiner.and.rawValue {
        next = joiner.end
      }
      guard let more = counted(next), isSmaller(more.unit, than: length.unit) else { break }
      length.add(more.count, more.unit)
      length.isMixed = true
      end = more.end
    }
    return (length, end)
  }

  private func isSmaller(_ unit: Unit, than larger: Unit) -> Bool {
    func size(_ unit: Unit) -> Int {
      switch unit {
      case .year: 4
      case .month: 3
      case .week: 2
      case .day: 1
      default: 0
      }
    }
    return size(unit) > 0 && size(unit) < size(larger)
  }

  /// A count and the unit after it.
  private func counted(_ start: Int) -> (count: Int, unit: Unit, end: Int)? {
    guard start < limit else { return nil }
    var count: Int
    var index: Int
    if isHan(start), let half = unit(start), half.unit == .half, !has(.half, start - 1) {
      return (1, .half, half.end)
    }
    if let few = find(.few, start) {
      (count, index) = (few.value, few.end)
      if !isHan(start), let more = find(.few, index), !more.needsEvidence {
        (count, index) = (more.value, more.end)
      }
    } else if let number = cardinal(start), (1...9_999).contains(number.value),
      number.digits < 4 || number.value < 1_000 || isHan(start)
    {
      (count, index) = (number.value, number.end)
    } else {
      return nil
    }
    if isMark(index, "-"), !isApart(index) { index += 1 }
    if isHan(index), let few = find(.few, index) { index = few.end }
    guard let unit = unit(index), unit.unit != .season else { return nil }
    // 3月 is March, 3个月 three months.
    if unit.unit == .month, has(.monthMark, index), unit.end == index + 1, isNumber(start) {
      return nil
    }
    return (count, unit.unit, unit.end)
  }

  /// A window of the past or to come: "past three trading days", "next two weeks", 过去六个月.
  func reachLed(_ start: Int) -> TimeNode? {
    if let reach = find(.reach, start) {
      guard let length = duration(reach.end), !has(.run, length.end) || !isHan(start) else {
        return nil
      }
      return trailing(
        start..<withinEnd(length.end), length.length,
        TimeWords.Reach(rawValue: reach.value) ?? .past)
    }
    // "the 3 next weeks".
    guard !isHan(start), let number = cardinal(start), let reach = find(.reach, number.end),
      let unit = unit(reach.end), (1...999).contains(number.value)
    else { return nil }
    return trailing(
      start..<unit.end, Duration(count: number.value, unit: unit.unit),
      TimeWords.Reach(rawValue: reach.value) ?? .past)
  }

  /// The token after words such as 内 or 以来 that close a Chinese window.
  private func withinEnd(_ index: Int) -> Int {
    guard isHan(index), let lapse = find(.lapse, index),
      lapse.value == TimeWords.Lapse.within.rawValue
    else { return index }
    return lapse.end
  }

  /// A window that ends, or begins, at the publication.
  ///
  /// Sessions end at the last one closed and count themselves; days, weeks, months and years go back to
  /// the same day of the calendar; quarters are whole ones.
  func trailing(
    _ tokens: Range<Int>, _ length: Duration, _ reach: TimeWords.Reach
  ) -> TimeNode {
    let reference = context.reference
    var node = TimeNode(tokens, .relative, grain: TimeParser.grain(length.unit), shape: .period)
    if length.isMixed || length.unit == .workday { node.grain = .range }
    if reach == .past {
      node.shape = .trailing(count: length.count, unit: TimeParser.grain(length.unit))
      switch length.unit {
      case .session:
        let first = context.calendar.session(
          context.lastClosed, advancedBy: -(length.sessions - 1))
        node.set(first <= context.lastClosed ? first...context.lastClosed : nil)
      case .quarter where length.count <= 4_000:
        if let first = reference.quarter(-length.count), let last = reference.quarter(-1) {
          node.set(first.lowerBound...last.upperBound)
        }
      default:
        let first = length.moved(from: reference, -1, context.calendar)
        node.set(first <= reference ? first...reference : nil)
      }
      return node
    }
    switch length.unit {
    case .session:
      let next = context.calendar.session(after: context.lastClosed)
      let last = context.calendar.session(next, advancedBy: length.sessions - 1)
      node.set(next <= last ? next...last : nil)
    case .quarter where length.count <= 4_000:
      if let first = reference.quarter(1), let last = reference.quarter(length.count) {
        node.set(first.lowerBound...last.upperBound)
      }
    default:
      let first = reference.advanced(by: 1)
      let last = length.moved(from: reference, 1, context.calendar)
      node.set(first <= last ? first...last : nil)
    }
    return node
  }

  /// What begins with a count: "two weeks ago", "52-week high", "3 days after January 12th", 5年前.
  func countLed(_ start: Int) -> TimeNode? {
    guard start < roles.count,
      isNumber(start) || roles[start] & countBits != 0
        || isHan(start) && unit(start)?.unit == .half,
      let (length, end) = duration(start)
    else { return nil }
    if let lapse = find(.lapse, end) {
      switch TimeWords.Lapse(rawValue: lapse.value) {
      case .ago: return moved(start..<lapse.end, length, -1, from: context.reference)
      case .coming: return trailing(start..<lapse.end, length, .future)
      case .later: return moved(start..<lapse.end, length, 1, from: context.reference)
      // "Three weeks later" follows what was told; only a sentence that looks ahead counts from today.
      case .afterwards:
        return length.isMixed || looksAhead(start..<end)
          ? moved(start..<lapse.end, length, 1, from: context.reference)
          : unresolved(start..<lapse.end, grain: .day)
      case .beforehand: return unresolved(start..<lapse.end, grain: .day)
      case .within where isHan(end) && length.unit != .day:
        return trailing(start..<lapse.end, length, looksAhead(start..<end) ? .future : .past)
      default: break
      }
    }
    if let node = fromAnother(start, length, end) ?? ended(start, length, end) { return node }
    guard has(.extreme, end), !isApart(end) || !isHan(end),
      isMark(end - 2, "-") || isHan(end)
        || isMark(start + 1, "-")
    else { return nil }
    let isDays = length.unit == .day
    let unit: Unit = isDays ? .session : length.unit
    return trailing(start..<end, Duration(count: length.count, unit: unit), .past)
  }

  private var countBits: TimeWords.RoleSet {
    Role.few.bit | Role.digit.bit | Role.teen.bit | Role.tens.bit | Role.scale.bit
  }

  /// A day at a distance.
  private func moved(
    _ tokens: Range<Int>, _ length: Duration, _ direction: Int, from day: Day
  ) -> TimeNode {
    let moved = length.moved(from: day, direction, context.calendar)
    return TimeNode(tokens, .relative, days: moved...moved, grain: .day, shape: .day)
  }

  /// "3 days after January 12th", "two weeks from now", "5 days before new year".
  private func fromAnother(_ start: Int, _ length: Duration, _ end: Int) -> TimeNode? {
    guard !isHan(end), let bound = find(.bound, end) else { return nil }
    let kind = TimeWords.Bound(rawValue: bound.value)
    guard kind == .after || kind == .from || kind == .before || kind == .since else { return nil }
    let anchor = skip(.the, bound.end)
    guard
      let base = anchorDay(anchor) ?? monthLed(anchor) ?? dayLed(anchor)
        ?? numericDate(anchor) ?? eventLed(anchor) ?? relativeLed(anchor),
      let day = base.from, base.to == day
    else { return nil }
    if kind == .since {
      // "3 days starting from next Monday".
      let last = length.moved(from: day, 1, context.calendar).advanced(by: -1)
      guard day <= last else { return nil }
      return TimeNode(
        start..<base.end, .relative, days: day...last, grain: .range, shape: .period)
    }
    var node = moved(
      start..<base.end, length, kind == .before ? -1 : 1, from: nearest(base, day))
    node.isYearInferred = base.isYearInferred
    return node
  }

  /// "three months ended June 30", "12 months through June".
  func ended(_ start: Int, _ length: Duration, _ index: Int) -> TimeNode? {
    guard let word = find(.ended, index),
      let node = monthLed(word.end) ?? (isHan(word.end) ? nil : monthLed(skip(.in, word.end)))
        ?? dayLed(word.end) ?? numericDate(word.end)
        ?? (length.unit == .day || length.unit == .session ? weekdayLed(word.end) : nil),
      let last = node.to, length.unit != .day || node.from == last
    else { return nil }
    if length.unit == .session {
      let first = context.calendar.session(last, advancedBy: 1 - length.sessions)
      guard first <= last else { return nil }
      return TimeNode(
        start..<node.end, .relative, days: first...last, grain: .range, shape: .period)
    }
    let first = length.moved(from: last.advanced(by: 1), -1, context.calendar)
    guard first <= last else { return nil }
    var span = TimeNode(
      start..<node.end, .relative, days: first...last, grain: .range, shape: .period)
    if length.count == 1 { span.grain = TimeParser.grain(length.unit) }
    span.isYearInferred = node.isYearInferred
    return span
  }

  /// 截至6月30日止六个月, 截至9月30日的第三财季: the months that end on a day.
  func lengthEnding(_ node: TimeNode, _ start: Int) -> TimeNode? {
    guard case .date = node.form, let last = node.to else { return nil }
    let index = skip(.of, find(.tail, node.end)?.end ?? node.end)
    guard isHan(index) || isNumber(index) else { return nil }
    let months: Int
    let end: Int
    if let run = monthRun(index) {
      (months, end) = (run.count, run.end)
    } else if let (length, behind) = duration(index), length.months > 0, !length.isMixed,
      find(.lapse, behind) == nil
    {
      (months, end) = (length.months, behind)
    } else {
      return nil
    }
    let first = last.advanced(by: 1).advanced(byMonths: -months)
    guard first <= last else { return nil }
    var span = TimeNode(
      start..<end, .relative, days: first...last, grain: months == 3 ? .quarter : .range,
      shape: .period)
    span.isYearInferred = node.isYearInferred
    return span
  }

  /// Of a holiday's days the one nearest to the publication.
  private func nearest(_ node: TimeNode, _ day: Day) -> Day {
    func distance(_ day: Day) -> Int {
      abs(Int(day.number) - Int(context.reference.number))
    }
    guard node.event != nil, node.isYearInferred else { return day }
    return node.alternatives.map(\.lowerBound).reduce(day) {
      distance($1) < distance($0) ? $1 : $0
    }
  }

  /// "less than 2 weeks ago", "more than 3 days after July 4": a span up to the day, or from it on.
  func limitLed(_ start: Int) -> TimeNode? {
    guard let limit = find(.limit, start), let node = countLed(limit.end), node.shape == .day,
      let day = node.from
    else { return nil }
    let reference = context.reference
    var span = TimeNode(start..<node.end, .relative, grain: .range, shape: .between)
    if limit.value < 0 {
      span.set(min(day, reference)...max(day, reference))
    } else if day < reference {
      (span.to, span.shape) = (day.advanced(by: -1), .until)
    } else {
      (span.from, span.shape) = (day, .since)
    }
    return span
  }

  /// "in two weeks", "within 10 months": to come when the text looks ahead, else the window just past.
  func withinLed(_ start: Int) -> TimeNode? {
    guard let word = find(.within, start) else { return nil }
    let reach = find(.reach, skip(.the, word.end))
    if reach?.value == TimeWords.Reach.past.rawValue { return nil }
    guard let (length, end) = duration(reach?.end ?? word.end) else { return nil }
    let isAhead = reach != nil || looksAhead(start..<end)
    if word.value == 1 {
      guard isAhead || length.isMixed else {
        return isAhead ? nil : trailing(start..<end, length, .past)
      }
      var node = trailing(start..<end, length, .future)
      node.from = context.reference
      return node
    }
    guard reach == nil, length.count < 1_000, end >= limit || !isWord(end) || roles[end] != 0
    else { return nil }
    if isAhead { return moved(start..<end, length, 1, from: context.reference) }
    return trailing(start..<end, length, .past)
  }
}
