/// Decides, with the whole article in view, which drafts stand and what each does in its sentence.
struct MentionEvidence {
  let names: InstrumentNames
  let context: InstrumentContext
  let directory: InstrumentDirectory
  let text: ScannedText

  init(recogniser: InstrumentRecogniser, text: ScannedText) {
    names = recogniser.names
    context = recogniser.context
    directory = recogniser.directory
    self.text = text
  }

  /// The drafts that stand.
  ///
  /// - Complexity: O(*n*) in the drafts.
  func settle(_ drafts: [MentionDraft]) -> [MentionDraft] {
    guard !drafts.isEmpty else { return [] }
    var known: Set<Symbol> = []
    let others = drafts.indices.map { index in
      isOthers(drafts[index], next: index + 1 < drafts.count ? drafts[index + 1] : nil)
    }
    for (draft, isOther) in zip(drafts, others)
    where !isOther && !draft.needsEvidence && draft.role != .venue {
      known.insert(draft.symbol)
    }
    var settled: [MentionDraft] = []
    settled.reserveCapacity(drafts.count)
    for index in drafts.indices where !others[index] {
      var draft = drafts[index]
      let next = index + 1 < drafts.count ? drafts[index + 1] : nil
      adopt(next, &draft)
      if let bracketed = settled.last, draft.needsEvidence, draft.isCode,
        isBracket(draft, behind: bracketed), isRelated(bracketed, draft)
      {
        draft.needsEvidence = false
      }
      guard stands(draft, known, previous: settled.last, next: next) else { continue }
      setRole(&draft, next: next)
      settled.append(draft)
    }
    return settled
  }

  /// Lets a symbol in brackets behind a name decide which of the name's instruments is meant.
  private func adopt(_ next: MentionDraft?, _ draft: inout MentionDraft) {
    guard !draft.isCode, let next, next.isCode, isBracket(next, behind: draft) else { return }
    if isRelated(draft, next) {
      if draft.symbol != next.symbol {
        draft.symbol = next.symbol
        draft.instrument = next.instrument
        draft.alternatives = []
        if draft.role == .venue { draft.role = .subject }
      }
      draft.needsEvidence = false
      draft.confidence = max(draft.confidence, 0.97)
      if draft.nameClass != .plain { draft.nameClass = .plain }
    }
  }

  /// Whether a code stands in brackets directly behind a name.
  private func isBracket(_ code: MentionDraft, behind name: MentionDraft) -> Bool {
    let gap = code.tokens.lowerBound - name.tokens.upperBound
    // "(NASDAQ GS: AAPL)" has five tokens between.
    guard (0...6).contains(gap) else { return false }
    if gap == 0 { return code.notation == .ric }
    return text.isSymbol(name.tokens.upperBound, UInt8(ascii: "("))
      || text.isSymbol(name.tokens.upperBound, UInt8(ascii: "<"))
      || text.isSymbol(name.tokens.upperBound, UInt8(ascii: "["))
      || (text.isSymbol(name.tokens.upperBound, UInt8(ascii: ",")) && gap <= 2)
  }

  func isRelated(_ name: MentionDraft, _ code: MentionDraft) -> Bool {
    name.symbol == code.symbol
      || name.alternatives.contains { $0.symbol == code.symbol }
      || directory.otherListings(of: name.symbol).contains(code.symbol)
  }

  private func stands(
    _ draft: MentionDraft, _ known: Set<Symbol>, previous: MentionDraft?, next: MentionDraft?
  ) -> Bool {
    switch draft.nameClass {
    case .plain, .alias, .place:
      return !draft.needsEvidence || known.contains(draft.symbol)
    case .other: return false
    case .venue: return !isMarketPlace(draft)
    case .agency: return !rates(draft)
    case .press: return !publishes(draft)
    case .surname: return !isFamily(draft) && isIndex(draft, previous: previous, next: next)
    case .noun: return !draft.needsEvidence || hasPrice(draft)
    case .word:
      return !draft.needsEvidence || known.contains(draft.symbol) && isOwnName(draft)
        || isCompany(draft, previous: previous, next: next)
    }
  }

  func isHan(_ draft: MentionDraft) -> Bool {
    text.tokens[draft.tokens.lowerBound].kind == .han
  }

  /// Whether the words next to a good make it a price: "gold rose", "oil prices", 黄金上涨.
  private func hasPrice(_ draft: MentionDraft) -> Bool {
    let end = draft.tokens.upperBound
    if text.isSymbol(end, UInt8(ascii: "-")) { return false }
    if isHan(draft), draft.instrument >= 0,
      directory.instruments[Int(draft.instrument)].kind == .stock
    {
      // One character of movement begins other words: 理想升级, 理想报价.
      guard let moved = context.end(of: .move, at: end, text) else { return false }
      return moved > end + 1 || moved < text.tokens.count && text.tokens[moved].kind == .number
    }
    return context.end(of: [.priceNoun, .move], at: end, text) != nil
  }

