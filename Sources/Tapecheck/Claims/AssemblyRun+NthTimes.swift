extension AssemblyRun {
  /// Emits "the second time this year that it fell more than 2%", and takes the clauses that say it.
  mutating func emitNthTime(_ sentence: inout SentenceFrames, _ taken: inout Set<Int>) {
    for position in sentence.frames.indices where !taken.contains(position) {
      let frame = sentence.frames[position]
      guard frame.figures.contains(where: { article.quantities[$0.quantity].kind == .ordinal })
      else { continue }
      let run = frame.run
      guard let ordinal = frame.figures.first(where: { isNthTime($0, in: run) }),
        let (place, figure) = conditionBehind(ordinal.piece, position, in: sentence),
        let subject = sentence.frames[place].subjects.first ?? recentSubjects.last
      else { continue }
      let times = sentence.frames[position...place].flatMap { $0.times }
      leaveCounted(ordinal, figure, position...place, in: &sentence, &taken)
      guard let window = spanSearched(of: times)?.window, !countsLongerPeriods(frame) else {
        continue
      }
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

  /// Takes the clauses of a counted time, but for what another phrase of the first says before it: "fell 2.3%,
  /// the second time this year that it lost more than 2%".
  private func leaveCounted(
    _ ordinal: Frame.Figure, _ figure: Frame.Figure, _ places: ClosedRange<Int>,
    in sentence: inout SentenceFrames, _ taken: inout Set<Int>
  ) {
    taken.formUnion(places)
    let position = places.lowerBound
    let frame = sentence.frames[position]
    let run = frame.run
    let phrase = phrase(around: ordinal.piece, in: run)
    guard
      frame.figures.contains(where: {
        ($0.role == .change || $0.role == .level) && $0.piece < phrase.lowerBound
      })
    else { return }
    taken.remove(position)
    sentence.frames[position].figures.removeAll { $0.piece >= phrase.lowerBound }
    let day = windows
    sentence.frames[position].times.removeAll { index in
      frame.timePieces[index].map { $0 >= phrase.lowerBound } ?? false
        && day.window(ofTime: index)?.kind != .session
    }
  }

  /// Whether weeks or months are counted, which have moves of their own.
  private func countsLongerPeriods(_ frame: Frame) -> Bool { longerGrain(of: frame) != nil }

  /// The period longer than a session whose moves a clause speaks of.
  func longerGrain(of frame: Frame) -> TimeExpression.Grain? {
    frame.words.lazy.filter { $0.word == .grain }.compactMap {
      TimeExpression.Grain(rawValue: $0.value)
    }.first { Period($0) != nil }
  }

  /// Emits "has gained more than 3% only once this year", in either order; returns whether a clause says so.
  mutating func emitTimesInSpan(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    guard !frame.isExternal, let figure = condition(in: frame, behind: -1),
      let count = timesCounted(frame, in: run)?.count ?? sessionsCounted(frame, in: run)
        ?? daysCounted(in: frame, run), !countsLongerPeriods(frame),
      article.article.language != .english || !frame.has(.occur)
    else { return false }
    // A move that came so often is no move of the day, whatever span it is counted over.
    let all = sentence.frames.flatMap(\.times)
    guard let window = (spanSearched(of: frame.times) ?? spanSearched(of: all))?.window else {
      return article.article.language == .english
    }
    for subject in frame.subjects {
      var part = part(.condition, figure, symbol: subject.symbol)
      if part.polarity == .none { part.polarity = frame.direction?.polarity ?? .none }
      if frame.has(.eitherWay) { part.polarity = .none }
      part.unit = unit(of: figure, subject: subject, isChange: true)
      guard part.polarity == .up || part.polarity == .down || frame.has(.eitherWay) else {
        continue
      }
      var claim = claim(
        .frequency, .count, subject: subject, position: position, window: window, in: sentence)
      (claim.value, claim.unit, claim.step) = (count, "count", 1)
      claim.polarity = .none
      claim.parts = [part]
      claims.append(claim)
    }
    return true
  }

  /// How many sessions a clause counts that moved so far: Chinese "in six sessions its fall passed 2%".
  private func sessionsCounted(_ frame: Frame, in run: [Piece]) -> Double? {
    for (piece, next) in zip(run, run.dropFirst()) where next.value(of: .grain) == "session" {
      guard case .quantity(let index) = piece.kind, frameReader.isHan(next),
        article.quantities[index].kind == .number, frame.has(.occur) || frame.has(.count)
      else { continue }
      return article.quantities[index].value
    }
    return nil
  }

  /// On how many days a clause says that a move of a size came: "on two days", "only four sessions".
  private func daysCounted(in frame: Frame, _ run: [Piece]) -> Double? {
    let isBounded = frame.figures.contains {
      let relation = article.quantities[$0.quantity].relation
      return $0.role != .share && [.gt, .ge].contains(relation)
    }
    guard isBounded else { return nil }
    for figure in frame.figures {
      let quantity = article.quantities[figure.quantity]
      guard quantity.kind == .number, quantity.decimals == 0, quantity.relation == .eq,
        figure.piece + 1 < run.count
      else { continue }
      let next = run[figure.piece + 1]
      // "Two drops of more than 2%", "two days".
      guard
        ["day", "session"].contains(next.value(of: .grain) ?? "") || next.direction?.part == .noun
      else { continue }
      let before = run[..<figure.piece].last { !$0.is(.filler) && !$0.is(.only) }
      // "In two sessions" is a span; "on two days" counts them, as "had two daily drops" does.
      // "Eight days with a move of 1%", "122 days on which it moved 1%".
      let behind = figure.piece + 2 < run.count ? run[figure.piece + 2] : nil
      let isDescribed =
        behind.map { $0.value(of: .subordinate) == "manner" || $0.value(of: .prep) == "on" }
        ?? false
      let isCounted =
        before.map { $0.value(of: .prep) == "on" || $0.is(.perfect) || isDescribed } ?? true
      if isCounted { return quantity.value }
    }
    return nil
  }

  /// The days that are searched for a time: from its first to the publication.
  func spanSearched(of times: [Int]) -> (window: ClaimWindow, time: Int)? {
    for index in times {
      let time = article.times[index]
      guard let from = time.from, from < context.reference.advanced(by: -7) else { continue }
      switch time.shape {
      case .since, .toDate, .period, .trailing:
        if let to = time.to, to < context.lastClosed { continue }
        return (ClaimWindow(.since, from: from), index)
      default: continue
      }
    }
    return nil
  }

  /// Whether a figure is the ordinal of "the second time".
  private func isNthTime(_ figure: Frame.Figure, in run: [Piece]) -> Bool {
    let quantity = article.quantities[figure.quantity]
    guard quantity.kind == .ordinal, quantity.value >= 2, let token = quantity.tokens.first else {
      return false
    }
    if run[(figure.piece + 1)...].first?.is(.times) ?? false { return true }
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
  func condition(in frame: Frame, behind piece: Int) -> Frame.Figure? {
    frame.figures.first {
      let kind = article.quantities[$0.quantity].kind
      return ($0.role == .change || $0.role == .free && frame.has(.eitherWay)) && $0.piece > piece
        && (kind == .percent || kind == .points)
    }
  }
}
