/// The smallest piece of text that recognisers look at: a word, a number, one Han character, a mark.
public struct Token: Sendable, Equatable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters of an alphabet; `'s` after a word is a token of its own.
    case word
    /// Digits with their grouping commas and one decimal point, as in `18,509.34`.
    case number
    /// One Han character, kana or Hangul syllable.
    case han
    /// One mark of punctuation or one symbol.
    case symbol
    /// The `\n` between blocks.
    case lineBreak
  }

  /// How the letters of a word are cased.
  public enum Shape: UInt8, Sendable {
    /// No capital at the start, or no letters.
    case lower
    /// A capital at the start, and at least one small letter.
    case capitalised
    /// Capitals only.
    case capitals
  }

  /// Start of the token's UTF-8 bytes of the text.
  public var start: Int32
  /// End of the token's UTF-8 bytes of the text.
  public var end: Int32
  /// Start of the token's bytes of ``ScannedText/folded``.
  public var foldedStart: Int32
  /// End of the token's bytes of ``ScannedText/folded``.
  public var foldedEnd: Int32
  /// The word's number in the lexicon's vocabulary; -1 when no lexicon knows it.
  public var word: Int32 = -1
  /// What the token is made of.
  public var kind: Kind
  /// How its letters are cased.
  public var shape: Shape = .lower
  /// Whether white space or a block boundary stands before the token.
  public var spaceBefore: Bool

  /// The token's UTF-8 bytes of the text.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
