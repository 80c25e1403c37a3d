/// Cuts tokens into sentences at line breaks and at marks that end a sentence.
///
/// A full stop ends no sentence after an abbreviation of `abbreviations.tsv`, after a single capital,
/// inside a dotted symbol, or when a small letter follows.
struct SentenceSplitter {
  /// Whether a lexicon entry ends in a full stop without ending a sentence, by entry.
  private let isAbbreviation: [Bool]

  /// The lists that abbreviations stand in.
  private let lists: UInt64

  init(abbreviations: [Lexicon.Row]) {
    var isAbbreviation = [Bool](
      repeating: false, count: abbreviations.last.map { Int($0.entry) + 1 } ?? 0)
    for row in abbreviations { isAbbreviation[Int(row.entry)] = true }
    self.isAbbreviation = isAbbreviation
    lists = abbreviations.reduce(0) { $0 | $1.listBit }
  }

  /// Tokens past which a sentence is cut: one so long is a list or no prose, and what looks around in a sentence must
  /// stay linear in the text.
  private static let longest = 600

  /// The sentences of a token list, as ranges of token indices.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func split(_ tokens: [Token], folded: [UInt8], matches: PhraseMatches) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var abbreviationEnd = -1
    func close(at end: Int) {
      if end > start { sentences.append(start..<end) }
    }
    var index = 0
    while index < tokens.count {
      if index - start >= Self.longest {
        close(at: index)
        start = index
      }
      let token = tokens[index]
      if matches.begins(lists, at: index) {
        for place in matches.places(at: index) {
          let entry = Int(matches[place].entry)
          guard entry < isAbbreviation.count, isAbbreviation[entry] else { continue }
          abbreviationEnd = max(abbreviationEnd, Int(matches[place].end))
        }
      }
      if token.kind == .lineBreak {
        close(at: index)
        start = index + 1
      } else if token.kind == .symbol, endsSentence(index, tokens, folded, abbreviationEnd) {
        var end = index + 1
        while end < tokens.count, isCloser(tokens[end], folded), !tokens[end].spaceBefore {
          end += 1
        }
        close(at: end)
        start = end
        index = end
        continue
      }
      index += 1
    }
    close(at: tokens.count)
    return sentences
  }

  private func isCloser(_ token: Token, _ folded: [UInt8]) -> Bool {
    guard token.kind == .symbol else { return false }
    switch scalar(of: token, folded) {
    case 0x22, 0x27, 0x29, 0x5D, 0x300B, 0x300D, 0x300F, 0x3002, 0x21, 0x3F, 0x2E: return true
    default: return false
    }
  }

  private func scalar(of token: Token, _ folded: [UInt8]) -> UInt32 {
    guard token.foldedStart < token.foldedEnd else { return 0 }
    return TextScalar.read(folded.span, at: Int(token.foldedStart)).scalar
  }

  private func endsSentence(
    _ index: Int, _ tokens: [Token], _ folded: [UInt8], _ abbreviationEnd: Int
  ) -> Bool {
    switch scalar(of: tokens[index], folded) {
    case 0x3002, 0xFF61: return true
    case 0x21, 0x3F, 0x3B:
      // A semicolon ends a Chinese clause as a full stop does an English one; in English it stays.
      if scalar(of: tokens[index], folded) == 0x3B {
        return tokens[index].end - tokens[index].start == 3
      }
      return true
    case 0x2E: return fullStopEnds(index, tokens, folded, abbreviationEnd)
    default: return false
    }
  }

  private func fullStopEnds(
    _ index: Int, _ tokens: [Token], _ folded: [UInt8], _ abbreviationEnd: Int
  ) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    if next.kind == .lineBreak { return true }
    if isCloser(next, folded), !next.spaceBefore, index >= abbreviationEnd { return true }
    if index < abbreviationEnd {
      // "… fell 3% in the U.S. The Dow …": an abbreviation may still end a sentence, but not
      // when what follows could go on.
      return false
    }
    guard next.spaceBefore else {
      // A glued sentence: "…about 15%.In the first half": a capital word directly after the stop.
      // A ticker token glued to the stop ends the sentence as well: "…15%.$IWM".
      let previousIsWord =
        index > 0 && tokens[index - 1].kind == .word && tokens[index - 1].shape != .lower
      if scalar(of: next, folded) == 0x24 { return true }
      return next.kind == .word && next.shape == .capitalised && !previousIsWord
        && next.end - next.start > 1
    }
    if index > 0, tokens[index - 1].kind == .word, tokens[index - 1].shape == .capitals,
      tokens[index - 1].end - tokens[index - 1].start == 1, !tokens[index].spaceBefore
    {
      return false
    }
    return next.shape != .lower || next.kind != .word
  }
}
