extension NumberReader {
  /// What has been read of a number in Han numerals.
  private struct Groups {
    /// The value and the power of ten of each finished group, in falling order of power.
    var done: [(value: ExactNumber, power: Int)] = []
    /// What the open group below the next myriad adds up to.
    var group = ExactNumber(0)
    var hasGroup = false
    /// The last place read in the open group; 4 before the first.
    var place = 4
    /// A digit that waits for its place.
    var digit: ExactNumber?
    /// Whether a zero stood before the waiting digit, which then counts single units.
    var isAfterZero = false
    /// The power of ten of the last written place.
    var written = 0
    /// The power of ten of the myriads that nothing followed.
    var scale = 0
    /// The power of ten that an unplaced last digit counts: 5 in 二百五 is 50.
    var shortPower: Int?
    var end: Int

    var isEmpty: Bool { done.isEmpty && !hasGroup && digit == nil }
  }

  /// A number that begins with a Han numeral, or that goes on in Han scales behind figures.
  func parseHan(
    _ text: ScannedText, at index: Int, leading: ParsedNumber?, isNested: Bool = false
  ) -> ParsedNumber? {
    if leading == nil, let special = hanSpecial(text, at: index) { return special }
    guard var number = hanInteger(text, at: index, leading: leading) else { return nil }
    if isNested { return number }
    if let over = numerals.longest(text, at: number.end), over.word.kind == .over,
      over.word.isChinese
    {
      return hanFraction(text, below: number, behind: over.end)
    }
    guard let next = numeral(text, at: number.end), next.isChinese else { return number }
    if next.kind == .and {
      takeMixed(text, to: &number)
    } else if next.kind == .group, number.decimals == 0 {
      number.value = number.value.multiplied(by: UInt64(clamping: next.value))
      number.end += 1
    }
    return number
  }

  /// Takes the Han scales behind figures: `3万5千`, `1,100万`; false where there is none.
  func applyHanScale(
    _ text: ScannedText, to number: inout ParsedNumber, isNested: Bool
  ) -> Bool {
    guard let next = numerals.longest(text, at: number.end), next.word.isChinese else {
      return false
    }
    switch next.word.kind {
    case .over:
      guard !isNested,
        let part = hanFraction(text, below: number, behind: next.end), part.isPart
      else { return false }
      number = part
      return true
    case .place, .formalPlace, .myriad, .odd, .few, .group:
      guard
        let scaled = parseHan(
          text, at: number.end, leading: number, isNested: isNested)
      else { return false }
      number = scaled
      return true
    case .and where !isNested:
      let end = number.end
      takeMixed(text, to: &number)
      return number.end > end
    default: return false
    }
  }

  private func hanFraction(
    _ text: ScannedText, below: ParsedNumber, behind index: Int
  ) -> ParsedNumber? {
    var start = index
    if let sign = numeral(text, at: start), sign.kind == .minus { start += 1 }
    let above: ParsedNumber?
    if start < text.tokens.count, text.tokens[start].kind == .number {
      above = parseDigits(text, at: start, isNested: true)
    } else {
      above = hanInteger(text, at: start, leading: nil, allowsFormal: true)
    }
    guard let above, let value = above.value.divided(by: below.value) else { return below }
    var number = ParsedNumber(value, end: above.end)
    number.isWords = true
    number.isPart = true
    number.decimals = 2
    number.stepPower = -2
    return number
  }

  private func takeMixed(_ text: ScannedText, to number: inout ParsedNumber) {
    let start = number.end + 1
    guard start < text.tokens.count else { return }
    let below: ParsedNumber?
    if text.tokens[start].kind == .number {
      below = plainFigures(text, at: start)
    } else {
      below = hanInteger(text, at: start, leading: nil)
    }
    guard let below, let over = numerals.longest(text, at: below.end), over.word.kind == .over,
      let part = hanFraction(text, below: below, behind: over.end), part.isPart
    else { return }
    number.value = number.value.adding(part.value)
    number.decimals = 2
    number.stepPower = -2
    number.end = part.end
  }

  private func plainFigures(_ text: ScannedText, at index: Int) -> ParsedNumber {
    ParsedNumber(ExactNumber(digits: text.foldedBytes(index)), end: index + 1)
  }

