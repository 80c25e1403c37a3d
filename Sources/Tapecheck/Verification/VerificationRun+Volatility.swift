extension VerificationRun {
  /// Checks a realised volatility, s(ln C[i]/C[i-1]) · √252 in percent, or a session's swing, (H - L) / C[p].
  func checkVolatility(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    if claim.window.basis == .intraday || claim.window.kind == .session {
      return checkSwing(claim, series)
    }
    let spans = spans(of: claim.window, series)
    guard let first = spans.first else { return unresolvedWindow(claim, series) }
    var tried: [VerifiedClaim] = []
    for span in spans {
      for reading in VolatilityReading.allCases {
        guard let computed = series.volatility(from: span.base, to: span.end, reading) else {
          continue
        }
        var found = VerifiedClaim(claim: claim, verdict: .contradicted)
        found.claim.window.base = series.days[span.base]
        found.claim.window.end = series.days[span.end]
        found.evidence = [evidence(series, span.base), evidence(series, span.end)]
        judge(&found, computed: computed, series)
        found.readings = [
          Reading(name: reading.rawValue, computed: computed, verdict: found.verdict)
        ]
        tried.append(found)
      }
    }
    guard let best = chosen(tried) else { return unresolvedWindow(claim, series) }
    return withDoubts(best, series, [first.base, first.end])
  }

  private func checkSwing(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    firstFit(claim, series) { end in
      let high = series.highs[end]
      let low = series.lows[end]
      let before = series.closes[end - 1]
      guard high.isFinite, low.isFinite, before > 0 else {
        return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
      }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.base = series.days[end - 1]
      found.claim.window.end = series.days[end]
      found.evidence = [
        evidence(series, end - 1), evidence(series, end, "low"), evidence(series, end, "high"),
      ]
      let computed = claim.unit == "percent" ? (high - low) / before * 100 : high - low
      judge(&found, computed: computed, series)
      found.readings = [Reading(name: "swing", computed: computed, verdict: found.verdict)]
      if found.verdict == .contradicted {
        found.suggestion = explainer.figure(computed, like: claim)
      }
      return withDoubts(found, series, [end, end - 1])
    }
  }

  /// Checks how much was traded: V[s], or V[s] against the mean of the sessions before it.
  ///
  /// An index has no volume of its own: its rows hold what its members traded, counted in several ways.
  func checkVolume(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    guard isShare(series.symbol) else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
    }
    return firstFit(claim, series) { end in
      guard let volume = series.value(.volume, at: end) else {
        return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
      }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.end = series.days[end]
      found.evidence = [evidence(series, end, "volume")]
      switch claim.relation {
      case .maxSince, .minSince, .maxIn, .minIn, .recordHigh, .recordLow:
        return volumeExtreme(found, claim, series, end)
      default: break
      }
      // Traded shares are in the units of the day, rows in those of the last one.
      let factor = series.splitFactor(after: series.days[end])
      if claim.unit == "shares" {
        let figures = factor == 1 ? [volume] : [volume / factor, volume]
        return chosenVolume(found, claim, series, figures.map { ("shares", $0) })
      }
      // Which average is the usual one is not always said.
      let lengths = claim.window.count.map { [$0] } ?? [50, 20, 30, 65, 90, 250]
      let averages = lengths.flatMap { length in
        [
          ("average_before", series.averageVolume(length, before: end)),
          ("average_with_today", series.averageVolume(length, before: end + 1)),
        ]
      }
      let ratios = averages.compactMap { name, average in
        average.map { (name, claim.unit == "percent" ? (volume / $0 - 1) * 100 : volume / $0) }
      }
      guard claim.value != nil else {
        guard let ratio = ratios.first?.1 else { return unresolvedWindow(claim, series) }
        let isAbove = claim.relation != .below && claim.relation != .lt
        found.computed = ratio
        found.verdict = (ratio > 1) == isAbove ? .supported : .contradicted
        return found
      }
      let settled = chosenVolume(found, claim, series, ratios)
      guard claim.window.count == nil else { return settled }
      // What is usual is not said, so that no one average accuses.
      var open = settled
      if settled.verdict == .mixedReadings { open.verdict = .supported }
      if settled.verdict == .contradicted {
        (open.verdict, open.reasons, open.suggestion) = (.ambiguous, [.undefinedTerm], nil)
      }
      return open
    }
  }

  private func chosenVolume(
    _ start: VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ figures: [(String, Double)]
  ) -> VerifiedClaim {
    let tried = figures.map { name, computed in
      var found = start
      found.computed = computed
      let outcome =
        claim.unit == "multiple"
        ? tolerances.judgeMultiple(computed, against: claim)
        : tolerances.judge(claim.polarity == .down ? -computed : computed, against: claim)
      found.verdict = outcome.verdict
      found.reasons = outcome.reasons
      found.accepted = outcome.accepted
      // Venues and late reports differ by a few percent: no accusation rests on that.
      if found.verdict == .contradicted, let value = claim.value,
        abs(computed - value) <= tolerances.volumeSlack * value
      {
        found.verdict = .supportedWithRounding
        found.reasons = [.revisedData]
      }
      found.readings = [Reading(name: name, computed: computed, verdict: found.verdict)]
      return found
    }
    return chosen(tried) ?? unresolvedWindow(claim, series)
  }

  private func volumeExtreme(
    _ start: VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ end: Int
  ) -> VerifiedClaim {
    var found = start
    found.verdict = .supported
    let isMax =
      claim.relation == .maxSince || claim.relation == .maxIn || claim.relation == .recordHigh
    let first = firstIndex(of: claim, series, end)
    found.claim.window.start = series.days[first]
    found.computed = series.volumes[end]
    let counterexample = series.last(
      of: .volume, where: isMax ? .atLeast : .atMost, series.volumes[end], in: first..<end)
    if let counterexample {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      found.evidence.append(evidence(series, counterexample, "volume"))
      return found
    }
    if claim.window.kind == .allTime { return withCoverage(found, series, end) }
    return found
  }
}
