extension QuantityScan {
  /// What stands before a figure: a bound, a hedge, or the opening of a range.
  struct Opening {
    /// Index of the first token of the bound; the figure's span begins there.
    var boundStart: Int?
    var bound: Quantity.Relation?
    var hedge: Quantity.Relation?
    /// Index behind the words, where the figure begins.
    var end: Int
    /// Index of "between", which needs a range.
    var between: Int?
    /// Index of "from", which may open a range.
    var from: Int?
  }

  /// The figure that begins with a token, bounds, range and list included; `nil` where none does.
  mutating func readFigure(at index: Int) -> Figure? {
    if let compared = readComparison(at: index) { return compared }
    if let twice = readTwice(at: index) { return twice }
    let opening = readOpening(at: index)
    if opening.end == index { return readBare(at: index, opening) }
    guard let figure = readBare(at: opening.end, opening) else { return nil }
    return figure
  }

  /// "Twice" before a comparison is a multiple.
  private func readTwice(at index: Int) -> Figure? {
    guard index < limit, tokens[index].kind == .word,
      let twice = words.context.longest(text, at: index, where: { word, _ in word == .twice }),
      words.context.longest(text, at: twice.end, where: { word, _ in word == .compared }) != nil
    else { return nil }
    var amount = Amount(
      start: index, end: twice.end, number: ParsedNumber(ExactNumber(2), end: twice.end))
    amount.isMultiple = true
    return quantityFigure(amount, start: index, bound: nil, hedge: nil)
  }

  /// Reads bounds and hedges, and the small words between them and the figure.
  func readOpening(at start: Int) -> Opening {
    var opening = Opening(end: start)
    var index = start
    for _ in 0..<6 {
      guard index < limit,
        let found = words.bounds.longest(
          text, at: index,
          where: { word, end in !word.isAfter && end < limit && word.relation.isOpening })
      else { break }
      // "<GS.N> 13.1%": an angle bracket that closes a symbol bounds nothing.
      if text.isSymbol(index, UInt8(ascii: ">")), index > 0, tokens[index - 1].kind == .word,
        !tokens[index].spaceBefore
      {
        break
      }
      let relation = found.word.relation
      if let bound = relation.bound {
        guard opening.bound == nil else { break }
        opening.bound = bound
        opening.boundStart = index
      } else if let hedge = relation.hedge {
        opening.hedge = hedge
      } else if relation == .between, opening.between == nil, opening.bound == nil {
        opening.between = index
      } else if relation == .from, opening.from == nil, opening.bound == nil {
        opening.from = index
      } else if relation == .filler, index > start, opening.bound != nil || opening.hedge != nil {
        // An article that begins the number itself stays with it.
        if words.numbers.parse(text, at: index) != nil { break }
      } else {
        break
      }
      index = found.end
      opening.end = index
      if isTightHyphen(index) { opening.end = index + 1; index += 1 }
    }
    return opening
  }

  private mutating func readBare(at index: Int, _ opening: Opening) -> Figure? {
    guard index < limit else { return nil }
    let isBounded = opening.bound != nil || opening.hedge != nil
    guard let amount = readAmount(at: index) ?? (isBounded ? readPlaces(at: index) : nil)
    else { return nil }
    let start = opening.boundStart ?? amount.start
    if let range = readRange(from: amount, opening) {
      return range
    }
    if opening.between != nil || opening.from != nil { return nil }
    if let list = readList(from: amount, start: start, opening) { return list }
    guard let kept = settled(amount, isBounded: isBounded, before: start) else {
      // "A third week" is no part, but its ordinal is a figure: go on behind the article.
      let isArticle = words.numbers.numeral(text, at: amount.start)?.kind == .article
      return Figure(
        start: amount.start, end: isArticle ? amount.start + 1 : amount.end, outcome: .nothing)
    }
    if opening.bound == .gt, isSpanOfTime(kept, opening) {
      return quantityFigure(kept, start: kept.start, bound: nil, hedge: opening.hedge)
    }
    let found = quantityFigure(kept, start: opening.boundStart ?? kept.start, opening)
    return joined(found, opening)
  }

