/// A mention before the whole article has been seen.
struct MentionDraft {
  var tokens: Range<Int>
  var symbol: Symbol
  /// The instrument's number, or -1 for one that no list knows.
  var instrument: Int32
  var notation: Mention.Notation
  var confidence: Double
  var alternatives: [Mention.Alternative] = []
  /// What kind of name it is; ``InstrumentNames/Class/plain`` for a code.
  var nameClass = InstrumentNames.Class.plain
  /// Whether it only stands with evidence from elsewhere.
  var needsEvidence = false
  /// Whether a link says what the words stand for.
  var isLinked = false
  var role = Mention.Role.subject

  /// Whether the words are a code and not a name.
  var isCode: Bool { notation != .name && notation != .alias }
}
