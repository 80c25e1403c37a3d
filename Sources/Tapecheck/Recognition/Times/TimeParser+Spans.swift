/// Spans with two ends or one: from May to September, since 2015, by year-end, 7月1日至12日, 2016年以来.
extension TimeParser {
  typealias Bound = TimeWords.Bound
  typealias Tail = TimeWords.Tail

  /// What begins with a word such as "since", "from", "between", "by", 自, 截至.
  func boundLed(_ start: Int) -> TimeNode? {
    guard let found = find(.bound, start), let bound = Bound(rawValue: found.value) else {
      return nil
    }
    let inner = skip(.the, found.end)
    if bound == .from || bound == .between {
      if let node = spanWithin(found.end, needsBetween: bound == .between) {
        return node.spanning(start, node.end)
      }
      if bound == .from, isHan(start), let node = point(found.end),
        let tail = find(.tail, node.end),
        tail.value == Tail.since.rawValue
      {
        return opened(node, .since).spanning(start, tail.end)
      }
      return nil
    }
    // 自7月1日至12日 and 自7月以来.
    if bound == .since, isHan(start), let node = spanWithin(found.end, needsBetween: false) {
      return node.spanning(start, node.end)
    }
    if bound == .since || bound == .after, let span = find(.span, inner) {
      var node = unresolved(start..<span.end, grain: .range)
      node.alternatives = []
      return node
    }
    let asked = bound == .since || bound == .after || bound == .before || bound == .until
    guard
      var node = (asked ? eventLed(inner, afterBound: true) : nil) ?? point(found.end)
        ?? (inner > found.end ? point(inner) : nil) ?? bareYear(inner)
    else { return nil }
    // 自2022年10月12日低点以来: what was reached on the day stands between it and the closing word.
    if isHan(start), bound == .asof || bound == .until, let length = lengthEnding(node, start) {
      return length
    }
    if isHan(start),
      let tail = find(.tail, node.end)
        ?? (node.shape == .day ? find(.tail, skip(.extreme, node.end)) : nil),
      tail.value != Tail.between.rawValue
    {
      node.end = tail.end
    }
    return bounded(node, bound, start)
  }

  /// A year in words or figures that the bound makes one.
  private func bareYear(_ index: Int) -> TimeNode? {
    guard let year = year(skip(.yearOf, index)), !has(.measure, year.end), !isMark(year.end, "%")
    else { return nil }
    return wholeYear(index..<year.end, year.value)
  }

  /// A day or period with the bound before it taken into account.
  private func bounded(_ node: TimeNode, _ bound: Bound, _ start: Int) -> TimeNode? {
    switch node.shape {
    case .day, .period, .unresolved, .toDate: break
    default: return nil
    }
    var isCalendar = false
    switch node.form {
    case .date, .month, .monthRun, .year: isCalendar = true
    case .weekday, .relative: break
    }
    switch bound {
    case .since: return opened(node, .since).spanning(start, node.end)
    case .after, .before:
      // "after Thursday's drop" speaks of Thursday, not of all days after it.
      guard isCalendar || node.shape == .unresolved || node.event != nil, !isPossessive(node.end),
        node.day == nil || node.month != nil
      else { return node }
      return opened(nearest(node), bound).spanning(start, node.end)
    case .until, .by: return opened(nearest(node), .until).spanning(start, node.end)
    case .asof: return node
    case .from, .between: return nil
    }
  }

  /// The node with the year that puts it nearest to the publication, where none is written: what something
  /// lasts until, comes by or lies before is as often still to come.
  private func nearest(_ node: TimeNode) -> TimeNode {
    guard node.isYearInferred, let days = node.days, !looksAhead(node.start..<node.end)
    else { return node }
    func distance(_ days: ClosedRange<Day>) -> Int {
      abs(Int(days.lowerBound.number) - Int(context.reference.number))
    }
    guard let other = node.alternatives.min(by: { distance($0) < distance($1) }),
      distance(other) < distance(days)
    else { return node }
    var node = node
    node.alternatives = [days]
    node.set(other)
    return node
  }

  /// A span with one end open.
  func opened(_ node: TimeNode, _ bound: Bound) -> TimeNode {
    var node = node
    let days = node.days
    let isVague = node.shape == .unresolved
    // The start of a period is a day that can be relied on; its end or middle is not.
    let isStart =
      isVague
      && node.vague.map {
        $0.lowerBound == $0.upperBound
          && ($0.lowerBound.components.day == 1 || $0.lowerBound.weekday == 1)
      } ?? false
    if isVague, !(bound == .until || bound == .before || isStart) {
      node.shape = bound == .since ? .since : .unresolved
      node.set(nil)
      if bound == .since, let vague = node.vague { node.alternatives = [vague] }
      return node
    }
    node.vague = nil
    if let days, days.count > 1, bound == .since { node.alternatives = [days] }
    switch bound {
    case .since:
      (node.from, node.to, node.shape) = (days?.lowerBound, nil, .since)
    case .after:
      let from = days.map { $0.count > 1 ? $0.upperBound.advanced(by: 1) : $0.lowerBound }
      (node.from, node.to, node.shape) = (from, nil, .since)
    case .before:
      // "before the end of the year" reaches to its last day.
      let last = isVague ? days?.upperBound : days?.lowerBound.advanced(by: -1)
      (node.from, node.to, node.shape) = (nil, last, .until)
    default:
      (node.from, node.to, node.shape) = (nil, days?.upperBound, .until)
    }
    return node
  }

