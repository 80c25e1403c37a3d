extension VerificationRun {
  /// Days within which a day of the same name may be meant; a date of another year is not.
  private static let nearWeeks: Int32 = 14

  /// Checks that an exchange was closed on a day, or how many sessions a week had.
  ///
  /// Needs no prices: the exchange's own sessions decide, New York's where no instrument is named.
  func checkCalendar(_ claim: Claim) -> VerifiedClaim {
    let calendar = claim.subject.map { tape.calendar(for: $0) } ?? context.calendar
    var found = VerifiedClaim(claim: claim, verdict: .supported)
    guard let day = claim.window.from ?? claim.window.to else {
      return VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [.dateUnresolved])
    }
    if claim.relation == .closed {
      found.claim.window.end = day
      let isClosed = !calendar.isSession(day)
      guard isClosed == claim.isNegated else { return found }
      // Another week's day of that name may be meant.
      var others = claim.window.alternatives.map(\.lowerBound).filter {
        abs($0.number - day.number) <= VerificationRun.nearWeeks
      }
      if claim.window.weekday != nil { others += [day.advanced(by: 7), day.advanced(by: -7)] }
      if let other = others.first(where: { calendar.isSession($0) == claim.isNegated }) {
        found.claim.window.end = other
        return found
      }
      found.verdict = .contradicted
      found.reasons = [.wrongDate]
      return found
    }
    guard let value = claim.value else {
      return VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.externalData])
    }
    let first = Period.week.start(of: day)
    let last = claim.window.to.map { max($0, first.advanced(by: 6)) } ?? first.advanced(by: 6)
    let count = (0...min(Int(last.number - first.number), 400)).count {
      calendar.isSession(first.advanced(by: $0))
    }
    found.claim.window.start = first
    found.claim.window.end = last
    found.computed = Double(count)
    if Double(count) != value {
      found.verdict = .contradicted
      found.suggestion = String(count)
    }
    return found
  }
}
