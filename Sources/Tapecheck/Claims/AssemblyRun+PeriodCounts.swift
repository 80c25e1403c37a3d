/// What a Chinese feature counts and averages over a set of periods, of which each sentence names only a part: the
/// instrument in one, the span in another, the month in a third.
struct CountedSet {
  /// Whose periods they are.
  var subject: Frame.Subject?
  /// The span that is searched.
  var window: ClaimWindow?
  /// The only month that counts, 1...12.
  var month: Int?
  /// The days from which the article looks at its instruments: "the CSI 300 since 2005, the HSI since 1987".
  var starts: [Symbol: Day] = [:]
}

extension AssemblyRun {
  /// Pieces between a count and the direction that is counted.
  private static let countReach = 3

  /// Notes the set of periods that a sentence speaks of.
  mutating func noteSet(_ sentence: SentenceFrames) {
    guard article.article.language != .english, speaksOfSets(sentence) else { return }
    var last: Symbol?
    for piece in sentence.pieces {
      switch piece.kind {
      case .mention(let mention) where article.canBeSubject(mention: mention):
        last = article.mentions[mention].symbol
        if countedSet.subject?.symbol != last { countedSet.month = nil }
        countedSet.subject = Frame.Subject(
          symbol: article.mentions[mention].symbol, named: nil, basis: .anaphora, mention: mention)
      case .time(let index):
        let time = article.times[index]
        if let symbol = last, time.shape == .since, time.grain == .year, let from = time.from {
          countedSet.starts[symbol] = from
        }
        if isMonthOfYears(index) { countedSet.month = time.from?.month }
      case .comma, .stop, .word(.filler, _): break
      default: last = nil
      }
    }
    let times = sentence.frames.indices.flatMap { self.times(of: $0, in: sentence) }
    if let window = searchedSpan(of: times) { countedSet.window = window }
  }

  /// Whether a sentence speaks of many periods at once: of a mean, a share, a number of years or all months.
  private func speaksOfSets(_ sentence: SentenceFrames) -> Bool {
    sentence.frames.contains { frame in
      if frame.words.contains(where: {
        $0.word == .mean || $0.word == .metric && $0.value.hasPrefix("share")
          || $0.word == .grain && $0.value == "month"
      }) {
        return true
      }
      let run = frame.run
      return frame.figures.contains { countedDirection(of: $0, in: run) != nil }
    }
  }

  /// Whether a figure stands alone with its mean, so that what the sentences before spoke of is meant: "on average
  /// rose 3.9%", not "average wages rose 3.9%".
  func isBareMean(_ figure: Frame.Figure, in run: [Piece]) -> Bool {
    run[phrase(around: figure.piece, in: run)].allSatisfy { piece in
      switch piece.kind {
      case .other, .mention, .word(.metric, _), .word(.content, _), .word(.anaphor, _): false
      default: true
      }
    }
  }

