extension AssemblyRun {
  /// The percent by which a clause says that an instrument stands below a peak or above a low.
  func distanceFigure(in frame: Frame) -> (figure: Frame.Figure, isLow: Bool)? {
    guard
      let mark = frame.words.first(where: {
        $0.word == .peak || $0.word == .record
          || ($0.word == .levelNoun && hasSide(before: $0.piece, in: frame))
          || ($0.word == .extreme && hasSide(before: $0.piece, in: frame))
      }),
      hasSide(before: mark.piece, in: frame),
      let figure = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .percent && $0.role != .from
      })
    else { return nil }
    return (figure, mark.value == "low" || mark.value.hasPrefix("min"))
  }

  /// Whether "below", "from" or "off" leads to a piece.
  private func hasSide(before piece: Int, in frame: Frame) -> Bool {
    frame.words.contains { word in
      (word.word == .below || word.word == .above || word.word == .from) && word.piece < piece
        && piece - word.piece <= 6
    } || (frame.direction?.part == .adverb && frame.has(.peak))
  }

  /// Emits how far below its peak, or above its low, an instrument stands.
  mutating func emitDistance(
    _ figure: Frame.Figure, isLow: Bool, _ subject: Frame.Subject, _ position: Int,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    var window = ClaimWindow(isLow ? .fromTrough : .fromPeak)
    // A day or span behind the mark dates the peak; it says nothing of the day that is measured.
    for index in frame.times {
      let time = article.times[index]
      guard let from = time.from, time.shape == .day || time.shape == .period else { continue }
      window.from = from
      window.to = time.to
    }
    window.end = storyDay?.from
    window.isInherited = true
    var claim = claim(
      isLow ? .rebound : .drawdown, .eq, subject: subject, position: position, window: window,
      in: sentence)
    setFigure(figure, in: &claim)
    claim.polarity = isLow ? .up : .down
    claims.append(claim)
  }
}
