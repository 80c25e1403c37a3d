extension AssemblyRun {
  /// The instruments that a clause names, on whichever side of its predicate, as a measure's words stand in
  /// any order; else those of the clause before, else those that the paragraph goes on about.
  func measuredSubjects(of position: Int, in sentence: SentenceFrames) -> [Frame.Subject] {
    var found: [Frame.Subject] = []
    for index in (0...position).reversed() {
      let frame = sentence.frames[index]
      func note(_ subject: Frame.Subject) {
        if !found.contains(where: { $0.symbol == subject.symbol }) { found.append(subject) }
      }
      for piece in frame.run {
        guard case .mention(let mention) = piece.kind, article.canBeSubject(mention: mention)
        else { continue }
        note(
          Frame.Subject(
            symbol: article.mentions[mention].symbol, named: nil, basis: .clause, mention: mention))
      }
      frame.subjects.forEach(note)
      frame.objects.forEach(note)
      // "Over 20 sessions the Dow | and the Nasdaq had a correlation of …": the pair stands in two clauses.
      if frame.run.first?.is(.and) ?? false, found.count == 1 {
        continue
      }
      if !found.isEmpty { return index == position ? found : found.map { carried($0) } }
    }
    if !found.isEmpty { return found }
    return article.article.language == .english ? [] : paragraphSubjects.map { carried($0) }
  }

  /// The times of a clause and of those before it in the sentence, the clause's own first.
  func measuredTimes(of position: Int, in sentence: SentenceFrames) -> [Int] {
    (0...position).reversed().flatMap { times(of: $0, in: sentence) }
  }

  /// The times of a clause, whatever they are to it.
  func times(of position: Int, in sentence: SentenceFrames) -> [Int] {
    sentence.pieces[sentence.frames[position].clause.pieces].compactMap { piece in
      if case .time(let index) = piece.kind { return index }
      return nil
    }
  }

  /// The run of pieces around a piece that commas and marks bound.
  func phrase(around piece: Int, in run: [Piece]) -> Range<Int> {
    func isBound(_ piece: Piece) -> Bool { piece.kind == .comma || piece.kind == .stop }
    let start = run[..<piece].lastIndex(where: isBound).map { $0 + 1 } ?? 0
    let end = run[(piece + 1)...].firstIndex(where: isBound) ?? run.count
    return start..<end
  }

  /// How often a clause says that something happened, with the figure's place: "six times".
  func timesCounted(_ frame: Frame, in run: [Piece]) -> (count: Double, piece: Int)? {
    if let word = frame.words.first(where: { $0.word == .count }), let count = Double(word.value) {
      return (count, word.piece)
    }
    for (piece, next) in zip(run.indices, run.dropFirst()) where next.is(.times) {
      guard case .quantity(let index) = run[piece].kind else { continue }
      let quantity = article.quantities[index]
      guard quantity.kind == .number || quantity.kind == .multiple, quantity.decimals == 0 else {
        continue
      }
      if article.article.language == .english ? endsCount(piece + 1, run) : quantity.relation == .eq
      {
        return (quantity.value, piece)
      }
    }
    return nil
  }

  /// Whether nothing behind "times" makes a multiple of it: "three times as much", "four times the level of".
  private func endsCount(_ piece: Int, _ run: [Piece]) -> Bool {
    guard piece + 1 < run.count else { return true }
    switch run[piece + 1].kind {
    case .time, .comma, .stop, .mark, .close, .word(.since, _), .word(.ever, _), .word(.at, _):
      return true
    case .word(.prep, let value): return value != "of"
    case .word(.filler, let value): return value != "determiner"
    default: return false
    }
  }

  /// Takes the figures of a measure that was not understood out of a clause: a chance, a mean, a count is no
  /// move.
  ///
  /// With `counts` that is done for counts, else for the other measures.
  ///
  /// - Returns: Whether the clause says something besides.
  mutating func leaveMeasured(
    _ position: Int, counts: Bool = false, in sentence: inout SentenceFrames
  ) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    var measured: [Range<Int>] = []
    var isWhole = false
    for word in frame.words where isMeasure(word.word, word.value, counts: counts) {
      var phrase = phrase(around: word.piece, in: run)
      isWhole = isWhole || !counts
      let isLead = word.word == .mean && !frame.figures.contains { phrase.contains($0.piece) }
      // "On average, it fell 1%": the word before the comma holds for what follows.
      if isLead, phrase.upperBound + 1 < run.count {
        phrase = phrase.lowerBound..<self.phrase(around: phrase.upperBound + 1, in: run).upperBound
      }
      if !counts || isCount(before: word.piece, in: run) { measured.append(phrase) }
    }
    var changed = frame
    for index in frame.figures.indices
    where measured.contains(where: { $0.contains(frame.figures[index].piece) }) {
      changed.figures[index].role = .free
      changed.figures[index].polarity = nil
      changed.figures[index].isAside = true
    }
    // "The days on which it rose more than 4%": Chinese puts the condition before the noun that is counted.
    for index in frame.figures.indices where counts && changed.figures[index].role == .change {
      let next = frame.figures[index].piece + 1
      guard next + 1 < run.count, run[next].kind == .possessive, frameReader.isHan(run[next]),
        run[next + 1].is(.grain) || run[next + 1].is(.occasion)
      else { continue }
      changed.figures[index].role = .free
      changed.figures[index].isAside = true
      measured.append(frame.figures[index].piece..<next)
    }
    // "In the month after a fall of more than 2%, it gained 1% on average": what comes before tells when.
    for index in frame.figures.indices where !counts {
      let next = frame.figures[index].piece + 1
      guard next < run.count, run[next].is(.postposition) else { continue }
      changed.figures[index].role = .free
    }
    guard !measured.isEmpty else { return true }
    changed.bound.removeAll { bound in measured.contains { $0.contains(bound.figure.piece) } }
    let isLeft = changed.figures.contains { $0.role == .change || $0.role == .level }
    sentence.frames[position] = changed
    if !isLeft, isWhole || frame.figures.contains(where: { $0.role == .change }) {
      if frame.isExternal { emitExternal(position, in: sentence) }
      return false
    }
    return true
  }

  private func isMeasure(_ word: ClaimWord, _ value: String, counts: Bool) -> Bool {
    switch word {
    case .times: counts
    case .mean: !counts
    case .metric where !counts:
      value.hasPrefix("share") || value == "ratio" || value == "correlation" || value == "swing"
    default: false
    }
  }

  private func isCount(before piece: Int, in run: [Piece]) -> Bool {
    guard piece > 0, case .quantity = run[piece - 1].kind else { return false }
    return true
  }
}
