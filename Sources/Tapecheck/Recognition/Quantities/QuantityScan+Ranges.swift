extension QuantityScan {
  /// The range that an amount opens; `nil` where it stands alone.
  func readRange(from first: Amount, _ opening: Opening) -> Figure? {
    if let between = opening.between { return readBetween(first, from: between) }
    guard let mark = readMark(behind: first), mark.end < limit else {
      return readEndedRange(first, opening)
    }
    guard let second = readAmount(at: mark.end, allowsSign: !mark.isDash), second.end <= limit,
      !isChain(second, mark)
    else { return nil }
    var start = opening.boundStart ?? first.start
    if let from = opening.from {
      guard tokens[from].kind == .han || isRanging(before: from) else { return nil }
      start = from
    } else if !mark.isDash, tokens[first.start].kind != .han, isFromBefore(first.start) {
      return nil
    }
    guard let pair = united(first, second, mark) else { return nil }
    // "Fell 148.6 points to 6,286.1 points": no range is so wide.
    if first.kind == .points, second.kind == .points, tokens[first.end].kind == .han,
      pair.high.value > 5 * pair.low.value
    {
      return nil
    }
    var end = second.end
    if let close = betweenEnd(at: end) { end = close }
    return rangeFigure(pair, start..<end)
  }

  private func rangeFigure(_ pair: (low: Amount, high: Amount), _ run: Range<Int>) -> Figure {
    var found = quantity(pair.low, tokens: run, relation: .range, high: pair.high.value)
    found.decimals = max(pair.low.number.decimals, pair.high.number.decimals)
    found.step = min(pair.low.step, pair.high.step)
    return Figure(start: run.lowerBound, end: run.upperBound, outcome: .one(found))
  }

  private struct Mark {
    var end: Int
    var isDash: Bool
    var isSpaced: Bool
  }

  private func readMark(behind amount: Amount) -> Mark? {
    let index = amount.end
    guard index < limit else { return nil }
    if text.isSymbol(index, UInt8(ascii: "-")) {
      // "$50 million-to-$60 million".
      if isTightHyphen(index), text.isSymbol(index + 2, UInt8(ascii: "-")), isGlued(index + 2),
        words.bounds.longest(text, at: index + 1, where: { word, _ in word.relation == .to })?.end
          == index + 2
      {
        return Mark(end: index + 3, isDash: true, isSpaced: false)
      }
      let isSpaced = tokens[index].spaceBefore
      guard index + 1 < tokens.count, tokens[index + 1].spaceBefore == isSpaced else { return nil }
      return Mark(end: index + 1, isDash: true, isSpaced: isSpaced)
    }
    guard tokens[index].word >= 0,
      let found = words.bounds.longest(
        text, at: index,
        where: { word, _ in word.relation == .dash || word.relation == .to })
    else { return nil }
    let isDash = tokens[index].kind == .symbol
    if isTightHyphen(found.end), !isDash { return nil }
    return Mark(end: found.end, isDash: isDash, isSpaced: tokens[index].spaceBefore)
  }

  /// Whether a third number follows after another hyphen: a date or telephone number.
  private func isChain(_ second: Amount, _ mark: Mark) -> Bool {
    mark.isDash && second.unit == nil && isTightHyphen(second.end)
      && second.end + 1 < tokens.count && tokens[second.end + 1].kind == .number
  }

  /// "Between A and B".
  private func readBetween(_ first: Amount, from start: Int) -> Figure? {
    var index = first.end
    guard index < limit else { return nil }
    if let joint = words.numbers.numeral(text, at: index), joint.kind == .and, !joint.isChinese {
      index += 1
    } else if let joint = words.bounds.longest(
      text, at: index,
      where: { word, _ in
        word.relation == .and || word.relation == .to || word.relation == .dash
      })
    {
      index = joint.end
    } else if text.isSymbol(index, UInt8(ascii: "-")) {
      index += 1
    } else {
      return nil
    }
    guard index < limit, let second = readAmount(at: index),
      let pair = united(first, second, nil)
    else { return nil }
    var end = second.end
    if let close = betweenEnd(at: end) { end = close }
    return rangeFigure(pair, start..<end)
  }

  /// A range whose words close it: A and B, between.
  private func readEndedRange(_ first: Amount, _ opening: Opening) -> Figure? {
    guard first.end < limit, tokens[first.end].kind == .han, opening.bound == nil,
      let joint = words.bounds.longest(
        text, at: first.end, where: { word, _ in word.relation == .and }),
      let second = readAmount(at: joint.end), let close = betweenEnd(at: second.end),
      let pair = united(first, second, nil)
    else { return nil }
    return rangeFigure(pair, first.start..<close)
  }

  private func betweenEnd(at index: Int) -> Int? {
    guard index < limit else { return nil }
    return words.bounds.longest(
      text, at: index, where: { word, end in word.relation == .betweenEnd && end <= limit })?.end
  }

  private func isRanging(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return words.context.longest(text, at: index - 1, where: { word, _ in word == .ranging }) != nil
  }

  private func isFromBefore(_ index: Int) -> Bool {
    guard index > 0,
      let from = words.bounds.longest(
        text, at: index - 1, where: { word, _ in word.relation == .from })
    else { return false }
    return from.end == index && !isRanging(before: index - 1)
  }

  /// Two amounts with the unit and scale that they share, lower first; `nil` where they are no range.
  private func united(
    _ first: Amount, _ second: Amount, _ mark: Mark?
  ) -> (low: Amount, high: Amount)? {
    var low = first
    var high = second
    guard low.number.high == nil, high.number.high == nil, low.coins == nil, high.coins == nil,
      low.number.isOrdinal == high.number.isOrdinal,
      !low.number.isOrdinal || mark == nil, low.number.isPercent || !high.number.isPercent
    else { return nil }
    if low.number.isPercent, !high.number.isPercent, high.unit == nil { return nil }
    spreadScale(&low, &high)
    guard spreadUnit(&low, &high) else { return nil }
    if low.isNegative, high.isNegative, low.value > high.value { (low, high) = (high, low) }
    guard low.value < high.value else { return nil }
    guard let mark else { return (low, high) }
    if mark.isSpaced, mark.isDash, low.unit == nil, isGlued(second.start) { return nil }
    if low.unit == nil, !low.isMultiple { return isPlainRange(low, high, mark) ? (low, high) : nil }
    if !mark.isDash, first.unit != nil, isChange(before: first.start),
      second.unit?.kind == .currency || high.value > 5 * abs(low.value)
    {
      return nil
    }
    return (low, high)
  }

  /// Bare numbers make a range when they look like ends of one: not 1995-01, 2022-23 or a score.
  private func isPlainRange(_ low: Amount, _ high: Amount, _ mark: Mark) -> Bool {
    if mark.isDash {
      if tokens[high.start].kind == .number,
        text.foldedBytes(high.start).first == UInt8(ascii: "0"),
        high.number.decimals == 0
      {
        return false
      }
      let areYears =
        high.number.decimals == 0 && low.value >= 1900 && high.value <= 2100
        && low.number.scalePower == 0
      return !areYears
    }
    guard tokens[low.start].kind != .han else { return true }
    return low.number.decimals == high.number.decimals && high.value <= 5 * low.value
      || low.number.isWords && high.number.isWords
  }

  /// Whether a verb of movement stands shortly before: what follows "to" is then the new level.
  private func isChange(before index: Int) -> Bool {
    for other in stride(from: index - 1, through: max(0, index - 2), by: -1)
    where words.context.longest(text, at: other, where: { word, _ in word == .change }) != nil {
      return true
    }
    return false
  }

  /// "10-30 billion": the scale behind the second belongs to both, where that keeps their order.
  private func spreadScale(_ low: inout Amount, _ high: inout Amount) {
    let power = high.number.scalePower
    guard power > 0, low.number.scalePower == 0, low.unit == nil || low.isUnitBefore,
      !low.number.isPart
    else { return }
    let unscaled = high.number.value.scaled(byPowerOfTen: -power)
    guard low.number.value.value < unscaled.value else { return }
    low.number.value = low.number.value.scaled(byPowerOfTen: power)
    low.number.stepPower += power
    low.number.scalePower = power
  }

  /// Gives both the unit that one has; false where they have two.
  private func spreadUnit(_ low: inout Amount, _ high: inout Amount) -> Bool {
    switch (low.unit, high.unit) {
    case (nil, nil): return low.isMultiple == high.isMultiple || high.isMultiple
    case (nil, let unit?):
      low.unit = unit
      return true
    case (let unit?, nil):
      guard low.isUnitBefore, !high.isMultiple else { return false }
      high.unit = unit
      return true
    case (let one?, let two?): return one.isSame(as: two)
    }
  }
}
