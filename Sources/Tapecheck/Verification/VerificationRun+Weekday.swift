extension VerificationRun {
  /// Says that the weekday and the date of a statement do not go together, where both are written.
  ///
  /// Needs no prices, so the statement is inconsistent in itself; where the year was filled in and the figure does not
  /// fit that year's day, another year may be meant.
  func withWeekday(_ start: VerifiedClaim) -> VerifiedClaim {
    guard let weekday = start.claim.window.weekday, let day = start.claim.window.from,
      start.claim.window.to == day, day.weekday != weekday, let index = start.claim.window.time,
      article.times.indices.contains(index), namesDate(article.times[index])
    else { return start }
    var found = start
    if isFit(start.verdict) || !article.times[index].yearIsInferred {
      found.verdict = .internallyInconsistent
      found.reasons = [.wrongWeekday]
      found.suggestion = explainer.day(day)
    } else if start.verdict == .contradicted {
      found.verdict = .ambiguous
      found.reasons = [.wrongWeekday, .dateUnresolved]
      found.suggestion = nil
    }
    return found
  }

  /// Whether a statement names its day by the weekday.
  func namesWeekday(_ claim: Claim) -> Bool {
    claim.window.weekday != nil && !claim.window.isInherited
  }

  /// Whether the words of a time have figures: a date, and no weekday alone.
  func namesDate(_ time: TimeExpression) -> Bool {
    time.tokens.contains { index in
      article.text.foldedBytes(index).contains { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// Names pairs of contradicted figures that would be right if they were exchanged.
  ///
  /// - Complexity: O(*n*) in the claims: each is held against the six behind it.
  func withSwaps(_ claims: [VerifiedClaim]) -> [VerifiedClaim] {
    var claims = claims
    for first in claims.indices where claims[first].verdict == .contradicted {
      for second in claims.indices[(first + 1)...].prefix(6)
      where claims[second].verdict == .contradicted && isExchanged(claims[first], claims[second]) {
        for index in [first, second] {
          claims[index].reasons = [.swappedListItems]
          claims[index].dependsOn = [index == first ? second : first]
          claims[index] = finished(claims[index])
        }
      }
    }
    return claims
  }

  /// Holds the statements of the article against one another; see ``StatementConsistency``.
  func withConsistency(_ claims: [VerifiedClaim]) -> [VerifiedClaim] {
    var consistency = StatementConsistency(claims, in: self)
    let changed = consistency.check()
    var claims = consistency.claims
    for index in changed.sorted() { claims[index] = finished(claims[index]) }
    return claims
  }

  private func isExchanged(_ left: VerifiedClaim, _ right: VerifiedClaim) -> Bool {
    guard left.claim.type == right.claim.type, left.claim.unit == right.claim.unit,
      left.claim.subject != right.claim.subject, left.claim.window.end == right.claim.window.end,
      isPlain(left.claim), isPlain(right.claim), let first = left.computed,
      let second = right.computed
    else { return false }
    return fits(left.claim, magnitude(second, left.claim))
      && fits(right.claim, magnitude(first, right.claim))
  }
}
