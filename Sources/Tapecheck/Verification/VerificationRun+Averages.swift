extension VerificationRun {
  /// Checks on which side of its moving average an instrument closed, or that it crossed there.
  ///
  /// SMA_n[s] = (C[s-n+1] + … + C[s]) / n; without the session itself is a second reading.
  func checkAverageCrossing(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    guard let length = averageLength(of: claim.window) else {
      return VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [.windowUnresolved])
    }
    let slow = claim.parts.first { $0.role == .condition && $0.unit == "sessions" }
    return firstFit(claim, series) { end in
      var tried: [VerifiedClaim] = []
      var readings: [Reading] = []
      for (name, lag) in [("average_with_today", 0), ("average_before", 1)] {
        let lines = AverageLines(
          fast: slow == nil ? nil : length,
          slow: slow.flatMap { Int(exactly: $0.value.rounded()) } ?? length, lag: lag)
        guard let found = crossing(claim, series, end, lines) else { continue }
        readings.append(Reading(name: name, computed: found.computed, verdict: found.verdict))
        tried.append(found)
        // Two averages have no reading without today.
        if slow != nil { break }
      }
      guard var best = tried.first(where: { isFit($0.verdict) }) ?? tried.first else {
        return VerifiedClaim(
          claim: claim, verdict: .outOfCoverage, reasons: [.coverageStartsLater])
      }
      best.readings = readings
      return withDoubts(best, series, [end])
    }
  }

  /// The lines that cross: closes or a fast average over a slow one.
  private struct AverageLines {
    /// The sessions of the fast average; `nil` for the close itself.
    var fast: Int?
    var slow: Int
    /// How many sessions before the one judged the averages end.
    var lag: Int

    /// By how much the fast line is above the slow one, as a share of it.
    func gap(_ series: PriceSeries, _ index: Int) -> Double? {
      guard let line = series.movingAverage(slow, endingAt: index - lag), line > 0 else {
        return nil
      }
      guard let fast else { return series.closes[index] / line - 1 }
      return series.movingAverage(fast, endingAt: index).map { $0 / line - 1 }
    }
  }

  /// The sessions of a moving average.
  private func averageLength(of window: ClaimWindow) -> Int? {
    guard let count = window.count, count > 1, count <= 2_000 else { return nil }
    switch window.grain {
    case .week: return count * 5
    case .month: return count * 21
    default: return count
    }
  }

  private func crossing(
    _ claim: Claim, _ series: PriceSeries, _ end: Int, _ lines: AverageLines
  ) -> VerifiedClaim? {
    guard let gap = lines.gap(series, end) else { return nil }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.end = series.days[end]
    found.claim.window.start = series.days[max(0, end - lines.slow + 1 - lines.lag)]
    found.computed = series.movingAverage(lines.slow, endingAt: end - lines.lag)
    found.evidence = [evidence(series, end)]
    let wantsAbove: Bool
    switch claim.relation {
    case .above, .crossAbove, .firstAbove, .gt, .ge: wantsAbove = true
    default: wantsAbove = false
    }
    func isThere(_ gap: Double) -> Bool { wantsAbove ? gap > 0 : gap < 0 }
    guard isThere(gap) != claim.isNegated else {
      found.verdict = .contradicted
      found.reasons = [.signFlip]
      return found
    }
    switch claim.relation {
    case .crossAbove, .crossBelow:
      guard let before = lines.gap(series, end - 1) else { return nil }
      found.evidence.insert(evidence(series, end - 1), at: 0)
      if isThere(before) {
        found.verdict = .contradicted
        found.reasons = [.wrongDate]
      }
    case .firstAbove, .firstBelow:
      sinceLastThere(&found, claim, series, end) { index in
        lines.gap(series, index).map(isThere) ?? false
      }
    default: break
    }
    return found
  }

  /// "For the first time since May": no session there between, and one there in the named span.
  private func sinceLastThere(
    _ found: inout VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ end: Int,
    isThere: (Int) -> Bool
  ) {
    var window = claim.window
    window.grain = claim.window.span
    let start = firstRow(of: window, series, end)
    found.claim.window.start = series.days[start]
    var last: Int?
    for index in stride(from: end - 1, through: 0, by: -1) where isThere(index) {
      last = index
      break
    }
    guard let last else { return }
    found.evidence.append(evidence(series, last))
    if last >= start {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
    } else if let from = claim.window.from, series.days[last] < from {
      found.verdict = .contradicted
      found.reasons = [.wrongDate]
      found.suggestion = explainer.day(series.days[last])
    }
  }
}
