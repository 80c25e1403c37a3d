extension InstrumentScan {
  /// Reads what begins with a mark: a block, a cashtag, a bracket, a dotted or marked code.
  mutating func readMarked(at index: Int) -> Int? {
    if text.isSymbol(index, UInt8(ascii: "$")) {
      return readBlock(at: index) ?? readCashtag(at: index)
    }
    if text.isSymbol(index, UInt8(ascii: "(")) || text.isSymbol(index, UInt8(ascii: "[")) {
      return readBracket(at: index)
    }
    if text.isSymbol(index, UInt8(ascii: "<")) { return readReuters(at: index) }
    if text.isSymbol(index, UInt8(ascii: ".")) || text.isSymbol(index, UInt8(ascii: "^")) {
      return readDotted(at: index)
    }
    if text.isSymbol(index, UInt8(ascii: "/")) { return readPath(at: index) }
    return nil
  }

  /// A block of Futu and its kin: `$iShares Russell 2000 ETF (IWM.US)$`, `$贵州茅台(SH600519)$`.
  private mutating func readBlock(at start: Int) -> Int? {
    // The longest name of a listed fund has 19 tokens with its code.
    let limit = min(text.tokens.count, start + 48)
    var open: Int?
    var index = start + 1
    while index < limit, text.tokens[index].kind != .lineBreak {
      if text.isSymbol(index, UInt8(ascii: "(")) {
        open = index
      } else if text.isSymbol(index, UInt8(ascii: "$")) {
        guard let open, open > start, text.isSymbol(index - 1, UInt8(ascii: ")")),
          let reading = codes.read(text, at: open + 1, day: day, lower: true, unknown: true),
          reading.end == index - 1
        else { return nil }
        append(reading, from: start, end: index + 1, as: .futu, confidence: 0.99)
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// A cashtag, `$AAPL` or `$brk.b`; not `$5`, `US$30`, `$USD`.
  private mutating func readCashtag(at start: Int) -> Int? {
    guard isGlued(start + 1), text.tokens[start + 1].kind == .word,
      !(isGlued(start) && isLatin(start - 1)),
      let reading = codes.read(text, at: start + 1, day: day, lower: true, unknown: true)
    else { return nil }
    let isWritten = text.tokens[start + 1].shape == .capitals
    guard isWritten || reading.instrument >= 0 else { return nil }
    let length = text.tokens[start + 1].range.count
    guard length <= 6, reading.instrument >= 0 || (length >= 2 && !reading.isWord) else {
      return nil
    }
    // "($M)" is the unit of a table.
    if length == 1, text.isSymbol(reading.end, UInt8(ascii: ")")) { return nil }
    if isGlued(reading.end), isLatin(reading.end) { return nil }
    // One letter is as often a variable: "$x$", "$A \\in B$".
    if length == 1,
      !isWritten || text.isSymbol(reading.end, UInt8(ascii: "$"))
        || text.isSymbol(reading.end, UInt8(ascii: "\\"))
    {
      return nil
    }
    append(
      reading, from: start, as: .cashtag, confidence: reading.instrument >= 0 ? 0.95 : 0.85)
    return reading.end
  }

  /// Reuters' brackets: `<AAPL.O>`, `<.SPX>`; not `<O/R>` or `<ID:nWEN6932>`.
  private mutating func readReuters(at start: Int) -> Int? {
    guard let reading = codes.read(text, at: start + 1, day: day, unknown: true),
      text.isSymbol(reading.end, UInt8(ascii: ">")), reading.hasMarket
    else { return nil }
    append(reading, from: start + 1, as: .ric, confidence: 0.97)
    return reading.end + 1
  }

  /// A code behind a mark, as `.SPX` or `^RUT`.
  ///
  /// The dot stands after a space, a bracket or a Han character.
  private mutating func readDotted(at start: Int) -> Int? {
    if isGlued(start), isLatin(start - 1) { return nil }
    guard isGlued(start + 1), text.tokens[start + 1].kind == .word,
      let reading = codes.read(text, at: start, day: day), reading.instrument >= 0
    else { return nil }
    append(
      reading, from: start, as: text.isSymbol(start, UInt8(ascii: "^")) ? .symbol : .ric,
      confidence: 0.97)
    return reading.end
  }

  /// A code that begins with digits: `00700.HK`, `600519.SH`, `7203 JP Equity`.
  mutating func readNumberCode(at start: Int) -> Int? {
    if isGlued(start), text.tokens[start - 1].kind != .han, !opensCode(start - 1) { return nil }
    let token = text.tokens[start]
    guard (1...6).contains(token.range.count), start + 1 < text.tokens.count else { return nil }
    if isGlued(start + 1),
      text.isSymbol(start + 1, UInt8(ascii: ".")) || text.tokens[start + 1].kind == .word
    {
      guard let reading = codes.read(text, at: start, day: day), reading.hasMarket else {
        return nil
      }
      if isGlued(reading.end), isLatin(reading.end) { return nil }
      append(reading, from: start, confidence: 0.97)
      return reading.end
    }
    return readBloomberg(at: start)
  }

  /// Whether a mark may stand directly before a code.
  private func opensCode(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .symbol else { return false }
    return !text.isSymbol(index, UInt8(ascii: "$")) && !text.isSymbol(index, UInt8(ascii: "."))
      && !text.isSymbol(index, UInt8(ascii: "-"))
  }

  /// A code with a mark inside: `AAPL.O`, `BRK-B`, `RTY=F`, `SH600519`, `BTC-USD`, `EUR=`.
  mutating func readGluedCode(at start: Int) -> Int? {
    let token = text.tokens[start]
    guard token.range.count <= 10 else { return nil }
    if isGlued(start + 1) {
      let isMarked =
        text.isSymbol(start + 1, UInt8(ascii: ".")) || text.isSymbol(start + 1, UInt8(ascii: "="))
        || text.isSymbol(start + 1, UInt8(ascii: "-"))
        || text.isSymbol(start + 1, UInt8(ascii: "/"))
      let isHeaded = text.tokens[start + 1].kind == .number && token.range.count == 2
      if isMarked || isHeaded,
        let reading = codes.read(text, at: start, day: day, lower: isHeaded),
        reading.end > start + 1
      {
        // "U.S." and "F.B.I." are abbreviations; "BRK.B." ends a sentence.
        let isAbbreviation =
          token.range.count == 1 && text.isSymbol(start + 1, UInt8(ascii: "."))
          && !text.isSymbol(start - 1, UInt8(ascii: "("))
        if !isAbbreviation, !(isGlued(reading.end) && isLatin(reading.end)),
          reading.hasMarket || reading.instrument >= 0
        {
          append(reading, from: start, confidence: 0.95)
          return reading.end
        }
      }
    }
    return token.shape == .capitals ? readBloomberg(at: start) : nil
  }

  /// Bloomberg's form: `AAPL US Equity`, `700 HK Equity`, `SPX Index`, `(NESN SW)`.
  private mutating func readBloomberg(at start: Int) -> Int? {
    guard start + 1 < text.tokens.count, text.tokens[start + 1].kind == .word,
      text.tokens[start + 1].spaceBefore, let second = key(start + 1)
    else { return nil }
    let isCapitals = text.tokens[start + 1].shape == .capitals
    let classAfter = key(start + 2).map { markets.isBloombergClass($0) } ?? false
    if isCapitals, let market = markets.bloomberg(second) {
      let isClosed =
        text.isSymbol(start + 2, UInt8(ascii: ")")) && text.isSymbol(start - 1, UInt8(ascii: "("))
      guard let reading = codes.read(text, at: start, in: market, day: day),
        reading.end == start + 1
      else { return nil }
      // Without its class only a listed code of just this market is taken: "NESN SW", not "700 HK".
      let isPlain =
        text.tokens[start].kind == .word && reading.instrument >= 0 && !reading.isWord
        && !markets.markets[Int(market)].suffix.isEmpty
      guard classAfter || isClosed || isPlain else { return nil }
      append(
        reading, from: start, end: classAfter ? start + 3 : start + 2, as: .bloomberg,
        confidence: classAfter || isClosed ? 0.95 : 0.8)
      return classAfter ? start + 3 : start + 2
    }
    guard text.tokens[start].kind == .word, text.tokens[start].shape == .capitals,
      text.tokens[start + 1].shape == .capitalised, markets.isBloombergClass(second),
      let reading = codes.read(text, at: start, day: day), reading.instrument >= 0,
      reading.end == start + 1, !reading.isWord
    else { return nil }
    append(reading, from: start, end: start + 2, as: .bloomberg, confidence: 0.95)
    return start + 2
  }

  /// A symbol in capitals that stands alone: `IWM`, `AAPL`.
  mutating func readBareCode(at index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.shape == .capitals, (1...6).contains(token.range.count), let code = key(index),
      let (instrument, confidence) = directory.find(code, on: day)
    else { return nil }
    if isGlued(index + 1), isLatin(index + 1) { return nil }
    if isGlued(index), isLatin(index - 1) || text.isSymbol(index - 1, UInt8(ascii: "-")) {
      return nil
    }
    if isGlued(index + 1), text.isSymbol(index + 1, UInt8(ascii: "&")) { return nil }
    if isGlued(index), text.isSymbol(index - 1, UInt8(ascii: "&")) { return nil }
    // ".NET" and "ASP.NET" are no symbols that a list has with their dots.
    if isGlued(index), text.isSymbol(index - 1, UInt8(ascii: ".")),
      index < 2 || text.tokens[index - 1].spaceBefore || isLatin(index - 2)
    {
      return nil
    }
    let isWord = names.wordCodes.contains(code) || token.range.count == 1
    if isWord, token.range.count < 3 || isShouted(index - 1) || isShouted(index + 1) {
      return nil
    }
    drafts.append(
      MentionDraft(
        tokens: index..<(index + 1), symbol: directory.instruments[Int(instrument)].symbol,
        instrument: instrument, notation: .symbol,
        confidence: min(confidence, isWord ? 0.6 : 0.9),
        needsEvidence: isWord || confidence < 0.95 || standsAmongCapitals(index)))
    return index + 1
  }

  /// Whether a word in capitals has others on both sides: a headline, where any word may look so.
  private func standsAmongCapitals(_ index: Int) -> Bool {
    isShouted(index - 1) && isShouted(index + 1)
  }

  private func isShouted(_ index: Int) -> Bool {
    guard index >= 0, index < text.tokens.count else { return false }
    let token = text.tokens[index]
    guard token.kind == .word, token.shape == .capitals, token.range.count >= 2 else {
      return false
    }
    return key(index).flatMap { directory.indexByCode[$0] } == nil
  }
}
