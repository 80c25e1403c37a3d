extension VerificationRun {
  /// Checks that a level was passed or reached on some session of a span: C[p(s)] <= L < H[s] for one s.
  ///
  /// A first passing needs no row before the span beyond the level.
  func checkPassing(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    guard let level = claim.value, let span = spans(of: claim.window, series).first,
      span.end > span.base
    else { return unresolvedWindow(claim, series) }
    let isBelow = claim.relation == .crossBelow || claim.relation == .firstBelow
    let isFirst = claim.relation == .firstAbove || claim.relation == .firstBelow
    var found = VerifiedClaim(claim: claim, verdict: .contradicted)
    found.claim.window.base = series.days[span.base]
    found.claim.window.end = series.days[span.end]
    let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[span.end]) : 1
    let low = series.lows.map { $0 * factor }
    let high = series.highs.map { $0 * factor }
    for index in (span.base + 1)...span.end {
      let close = series.closes[index] * factor
      let before = series.closes[index - 1] * factor
      let top = high[index].isFinite ? max(high[index], close) : close
      let bottom = low[index].isFinite ? min(low[index], close) : close
      let holds: Bool =
        switch claim.relation {
        case .touch: bottom <= level && level <= top
        default: isBelow ? before >= level && bottom < level : before <= level && top > level
        }
      guard holds else { continue }
      found.verdict = .supported
      found.computed = close
      found.evidence = [evidence(series, index - 1), evidence(series, index)]
      break
    }
    // "For the first time this year" looks no further back than the year.
    let isToDate = [.wtd, .mtd, .qtd, .ytd].contains(claim.window.kind)
    if found.verdict == .supported, isFirst, !isToDate,
      let earlier = (0...span.base).last(where: { index in
        isBelow ? series.closes[index] * factor < level : series.closes[index] * factor > level
      })
    {
      found.verdict = .contradicted
      found.reasons = [.sinceHasCounterexample]
      found.evidence.append(evidence(series, earlier))
    }
    return withDoubts(found, series, [span.base, span.end])
  }
}
