/// Finds the figures of a text.
public struct QuantityRecogniser: Sendable {
  private let numbers: NumberReader

  /// Creates a recogniser that knows the numerals, units and bounds of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    numbers = try NumberReader(lexicon: lexicon)
  }

  /// The figures of a text in order of place; none overlaps a mention, a time or another figure.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public func recognise(
    _ text: ScannedText, mentions: [Mention], times: [TimeExpression]
  ) -> [Quantity] {
    []
  }
}
