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

  /// Whether a time possesses a level and the record or peak that it was.
  func ownsRecord(at position: Int, in run: [Piece]) -> Bool {
    var sawLevel = false
    var sawPossessive = false
    for piece in run[(position + 1)...].prefix(6) {
      switch piece.kind {
      case .quantity: sawLevel = true
      case .possessive: sawPossessive = true
      case .word(.record, _), .word(.levelNoun, _), .word(.extreme, _), .word(.peak, _):
        return sawLevel && sawPossessive
      case .word(.close, _), .word(.filler, _), .word(.pointWord, _): continue
      default: return false
      }
    }
    return false
  }
}
