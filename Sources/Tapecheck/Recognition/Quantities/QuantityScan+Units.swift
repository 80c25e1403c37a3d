extension QuantityScan {
  /// Takes the unit behind a number, and what only a unit allows behind it.
  func takeUnit(_ amount: inout Amount) {
    if amount.number.isOrdinal || amount.number.isPercent { return }
    if amount.isUnitBefore {
      takeTrailingCode(&amount)
      return
    }
    guard let unit = unitBehind(amount) else {
      takeTimes(&amount)
      return
    }
    if isTightHyphen(amount.end), amount.number.isPart,
      words.numbers.numeral(text, at: amount.start)?.kind == .article
    {
      // The article of "a quarter-point cut" belongs to the cut.
      amount.start += 1
    }
    amount.unit = unit.word
    amount.end = unit.end
    switch unit.word.kind {
    case .currency:
      takeScaleBehind(&amount)
      takeCoins(&amount)
    case .multiple, .tenths: takeRemainder(&amount)
    default: break
    }
    takeExcess(&amount)
  }

  private func unitBehind(_ amount: Amount) -> EntryTable<UnitWord>.Found? {
    let end = amount.end
    if let unit = unit(at: end, behind: amount) { return unit }
    if isTightHyphen(end), let unit = unit(at: end + 1, behind: amount) { return unit }
    guard amount.number.isPart, !amount.number.isOrdinal,
      let joint = words.units.longest(text, at: end, where: { word, _ in word.kind == .ofOne })
    else { return nil }
    return unit(at: joint.end, behind: amount)
  }

  private func unit(at index: Int, behind amount: Amount) -> EntryTable<UnitWord>.Found? {
    guard index < limit, tokens[index].word >= 0 else { return nil }
    let isChinese = text.language.isChinese
    let glued = isGlued(index)
    let found = words.units.longest(
      text, at: index,
      where: { word, end in
        guard end <= limit, !word.isFigure, word.kind != .ofOne else { return false }
        switch word.place {
        case .after, .both: return true
        case .glued: return glued && index == amount.end && !amount.number.isWords
        case .before, .front: return false
        }
      }, prefers: { $0.isChinese == isChinese })
    guard let found else { return nil }
    if tokens[index].kind == .han, let name = exclusion(at: index), name > found.end { return nil }
    // "$5 a share, €3": a mark that touches the next figure belongs to that one.
    if found.word.kind == .currency, tokens[found.end - 1].kind == .symbol,
      tokens[index].spaceBefore,
      found.end < limit, tokens[found.end].kind == .number, isGlued(found.end)
    {
      return nil
    }
    return found
  }

  /// Takes a scale behind a unit: 75 USD million, $(1.2) million.
  func takeScaleBehind(_ amount: inout Amount) {
    guard amount.number.scalePower == 0, amount.end < limit,
      let scale = words.numbers.numeral(text, at: amount.end),
      scale.kind == .scale || scale.kind == .suffix || scale.kind == .glued
    else { return }
    amount.number.scale(byPowerOfTen: scale.value, end: amount.end + 1)
    amount.end += 1
  }

  /// Takes a code that repeats the unit before the figure: `$5 USD`, ¥5 billion yuan.
  private func takeTrailingCode(_ amount: inout Amount) {
    guard let unit = amount.unit, amount.end < limit, tokens[amount.end].word >= 0,
      let code = words.units.longest(
        text, at: amount.end, where: { word, end in word.kind == .currency && end <= limit }),
      code.word.isSame(as: unit), code.word.power == 0, tokens[code.end - 1].kind != .symbol,
      tokens[amount.end].shape == .capitals || tokens[amount.end].kind == .han
    else { return }
    amount.end = code.end
  }

  /// Takes smaller coins: ten dollars and thirty cents.
  private func takeCoins(_ amount: inout Amount) {
    guard let unit = amount.unit, unit.power == 0, amount.number.scalePower == 0,
      amount.number.decimals == 0
    else { return }
    var index = amount.end
    if let joint = words.numbers.numeral(text, at: index), joint.kind == .and { index += 1 }
    guard index < limit, let coins = words.numbers.parse(text, at: index), coins.end <= limit,
      !coins.isOrdinal, coins.decimals == 0, coins.value.value < 100
    else { return }
    if let coin = words.units.longest(
      text, at: coins.end, where: { word, end in word.kind == .currency && end <= limit })
    {
      guard coin.word.power == -2 else { return }
      amount.coins = coins.value
      amount.end = coin.end
    } else if tokens[amount.end - 1].kind == .word, coins.value.value >= 10,
      isTail(at: coins.end)
    {
      amount.coins = coins.value
      amount.end = coins.end
    } else {
      return
    }
    amount.number.decimals = 2
    amount.number.stepPower = -2
  }

  private func isTail(at index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if tokens[index].kind == .lineBreak { return true }
    if tokens[index].kind == .symbol {
      return text.isSymbol(index, UInt8(ascii: ".")) || text.isSymbol(index, UInt8(ascii: ","))
    }
    return words.context.longest(text, at: index, where: { word, _ in word == .tail }) != nil
  }

  /// Takes what may follow a tenth or a multiple: a digit or a half.
  private func takeRemainder(_ amount: inout Amount) {
    guard amount.unit?.isChinese == true, amount.end < limit,
      let next = words.numbers.numeral(text, at: amount.end)
    else { return }
    if next.kind == .half {
      amount.hasHalfBehind = true
      amount.end += 1
    } else if amount.unit?.kind == .tenths, next.isHanDigit, next.value > 0,
      amount.number.decimals == 0
    {
      let digit = ExactNumber(UInt64(clamping: next.value), exponent: -1)
      amount.number.value = amount.number.value.adding(digit)
      amount.number.stepPower -= 1
      amount.end += 1
    }
  }

  /// Takes the "and more" behind a Han unit.
  func takeExcess(_ amount: inout Amount) {
    guard amount.end < limit, tokens[amount.end - 1].kind == .han,
      words.numbers.numeral(text, at: amount.end)?.kind == .odd, exclusion(at: amount.end) == nil
    else { return }
    amount.number.isExceeded = true
    amount.end += 1
  }

  /// Takes "times" where a comparison follows, which makes a multiple.
  private func takeTimes(_ amount: inout Amount) {
    guard amount.end < limit, tokens[amount.end].word >= 0,
      let times = words.context.longest(text, at: amount.end, where: { word, _ in word == .times }),
      words.context.longest(text, at: times.end, where: { word, _ in word == .compared }) != nil
    else { return }
    amount.isMultiple = true
    amount.end = times.end
  }
}
