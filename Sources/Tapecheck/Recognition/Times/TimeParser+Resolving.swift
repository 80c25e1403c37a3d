/// Fills in what is not written from the publication.
extension TimeParser {
  /// Whether the words around a run of tokens speak of what is to come.
  ///
  /// Looks at most 12 tokens back inside the clause, and 5 tokens ahead for a verb when the run opens
  /// its sentence.
  func looksAhead(_ tokens: Range<Int>) -> Bool {
    if let behind = find(.ahead, tokens.upperBound), behind.value == 3 || behind.value == 1 {
      return true
    }
    var index = tokens.lowerBound - 1
    var opensSentence = tokens.lowerBound <= 0
    for distance in 0..<12 {
      guard index >= 0 else {
        if distance < 3 { opensSentence = true }
        break
      }
      if roles[index] & Role.ahead.bit != 0, let found = find(.ahead, index),
        found.value < 2 || found.value == 2 && distance == 0, !isMonthName(index)
      {
        return true
      }
      if endsClause(index) {
        if distance < 3, !isComma(index) { opensSentence = true }
        break
      }
      index -= 1
    }
    guard opensSentence else { return false }
    for index in tokens.upperBound..<min(tokens.upperBound + 5, limit) {
      if text.tokens[index].kind == .lineBreak { return false }
      if let found = find(.ahead, index) { return found.value == 1 }
    }
    return false
  }

  /// Whether a word that may look ahead is a month's name inside its sentence: "the months of May and June".
  private func isMonthName(_ index: Int) -> Bool {
    has(.month, index) && text.tokens[index].shape != .lower && !beginsSentence(index)
  }

  /// Whether a token parts two clauses.
  private func endsClause(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .lineBreak { return true }
    guard token.kind == .symbol else { return false }
    switch scalar(index) {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x3002, 0x3001: return true
    case 0x2E: return isApart(index + 1)
    default: return false
    }
  }

  /// A day, resolved: the year, or year and month, that is not written is found from the publication.
  func date(
    _ tokens: Range<Int>, year: Int? = nil, month: Int? = nil, day: Int, weekday: Int? = nil
  ) -> TimeNode {
    var node = TimeNode(tokens, .date, grain: .day, shape: .day)
    (node.year, node.month, node.day, node.weekday) = (year, month, day, weekday)
    resolve(&node)
    return node
  }

  /// A month, resolved likewise.
  func month(
    _ tokens: Range<Int>, year: Int? = nil, month: Int, part: TimeWords.Part? = nil
  ) -> TimeNode {
    var node = TimeNode(tokens, .month, grain: .month, shape: .period)
    (node.year, node.month, node.part) = (year, month, part)
    resolve(&node)
    return node
  }

  /// A quarter or half, resolved likewise.
  func run(_ tokens: Range<Int>, year: Int? = nil, from month: Int, count: Int) -> TimeNode {
    var node = TimeNode(
      tokens, .monthRun(count: count), grain: count == 3 ? .quarter : count == 6 ? .half : .range,
      shape: .period)
    (node.year, node.month) = (year, month)
    resolve(&node)
    return node
  }

  /// A whole year.
  func wholeYear(_ tokens: Range<Int>, _ year: Int) -> TimeNode {
    var node = TimeNode(tokens, .year, grain: .year, shape: .period)
    node.year = year
    node.set(Day.years(from: year))
    return node
  }

  /// A span that is only marked, since nobody can tell its days.
  func unresolved(
    _ tokens: Range<Int>, grain: TimeNode.Grain, vague: ClosedRange<Day>? = nil
  ) -> TimeNode {
    var node = TimeNode(tokens, .relative, grain: grain, shape: .unresolved)
    node.vague = vague
    if let vague { node.alternatives = [vague] }
    return node
  }

  /// Finds the days of a node from what is written of it, again after a range has filled in more.
  func resolve(_ node: inout TimeNode, notAfter latest: Day? = nil) {
    switch node.form {
    case .date, .month, .monthRun: break
    case .year:
      if let year = node.year { node.set(Day.years(from: year)) }
      return
    case .weekday, .relative: return
    }
    node.alternatives = []
    if let year = node.year {
      node.isYearInferred = false
      node.set(days(of: node, year: year, month: node.month))
    } else {
      infer(&node, notAfter: latest)
    }
    if node.from == nil, case .date = node.form { node.shape = .unresolved }
  }

