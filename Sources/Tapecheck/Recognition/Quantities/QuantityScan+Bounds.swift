extension QuantityScan {
  /// Joins two opposite bounds into a range: more than 100 and less than 300.
  func joined(_ first: Figure, _ opening: Opening) -> Figure {
    guard let bound = opening.bound, case .one(let low) = first.outcome else { return first }
    return joined(first, low, bound: bound)
  }

  private func joined(
    _ first: Figure, _ one: Quantity, bound: Quantity.Relation
  ) -> Figure {
    guard one.relation != .range, let isLow = opensBelow(one.relation) else { return first }
    var index = first.end
    if text.isSymbol(index, UInt8(ascii: ",")) { index += 1 }
    if index < limit {
      if let joint = words.bounds.longest(
        text, at: index, where: { word, _ in word.relation == .joint })
      {
        index = joint.end
      } else if let joint = words.numbers.numeral(text, at: index), joint.kind == .and {
        index += 1
      }
    }
    guard index < limit, let other = readOneBound(at: index), case .one(let two) = other.outcome,
      let isHigh = opensBelow(two.relation), isLow != isHigh, two.kind == one.kind,
      two.unit == one.unit
    else { return first }
    let (low, high) = isLow ? (one, two) : (two, one)
    guard low.value < high.value else { return first }
    var range = low
    range.tokens = first.start..<other.end
    range.range = text.byteRange(ofTokens: range.tokens)
    range.high = high.value
    range.relation = .range
    return Figure(start: first.start, end: other.end, outcome: .one(range))
  }

  private func opensBelow(_ relation: Quantity.Relation) -> Bool? {
    switch relation {
    case .gt, .ge: true
    case .lt, .le: false
    default: nil
    }
  }

  /// One bounded figure, without looking for a second bound behind it.
  private func readOneBound(at index: Int) -> Figure? {
    if let compared = readComparison(at: index, joins: false) { return compared }
    let opening = readOpening(at: index)
    guard opening.bound != nil, opening.boundStart == index, opening.between == nil,
      let amount = readAmount(at: opening.end)
    else { return nil }
    return quantityFigure(amount, start: index, opening)
  }

  /// A bound on both sides of its figure: "than five greater", in that order.
  func readComparison(at index: Int, joins: Bool = true) -> Figure? {
    guard index < limit, tokens[index].kind == .han,
      let open = words.bounds.longest(
        text, at: index, where: { word, _ in word.relation == .compare }),
      let amount = readAmount(at: open.end), amount.end < limit,
      let close = words.bounds.longest(
        text, at: amount.end,
        where: { word, _ in
          word.relation == .compareGreater || word.relation == .compareLess
        })
    else { return nil }
    let relation: Quantity.Relation = close.word.relation == .compareGreater ? .gt : .lt
    let run = index..<close.end
    let one = quantity(amount, tokens: run, relation: relation)
    let figure = Figure(start: index, end: close.end, outcome: .one(one))
    return joins ? joined(figure, one, bound: relation) : figure
  }

  /// An amount as a figure by itself, or `nil` where its words are no figure here.
  func settled(_ amount: Amount, isBounded: Bool, before start: Int) -> Amount? {
    var amount = amount
    let number = amount.number
    guard amount.unit == nil, !amount.isMultiple else {
      if amount.unit?.kind == .digits { return amount }
      return amount
    }
    if number.isPercent { return amount }
    if number.isPart, !number.isOrdinal { return settledPart(amount, isBounded: isBounded) }
    if number.isWords, number.value == ExactNumber(1), !number.isOrdinal, !isBounded {
      return isLoneOne(amount) ? amount : nil
    }
    if isTenor(amount) { return nil }
    if !number.isWords, isName(amount) { return nil }
    if !number.isWords, tokens[amount.start].kind == .number, isCutOff(amount) { return nil }
    amount.isMultiple = false
    return amount
  }

  /// A part of a whole is a percent where "of" or "by" says so.
  private func settledPart(_ amount: Amount, isBounded: Bool) -> Amount? {
    var amount = amount
    let isChinese = tokens[amount.start].kind == .han
    let first = words.numbers.numeral(text, at: amount.start)
    if isChinese { return first?.kind == .half ? nil : amount }
    let before =
      amount.start > 0
      ? words.context.longest(text, at: amount.start - 1, where: { word, _ in word == .by }) : nil
    let behind = words.context.longest(text, at: amount.end, where: { word, _ in word == .clause })
    let whole = words.context.longest(text, at: amount.end, where: { word, _ in word == .of })
    let isWhole = whole != nil
    if first?.kind == .article || first?.kind == .part {
      let isClosed =
        amount.end >= tokens.count || tokens[amount.end].kind != .word || behind != nil
      if first?.kind == .part, followsOrdinal(amount) || first?.value != 2 { return nil }
      guard isWhole || isBounded || before != nil || first?.kind == .article && isClosed else {
        return nil
      }
      if !isWhole, before == nil, !isBounded, isPeriod(amount) { return nil }
    }
    if !isWhole, before == nil, let count = quarters(amount) { return count }
    if isWhole || before != nil {
      amount.number.value = amount.number.value.scaled(byPowerOfTen: 2)
      amount.number.stepPower += 2
      amount.number.decimals = 0
      amount.number.isPercent = true
    }
    return amount
  }

  /// "In a quarter" is a time, "rose a quarter" a part.
  private func isPeriod(_ amount: Amount) -> Bool {
    guard words.streaks.longest(text, at: amount.end - 1)?.word.kind == .period else {
      return false
    }
    return amount.start == 0
      || words.context.longest(text, at: amount.start - 1, where: { word, _ in word == .change })
        == nil
  }

  /// "The second half of the year" is no half.
  private func followsOrdinal(_ amount: Amount) -> Bool {
    amount.start > 0
      && words.numbers.numeral(text, at: amount.start - 1)?.kind == .ordinal
  }

  /// "For three quarters" counts quarters of a year.
  private func quarters(_ amount: Amount) -> Amount? {
    guard amount.end == amount.start + 2,
      words.numbers.numeral(text, at: amount.end - 1)?.kind == .parts,
      words.streaks.longest(text, at: amount.end - 1)?.word.kind == .period,
      let digit = words.numbers.numeral(text, at: amount.start), digit.kind == .digit
    else { return nil }
    var number = ParsedNumber(ExactNumber(UInt64(clamping: digit.value)), end: amount.end - 1)
    number.isWords = true
    return Amount(start: amount.start, end: number.end, number: number)
  }

  /// A lone "one" is a pronoun unless nothing but a mark follows, or a noun in the plural of one.
  private func isLoneOne(_ amount: Amount) -> Bool {
    guard tokens[amount.start].kind == .han else { return amount.end > amount.start + 1 }
    return amount.end >= tokens.count || tokens[amount.end].kind != .han
  }

  /// A small whole number behind a capitalised word is part of a name: Boeing 737, Windows 11.
  private func isName(_ amount: Amount) -> Bool {
    let index = amount.start
    guard index > 0, amount.end == index + 1, tokens[index].kind == .number,
      tokens[index].spaceBefore, tokens[index].end - tokens[index].start <= 4,
      amount.number.decimals == 0, tokens[index - 1].kind == .word,
      tokens[index - 1].shape != .lower, !isTitleCase(around: index),
      let sentence = text.sentence(ofToken: index), text.sentences[sentence].lowerBound < index - 1
    else { return false }
    return true
  }

  /// Whether the words beside a token are capitalised as in a headline.
  private func isTitleCase(around index: Int) -> Bool {
    var small = 0
    var large = 0
    for other in max(0, index - 12)..<min(tokens.count, index + 12) {
      guard tokens[other].kind == .word, tokens[other].end - tokens[other].start > 3 else {
        continue
      }
      if tokens[other].shape == .lower { small += 1 } else { large += 1 }
    }
    return large > small
  }

  /// The length of a term or average is a name for it: the 50-day average, ten-year notes.
  private func isTenor(_ amount: Amount) -> Bool {
    let end = amount.end
    guard end < tokens.count else { return false }
    if isTightHyphen(end) { return words.streaks.longest(text, at: end + 1)?.word.kind == .period }
    return tokens[end].kind == .han
      && words.context.longest(text, at: end, where: { word, _ in word == .tenor }) != nil
  }

  /// Figures that touch letters they do not know, or close a line's number, are none: 180ml, 5G, 1.
  private func isCutOff(_ amount: Amount) -> Bool {
    let end = amount.end
    guard end < tokens.count else { return false }
    if isGlued(end), tokens[end].kind == .word, !text.foldedBytes(end).starts(with: [0x27]) {
      return true
    }
    return isLabelYear(amount) || isLineNumber(amount)
  }

  /// A year that labels a column or a figure: "(2023: $1.1 million)".
  private func isLabelYear(_ amount: Amount) -> Bool {
    guard amount.end == amount.start + 1,
      tokens[amount.start].end - tokens[amount.start].start == 4,
      let year = amount.number.value.integer, year >= 1900, year < 2100
    else { return false }
    return text.isSymbol(amount.end, UInt8(ascii: ":"))
      || text.isSymbol(amount.start - 1, UInt8(ascii: "("))
        && text.isSymbol(amount.end, UInt8(ascii: ")"))
  }

  private func isLineNumber(_ amount: Amount) -> Bool {
    let start = amount.start
    let end = amount.end
    guard amount.number.decimals == 0, end == start + 1,
      tokens[start].end - tokens[start].start <= 3
    else { return false }
    let opensLine = start == 0 || tokens[start - 1].kind == .lineBreak
    if opensLine {
      let bytes = text.foldedBytes(end)
      // U+3001 closes a number in Chinese lists.
      let isMark = text.isSymbol(end, UInt8(ascii: ".")) || text.isSymbol(end, UInt8(ascii: ")"))
      return isMark && end + 1 < tokens.count && tokens[end + 1].kind != .lineBreak
        || bytes.elementsEqual([0xE3, 0x80, 0x81])
    }
    return start == 1 || start > 1 && tokens[start - 2].kind == .lineBreak
      ? text.isSymbol(start - 1, UInt8(ascii: "(")) && text.isSymbol(end, UInt8(ascii: ")"))
      : false
  }
}
