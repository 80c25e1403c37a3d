extension VerificationRun {
  /// Checks one session's move: r = C[s] / C[p(s)] − 1, or C[s] − C[p(s)].
  func checkMove(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let rows = candidates(for: claim.window, series).filter { $0.index > 0 }
    let tried = tried(claim, series, rows, unsettled: .windowUnresolved) { run, row in
      run.check(claim, series, row)
    }
    var best = tried.best
    guard best.verdict == .contradicted, let row = tried.row else { return best }
    best = withDoubts(best, series, [row, row - 1])
    guard best.verdict == .contradicted else { return best }
    // The words name no time, and the paragraph speaks of a span that the figure fits.
    if let other = try otherWindow(of: claim, series) { return other }
    return try withNearMiss(best, series, row)
  }

  /// A claim without a time read over the span to date that its paragraph speaks of, where it fits one.
  private func otherWindow(
    of claim: Claim, _ series: PriceSeries
  ) throws(TapeError) -> VerifiedClaim? {
    guard claim.window.isInherited, let end = lastIndex(series) else { return nil }
    let day = series.days[end]
    for kind in claim.window.otherKinds {
      guard let from = start(of: kind, holding: day) else { continue }
      var other = claim
      other.type = .windowReturn
      other.window = ClaimWindow(kind, from: from, to: nil)
      let found = try checkWindowReturn(other, series)
      if isFit(found.verdict) { return found }
    }
    return nil
  }

  /// Whether a verdict does not accuse.
  func isFit(_ verdict: Verdict) -> Bool {
    verdict == .supported || verdict == .supportedWithRounding || verdict == .rangeConsistent
      || verdict == .partiallyCovered
  }

  private func check(
    _ claim: Claim, _ series: PriceSeries, _ candidate: Candidate
  ) -> VerifiedClaim {
    let index = candidate.index
    var found = VerifiedClaim(claim: claim, verdict: .contradicted)
    found.claim.window.base = series.days[index - 1]
    found.claim.window.end = series.days[index]
    found.evidence = [evidence(series, index - 1), evidence(series, index)]
    if claim.relation == .upTo || claim.window.basis == .high || claim.window.basis == .low {
      return checkExtremeOfSession(claim, series, candidate, found)
    }
    guard let computed = change(claim.unit, series, from: index - 1, to: index) else {
      found.verdict = .outOfCoverage
      found.reasons = [.noRows]
      return found
    }
    if claim.window.basis == .open { return checkOpening(claim, series, candidate, found) }
    let isLive = claim.window.kind == .snapshot || candidate.isLive
    judge(&found, computed: computed, series)
    let name =
      candidate.reading == "named" ? "close_to_close" : "close_to_close_\(candidate.reading)"
    found.readings = [Reading(name: name, computed: computed, verdict: found.verdict)]
    if isLive, found.verdict == .contradicted {
      found = liveVerdict(found, claim, series, index)
    }
    return found
  }

  /// Judges a signed change against a claim of direction or of a figure.
  func judge(_ found: inout VerifiedClaim, computed: Double, _ series: PriceSeries) {
    let claim = found.shared
    found.computed = computed
    guard claim.value != nil else {
      var outcome = judgeDirection(claim.whole, computed)
      if claim.polarity == .flat, outcome.verdict == .contradicted, let end = claim.window.end,
        let row = series.index(onOrBefore: end),
        abs(computed) <= tolerances.littleChangedUsual * usualMove(series, before: row)
      {
        outcome.verdict = .supportedWithRounding
      }
      found.verdict = outcome.verdict
      found.reasons = outcome.reasons
      found.accepted = outcome.accepted
      return
    }
    let magnitude =
      claim.polarity == .down ? -computed : claim.polarity == .up ? computed : abs(computed)
    let isPercent = claim.unit == "percent"
    let outcome = tolerances.judge(
      magnitude, against: claim.whole, floor: isPercent ? percentFloor : nil,
      slack: isPercent ? 0 : tolerances.levelSlack)
    found.verdict = outcome.verdict
    found.reasons = outcome.reasons
    found.accepted = outcome.accepted.map { signed($0, claim.polarity) }
    if claim.isNegated { negate(&found) }
    if found.verdict == .contradicted, magnitude < 0, magnitude.magnitude > claim.step / 2 {
      found.reasons = [.signFlip]
    }
  }

  private func signed(_ range: ClosedRange<Double>, _ polarity: Claim.Polarity) -> ClosedRange<
    Double
  > {
    polarity == .down ? -range.upperBound ... -range.lowerBound : range
  }

  private func negate(_ found: inout VerifiedClaim) {
    switch found.verdict {
    case .supported, .supportedWithRounding: found.verdict = .contradicted
    case .contradicted: found.verdict = .supported
    default: break
    }
  }

  /// The size in percent that half of the 250 sessions before a row did not reach: for what moves 5% a day,
  /// half a percent is little.
  private func usualMove(_ series: PriceSeries, before row: Int) -> Double {
    let first = max(1, row - 250)
    guard first < row, row <= series.closes.count else { return 0 }
    var sizes: [Double] = []
    for index in first..<row {
      let size: Double = abs(series.closes[index] / series.closes[index - 1] - 1) * 100
      if size.isFinite { sizes.append(size) }
    }
    sizes.sort()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }

  private func judgeDirection(_ claim: Claim, _ computed: Double) -> Tolerances.Outcome {
    let holds: Bool
    var rounded = false
    switch claim.polarity {
    case .up: holds = computed > 0
    case .down: holds = computed < 0
    case .flat:
      holds = abs(computed) <= tolerances.littleChanged
      rounded = abs(computed) <= tolerances.littleChangedRounded
    case .none: return Tolerances.Outcome(verdict: .notCheckable)
    }
    let verdict: Verdict =
      holds != claim.isNegated ? .supported : rounded ? .supportedWithRounding : .contradicted
    return Tolerances.Outcome(
      verdict: verdict,
      reasons: verdict == .contradicted && claim.polarity != .flat ? [.signFlip] : [])
  }

  /// A change between two rows in a unit: percent, points, basis points, money as traded.
  func change(_ unit: String?, _ series: PriceSeries, from base: Int, to end: Int) -> Double? {
    let before = series.closes[base]
    let after = series.closes[end]
    guard before.isFinite, after.isFinite, before != 0 else { return nil }
    switch unit {
    case "percent", nil, "percentage_points": return (after / before - 1) * 100
    case "points": return after - before
    case "basis_points": return (after - before) * 100
    default:
      // A share's price is in the units of its day: both rows times the splits since.
      let factor = series.splitFactor(after: series.days[end])
      return (after - before) * factor
    }
  }

  /// "Opened higher": the open against the close before; a figure may also be the close's.
  ///
  /// The opening of an index is the mean of what its members last traded at, so it accuses nothing.
  private func checkOpening(
    _ claim: Claim, _ series: PriceSeries, _ candidate: Candidate, _ start: VerifiedClaim
  ) -> VerifiedClaim {
    var found = start
    let index = candidate.index
    let before = series.closes[index - 1]
    let open = series.opens[index]
    guard open.isFinite, before.isFinite, before != 0 else {
      found.verdict = .outOfCoverage
      found.reasons = [.noRows]
      return found
    }
    let isPercent = claim.unit == "percent" || claim.unit == nil
    let computed = isPercent ? (open / before - 1) * 100 : open - before
    found.evidence = [evidence(series, index - 1), evidence(series, index, "open")]
    judge(&found, computed: computed, series)
    found.readings = [
      Reading(name: "open_to_close_before", computed: computed, verdict: found.verdict)
    ]
    if found.verdict == .contradicted, claim.value != nil,
      let closing = change(claim.unit, series, from: index - 1, to: index)
    {
      var closed = start
      judge(&closed, computed: closing, series)
      if isFit(closed.verdict) {
        closed.readings =
          found.readings + [
            Reading(name: "close_to_close", computed: closing, verdict: closed.verdict)
          ]
        return closed
      }
    }
    if found.verdict == .contradicted { found.verdict = .ambiguous }
    return found
  }

  /// "As much as": the high or low of the session against the close before.
  private func checkExtremeOfSession(
    _ claim: Claim, _ series: PriceSeries, _ candidate: Candidate, _ start: VerifiedClaim
  ) -> VerifiedClaim {
    var found = start
    let index = candidate.index
    let isLow = claim.polarity == .down
    let extreme = isLow ? series.lows[index] : series.highs[index]
    let before = series.closes[index - 1]
    guard extreme.isFinite, before.isFinite, before != 0 else {
      found.verdict = .outOfCoverage
      found.reasons = [.noRows]
      return found
    }
    found.evidence = [evidence(series, index - 1), evidence(series, index, isLow ? "low" : "high")]
    let computed = claim.unit == "percent" ? (extreme / before - 1) * 100 : extreme - before
    judge(&found, computed: computed, series)
    found.readings = [
      Reading(
        name: isLow ? "low_to_close" : "high_to_close", computed: computed, verdict: found.verdict)
    ]
    if found.verdict == .contradicted, candidate.isLive || claim.window.kind == .snapshot,
      let value = claim.value, value < abs(computed)
    {
      found.verdict = .rangeConsistent
      found.reasons = []
    }
    return found
  }

  /// A figure given while the session traded: at best it lies within the day's range.
  private func liveVerdict(
    _ start: VerifiedClaim, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) -> VerifiedClaim {
    var found = start
    let before = series.closes[index - 1]
    let low = series.lows[index]
    let high = series.highs[index]
    guard low.isFinite, high.isFinite, before.isFinite, before != 0 else {
      found.verdict = .notCheckable
      found.reasons = [.notFinal]
      return found
    }
    let scale: (Double) -> Double = {
      claim.unit == "percent" || claim.unit == nil ? ($0 / before - 1) * 100 : $0 - before
    }
    let step = claim.step
    let figure = (claim.polarity == .down ? -1 : 1) * (claim.value ?? 0)
    let isInside = figure >= scale(low) - step && figure <= scale(high) + step
    found.evidence = [
      evidence(series, index - 1), evidence(series, index, "low"), evidence(series, index, "high"),
    ]
    found.verdict = isInside ? .rangeConsistent : .contradicted
    found.reasons = isInside ? [.notFinal] : found.reasons
    found.readings.append(
      Reading(name: "within_range", computed: nil, verdict: found.verdict))
    return found
  }
}
