/// A span that carries mood, as `sentiment.md` of the design describes it.
public struct Cue: Sendable, Equatable {
  /// Which way the mood goes.
  public enum Polarity: String, Sendable, CaseIterable {
    case positive, negative
  }
  /// What the words do, as named in the record.
  public enum Kind: String, Sendable, CaseIterable {
    case fact, forecast, plan, rumour, opinion, condition, question
  }
  /// The cue's UTF-8 bytes of the text.
  public var range: Range<Int>
  /// The cue's tokens.
  public var tokens: Range<Int>
  /// Which way the mood goes, after negation.
  public var polarity: Polarity
  /// How strong it is, 0...1.
  public var intensity: Double
  /// What the words do.
  public var kind: Kind
  /// The noun phrase that the mood is about, as UTF-8 bytes of the text.
  public var target: Range<Int>?
  /// The index of the mention that the target is, among the article's mentions.
  public var targetMention: Int?
  /// The noun phrase with all that hangs on it, as UTF-8 bytes of the text.
  public var about: Range<Int>?
  /// For a noun phrase that names nothing by itself ("its shares"), the subject of the clause before, as
  /// UTF-8 bytes of the text.
  public var context: Range<Int>?
  /// For a noun phrase that names nothing, the sentence that may name what it is about, as UTF-8 bytes
  /// of the text.
  public var sentence: Range<Int>?
  /// The instruments that the mood is about, a group of shares by the index that stands in for it.
  public var symbols: [Symbol] = []
  /// Who says so, as UTF-8 bytes of the text.
  public var holder: Range<Int>?
  /// Whether a negation turned the word's polarity.
  public var isNegated = false
  /// Whether the words grade it below fact.
  public var isHedged = false
  /// The lexicon row that made it.
  public var entry: Int32

  /// Creates a cue.
  public init(
    range: Range<Int>, tokens: Range<Int>, polarity: Polarity, intensity: Double, kind: Kind,
    entry: Int32
  ) {
    self.range = range
    self.tokens = tokens
    self.polarity = polarity
    self.intensity = intensity
    self.kind = kind
    self.entry = entry
  }
}
