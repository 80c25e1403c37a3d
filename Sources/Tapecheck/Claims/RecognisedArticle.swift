/// An article with its recognised pieces: what claims are assembled from.
public struct RecognisedArticle: Sendable {
  /// The article as read.
  public let article: Article
  /// The text after the one pass of the scanner.
  public let text: ScannedText
  /// Instruments, in order of place.
  public let mentions: [Mention]
  /// Days and spans, in order of place.
  public let times: [TimeExpression]
  /// Figures, in order of place.
  public let quantities: [Quantity]

  /// Creates a recognised article.
  public init(
    article: Article, text: ScannedText, mentions: [Mention], times: [TimeExpression],
    quantities: [Quantity]
  ) {
    self.article = article
    self.text = text
    self.mentions = mentions
    self.times = times
    self.quantities = quantities
  }

  /// Whether a mention can be what a sentence is about, rather than a source or a venue.
  func canBeSubject(mention index: Int) -> Bool {
    mentions.indices.contains(index) && mentions[index].role == .subject
  }
}
