extension CueSentence {
  /// Reads the direction words of a clause by the nouns that they move.
  mutating func readMoves(of clause: Int) {
    for index in clauses[clause].pieces {
      if !used[index], pieces[index].is(.extreme) {
        // "at a high" names an extreme, "high costs" a size.
        if readExtreme(at: index, in: clause) || !isBeforeNoun(index) { continue }
      }
      if pieces[index].form == .quantity { readSigned(at: index, in: clause) }
      guard !used[index], let move = pieces[index].move, move.sense.direction != 0 else { continue }
      if splitter.isPredicate(index), move.sense.isPredicate {
        readPredicate(at: index, move, in: clause)
      } else if move.sense.uses.contains(.size) {
        readSize(at: index, move, in: clause)
      } else if move.sense.uses.contains(.noun), pieces[index].mood == nil {
        readChange(at: index, move, in: clause)
      }
    }
  }

  private func isBeforeNoun(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].noun != nil
  }

  /// "at a three-week high", "record lows", "off its 2016 low"; whether there is one.
  private mutating func readExtreme(at index: Int, in clause: Int) -> Bool {
    var before = index - 1
    let floor = clauses[clause].pieces.lowerBound
    var isPeak = false
    while before >= floor {
      let piece = pieces[before]
      if piece.is(.peak) || piece.form == .time {
        isPeak = true
      } else if piece.form != .joiner, !isDeterminer(before), !piece.is(.intensifier) {
        break
      }
      before -= 1
    }
    let isLed = before >= floor && pieces[before].isAny(CueScope.set(.preposition, .from))
    let end = isLed ? before : before + 1
    guard isPeak,
      var subject = subject(of: end, in: clause) ?? carriedSubject(of: clause)
    else { return false }
    if subject.range.contains(index) {
      guard let own = phrase(endingBefore: end, floor: floor) ?? carriedSubject(of: clause),
        !own.range.contains(index)
      else { return false }
      subject = own
    }
    let isLeft = before >= floor && pieces[before].is(.from)
    let side = polarity(of: subject) ?? 1
    guard side != 0 else { return true }
    let sign = pieces[index].value.signum() * side * (isLeft ? -1 : 1)
    use((before + 1)..<index)
    emit(index, pieces[index].scopeEntry, sign, 2, clause, subject)
    return true
  }

  private func carriedSubject(of clause: Int) -> CuePhrase? {
    clause > 0 ? subjects[clause - 1] : nil
  }

  /// "costs fell", "cut its outlook", "pared losses".
  private mutating func readPredicate(
    at index: Int, _ move: CuePiece.Known<CueVocabulary.Move>, in clause: Int
  ) {
    let end = clauses[clause].pieces.upperBound
    let isTransitive = move.sense.uses.contains(.transitive)
    if pieces[index].is(.funding), index + 1 < end, isMoney(index + 1),
      index == 0 || !pieces[index - 1].isAny(CueScope.set(.to, .link, .preposition))
    {
      return emit(index, pieces[index].scopeEntry, 1, 1, clause, subject(of: index, in: clause))
    }
    if isTransitive, rating(after: index, before: end) {
      return emit(
        index, move.entry, move.sense.direction, move.sense.strength, clause, subjects[clause])
    }
    let object = phrase(startingAt: index + 1, ceiling: end, pastFigures: isTransitive)
    if let object, isTransitive,
      polarity(of: object) == nil && isNamed(object)
        || rating(after: object.range.upperBound - 1, before: end)
    {
      return emit(index, move.entry, move.sense.direction, move.sense.strength, clause, object)
    }
    if let object, let side = polarity(of: object) {
      if side != 0, isTransitive || !move.sense.uses.contains(.adverb) || isAttribute(index) {
        use(object.head)
        let holder = pieces[object.range].contains { $0.is(.rate) } ? subjects[clause] : nil
        return emit(
          index, move.entry, move.sense.direction * side, move.sense.strength, clause, object,
          by: holder)
      }
      if isTransitive, !move.sense.uses.contains(.verb) { return }
    }
    // "adds 3%" is a rise, "adds a store" is not.
    if pieces[index].is(.verb), index + 1 >= end || pieces[index + 1].form != .quantity { return }
    guard let subject = subject(of: index, in: clause) else {
      if isTransitive, !move.sense.uses.contains(.verb) { return }
      return emit(index, move.entry, move.sense.direction, move.sense.strength, clause, nil)
    }
    if move.sense.uses == .adverb, !isPlainAdverb(index, in: clause) { return }
    let side = polarity(of: subject)
    // "the index was lifted by miners": without an object the subject is what was moved.
    let isPassive = index + 1 < end && pieces[index + 1].is(.preposition)
    if isTransitive, !move.sense.uses.contains(.verb), side == nil, !isPassive { return }
    guard side != 0 else { return }
    if !subject.isCarried { use(subject.head) }
    emit(
      index, move.entry, move.sense.direction * (side ?? 1), move.sense.strength, clause, subject)
  }

  /// "a fall in costs", "the biggest rise of the year".
  private mutating func readChange(
    at index: Int, _ move: CuePiece.Known<CueVocabulary.Move>, in clause: Int
  ) {
    let end = clauses[clause].pieces.upperBound
    var target = subjects[clause]
    if index + 1 < end, pieces[index + 1].is(.preposition) || pieces[index + 1].is(.of),
      let object = phrase(startingAt: index + 2, ceiling: end)
    {
      target = object
    } else if index > clauses[clause].pieces.lowerBound, isNominal(index - 1),
      let compound = phrase(endingBefore: index, floor: clauses[clause].pieces.lowerBound)
    {
      target = compound
    }
    guard let target else { return }
    // "The rally is no longer strong": the predicate says more than its subject.
    if target.range.contains(index),
      pieces[(index + 1)..<end].contains(where: { $0.mood != nil || $0.move != nil })
    {
      return
    }
    let known = polarity(of: target)
    // "Acme's loss of $2 million": news of there being one, not of a loss that shrank.
    let presence = pieces[index].noun?.sense.presence ?? 0
    if presence != 0, known == nil || target.range.contains(index) {
      return emit(index, move.entry, presence, move.sense.strength, clause, target)
    }
    let side = known ?? 1
    guard side != 0 else { return }
    emit(index, move.entry, move.sense.direction * side, move.sense.strength, clause, target)
  }

  /// "high debt", "costs are low": a size says something of a noun with a polarity alone.
  private mutating func readSize(
    at index: Int, _ move: CuePiece.Known<CueVocabulary.Move>, in clause: Int
  ) {
    let end = clauses[clause].pieces.upperBound
    let target =
      phrase(startingAt: index + 1, ceiling: end)
      ?? (index > 0 && pieces[index - 1].is(.auxiliary) ? subjects[clause] : nil)
    guard let target, let side = polarity(of: target), side != 0 else { return }
    emit(index, move.entry, move.sense.direction * side, move.sense.strength, clause, target)
  }

  private func isMoney(_ index: Int) -> Bool {
    pieces[index].form == .quantity && quantities.indices.contains(pieces[index].index)
      && quantities[pieces[index].index].kind == .currency
  }

  /// "cuts to equal weight": whether a new rating follows.
  private func rating(after index: Int, before end: Int) -> Bool {
    guard index + 2 < end, pieces[index + 1].is(.to) else { return false }
    var next = index + 2
    while next < end, pieces[next].form == .quote { next += 1 }
    return next < end && pieces[next].is(.rating)
  }

  /// Whether a phrase's head is a name: its mood, unlike a thing's, is what was done to it.
  func isNamed(_ phrase: CuePhrase) -> Bool {
    let last = pieces[phrase.head.upperBound - 1]
    return last.form == .mention || last.form == .entity || last.proxy >= 0
  }

  /// Whether "higher" or "up" stands before the noun that it belongs to.
  private func isAttribute(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].noun != nil
      && (index == 0 || pieces[index - 1].form != .quantity)
  }

  /// Whether "up", "off" is a predicate of its own: beside a figure, behind a name or noun, or last.
  private func isPlainAdverb(_ index: Int, in clause: Int) -> Bool {
    let end = clauses[clause].pieces.upperBound
    if index + 1 == end, index == 0 || !pieces[index - 1].is(.verb) { return true }
    guard index + 1 < end else { return false }
    switch pieces[index + 1].form {
    case .quantity, .time, .comma, .number, .quote: return true
    default: break
    }
    guard index > 0 else { return true }
    let before = pieces[index - 1]
    if pieces[index + 1].isAny(CueScope.openers), isNominal(index - 1) { return true }
    return before.form == .mention || before.form == .entity || before.noun != nil
      || before.form == .quantity
      || before.isAny(CueScope.set(.auxiliary, .adverb, .intensifier))
  }

  /// Which direction is good for a noun phrase; `nil` where the lists do not know.
  func polarity(of phrase: CuePhrase) -> Int? {
    var range = phrase.head
    while true {
      var index = range.upperBound - 1
      while index >= range.lowerBound {
        let piece = pieces[index]
        if let noun = piece.noun?.sense {
          if noun.isTransparent, range == phrase.head,
            phrase.head.upperBound < phrase.range.upperBound
          {
            break
          }
          if !noun.isTransparent { return noun.polarity }
        } else if let mood = piece.mood?.sense {
          return mood.polarity
        } else if let move = piece.move?.sense, move.uses.contains(.noun) {
          return move.direction
        } else if isInverseOrFeared(piece) {
          return -1
        } else if piece.isName || piece.proxy >= 0 {
          return nil
        }
        index -= 1
      }
      guard index >= range.lowerBound, range == phrase.head else { return nil }
      range = (phrase.head.upperBound + 1)..<phrase.range.upperBound
      if range.isEmpty { return nil }
    }
  }

  /// Whether a piece names a fund that gains where its index falls, or an index of fear.
  private func isInverseOrFeared(_ piece: CuePiece) -> Bool {
    guard piece.form == .mention, mentions.indices.contains(piece.index) else { return false }
    let symbol = mentions[piece.index].symbol
    return vocabulary.inverses[symbol] != nil || vocabulary.feared.contains(symbol)
  }

  mutating func use(_ range: Range<Int>) {
    for index in range { used[index] = true }
  }

  mutating func emit(
    _ index: Int, _ entry: Int32, _ polarity: Int, _ strength: Int, _ clause: Int,
    _ target: CuePhrase?, by holder: CuePhrase? = nil
  ) {
    used[index] = true
    guard polarity != 0 else { return }
    drafts.append(
      CueDraft(
        pieces: index..<(index + 1), polarity: polarity.signum(), strength: strength, entry: entry,
        clause: clause, target: target, isMove: true, holder: holder.map { bytes(of: $0.range) }))
  }
}
