extension VerificationRun {
  /// The row that a record, rank or streak ends with.
  func endIndices(of claim: Claim, _ series: PriceSeries) -> [Int] {
    var window = ClaimWindow(.session, from: claim.window.end, to: claim.window.end)
    window.isInherited = claim.window.isInherited || claim.window.end == nil
    // The same day of another year, where the words name none, is meant as well.
    window.alternatives = claim.window.alternatives.filter { other in
      claim.window.isInherited
        || claim.window.end.map { end in
          let (named, told) = (end.components, other.upperBound.components)
          return named.month == told.month && named.day == told.day
        } ?? false
    }
    return candidates(for: window, series).map(\.index)
  }

  /// The likeliest row that a claim ends with.
  func endIndex(of claim: Claim, _ series: PriceSeries) -> Int? {
    endIndices(of: claim, series).first
  }

  /// Tries the rows that a claim may end with; the first that fits wins, else the likeliest decides.
  func firstFit(
    _ claim: Claim, _ series: PriceSeries, _ check: (Int) -> VerifiedClaim
  ) -> VerifiedClaim {
    var likeliest: VerifiedClaim?
    for end in endIndices(of: claim, series) where end > 1 {
      let found = check(end)
      if isFit(found.verdict) { return found }
      likeliest = likeliest ?? found
    }
    return likeliest ?? unresolvedWindow(claim, series)
  }

  /// Checks a record or a highest or lowest price of a span.
  ///
  /// A record holds where C[s] > max C over the span; "since" also needs the named day to have had one
  /// at least as high. Closing and intraday prices are two readings.
  func checkExtremum(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    firstFit(claim, series) { checkExtremum(claim, series, end: $0) }
  }

  private func checkExtremum(_ claim: Claim, _ series: PriceSeries, end: Int) -> VerifiedClaim {
    let isRecord = claim.relation == .recordHigh || claim.relation == .recordLow
    let bases: [String] =
      claim.window.basis == .close
      ? ["close"]
      : claim.window.basis != .intraday
        ? ["intraday"] : isRecord ? ["intraday", "close"] : ["close", "intraday"]
    var tried: [VerifiedClaim] = []
    for basis in bases {
      if let found = extremum(claim, series, end, basis) { tried.append(found) }
    }
    guard var best = tried.first else { return unresolvedWindow(claim, series) }
    if !isFit(best.verdict), let fitting = tried.first(where: { isFit($0.verdict) }) {
      best = fitting
      // A record is one by either price; "the highest since" means the close unless the words say otherwise.
      if !isRecord { best.verdict = .mixedReadings }
    }
    best.readings = zip(bases, tried).map {
      Reading(name: $0, computed: $1.computed, verdict: $1.verdict)
    }
    return withDoubts(best, series, [end])
  }

  private func extremum(
    _ claim: Claim, _ series: PriceSeries, _ end: Int, _ basis: String
  ) -> VerifiedClaim? {
    let isMax =
      claim.relation == .recordHigh || claim.relation == .maxSince || claim.relation == .maxIn
    let column = basis == "close" ? series.closes : isMax ? series.highs : series.lows
    let field = basis == "close" ? "close" : isMax ? "high" : "low"
    let value = column[end]
    guard value.isFinite else { return nil }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.end = series.days[end]
    found.computed = value
    found.evidence = [evidence(series, end, field)]
    let start = firstIndex(of: claim, series, end)
    found.claim.window.start = series.days[start]
    var counterexample: Int?
    for index in stride(from: end - 1, through: start, by: -1) {
      let other = column[index].isFinite ? column[index] : series.closes[index]
      if isMax ? other >= value : other <= value {
        counterexample = index
        break
      }
    }
    if let counterexample {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      found.evidence.append(evidence(series, counterexample, field))
      return found
    }
    guard claim.relation == .maxSince || claim.relation == .minSince else {
      if claim.window.kind == .allTime { found = withCoverage(found, series, end) }
      return found
    }
    guard start > 0 || claim.window.from.map({ $0 >= series.days[0] }) ?? false else {
      found.verdict = .partiallyCovered
      found.reasons = [.coverageStartsLater]
      return found
    }
    // The named day or period must have had one at least as high.
    let named = namedRange(of: claim, series, start)
    let hasOne = named.contains { index in
      let other = column[index].isFinite ? column[index] : series.closes[index]
      return isMax ? other >= value : other <= value
    }
    if !hasOne {
      found.verdict = .contradicted
      found.reasons = [.wrongDate]
      if let true_ = lastAtLeast(column, series, value, before: end, isMax: isMax) {
        found.evidence.append(evidence(series, true_, field))
        found.suggestion = explainer.day(series.days[true_])
      } else {
        found.reasons = [.understated]
        found.verdict = .supported
      }
    }
    return found
  }

