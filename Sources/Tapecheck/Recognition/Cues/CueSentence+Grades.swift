extension CueSentence {
  /// How a cue is meant: negated or not, hedged or not, fact or forecast.
  struct Grade {
    var negations = 0
    var isHedged = false
    var kind = Cue.Kind.fact
    var degree = 0
  }

  /// Reads the words around a cue that turn or grade it.
  ///
  /// - Complexity: O(*n*) in the pieces of the cue's clause.
  func grade(of draft: CueDraft) -> Grade {
    var grade = Grade()
    let clause = clauses[draft.clause]
    var isForecast = false
    var isPlan = false
    var isRumour = false
    var isOpinion = draft.isOpinion
    for index in clause.pieces where !draft.pieces.contains(index) {
      let isBefore = index < draft.pieces.lowerBound
      switch pieces[index].scope {
      case .negation where isBefore: grade.negations += 1
      case .intensifier: if isNear(index, draft) { grade.degree += pieces[index].value.signum() }
      case .modal, .hedge:
        grade.isHedged = true
        isForecast = isForecast || pieces[index].scope == .modal
      case .will: isForecast = true
      case .forecast:
        isForecast = true
        grade.isHedged = true
      case .plan where isBefore: isPlan = true
      case .rumour: isRumour = true
      case .opinion: isOpinion = true
      default: break
      }
    }
    grade.kind =
      isQuestion
      ? .question
      : clause.joint == .condition
        ? .condition
        : isRumour
          ? .rumour : isPlan ? .plan : isForecast ? .forecast : isOpinion ? .opinion : .fact
    if grade.kind == .condition || grade.kind == .rumour { grade.isHedged = true }
    if grade.kind == .forecast, holder != nil { grade.isHedged = true }
    return grade
  }

  private func isNear(_ index: Int, _ draft: CueDraft) -> Bool {
    index >= draft.pieces.lowerBound - 2 && index <= draft.pieces.upperBound + 1
  }
}
