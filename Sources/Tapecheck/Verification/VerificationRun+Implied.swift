extension VerificationRun {
  /// Checks a percent that two other figures of its sentence imply, or the ratio of a split, by interval arithmetic.
  ///
  /// Of two figures A and B the percent is A / B − 1; of a loss p the gain that makes up for it is p / (1 − p).
  func checkImplied(_ claim: Claim) -> VerifiedClaim {
    guard let value = claim.value, let implied = implied(by: claim) else {
      return VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.subjectUnresolved])
    }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    found.computed = implied.centre
    found.accepted = implied.range
    let sign: Double = claim.polarity == .down ? -1 : 1
    let outcome = tolerances.judge(sign * implied.centre, against: claim)
    let (low, high) = (implied.range.lowerBound, implied.range.upperBound)
    if isFit(outcome.verdict) {
      found.verdict = outcome.verdict
    } else if sign * value + claim.step < low || sign * value - claim.step > high {
      found.verdict = .internallyInconsistent
      found.reasons = [.tripleMismatch]
      found.suggestion = explainer.figure(implied.centre, like: claim)
    } else {
      found.verdict = .supportedWithRounding
    }
    found.readings = [
      Reading(name: "implied", computed: implied.centre, verdict: found.verdict)
    ]
    return found
  }

  /// What the other figures come to, and what it may be between their rounded ends.
  private func implied(by claim: Claim) -> (centre: Double, range: ClosedRange<Double>)? {
    func interval(_ part: Claim.Part) -> ClosedRange<Double> {
      (part.value - part.step / 2)...(part.value + part.step / 2)
    }
    let level = claim.parts.first { $0.role == .level }
    let base = claim.parts.first { $0.role == .previousLevel }
    if let level, let base {
      let (top, bottom) = (interval(level), interval(base))
      guard bottom.lowerBound > 0, top.lowerBound > 0 else { return nil }
      if claim.unit == "multiple" {
        let ratio = max(level.value / base.value, base.value / level.value)
        let slack = tolerances.splitSlack
        return (ratio, ratio * (1 - slack)...ratio * (1 + slack))
      }
      let low = (top.lowerBound / bottom.upperBound - 1) * 100
      let high = (top.upperBound / bottom.lowerBound - 1) * 100
      return ((level.value / base.value - 1) * 100, low...high)
    }
    guard let loss = claim.parts.first(where: { $0.role == .change }) else { return nil }
    func gain(_ loss: Double) -> Double { 100 * loss / max(100 - loss, 1e-6) }
    let ends = interval(loss)
    return (gain(loss.value), gain(max(0, ends.lowerBound))...gain(min(ends.upperBound, 99.9)))
  }
}