  func hanInteger(
    _ text: ScannedText, at start: Int, leading: ParsedNumber?, allowsFormal: Bool = false
  ) -> ParsedNumber? {
    if leading == nil, let run = digitRun(text, at: start) { return run }
    var groups = Groups(end: start)
    groups.digit = leading?.value
    var index = start
    var rough = ParsedNumber(ExactNumber(0), end: start)
    while index < text.tokens.count {
      if text.tokens[index].kind == .number {
        guard groups.digit == nil, !groups.isEmpty, let next = figuresInside(text, at: index)
        else { break }
        groups.digit = next
        (groups.written, groups.scale) = (0, 0)
        index += 1
        continue
      }
      guard let next = numeral(text, at: index), next.isChinese else { break }
      guard take(next, at: index, into: &groups) else {
        if takeRough(next, text, at: index, groups, into: &rough) {
          index += 1
          groups.end = index
          continue
        }
        break
      }
      index += 1
      groups.end = index
    }
    guard
      let number = finish(&groups, text, rough: rough, leading: leading, from: start)
    else { return nil }
    return allowsFormal || leading != nil || !isLoneMark(number, text, at: start) ? number : nil
  }

  /// Whether a number is one formal numeral or place, which is a word of its own more often.
  private func isLoneMark(_ number: ParsedNumber, _ text: ScannedText, at start: Int) -> Bool {
    guard number.end == start + 1, let only = numeral(text, at: start) else { return false }
    switch only.kind {
    case .formal, .formalPlace, .tens: return true
    case .place: return only.value > 1
    default: return false
    }
  }

  /// Figures between Han scales: the 6 of 25万6千; only where a scale follows.
  private func figuresInside(_ text: ScannedText, at index: Int) -> ExactNumber? {
    guard let next = numeral(text, at: index + 1), next.isChinese,
      next.isHanPlace || next.kind == .myriad
    else { return nil }
    return ExactNumber(digits: text.foldedBytes(index))
  }

  private func take(_ next: Numeral, at index: Int, into groups: inout Groups) -> Bool {
    switch next.kind {
    case .digit, .formal, .pair:
      guard groups.digit == nil else { return false }
      if next.value == 0 {
        guard !groups.isEmpty else {
          groups.digit = ExactNumber(0)
          return true
        }
        groups.isAfterZero = true
        return true
      }
      groups.digit = ExactNumber(UInt64(clamping: next.value))
      (groups.written, groups.scale) = (0, 0)
      return true
    case .tens:
      guard groups.digit == nil, groups.place > 1 else { return false }
      groups.group = groups.group.adding(ExactNumber(UInt64(clamping: next.value)))
      groups.hasGroup = true
      groups.place = 1
      groups.shortPower = nil
      (groups.written, groups.scale) = (0, 0)
      return true
    case .place, .formalPlace:
      guard next.value < groups.place else { return false }
      let digit = groups.digit ?? ExactNumber(1)
      guard groups.digit != nil || next.value == 1 || groups.isEmpty else { return false }
      groups.group = groups.group.adding(digit.scaled(byPowerOfTen: next.value))
      groups.hasGroup = true
      groups.place = next.value
      (groups.written, groups.scale) = (next.value, 0)
      groups.shortPower = next.value >= 2 ? next.value - 1 : nil
      groups.digit = nil
      groups.isAfterZero = false
      return true
    case .myriad:
      return takeMyriad(next.value, into: &groups)
    default: return false
    }
  }

  private func takeMyriad(_ power: Int, into groups: inout Groups) -> Bool {
    var sum = groups.group
    if let digit = groups.digit { sum = sum.adding(digit) }
    let isBare = !groups.hasGroup && groups.digit == nil
    if isBare, groups.done.isEmpty { return false }
    if !isBare, let last = groups.done.last, last.power == power { return false }
    while let last = groups.done.last, last.power < power || isBare && last.power == power {
      sum = sum.adding(last.value)
      groups.done.removeLast()
      if last.power == power { break }
    }
    groups.done.append((sum.scaled(byPowerOfTen: power), power))
    groups.group = ExactNumber(0)
    groups.hasGroup = false
    groups.digit = nil
    groups.place = 4
    groups.written += power
    groups.scale += power
    groups.isAfterZero = false
    groups.shortPower = power - 1
    return true
  }