  /// A hundred, a thousand or a trillion without a digit, which only a bound or hedge makes a figure.
  private func readPlaces(at index: Int) -> Amount? {
    guard index < limit, tokens[index].kind == .han,
      let number = words.numbers.barePlaces(text, at: index), number.end <= limit,
      number.value.value >= 100
    else { return nil }
    var amount = Amount(start: index, end: number.end, number: number)
    takeUnit(&amount)
    return amount.end <= limit ? amount : nil
  }

  /// "Over three years" is a span of time, not more than three of them.
  private func isSpanOfTime(_ amount: Amount, _ opening: Opening) -> Bool {
    guard amount.unit == nil, let start = opening.boundStart,
      let joint = words.numbers.numeral(text, at: start), joint.kind == .over
    else { return false }
    guard let period = words.streaks.longest(text, at: amount.end), period.word.kind == .period
    else { return false }
    return period.end >= tokens.count
      || tokens[period.end].kind != .word || tokens[period.end].shape != .lower
      || words.bounds.longest(text, at: period.end) != nil
      || words.context.longest(text, at: period.end) != nil
  }

  /// The figure of one amount, with the bound or hedge behind it.
  func quantityFigure(_ amount: Amount, start: Int, _ opening: Opening) -> Figure {
    quantityFigure(amount, start: start, bound: opening.bound, hedge: opening.hedge)
  }

  func quantityFigure(
    _ amount: Amount, start: Int, bound: Quantity.Relation?, hedge: Quantity.Relation?
  ) -> Figure {
    var end = amount.end
    var bound = bound
    var hedge = hedge
    if let behind = readClosing(behind: amount, hasBound: bound != nil) {
      if behind.word.relation == .equal {
        if bound == .gt || bound == .lt {
          bound = bound == .gt ? .ge : .le
          end = behind.end
        }
      } else if let after = behind.word.relation.bound {
        if bound == nil {
          bound = after
          end = behind.end
        }
      } else {
        hedge = behind.word.relation.hedge ?? hedge
      }
    }
    var relation = bound ?? hedge ?? .eq
    if bound == nil {
      if amount.high != nil {
        relation = .range
      } else if amount.number.isExceeded {
        relation = .gt
      } else if amount.number.isAtLeast {
        relation = .ge
      } else if amount.number.isRough {
        relation = .about
      }
    }
    let high = relation == .range ? amount.high : nil
    return Figure(
      start: start, end: end,
      outcome: .one(quantity(amount, tokens: start..<end, relation: relation, high: high)))
  }

  /// The bound or hedge behind a figure.
  private func readClosing(behind amount: Amount, hasBound: Bool) -> EntryTable<BoundWord>.Found? {
    let index = isTightHyphen(amount.end) ? amount.end + 1 : amount.end
    guard index < limit else { return nil }
    return words.bounds.longest(
      text, at: index,
      where: { word, end in
        // "Down 1.1% and up less than 0.6%": what begins another figure does not end this one.
        guard word.isAfter, end <= limit, end >= limit || tokens[end].kind != .number,
          end >= limit || tokens[index].kind == .han
            || words.bounds.longest(text, at: end, where: { word, _ in !word.isAfter }) == nil
        else { return false }
        switch word.relation {
        case .gt, .ge, .lt, .le:
          // A plus sign or word bounds a figure only where it touches it.
          return end > index + 1 || tokens[index].kind == .han
            || isGlued(index)
              && !(end < limit && tokens[end].kind == .number)
        case .about, .nearBelow, .equal: return true
        default: return false
        }
      })
  }

  /// Makes the quantity of an amount.
  func quantity(
    _ amount: Amount, tokens run: Range<Int>, relation: Quantity.Relation, high: Double? = nil
  ) -> Quantity {
    Quantity(
      range: text.byteRange(ofTokens: run), tokens: run, kind: amount.kind, value: amount.value,
      high: high, unit: amount.unitName, decimals: amount.number.decimals, step: amount.step,
      relation: relation, isSigned: amount.isSigned)
  }
}
