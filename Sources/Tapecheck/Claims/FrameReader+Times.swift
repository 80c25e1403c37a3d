extension FrameReader {
  /// Whether a time begins with a word that only leads to another event: "after the election".
  func isSubordinated(time index: Int) -> Bool {
    guard article.times[index].shape != .until else { return false }
    let first = article.times[index].tokens.lowerBound
    return article.text.matches.matches(at: first).contains { match in
      vocabulary.meanings(of: match.entry)?.contains {
        if case .word(.subordinate, _) = $0 { return true }
        return false
      } ?? false
    }
  }

  /// Notes which part of the trading day a time of day names: before the bell, after hours.
  func noteSession(ofTime index: Int, at position: Int, _ frame: inout Frame) {
    let time = article.times[index]
    guard time.shape == .clock else { return }
    for token in time.tokens {
      for match in article.text.matches.matches(at: token) {
        for meaning in vocabulary.meanings(of: match.entry) ?? [] {
          if case .word(let word, let value) = meaning,
            word == .premarket || word == .afterhours || word == .snapshot || word == .open
              || (word == .close && article.article.language != .english)
          {
            frame.words.append((word, value, position))
          }
        }
      }
    }
  }
}