  private func lastAtLeast(
    _ column: [Double], _ series: PriceSeries, _ value: Double, before end: Int, isMax: Bool
  ) -> Int? {
    for index in stride(from: end - 1, through: 0, by: -1) {
      let other = column[index].isFinite ? column[index] : series.closes[index]
      if isMax ? other >= value : other <= value { return index }
    }
    return nil
  }

  /// The first row of the set that a record is searched in; a named period itself is not part of it.
  func firstIndex(of claim: Claim, _ series: PriceSeries, _ end: Int) -> Int {
    switch claim.window.kind {
    case .allTime: return 0
    case .since:
      guard let from = claim.window.from else { return 0 }
      let last =
        claim.window.to ?? periodEnd(from: from, grain: claim.window.span ?? claim.window.grain)
      return min(end, series.index(onOrAfter: last.advanced(by: 1)) ?? end)
    case .ending, .trailing:
      // "In three months" is no exact count: the span may be a thirtieth shorter.
      return spans(of: trailingWindow(claim, series, end), series).first.map {
        $0.base + 1 + (end - $0.base) / 30
      } ?? 0
    default:
      guard let from = claim.window.from else { return 0 }
      return min(end, series.index(onOrAfter: from) ?? end)
    }
  }

  private func trailingWindow(_ claim: Claim, _ series: PriceSeries, _ end: Int) -> ClaimWindow {
    var window = claim.window
    window.kind = .trailing
    window.grain = window.span ?? window.grain
    window.to = series.days[end]
    return window
  }

  /// The rows of the day or period that "since" names.
  private func namedRange(of claim: Claim, _ series: PriceSeries, _ start: Int) -> Range<Int> {
    guard let from = claim.window.from, let first = series.index(onOrAfter: from) else {
      return 0..<0
    }
    return min(first, start)..<start
  }

  /// The last day of the month, quarter or year that a day begins.
  private func periodEnd(from day: Day, grain: TimeExpression.Grain?) -> Day {
    switch grain {
    case .week: day.advanced(by: 6)
    case .month: day.advanced(byMonths: 1).advanced(by: -1)
    case .quarter: day.advanced(byMonths: 3).advanced(by: -1)
    case .half: day.advanced(byMonths: 6).advanced(by: -1)
    case .year: day.advanced(byMonths: 12).advanced(by: -1)
    default: day
    }
  }

  /// A record over few years of rows is true of those rows only.
  func withCoverage(_ found: VerifiedClaim, _ series: PriceSeries, _ end: Int) -> VerifiedClaim {
    guard let first = series.days.first,
      series.days[end].year - first.year < tolerances.recordYears,
      !startsWithListing(series)
    else { return found }
    var found = found
    found.verdict = .partiallyCovered
    found.reasons = [.coverageStartsLater]
    return found
  }

  /// Whether a series begins with the instrument itself: it begins later than the dataset's stocks do.
  private func startsWithListing(_ series: PriceSeries) -> Bool {
    guard let first = series.days.first, let cut = Day(year: 2005, month: 1, day: 5) else {
      return false
    }
    return first > cut
  }

  /// Checks a rank: the best or worst session, week or month of a span.
  func checkRank(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    firstFit(claim, series) { checkRank(claim, series, end: $0) }
  }

  private func checkRank(_ claim: Claim, _ series: PriceSeries, end: Int) -> VerifiedClaim {
    let returns = periodReturns(
      series, grain: claim.window.grain ?? .session, through: end, unit: claim.unit)
    guard let last = returns.last else { return unresolvedWindow(claim, series) }
    let isBest =
      claim.relation == .bestSince || claim.relation == .bestIn
      || (claim.relation == .rank && claim.polarity == .up)
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.base = series.days[last.base]
    found.claim.window.end = series.days[last.end]
    found.computed = last.value
    found.evidence = [evidence(series, last.base), evidence(series, last.end)]
    var start = firstIndex(of: claim, series, end)
    if claim.window.kind == .since, start > 0,
      let named = returns.from(start - 1).first, named.end >= start, named.end < end
    {
      // "The worst month since 11 March": the month in which that day lies is what it is measured by.
      start = named.end + 1
    }
    found.claim.window.start = series.days[start]
    let better = returns.reaching(last.value, atLeast: isBest, from: start)
    let rank = Int(exactly: (claim.value ?? 1).rounded()) ?? 1
    guard better.count == rank - 1 else {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      if let example = better.last {
        found.evidence += [evidence(series, example.base), evidence(series, example.end)]
      }
      if claim.window.kind == .since, claim.window.from == nil {
        // "Since World War II": no day that all agree on.
        found.verdict = .ambiguous
        found.reasons = [.windowUnresolved]
        return found
      }
      if claim.relation != .rank, claim.window.kind == .ending, let example = better.last,
        example.end < start + (last.end - start) / 8
      {
        // "In two years" is said of twenty-one months and more.
        found.verdict = .supportedWithRounding
        found.reasons = [.inclusiveExclusive]
        return found
      }
      let rows = [last.base, last.end] + (better.last.map { [$0.end] } ?? [])
      return withDoubts(found, series, rows)
    }
    if claim.window.kind == .allTime { return withCoverage(found, series, end) }
    guard claim.relation == .bestSince || claim.relation == .worstSince,
      claim.window.kind == .since, let from = claim.window.from
    else { return found }
    // The named day or period must have had one at least as large.
    let named = returns.from(series.index(onOrAfter: from) ?? series.count).prefix {
      $0.end < start
    }
    if !named.isEmpty,
      !named.contains(where: { isBest ? $0.value >= last.value : $0.value <= last.value })
    {
      found.verdict = .contradicted
      found.reasons = [.wrongDate]
      if let before = returns.reaching(last.value, atLeast: isBest, from: 0).last {
        found.suggestion = explainer.day(series.days[before.end])
        found.evidence += [evidence(series, before.base), evidence(series, before.end)]
      }
    }
    return withDoubts(found, series, [last.base, last.end])
  }

