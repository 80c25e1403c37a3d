extension VerificationRun {
  /// Checks the return over a window: r(base, end) = C[end] / C[base] − 1.
  func checkWindowReturn(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let spans = spans(of: claim.window, series)
    guard let first = spans.first else { return unresolvedWindow(claim, series) }
    if claim.countsDividends { return try checkTotalReturn(claim, series, spans) }
    var readings: [Reading] = []
    var tried: [VerifiedClaim] = []
    for span in spans {
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      guard let computed = change(claim.unit, series, from: span.base, to: span.end) else {
        continue
      }
      found.claim.window.base = series.days[span.base]
      found.claim.window.end = series.days[span.end]
      found.evidence = [evidence(series, span.base), evidence(series, span.end)]
      judge(&found, computed: computed, series)
      readings.append(Reading(name: span.reading, computed: computed, verdict: found.verdict))
      tried.append(found)
    }
    guard var best = tried.first else { return unresolvedWindow(claim, series) }
    if !isFit(best.verdict), let fitting = tried.first(where: { isFit($0.verdict) }) {
      best = fitting
      best.verdict = .mixedReadings
      best.reasons = [.wrongBase]
    }
    best.readings = readings
    best = withDoubts(best, series, [first.base, first.end])
    guard best.verdict == .contradicted else { return best }
    if claim.window.isInherited, let session = try asSession(claim, series) { return session }
    if let live = liveReturn(best, series, spans) { return live }
    if let total = try asTotalReturn(best, series, spans) { return total }
    return try withWindowMiss(best, series, first)
  }

  /// A figure that only the text around it puts into a span, and that fits the last session instead.
  private func asSession(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim?
  {
    var session = claim
    session.type = .move
    session.window = ClaimWindow(.session)
    session.window.isInherited = true
    let found = try checkMove(session, series)
    return isFit(found.verdict) ? found : nil
  }

  /// A return up to a session that was trading at publication, as that of a market without closing hours always is:
  /// at best it lies within the day's range.
  private func liveReturn(
    _ start: VerifiedClaim, _ series: PriceSeries, _ spans: [Span]
  ) -> VerifiedClaim? {
    let claim = start.claim
    let calendar = tape.calendar(for: series.symbol)
    let today = context.instant.map { calendar.day(at: $0) } ?? context.reference
    guard let value = claim.value, isLive(today, series.symbol), let row = series.index(of: today),
      claim.window.to.map({ $0 >= today.advanced(by: -1) }) ?? true,
      series.lows[row].isFinite, series.highs[row].isFinite
    else { return nil }
    let figure = claim.polarity == .down ? -value : value
    for span in spans where span.end == row || span.end == row - 1 {
      let base = series.closes[span.base]
      guard base > 0 else { continue }
      func scaled(_ price: Double) -> Double {
        claim.unit == "percent" ? (price / base - 1) * 100 : price - base
      }
      let range =
        scaled(series.lows[row])...max(scaled(series.lows[row]), scaled(series.highs[row]))
      guard figure >= range.lowerBound - claim.step, figure <= range.upperBound + claim.step else {
        continue
      }
      var found = start
      found.claim.window.base = series.days[span.base]
      found.claim.window.end = today
      found.verdict = .rangeConsistent
      found.reasons = [.notFinal]
      found.suggestion = nil
      found.evidence = [
        evidence(series, span.base), evidence(series, row, "low"), evidence(series, row, "high"),
      ]
      return found
    }
    return nil
  }

  /// What a window without rows means for a claim.
  func unresolvedWindow(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    if let from = claim.window.from, let firstDay = series.days.first, from < firstDay {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.coverageStartsLater])
    }
    if let lastDay = series.days.last, let from = claim.window.from ?? claim.window.to,
      from > lastDay
    {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
    }
    return VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [.windowUnresolved])
  }

  /// Names what would have fitted where a window's return is wrong: another base or end, another year, another
  /// subject, a slip of writing.
  private func withWindowMiss(
    _ start: VerifiedClaim, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) -> VerifiedClaim {
    var found = start
    guard let computed = found.computed else { return found }
    found.suggestion = explainer.figure(computed, like: found.claim)
    guard found.reasons.isEmpty, found.claim.value != nil else { return found }
    var search = NearMissSearch(found.claim, tolerances)
    lookAtOtherSpans(&search, found.claim, series, span)
    try lookAtOtherSubjects(&search, found.claim, series, span)
    if isPlain(found.claim) {
      lookForSlips(&search, found.claim, magnitude(computed, found.claim))
    }
    settle(&found, search)
    if found.reasons.isEmpty, found.claim.relation != .eq { found.reasons = [.wrongBase] }
    return found
  }

  /// Spans whose base or end is up to five sessions away, the span before, and that of ten other years.
  private func lookAtOtherSpans(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ span: Span
  ) {
    guard isPlain(claim) else { return }
    func figure(_ base: Int, _ end: Int) -> Double? {
      guard base >= 0, end > base, end < series.count else { return nil }
      return change(claim.unit, series, from: base, to: end).map { magnitude($0, claim) }
    }
    var bases: [Double] = []
    var baseHits: [(Reason, [Evidence])] = []
    var ends: [Double] = []
    var endHits: [(Reason, [Evidence])] = []
    for shift in [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5] {
      if let value = figure(span.base + shift, span.end) {
        bases.append(value)
        if fits(claim, value) {
          baseHits.append((.wrongBase, [evidence(series, span.base + shift)]))
        }
      }
      if let value = figure(span.base, span.end + shift) {
        ends.append(value)
        if fits(claim, value) { endHits.append((.wrongDate, [evidence(series, span.end + shift)])) }
      }
    }
    let spread = max(NearMissSearch.spread(bases), NearMissSearch.spread(ends))
    search.note(bases.count, spread: spread, baseHits)
    search.note(ends.count, spread: spread, endHits)
    // A quarter's figure given as the week's: periods to date that end with the same session.
    var periods: [Double] = []
    var periodHits: [(Reason, [Evidence])] = []
    for kind in [ClaimWindow.Kind.wtd, .mtd, .qtd, .ytd] where isNamedPeriod(claim.window.kind) {
      guard let from = start(of: kind, holding: series.days[span.end]),
        let base = series.index(onOrBefore: from.advanced(by: -1)), base != span.base,
        let value = figure(base, span.end)
      else { continue }
      periods.append(value)
      if fits(claim, value) { periodHits.append((.wrongBase, [evidence(series, base)])) }
    }
    search.note(periods.count, spread: NearMissSearch.spread(periods), periodHits)
    var years: [Double] = []
    var yearHits: [(Reason, [Evidence])] = []
    for year in 1...10 {
      for sign in [-1, 1] {
        let months = 12 * year * sign
        guard
          let base = series.index(onOrBefore: series.days[span.base].advanced(byMonths: months)),
          let end = series.index(onOrBefore: series.days[span.end].advanced(byMonths: months)),
          let value = figure(base, end)
        else { continue }
        years.append(value)
        if fits(claim, value) { yearHits.append((.wrongYear, [evidence(series, end)])) }
      }
    }
    search.note(years.count, spread: NearMissSearch.spread(years), yearHits)
  }

  /// Whether a window is a week, a month, a quarter or a year; any other may have been taken from the wrong words.
  private func isNamedPeriod(_ kind: ClaimWindow.Kind) -> Bool {
    switch kind {
    case .week, .month, .quarter, .year, .wtd, .mtd, .qtd, .ytd: true
    default: false
    }
  }

  private func lookAtOtherSubjects(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) {
    guard isPlain(claim) else { return }
    var count = 0
    var found: [(Reason, [Evidence])] = []
    for symbol in (subjects + directory.neighbours(of: series.symbol)).prefix(16)
    where symbol != claim.subject {
      guard let other = try tape.series(symbol),
        let base = other.index(onOrBefore: series.days[span.base]),
        let end = other.index(onOrBefore: series.days[span.end]), end > base,
        let value = change(claim.unit, other, from: base, to: end)
      else { continue }
      count += 1
      if fits(claim, magnitude(value, claim)) {
        found.append((.wrongSubject, [evidence(other, end)]))
      }
    }
    search.note(count, spread: 2 * (claim.value ?? 0), found)
  }
}