  /// Takes 多, 几 and the like behind a place; what follows still scales the number.
  private func takeRough(
    _ next: Numeral, _ text: ScannedText, at index: Int, _ groups: Groups,
    into rough: inout ParsedNumber
  ) -> Bool {
    guard groups.digit == nil || next.kind == .odd, !groups.isEmpty, !rough.isRough,
      !rough.isExceeded
    else { return false }
    switch next.kind {
    case .odd: rough.isExceeded = true
    case .few: rough.isRough = true
    default: return false
    }
    return true
  }

  private func finish(
    _ groups: inout Groups, _ text: ScannedText, rough: ParsedNumber, leading: ParsedNumber?,
    from start: Int
  ) -> ParsedNumber? {
    guard !groups.isEmpty, groups.end > start else { return nil }
    var value = groups.group
    for part in groups.done { value = value.adding(part.value) }
    var place = groups.written
    if let digit = groups.digit {
      let isShort = !groups.isAfterZero && groups.shortPower != nil && leading == nil
      place = isShort ? groups.shortPower ?? 0 : 0
      value = value.adding(digit.scaled(byPowerOfTen: place))
    }
    var number = ParsedNumber(value, end: groups.end)
    number.isWords = leading == nil
    number.stepPower = place
    number.isRough = rough.isRough
    number.isExceeded = rough.isExceeded
    if groups.done.count == 1 { number.scalePower = groups.scale }
    if let leading, groups.done.count <= 1, groups.digit == nil {
      number.decimals = leading.decimals
      number.stepPower = place + leading.stepPower
    }
    takePoint(text, to: &number)
    return number
  }

  /// Takes 点 and the single digits behind it, and then a myriad: 三点五亿.
  private func takePoint(_ text: ScannedText, to number: inout ParsedNumber) {
    guard let point = numeral(text, at: number.end), point.kind == .point, point.isChinese else {
      return
    }
    var index = number.end + 1
    var digits = 0
    var value = ExactNumber(0)
    while digits < 15, let next = numeral(text, at: index),
      next.isChinese, next.kind == .digit || next.kind == .formal
    {
      value = value.multiplied(by: 10).adding(ExactNumber(UInt64(clamping: next.value)))
      digits += 1
      index += 1
    }
    guard digits > 0 else { return }
    number.value = number.value.adding(value.scaled(byPowerOfTen: -digits))
    number.decimals = digits
    number.stepPower = -digits
    number.scalePower = 0
    number.end = index
    while let next = numeral(text, at: number.end), next.isChinese,
      next.kind == .myriad || next.isHanPlace
    {
      number.scale(byPowerOfTen: next.value, end: number.end + 1)
    }
  }

  /// Two or more Han digits in a row: 二十 is no run, 九九 and 二〇二四 are, 二三十 is 20 to 30.
  private func digitRun(_ text: ScannedText, at start: Int) -> ParsedNumber? {
    var index = start
    var value = ExactNumber(0)
    var last = -1
    var isRising = true
    while let next = numeral(text, at: index), next.isHanDigit, next.kind != .pair || index == start
    {
      isRising = isRising && (last < 0 || next.value == last + 1) && next.value > 0
      last = next.value
      value = value.multiplied(by: 10).adding(ExactNumber(UInt64(clamping: next.value)))
      index += 1
    }
    let count = index - start
    guard count >= 2 else { return nil }
    let next = numeral(text, at: index)
    let isPlaced = next.map { $0.isHanPlace || $0.kind == .myriad } ?? false
    if count == 2, isRising {
      var number = ParsedNumber(ExactNumber(UInt64(clamping: last - 1)), end: index)
      number.high = ExactNumber(UInt64(clamping: last))
      number.isWords = true
      while let scale = numeral(text, at: number.end), scale.isHanPlace || scale.kind == .myriad {
        number.scale(byPowerOfTen: scale.value, end: number.end + 1)
      }
      return number
    }
    // 一百 begins its number with the last digit: the run before it is not one.
    guard !isPlaced else { return nil }
    var number = ParsedNumber(value, end: index)
    number.isWords = true
    takePoint(text, to: &number)
    return number
  }
}
