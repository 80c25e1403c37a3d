extension VerificationRun {
  /// Takes no verb for a move in an article that gives no figure of any price: "it heats up", "they add features".
  ///
  /// Of 250 pages about other things, 58 sentences were read so, each by a pronoun and without a figure.
  func withoutStrayVerbs(_ claims: [VerifiedClaim]) -> [VerifiedClaim] {
    func isStray(_ found: VerifiedClaim) -> Bool {
      guard found.verdict == .contradicted, found.claim.isReferred else { return false }
      return found.claim.value == nil || found.claim.type == .multiple
    }
    guard claims.contains(where: isStray), !claims.contains(where: givesPrice) else {
      return claims
    }
    return claims.map { found in
      guard isStray(found) else { return found }
      var open = found
      open.verdict = .ambiguous
      open.reasons = [.subjectUnresolved]
      open.suggestion = nil
      return finished(open)
    }
  }

  /// Whether a statement names its instrument and gives a figure that prices settled.
  private func givesPrice(_ found: VerifiedClaim) -> Bool {
    found.claim.value != nil && found.computed != nil && !found.claim.isReferred
  }
}

extension Claim {
  /// Whether a pronoun or the text before tells the subject, and not the statement's own words.
  fileprivate var isReferred: Bool { subjectBasis == .anaphora || subjectBasis == .carried }
}
