/// Turns a sentence into pieces: recognised spans first, then the longest known words.
struct PieceReader {
  let vocabulary: ClaimVocabulary

  /// Where the recognised spans of an article begin, by token.
  struct Spans {
    private var spans: [(kind: Piece.Kind, end: Int)] = []
    /// For each token up to the last that a span begins with, the span's number, or -1.
    private var numbers: [Int32] = []

    /// The figure that begins at a token, which a phrase such as "at one point" may cover; its end is beyond all
    /// text where none does.
    func counted(at token: Int) -> (start: Int, end: Int) {
      guard let span = self[token], case .quantity = span.kind else { return (token, .max) }
      return (token, span.end)
    }

    /// Notes where the spans begin, without the times that `isHidden` says are part of a longer phrase.
    init(
      mentions: [Mention], quantities: [Quantity], times: [TimeExpression],
      isHidden: (TimeExpression) -> Bool
    ) {
      // A mention wins over a figure, a figure over a time: "Nasdaq 100", "4 September".
      for (index, time) in times.enumerated() where !time.tokens.isEmpty && !isHidden(time) {
        set(.time(index), time.tokens)
      }
      for (index, quantity) in quantities.enumerated() where !quantity.tokens.isEmpty {
        if let other = self[quantity.tokens.lowerBound], other.end > quantity.tokens.upperBound {
          continue
        }
        set(.quantity(index), quantity.tokens)
      }
      for (index, mention) in mentions.enumerated() where !mention.tokens.isEmpty {
        set(.mention(index), mention.tokens)
      }
    }

    /// The span that begins with a token: its piece and its end.
    subscript(token: Int) -> (kind: Piece.Kind, end: Int)? {
      begins(with: token) ? spans[Int(numbers[token])] : nil
    }

    /// Whether a span begins with a token.
    @inline(__always)
    func begins(with token: Int) -> Bool {
      token >= 0 && token < numbers.count && numbers[token] >= 0
    }

    private mutating func set(_ kind: Piece.Kind, _ tokens: Range<Int>) {
      let start = tokens.lowerBound
      guard start >= 0 else { return }
      if numbers.count <= start {
        numbers.append(contentsOf: repeatElement(-1, count: start + 1 - numbers.count))
      }
      numbers[start] = Int32(truncatingIfNeeded: spans.count)
      spans.append((kind, tokens.upperBound))
    }
  }

