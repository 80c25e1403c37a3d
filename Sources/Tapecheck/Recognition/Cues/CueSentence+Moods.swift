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
      if pieces[index].is(.negation), hasCue(in: (index + 1)..<range.upperBound) { continue }
      var draft = CueDraft(
        pieces: index..<(index + 1), polarity: sense.polarity, strength: sense.strength,
        entry: mood.entry, clause: clause)
      let isNoun = sense.form != .state && splitter.isNounUse(index)
      switch sense.form {
      case _ where isNoun: draft.target = stateTarget(of: index, in: clause)
      case .deal:
        guard
          let object = phrase(
            startingAt: index + 1, ceiling: range.upperBound, pastFigures: true),
          pieces[object.range].contains(where: { $0.noun?.sense.isHolding ?? false })
        else { continue }
        draft.target = object
      case .state:
        if let subject = describedSubject(at: index, in: clause) {
          draft.target = subject
          draft.strength = max(1, sense.strength)
        } else {
          draft.target = stateTarget(of: index, in: clause)
        }
      case .event: draft.target = subject(of: index, in: clause)
      case .idiom: draft.target = subject(of: index, in: clause) ?? contexts[clause]
      case .action, .view:
        // "hit a record high" is about the subject: what follows speaks for itself.
        if sense.form == .action, isSpokenFor(index + 1, before: range.upperBound) { continue }
        let object = phrase(startingAt: index + 1, ceiling: range.upperBound)
        draft.target = object ?? subject(of: index, in: clause)
        if object != nil, let subject = subjects[clause],
          sense.form == .view || pieces[index].is(.rate)
        {
          draft.holder = bytes(of: subject.range)
        }
        draft.isOpinion = sense.form == .view
      }
      if sense.form == .event, let listed = listed(after: index, in: clause) {
        draft.target = listed
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

  /// "Top gainers: X, Y": what stands behind the colon, where the word leads the list; "X outperforms: Y"
  /// names its source.
  private func listed(after index: Int, in clause: Int) -> CuePhrase? {
    guard index + 2 < pieces.count, pieces[index + 1].form == .colon,
      pieces[clauses[clause].pieces.lowerBound..<index].allSatisfy({ $0.is(.article) }),
      clauses.indices.contains(clause + 1), hasOnlyNames(clauses[clause + 1].pieces)
    else { return nil }
    return phrase(startingAt: index + 2, ceiling: clauses[clause + 1].pieces.upperBound)
  }

  private func hasOnlyNames(_ range: Range<Int>) -> Bool {
    !pieces[range].contains { $0.mood != nil || $0.move != nil }
  }

  /// Whether a word that a negation could turn stands in a run of pieces.
  private func hasCue(in range: Range<Int>) -> Bool {
    pieces[range].contains {
      $0.mood != nil || $0.move != nil || $0.noun.map { $0.sense.presence != 0 } ?? false
    }
  }

  /// Whether a figure, time or cue begins right behind a verb, articles aside.
  private func isSpokenFor(_ index: Int, before end: Int) -> Bool {
    var next = index
    while next < end, isDeterminer(next) || pieces[next].is(.adverb) { next += 1 }
    guard next < end else { return false }
    let piece = pieces[next]
    return piece.form == .quantity || piece.form == .time
      || piece.isAny(CueScope.set(.peak, .extreme))
      || piece.mood?.sense.form == .idiom
  }

  /// "X is an interesting stock", "X a good bet": the subject that a quality is said of.
  private func describedSubject(at index: Int, in clause: Int) -> CuePhrase? {
    let floor = clauses[clause].pieces.lowerBound
    var before = index - 1
    var hasArticle = false
    while before >= floor {
      let piece = pieces[before]
      if piece.is(.article) { hasArticle = true } else if !isDegree(piece) { break }
      before -= 1
    }
    guard before >= floor else { return nil }
    if pieces[before].is(.auxiliary) {
      return subject(of: before, in: clause).flatMap { $0.range.upperBound <= index ? $0 : nil }
    }
    let isName = pieces[before].form == .mention || pieces[before].form == .entity
    guard hasArticle || isName else { return nil }
    return phrase(endingBefore: before + 1, floor: floor)
  }

  private func isDegree(_ piece: CuePiece) -> Bool {
    piece.isAny(CueScope.degrees) || piece.is(.negation) || piece.is(.title)
      || piece.mood?.sense.form == .state || piece.move?.sense.uses == .size
  }

  /// "weak demand", "worries about growth", "demand is weak".
  private func stateTarget(of index: Int, in clause: Int) -> CuePhrase? {
    let range = clauses[clause].pieces
    if let noun = phrase(startingAt: index + 1, ceiling: range.upperBound) { return noun }
    if index + 1 < range.upperBound,
      pieces[index + 1].isAny(CueScope.set(.preposition, .of, .from)),
      let noun = phrase(startingAt: index + 2, ceiling: range.upperBound, pastFigures: true)
    {
      return noun
    }
    if let subject = subject(of: index, in: clause), !subject.range.contains(index) {
      return subject
    }
    if let own = phrase(endingBefore: index, floor: range.lowerBound) { return own }
    return CuePhrase(range: index..<(index + 1), head: index..<(index + 1))
  }

  /// "posted a loss": a noun of which there being any is news.
  private mutating func readPresence(at index: Int, in clause: Int) {
    guard let noun = pieces[index].noun, noun.sense.presence != 0 else { return }
    var before = index - 1
    let floor = clauses[clause].pieces.lowerBound
    while before >= floor {
      if pieces[before].is(.existence) || pieces[before].is(.negation) { break }
      guard
        isDeterminer(before) || isNominal(before) || pieces[before].form == .quantity
          || pieces[before].form == .time
      else {
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
