/// The mood of an article and of each instrument in it.
public struct Sentiment: Sendable, Equatable {
  /// The article as a whole.
  public var article: Judgement
  /// By instrument, in order of symbol.
  public var bySymbol: [(symbol: Symbol, judgement: Judgement)] = []
  /// By sentence, for those that hold a cue, as UTF-8 bytes of the text.
  public var bySentence: [(range: Range<Int>, judgement: Judgement)] = []
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
      && left.bySentence.elementsEqual(right.bySentence) {
        $0.range == $1.range && $0.judgement == $1.judgement
      }
  }
}
