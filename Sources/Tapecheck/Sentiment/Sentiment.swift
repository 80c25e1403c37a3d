/// The mood of an article, of a sentence, or of one instrument: a sum of cues that can be shown.
public struct Judgement: Sendable, Equatable {
  /// The labels, as named in the record.
  public enum Label: String, Sendable, CaseIterable {
    case positive, negative, neutral, mixed
  }
  /// The label.
  public var label: Label
  /// From -1 to 1.
  public var score: Double
  /// The cues that it sums, as indices into the article's cues.
  public var cues: [Int]

  /// Creates a judgement.
  public init(label: Label, score: Double, cues: [Int]) {
    self.label = label
    self.score = score
    self.cues = cues
  }
}

/// The mood of an article and of each instrument in it.
public struct Sentiment: Sendable, Equatable {
  /// The article as a whole.
  public var article: Judgement
  /// By instrument, in order of symbol.
  public var bySymbol: [(symbol: Symbol, judgement: Judgement)] = []
  /// The entity that was asked for, and its judgement.
  public var entity: (text: String, judgement: Judgement)?

  /// Creates a sentiment.
  public init(article: Judgement) {
    self.article = article
  }

  /// Whether two sentiments say the same.
  public static func == (left: Sentiment, right: Sentiment) -> Bool {
    left.article == right.article && left.entity?.text == right.entity?.text
      && left.entity?.judgement == right.entity?.judgement
      && left.bySymbol.elementsEqual(right.bySymbol) {
        $0.symbol == $1.symbol && $0.judgement == $1.judgement
      }
  }
}
