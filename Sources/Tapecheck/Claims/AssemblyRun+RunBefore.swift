extension AssemblyRun {
  /// Whether a run of rises or falls still goes on with the day that a clause tells of.
  enum RunState {
    case going, over
    /// It was before the day, which may go on with it or not.
    case unknown
  }

  /// Whether a run was before the day told of, as Chinese puts it without a verb: "the Dow, which had fallen
  /// for three days, rose 1%", "rose 1%, before that three falls in a row".
  func runBefore(
    _ figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) -> RunState {
    guard article.article.language != .english else { return .going }
    let frame = sentence.frames[position]
    let isBefore = frame.words.contains { word in
      word.word == .filler && word.value == "before" && word.piece < figure.piece
        && !frame.commas.contains { $0 > word.piece && $0 < figure.piece }
    }
    let own = frame.isVerbal ? frame.direction?.polarity : nil
    guard let run = runPolarity(of: figure, in: frame) else {
      return isBefore && !frame.has(.snap) ? .unknown : .going
    }
    let day = own ?? (isBefore ? sentence.direction(before: position) : nil)
    if let day, day != run, day == .up || day == .down { return .over }
    return isBefore && !frame.has(.snap) ? .unknown : .going
  }
}
