extension AssemblyRun {
  /// Emits that a price rose or fell where no figure says how far.
  mutating func emitBareMove(
    _ subject: Frame.Subject, _ position: Int, _ window: ClaimWindow, in sentence: SentenceFrames,
    hasLevel: Bool
  ) {
    let frame = sentence.frames[position]
    guard let direction = frame.direction, !hasLevel || direction.polarity != .none,
      window.kind != .unspecified, window.kind != .horizon, window.kind != .since,
      !frame.figures.contains(where: { article.quantities[$0.quantity].kind == .streak }),
      frame.value(of: .multiple) == nil, !countsSessions(frame),
      !countsPeriods(position, in: sentence)
    else { return }
    let relation: ClaimRelation =
      switch direction.polarity {
      case .up: .up
      case .down: .down
      default: .flat
      }
    var claim = claim(
      isSessionKind(window.kind) ? .move : .windowReturn, relation, subject: subject,
      position: position, window: window, in: sentence)
    claim.strength = direction.strength
    claims.append(claim)
  }

  /// "So far this year, it has advanced in 98 sessions": the sessions are counted out of the year's.
  private func countsSessions(_ frame: Frame) -> Bool {
    // "Rose at some point on each of the past three days": no move over the three of them.
    (frame.times.count > 1 || frame.has(.both))
      && frame.times.contains { index in
        guard case .trailing(let count, let unit) = article.times[index].shape else { return false }
        return count > 1 && (unit == .session || unit == .day)
      }
  }

  /// Whether a clause says of how many things or periods its verb holds: "declined in 66", "in 29 of 39 cases".
  private func countsPeriods(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    return frame.figures.contains { figure in
      if figure.role == .share { return true }
      guard figure.role == .free, article.quantities[figure.quantity].kind == .number else {
        return false
      }
      let before = run[..<figure.piece].last { !$0.is(.filler) && !$0.is(.only) }
      return before?.is(.prep) ?? false || timesCounted(frame, in: run) != nil
    }
  }
}
