extension CueSentence {
  /// Reads the words of a clause that carry mood by themselves.
  mutating func readMoods(of clause: Int) {
    let range = clauses[clause].pieces
    for index in range {
      guard !used[index], let mood = pieces[index].mood else {
        if !used[index] { readPresence(at: index, in: clause) }
        continue
      }
      let sense = mood.sense
      if pieces[index].scope == .negation, hasCue(in: (index + 1)..<range.upperBound) { continue }
      var draft = CueDraft(
        pieces: index..<(index + 1), polarity: sense.polarity, strength: sense.strength,
        entry: mood.entry, clause: clause)
      switch sense.form {
      case .state: draft.target = stateTarget(of: index, in: clause)
      case .event, .idiom: draft.target = subjects[clause]
      case .action, .view:
        let object = phrase(startingAt: index + 1, ceiling: range.upperBound)
        draft.target = object ?? subjects[clause]
        if object != nil, let subject = subjects[clause], sense.form == .view {
          draft.holder = bytes(of: subject.range)
        }
        draft.isOpinion = sense.form == .view
      }
      used[index] = true
      drafts.append(draft)
      if sense.other != 0, let object = phrase(startingAt: index + 1, ceiling: range.upperBound) {
        draft.polarity = sense.other
        draft.target = object
        drafts.append(draft)
      }
    }
  }

  /// Whether a word that a negation could turn stands in a run of pieces.
  private func hasCue(in range: Range<Int>) -> Bool {
    pieces[range].contains {
      $0.mood != nil || $0.move != nil || $0.noun.map { $0.sense.presence != 0 } ?? false
    }
  }

  /// "weak demand", "worries about growth", "demand is weak".
  private func stateTarget(of index: Int, in clause: Int) -> CuePhrase? {
    let range = clauses[clause].pieces
    if let noun = phrase(startingAt: index + 1, ceiling: range.upperBound) { return noun }
    if index + 1 < range.upperBound,
      pieces[index + 1].scope == .preposition || pieces[index + 1].scope == .of,
      let noun = phrase(startingAt: index + 2, ceiling: range.upperBound)
    {
      return noun
    }
    if let subject = subjects[clause], !subject.range.contains(index) { return subject }
    if let own = phrase(endingBefore: index, floor: range.lowerBound) { return own }
    return CuePhrase(range: index..<(index + 1), head: index..<(index + 1))
  }

  /// "posted a loss": a noun of which there being any is news.
  private mutating func readPresence(at index: Int, in clause: Int) {
    guard let noun = pieces[index].noun, noun.sense.presence != 0 else { return }
    var before = index - 1
    let floor = clauses[clause].pieces.lowerBound
    while before >= floor {
      if pieces[before].scope == .existence || pieces[before].scope == .negation { break }
      guard isDeterminer(before) || isNominal(before) || pieces[before].form == .quantity else {
        return
      }
      before -= 1
    }
    guard before >= floor else { return }
    emit(index, noun.entry, noun.sense.presence, 2, clause, subjects[clause])
  }

  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = pieces[range].first, let last = pieces[range].last else { return 0..<0 }
    return text.byteRange(ofTokens: first.tokens.lowerBound..<last.tokens.upperBound)
  }
}
