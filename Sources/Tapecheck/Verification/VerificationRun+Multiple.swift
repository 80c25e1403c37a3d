extension VerificationRun {
  /// Checks how many times its base a price came to: C[end] / C[base].
  ///
  /// "Rose threefold" may mean three times the base or a gain of three times: two readings. A multiple
  /// below one is judged by its inverse, so that "halved" has the tolerance of "doubled".
  func checkMultiple(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    guard let value = claim.value, value > 0 else {
      return VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.subjectUnresolved])
    }
    if claim.window.kind == .premarket || claim.window.kind == .afterhours {
      return VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.noRows])
    }
    let pairs = multiplePairs(of: claim.window, series)
    guard let first = pairs.first else { return unresolvedWindow(claim, series) }
    var tried: [VerifiedClaim] = []
    var readings: [Reading] = []
    for pair in pairs {
      let before = series.closes[pair.base]
      let after = series.closes[pair.end]
      guard before.isFinite, after.isFinite, before > 0 else { continue }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.base = series.days[pair.base]
      found.claim.window.end = series.days[pair.end]
      found.evidence = [evidence(series, pair.base), evidence(series, pair.end)]
      found.computed = after / before
      let outcome = tolerances.judgeMultiple(after / before, against: claim)
      found.verdict = outcome.verdict
      found.reasons = outcome.reasons
      found.accepted = outcome.accepted
      readings.append(
        Reading(name: pair.reading, computed: found.computed, verdict: outcome.verdict))
      if outcome.verdict == .contradicted, claim.polarity == .up {
        // A gain of so many times the base comes to one time more of it.
        var whole = claim
        whole.value = value + 1
        let gain = tolerances.judgeMultiple(after / before, against: whole)
        readings.append(
          Reading(name: "multiple_gain", computed: after / before - 1, verdict: gain.verdict))
        if isFit(gain.verdict) {
          // "Rose one time" can mean nothing else, nor can a Chinese rise by so many times.
          let isPlain = value <= 1 || article.article.language != .english
          found.verdict = isPlain ? gain.verdict : .mixedReadings
          found.reasons = isPlain ? gain.reasons : found.reasons
        }
      }
      if outcome.verdict == .contradicted, pair.isLive { withExtreme(&found, series, pair) }
      tried.append(found)
      if isFit(found.verdict) { break }
    }
    guard var best = tried.first(where: { isFit($0.verdict) }) ?? tried.first else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
    }
    best.readings = readings
    best = withDoubts(best, series, [first.base, first.end])
    if best.verdict == .contradicted, let computed = best.computed {
      best.suggestion = FixedPoint.text(computed, decimals: 2)
    }
    return best
  }

  private struct Pair {
    var base: Int
    var end: Int
    var reading: String
    var isLive = false
  }

  private func multiplePairs(of window: ClaimWindow, _ series: PriceSeries) -> [Pair] {
    switch window.kind {
    case .session, .asOf, .snapshot:
      return candidates(for: window, series).filter { $0.index > 0 }.map {
        Pair(
          base: $0.index - 1, end: $0.index, reading: "multiple",
          isLive: $0.isLive || window.kind == .snapshot)
      }
    case .fromPeak, .fromTrough:
      guard let day = window.from, let base = series.index(onOrBefore: day),
        let end = lastIndex(series), end > base
      else { return [] }
      return [Pair(base: base, end: end, reading: "multiple")]
    default:
      return spans(of: window, series).map {
        Pair(base: $0.base, end: $0.end, reading: $0.reading)
      }
    }
  }

  /// A multiple said while the session traded may be that of its high or low.
  private func withExtreme(_ found: inout VerifiedClaim, _ series: PriceSeries, _ pair: Pair) {
    let isRise = (found.claim.value ?? 0) >= 1
    let extreme = isRise ? series.highs[pair.end] : series.lows[pair.end]
    guard extreme.isFinite else {
      found.verdict = .notCheckable
      found.reasons = [.notFinal]
      return
    }
    let outcome = tolerances.judgeMultiple(
      extreme / series.closes[pair.base], against: found.claim)
    if isFit(outcome.verdict) || outcome.reasons.contains(.understated) {
      found.verdict = .rangeConsistent
      found.reasons = [.notFinal]
    }
  }
}
