/// Writes what a person should read first: at most five sentences, each from verified records.
///
/// One sentence each says what does not hold, what does, what is forecast, the mood, and what could not be
/// settled.
public struct Summarizer: Sendable {
  private let phrases: Phrases

  /// Creates a summarizer.
  ///
  /// - Throws: ``LexiconError`` for a line of `phrases.tsv` that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    phrases = try Phrases(lexicon: lexicon)
  }

  /// Creates a summarizer of phrases read before.
  init(phrases: Phrases) {
    self.phrases = phrases
  }

  /// The summary of an annotated article, in a language or in the article's own.
  ///
  /// - Complexity: O(*c* log *c*) in the claims.
  public func summarize(
    _ annotated: AnnotatedArticle, language: Language? = nil
  ) -> [SummarySentence] {
    summarize(annotated, outline: SummaryOutline(of: annotated), language: language)
  }

  /// The summary of an annotated article whose outline is known.
  func summarize(
    _ annotated: AnnotatedArticle, outline: SummaryOutline, language: Language?
  ) -> [SummarySentence] {
    let writer = SummaryWriter(
      phrases: phrases, annotated: annotated, outline: outline,
      language: language ?? annotated.article.language)
    return writer.sentences()
  }
}
