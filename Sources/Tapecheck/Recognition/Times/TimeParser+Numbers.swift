/// Numbers as dates write them.
extension TimeParser {
  /// A whole number: what it is, where it ends, how many digits it is written with (0 for words).
  struct Integer {
    var value: Int
    var end: Int
    var digits: Int
    var isOrdinal = false
  }

  /// The digits of a token that has nothing else, at most nine.
  func digits(_ index: Int) -> Integer? {
    guard isNumber(index) else { return nil }
    let token = text.tokens[index]
    let count = Int(token.foldedEnd - token.foldedStart)
    guard count <= 9 else { return nil }
    var value = 0
    for byte in text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return Integer(value: value, end: index + 1, digits: count)
  }

  /// A counting number in digits or words.
  func cardinal(_ index: Int) -> Integer? {
    if isNumber(index) { return digits(index) }
    return spelled(index)
  }

  /// Words for a number below ten thousand: twenty-one, two thousand and five, 二十三, 二零一七.
  func spelled(_ start: Int) -> Integer? {
    guard start >= 0, start < limit else { return nil }
    var (total, current, index) = (0, -1, start)
    var lastWasDigit = false
    var isPositional = false
    // Eight words are enough for a number below ten thousand: 九千九百九十九 has seven.
    for _ in 0..<8 {
      if let scale = find(.scale, index) {
        guard scale.value == 10 || current > 0 || isHan(index) else { break }
        guard total + max(current, 1) * scale.value < 10_000 else { break }
        total += max(current, 1) * scale.value
        current = -1
        lastWasDigit = false
        index = scale.end
        if !isHan(index), let next = afterAnd(index) { index = next }
        continue
      }
      if let digit = find(.digit, index) {
        if lastWasDigit {
          guard isHan(index), current >= 0, current < 1_000 else { break }
          current = current * 10 + digit.value
          isPositional = true
        } else {
          guard current < 0 || (current >= 20 && current % 10 == 0 && digit.value > 0) else {
            break
          }
          current = max(current, 0) + digit.value
        }
        lastWasDigit = true
        index = digit.end
        continue
      }
      if current < 0, let found = find(.teen, index) ?? find(.tens, index) {
        current = found.value
        lastWasDigit = false
        let isTens = has(.tens, index)
        index = found.end
        if isTens, isMark(index, "-"), has(.digit, index + 1) { index += 1 }
        continue
      }
      break
    }
    guard index > start else { return nil }
    // "one hundred and": the conjunction belongs to what follows.
    if current < 0, index > start, has(.joiner, index - 1) { index -= 1 }
    let value = total + max(current, 0)
    return Integer(value: value, end: index, digits: isPositional ? index - start : 0)
  }

  /// The token after "and" when a numeral follows it.
  private func afterAnd(_ index: Int) -> Int? {
    guard let joiner = find(.joiner, index), joiner.value == TimeWords.Joiner.and.rawValue,
      has(.digit, joiner.end) || has(.teen, joiner.end) || has(.tens, joiner.end)
    else { return nil }
    return joiner.end
  }

  /// Whether a token is one Han character.
  func isHan(_ index: Int) -> Bool {
    index >= 0 && index < limit && text.tokens[index].kind == .han
  }

  /// An ordinal: 4th, fourth, twenty-first, 第三.
  func ordinal(_ index: Int) -> Integer? {
    if var number = digits(index) {
      guard let mark = find(.ordinalMark, number.end), !isApart(number.end), number.digits < 3
      else { return nil }
      number.end = mark.end
      number.isOrdinal = true
      return number
    }
    if let mark = find(.numberMark, index), var number = cardinal(mark.end) {
      number.isOrdinal = true
      return number
    }
    if let found = find(.ordinal, index) {
      return Integer(value: found.value, end: found.end, digits: 0, isOrdinal: true)
    }
    if let tens = find(.tens, index) {
      let next = isMark(tens.end, "-") ? tens.end + 1 : tens.end
      if let ones = find(.ordinal, next), ones.value < 10 {
        return Integer(value: tens.value + ones.value, end: ones.end, digits: 0, isOrdinal: true)
      }
    }
    return nil
  }

  /// A day of the month: 11, 11th, eleventh, twenty one.
  func dayOfMonth(_ index: Int) -> Integer? {
    if let ordinal = ordinal(index) { return (1...31).contains(ordinal.value) ? ordinal : nil }
    guard let number = cardinal(index), number.digits <= 2, (1...31).contains(number.value) else {
      return nil
    }
    return number
  }

  /// A year in four digits or in words, of any era that dates are written in.
  func year(_ index: Int) -> Integer? {
    if let number = digits(index) {
      return number.digits == 4 && (1000...2999).contains(number.value) ? number : nil
    }
    return spelledYear(index)
  }

  /// nineteen ninety nine, nineteen zero one, two thousand and five, 二零一七.
  func spelledYear(_ index: Int) -> Integer? {
    guard index < limit, roles[index] & spelledBits != 0 else { return nil }
    if isHan(index) {
      guard let number = spelled(index), number.digits == 4 || number.value >= 1_000 else {
        return nil
      }
      return number
    }
    if let century = belowHundred(index), (10...20).contains(century.value) {
      if let rest = belowHundred(century.end), rest.value >= 10 {
        return Integer(value: century.value * 100 + rest.value, end: rest.end, digits: 0)
      }
      if let zero = find(.digit, century.end), zero.value == 0,
        let one = find(.digit, zero.end), one.value > 0
      {
        return Integer(value: century.value * 100 + one.value, end: one.end, digits: 0)
      }
      if let hundred = find(.scale, century.end), hundred.value == 100 {
        return Integer(value: century.value * 100, end: hundred.end, digits: 0)
      }
    }
    guard let number = spelled(index), (1_000...2_999).contains(number.value) else { return nil }
    return number
  }

  private var spelledBits: TimeWords.RoleSet {
    Role.digit.bit | Role.teen.bit | Role.tens.bit | Role.scale.bit
  }

  /// An English number of at most two words: seventeen, thirty, forty-two.
  private func belowHundred(_ index: Int) -> Integer? {
    if let teen = find(.teen, index) {
      return Integer(value: teen.value, end: teen.end, digits: 0)
    }
    guard let tens = find(.tens, index) else { return nil }
    let next = isMark(tens.end, "-") ? tens.end + 1 : tens.end
    if let digit = find(.digit, next), digit.value > 0 {
      return Integer(value: tens.value + digit.value, end: digit.end, digits: 0)
    }
    return Integer(value: tens.value, end: tens.end, digits: 0)
  }

  /// The year that two digits stand for: 1950 to 2049 for prices, later and earlier ones as written.
  static func fullYear(_ twoDigits: Int) -> Int {
    twoDigits < 50 ? 2_000 + twoDigits : 1_900 + twoDigits
  }
}
