extension StatementConsistency {
  /// "From A to B" against the change that the same clause gives, each figure read as the interval that it is rounded
  /// from.
  mutating func checkSpans() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard isFact(claim), isSpan(claim.type),
        let level = claim.parts.first(where: { $0.role == .level }),
        let base = claim.parts.first(where: { $0.role == .previousLevel }),
        let change = change(of: claim), !isSettledRight(claims[index].verdict),
        let implied = implied(change.unit, from: base, to: level)
      else { continue }
      let slack = change.step + (change.unit == "percent" ? 1e-9 : tolerances.tripleSlack)
      let written = change.value
      guard written + slack < implied.lowerBound || written - slack > implied.upperBound else {
        continue
      }
      mark(index, [.chainMismatch])
    }
  }

  private func isSpan(_ type: ClaimType) -> Bool {
    switch type {
    case .move, .windowReturn, .drawdown, .rebound, .external: true
    default: false
    }
  }

  private func isSettledRight(_ verdict: Verdict) -> Bool {
    verdict.isSettled && verdict != .contradicted && verdict != .internallyInconsistent
  }

  /// A change as written, with its sign.
  private struct Change {
    var value: Double
    var step: Double
    var unit: String?
  }

  /// The change that a claim gives; of one about something outside the prices its further figure.
  private func change(of claim: Shared<Claim>) -> Change? {
    if claim.type == .external {
      guard let part = claim.parts.first(where: { $0.role == .change }),
        part.relation == .eq || part.relation == .about
      else { return nil }
      let isDown = part.polarity == .down || part.polarity == .none && claim.polarity == .down
      return Change(value: isDown ? -part.value : part.value, step: part.step, unit: part.unit)
    }
    guard let value = claim.value, claim.relation == .eq || claim.relation == .about else {
      return nil
    }
    let step =
      claim.relation == .about ? max(claim.step, tolerances.aboutRounded * value) : claim.step
    return Change(value: claim.polarity == .down ? -value : value, step: step, unit: claim.unit)
  }

  /// What a change from one figure to another may be, in a unit; `nil` where the unit is none of theirs.
  private func implied(
    _ unit: String?, from base: Claim.Part, to level: Claim.Part
  ) -> ClosedRange<Double>? {
    let (start, end) = (interval(base), interval(level))
    let isRate = base.unit == "percent"
    let (low, high): (Double, Double)
    switch unit {
    case "percent" where !isRate:
      guard start.lowerBound > 0 else { return nil }
      low = (end.lowerBound / start.upperBound - 1) * 100
      high = (end.upperBound / start.lowerBound - 1) * 100
    case "basis_points" where isRate, "percentage_points" where isRate:
      let scale: Double = unit == "basis_points" ? 100 : 1
      low = scale * (end.lowerBound - start.upperBound)
      high = scale * (end.upperBound - start.lowerBound)
    case "points" where !isRate, base.unit where !isRate && unit != nil:
      low = end.lowerBound - start.upperBound
      high = end.upperBound - start.lowerBound
    default: return nil
    }
    return low...high
  }

  private func interval(_ part: Claim.Part) -> ClosedRange<Double> {
    (part.value - part.step / 2)...(part.value + part.step / 2)
  }

  /// A return against the two levels that the article gives for its ends.
  mutating func checkLevels() {
    var levels: [Symbol: [Day: Int]] = [:]
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .level, claim.relation == .eq, isFact(claim), claim.value != nil,
        claim.window.basis == .close, claim.window.kind == .asOf, let subject = claim.subject,
        claim.namedSubject == nil, let day = lastSession(of: claim)
      else { continue }
      if levels[subject]?[day] == nil { levels[subject, default: [:]][day] = index }
    }
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .move || claim.type == .windowReturn, claim.unit == "percent",
        claim.relation == .eq, claim.window.basis == .close, isFact(claim),
        let subject = claim.subject, let days = levels[subject], let end = lastSession(of: claim),
        let base = base(of: claim, before: end), let top = days[end], let bottom = days[base],
        let stated = interval(claim), let high = interval(claims[top].shared),
        let low = interval(claims[bottom].shared), low.lowerBound > 0
      else { continue }
      let least = (high.lowerBound / low.upperBound - 1) * 100 - claim.step
      let most = (high.upperBound / low.lowerBound - 1) * 100 + claim.step
      guard stated.upperBound < least || stated.lowerBound > most else { continue }
      mark(top, index, .chainMismatch)
      mark(bottom, index, .chainMismatch)
    }
  }

  /// The session that a return starts from: as the tape resolved it, else the one before its span.
  private func base(of claim: Shared<Claim>, before end: Day) -> Day? {
    if let base = claim.window.base { return base }
    let calendar = SessionCalendar.newYork
    if claim.type == .move { return calendar.session(before: end) }
    return claim.window.from.map { calendar.session(before: $0) }
  }

  /// "The highest close since May" beside a higher one that the article gives for a day between.
  mutating func checkRecords() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .extremum, isFact(claim), claim.window.basis == .close,
        let subject = claim.subject, let end = lastSession(of: claim),
        let start = claim.window.start ?? claim.window.from, start < end,
        let isHigh = isHigh(claim.relation)
      else { continue }
      let levels = claims.indices.filter { other in
        let level = claims[other].shared
        return level.type == .level && level.subject == subject && level.relation == .eq
          && level.window.basis == .close && isFact(level)
      }
      guard
        let own = levels.first(where: { lastSession(of: claims[$0].shared) == end }),
        let mine = interval(claims[own].shared)
      else { continue }
      for other in levels {
        guard let day = lastSession(of: claims[other].shared), day > start, day < end,
          let theirs = interval(claims[other].shared),
          isHigh ? theirs.lowerBound > mine.upperBound : theirs.upperBound < mine.lowerBound
        else { continue }
        mark(other, index, .sinceHasCounterexample)
      }
    }
  }

  /// Whether a record is one of height; `nil` for other relations.
  private func isHigh(_ relation: ClaimRelation) -> Bool? {
    switch relation {
    case .recordHigh, .maxSince, .maxIn: true
    case .recordLow, .minSince, .minIn: false
    default: nil
    }
  }
}
