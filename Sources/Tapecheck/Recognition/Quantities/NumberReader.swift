/// Reads numbers in digits and words, in English and Chinese.
public struct NumberReader: Sendable {
  /// Creates a reader that knows the numerals of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row of `numbers.tsv` that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {}

  /// The number that begins with a token; `nil` where none begins there.
  ///
  /// - Complexity: O(*k*) in the tokens of the number.
  public func read(_ text: ScannedText, at token: Int) -> WrittenNumber? {
    guard token >= 0, token < text.tokens.count, text.tokens[token].kind == .number else {
      return nil
    }
    let written = String(decoding: text.foldedBytes(token).filter { $0 != 0x2C }, as: UTF8.self)
    guard let value = Double(written) else { return nil }
    let decimals = text.foldedBytes(token).reversed().firstIndex(of: 0x2E)?.base
    let places = decimals.map { text.foldedBytes(token).endIndex - $0 } ?? 0
    return WrittenNumber(
      value: min(value, .greatestFiniteMagnitude), decimals: places, step: 1, end: token + 1)
  }
}
