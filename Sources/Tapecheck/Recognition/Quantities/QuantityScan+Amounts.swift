extension QuantityScan {
  /// A number with its sign and unit that begins with a token; `nil` where none does.
  func readAmount(at start: Int, allowsSign: Bool = true) -> Amount? {
    var index = start
    var sign: Sign?
    if allowsSign, let found = readSign(at: index) {
      sign = found
      index = found.end
    }
    var front = readFrontUnit(at: index)
    if let front {
      index = front.end
      if sign == nil, let found = readSign(at: index) {
        sign = found
        index = found.end
      }
    }
    var closing = 0
    if front != nil || sign == nil, let inside = readAccounting(at: index, hasUnit: front != nil) {
      sign = Sign(isNegative: true, end: inside.lowerBound)
      index = inside.lowerBound
      closing = inside.upperBound
      if front == nil, let inner = readFrontUnit(at: index) {
        front = inner
        index = inner.end
      }
    }
    guard index < limit, front != nil || canBegin(at: index, from: start),
      let number = words.numbers.parse(text, at: index), number.end <= limit
    else { return front == nil && sign == nil ? readFigureWord(at: start) : nil }
    if front == nil, let word = readFigureWord(at: index), word.end > number.end { return word }
    var amount = Amount(start: start, end: number.end, number: number)
    amount.isNegative = sign?.isNegative ?? false
    amount.isSigned = sign != nil
    if let front {
      guard !number.isOrdinal else { return nil }
      amount.unit = front.word
      amount.isUnitBefore = true
    }
    if closing > 0, amount.unit != nil, amount.end + 1 == closing {
      amount.end = closing
      takeScaleBehind(&amount)
    } else {
      takeUnit(&amount)
      if closing > 0 {
        guard amount.end + 1 == closing, amount.unit != nil else { return nil }
        amount.end = closing
      }
    }
    return amount.end <= limit ? amount : nil
  }

  private struct Sign {
    var isNegative: Bool
    var end: Int
  }

  /// A sign: a mark that touches its figure and no word before it, or a word.
  private func readSign(at index: Int) -> Sign? {
    guard index + 1 < limit else { return nil }
    let token = tokens[index]
    if token.kind == .symbol {
      guard isGlued(index + 1), let isNegative = signMark(at: index), startsFigure(index + 1),
        index == 0 || token.spaceBefore || !joins(tokens[index - 1])
      else { return nil }
      return Sign(isNegative: isNegative, end: index + 1)
    }
    guard token.word >= 0, let word = words.numbers.numeral(text, at: index),
      word.kind == .minus
    else { return nil }
    return Sign(isNegative: true, end: index + 1)
  }

  private func joins(_ before: Token) -> Bool { before.kind == .word || before.kind == .number }

  /// Whether a mark is a minus (also an en dash or a full-width hyphen) or a plus.
  private func signMark(at index: Int) -> Bool? {
    let bytes = text.foldedBytes(index)
    if bytes.count == 1 {
      return bytes.first == UInt8(ascii: "-")
        ? true : bytes.first == UInt8(ascii: "+") ? false : nil
    }
    // U+2013, the en dash.
    return bytes.elementsEqual([0xE2, 0x80, 0x93]) ? true : nil
  }

  private func startsFigure(_ index: Int) -> Bool {
    tokens[index].kind == .number || tokens[index].kind == .han
      || text.isSymbol(index, UInt8(ascii: ".")) || readFrontUnit(at: index) != nil
  }

  private func readFrontUnit(at index: Int) -> EntryTable<UnitWord>.Found? {
    guard index < limit, tokens[index].word >= 0 else { return nil }
    let isChinese = text.language.isChinese
    return words.units.longest(
      text, at: index,
      where: { word, end in
        guard word.kind == .currency, end < limit else { return false }
        switch word.place {
        case .before, .both: break
        case .front: guard (index + 1..<end).allSatisfy(isGlued) else { return false }
        case .after, .glued: return false
        }
        // A currency's name before a figure belongs to it only as a code or a mark.
        return tokens[index].kind == .symbol || tokens[end - 1].kind == .symbol
          || tokens[index].shape == .capitals || word.isChinese && isGlued(end)
          || tokens[index].shape == .capitalised && end == index + 1 && end - index == 1
      }, prefers: { $0.isChinese == isChinese })
  }

  /// The figure inside accounting brackets, `$(1.2)` or `(1.2%)`, which is negative.
  private func readAccounting(at index: Int, hasUnit: Bool) -> Range<Int>? {
    guard text.isSymbol(index, UInt8(ascii: "(")), index + 2 < limit, isGlued(index + 1),
      tokens[index + 1].kind == .number || text.isSymbol(index + 1, UInt8(ascii: "$"))
    else { return nil }
    var end = index + 2
    while end < limit, end < index + 6, !text.isSymbol(end, UInt8(ascii: ")")) { end += 1 }
    guard text.isSymbol(end, UInt8(ascii: ")")), hasUnit || isTableLike(around: index) else {
      return nil
    }
    return index + 1..<end + 1
  }

  /// Whether a line reads as a row of a table: short, and hardly a small word in it.
  private func isTableLike(around index: Int) -> Bool {
    var small = 0
    for step in [-1, 1] {
      var other = index + step
      var length = 0
      while other >= 0, other < tokens.count, tokens[other].kind != .lineBreak {
        let token = tokens[other]
        if token.kind == .han || token.kind == .word && token.shape == .lower { small += 1 }
        length += 1
        if small > 2 || length > 40 { return false }
        other += step
      }
    }
    return true
  }

  /// Whether a number may begin at a token, seen from what touches it before.
  private func canBegin(at index: Int, from start: Int) -> Bool {
    guard index == start, isGlued(index), tokens[index].kind == .number else { return true }
    let before = tokens[index - 1]
    if before.kind == .word {
      // A320, Q3 and iOS17 are names.
      return false
    }
    if before.kind == .symbol, text.isSymbol(index - 1, UInt8(ascii: "-")), isGlued(index - 1),
      index >= 2, tokens[index - 2].kind == .word, tokens[index - 2].shape != .lower
    {
      // COVID-19 and F-35 are names too.
      return false
    }
    return true
  }

  /// A figure in one word: doubled, double-digit, or their like.
  func readFigureWord(at index: Int) -> Amount? {
    guard index < limit, tokens[index].word >= 0,
      let unit = words.units.longest(
        text, at: index, where: { word, end in word.isFigure && end <= limit })
    else { return nil }
    let power = unit.word.power
    var number: ParsedNumber
    switch unit.word.kind {
    case .word:
      number = ParsedNumber(ExactNumber(UInt64(clamping: power), exponent: -1), end: unit.end)
    case .share: number = ParsedNumber(ExactNumber(UInt64(clamping: power)), end: unit.end)
    default: number = ParsedNumber(ExactNumber(1, exponent: power), end: unit.end)
    }
    number.isWords = true
    if unit.word.kind == .word { number.stepPower = -1 }
    if unit.word.kind == .digits { number.isAtLeast = true }
    var amount = Amount(start: index, end: unit.end, number: number)
    amount.unit = unit.word
    takeExcess(&amount)
    return amount
  }
}
