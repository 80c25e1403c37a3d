/// One sentence of a summary, with what it rests on.
public struct SummarySentence: Sendable, Equatable {
  /// The sentence.
  public var text: String
  /// The claims it rests on, as indices into the article's claims.
  public var claims: [Int]
  /// The cues it rests on, as indices into the article's cues.
  public var cues: [Int]

  /// Creates a sentence.
  public init(text: String, claims: [Int] = [], cues: [Int] = []) {
    self.text = text
    self.claims = claims
    self.cues = cues
  }
}
