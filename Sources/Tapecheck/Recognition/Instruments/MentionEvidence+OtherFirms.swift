extension MentionEvidence {
  /// Whether a company's name is only the beginning of what another thing is called: "Ford Otosan said",
  /// "Apple Hospitality REIT", "Oracle Power (ORCP.L)", a fund of a multiple of one share.
  ///
  /// A department, a product or an office behind the name leaves it the company's own.
  func isOthers(_ draft: MentionDraft, next: MentionDraft?) -> Bool {
    guard draft.instrument >= 0, !draft.isCode, !draft.isLinked,
      directory.instruments[Int(draft.instrument)].kind == .stock
    else { return false }
    let end = draft.tokens.upperBound
    if isMultipleFund(end) || isPerson(draft) { return true }
    guard !isHan(draft), context.start(of: .corporate, endingAt: end, text) == nil else {
      return false
    }
    let run = capitals(from: end)
    guard run.end > end else { return false }
    if let next, next.isCode, isBracket(next, at: run.end) { return !isRelated(draft, next) }
    guard isPlainSentence(end, except: draft.tokens.lowerBound..<run.end) else { return false }
    if run.isFirm { return true }
    // A house's analyst is named behind it without a title as well.
    guard !names.isResearchHouse[Int(draft.instrument)], text.tokens[end].shape == .capitalised
    else { return false }
    return run.end < text.tokens.count && text.tokens[run.end].shape == .lower
      && context.end(of: [.move, .report, .shares], at: run.end, text) != nil
  }

  /// The capitalised words behind a name that no list knows, and whether one of them ends a firm's name.
  private func capitals(from start: Int) -> (end: Int, isFirm: Bool) {
    var index = start
    var isFirm = false
    // Five words are more than stand between a firm's first word and its last.
    for _ in 0..<5 where index < text.tokens.count {
      let token = text.tokens[index]
      guard token.kind == .word, token.spaceBefore, token.shape != .lower else { break }
      let classes = context.following(index, text)
      if classes.contains(.firm) {
        isFirm = true
      } else if index > start, classes.contains(.corporate) {
        isFirm = true
      } else if !classes.isEmpty || isListedName(index) {
        break
      }
      index += 1
    }
    // A title or a department behind the first words belongs to the company: "Ford Europe President".
    let isOwn =
      !isFirm && !context.following(index, text).isDisjoint(with: [.division, .people])
      && index < text.tokens.count && text.tokens[index].shape != .lower
    return (isOwn ? start : index, isFirm)
  }

  /// Whether an instrument's name begins with a token.
  private func isListedName(_ index: Int) -> Bool {
    guard text.matches.begins(names.lists, at: index) else { return false }
    return text.matches.matches(at: index).contains { names.isName($0.entry) }
  }

  /// Whether a code stands in the bracket that opens at a token.
  private func isBracket(_ code: MentionDraft, at index: Int) -> Bool {
    guard (1...6).contains(code.tokens.lowerBound - index) else { return false }
    return text.isSymbol(index, UInt8(ascii: "(")) || text.isSymbol(index, UInt8(ascii: "<"))
  }

  /// Whether a company's one word is a person's family name, as in "Henry Ford".
  private func isPerson(_ draft: MentionDraft) -> Bool {
    let start = draft.tokens.lowerBound
    guard draft.tokens.count == 1, start > 0, text.tokens[start].kind == .word,
      let before = context.start(of: .person, endingAt: start, text)
    else { return false }
    return text.tokens[before].shape == .capitalised
  }

  /// Whether a fund of a multiple follows: 两倍做多ETF, "2x Long Daily ETF".
  private func isMultipleFund(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<4 {
      guard let end = context.end(of: .leverage, at: index, text) else { break }
      index = end
    }
    return index > start && context.end(of: [.fund, .funds], at: index, text) != nil
  }
}
