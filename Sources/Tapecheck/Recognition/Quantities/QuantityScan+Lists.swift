extension QuantityScan {
  /// A list of bare numbers that share the unit of the last: 401/1288/60 million.
  mutating func readList(from first: Amount, start: Int, _ opening: Opening) -> Figure? {
    guard first.unit == nil || first.isUnitBefore, !first.number.isOrdinal, !first.isMultiple,
      first.number.high == nil, first.number.scalePower == 0, !first.number.isPart,
      opening.bound == nil, first.start >= noListBefore
    else { return nil }
    var amounts = [first]
    var hasJoint = false
    var usesSlash = false
    // A longer list than 64 is a table, whose figures stand for themselves.
    while amounts.count < 64, let last = amounts.last, let separator = separator(at: last.end) {
      guard !separator.isSlash || amounts.count == 1 || usesSlash,
        let next = readAmount(at: separator.end, allowsSign: !separator.isSlash),
        !next.number.isOrdinal, !next.isUnitBefore || first.isUnitBefore
      else { break }
      usesSlash = separator.isSlash
      hasJoint = hasJoint || separator.isLast || separator.isEnumeration
      amounts.append(next)
      if next.unit != nil && !next.isUnitBefore || next.isMultiple { break }
      if next.number.scalePower > 0 || separator.isLast { break }
    }
    guard amounts.count > 1, let last = amounts.last else { return nil }
    noListBefore = last.start
    let isShared = (last.unit != nil && !last.isUnitBefore) || last.number.scalePower > 0
    guard isShared, usesSlash || hasJoint || amounts.count > 2 else { return nil }
    guard !first.isUnitBefore || usesSlash else { return nil }
    return Figure(start: start, end: last.end, outcome: .list(shared(amounts, last, opening)))
  }

  private func shared(_ amounts: [Amount], _ last: Amount, _ opening: Opening) -> [Quantity] {
    var list: [Quantity] = []
    list.reserveCapacity(amounts.count)
    let power = last.number.scalePower
    let unit = last.unit ?? amounts.first?.unit
    for (position, amount) in amounts.enumerated() {
      var amount = amount
      if position + 1 < amounts.count {
        amount.number.value = amount.number.value.scaled(byPowerOfTen: power)
        amount.number.stepPower += power
      }
      amount.unit = amount.unit ?? unit
      list.append(
        quantity(amount, tokens: amount.start..<amount.end, relation: opening.hedge ?? .eq))
    }
    return list
  }

  private struct Separator {
    var end: Int
    var isSlash: Bool
    var isLast = false
    var isEnumeration = false
  }

  private func separator(at index: Int) -> Separator? {
    guard index + 1 < limit else { return nil }
    if text.isSymbol(index, UInt8(ascii: "/")) {
      return Separator(end: index + 1, isSlash: true)
    }
    var end = index
    // U+3001, the enumeration comma.
    let isEnumeration = text.foldedBytes(index).elementsEqual([0xE3, 0x80, 0x81])
    if isEnumeration || text.isSymbol(index, UInt8(ascii: ",")) && tokens[index + 1].spaceBefore {
      end += 1
    }
    if end < limit, isAnd(end) {
      return Separator(end: end + 1, isSlash: false, isLast: true)
    }
    guard end > index else { return nil }
    return Separator(end: end, isSlash: false, isEnumeration: isEnumeration)
  }

  private func isAnd(_ index: Int) -> Bool {
    if let word = words.numbers.numeral(text, at: index) {
      return word.kind == .and && !word.isChinese
    }
    return words.bounds.longest(
      text, at: index, where: { word, end in word.relation == .and && end == index + 1 }) != nil
  }
}
