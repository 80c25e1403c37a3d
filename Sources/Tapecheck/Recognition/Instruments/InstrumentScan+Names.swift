extension InstrumentScan {
  /// The longest name that begins with a token, with what belongs to it; `nil` when none stands there.
  mutating func readName(at start: Int) -> Int? {
    guard text.matches.begins(names.lists, at: start) else { return nil }
    var found: (name: InstrumentNames.Name, end: Int)?
    for place in text.matches.places(at: start) {
      let match = text.matches[place]
      guard names.isName(match.entry), Int(match.end) > found?.end ?? start,
        let name = names.name(ofEntry: match.entry),
        isWritten(as: name, start..<Int(match.end))
      else { continue }
      found = (name, Int(match.end))
    }
    guard let (name, end) = found else { return nil }
    if name.nameClass == .other { return end }
    // A word in capitals is read as a symbol: META, GAP.
    if name.nameClass == .word, end == start + 1, text.tokens[start].kind == .word,
      text.tokens[start].shape == .capitals
    {
      return nil
    }
    if isInsideAddress(start, end) || isPartOfName(name, start, end) { return end }
    if name.kind == .index { return readIndex(name, start..<end) }
    var draft = self.draft(name, start..<end)
    if name.kind == .stock { takeClass(&draft) }
    // "Delta Corp" is not Delta Air Lines.
    if name.isShortened, let other = corporateEnd(after: end) { return other }
    if name.kind == .stock, let extended = corporateEnd(after: draft.tokens.upperBound) {
      draft.tokens = start..<extended
      draft.confidence = max(draft.confidence, 0.95)
      draft.needsEvidence = false
      draft.nameClass = .plain
    }
    drafts.append(draft)
    return draft.tokens.upperBound
  }

  private func draft(_ name: InstrumentNames.Name, _ tokens: Range<Int>) -> MentionDraft {
    var draft = MentionDraft(
      tokens: tokens, symbol: directory.instruments[Int(name.instrument)].symbol,
      instrument: name.instrument, notation: name.nameClass == .alias ? .alias : .name,
      confidence: name.confidence)
    draft.alternatives = name.alternatives
    draft.nameClass = name.nameClass
    draft.needsEvidence = name.nameClass == .word || name.nameClass == .noun
    if name.nameClass == .place { draft.role = .venue }
    return draft
  }

  /// Whether the words have the capitals that a name needs.
  ///
  /// A company or a fund needs one somewhere, an index a capital or a digit, a good none.
  private func isWritten(as name: InstrumentNames.Name, _ tokens: Range<Int>) -> Bool {
    switch name.kind {
    case .commodity, .currency, .crypto, .rate, .future: return isWhole(tokens)
    case .index, .stock, .etf: break
    }
    if name.nameClass == .alias || name.nameClass == .other { return true }
    var hasCapital = false
    var hasDigit = false
    for index in tokens {
      let token = text.tokens[index]
      if token.kind == .han { return true }
      hasDigit = hasDigit || token.kind == .number
      if token.shape != .lower { hasCapital = true }
    }
    if !hasCapital { hasCapital = hasInnerCapital(tokens) }
    guard hasCapital || (hasDigit && name.kind == .index) else { return false }
    return isWhole(tokens)
  }

  private func hasInnerCapital(_ tokens: Range<Int>) -> Bool {
    for byte in text.text.utf8[text.byteRange(ofTokens: tokens)]
    where byte >= 0x41 && byte <= 0x5A || byte >= 0xC3 {
      return true
    }
    return false
  }

  /// Whether the words are not the end or the start of something longer: "$3M", "x3M".
  private func isWhole(_ tokens: Range<Int>) -> Bool {
    let first = text.tokens[tokens.lowerBound]
    guard first.kind == .number else { return true }
    if tokens.count == 2, text.tokens[tokens.lowerBound + 1].spaceBefore,
      text.tokens[tokens.lowerBound + 1].range.count == 1
    {
      return false
    }
    guard isGlued(tokens.lowerBound) else { return true }
    return text.tokens[tokens.lowerBound - 1].kind == .han
      || text.isSymbol(tokens.lowerBound - 1, UInt8(ascii: "("))
      || text.isSymbol(tokens.lowerBound - 1, 0x22)
  }

  /// Whether a name is part of an address: "www.apple.com", "apple.com".
  private func isInsideAddress(_ start: Int, _ end: Int) -> Bool {
    if isGlued(end), text.isSymbol(end, UInt8(ascii: ".")), isGlued(end + 1),
      text.tokens[end + 1].kind == .word, text.tokens[end + 1].shape == .lower,
      text.tokens[start].kind == .word
    {
      return true
    }
    return isGlued(start) && text.isSymbol(start - 1, UInt8(ascii: "@"))
  }

  /// Whether a company's name is part of another's: "H&R Block", "Siemens India".
  private func isPartOfName(_ name: InstrumentNames.Name, _ start: Int, _ end: Int) -> Bool {
    guard name.kind == .stock else { return false }
    if isGlued(start), text.isSymbol(start - 1, UInt8(ascii: "&")) { return true }
    // A person's name: 阿里·哈梅内伊.
    if isGlued(end) && isMark(end, 0xB7) || isGlued(start) && isMark(start - 1, 0xB7) {
      return true
    }
    guard let after = context.end(of: .subsidiary, at: end, text) else { return false }
    guard text.tokens[end].kind == .han else { return text.tokens[end].shape == .capitalised }
    return context.end(of: .division, at: after, text) == nil
  }

  /// Lets a class of shares behind a name decide which is meant: "Berkshire Hathaway's Class A".
  private func takeClass(_ draft: inout MentionDraft) {
    let end = draft.tokens.upperBound
    guard end + 2 < text.tokens.count, text.tokens[end].kind == .word,
      text.foldedBytes(end).elementsEqual("'s".utf8), text.tokens[end + 2].shape == .capitals,
      text.tokens[end + 2].range.count == 1,
      context.end(of: .corporate, at: end + 1, text) == end + 3
    else { return }
    let letter = text.text.utf8[text.byteRange(ofTokens: (end + 2)..<(end + 3))].first
    for other in directory.otherListings(of: draft.symbol) {
      guard let instrument = directory.indexBySymbol[other], let letter,
        directory.instruments[Int(instrument)].name.utf8.suffix(2).elementsEqual([0x20, letter])
      else { continue }
      (draft.symbol, draft.instrument, draft.alternatives) = (other, instrument, [])
    }
  }

  /// The end of a company's designator behind its name: "Inc.", ", Inc.", "Holdings plc".
  private func corporateEnd(after end: Int) -> Int? {
    var index = end
    if text.isSymbol(index, UInt8(ascii: ",")) { index += 1 }
    var result: Int?
    if index == end, isGlued(end), text.isSymbol(end, UInt8(ascii: ".")), goesOn(end),
      context.start(of: .corporate, endingAt: end, text) != nil
    {
      return end + 1
    }
    for _ in 0..<2 {
      guard let next = context.end(of: .corporate, at: index, text),
        text.tokens[index].kind == .word,
        text.tokens[index].shape != .lower
          || text.tokens[index].range.count == 3
      else { break }
      // "Apple Co-founder" has no designator.
      if isGlued(next), text.isSymbol(next, UInt8(ascii: "-")) { break }
      index = next
      result = next
      if isGlued(index), text.isSymbol(index, UInt8(ascii: ".")), goesOn(index) {
        index += 1
        result = index
      }
    }
    return result
  }

  /// Whether a sentence goes on behind a full stop.
  private func goesOn(_ stop: Int) -> Bool {
    guard let first = text.sentence(ofToken: stop) else { return false }
    return stop + 1 < text.sentences[first].upperBound
  }

  /// An index, or what its name is only a part of: a future, a fund, another index, its members.
  private mutating func readIndex(_ name: InstrumentNames.Name, _ tokens: Range<Int>) -> Int {
    var draft = draft(name, tokens)
    var end = tokens.upperBound
    if let extended = fillerEnd(after: end) {
      draft.tokens = tokens.lowerBound..<extended
      end = extended
    }
    let isEmini = context.start(of: .emini, endingAt: tokens.lowerBound, text)
    let noun = context.end(of: [.index, .indexNoun], at: end, text) ?? end
    let futures =
      context.end(of: .futures, at: end, text) ?? context.end(of: .futures, at: noun, text)
    if isEmini != nil || futures != nil, let future = directory.futures(on: draft.symbol).first {
      let start = isEmini.map { max($0, drafts.last?.tokens.upperBound ?? 0) } ?? tokens.lowerBound
      draft.tokens = min(start, tokens.lowerBound)..<(futures ?? end)
      draft.symbol = future.symbol
      draft.instrument = directory.indexBySymbol[future.symbol] ?? -1
      draft.alternatives = []
      draft.nameClass = .plain
      drafts.append(draft)
      return draft.tokens.upperBound
    }
    if let fund = context.end(of: .fund, at: end, text) ?? context.end(of: .fund, at: noun, text),
      let plain = directory.plainFund(tracking: draft.symbol)
    {
      draft.alternatives = [Mention.Alternative(symbol: draft.symbol, confidence: 0.3)]
      draft.tokens = tokens.lowerBound..<fund
      draft.symbol = plain.symbol
      draft.instrument = directory.indexBySymbol[plain.symbol] ?? -1
      draft.confidence = 0.6
      draft.nameClass = .plain
      drafts.append(draft)
      return fund
    }
    if let sectors = sectorEnd(after: end) {
      if let index = context.end(of: [.index, .indexNoun], at: sectors, text) { return index }
      draft.role = .modifier
    } else if context.end(of: [.members, .funds], at: end, text) != nil
      || context.end(of: .funds, at: noun, text) != nil || isHyphenated(end)
    {
      draft.role = .modifier
    }
    drafts.append(draft)
    return end
  }

  /// Whether a hyphen joins the name to what follows: "Nasdaq-listed", "S&P 500-linked".
  private func isHyphenated(_ end: Int) -> Bool {
    isGlued(end) && text.isSymbol(end, UInt8(ascii: "-")) && isGlued(end + 1)
      && text.tokens[end + 1].kind == .word
  }

  /// The end of words such as "small-cap stock index" behind an index's name.
  private func fillerEnd(after start: Int) -> Int? {
    var index = start
    for _ in 0..<6 {
      if let end = context.end(of: .indexNoun, at: index, text) { return end }
      if index > start, let end = context.end(of: .index, at: index, text) { return end }
      guard let end = context.end(of: .filler, at: index, text) else { return nil }
      index = end
      if text.isSymbol(index, UInt8(ascii: "-")), isGlued(index) { index += 1 }
    }
    return nil
  }

  /// The end of the sector words directly behind an index's name.
  private func sectorEnd(after start: Int) -> Int? {
    var index = start
    for _ in 0..<3 {
      guard let end = context.end(of: .sector, at: index, text) else { break }
      index = end
    }
    guard index > start else { return nil }
    // In Chinese nothing parts a list: 纳指黄金齐涨 names two things.
    if text.tokens[start].kind == .han,
      context.end(of: [.index, .indexNoun, .members], at: index, text) == nil
    {
      return nil
    }
    return index
  }
}