  /// Emits the move of one period that a feature singles out without naming its instrument again: "the worst was
  /// January 2016, it fell 21.0%"; returns whether a clause says so.
  mutating func emitSingledOut(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard article.article.language != .english, frame.subjects.isEmpty, countedSet.month != nil,
      let subject = countedSet.subject, !frame.has(.metric)
    else { return false }
    let run = frame.run
    let count = claims.count
    for figure in frame.figures where figure.role == .change && !figure.isAside {
      guard article.quantities[figure.quantity].kind == .percent,
        let polarity = figure.polarity ?? frame.direction?.polarity,
        let time = lastTime(in: run[..<figure.piece])
          ?? (position > 0 ? lastTime(in: sentence.frames[position - 1].run[...]) : nil),
        article.times[time].shape == .period, !article.times[time].yearIsInferred,
        let window = windows.window(ofTime: time), !isSessionKind(window.kind)
      else { continue }
      var claim = claim(
        .windowReturn, .eq, subject: subject, position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.polarity = polarity
      claims.append(claim)
    }
    return claims.count > count
  }

  private func lastTime(in pieces: ArraySlice<Piece>) -> Int? {
    for piece in pieces.reversed() {
      if case .time(let time) = piece.kind { return time }
    }
    return nil
  }

  /// Whether a time names a month of no year: one of many.
  func isMonthOfYears(_ index: Int) -> Bool {
    let time = article.times[index]
    return time.grain == .month && time.yearIsInferred && time.shape == .period
  }

  /// The span of many years that times name, or that a year begins where `orYear` allows it; `nil` where they name
  /// none.
  func searchedSpan(of times: [Int], orYear: Bool = false) -> ClaimWindow? {
    for index in times {
      let time = article.times[index]
      guard let from = time.from, from < context.reference.advanced(byMonths: -24) else { continue }
      switch time.shape {
      case .since:
        return Day(year: from.year, month: 1, day: 1).map { ClaimWindow(.since, from: $0) }
      case .trailing(_, .year): return ClaimWindow(.since, from: from)
      case .between, .period:
        guard let to = time.to, to > from.advanced(byMonths: 24) else { continue }
        return to >= context.lastClosed.advanced(by: -7)
          ? ClaimWindow(.since, from: from) : ClaimWindow(.between, from: from, to: to)
      default: continue
      }
    }
    // "Back to 1990": the year alone begins the span.
    guard orYear else { return nil }
    for index in times where article.times[index].grain == .year {
      let time = article.times[index]
      guard time.shape == .period, let from = time.from, time.to?.year == from.year,
        from < context.reference.advanced(byMonths: -24)
      else { continue }
      return ClaimWindow(.since, from: from)
    }
    return nil
  }

  /// Emits how many years or times of a set rose or fell: "in 38 years 26 rose", "rose 13 times, fell 7 times", and
  /// takes the figures that say so.
  mutating func emitPeriodCounts(_ sentence: inout SentenceFrames) {
    guard article.article.language != .english else { return }
    for position in sentence.frames.indices {
      let frame = sentence.frames[position]
      let run = frame.run
      guard frame.figures.contains(where: { countedDirection(of: $0, in: run) != nil }) else {
        continue
      }
      let times = measuredTimes(of: position, in: sentence)
      guard
        let month = times.first(where: { isMonthOfYears($0) }).flatMap({
          article.times[$0].from?.month
        })
          ?? countedSet.month
      else { continue }
      let subjects = measuredSubjects(of: position, in: sentence)
      guard subjects.count < 2, let subject = subjects.first ?? countedSet.subject,
        let window = searchedSpan(of: times)
          ?? countedSet.starts[subject.symbol].map({ ClaimWindow(.since, from: $0) })
          ?? countedSet.window
      else { continue }
      for figure in frame.figures {
        guard let (polarity, end) = countedDirection(of: figure, in: run) else { continue }
        var claim = claim(
          .frequency, .count, subject: subject, position: position, window: window, in: sentence)
        setFigure(figure, in: &claim)
        claim.relation = .count
        (claim.unit, claim.step) = ("count", 1)
        claim.polarity = polarity
        claim.periods = Claim.Periods(.month, month: month)
        let start = phrase(around: figure.piece, in: run).lowerBound
        claim.range = trimmedRange(of: run[start..<(end + 1)])
        claims.append(claim)
        take(figure, position, in: &sentence)
      }
    }
  }

  /// Which way the years or times went that a figure counts, and the last piece that says so.
  private func countedDirection(
    of figure: Frame.Figure, in run: [Piece]
  ) -> (polarity: Claim.Polarity, end: Int)? {
    let quantity = article.quantities[figure.quantity]
    guard quantity.kind == .number, quantity.decimals == 0, (1...200).contains(quantity.value),
      figure.piece + 1 < run.count
    else { return nil }
    let noun = run[figure.piece + 1]
    guard noun.is(.times) || noun.value(of: .grain) == "year" else { return nil }
    for (index, piece) in run.enumerated().dropFirst(figure.piece + 2).prefix(2) {
      if let direction = piece.direction, direction.part != .adverb {
        return direction.polarity == .flat ? nil : (direction.polarity, index)
      }
      if !piece.is(.filler), !piece.is(.copula), piece.kind != .possessive { break }
    }
    guard noun.is(.times), figure.piece > 0 else { return nil }
    for piece in run[..<figure.piece].suffix(AssemblyRun.countReach).reversed() {
      if let direction = piece.direction {
        return direction.polarity == .flat ? nil : (direction.polarity, figure.piece + 1)
      }
      if !piece.is(.filler), !piece.is(.only) { break }
    }
    return nil
  }

  /// Takes a count out of its clause, whose verb then says nothing of a day.
  private func take(_ figure: Frame.Figure, _ position: Int, in sentence: inout SentenceFrames) {
    sentence.frames[position].figures.removeAll { $0.quantity == figure.quantity }
    sentence.frames[position].isVerbOfSubject = false
  }

  /// Emits on how many sessions of a span a move passed a size, "on ten days it rose or fell more than 3%, on eight of
  /// them up", and takes the figures that say so.
  mutating func emitSessionCounts(_ sentence: inout SentenceFrames) {
    guard article.article.language != .english else { return }
    var whole: Claim?
    for position in sentence.frames.indices {
      let frame = sentence.frames[position]
      let run = frame.run
      for count in frame.figures where countsSessions(count, in: run) {
        if let claim = whole, let polarity = direction(behind: count.piece + 1, in: run) {
          // "…, eight of them rises".
          var part = claim
          part.parts[0].polarity = polarity
          part.range = trimmedRange(of: run[phrase(around: count.piece, in: run)])
          emit(count, as: &part, position, in: &sentence)
          continue
        }
        guard let size = sizeCounted(position, besides: count, in: sentence) else { continue }
        let subjects = measuredSubjects(of: size.position, in: sentence)
        guard subjects.count < 2, let subject = subjects.first ?? countedSet.subject,
          let window = sessionSpan(of: position...max(position, size.position), in: sentence)
        else { continue }
        var part = part(.condition, size.figure, symbol: subject.symbol)
        let either = sentence.frames[size.position].has(.eitherWay)
        if part.polarity == .none {
          part.polarity = sentence.frames[size.position].direction?.polarity ?? .none
        }
        if either { part.polarity = .none }
        guard either || part.polarity == .up || part.polarity == .down else { continue }
        part.unit = unit(of: size.figure, subject: subject, isChange: true)
        var claim = claim(
          .frequency, .count, subject: subject, position: position, window: window, in: sentence)
        claim.parts = [part]
        if size.position > position {
          claim.range = trimmedRange(
            of: sentence.pieces[
              frame.clause.pieces
                .lowerBound..<sentence.frames[size.position].clause.pieces.upperBound])
        }
        emit(count, as: &claim, position, in: &sentence)
        take(size.figure, size.position, in: &sentence)
        whole = claim
        break
      }
    }
  }

  private mutating func emit(
    _ count: Frame.Figure, as claim: inout Claim, _ position: Int,
    in sentence: inout SentenceFrames
  ) {
    claim.value = article.quantities[count.quantity].value
    claim.decimals = 0
    claim.quantities = [count.quantity]
    (claim.unit, claim.step) = ("count", 1)
    claim.polarity = .none
    claims.append(claim)
    take(count, position, in: &sentence)
  }

  /// Whether a figure counts sessions: "10 days", "the sessions were six days".
  private func countsSessions(_ figure: Frame.Figure, in run: [Piece]) -> Bool {
    let quantity = article.quantities[figure.quantity]
    guard quantity.kind == .number, quantity.decimals == 0, (1...2_000).contains(quantity.value),
      quantity.relation == .eq, figure.piece + 1 < run.count
    else { return false }
    let grain = run[figure.piece + 1].value(of: .grain)
    return grain == "day" || grain == "session"
  }

  private func direction(behind piece: Int, in run: [Piece]) -> Claim.Polarity? {
    for next in run[(piece + 1)...].prefix(2) {
      if let direction = next.direction { return direction.polarity }
      if !next.is(.filler), !next.is(.copula) { return nil }
    }
    return nil
  }

  /// The bounded size of a day's move that is counted, in the clause of the count or in the next.
  private func sizeCounted(
    _ position: Int, besides count: Frame.Figure, in sentence: SentenceFrames
  ) -> (figure: Frame.Figure, position: Int)? {
    for index in sentence.frames.indices[position...].prefix(2) {
      let frame = sentence.frames[index]
      if index > position, sentence.frames[position].hasOwnSubject { return nil }
      let size = frame.figures.first { figure in
        let quantity = article.quantities[figure.quantity]
        return quantity.kind == .percent && (quantity.relation == .gt || quantity.relation == .ge)
          && figure.role != .share && !figure.isUpTo
      }
      if let size, !frame.has(.total), longerGrain(of: frame) == nil || index > position {
        return (size, index)
      }
    }
    return nil
  }

  /// The span whose sessions are counted, which ends with its own last day.
  private func sessionSpan(
    of positions: ClosedRange<Int>, in sentence: SentenceFrames
  ) -> ClaimWindow? {
    let frames = sentence.frames[...positions.upperBound]
    for index in frames.indices.reversed() {
      for time in times(of: index, in: sentence) {
        switch article.times[time].shape {
        case .since, .toDate, .period, .trailing, .between:
          guard let from = article.times[time].from, from < context.lastClosed else { continue }
          var window = ClaimWindow(.since, from: from)
          if let to = article.times[time].to, to < context.lastClosed { window.to = to }
          return window
        default: continue
        }
      }
    }
    // "In the same period" names what the sentence before named.
    if frames.allSatisfy({ $0.times.allSatisfy { article.times[$0].shape == .unresolved } }) {
      return claims.last {
        $0.type == .frequency && $0.parts.count == 1
          && $0.group.map { $0 >= sentence.group - 2 } ?? false
      }?.window
    }
    return nil
  }
}
