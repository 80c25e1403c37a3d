extension AssemblyRun {
  /// Emits on which side of a moving average a clause puts its subject; returns whether it does.
  mutating func emitAverages(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard !frame.averages.isEmpty, let isAbove = averageSide(in: frame) else { return false }
    let isFirst = firstTimeMark(in: frame) != nil
    let since = frame.times.first { article.times[$0].shape == .since }
    guard !isFirst || since != nil else { return true }
    let day = window(
      of: position, in: sentence,
      excluding: openTimes(of: frame).union(since.map { [$0] } ?? []))
    let relation: ClaimRelation =
      isFirst
      ? (isAbove ? .firstAbove : .firstBelow)
      : passes(frame, in: sentence)
        ? (isAbove ? .crossAbove : .crossBelow) : (isAbove ? .above : .below)
    for subject in frame.subjects {
      for index in frame.averages {
        guard case .trailing(let count, let grain) = article.times[index].shape else { continue }
        var window = ClaimWindow(.average)
        if isFirst, let since, let named = windows.window(ofTime: since) {
          window = named
          window.span = article.times[since].grain
        }
        window.count = count
        window.grain = grain == .day ? .session : grain
        window.end = day.to ?? day.from
        window.isInherited = day.isInherited
        var claim = claim(
          .crossing, relation, subject: subject, position: position, window: window, in: sentence)
        claim.polarity = isAbove ? .up : .down
        claim.value = nil
        claim.isNegated = frame.has(.negation)
        if !isSessionKind(day.kind) { claim.obstacle = .windowUnresolved }
        claims.append(claim)
      }
    }
    return !frame.subjects.isEmpty
  }

  /// Whether a clause puts its subject above its average; `nil` where it does not say.
  private func averageSide(in frame: Frame) -> Bool? {
    let side = frame.words.last { word in
      word.word == .above || word.word == .below || word.word == .cross
    }
    return side.map { $0.word == .above || ($0.word == .cross && $0.value != "below") }
  }

  /// Whether a verb says that the subject went over to that side, not only that it stood there.
  private func passes(_ frame: Frame, in sentence: SentenceFrames) -> Bool {
    if frame.has(.close) || frame.isPerfect { return false }
    if frame.has(.cross) { return true }
    guard frame.direction?.part == .verb, article.article.language != .english else {
      return frame.direction?.part == .verb
    }
    // "Rose 0.9%, its close lies above the average": in Chinese the verb of another phrase moves nothing over it.
    let run = frame.run
    return run.indices.contains { place in
      guard case .time(let time) = run[place].kind, frame.averages.contains(time) else {
        return false
      }
      return run[phrase(around: place, in: run)].contains { $0.direction?.part == .verb }
    }
  }
}