  /// Whether an ordinary word stands where only a company's name does.
  private func isCompany(
    _ draft: MentionDraft, previous: MentionDraft?, next: MentionDraft?
  ) -> Bool {
    let start = draft.tokens.lowerBound
    let end = draft.tokens.upperBound
    if isHan(draft) {
      return context.end(of: [.shares, .move, .corporate, .report], at: end, text) != nil
        || context.end(of: .companyBefore, at: start - 1, text) == start
        || previous.map { isListed(behind: $0, start) } ?? false
    }
    guard text.tokens[start].shape == .capitalised else { return false }
    if followsCapital(start), context.end(of: .companyBefore, at: start - 1, text) == nil {
      return false
    }
    if isPossessive(end) { return true }
    if context.end(of: [.shares, .move, .report], at: end, text) != nil { return true }
    guard !beginsSentence(start) else { return leadsList(draft, next) }
    if let previous, isListed(behind: previous, start) { return true }
    guard isOwnName(draft) else { return false }
    // "Goldman upgraded Target": a verb in small letters has a firm for its object.
    if text.tokens[start - 1].shape == .lower,
      !context.following(start - 1, text).isDisjoint(with: [.opinion, .report])
    {
      return true
    }
    return context.start(of: .companyBefore, endingAt: start, text) != nil
      || isPlainSentence(start) && context.start(of: .article, endingAt: start, text) == nil
  }

  /// Whether a word opens a list whose next member is a company that does something: "Visa and Mastercard agreed".
  private func leadsList(_ draft: MentionDraft, _ next: MentionDraft?) -> Bool {
    guard let next, !next.needsEvidence, next.instrument >= 0, !next.isCode,
      directory.instruments[Int(next.instrument)].kind == .stock,
      next.tokens.lowerBound == draft.tokens.upperBound + 1,
      isListed(behind: draft, next.tokens.lowerBound)
    else { return false }
    let end = next.tokens.upperBound
    return isPossessive(end) || context.end(of: [.shares, .move, .report], at: end, text) != nil
  }

  /// Whether a word stands behind another mention in a list: "Walmart, Target and Costco".
  func isListed(behind previous: MentionDraft, _ start: Int) -> Bool {
    let gap = start - previous.tokens.upperBound
    guard gap >= 1, gap <= 2 else { return false }
    return text.isSymbol(start - 1, UInt8(ascii: ","))
      || context.start(of: .companyBefore, endingAt: start, text) != nil || isHan(at: start - 1)
  }

  func isHan(at index: Int) -> Bool {
    guard index >= 0, index < text.tokens.count, text.tokens[index].kind == .symbol else {
      return false
    }
    return text.tokens[index].range.count == 3
  }

  /// Whether a capitalised word is not the start of a longer name: "Target Hospitality".
  private func isOwnName(_ draft: MentionDraft) -> Bool {
    let end = draft.tokens.upperBound
    if isHan(draft) { return true }
    guard text.tokens[draft.tokens.lowerBound].shape != .lower else { return false }
    guard end < text.tokens.count, text.tokens[end].kind == .word,
      text.tokens[end].shape == .capitalised
    else { return true }
    return !isPlainSentence(end)
      && !context.following(end, text).isDisjoint(with: [.shares, .move, .report, .corporate])
  }

  /// Whether another capitalised word stands directly before: "Content Strategy".
  private func followsCapital(_ start: Int) -> Bool {
    guard start > 0, text.tokens[start - 1].kind == .word else { return false }
    return text.tokens[start - 1].shape == .capitalised && !beginsSentence(start - 1)
  }

  func isPossessive(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return false }
    let bytes = text.foldedBytes(index)
    return bytes.count == 2 && bytes.first == 0x27
  }

  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    var first = index
    // An opening quotation mark or bracket stands before a sentence's first word.
    while first > 0, text.tokens[first - 1].kind == .symbol, !text.isSymbol(first - 1, 0x2C) {
      if text.isSymbol(first - 1, 0x2D) { return false }
      first -= 1
      if text.isSymbol(first, 0x2E) || text.isSymbol(first, 0x3A) || text.isSymbol(first, 0x3B) {
        return true
      }
    }
    guard first > 0 else { return true }
    if text.tokens[first - 1].kind == .lineBreak { return true }
    guard let sentence = text.sentence(ofToken: index) else { return true }
    return text.sentences[sentence].lowerBound >= first
  }

  /// Whether a sentence is written as prose and not with capitals on every word.
  ///
  /// Looks at up to 16 words around, so that a long text stays linear; words of three letters count where a
  /// name is left out, since little else may stand beside it.
  func isPlainSentence(_ index: Int, except name: Range<Int> = 0..<0) -> Bool {
    guard let sentence = text.sentence(ofToken: index) else { return false }
    let bounds = text.sentences[sentence]
    var small = 0
    var large = 0
    for position in max(bounds.lowerBound, index - 16)..<min(bounds.upperBound, index + 17)
    where text.tokens[position].kind == .word && !name.contains(position)
      && (name.isEmpty || position > bounds.lowerBound)
      && text.tokens[position].range.count >= (name.isEmpty ? 4 : 3)
    {
      if text.tokens[position].shape == .lower { small += 1 } else { large += 1 }
    }
    return small > large
  }
}
