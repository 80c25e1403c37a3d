extension VerificationRun {
  /// Takes back an accusation that a misreading explains better than an error does.
  ///
  /// Errors of writing leave a trace: the figure is near the right one, or it is the right one of another day,
  /// subject, unit or sign. A figure that is far from the rows and fits none of these was in five of six cases
  /// of the corpus said of something else than the reading took it for. Such a statement stands accused only
  /// where nothing in its clause is left unread and the clause itself names its time.
  func withPlausibility(_ found: VerifiedClaim, isAlone: Bool) -> VerifiedClaim {
    guard found.verdict == .contradicted, let value = found.claim.value,
      let computed = found.computed, isUnexplained(found)
    else { return found }
    let isTimed = isAlone || !found.claim.window.isInherited
    if found.claim.isPlain, isTimed { return found }
    let distance: Double
    switch found.claim.type {
    // No price doubles in a session unless the words say so: since when it did was not understood.
    case .multiple where found.claim.window.isInherited: distance = .infinity
    case .move, .windowReturn:
      let signed: Double =
        switch found.claim.polarity {
        case .up: value
        case .down: -value
        case .flat, .none: computed < 0 ? -value : value
        }
      distance = abs(signed - computed)
      // The right size in the wrong direction is an error, and a frequent one.
      if abs(abs(computed) - value) <= max(found.claim.step, value * tolerances.aboutRounded) {
        return found
      }
    case .level: distance = abs(value - computed) * tolerances.far / max(tolerances.farLevel, 1e-9)
    case .drawdown, .rebound:
      distance = abs(value - abs(computed))
    default: return found
    }
    guard distance > max(tolerances.far * value, tolerances.farLeast) else { return found }
    if isOfOneDay(found.claim), found.claim.unit == "percent", distance <= tolerances.farOneDay {
      return found
    }
    var open = found
    open.verdict = .ambiguous
    open.reasons = [.windowUnresolved]
    open.suggestion = nil
    return open
  }

  /// Whether a plain clause takes its day from a paragraph that speaks of one day.
  private func isOfOneDay(_ claim: Claim) -> Bool {
    claim.isPlain && claim.type == .move && claim.subjectBasis == .clause
      && claim.window.alternatives.isEmpty
  }

  /// Whether no reason says how the figure may have come about.
  private func isUnexplained(_ found: VerifiedClaim) -> Bool {
    found.reasons.allSatisfy { reason in
      switch reason {
      case .signFlip, .understated, .proxyUsed, .coarsePrecision: true
      default: false
      }
    }
  }
}
