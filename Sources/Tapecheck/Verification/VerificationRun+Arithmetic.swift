extension VerificationRun {
  /// Checks that points, percent and level of one sentence fit one another, by interval arithmetic.
  ///
  /// prev = L ∓ p; the percent is p / prev. Each written figure is an interval of half its last place;
  /// points may miss by 0.02 through unrounded inputs. That the arithmetic is right never supports the
  /// figures themselves; that it is wrong says only that one of them is.
  func checkArithmetic(_ claim: Claim) -> VerifiedClaim {
    guard let percent = claim.value,
      let points = claim.parts.first(where: { $0.role == .change }),
      let level = claim.parts.first(where: { $0.role == .level })
    else {
      return VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.subjectUnresolved])
    }
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    if areOpposite(points.polarity, claim.polarity) {
      found.verdict = .internallyInconsistent
      found.reasons = [.tripleMismatch]
      return found
    }
    let sign: Double = claim.polarity == .down ? -1 : 1
    let slack = points.step / 2 + tolerances.tripleSlack
    let low = ratio(points.value - slack, level.value, sign, level.step / 2)
    let high = ratio(points.value + slack, level.value, sign, level.step / 2)
    guard let low, let high else {
      found.verdict = .internallyInconsistent
      found.reasons = [.tripleMismatch]
      return found
    }
    let centre = points.value / (level.value - sign * points.value) * 100
    found.computed = sign * centre
    found.accepted = low...max(low, high)
    found.readings = [Reading(name: "triple", computed: sign * centre, verdict: .supported)]
    let half = claim.step / 2 + 1e-9
    if percent + half >= low, percent - half <= high { return found }
    // Rounded twice, or cut: one place off is no accusation.
    if percent + claim.step > low, percent - claim.step < high {
      found.verdict = .supportedWithRounding
      return found
    }
    found.verdict = .internallyInconsistent
    found.reasons = [.tripleMismatch]
    found.suggestion = repairs(claim, points, level, sign, centre)
    return found
  }

  /// The single changes that would each make the three figures fit: which of them is wrong cannot be told.
  private func repairs(
    _ claim: Claim, _ points: Claim.Part, _ level: Claim.Part, _ sign: Double, _ centre: Double
  ) -> String {
    let percent = claim.value ?? 0
    let rate = sign * percent / 100
    var ways = [explainer.figure(sign * centre, like: claim)]
    // points = L · r / (1 + r), L = points · (1 + r) / r, each with the other two as written.
    if rate > -1, rate != 0 {
      let change = abs(level.value * rate / (1 + rate))
      let height = points.value * (1 + rate) / abs(rate)
      ways.append(
        explainer.phrases.fill(
          "repair.points", in: explainer.language,
          ["points": FixedPoint.text(change, decimals: points.decimals)]))
      ways.append(
        explainer.phrases.fill(
          "repair.level", in: explainer.language,
          ["level": FixedPoint.text(height, decimals: level.decimals)]))
    }
    guard ways.count > 1 else { return ways[0] }
    return explainer.phrases.fill(
      "repair.or", in: explainer.language,
      ["first": ways[0], "others": ways.dropFirst().joined(separator: "; ")])
  }

  /// Whether points and percent of one change go different ways.
  private func areOpposite(_ left: Claim.Polarity, _ right: Claim.Polarity) -> Bool {
    (left == .up && right == .down) || (left == .down && right == .up)
  }

  /// Points as a percent of the level before them; `nil` where there is no such level.
  private func ratio(_ points: Double, _ level: Double, _ sign: Double, _ slack: Double) -> Double?
  {
    let before = level - sign * points
    guard before > slack, before.isFinite else { return nil }
    return points / before * 100
  }
}
