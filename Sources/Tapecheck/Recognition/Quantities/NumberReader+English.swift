extension NumberReader {
  /// The words read so far: what is complete, and the group below the next scale.
  private struct Words {
    var total = ExactNumber(0)
    var group: Int?
    /// What joined the group since the last "and".
    var sinceAnd: Int?
    /// The power of ten of the last word, which is the last written place.
    var place = 0
    /// The power of ten of a scale that nothing followed.
    var scale = 0
    /// The last scale read, which the next must stay below.
    var lastScale = 0
    /// The tens that ended the group, which an ordinal may still complete.
    var openTens = 0
    /// Whether the number is just "a" or "one".
    var isUnit = false
    var isArticle = false
    var end: Int

    var value: ExactNumber { total.adding(ExactNumber(UInt64(clamping: group ?? 0))) }
  }

  /// A number that begins with an English word.
  func parseWords(
    _ text: ScannedText, at index: Int, first: Numeral, isNested: Bool = false
  ) -> ParsedNumber? {
    switch first.kind {
    case .ordinal: return ordinal(value: first.value, power: 0, end: index + 1)
    case .ordinalScale: return ordinal(value: 1, power: first.value, end: index + 1)
    case .numberMark:
      return numberMark(text, at: index)
    case .part:
      // A bare half is no number; with a scale behind it is.
      var number = part(1, first.value, end: index + 1)
      number.isWords = true
      number.isPart = true
      applyPartScale(text, to: &number)
      return number
    case .digit, .teen, .tens, .article: break
    default: return nil
    }
    guard let words = readWords(text, at: index) else { return nil }
    return finish(words, text, isNested: isNested)
  }

  private func ordinal(value: Int, power: Int, end: Int) -> ParsedNumber {
    var number = ParsedNumber(
      ExactNumber(UInt64(clamping: value), exponent: power), end: end)
    number.isWords = true
    number.isOrdinal = true
    return number
  }

  private func numberMark(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    guard let mark = numerals.longest(text, at: index), mark.end < text.tokens.count,
      text.tokens[mark.end].kind == .number
    else { return nil }
    var number = parseDigits(text, at: mark.end)
    number?.isOrdinal = true
    return number?.decimals == 0 ? number : nil
  }

  /// The index behind a hyphen, or the index itself where no hyphen stands.
  private func pastHyphen(_ text: ScannedText, _ index: Int) -> Int {
    guard text.isSymbol(index, UInt8(ascii: "-")), index + 1 < text.tokens.count,
      text.tokens[index].spaceBefore == text.tokens[index + 1].spaceBefore
    else { return index }
    return index + 1
  }

  private func readWords(_ text: ScannedText, at start: Int) -> Words? {
    var words = Words(end: start)
    var index = start
    while let next = numeral(text, at: index), take(next, text, at: index, into: &words) {
      index = pastHyphen(text, words.end)
      if let joint = numeral(text, at: index), joint.kind == .and, index > start,
        canJoin(text, words, at: index + 1)
      {
        words.sinceAnd = 0
        index += 1
      }
    }
    return words.end > start ? words : nil
  }

  /// Whether a smaller number that belongs to the same words follows an "and".
  private func canJoin(_ text: ScannedText, _ words: Words, at index: Int) -> Bool {
    guard words.place >= 2, let next = numeral(text, at: index) else { return false }
    switch next.kind {
    case .digit:
      // "Six million and two thirds": the part counts millions, and is read as a tail.
      if words.group == nil, let behind = numeral(text, at: pastHyphen(text, index + 1)) {
        guard behind.kind != .parts, behind.kind != .ordinals, behind.kind != .part else {
          return false
        }
      }
      return next.value > 0 && words.openTens == 0
    case .teen, .tens: return words.openTens == 0
    default: return false
    }
  }

  private func take(
    _ next: Numeral, _ text: ScannedText, at index: Int, into words: inout Words
  ) -> Bool {
    let group = words.group ?? 0
    let isFresh = words.group == nil
    switch next.kind {
    case .article:
      guard index == words.end, isFresh, words.total.isZero, startsAfterArticle(text, index + 1)
      else { return false }
      (words.group, words.isUnit, words.isArticle) = (1, true, true)
    case .digit:
      guard isFresh || words.openTens > 0 && next.value > 0 || words.place == 2 && group % 100 == 0
      else { return false }
      words.isUnit = isFresh && words.total.isZero && next.value == 1
      words.group = group + next.value
      words.openTens = 0
      words.place = 0
    case .teen, .tens:
      guard isFresh || words.place == 2 && group % 100 == 0 else { return false }
      words.group = group + next.value
      words.openTens = next.kind == .tens ? next.value : 0
      words.place = next.value % 10 == 0 ? 1 : 0
      words.isUnit = false
    case .hundred:
      guard !isFresh, group > 0, group < 100, words.place < 2 || words.isArticle else {
        return false
      }
      words.group = group * 100
      words.place = 2
      words.openTens = 0
      words.isUnit = words.isArticle
    case .scale:
      guard !isFresh || words.scale > 0 else { return false }
      return takeScale(next, at: index, into: &words)
    case .group:
      guard !isFresh, let sum = dozens(group, next.value) else { return false }
      words.group = sum
      words.openTens = 0
      words.isUnit = false
      words.place = 0
    default: return false
    }
    if let since = words.sinceAnd { words.sinceAnd = since + (words.group ?? 0) - group }
    if next.kind != .scale { words.scale = 0 }
    words.end = index + 1
    return true
  }

  private func takeScale(_ next: Numeral, at index: Int, into words: inout Words) -> Bool {
    let power = next.value
    guard words.group == nil || words.total.isZero || power < words.lastScale else { return false }
    if let group = words.group {
      let part = ExactNumber(UInt64(clamping: group)).scaled(byPowerOfTen: power)
      words.total = words.total.adding(part)
    } else {
      words.total = words.total.scaled(byPowerOfTen: power)
    }
    words.scale = words.group == nil ? words.scale + power : power
    words.lastScale = words.scale
    words.place = max(words.scale, 3)
    words.group = nil
    words.openTens = 0
    words.isUnit = false
    words.sinceAnd = nil
    words.end = index + 1
    return true
  }

  /// Three hundred and two dozen is 324: only what stands below a hundred is counted in dozens.
  private func dozens(_ group: Int, _ size: Int) -> Int? {
    let below = group % 100
    return below > 0 ? group - below + below * size : group * size
  }

  private func startsAfterArticle(_ text: ScannedText, _ index: Int) -> Bool {
    guard let next = numeral(text, at: index) else { return false }
    switch next.kind {
    case .hundred, .scale, .group, .part, .ordinal, .ordinalScale: return true
    case .tens:
      let behind = numeral(text, at: pastHyphen(text, index + 1))
      return behind?.kind == .ordinal || behind?.kind == .ordinals
    default: return false
    }
  }

  private func finish(_ words: Words, _ text: ScannedText, isNested: Bool) -> ParsedNumber? {
    if let part = denominator(text, behind: words) { return scaledPart(part, text) }
    if words.isArticle, words.total.isZero, words.group == 1 { return nil }
    var number = ParsedNumber(words.value, end: words.end)
    number.isWords = true
    number.scalePower = words.group == nil ? words.scale : 0
    number.stepPower = words.place
    if let joint = numeral(text, at: words.end), joint.kind == .point, words.scale == 0 {
      readPoint(text, at: words.end + 1, into: &number)
      applyScales(text, to: &number, allowsTail: !isNested)
      return number
    }
    if isNested { return number }
    applyTail(text, to: &number)
    applyRatio(text, to: &number)
    return number
  }

  private func scaledPart(_ part: ParsedNumber, _ text: ScannedText) -> ParsedNumber {
    var part = part
    if !part.isOrdinal { applyPartScale(text, to: &part) }
    return part
  }

  /// The ordinal or fraction that a denominator word behind the words makes.
  private func denominator(_ text: ScannedText, behind words: Words) -> ParsedNumber? {
    let index = pastHyphen(text, words.end)
    guard let next = numeral(text, at: index) else { return nil }
    switch next.kind {
    case .ordinal where words.openTens > 0 && next.value < 10,
      .ordinal where words.place >= 2 && !words.isUnit && !words.isArticle:
      let sum = words.value.adding(ExactNumber(UInt64(clamping: next.value)))
      var number = ParsedNumber(sum, end: index + 1)
      number.isWords = true
      number.isOrdinal = true
      return number
    case .ordinal, .part:
      guard next.kind == .part || next.value > 2 else { return nil }
      guard words.isUnit || next.kind == .part, words.group != nil else { return nil }
      return fraction(words, over: UInt64(clamping: next.value), end: index + 1)
    case .parts, .ordinals:
      return plural(text, next, behind: words, at: index)
    case .ordinalScale:
      if words.isUnit, words.value == ExactNumber(1) {
        return fraction(words, power: next.value, end: index + 1)
      }
      var number = ParsedNumber(
        words.value.scaled(byPowerOfTen: next.value), end: index + 1)
      number.isWords = true
      number.isOrdinal = true
      return number
    case .ordinalScales:
      if let above = words.sinceAnd, next.value <= 18,
        Double(above) < ExactNumber.power(next.value), above > 0, let group = words.group
      {
        let whole = words.total.adding(ExactNumber(UInt64(clamping: group - above)))
        let part = ExactNumber(UInt64(clamping: above), exponent: -next.value)
        return named(whole.adding(part), end: index + 1)
      }
      return fraction(words, power: next.value, end: index + 1)
    case .tens:
      // Three twenty-firsts: a denominator of two words.
      let last = numeral(text, at: pastHyphen(text, index + 1))
      guard let last, last.kind == .ordinals || last.kind == .ordinal && words.isUnit,
        last.value < 10, words.group != nil
      else { return nil }
      let end = pastHyphen(text, index + 1) + 1
      return fraction(words, over: UInt64(clamping: next.value + last.value), end: end)
    default: return nil
    }
  }

  private func plural(
    _ text: ScannedText, _ next: Numeral, behind words: Words, at index: Int
  ) -> ParsedNumber? {
    let group = words.group ?? 0
    if words.openTens > 0, words.sinceAnd == nil, next.value < 10, group > words.openTens {
      // One hundred thirty-fifths are 100/35.
      let above = words.total.adding(ExactNumber(UInt64(clamping: group - words.openTens)))
      let below = UInt64(clamping: words.openTens + next.value)
      return named(above.divided(by: below), end: index + 1)
    }
    if let above = words.sinceAnd, above < next.value, group > above {
      let whole = words.total.adding(ExactNumber(UInt64(clamping: group - above)))
      let part = ExactNumber(UInt64(clamping: above)).divided(by: UInt64(clamping: next.value))
      return named(whole.adding(part), end: index + 1)
    }
    return fraction(words, over: UInt64(clamping: next.value), end: index + 1)
  }

  private func fraction(_ words: Words, over below: UInt64, end: Int) -> ParsedNumber {
    var number = part(words.value, below, end: end)
    number.isWords = true
    number.isPart = true
    return number
  }

  private func fraction(_ words: Words, power: Int, end: Int) -> ParsedNumber {
    var number = ParsedNumber(words.value.scaled(byPowerOfTen: -power), end: end)
    number.decimals = power
    number.stepPower = -power
    number.isWords = true
    number.isPart = true
    return number
  }

  private func named(_ value: ExactNumber, end: Int) -> ParsedNumber {
    var number = ParsedNumber(value, end: end)
    number.decimals = 2
    number.stepPower = -2
    number.isWords = true
    return number
  }
}
