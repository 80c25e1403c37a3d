extension AssemblyRun {
  /// Emits that a level was passed on some day of a span: "crossed 40,000 in May"; returns whether a clause
  /// says so.
  mutating func emitPassing(
    _ figure: Frame.Figure, subject: Frame.Subject, _ position: Int, _ window: ClaimWindow,
    in sentence: SentenceFrames
  ) -> Bool {
    let frame = sentence.frames[position]
    let side = frame.value(of: .cross)
    guard side != nil || frame.has(.touch) else { return false }
    switch window.kind {
    case .week, .month, .quarter, .half, .year, .wtd, .mtd, .qtd, .ytd, .trailing: break
    default: return false
    }
    var claim = claim(
      .crossing, side == nil ? .touch : side == "below" ? .crossBelow : .crossAbove,
      subject: subject, position: position, window: window, in: sentence)
    let relation = claim.relation
    setFigure(figure, in: &claim)
    claim.relation = relation
    claim.unit = unit(of: figure, subject: subject, isChange: false)
    claim.polarity = relation == .crossBelow ? .down : relation == .crossAbove ? .up : .none
    claim.window.basis = .intraday
    claims.append(claim)
    return true
  }

  /// The close that the clause before gives for the same subject: Chinese "closed at 40,954, up 742 points, up
  /// 1.85%".
  func levelBefore(
    _ position: Int, _ subject: Frame.Subject, in sentence: SentenceFrames
  ) -> Frame.Figure? {
    guard position > 0, article.article.language != .english, subject.basis == .carried else {
      return nil
    }
    let before = sentence.frames[position - 1]
    guard before.subjects.map(\.symbol) == [subject.symbol],
      before.words.contains(where: { $0.word == .to }), before.direction == nil
    else { return nil }
    let levels = before.figures.filter { $0.role == .level }
    return levels.count == 1 ? levels[0] : nil
  }

  /// The side on which a word behind a level puts the price, as Chinese does: "closed 5,600 above".
  func sideBehind(_ figure: Frame.Figure, _ frame: Frame) -> ClaimRelation? {
    guard article.article.language != .english else { return nil }
    let word = frame.words.first {
      ($0.word == .above || $0.word == .below) && $0.piece > figure.piece
        && $0.piece - figure.piece <= 2
    }
    return word.map { $0.word == .above ? .gt : .lt }
  }

  /// Whether a level was only reached on the way to the close that the sentence gives: "closed at 38 after
  /// spiking to 65".
  func isOnTheWay(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.direction != nil, !frame.has(.close),
      openTimes(of: frame).isSuperset(of: frame.times)
    else { return false }
    let others = sentence.frames.indices.filter {
      $0 != position && sentence.frames[$0].subjects.first?.symbol == frame.subjects.first?.symbol
        && sentence.frames[$0].figures.contains { $0.role == .level }
    }
    if frame.clause.joint == .subordinate
      || frame.run.first?.is(.subordinate) ?? false
    {
      return others.contains { sentence.frames[$0].has(.close) }
    }
    // "Spiked to 65 before closing at 38".
    if position + 1 < sentence.frames.count {
      let next = sentence.frames[position + 1]
      let isSubordinate =
        next.clause.joint == .subordinate
        || sentence.pieces[next.clause.pieces].first?.is(.subordinate) ?? false
      let hasSubject = next.subjects.isEmpty || others.contains(position + 1)
      if isSubordinate, hasSubject, next.figures.contains(where: { $0.role == .level }),
        next.has(.close) || next.value(of: .to) == "close"
      {
        return true
      }
    }
    guard frame.value(of: .snapshot) == "intraday" else { return false }
    return others.contains {
      $0 > position && sentence.frames[$0].words.contains { $0 == (.to, "close", $0.piece) }
    }
  }

  /// Whether a level stands before the verb of the close that has a level of its own: "after spiking to 65,
  /// closed at 38".
  func isBeforeClose(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    frame.words.contains { word in
      word.word == .close && word.piece > figure.piece
        && frame.commas.contains { $0 > figure.piece && $0 < word.piece }
        && frame.figures.contains { $0.role == .level && $0.piece > word.piece }
        && !frame.words.contains { $0.word == .close && $0.piece < figure.piece }
    }
  }

  /// Emits that a close did not pass a level: "failed to close above 41,000".
  mutating func emitDeniedLevel(
    _ figure: Frame.Figure, subject: Frame.Subject, _ position: Int, _ window: ClaimWindow,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    // "It has not closed above 20 since October" is no statement about one close.
    let isClose =
      frame.has(.close) || frame.words.contains { $0.word == .to && $0.value == "close" }
    guard isClose, !frame.isPerfect, !frame.has(.perfect), isSessionKind(window.kind),
      !frame.times.contains(where: { article.times[$0].shape == .since })
    else { return }
    let before = claims.count
    emitLevel(figure, subject: subject, position, window, in: sentence)
    guard claims.count > before, let last = claims.indices.last else { return }
    let opposite: ClaimRelation? =
      switch claims[last].relation {
      case .gt: .le
      case .ge: .lt
      case .lt: .ge
      case .le: .gt
      default: nil
      }
    guard let opposite else {
      claims.removeLast()
      return
    }
    claims[last].relation = opposite
    claims[last].isNegated = false
    claims[last].polarity = .none
  }
}
