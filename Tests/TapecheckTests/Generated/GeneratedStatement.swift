import Tapecheck

/// A statement made from the tape's rows, true or with one error, and what a check must find.
struct GeneratedStatement {
  /// The one thing that is wrong with a statement, and the reasons that name it.
  enum SeededError: String, CaseIterable {
    case signFlip, lastDigit, decimalShift, transposition, unitSwap, wrongDate, wrongWeekday
    case wrongYear, wrongSubject, swapped, wrongBase, intraday, streak, counterexample, threshold
    case figure, wrongCount, wrongDay, stale

    /// The reasons that name the error; empty for a figure that is wrong in no way of its own.
    var reasons: Set<Reason> {
      switch self {
      case .signFlip: [.signFlip]
      case .lastDigit: [.lastDigitOff]
      case .decimalShift: [.decimalShift]
      case .transposition: [.digitTransposition]
      case .unitSwap: [.unitSwap]
      case .wrongDate: [.wrongDate, .staleBar]
      case .wrongWeekday: [.wrongWeekday]
      case .wrongYear: [.wrongYear]
      case .wrongSubject: [.wrongSubject, .repeatMismatch]
      case .swapped: [.swappedListItems]
      case .wrongBase: [.wrongBase, .wrongDate]
      case .intraday: [.intradayNotClose]
      case .streak: [.streakLonger, .streakShorter, .inclusiveExclusive]
      case .counterexample: [.sinceHasCounterexample]
      case .threshold: [.thresholdMissedByRounding]
      case .wrongDay: [.wrongDate]
      case .stale: [.staleBar]
      case .figure, .wrongCount: []
      }
    }
  }

  var type: ClaimType
  var language: Language
  var text: String
  var published: String
  /// The verdicts that are right for a true statement.
  var expected: Set<Verdict> = [.supported, .supportedWithRounding]
  var error: SeededError?

  /// What a check made of the statement.
  enum Outcome { case right, accused, missed, unsettled, misread }

  /// Whether the verdicts are right, and how they are wrong.
  func outcome(of claims: [VerifiedClaim]) -> Outcome {
    let accuses = claims.contains {
      $0.verdict == .contradicted || $0.verdict == .internallyInconsistent
    }
    if error != nil {
      if accuses { return .right }
      let isPassed = claims.contains {
        $0.claim.type == type
          && ($0.verdict == .supported || $0.verdict == .supportedWithRounding)
      }
      return isPassed ? .missed : .unsettled
    }
    if accuses { return expected.contains(.contradicted) ? .right : .accused }
    if expected.contains(.notCheckable), claims.allSatisfy({ !$0.verdict.isSettled }) {
      return .right
    }
    return claims.contains { expected.contains($0.verdict) && (isOfType($0)) } ? .right : .unsettled
  }

  /// Whether an accusation names the error.
  func isNamed(in claims: [VerifiedClaim]) -> Bool {
    guard let error else { return false }
    return claims.contains { !error.reasons.isDisjoint(with: $0.reasons) }
  }

  private func isOfType(_ found: VerifiedClaim) -> Bool {
    found.claim.type == type || expected.contains(.notCheckable)
      || (type == .move && found.claim.type == .level)
  }
}
