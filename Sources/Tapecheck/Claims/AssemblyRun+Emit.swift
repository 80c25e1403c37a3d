extension AssemblyRun {
  /// Emits the claims of one sentence.
  mutating func emit(_ start: SentenceFrames) {
    var sentence = start
    var taken: Set<Int> = []
    if emitRecovery(sentence) { return }
    let firstClaim = claims.count
    emitPeriodSets(&sentence, &taken)
    emitPeriodCounts(&sentence)
    emitSessionCounts(&sentence)
    emitLastTimes(sentence, &taken)
    emitFrequency(sentence, &taken)
    emitFirstTimes(&sentence, &taken)
    emitNthTime(&sentence, &taken)
    emitFirstSince(&sentence, taken)
    emitDivergence(sentence, &taken)
    for position in sentence.frames.indices where !taken.contains(position) {
      emit(position, in: sentence)
    }
    emitDatedLevels(sentence)
    emitImplied(sentence, after: firstClaim)
    emitSplit(sentence)
    settleStandings(since: firstClaim, in: sentence)
  }

  private mutating func emit(_ position: Int, in start: SentenceFrames) {
    var sentence = start
    let frame = sentence.frames[position]
    // "A 10% drop would take it to 5,100": a noun whose verb stands behind "would" has not happened.
    let isSupposed =
      !frame.isVerbal && frame.direction?.part == .noun && (frame.has(.will) || frame.has(.modal))
    if !isSupposed { emitBoundFigures(position, in: sentence) }
    if !isSupposed, frame.clause.joint != .condition {
      if emitMeasure(position, in: sentence) {
        guard leavesMove(position, in: &sentence) else { return }
      }
      guard leaveMeasured(position, in: &sentence) else { return }
    }
    emitPlain(position, in: sentence, isSupposed: isSupposed)
  }

  /// Emits the claims of a clause about prices themselves.
  private mutating func emitPlain(_ position: Int, in start: SentenceFrames, isSupposed: Bool) {
    var sentence = start
    let frame = sentence.frames[position]
    // "10 of its 11 sectors rose": members are counted, not the index.
    let isOfMembers =
      countsMembers(frame, of: sentence) && !frame.figures.contains { $0.role == .change }
      && frame.figures.contains { article.quantities[$0.quantity].kind == .number }
    if frame.isExternal || frame.subjects.isEmpty || isOfMembers {
      if let targeted = targetedFrame(position, in: sentence) {
        sentence.frames[position] = targeted
        emitForecast(position, in: sentence)
        return
      }
      if let bound = frame.bound.last {
        // "The 2% drop in the Nasdaq was its worst since April": what is said further is said of it.
        guard frame.subjects.isEmpty, !isSupposed else { return }
        var other = sentence
        other.frames[position].subjects = [bound.subject]
        _ = emitRecords(position, in: other)
        return
      }
      if emitNounMoves(position, in: sentence) { return }
      if !emitSingledOut(position, in: sentence) { emitExternal(position, in: sentence) }
      return
    }
    // "The last time small caps managed …" dates another event than the story's.
    if frame.has(.lastTime), !frame.has(.occur) { return }
    // "If it fell 10%, it would land near 5,100": what hangs on the condition is as open.
    let hangsOnCondition =
      (frame.has(.will) || frame.has(.modal))
      && sentence.frames[..<position].contains { $0.clause.joint == .condition }
    if frame.clause.joint == .condition || isSupposed || hangsOnCondition {
      emitConditional(position, in: sentence)
      return
    }
    if isForecast(position, in: sentence) {
      emitForecast(position, in: sentence)
      return
    }
    if emitTimesInSpan(position, in: sentence) { return }
    guard leaveMeasured(position, counts: true, in: &sentence) else { return }
    emitSole(position, in: sentence)
    emitLeader(position, in: sentence)
    let first = claims.count
    let extra = emitRecords(position, in: sentence)
    let compared = emitComparison(position, in: sentence)
    let multiplied = emitMultiple(position, in: sentence)
    let counted = emitCountInSpan(position, in: sentence)
    let averaged = emitAverages(position, in: sentence)
    let ranged = emitRange(position, in: sentence)
    emitMoves(
      position, in: sentence,
      hasOtherClaim: extra || compared || multiplied || counted || averaged || ranged)
    emitOtherFigures(position, in: sentence, after: first)
    emitAsideMoves(position, in: sentence)
  }

  /// A claim of a frame with what all claims of the frame share.
  func claim(
    _ type: ClaimType, _ relation: ClaimRelation, subject: Frame.Subject?, position: Int,
    window: ClaimWindow, in sentence: SentenceFrames
  ) -> Claim {
    let frame = sentence.frames[position]
    var claim = Claim(
      range: trimmedRange(of: frame.clause, in: sentence), type: type, subject: subject?.symbol,
      relation: relation, window: window)
    claim.namedSubject = subject?.named
    claim.subjectBasis = subject?.basis ?? .clause
    claim.isProxy = subject?.isProxy ?? false
    claim.alternativeSubjects = subject?.alternatives ?? []
    claim.group = sentence.group
    claim.isPlain = isPlain(frame.clause, in: sentence)
    claim.polarity = frame.direction?.polarity ?? .none
    claim.isNegated = frame.isNegated
    claim.countsDividends = sentence.has(.dividends)
    if let attribution = sentence.attribution {
      claim.modality = .attributed
      claim.attribution = attribution
    }
    if sentence.has(.denial) {
      // What is denied is nobody's statement of fact.
      claim.modality = .denied
      claim.obstacle = .opinion
    }
    // "Has gained 4.7%, on track for its best month": what stands before the words is final.
    let firstFigure =
      (frame.figures.first { $0.role == .change || $0.role == .level } ?? frame.figures.first)?
      .piece
    if let pace = frame.words.first(where: { $0.word == .pace }),
      type == .rank || pace.piece < firstFigure ?? .max
    {
      claim.obstacle = .notFinal
    }
    return claim
  }

  /// Whether a clause holds, from its first instrument on, nothing but instruments, figures, times and words of
  /// direction with what joins them; what stands before only describes the instrument.
  private func isPlain(_ clause: Clause, in sentence: SentenceFrames) -> Bool {
    let run = sentence.pieces[clause.pieces]
    let first = run.firstIndex { piece in
      if case .mention = piece.kind { return true }
      return false
    }
    return run[(first ?? run.startIndex)...].allSatisfy { piece in
      switch piece.kind {
      case .mention, .quantity, .time, .direction, .comma, .open, .close, .possessive, .mark: true
      case .word(let word, _): isPlain(word)
      default: false
      }
    }
  }

  /// Whether a word changes nothing of what a figure says; no set, since that would hash each word's name.
  private func isPlain(_ word: ClaimWord) -> Bool {
    switch word {
    case .to, .at, .from, .by, .or, .and, .contrast, .close, .prep, .filler, .indexNoun, .equity,
      .perfect, .grain, .copula, .versus, .compare, .than, .peak, .levelNoun, .record, .below,
      .above, .total, .ever, .less:
      true
    default: false
    }
  }

  /// The bytes of a clause without the marks and joining words at its ends.
  func trimmedRange(of clause: Clause, in sentence: SentenceFrames) -> Range<Int> {
    trimmedRange(of: sentence.pieces[clause.pieces])
  }

  /// The bytes of a run of pieces without the marks and joining words at its ends.
  func trimmedRange(of pieces: ArraySlice<Piece>) -> Range<Int> {
    var run = pieces
    while run.count > 1, let first = run.first, isJoint(first) { run = run.dropFirst() }
    while run.count > 1, let last = run.last, isJoint(last) || isLoose(last) {
      run = run.dropLast()
    }
    guard let first = run.first, let last = run.last else { return 0..<0 }
    return article.text.byteRange(ofTokens: first.tokens.lowerBound..<last.tokens.upperBound)
  }

  private func isJoint(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .comma, .stop, .question, .mark, .word(.and, _), .word(.contrast, _),
      .word(.subordinate, _), .word(.relative, _):
      true
    default: false
    }
  }

  /// Whether a piece means nothing at the end of a clause.
  private func isLoose(_ piece: Piece) -> Bool {
    piece.is(.filler) || piece.is(.prep) || piece.is(.perfect)
  }

  /// Puts a figure into a claim.
  func setFigure(_ figure: Frame.Figure, in claim: inout Claim) {
    let quantity = article.quantities[figure.quantity]
    claim.value = quantity.value.magnitude
    claim.high = quantity.high?.magnitude
    if let high = claim.high, let value = claim.value, high < value {
      claim.high = value
      claim.value = high
    }
    claim.unit = quantity.unit
    claim.decimals = quantity.decimals
    claim.step = quantity.step
    claim.quantities = [figure.quantity]
    claim.isAgainstVerb = figure.isAgainstVerb
    let isBound = quantity.relation == .gt || quantity.relation == .ge
    claim.relation = figure.isUpTo && !isBound ? .upTo : relation(of: quantity)
    if let polarity = figure.polarity { claim.polarity = polarity }
  }

  /// A quantity's relation as a claim's.
  func relation(of quantity: Quantity) -> ClaimRelation {
    switch quantity.relation {
    case .eq: .eq
    case .about: .about
    case .nearBelow: .nearBelow
    case .gt: .gt
    case .ge: .ge
    case .lt: .lt
    case .le: .le
    case .range: .range
    }
  }

  /// A figure as a further part of a claim.
  func part(_ role: Claim.Part.Role, _ figure: Frame.Figure, symbol: Symbol? = nil) -> Claim.Part {
    let quantity = article.quantities[figure.quantity]
    return Claim.Part(
      role: role, symbol: symbol, relation: figure.isUpTo ? .upTo : relation(of: quantity),
      value: quantity.value.magnitude, step: quantity.step, decimals: quantity.decimals,
      unit: quantity.unit, polarity: figure.polarity ?? .none, quantity: figure.quantity)
  }
}
