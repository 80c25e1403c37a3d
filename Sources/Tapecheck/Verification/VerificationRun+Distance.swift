extension VerificationRun {
  /// Checks how far an instrument stands from its peak or low: C[s] / max − 1, or C[s] / min − 1.
  ///
  /// Closing and intraday peaks are two readings, as is the peak of the day or span that the words name.
  func checkDistance(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    firstFit(claim, series) { checkDistance(claim, series, end: $0) }
  }

  private func checkDistance(_ claim: Claim, _ series: PriceSeries, end: Int) -> VerifiedClaim {
    let isLow = claim.type == .rebound
    var tried: [VerifiedClaim] = []
    var readings: [Reading] = []
    for (name, field) in [("close", PriceField.close), ("intraday", isLow ? .low : .high)] {
      guard let peak = extreme(of: field, claim, series, end, isLow: isLow), peak.value > 0 else {
        continue
      }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.base = series.days[peak.index]
      found.claim.window.end = series.days[end]
      found.evidence = [
        evidence(series, peak.index, field.rawValue), evidence(series, end),
      ]
      judge(&found, computed: (series.closes[end] / peak.value - 1) * 100, series)
      readings.append(Reading(name: name, computed: found.computed, verdict: found.verdict))
      tried.append(found)
    }
    guard var best = tried.first(where: { isFit($0.verdict) }) ?? tried.first else {
      return unresolvedWindow(claim, series)
    }
    best.readings = readings
    best = withDoubts(best, series, [end])
    if best.verdict == .contradicted, isLow, claim.window.from == nil {
      // Which low is meant is not said.
      best.verdict = .ambiguous
      best.reasons = [.windowUnresolved]
    }
    if best.verdict == .contradicted, let computed = best.computed {
      best.suggestion = explainer.figure(computed, like: claim)
    }
    return best
  }

  /// The peak or low that a claim measures from: in the span that it names, else of all rows.
  private func extreme(
    of field: PriceField, _ claim: Claim, _ series: PriceSeries, _ end: Int, isLow: Bool
  ) -> Extreme? {
    var first = 0
    var last = end
    // A span that is only the session itself says when the distance was, not where the peak is.
    if let from = claim.window.from, from < series.days[end],
      let start = series.index(onOrAfter: from)
    {
      first = min(start, end)
      last = claim.window.to.flatMap { series.index(onOrBefore: $0) }.map { min($0, end) } ?? end
    } else if isLow {
      // A low without a date is that of the last year: the low of all rows is decades back.
      first = series.index(onOrAfter: series.days[end].advanced(byMonths: -12)) ?? 0
    }
    guard first <= last else { return nil }
    let rows = first..<last + 1
    return isLow ? series.minimum(of: field, in: rows) : series.maximum(of: field, in: rows)
  }
}
