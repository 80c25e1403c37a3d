/// Finds who says a sentence: the words behind "according to", or before "said".
struct AttributionReader {
  let article: RecognisedArticle

  /// The source as written, without a trailing possessive; `nil` where the sentence names none.
  ///
  /// - Complexity: O(*n*) in the pieces.
  func attribution(in pieces: [Piece]) -> String? {
    for (index, piece) in pieces.enumerated() {
      if piece.is(.according) { return words(from: index + 1, in: pieces) }
      let isForecast = piece.value(of: .forecast).map { $0.isEmpty } ?? false
      if piece.is(.attribution) || isForecast { return words(endingAt: index, in: pieces) }
    }
    return nil
  }

  private func words(from start: Int, in pieces: [Piece]) -> String? {
    var end = start
    while end < pieces.count, end < start + 10 {
      switch pieces[end].kind {
      case .comma, .stop, .possessive, .open, .close: break
      case .word(let word, _) where word == .relative || word == .contrast: break
      default:
        end += 1
        continue
      }
      break
    }
    return text(of: start..<end, in: pieces)
  }

  private func words(endingAt end: Int, in pieces: [Piece]) -> String? {
    var start = end
    while start > 0, end - start < 10 {
      switch pieces[start - 1].kind {
      case .comma, .stop, .quantity, .direction: break
      case .word(let word, _) where word != .filler && word != .prep && word != .at && word != .and:
        break
      default:
        start -= 1
        continue
      }
      break
    }
    return text(of: start..<end, in: pieces)
  }

  private func text(of range: Range<Int>, in pieces: [Piece]) -> String? {
    guard !range.isEmpty else { return nil }
    let tokens =
      pieces[range.lowerBound].tokens.lowerBound..<pieces[range.upperBound - 1].tokens.upperBound
    let words = article.text.text[article.text.byteRange(ofTokens: tokens)]
    return words.isEmpty ? nil : words
  }
}
