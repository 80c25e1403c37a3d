extension AssemblyRun {
  /// The percent by which a clause says that an instrument stands below a peak or above a low.
  func distanceFigure(in frame: Frame) -> (figure: Frame.Figure, isLow: Bool)? {
    if let found = distanceFromNamedPeak(in: frame) { return found }
    guard
      let mark = frame.words.first(where: {
        $0.word == .peak || $0.word == .record
          || ($0.word == .levelNoun && hasSide(before: $0.piece, in: frame))
          || ($0.word == .extreme && hasSide(before: $0.piece, in: frame))
      }),
      hasSide(before: mark.piece, in: frame),
      let figure = distance(from: mark.piece, in: frame)
    else { return nil }
    return (figure, mark.value == "low" || mark.value.hasPrefix("min"))
  }

  /// The percent that is measured from a peak which the words of a Chinese span hold: "since the high of 8 June".
  private func distanceFromNamedPeak(
    in frame: Frame
  ) -> (figure: Frame.Figure, isLow: Bool)? {
    guard article.article.language != .english else { return nil }
    for time in frame.times {
      guard article.times[time].shape == .since, let place = frame.timePieces[time],
        let isLow = peakNoun(within: article.times[time].tokens),
        let figure = frame.figures.first(where: {
          $0.piece > place && $0.role == .change
            && article.quantities[$0.quantity].kind == .percent
        }), figure.polarity ?? frame.direction?.polarity == (isLow ? .up : .down)
      else { continue }
      return (figure, isLow)
    }
    return nil
  }

  /// Whether a run of tokens names a low, or `false` for a high; `nil` where it names neither.
  private func peakNoun(within tokens: Range<Int>) -> Bool? {
    for token in tokens {
      for match in article.text.matches.matches(at: token) where Int(match.end) <= tokens.upperBound
      {
        for case .word(.levelNoun, let value) in vocabulary.meanings(of: match.entry) ?? [] {
          return value.hasPrefix("min")
        }
      }
    }
    return nil
  }

  /// Whether a time stands between a distance and a further figure, which so has a span of its own.
  func hasOwnSpan(_ figure: Frame.Figure, behind distance: Int, _ frame: Frame) -> Bool {
    frame.timePieces.values.contains { $0 > distance && $0 < figure.piece }
  }

  /// The percent that a clause gives for a peak: the first, or the one behind the peak's name where a
  /// comma closed the first.
  private func distance(from mark: Int, in frame: Frame) -> Frame.Figure? {
    // "Since its February trough, the index has risen 23%": the figure stands behind the comma.
    if article.article.language == .english, isSinceNoun(mark, in: frame) {
      return frame.figures.first { figure in
        article.quantities[figure.quantity].kind == .percent && figure.role == .change
          && figure.piece > mark && frame.commas.contains { $0 > mark && $0 < figure.piece }
      }
    }
    let percents = frame.figures.filter {
      article.quantities[$0.quantity].kind == .percent && $0.role != .from && $0.role != .share
    }
    // Chinese names the peak before the distance; a percent before it is what led to a new low.
    if article.article.language != .english { return percents.first { $0.piece > mark } }
    // "Its 3% jump left it 7% below its record": the figure beside the word for the side is the distance.
    if let side = frame.words.last(where: { isSide($0) && $0.piece < mark && mark - $0.piece <= 6 })
    {
      let beside = percents.last { $0.piece < side.piece && side.piece - $0.piece <= 2 }
      // "Its best day since its June low" measures nothing from the low.
      if beside != nil || side.word == .since { return beside }
    }
    guard let first = percents.first, first.piece < mark,
      frame.commas.contains(where: { $0 > first.piece && $0 < mark })
    else { return percents.first }
    return percents.first { $0.piece > mark } ?? first
  }

  /// Whether "below", "from" or "off" leads to a piece.
  private func hasSide(before piece: Int, in frame: Frame) -> Bool {
    frame.words.contains { word in
      isSide(word) && word.piece < piece && piece - word.piece <= 6
        || word == (.from, "behind", word.piece) && (1...2).contains(word.piece - piece)
    } || isSinceOf(piece, in: frame)
      || article.article.language == .english && isSinceNoun(piece, in: frame)
      || (frame.direction?.part == .adverb && frame.has(.peak))
  }

  /// Whether a word leads from a distance to the price that it is measured from.
  private func isSide(_ word: (word: ClaimWord, value: String, piece: Int)) -> Bool {
    switch word.word {
    case .below, .from, .since: true
    // "Rose 3.2% over the five days and closed at a record".
    case .above: word.value != "loose"
    case .aside: word.value == "short"
    default: false
    }
  }

  /// Whether a span that begins with a day possesses the peak: Chinese "since 6 January's closing high".
  private func isSinceOf(_ piece: Int, in frame: Frame) -> Bool {
    frame.times.contains { index in
      guard article.times[index].shape == .since, let time = frame.timePieces[index] else {
        return false
      }
      // "Since it touched its low on 8 March".
      let isEnded = frame.words.contains {
        $0.word == .since && $0.piece > piece && $0.piece - piece <= 2
      }
      if isEnded, piece > time, piece - time <= 6,
        !frame.commas.contains(where: { $0 > time && $0 < piece })
      {
        return true
      }
      // and "since June's low" without the mark of possession.
      return piece - time <= 3 && piece > time
        && (frame.possessives.contains(time + 1)
          || piece == time + 1
            && frame.words.contains {
              $0.piece == piece && $0.word != .extreme && $0.word != .record
            })
    }
  }

  /// Whether a peak or low is the event that a span begins with: "since its February trough".
  func isSinceNoun(_ piece: Int, in frame: Frame) -> Bool {
    // In Chinese what stands behind "since" is the record of that span.
    guard article.article.language == .english else { return false }
    return frame.times.contains { index in
      article.times[index].shape == .since && frame.timePieces[index] == piece - 1
    }
      || frame.words.contains { word in
        word.word == .since && word.piece < piece && piece - word.piece <= 3
          && !frame.figures.contains { $0.piece < piece }
      }
  }

  /// The times that can date a peak: those of the figure's own phrase, where it has any.
  private func timesOfDistance(
    _ figure: Frame.Figure, _ frame: Frame, _ sentence: SentenceFrames
  ) -> [Int] {
    guard article.article.language == .english else { return frame.times }
    let run = frame.run
    let phrase = phrase(around: figure.piece, in: run)
    let own = frame.times.filter { frame.timePieces[$0].map(phrase.contains) ?? false }
    return own.isEmpty ? frame.times : own
  }

  /// Emits how far below its peak, or above its low, an instrument stands.
  mutating func emitDistance(
    _ figure: Frame.Figure, isLow: Bool, _ subject: Frame.Subject, _ position: Int,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    var window = ClaimWindow(isLow ? .fromTrough : .fromPeak)
    // A day or span behind the mark dates the peak; it says nothing of the day that is measured.
    let measured = measuredDay(of: frame)
    for index in timesOfDistance(figure, frame, sentence) where index != measured {
      let time = article.times[index]
      guard let from = time.from else { continue }
      // "Still 15.8% below that peak and on track for its worst December": the month is the rank's.
      if frame.superlatives.contains(where: { $0.piece > figure.piece }),
        let piece = frame.timePieces[index],
        frame.superlatives.contains(where: { $0.piece > figure.piece && $0.piece < piece })
      {
        continue
      }
      // "Below its March 2000 peak, has lost 42% since January": the time behind a figure is that figure's.
      if let piece = frame.timePieces[index],
        frame.figures.contains(where: { $0.piece > figure.piece && $0.piece < piece })
      {
        continue
      }
      switch time.shape {
      case .day, .period: window.to = time.to
      case .since where time.grain == .day || time.grain == .session: window.to = from
      // "Since its June low": the low stood on some day of that June.
      case .since where time.grain == .month:
        window.to = from.advanced(byMonths: 1).advanced(by: -1)
      // "Below this year's high": any of its days.
      case .toDate where isOfPeak(index, in: frame):
        window.to = time.to ?? context.reference
      default: continue
      }
      window.from = from
    }
    // "It is still 15.8% below that peak": the one that the sentence before dates.
    if window.from == nil, article.article.language == .english,
      let before = claims.last(where: { $0.type == (isLow ? .rebound : .drawdown) }),
      before.subject == subject.symbol, before.group.map({ $0 >= sentence.group - 1 }) ?? false,
      before.window.from != nil
    {
      (window.from, window.to) = (before.window.from, before.window.to)
    }
    // A look back at another year measures the day that its paragraph tells of.
    let told = article.article.language == .english ? nil : paragraphDay?.from
    window.end = measured.flatMap { article.times[$0].from } ?? storyDay?.from ?? told
    window.isInherited = measured == nil
    var claim = claim(
      isLow ? .rebound : .drawdown, .eq, subject: subject, position: position, window: window,
      in: sentence)
    setFigure(figure, in: &claim)
    claim.polarity = isLow ? .up : .down
    claims.append(claim)
  }

  /// Whether a Chinese span stands directly before the word for a peak: "this year's high".
  private func isOfPeak(_ time: Int, in frame: Frame) -> Bool {
    guard article.article.language != .english, let place = frame.timePieces[time] else {
      return false
    }
    return frame.words.contains {
      ($0.word == .levelNoun || $0.word == .extreme) && (1...2).contains($0.piece - place)
    }
  }

  /// The day whose price a distance measures, where it stands before the word that leads to a dated peak: "at
  /// Thursday's close 10% below its high of 26 January".
  private func measuredDay(of frame: Frame) -> Int? {
    guard let side = frame.words.first(where: { isSide($0) })?.piece else { return nil }
    let days = frame.times.filter { article.times[$0].shape == .day }
    guard days.contains(where: { frame.timePieces[$0] ?? 0 > side }) else { return nil }
    return days.first { index in
      frame.timePieces[index] ?? .max < side && !frame.fromTimes.contains(index)
        && article.times[index].from.map { $0 >= context.reference.advanced(by: -10) } ?? false
    }
  }

  /// The percent before a word for the side that ends a clause: "it is now 11.2% below", "more than 75% below its
  /// own"; the peak stands in what was said before.
  func bareDistance(in frame: Frame, _ sentence: SentenceFrames) -> Frame.Figure? {
    guard article.article.language == .english, claims.last?.type == .drawdown,
      claims.last?.group.map({ $0 >= sentence.group - 1 }) ?? false,
      let side = frame.words.last(where: { $0.word == .below })?.piece,
      let figure = frame.figures.last, figure.piece < side, side - figure.piece <= 2,
      article.quantities[figure.quantity].kind == .percent
    else { return nil }
    let tail = frame.run.dropFirst(side + 1)
    let isEnd = tail.allSatisfy {
      $0.is(.filler) || $0.kind == .mark || $0.kind == .comma || $0.kind == .stop || $0.is(.and)
    }
    return isEnd ? figure : nil
  }

  /// Emits a distance from the peak that the claim before measures from: that peak for the same instrument, its own
  /// for another.
  mutating func emitBareDistance(
    _ figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) {
    guard let before = claims.last else { return }
    for subject in sentence.frames[position].subjects {
      var window = ClaimWindow(.fromPeak)
      if subject.symbol == before.subject {
        (window.from, window.to) = (before.window.from, before.window.to)
      }
      window.end = storyDay?.from
      window.isInherited = true
      var claim = claim(
        .drawdown, .eq, subject: subject, position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.polarity = .down
      claims.append(claim)
    }
  }
}
