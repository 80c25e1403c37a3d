/// The words of some titles, to see how much another title shares with them.
struct TitleWords {
  private var words: Set<UInt64> = []

  init(_ titles: [String]) {
    for title in titles { words.formUnion(TitleWords.words(of: title)) }
  }

  var count: Int { words.count }

  /// How many of a title's words stand in these titles, and how many it has.
  func shared(with title: String) -> (shared: Int, total: Int) {
    let own = TitleWords.words(of: title)
    return (own.count { words.contains($0) }, own.count)
  }

  /// The hashes of a title's words, small; each Han character is a word.
  private static func words(of title: String) -> [UInt64] {
    let bytes = Array(title.utf8)
    let span = bytes.span
    var result: [UInt64] = []
    var hash = WordHash.empty
    var isOpen = false
    var index = 0
    while index < span.count {
      let (scalar, next) = TextScalar.read(span, at: index)
      let category = TextScalar.category(of: scalar)
      if isOpen, category != .letter, category != .digit {
        result.append(hash)
        (hash, isOpen) = (WordHash.empty, false)
      }
      switch category {
      case .letter, .digit:
        for position in index..<next { hash = WordHash.adding(span[position], to: hash) }
        isOpen = true
      case .han: result.append(WordHash.adding(span[next - 1], to: UInt64(scalar)))
      default: break
      }
      index = next
    }
    if isOpen { result.append(hash) }
    return result
  }
}