  /// Two ends with a word or dash between them, after "from" or "between".
  private func spanWithin(_ start: Int, needsBetween: Bool) -> TimeNode? {
    let first = skip(.the, start)
    var left = point(start) ?? (first > start ? point(first) : nil) ?? edgeLed(first)
    if left == nil, let year = bareYear(first) { left = year }
    let bare = dayOfMonth(first)
    if left == nil || left?.end == bare?.end, let bare {
      if let node = sharedMonth(first, bare, needsBetween: needsBetween) { return node }
    }
    guard let left else { return nil }
    return joined(left, wantsAnd: needsBetween)
  }

  /// "4 to 22 January", "3 until 12 of Sept", "4 to 23 next month".
  private func sharedMonth(_ start: Int, _ first: Integer, needsBetween: Bool) -> TimeNode? {
    guard let after = joint(first.end, wantsAnd: needsBetween) else { return nil }
    let next = skip(.the, after)
    guard let last = dayOfMonth(next) else { return nil }
    if let right = dayLed(next), right.month != nil {
      return spread(date(start..<first.end, day: first.value), right, start)
    }
    guard let relative = find(.relative, skip(.of, last.end)), let unit = unit(relative.end),
      unit.unit == .month,
      let month = context.reference.month(relative.value)?.lowerBound.components
    else { return nil }
    let left = date(start..<first.end, year: month.year, month: month.month, day: first.value)
    let right = date(next..<unit.end, year: month.year, month: month.month, day: last.value)
    return between(left, right)
  }

  /// Days of a month that is named behind both: "4-7 July 2024", "9 to 12 of June".
  func dayRunLed(_ start: Int) -> TimeNode? {
    let day = skip(.the, start)
    guard let first = dayOfMonth(day), isNumber(day) || day > start && first.isOrdinal,
      let next = joint(first.end, wantsAnd: false)
    else { return nil }
    return sharedMonth(day, first, needsBetween: false).flatMap {
      next < $0.end ? $0 : nil
    }
  }

  /// The token after what joins two ends: "to", "through", 至, a dash.
  func joint(_ index: Int, wantsAnd: Bool) -> Int? {
    let index = isComma(index) && has(.joiner, index + 1) ? index + 1 : index
    if isDash(index) { return index + 1 }
    guard let joiner = find(.joiner, index) else { return nil }
    switch TimeWords.Joiner(rawValue: joiner.value) {
    case .to: return joiner.end
    case .and: return wantsAnd || isHan(index) ? joiner.end : nil
    default: return nil
    }
  }

  /// A span from a node on, when a second end follows it.
  func joined(_ left: TimeNode, wantsAnd: Bool) -> TimeNode? {
    switch left.shape {
    case .day, .period, .unresolved, .toDate: break
    default: return nil
    }
    if has(.tail, left.end), let now = now(left.end) {
      switch left.form {
      case .month, .date, .year: return between(left, now)
      default: return nil
      }
    }
    guard let next = joint(left.end, wantsAnd: wantsAnd) else { return nil }
    let isAnd =
      find(.joiner, isComma(left.end) ? left.end + 1 : left.end)?.value
      == TimeWords.Joiner.and.rawValue
    var parser = self
    parser.origin = next
    let inner = skip(.the, next)
    var right = parser.now(next) ?? parser.point(next) ?? (inner > next ? parser.point(inner) : nil)
    if let found = right, case .relative = found.form, found.grain == .range, found.from == nil,
      found.vague == nil
    {
      right = nil
    }
    switch left.form {
    case .date:
      // "July 1 to 12", "7月1日至12日", "April 9th through seventeenth".
      if right == nil || right?.month == nil && right?.day != nil,
        let day = parser.dayAfterJoint(inner)
      {
        right = day
      }
    case .year where right == nil: right = parser.bareYear(inner)
    case .month where right == nil: right = parser.bareYear(inner)
    default: break
    }
    guard var right else { return nil }
    if isAnd {
      let closing = find(.tail, right.end)
      let isClosed = closing?.value == Tail.between.rawValue
      guard wantsAnd && !isHan(left.end) || isClosed else { return nil }
      if isClosed, let closing { right.end = closing.end }
    } else if let closing = find(.tail, right.end), closing.value == Tail.between.rawValue {
      right.end = closing.end
    }
    return spread(left, right, left.start)
  }

  /// The day of the month that ends a span whose month stands before it.
  private func dayAfterJoint(_ index: Int) -> TimeNode? {
    guard let day = dayOfMonth(index), !has(.measure, day.end), !isMark(day.end, "%"),
      !has(.monthMark, day.end), !has(.scale, day.end)
    else { return nil }
    let mark = find(.dayMark, day.end)
    var node = TimeNode(index..<(mark?.end ?? day.end), .date, grain: .day, shape: .day)
    node.day = day.value
    if mark == nil, let year = yearAfter(node.end) {
      (node.year, node.end) = (year.value, year.end)
    }
    return node
  }

