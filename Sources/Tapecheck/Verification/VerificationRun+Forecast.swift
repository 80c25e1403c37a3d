extension VerificationRun {
  /// Settles a forecast where the tape reaches its horizon: hit, or missed and by how much.
  ///
  /// The base is the last close before publication. A forecast of at least a level or a rise is hit when
  /// a close reached it by the horizon.
  func checkForecast(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    var found = VerifiedClaim(claim: claim, verdict: .forecastPending)
    guard let base = lastIndex(series), let value = claim.value else { return found }
    found.claim.window.base = series.days[base]
    found.evidence = [evidence(series, base)]
    guard let horizon = claim.window.to else {
      found.reasons = [.windowUnresolved]
      return found
    }
    guard let last = series.days.last, horizon <= last, let end = series.index(onOrBefore: horizon),
      end > base
    else { return found }
    found.claim.window.end = horizon
    let isPercent = claim.unit == "percent"
    var best = base + 1
    for index in (base + 1)...end {
      let isBetter =
        claim.polarity == .down
        ? series.closes[index] < series.closes[best] : series.closes[index] > series.closes[best]
      if isBetter { best = index }
    }
    let factor =
      isShare(series.symbol) && !isPercent ? series.splitFactor(after: series.days[base]) : 1
    func figure(_ index: Int) -> Double {
      isPercent
        ? (series.closes[index] / series.closes[base] - 1) * 100 : series.closes[index] * factor
    }
    let atEnd = figure(end)
    let atBest = figure(best)
    found.evidence += [evidence(series, end), evidence(series, best)]
    found.computed = atEnd
    found.readings = [
      Reading(name: "at_horizon", computed: atEnd, verdict: reached(claim, atEnd, value)),
      Reading(name: "best_close", computed: atBest, verdict: reached(claim, atBest, value)),
    ]
    found.verdict = reached(claim, atBest, value)
    return found
  }

  private func reached(_ claim: Claim, _ figure: Double, _ value: Double) -> Verdict {
    let isPercent = claim.unit == "percent"
    if claim.polarity == .down {
      let target = isPercent ? -value : value
      return figure <= target + claim.step / 2 ? .forecastHit : .forecastMissed
    }
    return figure >= value - claim.step / 2 ? .forecastHit : .forecastMissed
  }
}
