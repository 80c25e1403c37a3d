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
