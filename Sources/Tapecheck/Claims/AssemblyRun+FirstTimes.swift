extension AssemblyRun {
  /// Emits what a sentence says to have happened for the first time, or for the so-manieth time in a
  /// span, and takes the clauses and figures that say it.
  mutating func emitFirstTimes(_ sentence: inout SentenceFrames, _ taken: inout Set<Int>) {
    for position in sentence.frames.indices
    where !taken.contains(position) && sentence.frames[position].averages.isEmpty {
      guard let mark = firstTimeMark(in: sentence.frames[position]) else { continue }
      if let figure = emitCrossing(position, mark, in: sentence) {
        sentence.frames[position].figures.removeAll { $0.quantity == figure.quantity }
        // "First passed 6,000, closed at 5,995, up 0.4%": the rest of the clause is told beside it.
        if !sentence.frames[position].figures.contains(where: {
          $0.role == .change || $0.role == .level
        }) {
          taken.insert(position)
        }
        continue
      }
      emitFirst(position, behind: mark, in: &sentence, &taken)
    }
  }

  /// The piece that says "the first time", counted among the clause's pieces.
  func firstTimeMark(in frame: Frame) -> Int? {
    if let word = frame.words.first(where: { $0.word == .firstTime }) { return word.piece }
    // "First" is a figure, and so hides the phrase that it begins.
    return frame.figures.first { figure in
      let quantity = article.quantities[figure.quantity]
      guard quantity.kind == .ordinal, let token = quantity.tokens.first else { return false }
      return article.text.matches.matches(at: token).contains { match in
        vocabulary.meanings(of: match.entry)?.contains(.word(.firstTime, value: "")) ?? false
      }
    }?.piece
  }

  /// Emits "closed above 5,000 for the first time"; returns the level where the clause says so.
  private mutating func emitCrossing(
    _ position: Int, _ mark: Int, in sentence: SentenceFrames
  ) -> Frame.Figure? {
    let frame = sentence.frames[position]
    let isChinese = article.article.language != .english
    guard !frame.isExternal, !isForecast(position, in: sentence),
      let figure = frame.figures.first(where: {
        $0.role == .level && side(of: $0, in: frame) != nil
          && ($0.piece < mark || (isChinese || isBeforeVerb(mark, frame)) && $0.piece - mark <= 4)
      }), let isAbove = side(of: figure, in: frame)
    else { return nil }
    let spans = frame.times.filter { article.times[$0].shape == .since || isBegun($0, in: frame) }
    let since =
      isChinese ? nearest(spans, to: mark, in: frame) : spanSearched(behind: mark, frame, frame.run)
    let day = window(
      of: position, in: sentence, excluding: Set(isChinese ? spans : since.map { [$0] } ?? []))
    for subject in frame.subjects {
      var window = since.flatMap(firstTimeWindow) ?? ClaimWindow(.allTime)
      window.end = day.to ?? day.from
      window.isInherited = day.isInherited
      let period = spanBehind(mark: mark, frame) ?? day
      if since == nil, !isSessionKind(period.kind), period.from != nil { window = period }
      let isClose =
        frame.has(.close) || frame.words.contains { $0.word == .to && $0.value == "close" }
      window.basis = isClose ? .close : .intraday
      var claim = claim(
        .crossing, isAbove ? .firstAbove : .firstBelow, subject: subject, position: position,
        window: window, in: sentence)
      let relation = claim.relation
      setFigure(figure, in: &claim)
      claim.relation = relation
      claim.unit = unit(of: figure, subject: subject, isChange: false)
      claim.polarity = isAbove ? .up : .down
      claims.append(claim)
    }
    return frame.subjects.isEmpty ? nil : figure
  }

  /// Of spans, the one in the phrase of a Chinese mark, else the first.
  private func nearest(_ spans: [Int], to mark: Int, in frame: Frame) -> Int? {
    func areBeside(_ piece: Int, _ span: Int) -> Bool {
      guard let place = frame.timePieces[span] else { return false }
      return !frame.commas.contains { ($0 > place) != ($0 > piece) }
    }
    if let own = spans.last(where: { areBeside(mark, $0) }) { return own }
    // The span of another record in another phrase says nothing of this first time.
    return spans.first { span in
      !frame.words.contains {
        ($0.word == .extreme || $0.word == .superlative) && areBeside($0.piece, span)
      }
    }
  }

  /// Whether "first" stands before its verb: "first closed above 4,000".
  private func isBeforeVerb(_ mark: Int, _ frame: Frame) -> Bool {
    frame.words.contains {
      $0.piece == mark + 1 && ($0.word == .close || $0.word == .cross || $0.word == .touch)
    }
  }

  /// The span in which something is said to be the first, in the phrase of the words for it: "for the first time
  /// since May", "for the first time this year", "for the first time in two months".
  private func spanSearched(behind mark: Int, _ frame: Frame, _ run: [Piece]) -> Int? {
    let phrase = article.article.language == .english ? phrase(around: mark, in: run) : run.indices
    return frame.times.first { time in
      guard let piece = frame.timePieces[time], phrase.contains(piece) else { return false }
      switch article.times[time].shape {
      case .since: return true
      case .toDate, .trailing:
        // "Rose this week to pass 5,000 for the first time": what stands before is the event's.
        guard article.article.language == .english, piece > mark else { return false }
        // "Topped 70,000 for the first time this month" without a day may be its first time ever.
        if case .trailing = article.times[time].shape { return true }
        return frame.times.contains {
          $0 != time && windows.window(ofTime: $0)?.kind == .session
        }
      default: return false
      }
    }
  }

  /// The window of a span in which something is the first.
  private func firstTimeWindow(of time: Int) -> ClaimWindow? {
    guard var window = windows.window(ofTime: time) else { return nil }
    switch article.times[time].shape {
    case .since: window.grain = article.times[time].grain
    case _ where article.article.language != .english:
      // A day that a Chinese phrase counts from, without the word for "since".
      if window.kind != .since { window = ClaimWindow(.since, from: window.from) }
      window.grain = article.times[time].grain
    default:
      guard let from = window.from else { return nil }
      // "In two months" is no exact count: the span may be a tenth shorter.
      let length = max(0, Int(context.reference.number - from.number))
      let isTrailing = window.kind == .trailing
      window = ClaimWindow(.since, from: from.advanced(by: isTrailing ? length / 10 : -1))
    }
    return window
  }

  /// The week, month or year directly behind the words for a first time: "for the first time this month".
  private func spanBehind(mark: Int, _ frame: Frame) -> ClaimWindow? {
    frame.times.first { frame.timePieces[$0].map { (1...2).contains($0 - mark) } ?? false }
      .flatMap { windows.window(ofTime: $0) }
  }

  /// Whether a level is crossed upwards; `nil` for one that is only reached.
  private func side(of figure: Frame.Figure, in frame: Frame) -> Bool? {
    switch article.quantities[figure.quantity].relation {
    case .gt, .ge: return true
    case .lt, .le: return false
    default: break
    }
    if let behind = sideBehind(figure, frame) { return behind == .gt }
    let word = frame.words.last {
      ($0.word == .above || $0.word == .below || $0.word == .cross) && $0.piece < figure.piece
        && figure.piece - $0.piece <= 3
    }
    guard let word else { return nil }
    return word.word == .above || (word.word == .cross && word.value != "below")
  }

  /// Emits "the first time that it fell more than 2,500 points": conditions that held together once.
  private mutating func emitFirst(
    _ position: Int, behind mark: Int, in sentence: inout SentenceFrames, _ taken: inout Set<Int>
  ) {
    let frames = sentence.frames
    // The first time of a company's sales or of a yield is none that prices know.
    guard !(frames[position].isExternal && frames[position].has(.metric)) else { return }
    // "The first time that it lost over 1,500 points two days in a row": a run of such days is no such day.
    let isOfRun = frames[position].figures.contains {
      article.quantities[$0.quantity].kind == .streak && $0.piece > mark
    }
    if isOfRun {
      sentence.frames[position].figures.removeAll { $0.piece > mark }
      return
    }
    var parts: [(part: Claim.Part, subject: Frame.Subject, figure: Frame.Figure)] = []
    var last = position
    for index in frames.indices[position...] where !taken.contains(index) {
      if index > position, !continues(frames[index], hasParts: !parts.isEmpty) { break }
      guard
        let figure = frames[index].figures.last(where: {
          $0.role == .change && isCondition($0) && (index > position || $0.piece > mark)
        }), let subject = frames[index].subjects.first ?? recentSubjects.last
      else { continue }
      var part = part(.condition, figure, symbol: subject.symbol)
      if part.polarity == .none { part.polarity = frames[index].direction?.polarity ?? .none }
      part.unit = unit(of: figure, subject: subject, isChange: true)
      guard part.polarity == .up || part.polarity == .down else { continue }
      parts.append((part, subject, figure))
      last = index
      if index > position { taken.insert(index) }
    }
    guard let first = parts.first else { return }
    let used = Set(parts.map(\.figure.quantity))
    sentence.frames[position].figures.removeAll { used.contains($0.quantity) }
    let keeps = sentence.frames[position].figures.contains { $0.role != .free && $0.piece < mark }
    if !keeps { taken.insert(position) }
    let since = frames[position].times.first { article.times[$0].shape == .since }
    var window = since.flatMap { windows.window(ofTime: $0) } ?? ClaimWindow(.allTime)
    if let since { window.grain = article.times[since].grain } else { window.kind = .allTime }
    window.end = storyDay?.to ?? storyDay?.from
    window.isInherited = true
    var claim = claim(
      .frequency, .firstSince, subject: first.subject, position: position, window: window,
      in: sentence)
    let start = frames[position].clause.pieces.lowerBound + (keeps ? mark : 0)
    claim.range = trimmedRange(
      of: sentence.pieces[start..<max(start, frames[last].clause.pieces.upperBound)])
    claim.parts = parts.map(\.part)
    claim.objects = parts.map(\.subject.symbol).filter { $0 != first.subject.symbol }
    if parts.count == 1 {
      setFigure(first.figure, in: &claim)
      claim.relation = .firstSince
      claim.unit = first.part.unit
      claim.polarity = first.part.polarity
    } else {
      (claim.value, claim.unit, claim.step) = (1, "count", 1)
      claim.polarity = .none
    }
    claims.append(claim)
  }

  /// Whether a clause goes on with the conditions of a first time, rather than beginning another
  /// statement.
  private func continues(_ frame: Frame, hasParts: Bool) -> Bool {
    switch frame.clause.joint {
    case .none, .contrast, .condition: false
    case .coordinate: !hasParts
    case .relative, .subordinate: true
    }
  }

  /// Whether a figure bounds the moves that are counted.
  private func isCondition(_ figure: Frame.Figure) -> Bool {
    switch article.quantities[figure.quantity].kind {
    case .percent, .points, .number, .currency: true
    default: false
    }
  }

  /// Emits "its seventh gain in eight sessions"; returns whether the clause says so.
  mutating func emitCountInSpan(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    guard
      let ordinal = frame.figures.first(where: {
        let quantity = article.quantities[$0.quantity]
        return quantity.kind == .ordinal && quantity.value >= 1
      }),
      let (time, piece) = spanBehind(ordinal.piece, in: run),
      case .trailing(let count, let grain) = article.times[time].shape, count > 1,
      article.quantities[ordinal.quantity].value <= Double(count)
    else { return false }
    let noun = run[(ordinal.piece + 1)..<piece].lazy.compactMap(\.direction).first
    guard let polarity = noun?.polarity ?? frame.direction?.polarity,
      polarity == .up || polarity == .down
    else { return false }
    let day = window(of: position, in: sentence, excluding: [time])
    if article.quantities[ordinal.quantity].value == 1 {
      emitFirst(polarity, in: (count, grain), ordinal, day, position, in: sentence)
      return !frame.subjects.isEmpty
    }
    for subject in frame.subjects {
      var window = ClaimWindow(.trailing, from: nil, to: day.to ?? day.from)
      window.count = count
      window.grain = grain == .day ? .session : grain
      window.isInherited = day.isInherited
      var claim = claim(
        .frequency, .count, subject: subject, position: position, window: window, in: sentence)
      claim.value = article.quantities[ordinal.quantity].value
      claim.unit = "count"
      claim.step = 1
      claim.polarity = polarity
      claim.quantities = [ordinal.quantity]
      claim.range = article.text.byteRange(
        ofTokens: run[ordinal.piece].tokens.lowerBound..<run[piece].tokens.upperBound)
      claims.append(claim)
    }
    return !frame.subjects.isEmpty
  }

  /// Emits "its first drop in eight sessions", which ends a run of seven rises.
  private mutating func emitFirst(
    _ polarity: Claim.Polarity, in span: (count: Int, grain: TimeExpression.Grain),
    _ ordinal: Frame.Figure, _ day: ClaimWindow, _ position: Int, in sentence: SentenceFrames
  ) {
    for subject in sentence.frames[position].subjects {
      var window = ClaimWindow(.ending, from: nil, to: day.to)
      window.end = isSessionKind(day.kind) ? day.from : nil
      window.isInherited = day.isInherited
      window.grain = span.grain == .day ? .session : span.grain
      window.count = span.count - 1
      var claim = claim(
        .streak, .snapped, subject: subject, position: position, window: window, in: sentence)
      claim.value = Double(span.count - 1)
      claim.unit = "\(window.grain?.rawValue ?? "session")s"
      claim.polarity = polarity == .up ? .down : .up
      claim.quantities = [ordinal.quantity]
      claims.append(claim)
    }
  }

  /// The spans of "for the first time in four sessions", which say nothing of how far it went.
  func spansOfFirst(in frame: Frame, _ run: [Piece]) -> [Int] {
    frame.figures.compactMap { figure in
      guard article.quantities[figure.quantity].kind == .ordinal else { return nil }
      return spanBehind(figure.piece, in: run)?.time
    }
  }

  /// The span behind an ordinal, with its place: "seventh [gain] in eight sessions".
  private func spanBehind(_ piece: Int, in run: [Piece]) -> (time: Int, piece: Int)? {
    var index = piece + 1
    while index < run.count, index - piece <= 5 {
      switch run[index].kind {
      case .time(let time): return (time, index)
      case .direction, .word(.filler, _), .word(.prep, _), .word(.grain, _): index += 1
      default: return nil
      }
    }
    return nil
  }
}
