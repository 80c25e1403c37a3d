extension CueSentence {
  /// Finds the subject of each clause; a clause without one takes that of the nearest main clause before.
  mutating func findSubjects() {
    var carried: CuePhrase?
    contexts.reserveCapacity(clauses.count)
    subjects.reserveCapacity(clauses.count)
    for clause in clauses {
      contexts.append(carried)
      var subject = ownSubject(of: clause)
      if subject == nil {
        subject = carried
        subject?.isCarried = true
      } else {
        switch clause.joint {
        case .none, .coordinate, .contrast: carried = subject
        default: if carried == nil { carried = subject }
        }
      }
      subjects.append(subject)
    }
  }

  private func ownSubject(of clause: CueClause) -> CuePhrase? {
    let predicate = clause.pieces.first { splitter.isPredicate($0) }
    return phrase(
      endingBefore: predicate ?? clause.pieces.upperBound, floor: clause.pieces.lowerBound)
  }

  /// The noun phrase before a predicate, with all that hangs on it and all items of a list.
  func phrase(endingBefore index: Int, floor: Int) -> CuePhrase? {
    var end = index
    while end > floor, isSkippable(end - 1) { end -= 1 }
    guard end > floor, isNominal(end - 1) else { return nil }
    var start = end - 1
    var headStart: Int?
    var headEnd = end
    while start > floor {
      let before = start - 1
      if isNominal(before) {
        start = before
        continue
      }
      // "HSBC third-quarter profit": the time parts a name from what is said of it.
      if pieces[before].form == .time, before > floor, isNominal(before - 1) {
        if headStart == nil { headStart = start }
        start = before - 1
        continue
      }
      if isDeterminer(before) {
        start = before
        if start > floor, isLink(start - 1), start - 1 > floor, isNominal(start - 2) {
          headEnd = start - 1
          start -= 2
          continue
        }
        break
      }
      if isLink(before), before > floor, isNominal(before - 1), !isNewTopic(start, before) {
        if !isListLink(before) { headEnd = before }
        start = before - 1
        continue
      }
      break
    }
    while start < end - 1, isDeterminer(start), pieces[start].is(.article) { start += 1 }
    if headEnd <= start { headEnd = end }
    let first = headStart.flatMap { $0 < headEnd ? $0 : nil } ?? start
    return CuePhrase(range: start..<end, head: first..<headEnd)
  }

  /// Whether a noun phrase names nothing by itself: "profit", "its shares".
  func isGeneric(_ phrase: CuePhrase) -> Bool {
    var hasNoun = false
    for index in phrase.range {
      let piece = pieces[index]
      if piece.form == .mention || piece.form == .entity || piece.proxy >= 0 || piece.isUnknown {
        return false
      }
      if piece.noun != nil || piece.is(.pronoun) { hasNoun = true }
    }
    return hasNoun
  }

  /// The noun phrase that begins with or right behind a piece, as an object does.
  func phrase(startingAt index: Int, ceiling: Int, pastFigures: Bool = false) -> CuePhrase? {
    var start = index
    while start < ceiling, isOpener(start) || pastFigures && isFigure(start) { start += 1 }
    var nominal = start
    while nominal < ceiling, isDeterminer(nominal) { nominal += 1 }
    guard nominal < ceiling, isNominal(nominal) else { return nil }
    var end = nominal + 1
    while end < ceiling, isNominal(end), !endsObject(end) { end += 1 }
    let head = start..<end
    while end + 1 < ceiling, pieces[end].is(.of) || pieces[end].is(.link) || isListLink(end) {
      var next = end + 1
      while next < ceiling, isDeterminer(next) { next += 1 }
      guard next < ceiling, isNominal(next) else { break }
      while next < ceiling, isNominal(next), !endsObject(next) { next += 1 }
      end = next
    }
    return CuePhrase(range: start..<end, head: head)
  }

  /// "BPCL's unit strikes gas, stock up", "the yen weak, gold up": a comma that is none of a list.
  private func isNewTopic(_ start: Int, _ comma: Int) -> Bool {
    guard pieces[comma].form == .comma else { return false }
    return pieces[start].noun != nil && pieces[comma - 1].noun == nil
      || pieces[comma - 1].mood != nil
  }

  /// The subject that an unnamed target belongs to: "X extends gains", "X churns out solid numbers".
  ///
  /// Who only says or expects it is no owner.
  func owner(of draft: CueDraft) -> CuePhrase? {
    guard let target = draft.target, !hasName(target), let subject = subjects[draft.clause],
      !subject.isCarried, subject.range.upperBound <= draft.pieces.lowerBound,
      !pieces[subject.range.upperBound..<draft.pieces.lowerBound].contains(where: {
        $0.isAny(CueScope.sayings)
      })
    else { return nil }
    return subject
  }

  /// Whether a noun phrase names someone or something.
  func hasName(_ phrase: CuePhrase) -> Bool {
    pieces[phrase.range].contains {
      $0.form == .mention || $0.form == .entity || $0.proxy >= 0 || $0.isName
    }
  }

  private func isFigure(_ index: Int) -> Bool {
    pieces[index].form == .quantity || pieces[index].form == .time || pieces[index].form == .joiner
  }

  /// The subject of one predicate: the noun phrase right before it, else the clause's subject.
  func subject(of index: Int, in clause: Int) -> CuePhrase? {
    let floor = clauses[clause].pieces.lowerBound
    var end = index
    // "X among top gainers": the preposition ties what is said to its subject.
    while end > floor, isDeterminer(end - 1) || pieces[end - 1].isAny(CueScope.ties) { end -= 1 }
    // "X says the index will hit a record": past the verb between, but not past a third.
    for _ in 0..<3 {
      var last = end - 1
      while last >= floor, !splitter.isPredicate(last) || isSkippable(last) { last -= 1 }
      if let own = phrase(endingBefore: end, floor: last + 1), polarity(of: own) != 0 { return own }
      if last < floor { break }
      end = last
    }
    return subjects[clause]
  }

  /// A word that is verb as well as noun begins the next predicate, not the object's end, before a figure.
  private func endsObject(_ index: Int) -> Bool {
    splitter.isPredicate(index)
  }

  /// Whether a piece may stand in a noun phrase where it stands.
  func isNominal(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.isNominal else {
      guard let move = piece.move?.sense else { return false }
      // "higher costs", "lower losses": an adverb before a noun is its attribute.
      return move.uses.contains(.adverb) && index + 1 < pieces.count
        && pieces[index + 1].noun != nil
    }
    guard piece.canBePredicate else { return true }
    return !splitter.isPredicate(index)
  }

  func isDeterminer(_ index: Int) -> Bool {
    pieces[index].is(.article) || pieces[index].is(.determiner)
  }

  /// A preposition, comma or "and" that joins two parts of a noun phrase.
  private func isLink(_ index: Int) -> Bool {
    pieces[index].is(.preposition) || pieces[index].is(.of) || isListLink(index)
  }

  private func isListLink(_ index: Int) -> Bool {
    pieces[index].form == .comma || pieces[index].is(.and)
  }

  /// What stands between a subject and its predicate without being part of either.
  private func isSkippable(_ index: Int) -> Bool {
    switch pieces[index].form {
    case .time, .quantity, .quote, .joiner: return true
    case .comma, .colon, .stop: return true
    default: break
    }
    let piece = pieces[index]
    if piece.isAny(CueScope.fillers) { return true }
    guard index + 1 < pieces.count else { return false }
    if piece.isAny(CueScope.set(.preposition, .of, .from)) {
      return pieces[index + 1].form == .time || pieces[index + 1].form == .quantity
    }
    return piece.isAny(CueScope.leaders) && pieces[index + 1].is(.to)
  }

  private func isOpener(_ index: Int) -> Bool {
    pieces[index].form == .quote
      || pieces[index].isAny(CueScope.set(.article, .adverb, .intensifier))
  }
}
