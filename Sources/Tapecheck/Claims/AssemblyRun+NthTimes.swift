extension AssemblyRun {
  /// Emits "the second time this year that it fell more than 2%", and takes the clauses that say it.
  mutating func emitNthTime(_ sentence: SentenceFrames, _ taken: inout Set<Int>) {
    for position in sentence.frames.indices where !taken.contains(position) {
      let frame = sentence.frames[position]
      guard let ordinal = frame.figures.first(where: isNthTime),
        let (place, figure) = conditionBehind(ordinal.piece, position, in: sentence),
        let subject = sentence.frames[place].subjects.first ?? recentSubjects.last
      else { continue }
      taken.formUnion(position...place)
      let times = sentence.frames[position...place].flatMap(\.times)
      guard let window = spanSearched(of: times) else { continue }
      var part = part(.condition, figure, symbol: subject.symbol)
      if part.polarity == .none {
        part.polarity = sentence.frames[place].direction?.polarity ?? .none
      }
      part.unit = unit(of: figure, subject: subject, isChange: true)
      guard part.polarity == .up || part.polarity == .down else { continue }
      var claim = claim(
        .frequency, .count, subject: subject, position: position, window: window, in: sentence)
      claim.range = trimmedRange(
        of: sentence.pieces[
          frame.clause.pieces.lowerBound..<sentence.frames[place].clause.pieces.upperBound])
      claim.value = article.quantities[ordinal.quantity].value
      (claim.unit, claim.step) = ("count", 1)
      claim.polarity = .none
      claim.parts = [part]
      claims.append(claim)
    }
  }

  /// Emits "has gained more than 3% only once this year", in either order; returns whether a clause says so.
  mutating func emitTimesInSpan(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard let value = frame.value(of: .count), let count = Double(value), !frame.has(.occur),
      !frame.isExternal, let figure = condition(in: frame, behind: -1),
      let window = spanSearched(of: frame.times)
    else { return false }
    for subject in frame.subjects {
      var part = part(.condition, figure, symbol: subject.symbol)
      if part.polarity == .none { part.polarity = frame.direction?.polarity ?? .none }
      part.unit = unit(of: figure, subject: subject, isChange: true)
      guard part.polarity == .up || part.polarity == .down else { continue }
      var claim = claim(
        .frequency, .count, subject: subject, position: position, window: window, in: sentence)
      (claim.value, claim.unit, claim.step) = (count, "count", 1)
      claim.polarity = .none
      claim.parts = [part]
      claims.append(claim)
    }
    return true
  }

  /// The days that are searched for a time: from its first to the publication.
  private func spanSearched(of times: [Int]) -> ClaimWindow? {
    for index in times {
      let time = article.times[index]
      guard let from = time.from, from < context.reference.advanced(by: -7) else { continue }
      switch time.shape {
      case .since, .toDate, .period, .trailing:
        if let to = time.to, to < context.lastClosed { continue }
        return ClaimWindow(.since, from: from)
      default: continue
      }
    }
    return nil
  }

  /// Whether a figure is the ordinal of "the second time".
  private func isNthTime(_ figure: Frame.Figure) -> Bool {
    let quantity = article.quantities[figure.quantity]
    guard quantity.kind == .ordinal, quantity.value >= 2, let token = quantity.tokens.first else {
      return false
    }
    return article.text.matches.matches(at: token).contains { match in
      vocabulary.meanings(of: match.entry)?.contains(.word(.nthTime, value: "")) ?? false
    }
  }

  /// The first condition behind a piece of a clause, in it or in a later one.
  private func conditionBehind(
    _ piece: Int, _ position: Int, in sentence: SentenceFrames
  ) -> (place: Int, figure: Frame.Figure)? {
    for place in sentence.frames.indices[position...] {
      if let figure = condition(in: sentence.frames[place], behind: place == position ? piece : -1)
      {
        return (place, figure)
      }
    }
    return nil
  }

  /// The size of a day's move that a clause counts.
  private func condition(in frame: Frame, behind piece: Int) -> Frame.Figure? {
    frame.figures.first {
      let kind = article.quantities[$0.quantity].kind
      return $0.role == .change && $0.piece > piece && (kind == .percent || kind == .points)
    }
  }
}