  /// Shares what only one end says with the other, and joins the two.
  private func spread(_ left: TimeNode, _ right: TimeNode, _ start: Int) -> TimeNode? {
    var (left, right) = (left, right)
    if case .date = right.form, case .date = left.form {
      if right.month == nil { (right.month, right.year) = (left.month, right.year ?? left.year) }
      if left.month == nil { left.month = right.month }
    }
    switch (left.form, right.form) {
    case (.date, .date), (.month, .month), (.date, .month), (.month, .date),
      (.monthRun, .monthRun):
      shareYear(&left, &right)
    case (.month, .year), (.year, .month), (.date, .year), (.year, .date):
      if left.year == nil { resolve(&left, notAfter: right.from) }
    case (.weekday, .weekday):
      if let first = left.from, let last = right.from, last < first {
        let wait = (right.from.map { $0.weekday } ?? 1) - first.weekday
        let day = first.advanced(by: wait < 0 ? wait + 7 : wait)
        right.set(day...day)
      } else if let first = left.from, let last = right.from,
        Int(last.number) - Int(first.number) > 6
      {
        let day = last.advanced(by: -7)
        right.set(day...day)
      }
    default:
      if left.isYearInferred, case .unresolved = right.shape, let first = left.from,
        let last = right.vague?.upperBound, last < first
      {
        resolve(&left, notAfter: last)
      }
      // An inferred year must not put the end before the beginning.
      if right.isYearInferred, let first = left.from, let last = right.to, last < first {
        right.year = first.year
        resolve(&right)
        if let last = right.to, last < first {
          right.year = first.year + 1
          resolve(&right)
        }
      }
    }
    return between(left.spanning(start, left.end), right)
  }

  /// Gives both ends their years: the one that is written, else the latest that keeps them in order.
  private func shareYear(_ left: inout TimeNode, _ right: inout TimeNode) {
    switch (left.year, right.year) {
    case (nil, let year?):
      left.year = year
      resolve(&left)
      if let first = left.from, let last = right.to, first > last {
        left.year = year - 1
        resolve(&left)
      }
    case (let year?, nil):
      right.year = year
      resolve(&right)
      if let first = left.from, let last = right.to, first > last {
        right.year = year + 1
        resolve(&right)
      }
    case (nil, nil):
      resolve(&right)
      resolve(&left, notAfter: right.to)
      // "2/29-3/1": a day that few years have takes the other end to its own year.
      if let first = left.from, let last = right.to,
        Int(last.number) - Int(first.number) > 366
      {
        right.year = first.year
        resolve(&right)
        right.isYearInferred = true
      }
    default: break
    }
  }

  /// A span from the first day of one node to the last of another.
  func between(_ left: TimeNode, _ right: TimeNode) -> TimeNode? {
    var node = TimeNode(left.start..<right.end, .relative, grain: .range, shape: .between)
    guard let first = left.days, let last = right.days else {
      guard left.shape == .unresolved || right.shape == .unresolved else { return nil }
      node.shape = .unresolved
      return node
    }
    guard first.lowerBound <= last.upperBound else { return nil }
    node.set(first.lowerBound...last.upperBound)
    node.isYearInferred = left.isYearInferred || right.isYearInferred
    if (2...15).contains(first.count), (2...15).contains(last.count) { node.ends = [first, last] }
    if last.count > 1, first.lowerBound <= last.lowerBound {
      // "to September" may mean up to its first day.
      node.alternatives = [first.lowerBound...last.lowerBound]
    }
    return node
  }

  /// What follows a day or period and opens it: "2018 or later", 2016年以来, 7月11日之后.
  func withTail(_ node: TimeNode) -> TimeNode {
    guard let found = find(.tail, node.end), let tail = Tail(rawValue: found.value),
      !isNumber(found.end) || isHan(node.end)
    else { return node }
    switch node.shape {
    case .day, .period, .toDate, .unresolved: break
    default: return node
    }
    switch tail {
    case .sofar, .todate:
      guard case .toDate(let unit) = node.shape, let first = node.from, first <= context.reference
      else { return node }
      var node = node.spanning(node.start, found.end)
      node.set(first...context.reference)
      node.shape = .toDate(unit: unit)
      return node
    case .since:
      // 8月1日起实施: what takes effect lies ahead.
      let isAhead = find(.ahead, found.end)?.value == 4 && isHan(found.end)
      return opened(isAhead ? nearest(node) : node, .since).spanning(node.start, found.end)
    case .until: return opened(node, .until).spanning(node.start, found.end)
    case .before:
      if case .weekday = node.form { return node }
      return opened(node, .before).spanning(node.start, found.end)
    case .after:
      guard case .year = node.form else { return node }
      return opened(node, .after).spanning(node.start, found.end)
    default: return node
    }
  }
}
