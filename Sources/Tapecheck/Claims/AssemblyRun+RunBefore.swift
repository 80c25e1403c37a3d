extension AssemblyRun {
  /// The period that a Chinese run without one counts, which is that of the clause: "for the year it rose 18%, after
  /// four falls in a row".
  func unitOfSpan(_ window: ClaimWindow, _ figure: Frame.Figure) -> TimeExpression.Grain? {
    guard isRunWithoutPeriod(figure) else { return nil }
    return switch window.kind {
    case .week, .wtd: .week
    case .month, .mtd: .month
    case .quarter, .qtd: .quarter
    case .year, .ytd: .year
    default: nil
    }
  }

  /// Whether a Chinese run names no period: "four falls in a row" of days, weeks or years.
  private func isRunWithoutPeriod(_ figure: Frame.Figure) -> Bool {
    let quantity = article.quantities[figure.quantity]
    guard article.article.language != .english, quantity.kind == .streak else { return false }
    return !quantity.tokens.contains { token in
      article.text.matches.matches(at: token).contains { match in
        vocabulary.meanings(of: match.entry)?.contains {
          if case .word(.grain, _) = $0 { return true }
          return false
        } ?? false
      }
    }
  }

  /// The further periods that a run without one may count: those that its sentence or paragraph speaks of.
  func otherUnits(
    than unit: TimeExpression.Grain, _ figure: Frame.Figure, _ sentence: SentenceFrames
  ) -> [TimeExpression.Grain] {
    guard isRunWithoutPeriod(figure) else { return [] }
    var found: [TimeExpression.Grain] = [.session]
    for piece in sentence.pieces {
      var grain = piece.value(of: .grain).flatMap(TimeExpression.Grain.init(rawValue:))
      if case .time(let index) = piece.kind { grain = article.times[index].grain }
      switch grain {
      case .week, .month, .quarter, .year:
        if let grain, !found.contains(grain) { found.append(grain) }
      default: continue
      }
    }
    return found.filter { $0 != unit }
  }

  /// Whether a run of rises or falls still goes on with the day that a clause tells of.
  enum RunState {
    case going, over
    /// It was before the day, which may go on with it or not.
    case unknown
  }

  /// Whether a run was before the day told of, as Chinese puts it without a verb: "the Dow, which had fallen
  /// for three days, rose 1%", "rose 1%, before that three falls in a row".
  func runBefore(
    _ figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) -> RunState {
    guard article.article.language != .english else { return .going }
    let frame = sentence.frames[position]
    let isBefore = frame.words.contains { word in
      word.word == .filler && word.value == "before" && word.piece < figure.piece
        && !frame.commas.contains { $0 > word.piece && $0 < figure.piece }
    }
    let isAfter = frame.words.contains {
      $0.word == .postposition && $0.piece == figure.piece + 1
    }
    let own = frame.isVerbal ? frame.direction?.polarity : nil
    guard let run = runPolarity(of: figure, in: frame) else {
      return isBefore && !frame.has(.snap) ? .unknown : .going
    }
    let day = own ?? (isBefore ? sentence.direction(before: position) : nil)
    if let day, day != run, day == .up || day == .down { return .over }
    return (isBefore || isAfter) && !frame.has(.snap) ? .unknown : .going
  }
}
