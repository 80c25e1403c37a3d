/// Sums the cues of an article, by instrument and as a whole.
struct SentimentJudge {
  /// The mood of an article, of each sentence that holds a cue, and of each instrument that one is about.
  ///
  /// - Complexity: O(*n*) in the cues and sentences, and O(*s* log *s*) in the symbols.
  func judge(_ cues: [Cue], in text: ScannedText) -> Sentiment {
    var sentiment = Sentiment(article: Judgement(of: cues, at: Array(cues.indices)))
    var bySymbol: [Symbol: [Int]] = [:]
    for (index, cue) in cues.enumerated() {
      for symbol in cue.symbols { bySymbol[symbol, default: []].append(index) }
    }
    sentiment.bySymbol = bySymbol.sorted { $0.key.name < $1.key.name }.map {
      (symbol: $0.key, judgement: Judgement(of: cues, at: $0.value))
    }
    sentiment.bySentence = judgeSentences(cues, in: text)
    return sentiment
  }

  /// The cues stand in order of place, and so do the sentences.
  private func judgeSentences(
    _ cues: [Cue], in text: ScannedText
  ) -> [(range: Range<Int>, judgement: Judgement)] {
    var judged: [(range: Range<Int>, judgement: Judgement)] = []
    var index = 0
    for sentence in text.sentences where index < cues.count {
      let start = index
      while index < cues.count, cues[index].tokens.lowerBound < sentence.upperBound { index += 1 }
      guard index > start else { continue }
      judged.append(
        (text.byteRange(ofTokens: sentence), Judgement(of: cues, at: Array(start..<index))))
    }
    return judged
  }

  /// The mood of one entity by itself: of the cues whose noun phrase names it, or whose noun phrase is its
  /// own ("its shares").
  ///
  /// Where there is none, the cues of its sentences whose noun phrase names nothing speak of it, as far as
  /// they agree and it is not the one who says so. The entity's places are token ranges in order.
  ///
  /// - Complexity: O(*c* *e*) in the cues and the entity's places.
  func judge(_ cues: [Cue], entity: [Range<Int>], in text: ScannedText) -> Judgement {
    let places = entity.map { text.byteRange(ofTokens: $0) }
    func names(_ range: Range<Int>?) -> Bool {
      guard let range else { return false }
      return places.contains { $0.overlaps(range) }
    }
    let own = cues.indices.filter { names(cues[$0].about) || names(cues[$0].context) }
    guard own.isEmpty else { return Judgement(of: cues, at: own) }
    let near = cues.indices.filter { names(cues[$0].sentence) && cues[$0].kind != .question }
    guard let first = near.first,
      near.allSatisfy({ cues[$0].polarity == cues[first].polarity && !names(cues[$0].holder) })
    else { return Judgement(of: cues, at: []) }
    return Judgement(of: cues, at: near)
  }
}
