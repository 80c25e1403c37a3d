extension VerificationRun {
  /// Checks where an instrument stood: C[s], or the price of the session that the words name.
  func checkLevel(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let rows = candidates(for: claim.window, series)
    let tried = tried(claim, series, rows, unsettled: .dateUnresolved) { run, row in
      run.check(level: claim, series, row)
    }
    var best = tried.best
    guard best.verdict == .contradicted, let row = tried.row else { return best }
    best = withDoubts(best, series, [row])
    guard best.verdict == .contradicted else { return best }
    return try withNearMiss(best, series, row)
  }

  private func check(
    level claim: Claim, _ series: PriceSeries, _ candidate: Candidate
  ) -> VerifiedClaim {
    let index = candidate.index
    var found = VerifiedClaim(claim: claim, verdict: .contradicted)
    found.claim.window.end = series.days[index]
    let field: String =
      switch claim.window.basis {
      case .open: "open"
      case .high: "high"
      case .low: "low"
      default: "close"
      }
    let row = evidence(series, index, field)
    found.evidence = [row]
    guard row.value.isFinite else {
      found.verdict = .outOfCoverage
      found.reasons = [.noRows]
      return found
    }
    let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[index]) : 1
    let traded = row.value * factor
    let slack = isShare(series.symbol) ? tolerances.shareSlack * traded : tolerances.levelSlack
    let outcome = tolerances.judge(traded, against: claim, slack: min(slack, tolerances.levelSlack))
    found.computed = traded
    found.verdict = outcome.verdict
    found.reasons = outcome.reasons
    found.accepted = outcome.accepted
    let isOther = ["alternative_day", "session_before", "base_before", "updated"]
      .contains(candidate.reading)
    let name = isOther && field == "close" ? "close_" + candidate.reading : field
    found.readings = [
      Reading(name: factor == 1 ? name : "as_traded", computed: traded, verdict: outcome.verdict)
    ]
    if found.verdict == .contradicted, factor != 1 {
      let adjusted = tolerances.judge(row.value, against: claim)
      found.readings.append(
        Reading(name: "split_adjusted", computed: row.value, verdict: adjusted.verdict))
      if isFit(adjusted.verdict) {
        found.verdict = adjusted.verdict
        found.reasons = [.basisSplit]
        found.computed = row.value
      }
    }
    if found.verdict == .contradicted, field == "high" || field == "low" {
      // A high may be that of the closes.
      let close = tolerances.judge(series.closes[index] * factor, against: claim, slack: slack)
      found.readings.append(
        Reading(
          name: "close", computed: series.closes[index] * factor, verdict: close.verdict))
      if isFit(close.verdict) {
        found.verdict = close.verdict
        found.reasons = close.reasons
        found.computed = series.closes[index] * factor
        found.accepted = close.accepted
        found.evidence = [evidence(series, index)]
      }
    }
    if found.verdict == .contradicted { withinRange(&found, claim, series, candidate, factor) }
    return found
  }

  /// A level reached or given while the session traded lies within the day's range.
  private func withinRange(
    _ found: inout VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ candidate: Candidate,
    _ factor: Double
  ) {
    let isOpenEnded = claim.window.basis == .intraday || claim.window.kind == .snapshot
    guard isOpenEnded || candidate.isLive, let value = claim.value else { return }
    let low = series.lows[candidate.index] * factor
    let high = series.highs[candidate.index] * factor
    guard low.isFinite, high.isFinite else {
      found.verdict = .notCheckable
      found.reasons = [.notFinal]
      return
    }
    for (name, price) in [("high", high), ("low", low)] {
      // A price reached on the way is most often the session's extreme.
      let outcome = tolerances.judge(price, against: claim, slack: tolerances.levelSlack)
      guard claim.window.basis == .intraday, outcome.verdict == .supported else { continue }
      found.verdict = .supported
      found.reasons = []
      found.computed = price
      found.readings.append(Reading(name: name, computed: price, verdict: .supported))
      found.evidence = [evidence(series, candidate.index, name)]
      return
    }
    let isInside = value >= low - claim.step && value <= high + claim.step
    found.readings.append(
      Reading(
        name: "within_range", computed: nil, verdict: isInside ? .rangeConsistent : .contradicted))
    found.evidence.append(evidence(series, candidate.index, "low"))
    found.evidence.append(evidence(series, candidate.index, "high"))
    if isInside {
      found.verdict = .rangeConsistent
      found.reasons = []
    }
  }

  /// Whether an instrument's price is quoted in the units of its day, so that splits matter.
  func isShare(_ symbol: Symbol) -> Bool {
    switch directory[symbol]?.kind ?? tape.instrument(symbol)?.kind {
    case .stock, .etf: true
    default: false
    }
  }
}
