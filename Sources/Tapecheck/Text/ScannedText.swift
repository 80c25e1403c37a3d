/// A text after the one pass that every recogniser builds on: tokens, lexicon matches, sentences.
///
/// A class though it never changes: each recogniser takes a copy, and of a value that counts seven arrays.
public final class ScannedText: Sendable {
  /// The text.
  public let text: SourceText
  /// The text's language, which decides nothing but ties.
  public let language: Language
  /// The tokens in order of place.
  public let tokens: [Token]
  /// The folded bytes that the tokens point into.
  public let folded: [UInt8]
  /// Every lexicon phrase found, by the token that it begins with.
  public let matches: PhraseMatches
  /// The sentences as ranges of token indices, in order; line breaks belong to none.
  public let sentences: [Range<Int>]

  init(
    text: SourceText, language: Language, tokens: [Token], folded: [UInt8],
    matches: PhraseMatches, sentences: [Range<Int>]
  ) {
    self.text = text
    self.language = language
    self.tokens = tokens
    self.folded = folded
    self.matches = matches
    self.sentences = sentences
  }

  /// The folded bytes of a token.
  public func foldedBytes(_ index: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
  }

  /// The first scalar of a token, folded; 0 for one that folding left nothing of.
  func firstScalar(of token: Token) -> UInt32 {
    guard token.foldedStart < token.foldedEnd else { return 0 }
    let first = folded[Int(token.foldedStart)]
    guard first >= 0x80 else { return UInt32(first) }
    let folded = folded
    return TextScalar.read(folded.span, at: Int(token.foldedStart)).scalar
  }

  /// Whether a token, folded, is one ASCII byte.
  @inline(__always)
  public func isSymbol(_ index: Int, _ byte: UInt8) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    return token.foldedEnd - token.foldedStart == 1 && folded[Int(token.foldedStart)] == byte
  }

  /// The UTF-8 bytes of the text that a run of tokens covers, from the first to the last.
  public func byteRange(ofTokens range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The index of the sentence that holds a token, or `nil` for a line break.
  ///
  /// - Complexity: O(log *n*) in the sentences.
  public func sentence(ofToken index: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(index) ? low : nil
  }

  /// The index of the first token that begins at or after a UTF-8 byte offset of the text.
  ///
  /// - Complexity: O(log *n*) in the tokens.
  public func firstToken(atOrAfterByte offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The run of tokens that lie inside a range of UTF-8 bytes of the text.
  public func tokenRange(ofBytes range: Range<Int>) -> Range<Int> {
    let first = firstToken(atOrAfterByte: range.lowerBound)
    let end = firstToken(atOrAfterByte: range.upperBound)
    return first..<max(first, end)
  }
}
