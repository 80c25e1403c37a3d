/// Content words behind a subject that no list knows, before it is known what they are.
///
/// Words of an alphabet head another subject where a verb follows ("Apple suppliers rose"). Chinese writes
/// adverbs in the same place and puts no spaces, so there a short run says only how, unless it is known to
/// be a noun or ends as one.
struct UnknownRun: Sendable, Equatable {
  /// Han characters that an adverb has at most; longer runs are a phrase with a noun in it.
  private static let longestAdverb = 4

  private(set) var count = 0
  private var characters = 0
  private var isNoun = false
  private var endsAsNoun = false

  /// Whether nothing was taken.
  var isEmpty: Bool { count == 0 }

  /// Whether all of the run is Chinese.
  var isHan: Bool { count > 0 && characters == count }

  /// Whether the run heads a subject of its own.
  var isHead: Bool {
    isNoun || endsAsNoun || characters < count || characters > UnknownRun.longestAdverb
  }

  /// Takes a word that no list knows.
  mutating func take(isHan: Bool) {
    count += 1
    if isHan { characters += 1 }
    endsAsNoun = false
  }

  /// Takes a word that is known to be a noun, or a character that nouns end in.
  mutating func takeNoun(isEnding: Bool) {
    count += 1
    characters += 1
    endsAsNoun = true
    if !isEnding { isNoun = true }
  }

  /// Notes that what follows is possessed, and so is a noun.
  mutating func takePossessive() { isNoun = true }
}
