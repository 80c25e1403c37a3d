/// One query at work: the common sessions, the periods among them, and a column of figures for each operand.
struct PriceAsking {
  private let query: PriceQuery
  private let common: CommonSessions
  /// The last session of each period, as places among the common sessions.
  private let ends: [Int]
  /// The periods that count.
  private let span: Range<Int>

  init(_ query: PriceQuery, _ series: [PriceSeries], _ calendar: SessionCalendar) {
    self.query = query
    // A change is measured on the instrument's own rows up to the last day asked for.
    common = CommonSessions(series, through: query.to)
    let days = common.days
    var ends: [Int] = []
    if let period = query.grain.period {
      var limit: Day?
      for (place, day) in days.enumerated() {
        if let next = limit, day < next {
          ends[ends.count - 1] = place
        } else {
          ends.append(place)
          limit = period.startOfNext(after: day)
        }
      }
      if let last = days.last, let limit, calendar.session(after: last) < limit {
        ends.removeLast()
      }
    } else {
      ends = Array(days.indices)
    }
    self.ends = ends
    let first = query.from.map { from in ends.firstIndex { days[$0] >= from } ?? ends.count } ?? 0
    span = first..<ends.count
  }

  func answer() -> PriceAnswer {
    let columns = (query.measure.map { [$0] } ?? []) + query.conditions.map(\.left)
    let figures = columns.map(self.column)
    let limits = query.conditions.map { self.column($0.right) }
    let filters = query.filters.map { ($0, self.column($0.left), self.column($0.right)) }
    let offset = query.measure == nil ? 0 : 1
    var answer = PriceAnswer(
      query: query, columns: columns.map(\.description), percents: columns.map(\.isPercent),
      entries: [], value: nil, tested: span.count,
      covered: span.isEmpty ? nil : day(span.lowerBound)...day(span.upperBound - 1))
    if query.verb == .change {
      answerChange(&answer)
      return answer
    }
    func isTested(_ period: Int) -> Bool {
      filters.allSatisfy { $0.holds($1[period], $2[period]) }
    }
    func holds(_ period: Int) -> Bool {
      for (index, condition) in query.conditions.enumerated()
      where !condition.holds(figures[index + offset][period], limits[index][period]) {
        return false
      }
      return isTested(period)
    }
    if !filters.isEmpty { answer.tested = span.count { isTested($0) } }
    var entries: [PriceAnswer.Entry] = []
    for period in span where holds(period) {
      if query.measure != nil, !figures[0][period].isFinite { continue }
      entries.append(
        PriceAnswer.Entry(day: day(period), values: figures.map { $0[period] }))
    }
    if case .runs(let least) = query.verb {
      answer.entries = runs(least, holds)
      answer.value = Double(answer.entries.count)
      return answer
    }
    settle(&answer, entries)
    return answer
  }

  private func day(_ period: Int) -> Day { common.days[ends[period]] }

  private func settle(_ answer: inout PriceAnswer, _ entries: [PriceAnswer.Entry]) {
    func sorted(_ isBefore: (Double, Double) -> Bool) -> [PriceAnswer.Entry] {
      // Of equal figures the earlier day comes first.
      entries.sorted { left, right in
        left.values[0] == right.values[0]
          ? left.day < right.day : isBefore(left.values[0], right.values[0])
      }
    }
    switch query.verb {
    case .list, .share:
      answer.entries = entries
      answer.value = Double(entries.count)
    case .top(let count): answer.entries = Array(sorted(>).prefix(count))
    case .bottom(let count): answer.entries = Array(sorted(<).prefix(count))
    case .mean:
      answer.value = PriceStatistics.mean(entries.map { $0.values[0] })
      answer.tested = entries.count
    case .median:
      answer.value = PriceStatistics.median(entries.map { $0.values[0] })
      answer.tested = entries.count
    case .highest, .lowest:
      answer.entries = Array(sorted(query.verb == .highest ? (>) : (<)).prefix(1))
      answer.value = answer.entries.first?.values[0]
    case .value:
      answer.entries = Array(entries.suffix(1))
      answer.value = answer.entries.first?.values[0]
    case .runs, .change: break
    }
  }

  private func runs(_ least: Int, _ holds: (Int) -> Bool) -> [PriceAnswer.Entry] {
    var runs: [PriceAnswer.Entry] = []
    var begin: Int?
    for period in span.lowerBound...span.upperBound {
      if period < span.upperBound, holds(period) {
        begin = begin ?? period
        continue
      }
      if let first = begin, period - first >= least {
        runs.append(
          PriceAnswer.Entry(
            day: day(period - 1), first: day(first), length: period - first, values: []))
      }
      begin = nil
    }
    return runs
  }

  private func answerChange(_ answer: inout PriceAnswer) {
    guard let series = common.series.first, let from = query.from ?? series.days.first,
      let base = series.index(onOrBefore: from) ?? series.index(onOrAfter: from),
      let end = query.to.map({ series.index(onOrBefore: $0) }) ?? series.count - 1, end > base
    else { return }
    answer.value = series.change(from: base, to: end)
    answer.columns = ["C(\(series.symbol))"]
    answer.percents = [false]
    answer.covered = series.days[base]...series.days[end]
    answer.tested = end - base
    answer.entries = [base, end].map {
      PriceAnswer.Entry(day: series.days[$0], values: [series.closes[$0]])
    }
  }

  /// The figures of a measure, one a period; NaN where there is none.
  private func column(_ measure: PriceQuery.Measure) -> [Double] {
    var left = column(measure.left)
    guard let operation = measure.operation, let right = measure.right.map(column) else {
      return left
    }
    for period in left.indices {
      switch operation {
      case .plus: left[period] += right[period]
      case .minus: left[period] -= right[period]
      case .times: left[period] *= right[period]
      case .over: left[period] = right[period] == 0 ? .nan : left[period] / right[period]
      }
    }
    return left
  }

  private func column(_ operand: PriceQuery.Operand) -> [Double] {
    switch operand {
    case .number(let value): return Array(repeating: value, count: ends.count)
    case .year: return ends.map { Double(common.days[$0].year) }
    case .month: return ends.map { Double(common.days[$0].month) }
    case .weekday: return ends.map { Double(common.days[$0].weekday) }
    case .correlation(let first, let second, let length):
      guard let left = member(first), let right = member(second) else { return missing }
      return ends.map { place in
        guard place >= length else { return .nan }
        let places = (place - length + 1)...place
        return PriceStatistics.correlation(
          places.map { common.change(of: left, at: $0) ?? 0 },
          places.map { common.change(of: right, at: $0) ?? 0 }) ?? .nan
      }
    default:
      guard let symbol = operand.symbols.first, let member = member(symbol) else { return missing }
      return PriceColumn(common.series[member], common.rows[member], ends, from: span.lowerBound)
        .figures(operand)
    }
  }

  private var missing: [Double] { Array(repeating: .nan, count: ends.count) }

  private func member(_ symbol: Symbol) -> Int? {
    common.series.firstIndex { $0.symbol == symbol }
  }
}

extension PriceQuery.Condition {
  /// Whether two figures compare as asked; a figure that is missing never does.
  func holds(_ left: Double, _ right: Double) -> Bool {
    guard left.isFinite, right.isFinite else { return false }
    return comparison.map { $0.holds(left, right) } ?? (left == right)
  }
}

extension PriceQuery.Grain {
  /// The stretch of the calendar; `nil` for a session.
  var period: Period? {
    switch self {
    case .session: nil
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}
