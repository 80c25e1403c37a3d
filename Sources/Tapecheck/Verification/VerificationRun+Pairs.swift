extension VerificationRun {
  /// Checks a ratio of two closes, C1 / C2, or an extreme of it.
  func checkRatio(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    guard
      let other = try claim.objects.first.flatMap({ symbol throws(TapeError) in
        try tape.series(symbol)
      })
    else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
    }
    return firstFit(claim, series) { end in
      guard let row = other.index(of: series.days[end]) else {
        return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
      }
      var found = VerifiedClaim(claim: claim, verdict: .supported)
      found.claim.window.end = series.days[end]
      found.evidence = [evidence(series, end), evidence(other, row)]
      let ratio = series.closes[end] / other.closes[row]
      if claim.value != nil {
        judge(&found, computed: ratio, series)
        if found.verdict == .contradicted {
          found.suggestion = explainer.figure(ratio, like: claim)
        }
      } else {
        found.computed = ratio
        ratioExtreme(&found, claim, series, other, end)
      }
      return withDoubts(found, series, [end])
    }
  }

  private func ratioExtreme(
    _ found: inout VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ other: PriceSeries,
    _ end: Int
  ) {
    let common = CommonSessions([series, other], through: series.days[end])
    guard let last = common.days.indices.last, let from = series.days.first else { return }
    func ratio(_ place: Int) -> Double {
      series.closes[common.rows[0][place]] / other.closes[common.rows[1][place]]
    }
    let isMax: Bool =
      switch claim.relation {
      case .minSince, .minIn, .recordLow: false
      default: true
      }
    let value = ratio(last)
    let start = common.place(onOrAfter: series.days[firstIndex(of: claim, series, end)])
    found.claim.window.start = common.days.indices.contains(start) ? common.days[start] : from
    for place in stride(from: last - 1, through: start, by: -1)
    where isMax ? ratio(place) >= value : ratio(place) <= value {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      found.evidence.append(evidence(series, common.rows[0][place]))
      found.evidence.append(evidence(other, common.rows[1][place]))
      return
    }
    if claim.window.kind == .allTime { found = withCoverage(found, series, end) }
  }

  /// Checks a correlation of daily returns over the last sessions that both have.
  ///
  /// Pearson's coefficient of r1 and r2; of closes, and over calendar days, are readings.
  func checkCorrelation(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    if let value = claim.value, value > 1 {
      var found = VerifiedClaim(claim: claim, verdict: .internallyInconsistent)
      found.reasons = [.tripleMismatch]
      return found
    }
    guard
      let other = try claim.objects.first.flatMap({ symbol throws(TapeError) in
        try tape.series(symbol)
      })
    else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
    }
    let spans = spans(of: claim.window, series)
    guard let first = spans.first else { return unresolvedWindow(claim, series) }
    var tried: [VerifiedClaim] = []
    for span in spans {
      let common = CommonSessions([series, other], through: series.days[span.end])
      let start = common.place(onOrAfter: series.days[span.base]) + 1
      guard start < common.days.count else { continue }
      let places = Array(start..<common.days.count)
      let changes = [0, 1].map { member in
        places.compactMap { common.change(of: member, at: $0) }
      }
      let closes = [
        places.map { series.closes[common.rows[0][$0]] },
        places.map { other.closes[common.rows[1][$0]] },
      ]
      for (name, columns) in [(span.reading, changes), ("correlation_levels", closes)] {
        guard let computed = PriceStatistics.correlation(columns[0], columns[1]) else { continue }
        var found = VerifiedClaim(claim: claim, verdict: .contradicted)
        found.claim.window.base = series.days[span.base]
        found.claim.window.end = series.days[span.end]
        found.evidence = [
          evidence(series, span.base), evidence(series, span.end),
        ]
        judge(&found, computed: computed, series)
        found.readings = [Reading(name: name, computed: computed, verdict: found.verdict)]
        tried.append(found)
      }
    }
    guard let best = chosen(tried) else { return unresolvedWindow(claim, series) }
    return withDoubts(best, series, [first.base, first.end])
  }
}
