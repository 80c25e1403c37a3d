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

  /// Emits that a close did not pass a level: "failed to close above 41,000".
  mutating func emitDeniedLevel(
    _ figure: Frame.Figure, subject: Frame.Subject, _ position: Int, _ window: ClaimWindow,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    // "It has not closed above 20 since October" is no statement about one close.
    guard frame.has(.close), !frame.isPerfect, !frame.has(.perfect), isSessionKind(window.kind),
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
