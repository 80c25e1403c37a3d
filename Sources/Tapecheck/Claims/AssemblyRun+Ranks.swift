extension AssemblyRun {
  /// Pieces between a superlative and the word that puts it over the whole history: "the largest one-day point
  /// gain in the average's history".
  private static let everReach = 9

  /// Whether a superlative itself is said of the whole history: "its second-best day ever".
  func isOfAllTime(_ superlative: Frame.Superlative, in frame: Frame) -> Bool {
    guard article.article.language == .english else {
      // Chinese: "in history the third largest".
      return frame.words.contains { word in
        word.word == .ever && word.piece < superlative.piece
          && superlative.piece - word.piece <= AssemblyRun.everReach
          && !frame.commas.contains { $0 > word.piece && $0 < superlative.piece }
      }
    }
    guard
      let ever = frame.words.first(where: {
        $0.word == .ever && $0.piece > superlative.piece
          && $0.piece - superlative.piece <= AssemblyRun.everReach
      })
    else { return false }
    let isParted =
      frame.commas.contains { $0 > superlative.piece && $0 < ever.piece }
      || frame.superlatives.contains { $0.piece > superlative.piece && $0.piece < ever.piece }
    return !isParted
      && !frame.timePieces.values.contains { $0 > superlative.piece && $0 < ever.piece }
  }

  /// Whether a superlative ranks a sum of money: "wiping out $600 billion, the most ever".
  func isOfMoney(_ superlative: Frame.Superlative, in frame: Frame) -> Bool {
    guard let last = frame.figures.last(where: { $0.piece < superlative.piece }) else {
      return false
    }
    return frameReader.isLargeMoney(article.quantities[last.quantity])
  }

  /// Whether a word behind a period, or behind an event that the period dates, makes it a beginning: Chinese
  /// "1987 'Black Monday' since".
  func isBegun(_ time: Int, in frame: Frame) -> Bool {
    guard article.article.language != .english, let piece = frame.timePieces[time] else {
      return false
    }
    return frame.words.contains { $0.word == .since && $0.piece > piece && $0.piece - piece <= 5 }
  }

  /// The period that Chinese phrases before a superlative speak of: "for the week it fell 10%, …, the most since
  /// 2008".
  private func grainTold(
    before superlative: Frame.Superlative, _ position: Int, _ sentence: SentenceFrames
  ) -> TimeExpression.Grain? {
    let frame = sentence.frames[position]
    let own = frame.words.last { $0.word == .grain && $0.piece < superlative.piece }
    let isCarried = position > 0 && !frame.hasOwnSubject
    let earlier = isCarried ? sentence.frames[position - 1].words.last { $0.word == .grain } : nil
    guard let value = (own ?? earlier)?.value else { return nil }
    return TimeExpression.Grain(rawValue: value).flatMap { Period($0) == nil ? nil : $0 }
  }

  /// The period that a superlative ranks: its own, else that of the move beside it: "rose 4.7% for the week,
  /// its best since November".
  func rankedGrain(
    of superlative: Frame.Superlative, _ position: Int, in sentence: SentenceFrames
  ) -> TimeExpression.Grain {
    guard !superlative.hasGrain else { return superlative.grain }
    // "…, the most since the second quarter of 2020" is no day's.
    if article.article.language == .english,
      sentence.frames[position].times.contains(where: { index in
        article.times[index].shape == .since && article.times[index].grain == .quarter
          && sentence.frames[position].timePieces[index] ?? 0 > superlative.piece
      })
    {
      return .quarter
    }
    if article.article.language != .english,
      let grain = grainTold(before: superlative, position, sentence)
    {
      return grain
    }
    for index in sentence.frames[...position].indices.suffix(2).reversed() {
      let frame = sentence.frames[index]
      guard frame.figures.contains(where: { $0.role == .change }) || index == position else {
        continue
      }
      for time in frame.times where frame.adjacentTimes.contains(time) || frame.timeLeads {
        switch windows.window(ofTime: time)?.kind {
        case .week, .wtd: return .week
        case .month, .mtd: return .month
        case .quarter, .qtd: return .quarter
        case .year: return .year
        default: continue
        }
      }
      // Chinese "all week fell 9.5%, the most since 2008".
      if article.article.language != .english,
        let figure = frame.figures.first(where: { $0.role == .change })?.piece,
        let word = frame.words.first(where: {
          $0.word == .grain && $0.piece < figure && figure - $0.piece <= 3
        }), let grain = TimeExpression.Grain(rawValue: word.value), grain != .day
      {
        return grain
      }
    }
    return superlative.grain
  }
}
