extension NumberReader {
  /// Numbers that begin with no digit: so many of a hundred, several tens, a half, at least a hundred.
  func hanSpecial(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    guard let first = numeral(text, at: index) else { return nil }
    switch first.kind {
    case .place, .formalPlace, .myriad: return hanPercent(text, at: index)
    case .half: return hanHalf(text, at: index)
    case .few, .some:
      guard var number = barePlaces(text, at: index + 1), number.value.value >= 10 else {
        return nil
      }
      // "Several" is two to nine of the place.
      number.high = number.value.multiplied(by: 9)
      number.value = number.value.multiplied(by: 2)
      return number
    case .atLeast:
      guard var number = barePlaces(text, at: index + 1), number.value.value >= 100 else {
        return nil
      }
      number.isAtLeast = true
      return number
    case .numberMark:
      var number: ParsedNumber?
      if index + 1 < text.tokens.count, text.tokens[index + 1].kind == .number {
        number = parseDigits(text, at: index + 1)
      } else if let next = numeral(text, at: index + 1), next.isHanDigit || next.isHanPlace {
        number = parseHan(text, at: index + 1, leading: nil)
      }
      number?.isOrdinal = true
      return number
    default: return nil
    }
  }

  /// Places without a digit before them: ten to their sum.
  func barePlaces(_ text: ScannedText, at start: Int) -> ParsedNumber? {
    var index = start
    var power = 0
    while let next = numeral(text, at: index), next.isHanPlace || next.kind == .myriad, power < 24 {
      power += next.value
      index += 1
    }
    guard index > start, numeral(text, at: index)?.kind != .over else { return nil }
    if let over = numerals.longest(text, at: index), over.word.kind == .over { return nil }
    var number = ParsedNumber(ExactNumber(1, exponent: power), end: index)
    number.stepPower = power
    number.isWords = true
    if let odd = numeral(text, at: index), odd.kind == .odd { number.end += 1 }
    return number
  }

  /// So many of a hundred, a thousand or ten million, as a percent.
  private func hanPercent(_ text: ScannedText, at start: Int) -> ParsedNumber? {
    var index = start
    var power = 0
    while let next = numeral(text, at: index), next.isHanPlace || next.kind == .myriad, power < 24 {
      power += next.value
      index += 1
    }
    guard power >= 2, let over = numerals.longest(text, at: index), over.word.kind == .over,
      over.word.isChinese
    else { return nil }
    let above: ParsedNumber?
    if over.end < text.tokens.count, text.tokens[over.end].kind == .number {
      above = parseDigits(text, at: over.end, isNested: true)
    } else {
      above = hanInteger(text, at: over.end, leading: nil, allowsFormal: true)
    }
    guard var number = above, !number.isOrdinal else { return nil }
    number.value = number.value.scaled(byPowerOfTen: 2 - power)
    number.high = number.high?.scaled(byPowerOfTen: 2 - power)
    number.stepPower += 2 - power
    number.decimals += power - 2
    number.isPercent = true
    return number
  }

  private func hanHalf(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    if let next = numeral(text, at: index + 1), next.kind == .place, next.value == 2 {
      var number = ParsedNumber(ExactNumber(50), end: index + 2)
      number.isWords = true
      number.stepPower = 1
      return number
    }
    var number = part(1, 2, end: index + 1)
    number.isWords = true
    number.isPart = true
    return number
  }
}