  /// The returns of all periods up to a row, the last one running to that row.
  func periodReturns(
    _ series: PriceSeries, grain: TimeExpression.Grain, through end: Int, unit: String? = nil
  ) -> PeriodReturns {
    let period: Period? =
      switch grain {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      default: nil
      }
    let measure: PeriodReturns.Measure =
      switch unit {
      case "percent", nil, "percentage_points": .percent
      case "points": .difference(1)
      case "basis_points": .difference(100)
      default: .money
      }
    return PeriodReturns(series, period, through: end, in: measure)
  }

  /// Checks a streak: how many periods of one sign end with the day, exactly.
  func checkStreak(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    let found = firstFit(claim, series) { checkStreak(claim, series, end: $0) }
    guard found.verdict == .contradicted else { return found }
    // "Up 2.9%, up 7.4% for the week, an eighth gain in a row": the words do not say whether of days or of weeks.
    for grain in claim.window.otherGrains {
      var other = claim
      other.window.grain = grain
      other.unit = "\(grain.rawValue)s"
      let found = firstFit(other, series) { checkStreak(other, series, end: $0) }
      if isFit(found.verdict) { return found }
    }
    return found
  }

  private func checkStreak(_ claim: Claim, _ series: PriceSeries, end: Int) -> VerifiedClaim {
    guard let value = claim.value else { return unresolvedWindow(claim, series) }
    let returns = periodReturns(series, grain: claim.window.grain ?? .session, through: end)
    var run = 0
    var index = returns.count - 1
    if claim.relation == .snapped {
      guard index >= 0 else { return unresolvedWindow(claim, series) }
      let isOpposite = claim.polarity == .up ? returns[index].value <= 0 : returns[index].value >= 0
      guard isOpposite else {
        return streakVerdict(claim, series, run: 0, end: end, value: value, last: returns.last)
      }
      index -= 1
    }
    while index >= 0, claim.polarity == .up ? returns[index].value > 0 : returns[index].value < 0 {
      run += 1
      index -= 1
    }
    return streakVerdict(
      claim, series, run: run, end: end, value: value, last: index >= 0 ? returns[index] : nil)
  }

  private func streakVerdict(
    _ claim: Claim, _ series: PriceSeries, run: Int, end: Int, value: Double, last: PeriodReturn?
  ) -> VerifiedClaim {
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.computed = Double(run)
    found.claim.window.end = series.days[end]
    let start = last?.end ?? max(0, end - run)
    found.claim.window.base = series.days[start]
    found.evidence = (max(0, max(start, end - 12))...end).map { evidence(series, $0) }
    let claimed = value.rounded()
    let holds: Bool =
      switch claim.relation {
      case .ge: Double(run) >= claimed
      case .gt: Double(run) > claimed
      default: Double(run) == claimed
      }
    guard !holds else { return found }
    if last == nil, Double(run) < claimed, !startsWithListing(series) {
      // The run reaches back to the first rows, before which it may go on.
      found.verdict = .partiallyCovered
      found.reasons = [.coverageStartsLater]
      return found
    }
    found.verdict = .contradicted
    let isOpposite =
      run == 0 && claim.relation != .snapped
      && (claim.polarity == .up
        ? series.closes[end] < series.closes[max(0, end - 1)]
        : series.closes[end] > series.closes[max(0, end - 1)])
    let isLonger = Double(run) > claimed
    found.reasons =
      isOpposite && claim.window.grain ?? .session == .session
      ? [.signFlip] : [isLonger ? .streakLonger : .streakShorter]
    found.suggestion = run > 0 ? String(run) : nil
    return withDoubts(found, series, Array(max(0, end - max(run, Int(claimed)))...end))
  }
}
