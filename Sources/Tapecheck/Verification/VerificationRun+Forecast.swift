extension VerificationRun {
  /// Settles a forecast where the tape reaches its horizon: hit, or missed and by how much.
  ///
  /// The base is the last close before publication. A forecast of at least a level or a rise is hit when
  /// a close reached it by the horizon.
  func checkForecast(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    var found = VerifiedClaim(claim: claim, verdict: .forecastPending)
    found.claim.window.end = claim.window.to
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
    let factor =
      isShare(series.symbol) && !isPercent ? series.splitFactor(after: series.days[base]) : 1
    func figure(_ index: Int) -> Double {
      isPercent
        ? (series.closes[index] / series.closes[base] - 1) * 100 : series.closes[index] * factor
    }
    // A target below the last close is one for a fall, whatever the verb.
    let isDown = claim.polarity == .down || (!isPercent && value < series.closes[base] * factor)
    let rows = base + 1..<end + 1
    guard let best = (isDown ? series.minimum(in: rows) : series.maximum(in: rows))?.index else {
      return found
    }
    let touch = isDown ? series.minimum(of: .low, in: rows) : series.maximum(of: .high, in: rows)
    let atEnd = figure(end)
    let atBest = figure(best)
    let target = isPercent && isDown ? -value : value
    func reached(_ figure: Double) -> Verdict {
      let isReached =
        isDown ? figure <= target + claim.step / 2 : figure >= target - claim.step / 2
      return isReached ? .forecastHit : .forecastMissed
    }
    found.evidence += [evidence(series, end), evidence(series, best)]
    found.computed = atEnd
    found.readings = [
      Reading(name: "at_horizon", computed: atEnd, verdict: reached(atEnd)),
      Reading(name: "best_close", computed: atBest, verdict: reached(atBest)),
    ]
    if let touch {
      let figure =
        isPercent ? (touch.value / series.closes[base] - 1) * 100 : touch.value * factor
      found.readings.append(
        Reading(name: "best_intraday", computed: figure, verdict: reached(figure)))
    }
    if claim.relation == .range, let high = claim.high, !isPercent || !isDown {
      return settleRange(found, value...max(value, high), atEnd)
    }
    // "To end the year at 6,200" is no level to be touched on the way.
    let decisive = claim.window.basis == .settlement ? atEnd : atBest
    found.verdict = reached(decisive)
    if found.verdict == .forecastMissed { found.shortfall = abs(target - decisive) }
    return found
  }

  /// Settles a range that is forecast: the close at the horizon lies within it or it does not.
  private func settleRange(
    _ start: VerifiedClaim, _ range: ClosedRange<Double>, _ atEnd: Double
  ) -> VerifiedClaim {
    var found = start
    let half = found.claim.step / 2
    let distance = max(range.lowerBound - atEnd, atEnd - range.upperBound)
    found.verdict = distance <= half ? .forecastHit : .forecastMissed
    found.readings = [Reading(name: "at_horizon", computed: atEnd, verdict: found.verdict)]
    if found.verdict == .forecastMissed { found.shortfall = distance }
    return found
  }
}
