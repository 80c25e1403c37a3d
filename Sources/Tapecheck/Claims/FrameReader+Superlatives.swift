extension FrameReader {
  /// Pieces behind a superlative in which its noun is looked for.
  private static let reach = 8

  /// The superlatives of a clause: an adjective with the period or the direction that it ranks.
  ///
  /// "Worst" needs a period, a direction or a noun of performance beside it; "biggest" a direction.
  /// `carried` is the direction that the clause takes from the one before it.
  ///
  /// - Complexity: O(*n*) in the pieces.
  func superlatives(
    in run: [Piece], carried: Claim.Polarity? = nil
  ) -> [Frame.Superlative] {
    var found: [Frame.Superlative] = []
    for (position, piece) in run.enumerated() {
      // "A record one-day point decline" ranks as "the biggest ever" does.
      let isRecord = piece.value(of: .record) == "any"
      let isRanked = piece.is(.ordinalSize) && isOrdinal(before: position, in: run)
      // "Its longest streak" ranks runs, not moves.
      guard let value = piece.value(of: .superlative) ?? (isRecord || isRanked ? "size" : nil),
        value != "length"
      else { continue }
      let (noun, grain, hasPoints) = describe(run[(position + 1)...].prefix(FrameReader.reach))
      let byPoints =
        hasPoints || isRecord && run[(position + 1)...].prefix(3).contains { $0.is(.pointWord) }
        || noun == nil && run[..<position].suffix(4).contains { $0.is(.pointWord) }
        || noun == nil && isHan(piece) && ranksPoints(before: position, in: run)
      var direction = noun
      if direction == nil, value == "size",
        !isRecord || byPoints || isNoun(before: position, in: run)
      {
        direction = nounBefore(position, in: run)
      }
      // "…, lifting its gain for the three months to 9.6%, the most since 2020".
      if direction == nil, value == "size", !isRecord, !isHan(piece), position + 1 < run.count,
        case .time(let index) = run[position + 1].kind, article.times[index].shape == .since
      {
        direction = run[..<position].last { $0.direction != nil }?.direction?.polarity ?? carried
      }
      let before = isHan(piece) ? grainBefore(position, in: run) : nil
      let next = position + 1 < run.count ? run[position + 1].kind : .mark
      if isHan(piece), isOfSeveralDays(next) { continue }
      var isBeforeTime = false
      if case .time = next { isBeforeTime = true }
      // "Since January 2016 the worst" ends a Chinese clause.
      if position > 0, isHan(piece) {
        if case .time = run[position - 1].kind { isBeforeTime = true }
        if run[position - 1].is(.since) { isBeforeTime = true }
      }
      let hasNoun =
        direction != nil || grain != nil || isBeforeTime
        || run[(position + 1)...].prefix(FrameReader.reach).contains { $0.is(.superlativeNoun) }
      let isBest: Bool
      switch value {
      case "best": isBest = true
      case "worst": isBest = false
      default:
        guard let direction else { continue }
        isBest = direction == .up
      }
      guard hasNoun else { continue }
      found.append(
        Frame.Superlative(
          isBest: isBest, grain: grain ?? before ?? .session, hasGrain: (grain ?? before) != nil,
          isByPoints: byPoints,
          isEver: isRecord,
          piece: position))
    }
    return found
  }

  /// What stands behind a superlative up to its noun: the direction, the period, whether points are meant.
  private func describe(
    _ pieces: ArraySlice<Piece>
  ) -> (direction: Claim.Polarity?, grain: TimeExpression.Grain?, byPoints: Bool) {
    var grain: TimeExpression.Grain?
    var byPoints = false
    for piece in pieces {
      switch piece.kind {
      case .direction(let direction):
        let next = pieces.firstIndex { $0.tokens.lowerBound == piece.tokens.upperBound }
        let isByPoints =
          pieces.contains { $0.is(.pointWord) && $0.tokens == piece.tokens }
          || next.map { pieces[$0].is(.pointWord) && isHan(pieces[$0]) } ?? false
        return (direction.polarity, grain, byPoints || isByPoints)
      case .word(.grain, let value):
        grain = grain ?? TimeExpression.Grain(rawValue: value).map { $0 == .day ? .session : $0 }
      case .word(.pointWord, _): byPoints = true
      case .word(.filler, _), .word(.indexNoun, _), .word(.equity, _), .word(.superlativeNoun, _),
        .possessive, .word(.intradayHigh, _):
        continue
      default: return (nil, grain, byPoints)
      }
    }
    return (nil, grain, byPoints)
  }

  /// The period whose move is ranked, where a Chinese noun before names it: "the month's rise is the largest".
  private func grainBefore(_ position: Int, in run: [Piece]) -> TimeExpression.Grain? {
    for (index, piece) in run[..<position].enumerated().suffix(FrameReader.reach).reversed() {
      if piece.kind == .comma { return nil }
      guard let value = piece.value(of: .grain), index + 1 < run.count,
        run[index + 1].direction?.part == .noun
      else { continue }
      return TimeExpression.Grain(rawValue: value).map { $0 == .day ? .session : $0 }
    }
    return nil
  }

  /// Whether a superlative ranks spans of several sessions, "the worst two days", which no period's moves are.
  private func isOfSeveralDays(_ next: Piece.Kind) -> Bool {
    switch next {
    case .time(let index):
      guard case .trailing(let count, let unit) = article.times[index].shape else { return false }
      return count > 1 && (unit == .day || unit == .session)
    case .quantity(let index):
      return article.quantities[index].kind == .number && article.quantities[index].value > 1
        && article.quantities[index].decimals == 0
    default: return false
    }
  }

  /// Whether the phrase before a Chinese superlative speaks of points: "its points' rise then was the largest".
  private func ranksPoints(before position: Int, in run: [Piece]) -> Bool {
    let phrase = run[..<position].suffix(FrameReader.reach).reversed().prefix { $0.kind != .comma }
    return phrase.contains { $0.is(.pointWord) }
  }

  /// Whether an ordinal stands before a piece: the "third" of "third-largest".
  private func isOrdinal(before position: Int, in run: [Piece]) -> Bool {
    guard position > 0, case .quantity(let index) = run[position - 1].kind else { return false }
    return article.quantities[index].kind == .ordinal
  }

  /// Whether a noun of direction stands before a piece, with only a link and a span between.
  private func isNoun(before position: Int, in run: [Piece]) -> Bool {
    for piece in run[..<position].suffix(FrameReader.reach).reversed() {
      switch piece.kind {
      case .direction(let direction): return direction.part == .noun
      case .word(.copula, _), .word(.filler, _), .word(.ever, _), .time, .possessive: continue
      default: return false
      }
    }
    return false
  }

  /// The direction of a noun that stands before its superlative, as Chinese puts it.
  private func nounBefore(_ position: Int, in run: [Piece]) -> Claim.Polarity? {
    run[..<position].suffix(FrameReader.reach).last { $0.direction != nil }?.direction?
      .polarity
  }
}
