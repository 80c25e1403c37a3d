extension AssemblyRun {
  /// Emits a run of rises or falls, or the end of one.
  mutating func emitStreak(
    _ subject: Frame.Subject, _ position: Int, in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    guard let (figure, counted) = streakFigure(in: frame), !isRunOfLevels(figure, frame) else {
      return
    }
    // "Gained at least 1% for a fourth session": a run of larger moves, not of rises.
    let isConditioned = frame.figures.contains { other in
      let relation = article.quantities[other.quantity].relation
      return other.role == .change && other.piece < figure.piece
        && (relation == .gt || relation == .ge)
        && !frame.commas.contains { $0 > other.piece && $0 < figure.piece }
    }
    guard !isConditioned else { return }
    let day = window(of: position, in: sentence)
    var window = ClaimWindow(.ending, from: nil, to: day.to)
    window.end = sessionDay(day)
    window.isInherited = day.isInherited
    let unit = unitOfSpan(day, figure) ?? counted
    window.grain = unit
    window.otherGrains = otherUnits(than: unit, figure, sentence)
    let quantity = article.quantities[figure.quantity]
    window.count = Int(exactly: quantity.value.rounded())
    let run = runBefore(figure, position, in: sentence)
    guard run != .unknown else { return }
    let before = runEnded(figure, position, in: sentence)
    // "Fell after three days of losses": whether the day itself was counted is not said.
    if let before, before == frame.direction?.polarity { return }
    let isSnapped = run == .over || before != nil || endsRun(figure, frame, sentence)
    // "After six rises in a row it rose again": where that run stands today is not said.
    if isSnapped, goesOn(figure, frame) { return }
    // "Lost over 1,000 points for a second day": there may have been smaller losses before.
    let isSized = frame.figures.contains {
      $0.role == .change && $0.piece > figure.piece && $0.piece - figure.piece <= 4
        && [.gt, .ge].contains(article.quantities[$0.quantity].relation)
    }
    var claim = claim(
      .streak, isSnapped ? .snapped : isSized ? .ge : relation(of: quantity), subject: subject,
      position: position, window: window, in: sentence)
    claim.value = quantity.value
    claim.unit = "\(unit.rawValue)s"
    claim.quantities = [figure.quantity]
    if let polarity = before ?? runPolarity(of: figure, in: frame) {
      claim.polarity = polarity
    } else if isSnapped {
      // What ends a run goes the other way.
      claim.polarity = claim.polarity == .up ? .down : claim.polarity == .down ? .up : .none
    }
    guard claim.polarity == .up || claim.polarity == .down else { return }
    claims.append(claim)
  }

  /// Whether closes on one side of a level are counted, not rises or falls: "its third straight close above 30".
  private func isRunOfLevels(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    frame.words.contains { word in
      word.word == .close && word.piece > figure.piece && word.piece - figure.piece <= 2
        && !frame.commas.contains { $0 > figure.piece && $0 < word.piece }
        && frame.figures.contains { other in
          other.role == .level && other.piece > word.piece && other.piece - word.piece <= 3
        }
    }
  }

  /// Whether a run is said to be over: "snapped its streak", "ending a run of five gains".
  private func endsRun(
    _ figure: Frame.Figure, _ frame: Frame, _ sentence: SentenceFrames
  ) -> Bool {
    let quantity = article.quantities[figure.quantity]
    // "Its four-day winning streak is over."
    if frame.value(of: .above) == "loose", let last = frame.words.last, last.value == "loose",
      last.piece > figure.piece, frame.words.contains(where: { $0.word == .copula })
    {
      return true
    }
    // "Rose after three losses": Chinese puts the "after" behind the figure.
    if frame.words.contains(where: { $0.word == .postposition && $0.piece == figure.piece + 1 }) {
      return true
    }
    let noun = frame.words.first { $0.word == .streakNoun }?.piece
    let isRun =
      quantity.kind == .streak && (isNoun(figure) || runPolarity(of: figure, in: frame) != nil)
    guard let run = noun ?? (isRun ? figure.piece : nil) else {
      return frame.has(.snap) && quantity.kind == .streak
    }
    guard article.article.language == .english else { return frame.has(.snap) }
    // "A three-day run of gains ended on Wednesday": what the clause is about came to its end.
    let isHead =
      isNoun(figure)
      && !frame.words.contains { $0.word == .close && $0.piece < figure.piece }
      && !frame.nouns.contains { $0.piece < figure.piece } && !frame.isVerbal
    return frame.has(.snap)
      || frame.words.contains { word in
        word.word == .close
          && (word.piece < run && run - word.piece <= 3 || isHead && word.piece > run)
      }
  }

  /// Whether a run behind which Chinese puts "after" is followed by more of the same.
  private func goesOn(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    guard !frame.has(.snap),
      frame.words.contains(where: { $0.word == .postposition && $0.piece == figure.piece + 1 }),
      let run = runPolarity(of: figure, in: frame)
    else { return false }
    return frame.nouns.contains { $0.piece > figure.piece && $0.polarity == run }
      || frame.direction?.polarity == run
  }

  /// Which way a run went that was over before: "rose after three days of losses"; `nil` for one that goes on.
  private func runEnded(
    _ figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) -> Claim.Polarity? {
    let frame = sentence.frames[position]
    guard
      frame.words.contains(where: {
        $0.word == .subordinate && $0.value == "past" && $0.piece < figure.piece
          && figure.piece - $0.piece <= 3
      })
    else { return nil }
    if let noun = frame.nouns.first(where: {
      $0.piece > figure.piece && $0.piece - figure.piece <= 3
    }) {
      return noun.polarity
    }
    return runPolarity(of: figure, in: frame)
  }

  /// Whether a figure names a run, not only the days of one: "three-session run".
  private func isNoun(_ figure: Frame.Figure) -> Bool {
    article.quantities[figure.quantity].tokens.contains { token in
      article.text.matches.matches(at: token).contains { match in
        vocabulary.meanings(of: match.entry)?.contains {
          if case .word(.superlativeNoun, _) = $0 { return true }
          return false
        } ?? false
      }
    }
  }

  /// Which way a run went, by its own noun: inside the figure ("three-day losing streak") or beside it.
  func runPolarity(of figure: Frame.Figure, in frame: Frame) -> Claim.Polarity? {
    let quantity = article.quantities[figure.quantity]
    if quantity.kind == .streak {
      for token in quantity.tokens {
        for match in article.text.matches.matches(at: token)
        where match.end <= quantity.tokens.upperBound {
          for meaning in frameReader.vocabulary.meanings(of: match.entry) ?? [] {
            switch meaning {
            case .word(.streakNoun, let value):
              if let polarity = polarity(ofRun: value) { return polarity }
            case .direction(let direction): return direction.polarity
            case .word(.candle, let value): return Claim.Polarity(rawValue: value)
            default: break
            }
          }
        }
      }
    }
    if let polarity = frame.value(of: .streakNoun).flatMap(polarity) { return polarity }
    // "A three-session run of gains".
    guard isNoun(figure) else { return nil }
    return frame.nouns.first { $0.piece > figure.piece && $0.piece - figure.piece <= 2 }?.polarity
  }

  /// The direction in the value of a noun for a run, before the period that some name as well.
  private func polarity(ofRun value: String) -> Claim.Polarity? {
    value.split(separator: ":").first.flatMap { Claim.Polarity(rawValue: String($0)) }
  }

  /// The figure that counts a streak, and what it counts.
  private func streakFigure(
    in frame: Frame
  ) -> (figure: Frame.Figure, unit: TimeExpression.Grain)? {
    // "Its biggest one-day rout" is no run of days.
    if let figure = frame.figures.first(where: {
      article.quantities[$0.quantity].kind == .streak && article.quantities[$0.quantity].value > 1
    }) {
      // Chinese names the period before the run: "weekly five rises together".
      let reach = article.article.language == .english ? 1 : 3
      if let word = frame.words.last(where: {
        $0.word == .grain && $0.piece < figure.piece && figure.piece - $0.piece <= reach
      }) {
        return (figure, grain(named: "\(word.value)s") ?? grain(in: frame))
      }
      // "Its fifth straight winning week": the period stands with the noun behind.
      if let noun = frame.words.first(where: {
        $0.word == .streakNoun && $0.piece == figure.piece + 1 && $0.value.contains(":")
      }), let unit = noun.value.split(separator: ":").last {
        return (figure, TimeExpression.Grain(rawValue: String(unit)) ?? grain(in: frame))
      }
      return (figure, grain(named: article.quantities[figure.quantity].unit) ?? grain(in: frame))
    }
    let mark = frame.words.first { $0.word == .straight || $0.word == .streakNoun }
    guard let mark else { return countedDay(in: frame) }
    let figure = frame.figures.last {
      let kind = article.quantities[$0.quantity].kind
      let isCount = kind == .number && article.quantities[$0.quantity].decimals == 0
      return (isCount || kind == .ordinal) && abs($0.piece - mark.piece) <= 4
        && article.quantities[$0.quantity].value < 1_000
    }
    return figure.map { ($0, grain(in: frame)) }
  }

  /// "A fourth day of declines", "for a fourth day": an ordinal before a period, with a direction.
  private func countedDay(
    in frame: Frame
  ) -> (figure: Frame.Figure, unit: TimeExpression.Grain)? {
    guard frame.direction != nil else { return nil }
    let figure = frame.figures.first { figure in
      let quantity = article.quantities[figure.quantity]
      return quantity.kind == .ordinal && quantity.value >= 2
        && frame.words.contains { $0.word == .grain && $0.piece == figure.piece + 1 }
    }
    return figure.map { ($0, grain(in: frame)) }
  }

  private func grain(named unit: String?) -> TimeExpression.Grain? {
    switch unit {
    case "sessions", "days": .session
    case "weeks": .week
    case "months": .month
    case "quarters": .quarter
    case "years": .year
    default: nil
    }
  }

  private func grain(in frame: Frame) -> TimeExpression.Grain {
    switch frame.value(of: .grain) {
    case "week": .week
    case "month": .month
    case "quarter": .quarter
    case "year": .year
    default: .session
    }
  }
}
