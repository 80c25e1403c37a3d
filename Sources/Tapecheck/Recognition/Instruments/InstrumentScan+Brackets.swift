extension InstrumentScan {
  /// Codes in round or square brackets: `(IWM)`, `(AAPL.O)`, `(^GSPC)`, `[[AAPL]]`, `(300750)`, `(SPY, QQQ)`.
  ///
  /// A bracket that begins with an exchange is left to ``readPrefixed(at:)``.
  mutating func readBracket(at start: Int) -> Int? {
    var first = start + 1
    while text.isSymbol(first, UInt8(ascii: "[")), first < start + 2 { first += 1 }
    let isRound = text.isSymbol(start, UInt8(ascii: "("))
    var index = first
    var items: [(reading: CodeReader.Reading, start: Int)] = []
    while items.count < 12, let item = bracketItem(at: index) {
      items.append((item, index))
      index = item.end
      let isList =
        text.isSymbol(index, UInt8(ascii: ",")) || text.isSymbol(index, UInt8(ascii: ";"))
        || text.isSymbol(index, UInt8(ascii: "/")) || isMark(index, 0x3001)
      guard isList else { break }
      index += 1
    }
    guard !items.isEmpty else { return nil }
    let closer = UInt8(ascii: isRound ? ")" : "]")
    var isClosed = text.isSymbol(index, closer)
    if !isClosed, text.isSymbol(index, UInt8(ascii: ".")), text.isSymbol(index + 1, closer) {
      // "(LSE: BP.)" and "苹果(AAPL.)" end in a dot that is part of no symbol here.
      isClosed = true
      index += 1
    }
    // "(AAPL, a leading provider)" and "(NVDA +3.2%)" open with a code all the same.
    guard isClosed || items[0].reading.instrument >= 0 && !items[0].reading.isWord else {
      return nil
    }
    for (reading, itemStart) in items {
      guard isClosed || reading.instrument >= 0 && !reading.isWord else { break }
      if reading.instrument < 0, !reading.hasMarket,
        !followsCompany(start) || abbreviates(itemStart, before: start)
      {
        continue
      }
      append(
        reading, from: itemStart, as: reading.notation == .symbol ? .bracket : reading.notation,
        confidence: reading.instrument < 0 ? 0.7 : reading.isWord ? 0.8 : 0.95,
        needsEvidence: reading.isWord && !reading.hasMarket)
    }
    return isClosed ? index + 1 : items[0].reading.end
  }

  private func bracketItem(at start: Int) -> CodeReader.Reading? {
    guard start < text.tokens.count else { return nil }
    if text.tokens[start].kind == .number { return numberItem(at: start) }
    var index = start
    if text.isSymbol(index, UInt8(ascii: "$")) { index += 1 }
    // "(AAPL US Equity)" belongs to the reader of Bloomberg's codes.
    guard let reading = codes.read(text, at: index, day: day, unknown: true) else { return nil }
    if let second = key(reading.end), text.tokens[reading.end].kind == .word,
      markets.bloomberg(second) != nil, text.tokens[reading.end].shape == .capitals
    {
      return nil
    }
    // An exchange before a colon is no code.
    if text.isSymbol(reading.end, UInt8(ascii: ":")) { return nil }
    guard
      text.tokens[start].kind == .symbol || text.tokens[start].shape == .capitals
        || reading.hasMarket
    else { return nil }
    return reading
  }

  /// A number in brackets: six digits of the mainland, five or four with a zero in front of Hong Kong.
  private func numberItem(at start: Int) -> CodeReader.Reading? {
    if let reading = codes.read(text, at: start, day: day), reading.hasMarket { return reading }
    guard let code = key(start), code.isDigits else { return nil }
    let isPadded = code.bytes.first == UInt8(ascii: "0")
    var market: Int32?
    if code.count == 6 {
      market = markets.mainland(code)
    } else if isPadded, code.count == 4 || code.count == 5 {
      market = markets.hongKong
    }
    guard let market, let reading = codes.read(text, at: start, in: market, day: day) else {
      return nil
    }
    // A code that no list has needs a name in front: 某某股份(603999).
    guard reading.instrument >= 0 || (start >= 2 && text.tokens[start - 2].kind == .han) else {
      return nil
    }
    var bracketed = reading
    bracketed.notation = .symbol
    return bracketed
  }

  /// Whether the words before a bracket end as a company's name does: "Acme Holdings (ACMH)".
  private func followsCompany(_ bracket: Int) -> Bool {
    var index = bracket
    if text.isSymbol(index - 1, UInt8(ascii: ".")) { index -= 1 }
    guard let start = context.start(of: .corporate, endingAt: index, text) else { return false }
    return text.tokens[start].kind == .han || text.tokens[start].shape != .lower
  }

  /// Whether letters are the first ones of the words before a bracket: "World Trade Group (WTG)".
  private func abbreviates(_ code: Int, before bracket: Int) -> Bool {
    var word = bracket - 1
    for letter in text.foldedBytes(code).reversed() {
      while word >= 0, text.tokens[word].kind == .symbol, bracket - word < 24 { word -= 1 }
      guard word >= 0, text.tokens[word].kind == .word, text.tokens[word].shape != .lower,
        text.foldedBytes(word).first == letter
      else { return false }
      word -= 1
    }
    return true
  }

  /// Whether a token, folded, is one mark.
  func isMark(_ index: Int, _ scalar: UInt32) -> Bool {
    guard index >= 0, index < text.tokens.count, text.tokens[index].kind == .symbol else {
      return false
    }
    return text.firstScalar(of: text.tokens[index]) == scalar
  }
}
