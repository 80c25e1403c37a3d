/// An article with everything that was found in it: what a record is written from.
///
/// All ranges are UTF-8 bytes of ``Article/text``; ids of the record are made from the indices of these
/// arrays (`m1` is `mentions[0]`; likewise `q`, `t`, `s` for cues and `c` for claims).
public struct AnnotatedArticle: Sendable {
  /// The parts of a record that can be asked for by themselves.
  public struct Parts: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Instruments.
    public static let mentions = Parts(rawValue: 1)
    /// Figures.
    public static let quantities = Parts(rawValue: 2)
    /// Days and spans.
    public static let times = Parts(rawValue: 4)
    /// Mood.
    public static let cues = Parts(rawValue: 8)
    /// Claims with their verdicts.
    public static let claims = Parts(rawValue: 16)
    /// Judgements.
    public static let sentiment = Parts(rawValue: 32)
    /// The summary.
    public static let summary = Parts(rawValue: 64)
    /// Everything.
    public static let all = Parts(rawValue: 127)
  }

  /// The article.
  public var article: Article
  /// Instruments, in order of place.
  public var mentions: [Mention] = []
  /// Figures, in order of place.
  public var quantities: [Quantity] = []
  /// Days and spans, in order of place.
  public var times: [TimeExpression] = []
  /// Mood, in order of place.
  public var cues: [Cue] = []
  /// Claims, in order of place.
  public var claims: [VerifiedClaim] = []
  /// The mood of the article and its instruments.
  public var sentiment: Sentiment?
  /// What a person should read first.
  public var summary: [SummarySentence] = []
  /// The same for a program, with nothing left out.
  public var outline: SummaryOutline?
  /// How much was seen and settled.
  public var coverage = Coverage()
  /// The article's warnings and those of the later stations.
  public var warnings: [Warning] = []

  /// How much of what it saw the library could settle.
  public struct Coverage: Sendable, Equatable {
    /// Figures in the text.
    public var figures = 0
    /// Claims made of them.
    public var claims = 0
    /// Claims that prices or arithmetic settled.
    public var settled = 0

    /// Creates an empty coverage.
    public init() {}
  }

  /// Creates an annotated article without annotations.
  public init(article: Article) {
    self.article = article
  }
}
