extension AssemblyRun {
  /// Emits what a sentence says of many periods at once – a mean, a share, how many Decembers – and takes the
  /// clauses that say it: no figure of theirs is the move of one window.
  mutating func emitPeriodSets(_ sentence: inout SentenceFrames, _ taken: inout Set<Int>) {
    guard article.article.language == .english else { return }
    for position in sentence.frames.indices where !taken.contains(position) {
      let frame = sentence.frames[position]
      guard mayTellOfPeriods(frame) else { continue }
      if isOfMembers(frame, in: sentence) {
        sentence.frames[position].isExternal = true
        continue
      }
      takeUsual(position, in: sentence, &taken)
      guard let mark = periodSetMark(in: frame, sentence) else { continue }
      if frame.words.contains(where: { $0.word == .metric && $0.piece < mark.piece }) { continue }
      let subjects = subjects(ofSet: mark, position, in: sentence)
      if frame.isExternal, subjects.isEmpty, !frame.has(.anaphor) { continue }
      emit(mark, subjects, position, in: sentence)
      // "Rose in nine of them, with an average gain of 1.8%".
      if mark.kind == .count || mark.kind == .share,
        let mean = meanMark(in: frame, frame.run),
        mean.figure.map({ $0.quantity != mark.figure?.quantity }) ?? false
      {
        emit(mean, subjects, position, in: sentence)
      }
      takeGenericClauses(beside: position, in: sentence, &taken)
      keepRest(of: position, beside: mark, in: &sentence, &taken)
    }
  }

  /// Whether any word or figure of a clause can speak of many periods; most clauses have none.
  private func mayTellOfPeriods(_ frame: Frame) -> Bool {
    frame.figures.contains { $0.role == .share }
      || frame.words.contains { word in
        switch word.word {
        case .mean, .typical, .habit, .times, .count: true
        case .indexNoun: word.value == "average"
        case .subordinate: word.value == "past"
        default: false
        }
      }
  }

  /// "The average stock in the index": a mean over members, which daily rows of the index do not hold.
  private func isOfMembers(_ frame: Frame, in sentence: SentenceFrames) -> Bool {
    let run = frame.run
    return run.indices.contains { index in
      guard run[index].value(of: .indexNoun) == "average" || run[index].is(.typical) else {
        return false
      }
      for piece in run[(index + 1)...].prefix(3) {
        switch piece.kind {
        case .word(.equity, _), .word(.breadth, _): return true
        case .mention, .possessive, .word(.filler, _), .word(.indexNoun, _): continue
        default: return false
        }
      }
      return false
    }
  }

  private mutating func emit(
    _ mark: PeriodSetMark, _ subjects: [Frame.Subject], _ position: Int,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    guard let figure = mark.figure ?? countWord(mark, frame) else { return }
    var periods = periods(of: frame, behind: figure, position, in: sentence)
    let run = frame.run
    let window = isBehindEvent(frame, run) ? nil : span(of: frame, in: sentence)
    let type: ClaimType = if case .mean = mark.kind { .statistic } else { .frequency }
    let relation: ClaimRelation =
      switch mark.kind {
      case .share: .share
      case .count: .count
      case .mean, .habit: .eq
      }
    for subject in subjects.isEmpty ? [nil] : subjects.map(Optional.some) {
      var claim = claim(
        mark.kind == .habit ? .statistic : type, relation, subject: subject, position: position,
        window: window ?? ClaimWindow(.unspecified), in: sentence)
      setFigure(figure, in: &claim)
      if type == .frequency, mark.kind != .habit { claim.relation = relation }
      if mark.kind == .count { (claim.unit, claim.step) = ("count", 1) }
      claim.polarity = polarity(ofSet: figure, frame, run)
      claim.isNegated = false
      claim.isPlain = !run.contains { $0.kind == .other }
      if case .mean(let measure) = mark.kind { periods?.measure = measure }
      // "Over the past ten years it rose in nine of them".
      if mark.kind == .count, periods?.grain == .range, window?.kind == .trailing,
        let grain = window?.grain
      {
        // In a text on a month it may be that month's turn in each year.
        if grain != .year || toldPeriods == nil { periods = Claim.Periods(grain) }
      }
      if periods?.month != nil { toldPeriods = periods }
      claim.periods = periods
      if mark.kind == .habit || periods == nil || periods?.grain == .range || window == nil {
        claim.obstacle = .windowUnresolved
      } else if subject == nil {
        claim.obstacle = .subjectUnresolved
      } else if claim.polarity == .none || claim.polarity == .flat {
        claim.obstacle = .undefinedTerm
      }
      claims.append(claim)
    }
  }

