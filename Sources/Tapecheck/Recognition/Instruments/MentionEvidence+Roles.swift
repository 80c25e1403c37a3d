extension MentionEvidence {
  /// Marks a firm that speaks and an exchange that is a place.
  func setRole(_ draft: inout MentionDraft, next: MentionDraft?) {
    let start = draft.tokens.lowerBound
    var end = draft.tokens.upperBound
    if draft.role == .venue {
      let following = context.following(end, text)
      if !following.isDisjoint(with: [.shares, .move]), following.isDisjoint(with: .opinion) {
        draft.role = .subject
      }
      return
    }
    guard draft.role == .subject, draft.instrument >= 0,
      names.isResearchHouse[Int(draft.instrument)], !draft.isCode
    else { return }
    if isPossessive(end) { end += 1 }
    let following = context.following(end, text)
    let speaksBefore = context.start(of: .speaksBefore, endingAt: start, text) != nil
    if speaksBefore || following.contains(.people)
      || (following.contains(.opinion) && following.isDisjoint(with: .move))
      || (following.contains(.report) && (changesView(from: end) || judges(next, from: end)))
      || isJudge(start)
    {
      draft.role = .source
    }
  }

  /// Whether a view is what a firm changes: "cut its year-end target".
  private func changesView(from start: Int) -> Bool {
    for index in start..<min(text.tokens.count, start + 7) {
      if text.tokens[index].kind == .lineBreak { return false }
      if context.end(of: .view, at: index, text) != nil { return true }
    }
    return false
  }

  /// Whether the verb behind a firm has another instrument for its object: "Citi raises Alphabet".
  private func judges(_ next: MentionDraft?, from verb: Int) -> Bool {
    guard let next else { return false }
    return next.tokens.lowerBound > verb && next.tokens.lowerBound - verb <= 3
  }

  /// Whether a firm stands behind a view as the one who holds it: "target raised to $70 at Citi".
  private func isJudge(_ start: Int) -> Bool {
    guard context.start(of: .by, endingAt: start, text) != nil else { return false }
    for index in stride(from: start - 2, through: max(0, start - 14), by: -1) {
      if text.tokens[index].kind == .lineBreak { return false }
      if context.end(of: [.view, .rating], at: index, text) != nil { return true }
    }
    return false
  }
}
