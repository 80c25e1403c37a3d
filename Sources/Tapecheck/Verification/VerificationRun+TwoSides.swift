extension VerificationRun {
  /// Checks a comparison: r1 − r2 in percentage points over the same sessions.
  func checkComparison(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let spans = comparable(claim.window, series).flatMap { self.spans(of: $0, series) }
    guard let first = spans.first else { return unresolvedWindow(claim, series) }
    var tried: [VerifiedClaim] = []
    var readings: [Reading] = []
    for span in spans {
      guard let found = try compare(claim, series, span) else { continue }
      readings.append(Reading(name: span.reading, computed: found.computed, verdict: found.verdict))
      tried.append(found)
    }
    guard var best = tried.first else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
    }
    if !isFit(best.verdict), let fitting = tried.first(where: { isFit($0.verdict) }) {
      best = fitting
      // Which session an unnamed day is decides the context, as it does for a move.
      if !claim.window.isInherited || !isOneDay(claim.window) { best.verdict = .mixedReadings }
    }
    best.readings = readings
    if best.verdict == .contradicted, let other = try otherComparison(claim, series) {
      return other
    }
    return withDoubts(best, series, [first.base, first.end])
  }

  /// A comparison without a time read over the spans to date that the text around it speaks of, where it fits one.
  private func otherComparison(
    _ claim: Claim, _ series: PriceSeries
  ) throws(TapeError) -> VerifiedClaim? {
    guard claim.window.isInherited, let end = lastIndex(series) else { return nil }
    for kind in claim.window.otherKinds {
      guard let from = start(of: kind, holding: series.days[end]) else { continue }
      var other = claim
      other.window = ClaimWindow(kind, from: from, to: nil)
      let found = try checkComparison(other, series)
      if isFit(found.verdict) { return found }
    }
    return nil
  }

  /// A day's comparison is about that day's session, or about one of those that an unnamed day may be.
  private func comparable(_ window: ClaimWindow, _ series: PriceSeries) -> [ClaimWindow] {
    guard isOneDay(window) else { return [window] }
    let candidates = candidates(for: window, series)
    guard !candidates.isEmpty else { return [window] }
    return candidates.prefix(window.isInherited ? 4 : 1).map { candidate in
      var window = window
      window.from = series.days[candidate.index]
      window.to = window.from
      return window
    }
  }

  private func isOneDay(_ window: ClaimWindow) -> Bool {
    window.kind == .session || window.kind == .asOf || window.kind == .snapshot
  }

  private func compare(
    _ claim: Claim, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) -> VerifiedClaim? {
    guard let own = change("percent", series, from: span.base, to: span.end) else { return nil }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.base = series.days[span.base]
    found.claim.window.end = series.days[span.end]
    found.evidence = [evidence(series, span.base), evidence(series, span.end)]
    var verdicts: [Verdict] = []
    guard let sides = try otherSides(of: claim, series, span) else {
      found.verdict = .outOfCoverage
      found.reasons = [.noSeries]
      return found
    }
    found.evidence += sides.flatMap(\.evidence)
    let isDoubtful = sides.contains(where: \.isDoubtful)
    for theirs in sides.map(\.change) {
      let difference = own - theirs
      if found.computed == nil || abs(difference) < abs(found.computed ?? 0) {
        found.computed = difference
      }
      // "The gap between the two" does not say which one led.
      let isOpen = claim.relation != .underperform && claim.relation != .outperform
      let isAhead =
        isOpen || (claim.relation == .underperform ? difference < 0 : difference > 0)
      var verdict: Verdict = isAhead ? .supported : .contradicted
      if isAhead, claim.value != nil {
        var figure = claim
        figure.relation = isOpen ? claim.relation : claim.parts.first?.relation ?? .eq
        let outcome = tolerances.judge(abs(difference), against: figure)
        verdict = outcome.verdict
        found.accepted = outcome.accepted
        found.reasons = outcome.reasons
      }
      if !isAhead { found.reasons = [.signFlip] }
      verdicts.append(verdict)
    }
    found.verdict =
      verdicts.contains(.contradicted)
      ? .contradicted
      : verdicts.contains(.supportedWithRounding) ? .supportedWithRounding : .supported
    return isDoubtful && found.verdict == .contradicted ? doubted(found) : found
  }

  /// The other side of a comparison over the same days.
  private struct Side {
    var change: Double
    var evidence: [Evidence]
    var isDoubtful: Bool
  }

  /// The other sides of a claim over the same days; `nil` where one of them has no rows there.
  private func otherSides(
    of claim: Claim, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) -> [Side]? {
    var sides: [Side] = []
    for symbol in claim.objects {
      guard let side = try otherSide(symbol, series, span) else { return nil }
      sides.append(side)
    }
    return sides
  }

  /// The change of another instrument between the days of a span; `nil` where it has no rows there.
  private func otherSide(
    _ symbol: Symbol, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) -> Side? {
    guard let other = try tape.series(symbol),
      let base = other.index(onOrBefore: series.days[span.base]),
      let end = other.index(onOrBefore: series.days[span.end]), end > base,
      let change = change("percent", other, from: base, to: end)
    else { return nil }
    return Side(
      change: change, evidence: [evidence(other, base), evidence(other, end)],
      isDoubtful: other.doubt(at: base) != nil || other.doubt(at: end) != nil)
  }

  /// Checks that the sides moved opposite ways over one window.
  func checkDivergence(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    let spans = comparable(claim.window, series).prefix(1).flatMap { self.spans(of: $0, series) }
    guard let span = spans.first, let own = change("percent", series, from: span.base, to: span.end)
    else { return unresolvedWindow(claim, series) }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.claim.window.base = series.days[span.base]
    found.claim.window.end = series.days[span.end]
    found.computed = own
    found.evidence = [evidence(series, span.base), evidence(series, span.end)]
    var holds = claim.polarity == .none ? own != 0 : claim.polarity == .down ? own < 0 : own > 0
    guard let sides = try otherSides(of: claim, series, span) else {
      found.verdict = .outOfCoverage
      found.reasons = [.noSeries]
      return found
    }
    found.evidence += sides.flatMap(\.evidence)
    let isDoubtful = sides.contains(where: \.isDoubtful)
    for theirs in sides.map(\.change) {
      // Where the words say of neither which way, only the signs must differ.
      let isDown = claim.polarity == .none ? own < 0 : claim.polarity == .down
      holds = holds && (isDown ? theirs > 0 : theirs < 0)
    }
    found.readings = [
      Reading(name: span.reading, computed: own, verdict: holds ? .supported : .contradicted)
    ]
    guard !holds else { return found }
    found.verdict = .contradicted
    found.reasons = [.signFlip]
    if isDoubtful { return doubted(found) }
    return withDoubts(found, series, [span.base, span.end])
  }
}