  /// The periods that a clause speaks of: those it names, else those that another clause names.
  private func periods(
    of frame: Frame, behind figure: Frame.Figure, _ position: Int, in sentence: SentenceFrames
  ) -> Claim.Periods? {
    let run = frame.run
    let own = periods(named: frame, run) ?? setBehind(figure.piece, run)
    guard own?.month == nil, own?.weekday == nil else { return own }
    // "January is odd; the index has gained in the month 43% of the time."
    for (index, other) in sentence.frames.enumerated() where index != position {
      if let found = periods(named: other, other.run),
        found.month != nil
      {
        return found
      }
    }
    return own
  }

  /// The piece that says how often, as a figure of its own, where no number does.
  private func countWord(_ mark: PeriodSetMark, _ frame: Frame) -> Frame.Figure? {
    guard mark.kind != .count else { return nil }
    return frame.figures.first { $0.role == .change }
  }

  /// Which way the periods went that are counted or averaged.
  private func polarity(
    ofSet figure: Frame.Figure, _ frame: Frame, _ run: [Piece]
  ) -> Claim.Polarity {
    let quantity = article.quantities[figure.quantity]
    if quantity.isSigned, figure.role != .share { return quantity.value < 0 ? .down : .up }
    // "… in which it has risen 52% of the time": the nearest word before it says which way.
    for index in run[..<figure.piece].indices.reversed().prefix(8) {
      if run[index].kind == .comma { break }
      if let direction = run[index].direction { return direction.polarity }
      if let sign = run[index].value(of: .sign).flatMap(Claim.Polarity.init) { return sign }
    }
    if let noun = frame.nouns.min(by: {
      abs($0.piece - figure.piece) < abs($1.piece - figure.piece)
    }), abs(noun.piece - figure.piece) <= 4 {
      return noun.polarity
    }
    if let direction = frame.direction { return direction.polarity }
    for word in frame.words where word.word == .sign || word.word == .hitRate {
      if let polarity = Claim.Polarity(rawValue: word.value) { return polarity }
    }
    if let run = frame.value(of: .streakNoun)?.split(separator: ":").first {
      return Claim.Polarity(rawValue: String(run)) ?? .none
    }
    return .none
  }

  /// Whose periods they are: the clause's subject, or the name behind "for" and "brought".
  private func subjects(
    ofSet mark: PeriodSetMark, _ position: Int, in sentence: SentenceFrames
  ) -> [Frame.Subject] {
    let frame = sentence.frames[position]
    // "The average": what the words average, not the index of that name.
    let isNamed = !frame.isExternal && frame.subjects.first.map { $0.basis != .anaphora } ?? false
    if isNamed || !frame.subjects.isEmpty && !frame.isExternal && !namesMean(mark, frame) {
      return frame.subjects
    }
    if let bound = frame.bound.first { return [bound.subject] }
    guard frame.subjects.isEmpty || namesMean(mark, frame) else { return [] }
    let run = frame.run
    var found: [Frame.Subject] = []
    for (index, piece) in run.enumerated() {
      guard case .mention(let mention) = piece.kind, article.canBeSubject(mention: mention) else {
        continue
      }
      // "Analysts at … averaged": a name before the words is no one's period.
      guard index > mark.piece || !frame.isExternal || isLed(index, run) else { continue }
      let symbol = article.mentions[mention].symbol
      if !found.contains(where: { $0.symbol == symbol }) {
        found.append(
          Frame.Subject(symbol: symbol, named: nil, basis: .clause, mention: mention))
      }
    }
    if found.count == 1 { return found }
    guard found.isEmpty, !frame.isExternal else { return [] }
    let others = sentence.frames.filter { !$0.isExternal }.flatMap(\.subjects)
    if let other = others.first, Set(others.map(\.symbol)).count == 1 { return [other] }
    // "February has been positive in 34 of 67 years": of what the sentence before was about.
    guard others.isEmpty, Set(paragraphSubjects.map(\.symbol)).count == 1 else { return [] }
    return paragraphSubjects.prefix(1).map { carried($0) }
  }

  private func namesMean(_ mark: PeriodSetMark, _ frame: Frame) -> Bool {
    frame.words.contains { $0.piece == mark.piece && $0.value == "average" }
  }

