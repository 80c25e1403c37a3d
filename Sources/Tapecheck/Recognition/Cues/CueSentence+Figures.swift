extension CueSentence {
  /// What two figures of one measure say, where a sentence sets them side by side.
  struct FigurePair {
    /// The pieces from the first figure to the second.
    var pieces: Range<Int>
    var polarity: Int
    var entry: Int32
    var target: CuePhrase?
    var clause: Int
  }

  /// Reads "fell to 5 from 7", "came to 5, against 7 a year ago", "a loss of 2 versus a profit of 3".
  mutating func readFigures() {
    for index in pieces.indices {
      guard let pair = pair(at: index) else { continue }
      settle(pair)
    }
  }

  private func pair(at index: Int) -> FigurePair? {
    let piece = pieces[index]
    guard piece.isAny(CueScope.set(.versus, .from)),
      let second = figure(in: (index + 1)..<min(pieces.count, index + 8))
    else { return nil }
    if piece.is(.from), let third = figure(in: (second + 1)..<min(pieces.count, second + 5)),
      (second + 1..<third).contains(where: { pieces[$0].is(.to) || isRise($0) }),
      isAlike(second, third)
    {
      return compare(later: third, earlier: second, over: index..<(third + 1), mark: index)
    }
    guard let first = figureBefore(index), isAlike(first, second) else { return nil }
    // "fell by 3 million from 5 million": the first figure is the change.
    if first > 0, pieces[first - 1].is(.preposition), piece.is(.from), !isLevel(before: first) {
      return nil
    }
    return compare(later: first, earlier: second, over: first..<(second + 1), mark: index)
  }

  private func isRise(_ index: Int) -> Bool { pieces[index].move != nil }

  /// Whether a figure is led in by "at", "to", "of" rather than "by".
  private func isLevel(before index: Int) -> Bool {
    pieces[index - 1].isAny(CueScope.set(.to, .of))
      || pieces[index - 1].tokens.count == 1
        && text.tokens[pieces[index - 1].tokens.lowerBound].foldedEnd
          - text.tokens[pieces[index - 1].tokens.lowerBound].foldedStart == 2
        && text.foldedBytes(pieces[index - 1].tokens.lowerBound).elementsEqual([0x61, 0x74])
  }

  private func figure(in range: Range<Int>) -> Int? {
    for index in range {
      if pieces[index].form == .quantity { return index }
      if pieces[index].form == .stop || pieces[index].isAny(CueScope.set(.condition, .contrast)) {
        return nil
      }
    }
    return nil
  }

  private func figureBefore(_ index: Int) -> Int? {
    var before = index - 1
    while before >= max(0, index - 10) {
      if pieces[before].form == .quantity { return before }
      if pieces[before].form == .stop || pieces[before].is(.condition) { return nil }
      before -= 1
    }
    return nil
  }

  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    guard let one = quantity(first), let other = quantity(second) else { return false }
    return one.kind == other.kind && one.unit == other.unit && one.high == nil && other.high == nil
  }

  private func quantity(_ index: Int) -> Quantity? {
    quantities.indices.contains(pieces[index].index) ? quantities[pieces[index].index] : nil
  }

  private func compare(later: Int, earlier: Int, over range: Range<Int>, mark: Int) -> FigurePair? {
    guard let new = quantity(later), let old = quantity(earlier),
      let clause = clauses.firstIndex(where: { $0.pieces.contains(min(later, earlier)) })
    else { return nil }
    let subject = subjects[clause]
    let own = noun(before: min(later, earlier), within: 6)
    let general = own ?? subject.flatMap { polarity(of: $0) } ?? 1
    let newSide =
      later < earlier ? general : noun(before: later, within: later - earlier) ?? general
    let oldSide =
      earlier < later ? general : noun(before: earlier, within: earlier - later) ?? general
    guard newSide != 0, oldSide != 0 else { return nil }
    let change = Double(newSide) * new.value - Double(oldSide) * old.value
    return FigurePair(
      pieces: range, polarity: change > 0 ? 1 : change < 0 ? -1 : 0, entry: pieces[mark].scopeEntry,
      target: subject, clause: clause)
  }

  /// The polarity of the noun that a figure is a figure of: "a profit of", "loss was".
  private func noun(before index: Int, within reach: Int) -> Int? {
    var before = index - 1
    while before >= max(0, index - reach) {
      if let noun = pieces[before].noun?.sense, !noun.isTransparent { return noun.polarity }
      if pieces[before].form == .quantity || pieces[before].form == .stop { return nil }
      before -= 1
    }
    return nil
  }

  /// Lets a pair of figures decide what the direction word beside it only says.
  private mutating func settle(_ pair: FigurePair) {
    let clause = clauses[pair.clause].pieces
    let last = max(clause.upperBound, pair.pieces.upperBound)
    let reach = clause.lowerBound..<last
    for index in reach where pieces[index].noun?.sense.presence ?? 0 != 0 { used[index] = true }
    if let found = drafts.firstIndex(where: { reach.contains($0.pieces.lowerBound) && $0.isMove }) {
      if pair.polarity != 0 { drafts[found].polarity = pair.polarity }
      return
    }
    guard pair.polarity != 0 else { return }
    drafts.append(
      CueDraft(
        pieces: pair.pieces, polarity: pair.polarity, strength: 2, entry: pair.entry,
        clause: pair.clause, target: pair.target, isSettled: true))
  }
}
