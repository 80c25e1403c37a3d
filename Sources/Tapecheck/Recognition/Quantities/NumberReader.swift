/// Reads numbers in digits and words, in English and Chinese.
public struct NumberReader: Sendable {
  let numerals: EntryTable<Numeral>

  /// Creates a reader that knows the numerals of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row of `numbers.tsv` that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    numerals = try EntryTable(numeralsOf: lexicon)
  }

  /// The number that begins with a token; `nil` where none begins there.
  ///
  /// A sign before the number is not read, and a bare "a", "half" or "quarter" is no number.
  ///
  /// - Complexity: O(*k*) in the tokens of the number.
  public func read(_ text: ScannedText, at token: Int) -> WrittenNumber? {
    guard let parsed = parse(text, at: token) else { return nil }
    var number = WrittenNumber(
      value: parsed.value.value, decimals: parsed.decimals,
      step: ExactNumber.power(parsed.stepPower), end: parsed.end)
    number.isWords = parsed.isWords
    number.isOrdinal = parsed.isOrdinal
    return number
  }

  /// The number that begins with a token, in the form that the grammar works on.
  func parse(_ text: ScannedText, at index: Int) -> ParsedNumber? {
    guard index >= 0, index < text.tokens.count else { return nil }
    switch text.tokens[index].kind {
    case .number: return parseDigits(text, at: index)
    case .symbol: return parseMark(text, at: index)
    case .han:
      guard let first = numerals.longest(text, at: index), first.word.isChinese else { return nil }
      return parseHan(text, at: index, leading: nil)
    case .word:
      guard let first = numerals.longest(text, at: index), !first.word.isChinese else {
        return nil
      }
      return parseWords(text, at: index, first: first.word)
    case .lineBreak: return nil
    }
  }

  /// The numeral at a token; `nil` where the token is none.
  @inline(__always)
  func numeral(_ text: ScannedText, at index: Int) -> Numeral? {
    guard index >= 0, index < text.tokens.count else { return nil }
    let isGlued = !text.tokens[index].spaceBefore
    return numerals.longest(
      text, at: index, where: { word, end in end == index + 1 && (isGlued || word.kind != .glued) }
    )?.word
  }
}

/// A number as the grammar sees it, before sign and unit.
struct ParsedNumber {
  /// The value, scale included.
  var value: ExactNumber
  /// Index one past the last token.
  var end: Int
  /// The upper end of an approximate form: 三四百, 数百万.
  var high: ExactNumber?
  /// Decimals written after the point.
  var decimals = 0
  /// The power of ten of the last written place.
  var stepPower = 0
  /// The power of ten of a scale behind the figures, which a range or list shares.
  var scalePower = 0
  /// Whether it is written in words or Han numerals.
  var isWords = false
  /// Whether it is an ordinal.
  var isOrdinal = false
  /// Whether it is a fraction in words: a third, two-thirds, half.
  var isPart = false
  /// Whether it is written as so many of a hundred or thousand, and so is a percent already.
  var isPercent = false
  /// Whether it is the least that is meant: 上百.
  var isAtLeast = false
  /// Whether "and more" is written: 三百多.
  var isExceeded = false
  /// Whether only the rough size is written: 二十几.
  var isRough = false

  init(_ value: ExactNumber, end: Int) {
    self.value = value
    self.end = end
  }

  /// Multiplies by a scale that stands behind the number.
  mutating func scale(byPowerOfTen power: Int, end: Int) {
    value = value.scaled(byPowerOfTen: power)
    high = high?.scaled(byPowerOfTen: power)
    stepPower += power
    scalePower += power
    self.end = end
  }
}
