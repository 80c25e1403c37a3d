extension VerificationRun {
  /// Names what a contradicted figure would have been right for, by a bounded search in fixed order.
  ///
  /// The last place first; then the same subject within five sessions, other years on the same day, the
  /// other subjects of the article, alias neighbours, and slips of writing. Only a unique hit is named.
  func withNearMiss(
    _ start: VerifiedClaim, _ series: PriceSeries, _ index: Int
  ) throws(TapeError) -> VerifiedClaim {
    var found = start
    guard let computed = found.computed else { return found }
    found.suggestion = explainer.figure(computed, like: found.claim)
    guard found.reasons.isEmpty, let value = found.claim.value else { return found }
    let written =
      found.claim.type == .level || found.claim.polarity == .none ? computed : abs(computed)
    if abs(written - value) <= 2.5 * found.claim.step + 1e-9 {
      found.reasons = [.lastDigitOff]
      return found
    }
    if found.claim.relation != .eq, found.claim.relation != .range, found.claim.relation != .about {
      return found
    }
    if let field = otherPrice(found.claim, series, index) {
      found.reasons = [.intradayNotClose]
      found.evidence.append(evidence(series, index, field))
      return found
    }
    if hasOtherUnit(found.claim, series, index) {
      found.reasons = [.unitSwap]
      return found
    }
    if let reason = writingSlip(found.claim, written) {
      found.reasons = [reason]
      return found
    }
    if let shift = nearbySession(found.claim, series, index) {
      found.reasons = [shift == -1 ? .staleBar : .wrongDate]
      found.evidence.append(evidence(series, index + shift))
      return found
    }
    if otherYear(found.claim, series, index) {
      found.reasons = [.wrongYear]
      return found
    }
    if let other = try otherSubject(found.claim, series.days[index]) {
      found.reasons = [.wrongSubject]
      found.evidence.append(other)
    }
    return found
  }

  /// The open, high or low of the session, where a level given as a close is that.
  private func otherPrice(_ claim: Claim, _ series: PriceSeries, _ index: Int) -> String? {
    guard claim.type == .level, claim.window.basis == .close else { return nil }
    let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[index]) : 1
    for (field, value) in [
      ("open", series.opens[index]), ("high", series.highs[index]), ("low", series.lows[index]),
    ] where value.isFinite && tolerances.judge(value * factor, against: claim).verdict == .supported
    {
      return field
    }
    return nil
  }

  /// Whether points are given as percent, or percent as points.
  private func hasOtherUnit(_ claim: Claim, _ series: PriceSeries, _ index: Int) -> Bool {
    guard claim.type == .move, index > 0 else { return false }
    let other: String? =
      claim.unit == "percent" ? "points" : claim.unit == "points" ? "percent" : nil
    guard let other, let computed = change(other, series, from: index - 1, to: index) else {
      return false
    }
    let magnitude = claim.polarity == .down ? -computed : computed
    return tolerances.judge(magnitude, against: claim).verdict == .supported
  }

  /// A figure with its point moved, two digits exchanged, or the unit mistaken.
  private func writingSlip(_ claim: Claim, _ computed: Double) -> Reason? {
    for factor in [10.0, 0.1, 100, 0.01]
    where tolerances.judge(computed, against: scaled(claim, by: factor)).verdict == .supported {
      return .decimalShift
    }
    guard let value = claim.value, claim.step > 0,
      let written = Int(exactly: (value / claim.step).rounded()),
      let right = Int(exactly: (computed / claim.step).rounded()), written > 0, right > 0
    else { return nil }
    return isTransposition(written, right) ? .digitTransposition : nil
  }

  /// Whether two numbers differ by one exchange of neighbouring digits.
  private func isTransposition(_ left: Int, _ right: Int) -> Bool {
    let first = Array(String(left).utf8)
    let second = Array(String(right).utf8)
    guard first.count == second.count, first.count >= 2 else { return false }
    let different = first.indices.filter { first[$0] != second[$0] }
    guard different.count == 2, different[1] == different[0] + 1 else { return false }
    return first[different[0]] == second[different[1]]
      && first[different[1]] == second[different[0]]
  }

  /// How many sessions away the figure fits, where it does so once within five; the session before wins.
  private func nearbySession(_ claim: Claim, _ series: PriceSeries, _ index: Int) -> Int? {
    var hits: [Int] = []
    for shift in [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5] {
      let row = index + shift
      guard row > 0, row < series.count, fits(claim, series, row) else { continue }
      hits.append(shift)
    }
    if hits.first == -1, claim.type == .level { return -1 }
    return hits.count == 1 ? hits.first : nil
  }

  private func otherYear(_ claim: Claim, _ series: PriceSeries, _ index: Int) -> Bool {
    guard claim.window.from != nil, !claim.window.isInherited else { return false }
    var hits = 0
    for years in 1...10 {
      for sign in [-1, 1] {
        let day = series.days[index].advanced(byMonths: 12 * years * sign)
        guard let row = series.index(of: day), row > 0, fits(claim, series, row) else { continue }
        hits += 1
      }
    }
    return hits == 1
  }

  private func otherSubject(_ claim: Claim, _ day: Day) throws(TapeError) -> Evidence? {
    var hits: [Evidence] = []
    for symbol in subjects where symbol != claim.subject {
      guard let other = try tape.series(symbol), let row = other.index(of: day), row > 0,
        fits(claim, other, row)
      else { continue }
      hits.append(evidence(other, row))
    }
    return hits.count == 1 ? hits.first : nil
  }

  /// Whether a claim's figure is right for another row.
  private func fits(_ claim: Claim, _ series: PriceSeries, _ row: Int) -> Bool {
    if claim.type == .level {
      let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[row]) : 1
      return tolerances.judge(series.closes[row] * factor, against: claim).verdict == .supported
    }
    guard let computed = change(claim.unit, series, from: row - 1, to: row) else { return false }
    let magnitude =
      claim.polarity == .down ? -computed : claim.polarity == .up ? computed : abs(computed)
    return tolerances.judge(magnitude, against: claim).verdict == .supported
  }
}
