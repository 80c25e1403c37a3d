extension QuantityScan {
  /// Takes a run of days or weeks that begins with a token; returns the index behind it.
  mutating func takeStreak(at index: Int) -> Int? {
    guard let found = readStreak(at: index), found.run.upperBound <= limit,
      !excluded.contains(index)
    else { return nil }
    quantities.append(
      Quantity(
        range: text.byteRange(ofTokens: found.run), tokens: found.run, kind: .streak,
        value: found.number.value.value, unit: found.unit, decimals: 0, step: 1))
    return found.run.upperBound
  }

  private struct Streak {
    var run: Range<Int>
    var number: ParsedNumber
    var unit: String?
  }

  private func readStreak(at index: Int) -> Streak? {
    guard tokens[index].kind != .symbol, tokens[index].kind != .lineBreak else { return nil }
    if tokens[index].kind == .han, let linked = word(.linked, at: index) {
      return readLinked(at: index, behind: linked.end)
    }
    if tokens[index].kind == .han, let joint = word(.joint, at: index) {
      return readCandles(at: index, behind: joint.end)
    }
    guard canCount(index), let number = readCount(at: index), number.end < limit else { return nil }
    return tokens[index].kind == .word || tokens[number.end].kind == .word
      || tokens[number.end].kind == .symbol
      ? readEnglish(at: index, number) : readCounted(at: index, number)
  }

  /// The count or ordinal that may begin a streak.
  private func readCount(at index: Int) -> ParsedNumber? {
    guard var number = words.numbers.parse(text, at: index), number.high == nil else { return nil }
    if number.isPart {
      // "Four quarters running" counts quarters; in "a fourth week" the ordinal comes next.
      guard let first = words.numbers.numeral(text, at: index), first.kind == .digit,
        number.end == index + 2
      else { return nil }
      number = ParsedNumber(ExactNumber(UInt64(clamping: first.value)), end: index + 1)
    }
    let value = number.value.value
    return number.decimals == 0 && value >= 1 && value <= 1000 ? number : nil
  }

  private func canCount(_ index: Int) -> Bool {
    tokens[index].kind == .number
      ? !isGlued(index) || tokens[index - 1].kind == .han
      : tokens[index].word >= 0
  }

  private func word(_ kind: StreakWord.Class, at index: Int) -> EntryTable<StreakWord>.Found? {
    guard index < limit else { return nil }
    return words.streaks.longest(
      text, at: index, where: { word, end in word.kind == kind && end <= limit })
  }

  /// "Fourth straight week", "three sessions in a row", "five-day losing streak".
  private func readEnglish(at start: Int, _ number: ParsedNumber) -> Streak? {
    let end = number.end
    if let straight = word(.straight, at: end) {
      let period = word(.period, at: straight.end)
      let rate = period ?? word(.rate, at: straight.end)
      return Streak(
        run: start..<(period?.end ?? straight.end), number: number, unit: rate?.word.unit)
    }
    let hyphen = isTightHyphen(end) ? end + 1 : end
    guard let period = word(.period, at: hyphen) else { return nil }
    if hyphen == end, let row = word(.row, at: period.end) {
      return Streak(run: start..<row.end, number: number, unit: period.word.unit)
    }
    guard !number.isOrdinal else { return nil }
    var index = period.end
    for _ in 0..<2 { index = word(.gap, at: index)?.end ?? index }
    guard let run = word(.run, at: index) else { return nil }
    return Streak(run: start..<run.end, number: number, unit: period.word.unit)
  }

  /// A count behind words of linking: up for four days running.
  private func readLinked(at start: Int, behind index: Int) -> Streak? {
    guard index < limit, let number = words.numbers.parse(text, at: index), number.decimals == 0,
      number.high == nil, number.end < limit, number.value.value >= 1
    else { return nil }
    let mark = word(.mark, at: number.end)?.end ?? number.end
    guard let period = word(.period, at: mark) else { return nil }
    return Streak(run: start..<period.end, number: number, unit: period.word.unit)
  }

  /// A count between a word of linking and a candle or a verb: four black candles in a row, eight rises.
  private func readCandles(at start: Int, behind index: Int) -> Streak? {
    guard index < limit, let number = words.numbers.parse(text, at: index), !number.isOrdinal,
      number.decimals == 0, number.high == nil, (2...100).contains(number.value.value),
      let candle = word(.candle, at: number.end)
    else { return nil }
    return Streak(run: start..<candle.end, number: number, unit: "sessions")
  }

  /// A count before words of linking: four risen candles, four days of rises.
  private func readCounted(at start: Int, _ number: ParsedNumber) -> Streak? {
    guard !number.isOrdinal, number.value.value >= 2 else { return nil }
    if let run = word(.run, at: number.end) {
      return Streak(run: start..<run.end, number: number, unit: "sessions")
    }
    let mark = word(.mark, at: number.end)?.end ?? number.end
    guard let period = word(.period, at: mark),
      let linked = word(.linked, at: period.end) ?? word(.run, at: period.end)
    else { return nil }
    return Streak(run: start..<linked.end, number: number, unit: period.word.unit)
  }
}
