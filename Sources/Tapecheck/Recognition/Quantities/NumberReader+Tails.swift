extension NumberReader {
  /// Takes the decimals behind "point" in words: a run of single digits, or one number below 100.
  func readPoint(_ text: ScannedText, at start: Int, into number: inout ParsedNumber) {
    var index = start
    var digits = 0
    var value = ExactNumber(0)
    while digits < 15, let next = numeral(text, at: index), next.kind == .digit {
      value = value.multiplied(by: 10).adding(ExactNumber(UInt64(clamping: next.value)))
      digits += 1
      index += 1
    }
    if digits == 0, let next = numeral(text, at: index), next.kind == .teen || next.kind == .tens {
      value = ExactNumber(UInt64(clamping: next.value))
      digits = 2
      index += 1
    }
    guard digits > 0 else { return }
    number.value = number.value.adding(value.scaled(byPowerOfTen: -digits))
    number.decimals = digits
    number.stepPower = -digits
    number.end = index
  }

  /// Takes a scale behind a part: half a million, three quarters of a billion, quarter million.
  func applyPartScale(_ text: ScannedText, to number: inout ParsedNumber) {
    var index = number.end
    if let next = numeral(text, at: index), next.kind == .article { index += 1 }
    if text.isSymbol(index, UInt8(ascii: "-")), !text.tokens[index].spaceBefore { index += 1 }
    guard let next = numeral(text, at: index) else { return }
    switch next.kind {
    case .scale: number.scale(byPowerOfTen: next.value, end: index + 1)
    case .hundred where index > number.end: number.scale(byPowerOfTen: 2, end: index + 1)
    case .group:
      number.value = number.value.multiplied(by: UInt64(clamping: next.value))
      number.end = index + 1
    default: return
    }
    number.isPart = false
  }

  /// Takes "and a half", "and three quarters million", and "and one" behind hundreds.
  func applyTail(_ text: ScannedText, to number: inout ParsedNumber) {
    let and = number.end
    guard let joint = numeral(text, at: and), joint.kind == .and,
      let next = numeral(text, at: and + 1)
    else { return }
    switch next.kind {
    case .digit, .article, .teen, .tens: break
    default: return
    }
    guard let tail = parseWords(text, at: and + 1, first: next, isNested: true), !tail.isOrdinal
    else { return }
    if tail.isPart {
      // "Three million and a half" is half a million more; "one hundred and three quarters" is not.
      let power = number.scalePower >= 3 ? number.scalePower : 0
      number.value = number.value.adding(tail.value.scaled(byPowerOfTen: power))
      number.decimals = number.scalePower >= 3 ? 0 : tail.decimals
      number.stepPower = tail.stepPower + power
      number.end = tail.end
      if power == 0 { applyScales(text, to: &number, allowsTail: false) }
    } else if number.scalePower >= 2, tail.value.value < ExactNumber.power(number.scalePower) {
      number.value = number.value.adding(tail.value)
      number.stepPower = tail.stepPower
      number.scalePower = 0
      number.end = tail.end
    }
  }

  /// Reads "one over twenty" and "two out of five" as fractions, where nothing is counted behind.
  func applyRatio(
    _ text: ScannedText, to number: inout ParsedNumber, wordsOnly: Bool = false
  ) {
    guard let joint = numerals.longest(text, at: number.end),
      joint.word.kind == .over || joint.word.kind == .outOf
        || joint.word.kind == .among && number.value == ExactNumber(1),
      joint.end < text.tokens.count, !text.isSymbol(number.end, UInt8(ascii: "/"))
    else { return }
    let below: ParsedNumber?
    if text.tokens[joint.end].kind == .number, !wordsOnly, joint.word.kind != .among {
      below = parseDigits(text, at: joint.end, isNested: true)
    } else if let next = numeral(text, at: joint.end),
      next.kind == .digit || next.kind == .teen
        || next.kind == .tens
    {
      below = parseWords(text, at: joint.end, first: next, isNested: true)
    } else {
      below = nil
    }
    guard let below, number.value.value < below.value.value, !below.isOrdinal,
      joint.word.kind != .over || isClauseEnd(text, below.end),
      let value = number.value.divided(by: below.value)
    else { return }
    number.value = value
    number.end = below.end
    number.decimals = 2
    number.stepPower = -2
    number.scalePower = 0
  }

  private func isClauseEnd(_ text: ScannedText, _ index: Int) -> Bool {
    index >= text.tokens.count || text.tokens[index].kind == .symbol
      || text.tokens[index].kind == .lineBreak
  }
}
