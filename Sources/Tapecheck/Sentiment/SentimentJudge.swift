/// Sums the cues of an article, by instrument and as a whole.
struct SentimentJudge {
  /// The mood of an article and of each instrument that a cue is about.
  ///
  /// - Complexity: O(*n*) in the cues, and O(*s* log *s*) in the symbols.
  func judge(_ cues: [Cue]) -> Sentiment {
    var sentiment = Sentiment(article: Judgement(of: cues, at: Array(cues.indices)))
    var bySymbol: [Symbol: [Int]] = [:]
    for (index, cue) in cues.enumerated() {
      for symbol in cue.symbols { bySymbol[symbol, default: []].append(index) }
    }
    sentiment.bySymbol = bySymbol.sorted { $0.key.name < $1.key.name }.map {
      (symbol: $0.key, judgement: Judgement(of: cues, at: $0.value))
    }
    return sentiment
  }

  /// The mood of one entity by itself: of the cues whose noun phrase names it.
  ///
  /// The entity's places are token ranges in order.
  ///
  /// - Complexity: O(*c* *e*) in the cues and the entity's places.
  func judge(_ cues: [Cue], entity: [Range<Int>], in text: ScannedText) -> Judgement {
    let places = entity.map { text.byteRange(ofTokens: $0) }
    let indices = cues.indices.filter { index in
      let ranges = [cues[index].about, cues[index].context]
      return ranges.contains { range in
        range.map { range in places.contains { $0.overlaps(range) } } ?? false
      }
    }
    return Judgement(of: cues, at: Array(indices))
  }
}
