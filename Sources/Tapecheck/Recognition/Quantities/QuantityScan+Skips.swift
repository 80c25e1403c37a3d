extension QuantityScan {
  /// The end of a web address that begins with a word; `nil` where none begins.
  func addressEnd(at index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .symbol, isGlued(index + 1) else {
      return nil
    }
    let isScheme =
      text.isSymbol(index + 1, UInt8(ascii: ":")) && text.isSymbol(index + 2, UInt8(ascii: "/"))
      && isGlued(index + 2)
    guard isScheme || text.isSymbol(index + 1, UInt8(ascii: ".")) && isHost(index) else {
      return nil
    }
    var end = index + 1
    while end < tokens.count, isGlued(end), tokens[end].kind != .lineBreak, tokens[end].kind != .han
    {
      end += 1
    }
    return end
  }

  private func isHost(_ index: Int) -> Bool {
    text.foldedBytes(index).elementsEqual([0x77, 0x77, 0x77])
  }

  /// The end of figures that are no quantity: a telephone number, a clock time, a score, 192.168.1.1.
  func chainEnd(at index: Int, _ token: Token) -> Int? {
    var start = index
    if token.kind == .symbol {
      guard isGlued(index + 1), text.isSymbol(index, UInt8(ascii: "+")) else { return nil }
      start += 1
    }
    guard start + 2 < tokens.count, tokens[start].kind == .number, isGlued(start + 1),
      isGlued(start + 2)
    else { return nil }
    if isTightHyphen(start + 1), tokens[start + 2].kind == .word, isTightHyphen(start + 3),
      tokens[start + 4].kind == .number
    {
      // A ratio in words: 3-to-1, 2-for-1.
      return start + 5
    }
    guard tokens[start + 2].kind == .number else { return nil }
    // 3比1, as 3-to-1.
    if words.context.longest(text, at: start + 1, where: { word, _ in word == .ratio })?.end
      == start + 2
    {
      return start + 3
    }
    var end = start + 1
    var hyphens = 0
    var breaks = 0
    while isGlued(end), isGlued(end + 1), tokens[end + 1].kind == .number {
      if text.isSymbol(end, UInt8(ascii: "-")) {
        hyphens += 1
      } else if text.isSymbol(end, UInt8(ascii: ":")) || text.isSymbol(end, UInt8(ascii: ".")) {
        breaks += 1
      } else {
        break
      }
      end += 2
    }
    if breaks > 0 || hyphens > 1 { return end }
    // "1-1/2" is one number.
    if text.isSymbol(end, UInt8(ascii: "/")), isGlued(end) { return nil }
    return hyphens == 1 && isScore(start, end) ? end : nil
  }

  /// Two whole numbers that a hyphen joins and that cannot be the ends of a range: 6-3, 1995-01.
  private func isScore(_ start: Int, _ end: Int) -> Bool {
    let first = text.foldedBytes(start)
    let second = text.foldedBytes(start + 2)
    guard let low = ExactNumber(digits: first).integer,
      let high = ExactNumber(digits: second).integer,
      !first.contains(UInt8(ascii: ".")), !second.contains(UInt8(ascii: "."))
    else { return false }
    guard low >= high || second.first == UInt8(ascii: "0") else { return false }
    guard end < tokens.count, tokens[end].word >= 0 else { return true }
    return words.units.longest(text, at: end, where: { word, _ in !word.isFigure }) == nil
      && words.numbers.numeral(text, at: end)?.kind != .scale
  }
}
