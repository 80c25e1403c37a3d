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
    let isRumour = self.isRumour
    var isOpinion = draft.isOpinion
    for index in clause.pieces where !draft.pieces.contains(index) {
      let isBefore = index < draft.pieces.lowerBound
      let piece = pieces[index]
      if piece.is(.negation), isBefore, piece.mood == nil || !used[index] { grade.negations += 1 }
      if piece.is(.intensifier), isNear(index, draft) { grade.degree += piece.value.signum() }
      if piece.isAny(CueScope.set(.modal, .hedge)) { grade.isHedged = true }
      if piece.isAny(CueScope.set(.modal, .will, .forecast)) { isForecast = true }
      if piece.is(.forecast) { grade.isHedged = true }
      if piece.is(.plan), isBefore { isPlan = true }
      if piece.is(.opinion) { isOpinion = true }
    }
    grade.kind =
      isQuestion(draft)
      ? .question
      : clause.joint == .condition
        ? .condition
        : isRumour
          ? .rumour : isPlan ? .plan : isForecast ? .forecast : isOpinion ? .opinion : .fact
    if grade.kind == .condition || grade.kind == .rumour { grade.isHedged = true }
    if grade.kind == .forecast, holder != nil { grade.isHedged = true }
    return grade
  }

  /// Whether a cue stands in a question: between the mark and the one that ends a part before it.
  private func isQuestion(_ draft: CueDraft) -> Bool {
    guard let mark = question, draft.pieces.lowerBound <= mark else { return false }
    return !pieces[draft.pieces.lowerBound..<mark].contains { $0.form == .stop }
  }

  private func isNear(_ index: Int, _ draft: CueDraft) -> Bool {
    index >= draft.pieces.lowerBound - 2 && index <= draft.pieces.upperBound + 1
  }
}