  /// The days that a node's words stand for in a year.
  private func days(of node: TimeNode, year: Int, month: Int?) -> ClosedRange<Day>? {
    guard let month else { return nil }
    switch node.form {
    case .date:
      guard let day = node.day else { return nil }
      return Day(year: year, month: month, day: day).map { $0...$0 }
    case .month:
      guard let days = Day.months(year: year, from: month, count: 1) else { return nil }
      return node.part.map { TimeParser.part($0, of: days) } ?? days
    case .monthRun(let count): return Day.months(year: year, from: month, count: count)
    case .year, .weekday, .relative: return nil
    }
  }

  /// The 1st to 10th, 11th to 20th or 21st to last of a month.
  static func part(_ part: TimeWords.Part, of month: ClosedRange<Day>) -> ClosedRange<Day> {
    let first = month.lowerBound
    return switch part {
    case .early: first...first.advanced(by: 9)
    case .middle: first.advanced(by: 10)...first.advanced(by: 19)
    case .late: first.advanced(by: 20)...month.upperBound
    }
  }

  /// Whether a day on which something takes effect is nearer to the publication in the time to come.
  private func takesEffect(_ node: TimeNode, _ reference: Day) -> Bool {
    guard let month = node.month else { return false }
    // "takes effect on" has three words.
    let isLed = (1...3).contains {
      find(.ahead, node.start - $0).map { $0.value == 4 && $0.end == node.start } ?? false
    }
    guard isLed || find(.ahead, node.end)?.value == 4 else { return false }
    return (month - reference.components.month + 12) % 12 < 6
      && (month != reference.components.month || (node.day ?? 31) > reference.components.day)
  }

  /// Takes the latest candidate that has begun by the publication, or the next when the text looks ahead.
  private func infer(_ node: inout TimeNode, notAfter latest: Day?) {
    let reference = latest ?? context.reference
    let isAhead =
      latest == nil && (looksAhead(node.start..<node.end) || takesEffect(node, reference))
    let (year, month, _) = reference.components
    // Eight years reach over a century without a leap day; a weekday comes back within eleven.
    let steps = node.month == nil ? 14 : 12
    var past: [ClosedRange<Day>] = []
    var future: ClosedRange<Day>?
    for step in -2..<steps {
      let found: ClosedRange<Day>? =
        if let written = node.month {
          days(of: node, year: year - step, month: written)
        } else {
          Day.months(year: year, from: month - step, count: 1).flatMap {
            days(of: node, year: $0.lowerBound.year, month: $0.lowerBound.components.month)
          }
        }
      guard let found else { continue }
      // "Thu 14th" is the latest such Thursday; beside a month the weekday may be the writer's slip.
      if node.month == nil, let weekday = node.weekday, found.lowerBound.weekday != weekday {
        continue
      }
      if found.lowerBound <= reference {
        past.append(found)
        if past.count == 2 { break }
      }
      if found.upperBound >= reference { future = found }
    }
    var chosen = isAhead ? future ?? past.first : past.first ?? future
    if let weekday = node.weekday, let other = isAhead ? past.first : future, let first = chosen,
      first.lowerBound.weekday != weekday, other.lowerBound.weekday == weekday
    {
      chosen = other
    }
    guard let chosen else { return }
    node.isYearInferred = true
    node.set(chosen)
    if let other = isAhead ? past.first : future, other != chosen {
      node.alternatives.append(other)
    }
    if let other = past.last, other != chosen, !node.alternatives.contains(other) {
      node.alternatives.append(other)
    }
  }

  /// A weekday as news means it: the latest, or the next when the text looks ahead.
  func weekday(_ tokens: Range<Int>, _ weekday: Int) -> TimeNode {
    var node = TimeNode(tokens, .weekday, grain: .day, shape: .day)
    node.weekday = weekday
    let reference = context.reference
    let back = (reference.weekday - weekday + 7) % 7
    let latest = reference.advanced(by: -back)
    if looksAhead(tokens) {
      let next = reference.advanced(by: (7 - back) % 7)
      node.set(next...next)
      let other = back == 0 ? next.advanced(by: 7) : latest
      node.alternatives = [other...other]
    } else {
      node.set(latest...latest)
      if back == 0, isSameDayOpen {
        let before = latest.advanced(by: -7)
        node.alternatives = [before...before, latest...latest]
      }
    }
    return node
  }

  /// Whether the publication day's session had not closed when the article appeared.
  private var isSameDayOpen: Bool {
    guard context.instant != nil else { return false }
    return context.lastClosed < context.reference && context.calendar.isSession(context.reference)
  }
}
