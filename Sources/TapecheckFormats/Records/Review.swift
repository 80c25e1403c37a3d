public import Tapecheck

/// What a person said of a claim; it stands beside the tool's verdict and never in place of it.
public struct Review: Sendable, Equatable {
  /// The verdict that the person gave.
  public var verdict: Verdict
  /// Who gave it, as the source names them.
  public var by: String?
  /// When, as the source writes it.
  public var at: String?
  /// What they added.
  public var note: String?
  /// Where it was given: `labelstudio` or `csv`.
  public var source: String

  /// Creates a review.
  public init(
    verdict: Verdict, by: String? = nil, at: String? = nil, note: String? = nil, source: String
  ) {
    self.verdict = verdict
    self.by = by
    self.at = at
    self.note = note
    self.source = source
  }

  /// Whether the person and the tool say the same.
  public func agrees(with verdict: Verdict) -> Bool { self.verdict == verdict }
}
