extension MentionEvidence {
  /// Whether an index's name stands for the market: "to $23.71 on the Nasdaq".
  func isMarketPlace(_ draft: MentionDraft) -> Bool {
    let start = draft.tokens.lowerBound
    if context.end(of: .place, at: draft.tokens.upperBound, text) != nil { return true }
    if context.start(of: .place, endingAt: start, text) != nil { return true }
    guard let on = context.start(of: .on, endingAt: start, text) else { return false }
    return !measures(before: on) && (pricesShare(before: on) || on == start - 1)
  }

  /// Whether a percent or points stand shortly before a token.
  private func measures(before index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if text.tokens[position].kind == .lineBreak { return false }
      if text.isSymbol(position, UInt8(ascii: "%")) { return true }
      if context.end(of: .change, at: position, text) != nil { return true }
    }
    return false
  }

  /// Whether an amount of money stands shortly before a token.
  private func pricesShare(before index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      if text.tokens[position].kind == .lineBreak { return false }
      if text.isSymbol(position, UInt8(ascii: "$")) { return true }
    }
    return false
  }

  /// Whether an index's name stands for the firm that rates debt: "S&P cut Italy's rating".
  func rates(_ draft: MentionDraft) -> Bool {
    let start = draft.tokens.lowerBound
    let end = draft.tokens.upperBound
    if text.isSymbol(end, UInt8(ascii: "/")), !text.tokens[end].spaceBefore { return true }
    if context.start(of: .rating, endingAt: start, text) != nil { return true }
    var index = end
    if isPossessive(index) { index += 1 }
    let following = context.following(index, text)
    if following.contains(.rating) { return true }
    if !following.isDisjoint(with: [.opinion, .publisher]), following.isDisjoint(with: .move) {
      return true
    }
    if !isHan(draft), isUnknownName(index), isPlainSentence(start) { return true }
    guard !following.contains(.move) else { return false }
    return ratesLater(from: index)
  }

  /// Whether a word of debt rating follows within the sentence's next words.
  private func ratesLater(from start: Int) -> Bool {
    for index in start..<min(text.tokens.count, start + 10) {
      let token = text.tokens[index]
      if token.kind == .lineBreak || text.isSymbol(index, UInt8(ascii: ",")) { return false }
      if context.end(of: .rating, at: index, text) != nil { return true }
      if context.end(of: .move, at: index, text) != nil { return false }
    }
    return false
  }

  /// Whether an index's name stands for a publisher: "the Nikkei reported".
  func publishes(_ draft: MentionDraft) -> Bool {
    let following = context.following(draft.tokens.upperBound, text)
    if following.contains(.publisher), following.isDisjoint(with: .move) { return true }
    return isUnknownName(draft.tokens.upperBound)
      && isPlainSentence(draft.tokens.lowerBound)
  }

  /// Whether a capitalised word follows that no list knows: "Dow Jones Sustainability".
  private func isUnknownName(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].kind == .word,
      text.tokens[index].shape == .capitalised
    else { return false }
    return text.matches.matches(at: index).isEmpty
  }

  /// Whether an index's name is a person's: "Bill Russell", "Russell Smith said".
  func isFamily(_ draft: MentionDraft) -> Bool {
    if isHan(draft) { return false }
    let start = draft.tokens.lowerBound
    if isUnknownName(draft.tokens.upperBound) { return true }
    guard start > 0, text.tokens[start - 1].kind == .word,
      text.tokens[start - 1].shape == .capitalised, !beginsSentence(start - 1)
    else { return false }
    if context.start(of: .person, endingAt: start, text) != nil { return true }
    return text.matches.matches(at: start - 1).isEmpty
  }

  /// Whether a family's name stands as an index does: behind "the", in a list, before a movement.
  func isIndex(
    _ draft: MentionDraft, previous: MentionDraft?, next: MentionDraft?
  ) -> Bool {
    let start = draft.tokens.lowerBound
    let end = draft.tokens.upperBound
    if isHan(draft) || draft.role == .modifier || draft.tokens.count > 1 { return true }
    if context.start(of: .article, endingAt: start, text) != nil { return true }
    if context.end(of: [.move, .index, .indexNoun], at: end, text) != nil { return true }
    if let previous, isListed(behind: previous, start) { return true }
    return next.map { $0.tokens.lowerBound - end <= 2 } ?? false
  }
}
