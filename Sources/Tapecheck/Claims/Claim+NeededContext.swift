extension Claim {
  /// The articles in which words are statements of finance.
  enum NeededContext: Sendable {
    /// Every one.
    case any
    /// One about the figures of companies or economies.
    case finance
    /// One that gives prices elsewhere.
    case report
  }
}
