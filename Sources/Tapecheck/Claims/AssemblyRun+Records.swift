extension AssemblyRun {
  /// Emits records, extremes, ranks and streaks; returns whether there was one.
  mutating func emitRecords(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let count = claims.count
    let frame = sentence.frames[position]
    if let distance = distanceFigure(in: frame) {
      for subject in frame.subjects {
        emitDistance(distance.figure, isLow: distance.isLow, subject, position, in: sentence)
        // "…, a decline of 32.4 percent" measures the same distance once more.
        for figure in frame.figures
        where figure.role == .change && figure.piece > distance.figure.piece
          && article.quantities[figure.quantity].kind == .percent
          && frame.adjacentTimes.isEmpty && !frame.has(.regime)
          && !hasOwnSpan(figure, behind: distance.figure.piece, frame)
          && frame.nouns.contains(where: { abs($0.piece - figure.piece) <= 4 })
        {
          emitDistance(figure, isLow: distance.isLow, subject, position, in: sentence)
        }
      }
      return claims.count > count
    }
    if let figure = bareDistance(in: frame, sentence) {
      emitBareDistance(figure, position, in: sentence)
      return claims.count > count
    }
    let isCountOfRecords = emitRecordCount(position, in: sentence)
    for subject in subjectsOfAll(position, in: sentence) ?? frame.subjects {
      if !isCountOfRecords { emitExtremum(subject, position, in: sentence) }
      emitRank(subject, position, in: sentence)
      emitStreak(subject, position, in: sentence)
    }
    for subject in subjectsOfEach(position, in: sentence) {
      emitStreak(subject, position, in: sentence)
    }
    if isOnAnotherDay(frame, in: sentence), window(of: position, in: sentence).kind == .unspecified
    {
      for index in count..<claims.count { claims[index].obstacle = .dateUnresolved }
    }
    return claims.count > count
  }

  /// Those of whom a Chinese phrase behind the last of a list speaks: "the Dow fell 7.9%, the S&P 500 9.1%, both the
  /// worst week since 2020"; `nil` where it speaks of its own subject.
  private func subjectsOfAll(
    _ position: Int, in sentence: SentenceFrames
  ) -> [Frame.Subject]? {
    let frame = sentence.frames[position]
    guard article.article.language != .english, position > 0, frame.subjects.count == 1,
      let both = frame.words.first(where: { $0.word == .both })?.piece,
      frame.commas.contains(where: { $0 < both && both - $0 <= 2 }),
      frame.figures.contains(where: { $0.role == .change && $0.piece < both }),
      !frame.words.contains(where: {
        ($0.word == .record || $0.word == .extreme || $0.word == .straight) && $0.piece < both
      }), !frame.superlatives.contains(where: { $0.piece < both })
    else { return nil }
    var found: [Frame.Subject] = []
    for earlier in sentence.frames[...position].reversed() {
      guard earlier.figures.contains(where: { $0.role == .change }), !earlier.isExternal else {
        break
      }
      for subject in earlier.subjects where !found.contains(where: { $0.symbol == subject.symbol })
      {
        found.insert(subject, at: 0)
      }
    }
    return found.count > 1 ? found : nil
  }

  /// The subjects of the clauses before that "each" takes in besides the clause's own: "the Dow lost 4.3% and the
  /// Nasdaq 0.4%, each snapping a five-quarter streak".
  private func subjectsOfEach(_ position: Int, in sentence: SentenceFrames) -> [Frame.Subject] {
    let frame = sentence.frames[position]
    guard position > 0, frame.clause.joint == .coordinate,
      let each = frame.words.first(where: { $0.word == .both && $0.value == "each" })?.piece,
      let figure = frame.figures.first(where: { $0.role == .change })?.piece, figure < each
    else { return [] }
    let own = Set(frame.subjects.map(\.symbol))
    let before = sentence.frames[position - 1]
    guard before.direction?.polarity == frame.direction?.polarity, !before.isExternal else {
      return []
    }
    return before.subjects.filter { !own.contains($0.symbol) }.map { carried($0) }
  }

  private mutating func emitExtremum(
    _ subject: Frame.Subject, _ position: Int, in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    let day = window(of: position, in: sentence, excluding: openTimes(of: frame))
    if let record = frame.words.first(where: { word in
      word.word == .record && !frame.superlatives.contains { $0.piece == word.piece }
    }),
      record.value != "any" || frame.has(.close) || frame.has(.touch)
        || frame.figures.contains(where: { $0.role == .level })
        || isReached(record.piece, in: frame)
    {
      let isLow = record.value == "low"
      var window = ClaimWindow(.allTime)
      window.end = sessionDay(day)
      window.isInherited = day.isInherited
      window.alternatives = day.alternatives
      window.basis =
        record.value == "intraday"
        ? .intraday
        : record.value == "close" || record.value == "any" || frame.has(.close) ? .close : .intraday
      var claim = claim(
        .extremum, isLow ? .recordLow : .recordHigh, subject: subject, position: position,
        window: window, in: sentence)
      if frame.has(.touch), record.value != "close" { claim.window.basis = .intraday }
      if isShort(of: record.piece, in: frame) || isPrevious(record.piece, in: frame)
        || isDefined(record.piece, in: frame)
        || isOfPeriodEnds(record.piece, position, in: sentence)
      {
        return
      }
      if frame.words.contains(where: { $0.word == .negation && $0.piece < record.piece }) { return }
      claims.append(claim)
      return
    }
    guard
      let extreme = frame.words.first(where: {
        $0.word == .extreme || $0.word == .levelNoun || isBestLevelSince($0, in: frame)
      }), countedExtreme(in: frame) == nil
    else { return }
    let isMax = extreme.value.hasPrefix("max") || extreme.word == .intradayHigh
    guard let (named, kind) = scope(of: extreme.piece, in: frame), let time = named else {
      if extreme.word == .extreme, frame.has(.ever),
        !isOfPeriodEnds(extreme.piece, position, in: sentence)
      {
        emitExtremeEver(isMax: isMax, subject, position, day, in: sentence)
      }
      return
    }
    // A bare "high" or "low" is a record of a span only with the span beside it: a 52-week high.
    if extreme.word == .levelNoun, kind == .since,
      !isReachedSince(extreme.piece, position, in: sentence)
    {
      return
    }
    // "Counted from the high of 2018" makes no new one.
    if article.article.language != .english, isShort(of: extreme.piece, in: frame) { return }
    if isOfPeriodEnds(extreme.piece, position, in: sentence) { return }
    if isOfMonth(extreme.piece, in: frame) { return }
    var window = ClaimWindow(kind, from: time.from, to: time.to)
    if case .trailing(let count, let unit) = time.shape {
      window.kind = .ending
      window.count = count
      window.grain = unit
    }
    window.end = sessionDay(day)
    window.isInherited = day.isInherited
    // Those of the span itself are none of the day that is said to stand highest.
    window.alternatives = isSessionKind(day.kind) ? day.alternatives : []
    window.grain = window.grain ?? time.grain
    // "Its highest level" may be of closes or of prices within the day.
    window.basis =
      extreme.value.hasSuffix("close") || frame.has(.close) && !frame.has(.touch)
      ? .close : .intraday
    // "Closed at 38 after spiking to 65, its highest since 2020": the price within the day is meant.
    if !frame.has(.close), article.article.language == .english, isOnTheWay(position, in: sentence)
    {
      window.basis = isMax ? .high : .low
    }
    let relation: ClaimRelation =
      kind == .since ? (isMax ? .maxSince : .minSince) : (isMax ? .maxIn : .minIn)
    claims.append(
      claim(
        .extremum, relation, subject: subject, position: position, window: window, in: sentence))
  }

  /// The last day of the period that a clause tells of, where that is what is ranked: "lost 21% in October, the
  /// worst month of the year".
  private func periodEnd(
    _ window: ClaimWindow, _ grain: TimeExpression.Grain, besides scope: TimeExpression?
  ) -> Day? {
    guard window.kind.rawValue == grain.rawValue, let end = window.to,
      scope?.from != window.from, !window.isInherited
    else { return nil }
    let last = context.calendar.session(onOrBefore: end)
    return last <= context.lastClosed ? last : nil
  }

  /// The day that a session's window names; a span names none.
  func sessionDay(_ window: ClaimWindow) -> Day? {
    isSessionKind(window.kind) ? window.from : nil
  }

  /// Emits a record put in words of the whole history: "the highest close since the index exists".
  private mutating func emitExtremeEver(
    isMax: Bool, _ subject: Frame.Subject, _ position: Int, _ day: ClaimWindow,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    var window = ClaimWindow(.allTime, from: day.from, to: day.to)
    window.isInherited = day.isInherited
    window.alternatives = day.alternatives
    window.basis = frame.has(.touch) && !frame.has(.close) ? .intraday : .close
    claims.append(
      claim(
        .extremum, isMax ? .recordHigh : .recordLow, subject: subject, position: position,
        window: window, in: sentence))
  }

  /// Whether a record is one of the closes of years or months only: Chinese "the highest year-end close".
  func isOfPeriodEnds(_ piece: Int, _ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard article.article.language != .english,
      let close = frame.words.first(where: {
        $0.word == .close && (2...4).contains($0.piece - piece)
      })
    else { return false }
    let run = sentence.pieces[frame.clause.pieces]
    return run[(run.startIndex + piece + 1)..<(run.startIndex + close.piece)].contains {
      if case .time = $0.kind { return true }
      return $0.is(.grain) || $0.kind == .other
    }
  }

  /// Whether a verb leads to a span directly before a peak, which is then a record of it: Chinese "rose to the high
  /// since November".
  private func isReachedSince(
    _ piece: Int, _ position: Int, in sentence: SentenceFrames
  ) -> Bool {
    let frame = sentence.frames[position]
    guard article.article.language != .english,
      let time = frame.times.compactMap({ frame.timePieces[$0] }).first(where: {
        (1...2).contains(piece - $0)
      }), time > 0
    else { return false }
    let run = sentence.pieces[frame.clause.pieces]
    let before = run[run.startIndex + time - 1]
    return before.is(.to) || before.is(.cross) || before.is(.touch)
  }

  /// Whether a record is only approached: "2% below its record high", "short of an all-time high".
  private func isShort(of piece: Int, in frame: Frame) -> Bool {
    frame.words.contains {
      ($0.word == .below || $0.word == .from) && $0.piece < piece && piece - $0.piece <= 3
    }
  }

  /// Whether "best level" has a span behind it, and so is no price within the day: "its best level since 2000".
  private func isBestLevelSince(
    _ word: (word: ClaimWord, value: String, piece: Int), in frame: Frame
  ) -> Bool {
    guard word.value == "level", word.word == .intradayHigh || word.word == .intradayLow else {
      return false
    }
    return frame.times.contains {
      frame.timePieces[$0] == word.piece + 1 && article.times[$0].shape == .since
    }
  }

  /// Whether a peak is only what something is measured by: "half of what it was at its July peak".
  private func isOfMonth(_ piece: Int, in frame: Frame) -> Bool {
    guard article.article.language == .english else { return false }
    return frame.times.contains { index in
      guard let place = frame.timePieces[index], article.times[index].shape == .period else {
        return false
      }
      return article.times[index].grain == .month && (1...2).contains(piece - place)
        && article.times[index].to.map { $0 < context.reference } ?? false
    }
  }

  /// Whether "to" or "at" leads to a record: "surged to a record".
  private func isReached(_ piece: Int, in frame: Frame) -> Bool {
    frame.words.contains {
      ($0.word == .to || $0.word == .at) && $0.piece < piece && piece - $0.piece <= 3
    }
  }

  /// Whether a record is an earlier one: "the previous record close".
  private func isPrevious(_ piece: Int, in frame: Frame) -> Bool {
    frame.words.contains { $0.word == .previous && $0.piece < piece && piece - $0.piece <= 2 }
  }

  /// Whether a clause only says what the record is: "the Dow's closing high is
  /// 35,625.40, from 16 August".
  private func isDefined(_ piece: Int, in frame: Frame) -> Bool {
    frame.possessives.contains { $0 < piece && piece - $0 <= 2 }
      && frame.words.contains { $0.word == .copula && (1...2).contains($0.piece - piece) }
  }

  /// The span that a record is said to hold over.
  private func scope(
    of piece: Int, in frame: Frame
  ) -> (time: TimeExpression?, kind: ClaimWindow.Kind)? {
    // The span behind the mark is the mark's; one before it only where none follows.
    let following = frame.times.filter { (frame.timePieces[$0] ?? 0) > piece }
    let leading = frame.times.filter { !following.contains($0) }
    // Chinese puts it directly before the mark.
    let isChinese = article.article.language != .english
    // … in its own phrase, before any in another.
    func isBeside(_ time: Int) -> Bool {
      guard let place = frame.timePieces[time] else { return false }
      return !frame.commas.contains { ($0 > place) != ($0 > piece) }
    }
    let ordered =
      isChinese
      ? leading.filter(isBeside).reversed() + following.filter(isBeside)
        + (following + leading.reversed()).filter { !isBeside($0) }
      : following + leading
    for index in ordered {
      let time = article.times[index]
      switch time.shape {
      case .since: return (time, .since)
      case .trailing: return (time, .ending)
      case .toDate(let unit):
        return (time, unit == .year ? .ytd : unit == .month ? .mtd : unit == .week ? .wtd : .qtd)
      case .period where isBegun(index, in: frame): return (time, .since)
      case .period where time.grain == .year || time.grain == .month || time.grain == .quarter:
        return (time, time.grain == .year ? .year : time.grain == .month ? .month : .quarter)
      default: continue
      }
    }
    return nil
  }

  private mutating func emitRank(
    _ subject: Frame.Subject, _ position: Int, in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    // "The largest ever in points, the third largest in percent": Chinese ranks on behind the comma.
    // "Its biggest jump since 2001 and its second-best day ever": the second has a span of its own.
    let isChinese = article.article.language != .english
    for superlative in frame.superlatives.prefix(isChinese ? 2 : 1) {
      emitRank(superlative, subject, position, in: sentence)
    }
    if !isChinese, frame.superlatives.count > 1,
      isOfAllTime(frame.superlatives[1], in: frame)
        || isOfAllTime(frame.superlatives[0], in: frame)
          && scope(of: frame.superlatives[1].piece, in: frame) != nil
    {
      emitRank(frame.superlatives[1], subject, position, in: sentence)
    }
  }

  private mutating func emitRank(
    _ superlative: Frame.Superlative, _ subject: Frame.Subject, _ position: Int,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    let day = window(of: position, in: sentence, excluding: openTimes(of: frame))
    let isEver = frame.has(.ever) || superlative.isEver
    guard !isOfMoney(superlative, in: frame),
      let scope = isOfAllTime(superlative, in: frame)
        ? (nil, .allTime)
        : scope(of: superlative.piece, in: frame) ?? (isEver ? (nil, .allTime) : nil)
    else { return }
    var window = ClaimWindow(scope.kind, from: scope.time?.from, to: scope.time?.to)
    let grain = rankedGrain(of: superlative, position, in: sentence)
    window.grain = grain
    window.end = sessionDay(day) ?? periodEnd(day, grain, besides: scope.time)
    window.isInherited = day.isInherited
    window.alternatives = isSessionKind(day.kind) ? day.alternatives : []
    window.span = scope.time?.grain
    if case .trailing(let count, let unit) = scope.time?.shape {
      window.count = count
      window.span = unit
    }
    let isSince = scope.kind == .since || scope.kind == .ending
    let isBest = superlative.isBest
    var claim = claim(
      .rank, isSince ? (isBest ? .bestSince : .worstSince) : (isBest ? .bestIn : .worstIn),
      subject: subject, position: position, window: window, in: sentence)
    claim.polarity = isBest ? .up : .down
    claim.unit = superlative.isByPoints ? "points" : "percent"
    // "The biggest intraday drop ever": daily rows do not tell how far each day fell from its high.
    if frame.words.contains(where: {
      $0.word == .snapshot && $0.value == "intraday"
        && (1...3).contains($0.piece - superlative.piece)
    }) {
      claim.obstacle = .notFinal
    }
    if let ordinal = frame.figures.first(where: {
      article.quantities[$0.quantity].kind == .ordinal && superlative.piece - $0.piece <= 2
        && $0.piece < superlative.piece
    }) {
      claim.value = article.quantities[ordinal.quantity].value
      claim.relation = .rank
      claim.quantities = [ordinal.quantity]
    }
    claims.append(claim)
  }
}
