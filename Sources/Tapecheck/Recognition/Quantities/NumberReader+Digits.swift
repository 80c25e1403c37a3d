extension NumberReader {
  /// A number that begins with figures.
  ///
  /// A nested one, inside a fraction, looks for no further fraction: nothing recurs on its input.
  func parseDigits(
    _ text: ScannedText, at index: Int, isNested: Bool = false
  ) -> ParsedNumber? {
    var number = joinedDigits(text, at: index)
    if let mixed = fraction(text, at: number.end), isWhole(number),
      text.tokens[number.end].spaceBefore
    {
      number = mixedNumber(number, mixed)
    } else if let part = vulgarFraction(text, at: number.end), isWhole(number),
      !text.tokens[number.end].spaceBefore
    {
      number = mixedNumber(number, part)
    } else if let mixed = hyphenedFraction(text, at: number.end), isWhole(number) {
      number = mixedNumber(number, mixed)
    } else if let plain = fraction(text, at: index) {
      number = plain
    }
    applyPower(text, to: &number)
    if let mark = numeral(text, at: number.end), mark.kind == .ordinalMark,
      !text.tokens[number.end].spaceBefore
    {
      number.end += 1
      number.isOrdinal = true
      return number
    }
    if applyHanScale(text, to: &number, isNested: isNested) { return number }
    applyScales(text, to: &number, allowsTail: !isNested)
    if !isNested, number.scalePower == 0, isWhole(number) {
      applyRatio(text, to: &number, wordsOnly: true)
    }
    return number
  }

  /// A number that begins with a mark: `.08`, `⅔`.
  func parseMark(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    if var part = vulgarFraction(text, at: index) {
      applyScales(text, to: &part)
      return part
    }
    guard text.isSymbol(index, UInt8(ascii: ".")), index + 1 < text.tokens.count,
      text.tokens[index + 1].kind == .number, !text.tokens[index + 1].spaceBefore,
      index == 0 || text.tokens[index].spaceBefore || isOpening(text, index - 1)
    else { return nil }
    let digits = text.foldedBytes(index + 1)
    guard !digits.contains(where: { $0 < 0x30 || $0 > 0x39 }) else { return nil }
    let value = ExactNumber(digits: digits).scaled(byPowerOfTen: -digits.count)
    var number = ParsedNumber(value, end: index + 2)
    number.decimals = digits.count
    number.stepPower = -digits.count
    applyScales(text, to: &number)
    return number
  }

  private func isOpening(_ text: ScannedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .symbol else { return token.kind == .lineBreak || token.kind == .han }
    return !text.isSymbol(index, UInt8(ascii: "."))
  }

  private func isWhole(_ number: ParsedNumber) -> Bool {
    number.decimals == 0 && !number.value.isZero
  }

  /// Figures, joined where spaces or Indian commas group them.
  private func joinedDigits(_ text: ScannedText, at index: Int) -> ParsedNumber {
    let first = text.foldedBytes(index)
    var end = index + 1
    if first.count <= 3, !first.contains(UInt8(ascii: ".")) {
      end = groupedEnd(text, from: index)
    }
    guard end > index + 1 else { return plainDigits(first, end: end) }
    var digits: [UInt8] = []
    for part in index..<end where text.tokens[part].kind == .number {
      digits.append(contentsOf: text.foldedBytes(part))
    }
    if end == index + 3, text.foldedBytes(index + 2).count == 2,
      text.isSymbol(index + 1, UInt8(ascii: ",")), !text.tokens[index + 1].spaceBefore
    {
      // A comma before two last figures is a decimal comma: 5,00.
      digits.insert(UInt8(ascii: "."), at: first.count)
    }
    return plainDigits(digits[...], end: end)
  }

  private func plainDigits(_ digits: ArraySlice<UInt8>, end: Int) -> ParsedNumber {
    var number = ParsedNumber(ExactNumber(digits: digits), end: end)
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      number.decimals = digits.endIndex - point - 1
      number.stepPower = -number.decimals
    }
    return number
  }

  /// The end of a run of groups of three figures that a single space or a comma and a space part.
  private func groupedEnd(_ text: ScannedText, from index: Int) -> Int {
    let comma = UInt8(ascii: ",")
    let next = index + 1
    guard next < text.tokens.count else { return next }
    if text.isSymbol(next, comma), next + 1 < text.tokens.count,
      text.tokens[next + 1].kind == .number
    {
      return commaEnd(text, from: index)
    }
    var end = next
    var groups = 0
    var isBound = false
    var hasPoint = false
    while end < text.tokens.count, !hasPoint, text.tokens[end].kind == .number,
      isGroup(text.foldedBytes(end)),
      Int(text.tokens[end].start) - Int(text.tokens[end - 1].end) <= 3
    {
      let gap = text.text.utf8[Int(text.tokens[end - 1].end)..<Int(text.tokens[end].start)]
      guard gap.count == 1 || gap.first != 0x20 else { break }
      isBound = isBound || gap.first != 0x20 || text.foldedBytes(end).elementsEqual([48, 48, 48])
      hasPoint = text.foldedBytes(end).count > 3
      groups += 1
      end += 1
    }
    return groups >= 2 || (groups == 1 && isBound) ? end : next
  }

  private func commaEnd(_ text: ScannedText, from index: Int) -> Int {
    let comma = index + 1
    let group = index + 2
    let digits = text.foldedBytes(group)
    let followed =
      text.isSymbol(group + 1, UInt8(ascii: ",")) && group + 2 < text.tokens.count
      && text.tokens[group + 2].kind == .number
    guard !text.tokens[comma].spaceBefore, !followed else { return comma }
    if text.tokens[group].spaceBefore {
      // "3, 000" is one number; "1, 234, 567" and "5, 100" are lists.
      let isNumber = isGroup(digits) && (digits.first == UInt8(ascii: "0") || digits.count > 3)
      return isNumber ? group + 1 : comma
    }
    let point = digits.firstIndex(of: UInt8(ascii: ",")) ?? digits.endIndex
    let isIndian =
      point - digits.startIndex == 2 && point < digits.endIndex
      && text.foldedBytes(index).count <= 2
    let isDecimal = digits.count == 2 && !digits.contains(UInt8(ascii: "."))
    return isIndian || isDecimal ? group + 1 : comma
  }

  private func isGroup(_ digits: ArraySlice<UInt8>) -> Bool {
    let whole = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    return whole - digits.startIndex == 3 && !digits.contains(UInt8(ascii: ","))
  }

  /// `3/4` as a fraction: two whole numbers, the lower at most 100, and no third.
  private func fraction(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    let slash = UInt8(ascii: "/")
    guard index + 2 < text.tokens.count, text.isSymbol(index + 1, slash),
      text.tokens[index].kind == .number, text.tokens[index + 2].kind == .number,
      text.tokens[index + 1].spaceBefore == text.tokens[index + 2].spaceBefore,
      !text.isSymbol(index + 3, slash), !text.isSymbol(index - 1, slash),
      text.tokens[index].end - text.tokens[index].start <= 4
    else { return nil }
    let above = ExactNumber(digits: text.foldedBytes(index)).integer
    let below = ExactNumber(digits: text.foldedBytes(index + 2)).integer
    // 60/40 is a mix, 3/2 a fraction.
    guard let above, let below, above > 0, below >= 2, below <= 100, above < below || below <= 16,
      text.foldedBytes(index).first != UInt8(ascii: "0"),
      text.foldedBytes(index + 2).first != UInt8(ascii: "0")
    else { return nil }
    return part(above, below, end: index + 3)
  }

  /// The fraction of `1-1/2`.
  private func hyphenedFraction(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    guard text.isSymbol(index, UInt8(ascii: "-")), !text.tokens[index].spaceBefore,
      index + 1 < text.tokens.count, !text.tokens[index + 1].spaceBefore,
      let part = fraction(text, at: index + 1), part.value.value < 1
    else { return nil }
    return part
  }

  /// A fraction with its decimals as a reader would write them.
  func part(_ above: Int, _ below: Int, end: Int) -> ParsedNumber {
    part(ExactNumber(UInt64(clamping: above)), UInt64(clamping: below), end: end)
  }

  /// A fraction with its decimals as a reader would write them.
  func part(_ above: ExactNumber, _ below: UInt64, end: Int) -> ParsedNumber {
    var number = ParsedNumber(above.divided(by: below), end: end)
    // A half is meant to a tenth, a quarter and anything else to a hundredth.
    number.decimals = below == 2 || below == 5 || below == 10 ? 1 : 2
    number.stepPower = -number.decimals
    return number
  }

  private func mixedNumber(_ whole: ParsedNumber, _ part: ParsedNumber) -> ParsedNumber {
    var number = part
    number.value = whole.value.adding(part.value)
    return number
  }

  private func vulgarFraction(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    guard index < text.tokens.count, text.tokens[index].kind == .symbol else { return nil }
    let scalar = text.firstScalar(of: text.tokens[index])
    guard scalar >= 0x80 else { return nil }
    let (above, below): (Int, Int)
    switch scalar {
    case 0xBC: (above, below) = (1, 4)
    case 0xBD: (above, below) = (1, 2)
    case 0xBE: (above, below) = (3, 4)
    case 0x2150: (above, below) = (1, 7)
    case 0x2151: (above, below) = (1, 9)
    case 0x2152: (above, below) = (1, 10)
    case 0x2153, 0x2154: (above, below) = (Int(scalar) - 0x2152, 3)
    case 0x2155...0x2158: (above, below) = (Int(scalar) - 0x2154, 5)
    case 0x2159: (above, below) = (1, 6)
    case 0x215A: (above, below) = (5, 6)
    case 0x215B...0x215E: (above, below) = (2 * (Int(scalar) - 0x215B) + 1, 8)
    default: return nil
    }
    return part(above, below, end: index + 1)
  }

  /// Reads `e-5`, `x10^6` and `^2` behind figures.
  private func applyPower(_ text: ScannedText, to number: inout ParsedNumber) {
    var index = number.end
    guard index < text.tokens.count, !text.tokens[index].spaceBefore else { return }
    let bytes = text.foldedBytes(index)
    let isTimes =
      (bytes.elementsEqual([UInt8(ascii: "x")]) || bytes.elementsEqual([0xC3, 0x97]))
      && index + 2 < text.tokens.count
      && text.foldedBytes(index + 1).elementsEqual([UInt8(ascii: "1"), UInt8(ascii: "0")])
      && text.isSymbol(index + 2, UInt8(ascii: "^"))
    let isExponent = bytes.elementsEqual([UInt8(ascii: "e")])
    guard isTimes || isExponent || bytes.elementsEqual([UInt8(ascii: "^")]) else { return }
    index += isTimes ? 3 : 1
    var isNegative = false
    var signs = 0
    while signs < 2, text.isSymbol(index, UInt8(ascii: "-")) {
      isNegative = true
      index += 1
      signs += 1
    }
    guard index < text.tokens.count, text.tokens[index].kind == .number,
      !text.tokens[index].spaceBefore,
      let size = ExactNumber(digits: text.foldedBytes(index)).integer, size <= 400
    else { return }
    if isTimes || isExponent {
      number.scale(byPowerOfTen: isNegative ? -size : size, end: index + 1)
      number.scalePower = 0
    } else {
      number.value = number.value.raised(to: isNegative && signs < 2 ? -size : size)
      number.end = index + 1
    }
  }

  /// Takes the scale words and suffixes behind figures, with a hyphen between or none.
  func applyScales(
    _ text: ScannedText, to number: inout ParsedNumber, allowsTail: Bool = true
  ) {
    var isFirst = true
    scales: while number.end < text.tokens.count {
      var index = number.end
      if text.isSymbol(index, UInt8(ascii: "-")), !text.tokens[index].spaceBefore,
        index + 1 < text.tokens.count, !text.tokens[index + 1].spaceBefore
      {
        index += 1
      }
      guard let found = numeral(text, at: index) else { break }
      switch found.kind {
      case .hundred, .scale: number.scale(byPowerOfTen: found.value, end: index + 1)
      case .suffix where isFirst && !(number.isWords): fallthrough
      case .glued where isFirst && !text.tokens[index].spaceBefore && index == number.end:
        number.scale(byPowerOfTen: found.value, end: index + 1)
        return
      case .group:
        number.value = number.value.multiplied(by: UInt64(clamping: found.value))
        number.end = index + 1
        return
      default: break scales
      }
      isFirst = false
    }
    if !isFirst, allowsTail { applyTail(text, to: &number) }
  }
}
