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
    let run = frame.run
    if hasOtherObject(figure.piece, run) { return true }
    let isVerb = frame.words.contains { word in
      // "Rose to three times": where it came to, no gain.
      (word.word == .multiple || word.word == .to && word.value == "up")
        && word.piece == figure.piece - 1
    }
    guard isVerb || (frame.direction != nil && frame.isVerbal) else { return false }
    // "The Bull 3X fund jumped": a size in a name, before any verb.
    guard isVerb || run[..<figure.piece].contains(where: { $0.direction != nil }) else {
      return false
    }
    for subject in frame.subjects {
      var claim = claim(
        .multiple, .eq, subject: subject, position: position,
        window: multipleWindow(of: figure, position, in: sentence), in: sentence)
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
    case .mention, .word(.anaphor, _), .word(.subordinate, _), .word(.equity, _),
      .word(.pluralAnaphor, _), .word(.upTo, _):
      return true
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

  /// The window of a multiple: from the peak or low that the words date, else the time behind it, else the
  /// clause's or the sentence's span.
  ///
  /// No price doubles in a session unless the words say so.
  private func multipleWindow(
    of figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) -> ClaimWindow {
    let frame = sentence.frames[position]
    if let mark = datedMarks(in: sentence).first(where: { frame.clause.pieces.contains($0.piece) })
    {
      var window = ClaimWindow(mark.isLow ? .fromTrough : .fromPeak, from: mark.day, to: mark.day)
      window.basis = mark.basis
      return window
    }
    // "Fell 62% in 2022 and more than doubled in 2023": each has its own.
    let behind = frame.times.first { time in
      frame.timePieces[time].map { piece in
        piece > figure.piece && !frame.commas.contains { $0 > figure.piece && $0 < piece }
      } ?? false
    }
    if let behind, let own = windows.window(ofTime: behind), own.kind != .unspecified,
      !frame.fromTimes.contains(behind)
    {
      return own
    }
    // "Its highest since 2020, and has doubled this year": the span beside the multiple is its own.
    let beside = frame.times.last { time in
      frame.timePieces[time].map { $0 < figure.piece && figure.piece - $0 <= 5 } ?? false
    }
    if let beside, frame.times.count > 1, let window = windows.window(ofTime: beside),
      !isSessionKind(window.kind)
    {
      return window
    }
    let found = window(of: position, in: sentence)
    guard isSessionKind(found.kind) else { return found }
    // "Has doubled from where it stood on March 24, 2011": a day of another clause is the base, not the day.
    let isFar = sentence.frames.flatMap(\.times).contains { index in
      article.times[index].to.map { $0 < context.reference.advanced(by: -10) } ?? false
    }
    guard found.isInherited || isFar else { return found }
    for earlier in sentence.frames[...position].reversed() {
      for time in earlier.times.reversed() {
        if let span = windows.window(ofTime: time), !isSessionKind(span.kind),
          span.kind != .horizon
        {
          return span
        }
      }
    }
    // "Has doubled": since when is not said; "the shares doubled" tells of the day.
    return isFar || frame.has(.perfect) ? ClaimWindow(.unspecified) : found
  }
}
