extension VerificationRun {
  /// Checks a return that counts dividends: from closes that count them, or from the index that does.
  ///
  /// Where the dataset has neither, that is said; the return of the price alone accuses nothing.
  func checkTotalReturn(
    _ claim: Claim, _ series: PriceSeries, _ spans: [Span]
  ) throws(TapeError) -> VerifiedClaim {
    var tried: [VerifiedClaim] = []
    for span in spans {
      if let found = try totalReturn(claim, series, span) { tried.append(found) }
    }
    guard var best = tried.first(where: { isFit($0.verdict) }) ?? tried.first else {
      var found = VerifiedClaim(
        claim: claim, verdict: .outOfCoverage, reasons: [.basisTotalReturn, .noSeries])
      found.readings = priceReadings(claim, series, spans)
      return found
    }
    best.readings = tried.flatMap(\.readings)
    if best.verdict == .contradicted, let computed = best.computed {
      best.suggestion = explainer.figure(computed, like: claim)
    }
    return best
  }

  /// A return that the price alone does not bear out, read with dividends; `nil` where that does not fit either.
  func asTotalReturn(
    _ start: VerifiedClaim, _ series: PriceSeries, _ spans: [Span]
  ) throws(TapeError) -> VerifiedClaim? {
    guard start.claim.value != nil, start.claim.unit == "percent" else { return nil }
    for span in spans {
      guard var found = try totalReturn(start.claim, series, span), isFit(found.verdict) else {
        continue
      }
      found.verdict = .mixedReadings
      found.reasons = [.basisTotalReturn]
      found.readings = start.readings + found.readings
      return found
    }
    return nil
  }

  private func totalReturn(
    _ claim: Claim, _ series: PriceSeries, _ span: Span
  ) throws(TapeError) -> VerifiedClaim? {
    guard claim.unit == "percent" || claim.unit == nil else { return nil }
    var found = VerifiedClaim(claim: claim, verdict: .contradicted)
    found.claim.window.base = series.days[span.base]
    found.claim.window.end = series.days[span.end]
    var ends: (before: Double, after: Double)
    if series.adjustedCloses.indices.contains(span.end) {
      ends = (series.adjustedCloses[span.base], series.adjustedCloses[span.end])
      found.evidence = [
        evidence(series, span.base, "adj_close"), evidence(series, span.end, "adj_close"),
      ]
    } else if let symbol = directory.totalReturn(of: series.symbol),
      let other = try tape.series(symbol), let base = other.index(of: series.days[span.base]),
      let end = other.index(of: series.days[span.end])
    {
      ends = (other.closes[base], other.closes[end])
      found.evidence = [evidence(other, base), evidence(other, end)]
    } else {
      return nil
    }
    guard ends.before.isFinite, ends.after.isFinite, ends.before > 0 else { return nil }
    let computed = (ends.after / ends.before - 1) * 100
    judge(&found, computed: computed, series)
    found.readings = [
      Reading(name: "total_return", computed: computed, verdict: found.verdict)
    ]
    return found
  }

  /// What the price alone came to: shown, and not held against the statement.
  private func priceReadings(
    _ claim: Claim, _ series: PriceSeries, _ spans: [Span]
  ) -> [Reading] {
    spans.compactMap { span in
      change(claim.unit, series, from: span.base, to: span.end).map {
        Reading(name: span.reading, computed: $0, verdict: .outOfCoverage)
      }
    }
  }
}
