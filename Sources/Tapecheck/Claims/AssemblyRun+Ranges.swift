extension AssemblyRun {
  /// Emits the low and the high between which a clause says that its subject traded; returns whether it
  /// says so.
  mutating func emitRange(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.has(.sessionRange),
      let figure = frame.figures.first(where: { isRangeOfLevels($0.quantity) })
    else { return false }
    var window = window(of: position, in: sentence)
    // The range of a longer span is no session's.
    guard isSessionKind(window.kind), !frame.isPerfect else { return true }
    if window.kind == .session { window.kind = .asOf }
    for subject in frame.subjects {
      for isHigh in [false, true] {
        var claim = claim(
          .level, .eq, subject: subject, position: position, window: window, in: sentence)
        setFigure(figure, in: &claim)
        claim.value = isHigh ? claim.high : claim.value
        claim.high = nil
        claim.relation = .eq
        claim.unit = unit(of: figure, subject: subject, isChange: false)
        claim.polarity = .none
        claim.window.basis = isHigh ? .high : .low
        claims.append(claim)
      }
    }
    return true
  }

  private func isRangeOfLevels(_ index: Int) -> Bool {
    let quantity = article.quantities[index]
    guard quantity.relation == .range, quantity.high != nil else { return false }
    return quantity.kind == .number || quantity.kind == .points || quantity.kind == .currency
  }
}
