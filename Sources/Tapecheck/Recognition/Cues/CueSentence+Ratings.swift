extension CueSentence {
  /// Reads recommendations: "rated overweight", "Buy X with a target of", "initiates at sell".
  mutating func readRatings(of clause: Int) {
    let range = clauses[clause].pieces
    for index in range where !used[index] && pieces[index].is(.rating) {
      let sign = pieces[index].value.signum()
      guard sign != 0, let target = ratingTarget(of: index, in: clause) else { continue }
      used[index] = true
      var draft = CueDraft(
        pieces: index..<(index + 1), polarity: sign, strength: 2, entry: pieces[index].scopeEntry,
        clause: clause, target: target)
      draft.isOpinion = true
      drafts.append(draft)
    }
  }

  private func ratingTarget(of index: Int, in clause: Int) -> CuePhrase? {
    let range = clauses[clause].pieces
    var first = index - 1
    while first >= range.lowerBound,
      pieces[first].form == .quote || pieces[first].is(.article) || pieces[first].form == .stop
        || pieces[first].form == .colon
        || pieces[first].is(.modal) || first == range.lowerBound && pieces[first].form == .comma
    {
      first -= 1
    }
    let object = objectOfRating(index, in: clause)
    guard first >= range.lowerBound else {
      // An order at the head of a clause: "Sell X", "Buy X on dips".
      return object ?? (index > range.lowerBound ? subjects[clause] : nil)
    }
    if pieces[first].isAny(CueScope.set(.from, .versus)) { return nil }
    // "downgraded X to sell": the verb says it already.
    if pieces[first].is(.to), isChange(before: first, in: clause) {
      return nil
    }
    let isNamed =
      pieces[first].isAny(CueScope.set(.rate, .auxiliary)) || isNewRating(first, range.lowerBound)
      || index + 1 < range.upperBound && pieces[index + 1].is(.rate)
      || pieces[index - 1].form == .quote
    guard isNamed else { return nil }
    return object ?? subjects[clause]
  }

  /// Whether a verb that changes a rating or a figure stands before an index in its clause.
  private func isChange(before index: Int, in clause: Int) -> Bool {
    pieces[clauses[clause].pieces.lowerBound..<index].contains {
      $0.mood?.sense.form == .action || $0.move?.sense.uses.contains(.transitive) ?? false
    }
  }

  /// "downgraded to sell", "started at buy": whether the word before leads in a new rating.
  private func isNewRating(_ index: Int, _ floor: Int) -> Bool {
    guard pieces[index].isAny(CueScope.set(.to, .preposition, .link)), index > floor else {
      return false
    }
    let before = pieces[index - 1]
    return before.is(.rate) || before.mood?.sense.form == .action
      || before.move?.sense.uses.contains(.transitive) ?? false
      || !pieces[index].is(.to) && (before.form == .mention || before.form == .entity)
  }

  private func objectOfRating(_ index: Int, in clause: Int) -> CuePhrase? {
    let end = clauses[clause].pieces.upperBound
    var next = index + 1
    while next < end, pieces[next].form == .quote || pieces[next].is(.rate) { next += 1 }
    if next < end, pieces[next].is(.preposition) { next += 1 }
    return phrase(startingAt: next, ceiling: end)
  }
}
