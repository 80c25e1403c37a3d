extension FrameReader {
  func take(
    mention index: Int, at position: Int, in run: [Piece], _ state: inout State,
    _ frame: inout Frame
  ) {
    let mention = article.mentions[index]
    let subject = resolve(mention, index: index, behind: run[..<position])
    let tail = run[(position + 1)...]
    if article.canBeSubject(mention: index),
      !tail.contains(where: { $0.kind != .comma && $0.kind != .mark && $0.kind != .possessive })
    {
      frame.lastNamed = subject
    }
    if state.awaitsObject {
      frame.objects.append(subject)
      return
    }
    if article.canBeSubject(mention: index), let last = frame.figures.indices.last,
      distance(from: frame.figures[last].piece, to: position, in: run) <= 4,
      frame.figures[last].role != .level, frame.figures[last].role != .share,
      isSize(article.quantities[frame.figures[last].quantity]),
      isLedByPreposition(position, in: run),
      frame.subjects.isEmpty || frame.figures[last].role == .from
        || state.versusPiece.map({ $0 < frame.figures[last].piece }) ?? false
    {
      frame.bound.append((frame.figures[last], subject))
      frame.figures[last].role = .from
      return
    }
    guard article.canBeSubject(mention: index) || isLoneVenue(mention, at: position, in: run) else {
      if run[..<position].allSatisfy({ $0.is(.filler) }) { state.source = subject }
      if !state.seenPredicate { state.unknownBefore += 1 }
      return
    }
    // "Compared with the S&P 500's 0.6% rise": the next figure is the other side's.
    if state.mark == .versus, !frame.subjects.isEmpty, position + 1 < run.count,
      run[position + 1].kind == .possessive
    {
      state.versus = subject
      return
    }
    guard !state.seenPredicate else {
      // "a gain of 3% for the Dow": a subject behind its predicate, where none stands before it.
      // So is the one behind the noun for a price: "the close for Apple was $36".
      let isOfPrice = state.isPriceHead && position > 0 && isLedByPreposition(position, in: run)
      if frame.subjects.isEmpty, !state.hasMetric, state.unknownBefore == 0, state.seenPreposition,
        !state.isAside, state.mark == nil || isOfPrice
      {
        frame.subjects.append(subject)
        frame.hasOwnSubject = true
      }
      return
    }
    guard !state.namesExamples, !state.isAside else { return }
    if isPlaceOf(position, in: run), !frame.subjects.isEmpty { return }
    // "Boeing — The Dow's best performer, up 3%": a possessor only helps to describe the name before.
    if state.isDescribed, position + 1 < run.count, run[position + 1].kind == .possessive { return }
    // "UnitedHealth was the Dow's best performer": what a thing is called names no second subject.
    if state.seenCopula, !frame.subjects.isEmpty { return }
    // "Boeing led the Dow's gainers": what belongs to the object of a verb is no second subject.
    if let verb = state.behindVerb, !frame.subjects.isEmpty, position + 1 < run.count,
      run[position + 1].kind == .possessive, !isHan(run[position]),
      !run[verb..<position].contains(where: { $0.kind == .comma || $0.is(.and) })
    {
      return
    }
    // "The ETF of the index": in Chinese the head stands behind the mark of possession.
    let isHead = position > 0 && run[position - 1].kind == .possessive && isHan(run[position - 1])
    // "The index's member Boeing": in Chinese what the unknown words lead to is the head.
    let isLedTo = state.hanBefore == position
    if isLedTo, isOnlyNamed(subject, at: position, in: run, frame) { return }
    if state.renews || isHead || isLedTo { beginAnew(&state, &frame) }
    // "According to …, head of research at …, small caps": a phrase that a comma closed is no head.
    if state.sawComma, state.unknownSinceComma == 0 {
      state.unknownBefore = 0
      state.seenPreposition = false
      state.unknownLedByPreposition = false
    }
    // "analysts at Goldman", "demand for call options on the IWM": the noun before is the head.
    if state.unknownLedByPreposition, frame.subjects.isEmpty {
      state.headBeforePreposition = true
    }
    if let name = state.lastSubject, frame.subjects.count > 0,
      isSymbolOfNoun(at: position, in: run, behind: name)
    {
      frame.subjects.removeLast()
    }
    // "Apple suppliers": the noun behind is the head, and the next mention begins anew.
    if state.unknownAfterMention > 0, state.commaDepth == 0 { frame.subjects.removeAll() }
    state.unknownAfterMention = 0
    // "In contrast to large caps, the CSI 500 fell": the group before the comma is only set against it.
    if state.sawComma, let comma = frame.commas.last,
      frame.subjects.allSatisfy(\.isProxy), !run[comma..<position].contains(where: { $0.is(.and) })
    {
      frame.subjects.removeAll()
    }
    frame.hasOwnSubject = true
    state.lastSubject = position
    // A name and its symbol in brackets are one subject.
    guard !frame.subjects.contains(where: { $0.symbol == subject.symbol }) else { return }
    frame.subjects.append(subject)
  }

  /// Whether an instrument is only where something is: Chinese "Boeing's weight in the Dow", which puts the word
  /// for "in" before and behind it.
  private func isPlaceOf(_ position: Int, in run: [Piece]) -> Bool {
    guard position > 0, position + 2 < run.count else { return false }
    return run[position - 1].is(.filler) && isHan(run[position - 1])
      && run[position + 1].is(.filler) && run[position + 2].kind == .possessive
  }

  /// Whether an index behind a share and an unknown verb is only what was done to: "Microsoft joined the S&P
  /// 500, and its shares fell", where another phrase has the verb.
  private func isOnlyNamed(
    _ subject: Frame.Subject, at position: Int, in run: [Piece], _ frame: Frame
  ) -> Bool {
    guard directory[subject.symbol]?.kind == .index, let share = frame.subjects.last,
      directory[share.symbol]?.kind == .stock
    else { return false }
    for piece in run[(position + 1)...] {
      switch piece.kind {
      case .comma, .word(.equity, _): return true
      case .direction, .quantity: return false
      default: continue
      }
    }
    return false
  }

  /// Whether a preposition leads to a piece, with nothing but small words between.
  private func isLedByPreposition(_ position: Int, in run: [Piece]) -> Bool {
    run[..<position].last { !$0.is(.filler) && !$0.is(.indexNoun) && $0.kind != .mark }?
      .is(.prep) ?? false
  }

  /// How many pieces of its own lie between a figure and a name, determiners and adjectives aside.
  private func distance(from figure: Int, to position: Int, in run: [Piece]) -> Int {
    var count = 1
    for index in (figure + 1)..<max(figure + 1, position) {
      if run[index].is(.filler) || run[index].is(.indexNoun) || run[index].kind == .mark {
        continue
      }
      if run[index].tokens == run[index - 1].tokens { continue }
      count += 1
    }
    return count
  }

  /// Whether a market's name stands for its index: not behind a preposition, as in "on the Nasdaq".
  private func isLoneVenue(_ mention: Mention, at position: Int, in run: [Piece]) -> Bool {
    guard mention.role == .venue else { return false }
    let before = run[..<position].last { !$0.is(.filler) }
    return before.map { !$0.is(.prep) && !$0.is(.at) } ?? true
  }

  /// The instrument whose rows decide: the index for its future.
  private func resolve(
    _ mention: Mention, index: Int, behind before: ArraySlice<Piece>
  ) -> Frame.Subject {
    let instrument = directory[mention.symbol]
    if instrument?.kind == .future, let tracked = instrument?.tracks.flatMap({ Symbol($0) }) {
      return Frame.Subject(symbol: tracked, named: mention.symbol, basis: .clause, mention: index)
    }
    // "Futures on the S&P 500": the word stands before the index.
    if before.suffix(4).contains(where: { $0.is(.futures) }),
      let future = directory.futures(on: mention.symbol).first
    {
      return Frame.Subject(
        symbol: mention.symbol, named: future.symbol, basis: .clause, mention: index)
    }
    return Frame.Subject(symbol: mention.symbol, named: nil, basis: .clause, mention: index)
  }
}
