extension AssemblyRun {
  /// Emits the moves that nouns tell with a day or period of their own and without naming whose they are: "the
  /// biggest gain was 2%, on May 31", "the best was 2013, with a gain of 29.6%", "then came gains of 2.4% on Wednesday
  /// and 2.5% on Thursday"; returns whether a clause says so.
  ///
  /// They are those of what the text before was about.
  mutating func emitNounMoves(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    guard article.article.language == .english, tellsOfNouns(frame, run),
      let subject = subjectOfNouns(before: position, in: sentence)
    else { return false }
    let moves = frame.figures.compactMap { figure -> (Frame.Figure, ClaimWindow)? in
      guard frameReader.isRate(article.quantities[figure.quantity]), figure.role == .change,
        !figure.isAside, let window = nounWindow(of: figure, frame)
      else { return nil }
      return (figure, window)
    }
    guard !moves.isEmpty, moves.count == frame.figures.count(where: { $0.role == .change }) else {
      return false
    }
    var carrier = sentence
    carrier.frames[position].subjects = [subject]
    if let superlative = frame.superlatives.first, moves.count == 1 {
      emitNamedRank(superlative, subject, moves[0].1, position, in: carrier)
    }
    for (figure, window) in moves {
      var claim = claim(
        isSessionKind(window.kind) ? .move : .windowReturn, .eq, subject: subject,
        position: position, window: window, in: carrier)
      setFigure(figure, in: &claim)
      claim.unit = unit(of: figure, subject: subject, isChange: true)
      if claim.polarity == .none {
        claim.polarity = frame.superlatives.first.map { $0.isBest ? .up : .down } ?? .none
      }
      guard claim.polarity != .none else { continue }
      // Whose move it is stands in another sentence, so that other words may have changed it.
      claim.isPlain = false
      claims.append(claim)
    }
    return true
  }

  /// Whether a clause is about nothing but moves: it names none, knows every noun, and has a noun of direction or
  /// a superlative.
  private func tellsOfNouns(_ frame: Frame, _ run: [Piece]) -> Bool {
    guard frame.subjects.isEmpty, !frame.isExternal || !frame.hasOwnSubject || frame.has(.anaphor),
      frame.bound.isEmpty, !frame.isVerbal, !frame.nouns.isEmpty || !frame.superlatives.isEmpty,
      !frame.has(.metric), !frame.has(.modal), !frame.has(.will), !frame.has(.forecast),
      !frame.has(.define), !frame.has(.negation), !frame.has(.mean), !frame.has(.typical)
    else { return false }
    return !run.contains { piece in
      if case .mention = piece.kind { return true }
      if case .proxy = piece.kind { return true }
      return piece.kind == .other || piece.value(of: .indexNoun) == "average"
    }
  }

  /// What the text before a clause was about: the sentence's last subject, else the paragraph's, else the last named.
  private func subjectOfNouns(
    before position: Int, in sentence: SentenceFrames
  ) -> Frame.Subject? {
    // "With Monday's 0.8% gain, the Dow has …": whose gain it is stands behind, not before.
    if position == 0, let next = sentence.frames.dropFirst().first, next.hasOwnSubject {
      return nil
    }
    let earlier = sentence.frames[..<position].flatMap(\.subjects).filter { !$0.isProxy }
    let named = earlier.isEmpty ? paragraphSubjects : earlier
    guard Set(named.map(\.symbol)).count <= 1, var subject = named.last ?? recentSubjects.last
    else { return nil }
    subject.basis = .anaphora
    subject.alternatives = recentSubjects.suffix(4).map(\.symbol).filter { $0 != subject.symbol }
    return subject
  }

  /// The day or period that stands with a figure: behind it before the next, else before it.
  private func nounWindow(of figure: Frame.Figure, _ frame: Frame) -> ClaimWindow? {
    let next = frame.figures.first { $0.piece > figure.piece }?.piece ?? .max
    func place(_ time: Int) -> Int { frame.timePieces[time] ?? .max }
    let times = frame.times.filter { article.times[$0].shape == .day || isPeriod(time: $0) }
    let behind = times.first { place($0) > figure.piece && place($0) < next }
    let before = times.last { place($0) < figure.piece }
    return (behind ?? before).flatMap { windows.window(ofTime: $0) }
  }

  private func isPeriod(time index: Int) -> Bool {
    article.times[index].shape == .period
      && [.week, .month, .quarter, .year].contains(article.times[index].grain)
  }

  /// The rank beside such a move, over the span that the words name.
  private mutating func emitNamedRank(
    _ superlative: Frame.Superlative, _ subject: Frame.Subject, _ window: ClaimWindow,
    _ position: Int, in sentence: SentenceFrames
  ) {
    var rank = claim(
      .rank, superlative.isBest ? .bestIn : .worstIn, subject: subject, position: position,
      window: ClaimWindow(.unspecified), in: sentence)
    rank.polarity = superlative.isBest ? .up : .down
    rank.unit = superlative.isByPoints ? "points" : "percent"
    rank.window.grain = superlative.hasGrain ? superlative.grain : grain(of: window)
    rank.window.end = isSessionKind(window.kind) ? window.to : nil
    // Which span is searched stands elsewhere.
    rank.obstacle = .windowUnresolved
    claims.append(rank)
  }

  private func grain(of window: ClaimWindow) -> TimeExpression.Grain {
    switch window.kind {
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    default: .session
    }
  }
}
