extension AssemblyRun {
  /// Emits that a price doubled, halved or rose threefold; returns whether there was such a statement.
  mutating func emitMultiple(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard
      let figure = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .multiple
      })
    else { return false }
    // "Doubled" is a verb of its own; "threefold" and "3x" need one beside them.
    // "It had halved its stake": what is multiplied is no price.
    if frame.words.contains(where: { word in
      word.word == .metric && word.piece > figure.piece && word.piece - figure.piece <= 3
    }) {
      return true
    }
    if hasOtherObject(figure.piece, Array(sentence.pieces[frame.clause.pieces])) { return true }
    let isVerb = frame.words.contains { word in
      // "Rose to three times": where it came to, no gain.
      (word.word == .multiple || word.word == .to && word.value == "up")
        && word.piece == figure.piece - 1
    }
    guard isVerb || (frame.direction != nil && frame.isVerbal) else { return false }
    for subject in frame.subjects {
      var claim = claim(
        .multiple, .eq, subject: subject, position: position,
        window: multipleWindow(position, in: sentence), in: sentence)
      setFigure(figure, in: &claim)
      claim.unit = "multiple"
      claim.polarity = isVerb ? .none : frame.direction?.polarity ?? .none
      // "More than halved" is less than half.
      if let value = claim.value, value < 1 {
        switch claim.relation {
        case .gt: claim.relation = .lt
        case .ge: claim.relation = .le
        default: break
        }
      }
      claims.append(claim)
    }
    return !frame.subjects.isEmpty
  }

  /// Whether something else is multiplied: "doubled their money", "tripled the gain of the index".
  private func hasOtherObject(_ piece: Int, _ run: [Piece]) -> Bool {
    guard piece + 1 < run.count else { return false }
    switch run[piece + 1].kind {
    // "Triples it", "about three times the index", "twice as much as", "the 3X fund".
    case .mention, .word(.anaphor, _), .word(.subordinate, _), .word(.equity, _): return true
    default: break
    }
    guard piece + 2 < run.count, run[piece + 1].value(of: .filler) == "determiner" else {
      return false
    }
    switch run[piece + 2].kind {
    case .other, .mention, .direction: return true
    default: return false
    }
  }

  /// The window of a multiple: from the peak or low that the words date, else the clause's.
  private func multipleWindow(_ position: Int, in sentence: SentenceFrames) -> ClaimWindow {
    let frame = sentence.frames[position]
    if let mark = datedMarks(in: sentence).first(where: { frame.clause.pieces.contains($0.piece) })
    {
      var window = ClaimWindow(mark.isLow ? .fromTrough : .fromPeak, from: mark.day, to: mark.day)
      window.basis = mark.basis
      return window
    }
    // "Its highest since 2020, and has doubled this year": the span beside the multiple is its own.
    let figure = frame.figures.first { article.quantities[$0.quantity].kind == .multiple }
    if let piece = figure?.piece,
      let beside = frame.times.last(where: {
        frame.timePieces[$0].map { $0 < piece && piece - $0 <= 5 } ?? false
      }), frame.times.count > 1, let window = windows.window(ofTime: beside),
      !isSessionKind(window.kind)
    {
      return window
    }
    let own = window(of: position, in: sentence)
    // "Has doubled from where it stood on March 24, 2011": a day of another clause is the base, not the day.
    let isFar = sentence.frames.flatMap(\.times).contains { index in
      article.times[index].to.map { $0 < context.reference.advanced(by: -10) } ?? false
    }
    return isFar && isSessionKind(own.kind) ? ClaimWindow(.unspecified) : own
  }
}
