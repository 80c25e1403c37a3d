extension CueSentence {
  /// Reads what is held against expectations; it outranks which way a figure went.
  mutating func readExpectations(of clause: Int) {
    let range = clauses[clause].pieces
    for index in range where !used[index] {
      let piece = pieces[index]
      if piece.is(.than) {
        readComparison(than: index, in: clause)
      } else if piece.is(.outcome) || piece.is(.verdict) {
        readOutcome(at: index, in: clause)
      }
    }
  }

  /// "beat estimates", "fell short of forecasts", "misses by $0.04".
  private mutating func readOutcome(at index: Int, in clause: Int) {
    let piece = pieces[index]
    let range = clauses[clause].pieces
    var end: Int?
    var next = index + 1
    while next < min(range.upperBound, index + 9) {
      if pieces[next].is(.expectation) || pieces[next].is(.expected) { end = next + 1 }
      if end != nil || pieces[next].form == .quantity || pieces[next].is(.preposition)
        || !isBetween(next)
      {
        break
      }
      next += 1
    }
    if end == nil, piece.is(.verdict), index + 1 < range.upperBound,
      pieces[index + 1].is(.preposition) || pieces[index + 1].form == .quantity
    {
      end = index + 1
    }
    guard let end else { return }
    let subject = subjects[clause]
    let side = abs(piece.value) > 1 ? subject.flatMap { polarity(of: $0) } ?? 1 : 1
    emit(
      index..<end, piece.scopeEntry, piece.value.signum() * (side == 0 ? 1 : side), clause, subject)
  }

  /// What may stand between "beat" and "estimates".
  private func isBetween(_ index: Int) -> Bool {
    let piece = pieces[index]
    switch piece.form {
    case .quantity, .comma, .quote, .joiner, .time: return true
    default: break
    }
    return isNominal(index) || isDeterminer(index)
      || piece.isAny(CueScope.betweens)
  }

  /// "better than expected", "a smaller-than-feared loss", "grew more slowly than expected".
  private mutating func readComparison(than index: Int, in clause: Int) {
    let range = clauses[clause].pieces
    var measure: Int?
    var next = index + 1
    while next < min(range.upperBound, index + 6) {
      if pieces[next].isAny(CueScope.set(.expected, .feared, .expectation)) {
        measure = next
        break
      }
      guard isBetween(next) || pieces[next].is(.auxiliary) || pieces[next].form == .joiner else {
        return
      }
      next += 1
    }
    guard let measure else { return }
    var first = index - 1
    while first >= range.lowerBound,
      pieces[first].form == .joiner || pieces[first].form == .quantity
    {
      first -= 1
    }
    guard first >= range.lowerBound else { return }
    var after = measure + 1
    if after < range.upperBound, pieces[after].form == .joiner { after += 1 }
    let object = phrase(startingAt: after, ceiling: range.upperBound)
    let target = object.flatMap { polarity(of: $0) != nil ? $0 : nil } ?? subjects[clause]
    let side = target.flatMap { polarity(of: $0) } ?? 1
    guard let sign = sign(of: first, in: clause, isFeared: pieces[measure].is(.feared), side: side)
    else { return }
    let entry = pieces[first].is(.comparative) ? pieces[first].scopeEntry : pieces[index].scopeEntry
    emit(first..<(measure + 1), entry, sign, clause, target)
  }

  /// What a comparative before "than expected" is worth.
  private func sign(of index: Int, in clause: Int, isFeared: Bool, side: Int) -> Int? {
    let piece = pieces[index]
    if piece.is(.comparative) {
      switch piece.value {
      case 1, -1: return piece.value
      case 2, -2: return isFeared ? -piece.value.signum() : piece.value.signum() * side
      default:
        if isFeared { return -piece.value.signum() }
        let move = clauses[clause].pieces.first {
          splitter.isPredicate($0) && pieces[$0].move != nil
        }
        let direction = move.flatMap { pieces[$0].move?.sense.direction } ?? 1
        return piece.value.signum() * direction * side
      }
    }
    if let mood = piece.mood { return mood.sense.polarity }
    if let move = piece.move {
      return isFeared ? -move.sense.direction : move.sense.direction * side
    }
    return nil
  }

  /// A cue of several pieces that outranks the plain moves of its clause.
  private mutating func emit(
    _ range: Range<Int>, _ entry: Int32, _ polarity: Int, _ clause: Int, _ target: CuePhrase?
  ) {
    use(range)
    guard polarity != 0 else { return }
    drafts.append(
      CueDraft(
        pieces: range, polarity: polarity, strength: 3, entry: entry, clause: clause,
        target: target,
        isExpectation: true))
  }

  /// Lets what was expected outrank which way the same thing went: both stay, the direction as a small
  /// one.
  mutating func rankExpectations() {
    for expectation in drafts where expectation.isExpectation {
      guard let target = expectation.target else { continue }
      for index in drafts.indices
      where drafts[index].isMove && drafts[index].target?.range == target.range {
        drafts[index].strength = min(1, drafts[index].strength)
      }
    }
  }
}
