extension VerificationRun {
  /// Checks that a level was passed for the first time: C[s] on the far side, and no close before it in
  /// the span.
  ///
  /// Where the words do not say the close, the extremes of the sessions are a second reading.
  func checkCrossing(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    if claim.value == nil { return checkAverageCrossing(claim, series) }
    guard isOfOneSession(claim) else { return checkPassing(claim, series) }
    guard let end = endIndex(of: claim, series), end > 0 else {
      return unresolvedWindow(claim, series)
    }
    let isAbove = claim.relation == .firstAbove
    let extremes = isAbove ? series.highs : series.lows
    var tried = [crossing(claim, series, end, series.closes, "close")]
    if claim.window.basis != .close {
      tried.append(crossing(claim, series, end, extremes, isAbove ? "high" : "low"))
    }
    var best = tried.first { isFit($0.verdict) } ?? tried[0]
    best.readings = zip(["first_close", "first_intraday"], tried).map {
      Reading(name: $0, computed: $1.computed, verdict: $1.verdict)
    }
    return withDoubts(best, series, [end])
  }

  /// Whether a claim puts its passing on one session, rather than on some session of a span.
  private func isOfOneSession(_ claim: Claim) -> Bool {
    guard claim.relation == .firstAbove || claim.relation == .firstBelow else { return false }
    return claim.window.kind == .allTime || claim.window.kind == .since
  }

  private func crossing(
    _ claim: Claim, _ series: PriceSeries, _ end: Int, _ column: [Double], _ field: String
  ) -> VerifiedClaim {
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.end = series.days[end]
    found.evidence = [evidence(series, end, field)]
    let level = claim.value ?? 0
    let isAbove = claim.relation == .firstAbove
    let isShare = isShare(series.symbol)
    func passes(_ index: Int) -> Bool {
      let price = column[index].isFinite ? column[index] : series.closes[index]
      // A share's threshold is in the units of its day.
      let traded = isShare ? price * series.splitFactor(after: series.days[end]) : price
      return isAbove ? traded > level : traded < level
    }
    found.computed = column[end]
    guard passes(end) else {
      found.verdict = .contradicted
      return found
    }
    let start = firstRow(of: claim.window, series, end)
    found.claim.window.start = series.days[start]
    for index in stride(from: end - 1, through: start, by: -1) where passes(index) {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      found.evidence.append(evidence(series, index, field))
      return found
    }
    if claim.window.kind == .allTime { return withCoverage(found, series, end) }
    return found
  }

  /// The first row of the span of a first time; a month or year that "since" names is not part of it.
  func firstRow(of window: ClaimWindow, _ series: PriceSeries, _ end: Int) -> Int {
    guard window.kind == .since, let from = window.from else { return 0 }
    let last: Day =
      switch window.grain {
      case .week: from.advanced(by: 6)
      case .month: from.advanced(byMonths: 1).advanced(by: -1)
      case .quarter: from.advanced(byMonths: 3).advanced(by: -1)
      case .half: from.advanced(byMonths: 6).advanced(by: -1)
      case .year: from.advanced(byMonths: 12).advanced(by: -1)
      default: from
      }
    return min(end, series.index(onOrAfter: last.advanced(by: 1)) ?? end)
  }

  /// Checks that what a sentence describes happened on its session and never before in the span.
  func checkFirstTime(
    _ claim: Claim, _ series: PriceSeries, events: [Int]
  ) -> VerifiedClaim {
    guard let end = endIndex(of: claim, series) else { return unresolvedWindow(claim, series) }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.end = series.days[end]
    let start = firstRow(of: claim.window, series, end)
    found.claim.window.start = series.days[start]
    let inside = events.filter { $0 >= start && $0 <= end }
    found.computed = Double(inside.count)
    found.evidence = inside.suffix(3).flatMap { [evidence(series, $0 - 1), evidence(series, $0)] }
    guard inside.last == end else {
      found.verdict = .contradicted
      found.reasons = inside.isEmpty ? [] : [.wrongDate]
      return withDoubts(found, series, [end, end - 1])
    }
    guard inside.count == 1 else {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      return withDoubts(found, series, Array(inside.suffix(2)))
    }
    if claim.window.kind == .allTime { return withCoverage(found, series, end) }
    return found
  }

  /// Checks how many of the last periods went one way: "its seventh gain in eight sessions".
  func checkCountInSpan(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    var window = ClaimWindow(.session, from: claim.window.to, to: claim.window.to)
    window.isInherited = claim.window.isInherited || claim.window.to == nil
    guard let count = claim.window.count, count > 0, let value = claim.value else {
      return unresolvedWindow(claim, series)
    }
    var tried: [VerifiedClaim] = []
    for candidate in candidates(for: window, series) where candidate.index > count {
      let returns = periodReturns(
        series, grain: claim.window.grain ?? .session, through: candidate.index)
      let last = returns.suffix(count)
      guard last.count == count, let first = last.first, let end = last.last else { continue }
      let hits = last.filter { claim.polarity == .up ? $0.value > 0 : $0.value < 0 }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.base = series.days[first.base]
      found.claim.window.end = series.days[end.end]
      found.computed = Double(hits.count)
      found.evidence =
        [evidence(series, first.base)] + last.suffix(12).map { evidence(series, $0.end) }
      let endsRight = claim.polarity == .up ? end.value > 0 : end.value < 0
      if Double(hits.count) == value, endsRight { found.verdict = .supported }
      if found.verdict == .contradicted { found.suggestion = String(hits.count) }
      found.readings = [
        Reading(name: "in_window", computed: found.computed, verdict: found.verdict)
      ]
      tried.append(withDoubts(found, series, last.map(\.end)))
      if isFit(found.verdict) { break }
    }
    return tried.first { isFit($0.verdict) } ?? tried.first ?? unresolvedWindow(claim, series)
  }
}
