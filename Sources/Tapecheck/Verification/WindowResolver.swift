extension VerificationRun {
  /// Two rows between which a return runs, and the reading that chose them.
  struct Span: Equatable {
    var base: Int
    var end: Int
    /// The key of the phrase that says how they were chosen.
    var reading: String
  }

  /// The rows that a window may mean, the default first; empty when the window has none.
  ///
  /// The default base is the last close before the window; see `claims.md` section 6 of the design.
  func spans(of window: ClaimWindow, _ series: PriceSeries) -> [Span] {
    guard let last = lastIndex(series) else { return [] }
    var spans = spans(of: window, series, last: last)
    if let today = context.instant.map({ tape.calendar(for: series.symbol).day(at: $0) }),
      today > series.days[last], isLive(today, series.symbol), let live = series.index(of: today)
    {
      // Written while the session ran: a span to date may count it.
      spans += self.spans(of: window, series, last: live).filter { !spans.contains($0) }
    }
    guard let latestInstant,
      let later = series.index(
        onOrBefore: tape.calendar(for: series.symbol).lastClosedSession(at: latestInstant)),
      later > last
    else { return spans }
    // A page that was updated tells of what had closed by then.
    return spans + self.spans(of: window, series, last: later).filter { !spans.contains($0) }
  }

  private func spans(of window: ClaimWindow, _ series: PriceSeries, last: Int) -> [Span] {
    var result: [Span] = []
    func add(_ base: Int?, _ end: Int?, _ reading: String) {
      guard let base, let end, base >= 0, end > base,
        !result.contains(where: { $0.base == base && $0.end == end })
      else { return }
      result.append(Span(base: base, end: end, reading: reading))
    }
    func before(_ day: Day) -> Int? { series.index(onOrBefore: day.advanced(by: -1)) }
    let end = window.to.flatMap { series.index(onOrBefore: $0) }.map { min($0, last) } ?? last
    switch window.kind {
    case .session, .asOf, .snapshot:
      add(end - 1, end, "close_to_close")
    case .week, .month, .quarter, .half, .year, .wtd, .mtd, .qtd, .ytd:
      guard var from = window.from else { return [] }
      // "This month" on the morning of the first, before any session: the month that ended.
      if from > series.days[last], let latest = start(of: window.kind, holding: series.days[last]) {
        from = latest
      }
      add(before(from), end, "base_before")
      add(series.index(onOrAfter: from), end, "base_inside")
    case .trailing, .ending:
      trailing(window, series, end: isUpToNow(window, series, last) ? last : end).forEach {
        add($0.base, $0.end, $0.reading)
      }
    case .since, .event, .allTime, .fromPeak, .fromTrough:
      guard let from = window.from else { return [] }
      add(before(from), last, "base_before")
      add(series.index(onOrAfter: from), last, "base_inside")
    case .between:
      between(window, series, last: last).forEach { add($0.base, $0.end, $0.reading) }
    case .premarket, .afterhours, .average, .horizon, .none, .unspecified: break
    }
    return result
  }

  /// The first day of the period to date that holds a day.
  func start(of kind: ClaimWindow.Kind, holding day: Day) -> Day? {
    switch kind {
    case .wtd: day.startOfWeek
    case .mtd: Day(year: day.year, month: day.month, day: 1)
    case .qtd: Day(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
    case .ytd: Day(year: day.year, month: 1, day: 1)
    default: nil
    }
  }

  /// Whether a span ends with the publication: its end was counted on another exchange's calendar.
  private func isUpToNow(_ window: ClaimWindow, _ series: PriceSeries, _ last: Int) -> Bool {
    window.to.map { $0 >= series.days[last].advanced(by: -5) } ?? true
  }

  private func trailing(_ window: ClaimWindow, _ series: PriceSeries, end: Int) -> [Span] {
    guard let count = window.count, count > 0, count < 100_000, end > 0 else { return [] }
    var result: [Span] = []
    let endDay = series.days[end]
    func calendarBase(_ day: Day) -> Int? { series.index(onOrBefore: day) }
    switch window.grain {
    case .session:
      result.append(Span(base: end - count, end: end, reading: "sessions"))
    case .day:
      result.append(Span(base: end - count, end: end, reading: "sessions"))
      if let base = calendarBase(endDay.advanced(by: -count)) {
        result.append(Span(base: base, end: end, reading: "calendar_days"))
      }
    case .week:
      if let base = calendarBase(endDay.advanced(by: -7 * count)) {
        result.append(Span(base: base, end: end, reading: "calendar_weeks"))
      }
      result.append(Span(base: end - 5 * count, end: end, reading: "sessions"))
    case .month, .quarter, .half, .year:
      let months =
        count
        * (window.grain == .month
          ? 1 : window.grain == .quarter ? 3 : window.grain == .half ? 6 : 12)
      if let base = calendarBase(endDay.advanced(byMonths: -months)) {
        result.append(Span(base: base, end: end, reading: "calendar_months"))
      }
      result.append(Span(base: end - 21 * months, end: end, reading: "sessions"))
    default: break
    }
    return result.filter { $0.base >= 0 }
  }

  private func between(_ window: ClaimWindow, _ series: PriceSeries, last: Int) -> [Span] {
    guard let from = window.from, let to = window.to, let first = series.index(onOrAfter: from),
      let end = series.index(onOrBefore: to).map({ min($0, last) }), end > first
    else { return [] }
    if window.ends.count == 2 {
      // "between early November and early December": any close of the one part to any of the other.
      return vagueSpans(window.ends[0], window.ends[1], series, last: last)
    }
    var result = [Span(base: first, end: end, reading: "first_to_last")]
    if first > 0 { result.append(Span(base: first - 1, end: end, reading: "base_before")) }
    return result
  }

  /// The spans from a row of one part to a row of another: the first to the first, then the widest rise
  /// and the widest fall.
  private func vagueSpans(
    _ start: ClosedRange<Day>, _ stop: ClosedRange<Day>, _ series: PriceSeries, last: Int
  ) -> [Span] {
    guard let firstStart = series.index(onOrAfter: start.lowerBound),
      let lastStart = series.index(onOrBefore: start.upperBound),
      let firstStop = series.index(onOrAfter: stop.lowerBound),
      let lastStop = series.index(onOrBefore: stop.upperBound).map({ min($0, last) }),
      firstStart <= lastStart, firstStop <= lastStop, lastStart < firstStop
    else { return [] }
    var lowest = firstStart
    var highest = firstStart
    for index in firstStart...lastStart {
      if series.closes[index] < series.closes[lowest] { lowest = index }
      if series.closes[index] > series.closes[highest] { highest = index }
    }
    var top = firstStop
    var bottom = firstStop
    for index in firstStop...lastStop {
      if series.closes[index] > series.closes[top] { top = index }
      if series.closes[index] < series.closes[bottom] { bottom = index }
    }
    return [
      Span(base: firstStart, end: firstStop, reading: "first_to_last"),
      Span(base: lowest, end: top, reading: "widest_rise"),
      Span(base: highest, end: bottom, reading: "widest_fall"),
    ]
  }
}
