extension CueSentence {
  /// Finds the subject of each clause; a clause without one takes that of the nearest main clause before.
  mutating func findSubjects() {
    var carried: CuePhrase?
    for clause in clauses {
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
    var headEnd = end
    while start > floor {
      let before = start - 1
      if isNominal(before) {
        start = before
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
      if isLink(before), before > floor, isNominal(before - 1) {
        if !isListLink(before) { headEnd = before }
        start = before - 1
        continue
      }
      break
    }
    while start < end - 1, isDeterminer(start), pieces[start].scope == .article { start += 1 }
    if headEnd <= start { headEnd = end }
    return CuePhrase(range: start..<end, head: start..<headEnd)
  }

  /// The noun phrase that begins with or right behind a piece, as an object does.
  func phrase(startingAt index: Int, ceiling: Int) -> CuePhrase? {
    var start = index
    while start < ceiling, isOpener(start) { start += 1 }
    var nominal = start
    while nominal < ceiling, isDeterminer(nominal) { nominal += 1 }
    guard nominal < ceiling, isNominal(nominal) else { return nil }
    var end = nominal + 1
    while end < ceiling, isNominal(end), !endsObject(end) { end += 1 }
    let head = start..<end
    while end + 1 < ceiling, pieces[end].scope == .of || isListLink(end) {
      var next = end + 1
      while next < ceiling, isDeterminer(next) { next += 1 }
      guard next < ceiling, isNominal(next) else { break }
      while next < ceiling, isNominal(next), !endsObject(next) { next += 1 }
      end = next
    }
    return CuePhrase(range: start..<end, head: head)
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
    pieces[index].scope == .article || pieces[index].scope == .determiner
  }

  /// A preposition, comma or "and" that joins two parts of a noun phrase.
  private func isLink(_ index: Int) -> Bool {
    pieces[index].scope == .preposition || pieces[index].scope == .of || isListLink(index)
  }

  private func isListLink(_ index: Int) -> Bool {
    pieces[index].form == .comma || pieces[index].scope == .and
  }

  /// What stands between a subject and its predicate without being part of either.
  private func isSkippable(_ index: Int) -> Bool {
    switch pieces[index].form {
    case .time, .quantity, .quote, .joiner: return true
    case .comma, .colon, .stop: return true
    default: break
    }
    switch pieces[index].scope {
    case .auxiliary, .adverb, .negation, .modal, .hedge, .will, .intensifier, .to: return true
    case .preposition, .of, .from:
      return index + 1 < pieces.count && pieces[index + 1].form == .time
        || index + 1 < pieces.count && pieces[index + 1].form == .quantity
    case .forecast, .plan, .rumour, .verb:
      return index + 1 < pieces.count && pieces[index + 1].scope == .to
    default: return false
    }
  }

  private func isOpener(_ index: Int) -> Bool {
    switch pieces[index].form {
    case .quote: return true
    default: break
    }
    switch pieces[index].scope {
    case .article, .adverb, .intensifier: return true
    default: return false
    }
  }
}