  /// The pieces of a run of tokens.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func pieces(of tokens: Range<Int>, in text: ScannedText, spans: Spans) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(tokens.count + 4)
    var index = tokens.lowerBound
    var depth = 0
    while index < tokens.upperBound {
      if index > tokens.lowerBound,
        isGap(before: index, in: text) || isGap(behind: pieces.last, before: index, spans, text)
      {
        pieces.append(Piece(kind: .comma, tokens: index..<index))
      }
      if let span = spans[index], span.end > index, span.end <= tokens.upperBound,
        !isAdjective(from: index, to: span, in: text)
      {
        if case .quantity = span.kind, let multiple = multipleVerb(in: index..<span.end, text) {
          pieces.append(
            Piece(kind: .word(.multiple, multiple), tokens: index..<span.end))
        }
        if case .mention = span.kind { demoteNoun(before: index, in: &pieces, text) }
        pieces.append(Piece(kind: span.kind, tokens: index..<span.end))
        index = span.end
        continue
      }
      let next = nextSpan(after: index, tokens, spans)
      if let known = longestKnown(
        at: index, before: next, counted: spans.counted(at: next), text, after: pieces.suffix(2)),
        !isLoneWireMark(known.meanings, behind: pieces.last)
      {
        let endsName =
          known.meanings.contains(.word(.indexNoun, value: ""))
          && isNamed(before: index, pieces, text)
        let isCompound = isPartOfCompound(index..<known.end, in: text)
        for meaning in known.meanings {
          switch meaning {
          case .word(.anaphor, _) where endsName: continue
          case .direction where isCompound:
            pieces.append(Piece(kind: .other, tokens: index..<known.end))
          case .direction(let direction):
            pieces.append(Piece(kind: .direction(direction), tokens: index..<known.end))
          case .word(.possessive, _):
            pieces.append(Piece(kind: .possessive, tokens: index..<known.end))
          case .word(let word, let value):
            pieces.append(Piece(kind: .word(word, value), tokens: index..<known.end))
          case .proxy(let symbol):
            pieces.append(Piece(kind: .proxy(symbol), tokens: index..<known.end))
          }
        }
        index = known.end
        continue
      }
      var kind = mark(at: index, in: text)
      switch kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      // "(NASDAQ: TSLA)": a colon within brackets ends no clause.
      case .stop where depth > 0: kind = .mark
      default: break
      }
      pieces.append(Piece(kind: kind, tokens: index..<(index + 1)))
      index += 1
    }
    return pieces
  }

  /// Whether hyphens tie a word to its neighbours: "drag-and-drop", "higher-than-expected".
  private func isPartOfCompound(_ tokens: Range<Int>, in text: ScannedText) -> Bool {
    func isTied(_ hyphen: Int, to word: Int) -> Bool {
      guard hyphen > 0, text.tokens.indices.contains(word), text.isSymbol(hyphen, 0x2D),
        !text.tokens[hyphen].spaceBefore, !text.tokens[max(hyphen, word)].spaceBefore
      else { return false }
      return text.tokens[word].kind == .word
    }
    let start = tokens.lowerBound
    if !text.tokens[start].spaceBefore, isTied(start - 1, to: start - 2) { return true }
    return text.tokens.indices.contains(tokens.upperBound)
      && isTied(tokens.upperBound, to: tokens.upperBound + 1)
  }

  /// Whether unknown Han characters stand directly before a token, so that a noun there ends their name: "the
  /// purchasing managers' index".
  private func isNamed(before index: Int, _ pieces: [Piece], _ text: ScannedText) -> Bool {
    guard index > 1, pieces.count > 1, text.tokens[index].kind == .han else { return false }
    return pieces.suffix(2).enumerated().allSatisfy { place, piece in
      piece.kind == .other && piece.tokens.upperBound == index - 1 + place
        && text.tokens[piece.tokens.lowerBound].kind == .han
    }
  }

  /// Whether a word that ends a wire's dateline stands elsewhere than behind a time, where it is any noun.
  private func isLoneWireMark(
    _ meanings: [ClaimVocabulary.Meaning], behind previous: Piece?
  ) -> Bool {
    guard meanings == [.word(.wire, value: "")] else { return false }
    if case .time = previous?.kind { return false }
    return true
  }

  /// "The 30-stock Dow": a number that only begins an adjective is no figure.
  private func isAdjective(
    from index: Int, to span: (kind: Piece.Kind, end: Int), in text: ScannedText
  ) -> Bool {
    guard case .quantity = span.kind else { return false }
    return text.matches.matches(at: index).contains { match in
      Int(match.end) > span.end
        && vocabulary.meanings(of: match.entry)?.contains(.word(.indexNoun, value: "adjective"))
          ?? false
    }
  }

  /// "The benchmark S&P 500": a noun directly before a name only describes it, and stands for nothing.
  private func demoteNoun(before token: Int, in pieces: inout [Piece], _ text: ScannedText) {
    guard let last = pieces.last, last.tokens.upperBound == token,
      let value = last.value(of: .anaphor), value != "any", value != AnaphoraResolver.mark,
      text.tokens[last.tokens.lowerBound].kind != .han
    else { return }
    pieces[pieces.count - 1] = Piece(kind: .word(.indexNoun, ""), tokens: last.tokens)
  }

  /// The value of a verb such as "doubled" that a figure is written with; `nil` for other figures.
  private func multipleVerb(in tokens: Range<Int>, _ text: ScannedText) -> String? {
    for token in tokens {
      for match in text.matches.matches(at: token) {
        for case .word(.multiple, let value) in vocabulary.meanings(of: match.entry) ?? [] {
          return value
        }
      }
    }
    return nil
  }

  /// Whether a time of day is only a part of a longer Chinese phrase: the "close" of "highest close".
  func isHidden(_ time: TimeExpression, in text: ScannedText) -> Bool {
    let tokens = time.tokens
    guard time.shape == .clock, let first = tokens.first, text.tokens[first].kind == .han else {
      return false
    }
    for start in max(0, first - 5)...first {
      for match in text.matches.matches(at: start)
      where Int(match.end) >= tokens.upperBound && Int(match.end) - start > tokens.count {
        if vocabulary.meanings(of: match.entry) != nil { return true }
      }
    }
    return false
  }

  /// Whether a space stands for a comma, as Chinese headlines have it: between two Han characters, or
  /// behind a figure that itself follows without one.
  private func isGap(before index: Int, in text: ScannedText) -> Bool {
    guard text.tokens[index].spaceBefore, text.tokens[index].kind == .han else { return false }
    let before = text.tokens[index - 1]
    if before.kind == .han { return true }
    guard before.kind == .symbol, index >= 3, text.tokens[index - 2].kind == .number else {
      return false
    }
    return !text.tokens[index - 2].spaceBefore && text.tokens[index - 3].kind == .han
  }

  /// Whether a space between a bare figure and a name ends a phrase: "lost 15200 Tencent fell".
  private func isGap(
    behind piece: Piece?, before index: Int, _ spans: Spans, _ text: ScannedText
  ) -> Bool {
    guard case .quantity = piece?.kind, let piece, text.tokens[index].spaceBefore,
      case .mention = spans[index]?.kind, piece.tokens.lowerBound > 0
    else { return false }
    let first = piece.tokens.lowerBound
    return text.tokens[first - 1].kind == .han && !text.tokens[first].spaceBefore
  }

  /// The first token of the next recognised span, within 16 tokens; a phrase must not run into it.
  private func nextSpan(after index: Int, _ tokens: Range<Int>, _ spans: Spans) -> Int {
    let limit = min(tokens.upperBound, index + 16)
    var next = index + 1
    while next < limit {
      if spans.begins(with: next) { return next }
      next += 1
    }
    return tokens.upperBound
  }

  private func longestKnown(
    at index: Int, before limit: Int, counted: (start: Int, end: Int),
    _ text: ScannedText,
    after previous: ArraySlice<Piece>
  ) -> (meanings: [ClaimVocabulary.Meaning], end: Int)? {
    guard vocabulary.mayBegin(index, in: text) else { return nil }
    var best: (meanings: [ClaimVocabulary.Meaning], end: Int)?
    for match in text.matches.matches(at: index)
    where Int(match.end) <= limit || match.end >= counted.end && counted.start == limit {
      guard let meanings = vocabulary.meanings(of: match.entry), !meanings.allSatisfy(\.isSilent),
        !meanings.contains(where: { $0.isCandle })
      else { continue }
      // "Ended March higher": a month with its capital begins no verb of several words.
      if meanings.contains(where: { $0.isPeriodSet }) { return (meanings, Int(match.end)) }
      if let current = best, current.end == Int(match.end) {
        best = (current.meanings + meanings, current.end)
      } else {
        best = (meanings, Int(match.end))
      }
    }
    return best.map {
      ($0.meanings.count > 1 ? preferred($0.meanings, after: previous) : $0.meanings, $0.end)
    }
  }

  /// Of the meanings of one phrase, the ones a clause reads: of a verb and a noun of one direction, the
  /// noun behind a determiner, a figure or a superlative ("a decline of 10%"), else the verb.
  private func preferred(
    _ meanings: [ClaimVocabulary.Meaning], after previous: ArraySlice<Piece>
  ) -> [ClaimVocabulary.Meaning] {
    // "May" with a capital is the month, whatever else the word can be.
    if let month = meanings.first(where: \.isPeriodSet) { return [month] }
    let wantsNoun = leadsToNoun(previous)
    let hasNoun = meanings.contains { direction(of: $0)?.part == .noun }
    var result: [ClaimVocabulary.Meaning] = []
    for meaning in meanings where !result.contains(meaning) {
      guard let direction = direction(of: meaning) else {
        result.append(meaning)
        continue
      }
      if hasNoun, wantsNoun != (direction.part == .noun), direction.part != .adverb,
        meanings.contains(where: { other in
          self.direction(of: other).map {
            $0.polarity == direction.polarity && ($0.part == .noun) == wantsNoun
          } ?? false
        })
      {
        continue
      }
      if result.contains(where: { self.direction(of: $0)?.polarity == direction.polarity }) {
        continue
      }
      result.append(meaning)
    }
    return result
  }

  private func direction(
    of meaning: ClaimVocabulary.Meaning
  ) -> ClaimVocabulary.Direction? {
    if case .direction(let direction) = meaning { return direction }
    return nil
  }

  /// Whether a noun, not a verb, stands behind the last of two pieces.
  private func leadsToNoun(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let piece = pieces.last else { return false }
    switch piece.kind {
    // "Their July advance", "the average April gain": the month only says which.
    case .time:
      guard pieces.count > 1, let before = pieces.first else { return false }
      return before.value(of: .filler) == "determiner" || before.kind == .possessive
        || before.is(.mean) || before.is(.typical) || before.value(of: .indexNoun) == "average"
    case .word(.prep, "of"), .word(.mean, _), .word(.typical, _), .word(.periodSet, _),
      .word(.indexNoun, "average"):
      return true
    case .word(.filler, "determiner"), .word(.superlative, _), .word(.grain, _),
      .word(.straight, _), .word(.streakNoun, _), .word(.record, _), .quantity, .possessive:
      return true
    default: return false
    }
  }

  private func mark(at index: Int, in text: ScannedText) -> Piece.Kind {
    let token = text.tokens[index]
    if token.kind == .word {
      return text.foldedBytes(index).elementsEqual([0x27, 0x73]) ? .possessive : .other
    }
    guard token.kind == .symbol else { return .other }
    switch text.firstScalar(of: token) {
    case 0x2C, 0x3001: return .comma
    // Chinese puts what a paragraph is about in black brackets before it.
    case 0x3B, 0x3A, 0x2014, 0x2013, 0x3011: return .stop
    case 0x2D: return token.spaceBefore ? .stop : .mark
    case 0x28, 0x5B: return .open
    case 0x29, 0x5D: return .close
    case 0x3F: return .question
    default: return .mark
    }
  }
}
