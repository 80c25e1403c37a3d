/// What the rows of one lexicon list mean to a recogniser, looked up by a match's entry.
struct EntryTable<Word: Sendable>: Sendable {
  /// A word of the list found in a text.
  struct Found {
    var word: Word
    /// Index one past its last token.
    var end: Int
  }

  private var slots: [Int16] = []
  private var words: [Word] = []
  /// The lists that the words stand in; see ``PhraseMatches/begins(_:at:)``.
  private(set) var lists: UInt64 = 0

  init() {}

  /// Creates a table of words by the entries of a lexicon.
  init(_ words: [Int32: Word], of lexicon: Lexicon) {
    for (entry, word) in words.sorted(by: { $0.key < $1.key }) {
      add(word, for: lexicon.rows[Int(entry)])
    }
  }

  /// Takes what one row means.
  mutating func add(_ word: Word, for row: Lexicon.Row) {
    lists |= row.listBit
    let entry = Int(row.entry)
    while slots.count <= entry { slots.append(-1) }
    slots[entry] = Int16(truncatingIfNeeded: words.count)
    words.append(word)
  }

  /// What an entry means, where it is of this list.
  @inline(__always)
  func word(_ entry: Int32) -> Word? {
    let entry = Int(entry)
    guard entry >= 0, entry < slots.count, slots[entry] >= 0 else { return nil }
    return words[Int(slots[entry])]
  }

  /// The longest word of the list that begins with a token and is accepted.
  ///
  /// Of two equally long ones the later row wins unless `prefers` favours the earlier.
  @inline(__always)
  func longest(
    _ text: ScannedText, at index: Int, where accepts: (Word, Int) -> Bool = { _, _ in true },
    prefers: (Word) -> Bool = { _ in false }
  ) -> Found? {
    guard text.matches.begins(lists, at: index) else { return nil }
    var best: Found?
    for place in text.matches.places(at: index) {
      let match = text.matches[place]
      guard let word = word(match.entry) else { continue }
      let end = Int(match.end)
      guard accepts(word, end) else { continue }
      if let kept = best, kept.end == end, prefers(kept.word) { continue }
      if let kept = best, kept.end > end { continue }
      best = Found(word: word, end: end)
    }
    return best
  }
}
