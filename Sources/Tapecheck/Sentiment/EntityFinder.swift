/// Finds the places of an entity that a caller asks for, by its words.
struct EntityFinder {
  let text: ScannedText

  /// The places of some words in the text as token ranges, in order and apart; capitals do not matter.
  ///
  /// - Complexity: O(*n* + *m*) in the tokens of text and words at usual, O(*nm*) at worst.
  func places(of words: ScannedText) -> [Range<Int>] {
    let count = words.tokens.count
    guard count > 0, count <= text.tokens.count else { return [] }
    var places: [Range<Int>] = []
    var index = 0
    while index + count <= text.tokens.count {
      if isPlace(index, words) {
        places.append(index..<(index + count))
        index += count
      } else {
        index += 1
      }
    }
    return places
  }

  private func isPlace(_ start: Int, _ words: ScannedText) -> Bool {
    for offset in words.tokens.indices
    where text.foldedBytes(start + offset) != words.foldedBytes(offset) {
      return false
    }
    return true
  }
}