  /// Takes "when it falls 10%, it typically takes four months": what usually happens has no day.
  private func takeUsual(
    _ position: Int, in sentence: SentenceFrames, _ taken: inout Set<Int>
  ) {
    guard position > 0, sentence.frames[position].has(.habit), let first = sentence.frames.first,
      first.clause.joint == .subordinate || first.clause.joint == .condition,
      !first.times.contains(where: { article.times[$0].shape == .day }),
      !sentence.frames[position].times.contains(where: { article.times[$0].shape == .day })
    else { return }
    taken.insert(0)
    taken.insert(position)
  }

  /// Whether "for" or "in" leads to a piece, with nothing but small words between.
  private func isLed(_ index: Int, _ run: [Piece]) -> Bool {
    run[..<index].last { !$0.is(.filler) }?.is(.prep) ?? false
  }

  /// The span over which periods are counted: the clause's, else the sentence's; `nil` where none is said.
  func span(of frame: Frame, in sentence: SentenceFrames) -> ClaimWindow? {
    let own = frame.times
    let others = sentence.frames.flatMap(\.times).filter { !own.contains($0) }
    for index in own + others {
      let time = article.times[index]
      switch time.shape {
      case .since:
        guard let from = time.from else { continue }
        return ClaimWindow(.since, from: from)
      case .trailing(let count, .decade):
        var window = ClaimWindow(.trailing, from: time.from, to: time.to)
        (window.count, window.grain) = (count * 10, .year)
        return window
      case .trailing(let count, _) where count > 1: return windows.window(ofTime: index)
      case .toDate(.year): return time.from.map { ClaimWindow(.since, from: $0) }
      case .period where time.grain == .year && time.from?.year == context.reference.year:
        return time.from.map { ClaimWindow(.since, from: $0) }
      default: continue
      }
    }
    return countedYears(in: sentence) ?? (frame.has(.ever) ? ClaimWindow(.allTime) : nil)
  }

  /// "Of the past ten Decembers": the number counts the years that are looked back on.
  private func countedYears(in sentence: SentenceFrames) -> ClaimWindow? {
    for (index, piece) in sentence.pieces.enumerated() {
      guard case .quantity(let quantity) = piece.kind,
        article.quantities[quantity].kind == .number, index > 0,
        sentence.pieces[index - 1].is(.previous), index + 1 < sentence.pieces.count,
        let count = Int(exactly: article.quantities[quantity].value), (2...200).contains(count)
      else { continue }
      switch sentence.pieces[index + 1].kind {
      case .word(.periodSet, _): break
      case .time(let time) where article.times[time].grain == .quarter: break
      default: continue
      }
      var window = ClaimWindow(.trailing)
      (window.count, window.grain) = (count, .year)
      return window
    }
    return nil
  }

  /// Takes the clauses that only say when such a thing happens: "when it falls 10%, …".
  private func takeGenericClauses(
    beside position: Int, in sentence: SentenceFrames, _ taken: inout Set<Int>
  ) {
    for other in sentence.frames.indices where other != position {
      let frame = sentence.frames[other]
      guard frame.clause.joint == .condition || frame.clause.joint == .subordinate,
        !frame.times.contains(where: { article.times[$0].shape == .day })
      else { continue }
      taken.insert(other)
    }
  }

  /// Takes a clause, or keeps what it says beside: "fell 1.2% on Friday, against an average gain of 0.3%".
  private func keepRest(
    of position: Int, beside mark: PeriodSetMark, in sentence: inout SentenceFrames,
    _ taken: inout Set<Int>
  ) {
    let frame = sentence.frames[position]
    let start = min(mark.piece, mark.figure?.piece ?? mark.piece)
    let comma = frame.commas.last { $0 < start }
    let versus = frame.words.last { $0.word == .versus && $0.piece < start }?.piece
    let parting = max(comma ?? -1, versus ?? -1)
    let keeps = frame.figures.contains {
      ($0.role == .change || $0.role == .level) && $0.piece < parting
    }
    sentence.frames[position].figures.removeAll { $0.piece > parting || !keeps }
    sentence.frames[position].times.removeAll {
      (frame.timePieces[$0] ?? .max) > parting || !keeps
    }
    if !keeps { taken.insert(position) }
  }
}

extension Claim.Periods {
  /// The periods that the value of a word names: "month:8", "weekday:1".
  init?(set value: String) {
    let parts = value.split(separator: ":")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    switch parts[0] {
    case "month" where (1...12).contains(number): self.init(.month, month: number)
    case "weekday" where (1...7).contains(number): self.init(.session, weekday: number)
    default: return nil
    }
  }

  /// All periods of a grain, by its name.
  init?(grain value: String) {
    guard let grain = TimeExpression.Grain(rawValue: value) else { return nil }
    self.init(grain == .day ? .session : grain)
  }
}
