/// Finds days and spans of days in a text and resolves them against its publication.
public struct TimeRecogniser: Sendable {
  /// Creates a recogniser from the lists `times` and `events` of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row whose class or value is unknown.
  public init(lexicon: Lexicon) throws(LexiconError) {
  }

  /// The times of a text in order of place, none overlapping another or a mention.
  ///
  /// - Complexity: O(*n*) in the tokens of the text.
  public func recognise(
    _ text: ScannedText, mentions: [Mention], context: ReadingContext
  ) -> [TimeExpression] {
    []
  }
}
