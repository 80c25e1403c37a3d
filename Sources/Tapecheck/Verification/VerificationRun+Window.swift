extension VerificationRun {
  /// Checks the return over a window: r(base, end) = C[end] / C[base] − 1.
  func checkWindowReturn(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let spans = spans(of: claim.window, series)
    guard let first = spans.first else { return unresolvedWindow(claim, series) }
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
    return withWindowMiss(best, series, first)
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

  /// Names what would have fitted where a window's return is wrong: another base, a last digit.
  private func withWindowMiss(
    _ start: VerifiedClaim, _ series: PriceSeries, _ span: Span
  ) -> VerifiedClaim {
    var found = start
    guard found.reasons.isEmpty, let value = found.claim.value, let computed = found.computed else {
      return found
    }
    let magnitude = found.claim.polarity == .down ? -computed : computed
    if found.claim.relation != .eq {
      found.reasons = [.wrongBase]
    } else if abs(magnitude - value) <= 2.5 * found.claim.step {
      found.reasons = [.lastDigitOff]
    } else if tolerances.judge(magnitude, against: scaled(found.claim, by: 10)).verdict
      != .contradicted
      || tolerances.judge(magnitude, against: scaled(found.claim, by: 0.1)).verdict != .contradicted
    {
      found.reasons = [.decimalShift]
    } else if fitsAnotherBase(found.claim, series, span) {
      found.reasons = [.wrongBase]
    }
    found.suggestion = explainer.figure(computed, like: found.claim)
    return found
  }

  /// Whether the figure fits with a base or an end up to five sessions away, and no more than once.
  private func fitsAnotherBase(_ claim: Claim, _ series: PriceSeries, _ span: Span) -> Bool {
    var hits = 0
    for shift in -5...5 where shift != 0 {
      for (base, end) in [(span.base + shift, span.end), (span.base, span.end + shift)] {
        guard base >= 0, end > base, end < series.count,
          let computed = change(claim.unit, series, from: base, to: end)
        else { continue }
        let magnitude = claim.polarity == .down ? -computed : computed
        if tolerances.judge(magnitude, against: claim).verdict == .supported { hits += 1 }
      }
    }
    return hits == 1
  }

  /// A claim with its figure and its last place moved by a factor.
  func scaled(_ claim: Claim, by factor: Double) -> Claim {
    var claim = claim
    claim.value = claim.value.map { $0 * factor }
    claim.high = claim.high.map { $0 * factor }
    claim.step *= factor
    return claim
  }
}
