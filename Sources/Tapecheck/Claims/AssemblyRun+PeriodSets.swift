extension AssemblyRun {
  /// What a clause says of a set of periods, such as all Novembers since 1950.
  private struct PeriodSet {
    var subject: Frame.Subject
    var periods: Claim.Periods
    var window: ClaimWindow
  }

  /// Emits "has averaged a gain of 1.8% in November since 1950": no single November; returns whether a clause
  /// says so.
  mutating func emitStatistic(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let isEnglish = article.article.language == .english
    let mean = frame.words.first { $0.word == .mean }
    let percents = frame.figures.filter {
      article.quantities[$0.quantity].kind == .percent && (!isEnglish || $0.role == .change)
    }
    guard let figure = percents.first(where: { $0.piece > mean?.piece ?? 0 }) ?? percents.first,
      var set = periodSet(of: position, in: sentence)
    else { return false }
    if mean?.value == "median" { set.periods.measure = .median }
    emitMeasured(
      .statistic, figure, "percent", set.subject, set.window, position, in: sentence)
    guard let last = claims.indices.last else { return true }
    claims[last].periods = set.periods
    let isNegative = article.quantities[figure.quantity].value < 0
    claims[last].polarity =
      isNegative
      ? .down
      : figure.polarity ?? direction(beside: figure.piece, position, in: sentence)
        ?? frame.direction?.polarity ?? .up
    return true
  }

  /// Emits "rose in 74% of Decembers since 1950", "the chance of a rise in December is 74%"; returns whether
  /// a clause says so.
  mutating func emitShare(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    let word = frame.words.first { $0.word == .metric && $0.value.hasPrefix("share") }
    let percents = frame.figures.filter { article.quantities[$0.quantity].kind == .percent }
    guard !frame.has(.negation), !frame.has(.forecast),
      let figure = percents.first(where: {
        word != nil ? $0.piece > word?.piece ?? 0 : isShareOfPeriods($0.piece, in: run)
      }), let set = periodSet(of: position, in: sentence)
    else { return false }
    let said: Claim.Polarity? =
      word?.value == "share_up" ? .up : word?.value == "share_down" ? .down : nil
    guard
      let polarity = said
        ?? direction(beside: word?.piece ?? figure.piece, position, in: sentence)
        ?? frame.direction?.polarity, polarity == .up || polarity == .down
    else { return false }
    emitMeasured(
      .frequency, figure, "percent", set.subject, set.window, position, in: sentence)
    guard let last = claims.indices.last else { return true }
    claims[last].relation = .share
    claims[last].periods = set.periods
    claims[last].polarity = polarity
    claims[last].modality = .asserted
    return true
  }

  /// Whether a figure is said of periods: "in 64% of Marches", as Chinese puts it.
  private func isShareOfPeriods(_ piece: Int, in run: [Piece]) -> Bool {
    guard piece + 2 < run.count, run[piece + 1].kind == .possessive,
      frameReader.isHan(run[piece + 1])
    else { return false }
    switch run[piece + 2].kind {
    case .time, .word(.occasion, _), .word(.grain, _): return true
    default: return false
    }
  }

  /// The direction that stands nearest to a piece in its phrase, before it rather than behind it.
  private func direction(
    beside piece: Int, _ position: Int, in sentence: SentenceFrames
  ) -> Claim.Polarity? {
    let run = sentence.frames[position].run
    let phrase = phrase(around: piece, in: run)
    let before = run[phrase.lowerBound..<piece].lazy.compactMap(\.direction).last
    return (before ?? run[piece..<phrase.upperBound].lazy.compactMap(\.direction).first)?.polarity
  }

  private func periodSet(of position: Int, in sentence: SentenceFrames) -> PeriodSet? {
    let frame = sentence.frames[position]
    let isEnglish = article.article.language == .english
    let subjects =
      isEnglish ? frame.subjects : measuredSubjects(of: position, in: sentence)
    guard let subject = subjects.first ?? (isEnglish ? nil : countedSet.subject),
      isEnglish || subjects.count < 2,
      isEnglish ? !frame.isExternal : directory[subject.symbol]?.kind != .rate
    else { return nil }
    let times = isEnglish ? frame.times : measuredTimes(of: position, in: sentence)
    let months = times.filter { index in
      let time = article.times[index]
      return time.grain == .month && (isEnglish || time.yearIsInferred && time.shape == .period)
    }
    if !isEnglish {
      // A feature names the month in one clause and the span in another.
      let isFull =
        !subjects.isEmpty && !months.isEmpty && searchedSpan(of: times, orYear: true) != nil
      let figure = frame.figures.first { article.quantities[$0.quantity].kind == .percent }
      let run = frame.run
      guard isFull || figure.map({ isBareMean($0, in: run) }) ?? false else { return nil }
      guard let month = months.first.flatMap({ article.times[$0].from?.month }) ?? countedSet.month,
        let window = searchedSpan(of: times, orYear: true)
          ?? countedSet.starts[subject.symbol].map({ ClaimWindow(.since, from: $0) })
          ?? countedSet.window
      else { return nil }
      return PeriodSet(
        subject: subject, periods: Claim.Periods(.month, month: month), window: window)
    }
    let since = firstDay(of: times)
    guard let month = months.first.flatMap({ article.times[$0].from?.month }), let since else {
      return nil
    }
    return PeriodSet(
      subject: subject, periods: Claim.Periods(.month, month: month),
      window: ClaimWindow(.since, from: since))
  }

  /// The day with which a span of many periods begins: "since 1950".
  private func firstDay(of times: [Int]) -> Day? {
    for index in times {
      let time = article.times[index]
      // "November since 1950" is one span to the reader of times, which begins in that year.
      guard let from = time.from, from < context.reference.advanced(byMonths: -24),
        time.shape == .since || time.grain == .month
      else { continue }
      return Day(year: from.year, month: 1, day: 1)
    }
    return nil
  }
}
