/// Dates in figures: 2024-07-11, 7/11/2024, 11.07.2024, 20240711, 2016-11.
extension TimeParser {
  private struct Field {
    var value: Int
    var digits: Int
  }

  /// A date in figures that begins with a token.
  func numericDate(_ start: Int) -> TimeNode? {
    guard isNumber(start), !isGluedToNumber(before: start), !isMoney(start - 1) else { return nil }
    if let number = digits(start), number.digits == 8 {
      let (year, rest) = (number.value / 10_000, number.value % 10_000)
      guard (1900...2100).contains(year),
        Day(year: year, month: rest / 100, day: rest % 100) != nil
      else { return nil }
      return date(start..<start + 1, year: year, month: rest / 100, day: rest % 100)
    }
    return figures(start)
  }

  /// Whether a number hangs on the one before it by a mark, as in 133-03-2020.
  private func isGluedToNumber(before start: Int) -> Bool {
    guard start >= 2, !isApart(start), text.tokens[start - 1].kind == .symbol else { return false }
    return !isApart(start - 1) && text.tokens[start - 2].kind == .number
      && origin != start
  }

  /// Reads up to three numbers and the marks between them.
  private func figures(_ start: Int) -> TimeNode? {
    var fields: [Field] = []
    var marks: [UInt32] = []
    var index = start
    while fields.count < 3, isNumber(index) {
      guard append(index, to: &fields, &marks) else { return nil }
      index += 1
      guard fields.count < 3, index < limit else { break }
      let isSpaced = isApart(index)
      if isSpaced, isNumber(index), fields[0].digits == 4, digits(index)?.digits == 2 {
        marks.append(0x20)
        continue
      }
      guard text.tokens[index].kind == .symbol, isNumber(index + 1),
        !isSpaced || fields[0].digits == 4 || fields.count == 1
      else { break }
      let mark = scalar(index)
      guard mark == 0x2D || mark == 0x2F || mark == 0x2E || mark == 0x2C && fields.count == 2,
        marks.isEmpty || marks[0] == mark || mark == 0x2C
      else { break }
      if mark != 0x2D, mark != 0x2F, isSpaced || isApart(index + 1) { break }
      marks.append(mark)
      index += 1
    }
    guard marks.count + 1 == fields.count else { return nil }
    if fields.count == 3 {
      guard marks[1] == marks[0] || marks[1] == 0x2C else { return nil }
      guard !isGluedToFigures(index) else { return nil }
      return full(start..<index, fields, marks[0])
    }
    guard fields.count == 2, !isGluedToFigures(index) else { return nil }
    return pair(start..<index, fields, marks[0])
  }

  /// Adds the numbers of one token; `11.07` has two.
  private func append(_ index: Int, to fields: inout [Field], _ marks: inout [UInt32]) -> Bool {
    var field = Field(value: 0, digits: 0)
    let token = text.tokens[index]
    guard token.foldedEnd - token.foldedStart <= 10 else { return false }
    for byte in text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)] {
      if byte == 0x2E {
        fields.append(field)
        marks.append(0x2E)
        field = Field(value: 0, digits: 0)
      } else if byte >= 0x30, byte <= 0x39 {
        field.value = field.value * 10 + Int(byte - 0x30)
        field.digits += 1
      } else {
        return false
      }
    }
    fields.append(field)
    return fields.count <= 3
  }

  /// Whether more figures hang on the end, other than a second full date.
  private func isGluedToFigures(_ index: Int) -> Bool {
    guard index + 1 < limit, text.tokens[index].kind == .symbol, !isApart(index),
      !isApart(index + 1), isNumber(index + 1)
    else { return index < limit && !isApart(index) && isNumber(index) }
    var parser = self
    parser.origin = index + 1
    return !isDash(index) || parser.figures(index + 1) == nil
  }

  /// Three numbers as a day.
  private func full(_ tokens: Range<Int>, _ fields: [Field], _ mark: UInt32) -> TimeNode? {
    let (first, second, third) = (fields[0], fields[1], fields[2])
    if first.digits == 4 {
      guard (1000...2999).contains(first.value), second.digits <= 2, third.digits <= 2 else {
        return nil
      }
      return checked(tokens, first.value, second.value, third.value)
    }
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2,
      mark != 0x20, third.digits == 4 || mark == 0x2F
    else { return nil }
    let year = third.digits == 4 ? third.value : TimeParser.fullYear(third.value)
    let isDayFirst = mark == 0x2E || context.isDayFirst || text.language.isChinese
    let (month, day) =
      isDayFirst ? (second.value, first.value) : (first.value, second.value)
    if var node = checked(tokens, year, month, day) {
      if day <= 12, day != month, node.from != nil,
        let other = Day(year: year, month: day, day: month)
      {
        node.alternatives = [other...other]
      }
      return node
    }
    return checked(tokens, year, day, month)
  }

  /// A day whose figures may at least be month and day of month.
  private func checked(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> TimeNode? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return date(tokens, year: year, month: month, day: day)
  }

  /// Two numbers: a year and month, or a month and day beside a word that asks for one.
  private func pair(_ tokens: Range<Int>, _ fields: [Field], _ mark: UInt32) -> TimeNode? {
    let (first, second) = (fields[0], fields[1])
    guard mark == 0x2D || mark == 0x2F else { return nil }
    if first.digits == 4, second.digits <= 2 {
      guard (1900...2100).contains(first.value), (1...12).contains(second.value) else { return nil }
      return month(tokens, year: first.value, month: second.value)
    }
    if second.digits == 4, first.digits <= 2 {
      guard (1900...2100).contains(second.value), (1...12).contains(first.value) else { return nil }
      return month(tokens, year: second.value, month: first.value)
    }
    guard mark == 0x2F, first.digits <= 2, second.digits <= 2, asksForDay(tokens) else {
      return nil
    }
    let (month, day) =
      context.isDayFirst && !text.language.isChinese
      ? (second.value, first.value) : (first.value, second.value)
    if (1...12).contains(month), (1...31).contains(day) {
      return date(tokens, month: month, day: day)
    }
    guard (1...12).contains(day), (1...31).contains(month) else { return nil }
    return date(tokens, month: day, day: month)
  }

  /// Whether the words around "7/11" make it a day and not a fraction.
  private func asksForDay(_ tokens: Range<Int>) -> Bool {
    guard !has(.measure, tokens.upperBound), !isMark(tokens.upperBound, "%") else { return false }
    let before = tokens.lowerBound - 1
    guard before >= 0 else { return tokens.upperBound >= limit || isDash(tokens.upperBound) }
    var roles = self.roles[before]
    // 大于1/2 compares with a fraction.
    if isHan(before), isHan(before - 1), !has(.on, before),
      find(.bound, before)?.value == TimeWords.Bound.between.rawValue
    {
      roles &= ~Role.bound.bit
    }
    let asking =
      Role.on.bit | Role.bound.bit | Role.weekday.bit | Role.joiner.bit
      | Role.relative.bit
    return roles & asking != 0 || isDash(before) && origin == tokens.lowerBound
  }
}
