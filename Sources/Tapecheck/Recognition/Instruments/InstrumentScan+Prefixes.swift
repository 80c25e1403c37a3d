extension InstrumentScan {
  /// An exchange, a colon and one or more codes: `NASDAQ: AAPL`, `(NYSE: BRK.A, BRK.B)`.
  mutating func readPrefixed(at start: Int) -> Int? {
    guard text.matches.begins(markets.prefixLists, at: start) else { return nil }
    var market: Int32 = -1
    var end = start
    for match in text.matches.matches(at: start) {
      let found = markets.prefix(ofEntry: match.entry)
      if found >= 0, Int(match.end) > end {
        market = found
        end = Int(match.end)
      }
    }
    guard market >= 0, text.isSymbol(end, UInt8(ascii: ":")) else { return nil }
    let isInBracket =
      text.isSymbol(start - 1, UInt8(ascii: "(")) || text.isSymbol(start - 1, UInt8(ascii: "["))
    var index = skipMarkup(from: end + 1)
    guard let first = codes.read(text, at: index, in: market, day: day) else { return nil }
    // "Paris: LVMH rose" is a dateline; only a code in capitals of an exchange's own is one.
    guard isInBracket || first.instrument >= 0 || text.tokens[start].shape == .capitals else {
      return nil
    }
    append(first, from: index, as: .exchange, confidence: 0.98)
    index = first.end
    while isInBracket {
      let mark = skipMarkup(from: index)
      guard
        text.isSymbol(mark, UInt8(ascii: ",")) || text.isSymbol(mark, UInt8(ascii: ";"))
          || text.isSymbol(mark, UInt8(ascii: "/"))
      else { break }
      let next = skipMarkup(from: mark + 1)
      guard let reading = codes.read(text, at: next, in: market, day: day) else { break }
      // Behind the list may stand words or another exchange: "(NYSE: T, a telecom)".
      if text.isSymbol(reading.end, UInt8(ascii: ":")) { break }
      guard reading.instrument >= 0 || closesItem(reading.end) else { break }
      append(reading, from: next, as: .exchange, confidence: 0.97)
      index = reading.end
    }
    return index
  }

  private func closesItem(_ index: Int) -> Bool {
    text.isSymbol(index, UInt8(ascii: ",")) || text.isSymbol(index, UInt8(ascii: ")"))
      || text.isSymbol(index, UInt8(ascii: ";"))
  }

  /// The first token from an index on that is no line break and no mark of Markdown.
  func skipMarkup(from start: Int) -> Int {
    var index = start
    while index < min(text.tokens.count, start + 6) {
      guard
        text.tokens[index].kind == .lineBreak || text.isSymbol(index, UInt8(ascii: "*"))
          || text.isSymbol(index, UInt8(ascii: "_")) || text.isSymbol(index, UInt8(ascii: "["))
          || text.isSymbol(index, UInt8(ascii: "]")) || text.isSymbol(index, UInt8(ascii: "`"))
          || text.isSymbol(index, UInt8(ascii: "$"))
      else { break }
      index += 1
    }
    return index
  }
}
