extension AssemblyRun {
  /// Emits a comparison of two instruments over one window; returns whether there was one.
  mutating func emitComparison(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard !frame.objects.isEmpty, let relation = comparisonRelation(of: frame) else { return false }
    // "By 5 points, the widest margin since July": the span is the margin's.
    let spans = frame.times.filter {
      frame.has(.superlative) && article.times[$0].shape == .since
        && !frame.adjacentTimes.contains($0)
    }
    var window = window(
      of: position, in: sentence, excluding: openTimes(of: frame).union(spans))
    // "Its widest quarterly margin in 20 years": the words name a period, but not which day ends it.
    if window.isInherited, isSessionKind(window.kind), longerGrain(of: frame) != nil,
      article.article.language == .english
    {
      window = ClaimWindow(.unspecified)
    }
    // "X (up 1.2%) trailed Y": a figure before the verb is no margin.
    let margin = frame.words.first { $0.word == .compare }?.piece ?? -1
    let run = frame.run
    for subject in frame.subjects {
      var claim = claim(
        .comparison, relation, subject: subject, position: position, window: window, in: sentence)
      claim.objects = frame.objects.map(\.symbol).filter { $0 != subject.symbol }
      guard !claim.objects.isEmpty else { continue }
      claim.polarity = relation == .outperform ? .up : .down
      if let figure = frame.figures.first(where: {
        let other = $0
        guard !frame.possessives.contains($0.piece - 1), $0.piece > margin, $0.role != .share,
          !isOwnMove(other, behind: margin, run),
          !frame.words.contains(where: { $0.word == .versus && $0.piece < other.piece }),
          !frame.bound.contains(where: { $0.figure.piece == other.piece })
        else { return false }
        let kind = article.quantities[$0.quantity].kind
        return kind == .percentagePoints || kind == .percent || kind == .points
      }) {
        let quantity = article.quantities[figure.quantity]
        claim.value = quantity.value.magnitude
        claim.high = quantity.high?.magnitude
        claim.unit = "percentage_points"
        claim.decimals = quantity.decimals
        claim.step = quantity.step
        claim.quantities = [figure.quantity]
        claim.parts = [part(.change, figure)]
      }
      claims.append(claim)
    }
    emitObjectFigures(position, window, in: sentence)
    return true
  }

  /// Emits "the gap between the Nasdaq 100 and the Dow was 2.6 points", which says of neither that it led; returns
  /// whether a clause says so.
  mutating func emitGap(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard let gap = frame.words.first(where: { $0.word == .gap })?.piece,
      let figure = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .percentagePoints && $0.piece > gap
      })
    else { return false }
    let pair = measuredSubjects(of: position, in: sentence)
    guard pair.count == 2, let subject = pair.first else { return false }
    // "The widest since July": the span is the gap's record's.
    let spans = frame.times.filter { article.times[$0].shape == .since && frame.has(.superlative) }
    let window = window(
      of: position, in: sentence, excluding: openTimes(of: frame).union(spans))
    emitMeasured(
      .comparison, figure, "percentage_points", subject, window, position, in: sentence)
    if let last = claims.indices.last { claims[last].objects = [pair[1].symbol] }
    return true
  }

  /// Whether a figure behind a comparison is the subject's move, not the margin: "trailed it, losing 1.7%".
  private func isOwnMove(_ figure: Frame.Figure, behind margin: Int, _ run: [Piece]) -> Bool {
    guard article.quantities[figure.quantity].kind == .percent, margin >= 0 else { return false }
    let before = run[..<figure.piece].last { !$0.is(.filler) }
    return before?.direction?.part == .verb
  }

  /// Emits the object's own figure: "ahead of the S&P 500's 7.3%".
  private mutating func emitObjectFigures(
    _ position: Int, _ window: ClaimWindow, in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    guard let object = frame.objects.last,
      let figure = frame.figures.first(where: {
        frame.possessives.contains($0.piece - 1)
          && article.quantities[$0.quantity].kind == .percent
      })
    else { return }
    var claim = claim(
      isSessionKind(window.kind) ? .move : .windowReturn, .eq, subject: object, position: position,
      window: window, in: sentence)
    setFigure(figure, in: &claim)
    claim.polarity = frame.direction?.polarity ?? sentence.direction(before: position) ?? .up
    claims.append(claim)
  }

  /// Emits "the two moved in opposite directions", which says of neither which way; returns whether a clause
  /// says so.
  private mutating func emitParting(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.has(.diverge), !frame.isExternal, frame.subjects.count == 2, frame.direction == nil
    else { return false }
    let window = window(of: position, in: sentence)
    guard isSessionKind(window.kind) || window.from != nil, !isForecast(position, in: sentence)
    else {
      return false
    }
    var claim = claim(
      .divergence, .oppositeSign, subject: frame.subjects[0], position: position, window: window,
      in: sentence)
    claim.objects = [frame.subjects[1].symbol]
    claim.polarity = .none
    claims.append(claim)
    return true
  }

  private func comparisonRelation(of frame: Frame) -> ClaimRelation? {
    if let compare = frame.value(of: .compare) {
      return ClaimRelation(rawValue: compare)
    }
    guard let direction = frame.direction else { return nil }
    if frame.has(.moreThan) {
      return direction.polarity == .down ? .underperform : .outperform
    }
    if frame.has(.lessThan) {
      return direction.polarity == .down ? .outperform : .underperform
    }
    return nil
  }

  /// Emits a divergence where one clause's direction is set against another's without a figure.
  mutating func emitDivergence(_ sentence: SentenceFrames, _ taken: inout Set<Int>) {
    for position in sentence.frames.indices where emitParting(position, in: sentence) {
      taken.insert(position)
    }
    for position in sentence.frames.indices.dropFirst() {
      let later = sentence.frames[position]
      guard later.clause.joint == .contrast, let own = later.direction, later.isVerbal,
        !later.isExternal, !later.subjects.isEmpty, !taken.contains(position),
        !later.figures.contains(where: { $0.role == .change || $0.role == .level }),
        let before = sentence.frames[..<position].lastIndex(where: {
          !$0.isExternal && !$0.subjects.isEmpty && $0.direction != nil
            && $0.clause.joint != .relative
        }),
        let other = sentence.frames[before].direction, other.polarity != own.polarity,
        other.polarity != .flat, own.polarity != .flat
      else { continue }
      let window = window(of: position, in: sentence)
      guard let subject = sentence.frames[before].subjects.first else { continue }
      var claim = claim(
        .divergence, .oppositeSign, subject: subject, position: before, window: window, in: sentence
      )
      claim.objects = later.subjects.map(\.symbol).filter { $0 != subject.symbol }
      guard !claim.objects.isEmpty else { continue }
      claim.polarity = other.polarity
      let end = trimmedRange(of: later.clause, in: sentence).upperBound
      claim.range = claim.range.lowerBound..<max(claim.range.upperBound, end)
      claims.append(claim)
      taken.insert(position)
      if !sentence.frames[before].figures.contains(where: { $0.role != .free }) {
        taken.insert(before)
      }
    }
  }
}
