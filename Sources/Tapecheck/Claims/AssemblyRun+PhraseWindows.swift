extension AssemblyRun {
  /// Whether a Chinese time stands in a phrase before that of the figures, and is not all of it.
  func isMentioned(_ time: Int, in frame: Frame) -> Bool {
    guard article.article.language != .english, let piece = frame.timePieces[time],
      let comma = frame.commas.first(where: { $0 > piece }), comma > piece + 1
    else { return false }
    return frame.figures.contains { $0.role == .change && $0.piece > comma }
      && !frame.figures.contains { $0.piece < comma }
  }

  /// The week or month that a Chinese phrase before the subject's own names: "as for the week, it rose 1%".
  func leadingPeriod(of frame: Frame) -> ClaimWindow? {
    guard article.article.language != .english, frame.superlatives.isEmpty, frame.times.isEmpty,
      let figure = frame.figures.first(where: { $0.role == .change })?.piece,
      let comma = frame.commas.first(where: { $0 < figure }),
      let word = frame.words.first(where: { $0.word == .grain && $0.piece < comma }),
      let grain = TimeExpression.Grain(rawValue: word.value), Period(grain) != nil,
      !frame.figures.contains(where: { $0.piece < comma })
    else { return nil }
    return period(grain, around: toldDay)
  }

  /// The window of the time nearest before a figure, in its phrase or else in those before, where a Chinese clause
  /// has several times.
  func phraseWindow(
    of figure: Frame.Figure?, besides window: ClaimWindow, _ position: Int,
    in sentence: SentenceFrames
  ) -> ClaimWindow? {
    let frame = sentence.frames[position]
    let open = openTimes(of: frame)
    let times = frame.times.filter { !open.contains($0) }
    guard article.article.language != .english, let figure, frame.times.count > 1 else {
      return nil
    }
    let phrase = phrase(
      around: figure.piece, in: frame.run)
    func place(_ time: Int) -> Int { frame.timePieces[time] ?? .max }
    let nearest =
      times.last { phrase.contains(place($0)) && place($0) < figure.piece }
      ?? times.first { phrase.contains(place($0)) }
      ?? times.last { place($0) < figure.piece }
    guard let nearest, nearest != window.time, let own = windows.window(ofTime: nearest),
      own.kind != window.kind
        || phrase.contains(place(nearest)) && !phrase.contains(window.time.map(place) ?? .max),
      own.kind != .unspecified, !frame.fromTimes.contains(nearest),
      dayBefore(time: nearest) == nil
    else { return nil }
    return own
  }
}
