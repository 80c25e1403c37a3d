extension AssemblyRun {
  /// Pieces between the word "average" and the noun that it qualifies: "average one-day percentage gain".
  private static let nounReach = 5
  /// Pieces between a word such as "averaged" and its figure.
  private static let figureReach = 9

  /// What makes a clause speak of many periods at once; `nil` where it tells of one window.
  func periodSetMark(in frame: Frame, _ sentence: SentenceFrames) -> PeriodSetMark? {
    let run = frame.run
    if let share = shareMark(in: frame, run) { return share }
    if isBehindEvent(frame, run) {
      return PeriodSetMark(
        kind: .habit, piece: 0, figure: frame.figures.first { $0.role == .change })
    }
    if let mean = meanMark(in: frame, run) { return mean }
    if let (count, piece) = timesCounted(frame, in: run), count > 0,
      condition(in: frame, behind: -1) == nil, !frame.has(.occur), !frame.has(.record),
      span(of: frame, in: sentence) != nil || periods(named: frame, run) != nil
    {
      return PeriodSetMark(
        kind: .count, piece: piece, figure: frame.figures.first { $0.piece == piece })
    }
    return habitMark(in: frame, run)
  }

  /// "54% of Augusts", "29 of 39 Decembers", "74% of the time", "a 60% win rate".
  private func shareMark(in frame: Frame, _ run: [Piece]) -> PeriodSetMark? {
    for figure in frame.figures where figure.role == .share {
      let kind = article.quantities[figure.quantity].kind
      let isRate = figure.piece + 1 < run.count && run[figure.piece + 1].is(.hitRate)
      guard isRate || setBehind(figure.piece, run) != nil else { continue }
      let isCount = kind == .number && article.quantities[figure.quantity].value >= 1
      return PeriodSetMark(
        kind: isCount ? .count : kind == .percent ? .share : .habit, piece: figure.piece,
        figure: figure)
    }
    return nil
  }

  /// "Averaged 1.2%", "an average gain of 1.2%", "1.2% on average", "10% a year".
  func meanMark(in frame: Frame, _ run: [Piece]) -> PeriodSetMark? {
    guard
      let (piece, value) = run.indices.lazy.compactMap({ index in
        self.meanWord(at: index, run).map { (index, $0) }
      }).first
    else { return nil }
    let percents = frame.figures.filter {
      article.quantities[$0.quantity].kind == .percent && $0.role != .share
    }
    let figure =
      percents.first { $0.piece > piece && $0.piece - piece <= AssemblyRun.figureReach }
      ?? percents.last { $0.piece < piece }
    guard value != "rate" else {
      return PeriodSetMark(kind: .habit, piece: figure?.piece ?? piece, figure: figure)
    }
    let isMedian = value == "median" || run.contains { $0.value(of: .mean) == "median" }
    return PeriodSetMark(
      kind: .mean(isMedian ? .median : .mean), piece: piece, figure: figure)
  }

  /// The value of a word for a mean: "averaged", or "average" before a noun of direction or a month.
  private func meanWord(at index: Int, _ run: [Piece]) -> String? {
    if let value = run[index].value(of: .mean) {
      guard value == "rate" else { return value }
      // "Gained 10% a year": the rate stands beside its figure.
      let neighbours = [index - 1, index + 1].filter(run.indices.contains)
      return neighbours.contains { isPercent(run[$0]) } ? value : nil
    }
    let isAdjective = run[index].is(.typical) || run[index].value(of: .indexNoun) == "average"
    guard isAdjective, index == 0 || !isName(run[index - 1]) else { return nil }
    for piece in run[(index + 1)...].prefix(AssemblyRun.nounReach) {
      switch piece.kind {
      case .direction(let direction): return direction.part == .noun ? meanValue(run[index]) : nil
      case .quantity(let figure):
        return article.quantities[figure].kind == .percent ? meanValue(run[index]) : nil
      case .time(let time) where article.times[time].grain == .month: return meanValue(run[index])
      case .word(.superlativeNoun, _), .word(.periodSet, _): return meanValue(run[index])
      case .word(.grain, let grain):
        if grain == "year" || grain == "month" { return meanValue(run[index]) }
      case .word(.filler, _), .word(.indexNoun, _), .word(.prep, "of"), .word(.pointWord, _):
        continue
      default: return nil
      }
    }
    return nil
  }

  private func meanValue(_ piece: Piece) -> String { piece.value(of: .typical) ?? "" }

  private func isName(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .mention, .time, .word(.indexNoun, _): true
    default: false
    }
  }

  private func isPercent(_ piece: Piece) -> Bool {
    guard case .quantity(let index) = piece.kind else { return false }
    return article.quantities[index].kind == .percent
  }

  /// "In the 12 months after a cut": a span that an event began, whenever that was.
  func isBehindEvent(_ frame: Frame, _ run: [Piece]) -> Bool {
    frame.times.contains { index in
      guard case .trailing = article.times[index].shape, let piece = frame.timePieces[index],
        piece + 1 < run.count
      else { return false }
      return run[piece + 1].value(of: .subordinate) == "past"
    }
  }

  /// "Tends to rise 1.5%": what usually happens is no move of a day.
  private func habitMark(in frame: Frame, _ run: [Piece]) -> PeriodSetMark? {
    // "Happens about three times a year".
    if let times = run.firstIndex(where: { $0.is(.times) }), times + 1 < run.count,
      run[times + 1].value(of: .mean) == "rate"
    {
      return PeriodSetMark(
        kind: .habit, piece: times,
        figure: frame.figures.first { article.quantities[$0.quantity].kind == .percent })
    }
    // "Usually defined as a drop of 10%" says what a word means.
    guard !frame.has(.define),
      let word = frame.words.first(where: { word in
        word.word == .habit
          && run[(word.piece + 1)...].prefix(3).contains { $0.direction != nil }
      })
    else { return nil }
    let figure = frame.figures.first { $0.role == .change && $0.piece > word.piece }
    return PeriodSetMark(kind: .habit, piece: word.piece, figure: figure)
  }

  /// The periods behind "of": Augusts, years, trading days, the past ten Decembers; `nil` where something
  /// else is counted.
  func setBehind(_ piece: Int, _ run: [Piece]) -> Claim.Periods? {
    var index = piece + 1
    while index < run.count, index - piece <= 7 {
      switch run[index].kind {
      // Of which time is said elsewhere.
      case .word(.ofTime, _): return Claim.Periods(.range)
      case .word(.periodSet, let value): return Claim.Periods(set: value)
      case .time(let time): return periods(ofTime: time)
      case .word(.grain, let value): return Claim.Periods(grain: value)
      case .word(.prep, _), .word(.filler, _), .word(.previous, _), .quantity, .other: index += 1
      default: return nil
      }
    }
    return nil
  }

  /// The periods that a clause names: a month, a weekday, a quarter.
  func periods(named frame: Frame, _ run: [Piece]) -> Claim.Periods? {
    for piece in run {
      switch piece.kind {
      case .word(.periodSet, let value): return Claim.Periods(set: value)
      case .time(let time):
        if let periods = periods(ofTime: time), periods.month != nil || periods.weekday != nil {
          return periods
        }
      default: continue
      }
    }
    return nil
  }

  /// The set of periods that a time names one of, or counts.
  private func periods(ofTime index: Int) -> Claim.Periods? {
    let time = article.times[index]
    if case .trailing(_, let unit) = time.shape {
      return Claim.Periods(unit == .day ? .session : unit == .decade ? .year : unit)
    }
    if let weekday = time.weekday {
      // "On Monday" is one day, "on Mondays" a set.
      return isWord(.periodSet, time: index) ? Claim.Periods(.session, weekday: weekday) : nil
    }
    guard time.shape == .period, time.yearIsInferred else { return nil }
    switch time.grain {
    case .month: return time.from.map { Claim.Periods(.month, month: $0.month) }
    case .quarter: return time.to.map { Claim.Periods(.quarter, month: $0.month) }
    default: return nil
    }
  }
}
