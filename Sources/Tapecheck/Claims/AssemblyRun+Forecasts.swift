extension AssemblyRun {
  /// Whether a clause says what will be, not what was.
  func isForecast(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    if frame.has(.pace) { return false }
    let figure = frame.figures.first { $0.role == .change || $0.role == .level }?.piece ?? .max
    // "The chance that by the year's end it stands above …": a horizon before the figure lies ahead.
    if figure < .max,
      frame.times.contains(where: { index in
        frame.timePieces[index] ?? .max < figure && isAhead(time: index)
      })
    {
      return true
    }
    return frame.words.contains { word in
      switch word.word {
      case .forecast, .target, .modal, .will: word.piece < figure
      default: false
      }
    }
  }

  /// Whether a period stands behind a number.
  private func isLength(_ piece: Int, in run: ArraySlice<Piece>) -> Bool {
    run.dropFirst(piece + 1).first?.is(.grain) ?? false
  }

  /// Whether a time is a horizon that had not come at publication.
  private func isAhead(time index: Int) -> Bool {
    let time = article.times[index]
    // The vague end of a period that is not over: Chinese "at the year's end".
    if time.shape == .unresolved, let end = time.alternatives.first, end.count == 1 {
      return end.upperBound > context.reference.advanced(by: 6)
    }
    guard let window = windows.window(ofTime: index) else { return false }
    // "Next year": all of it lies ahead.
    if let first = window.from, window.to != nil, first > context.reference {
      switch article.times[index].grain {
      case .quarter, .half, .year: return true
      default: break
      }
    }
    guard window.kind == .horizon, let end = window.to else { return false }
    return end > context.reference
  }

  /// The last day that a time looks ahead to: for "this year" the year's.
  private func horizon(ofTime index: Int) -> Day? {
    let time = article.times[index]
    guard let window = windows.window(ofTime: index) else { return nil }
    guard case .toDate(let unit) = time.shape, let first = window.from else {
      return window.to ?? window.from
    }
    switch unit {
    case .week: return first.advanced(by: 6)
    case .month: return first.advanced(byMonths: 1).advanced(by: -1)
    case .quarter: return first.advanced(byMonths: 3).advanced(by: -1)
    case .year: return first.advanced(byMonths: 12).advanced(by: -1)
    default: return window.to ?? window.from
    }
  }

  /// The last day of the period that a price is expected to end at a level: "to end the year at 6,200".
  private func endOfPeriod(_ frame: Frame, _ sentence: SentenceFrames) -> Day? {
    guard article.article.language == .english,
      let close = frame.words.first(where: { $0.word == .close })?.piece,
      let word = frame.words.first(where: {
        $0.word == .grain && (1...3).contains($0.piece - close)
      }), let grain = TimeExpression.Grain(rawValue: word.value), Period(grain) != nil,
      let end = period(grain, around: context.reference)?.to, end > context.reference
    else { return nil }
    return end
  }

  /// Emits a forecast with its holder, horizon and figure.
  mutating func emitForecast(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    let figures = frame.figures.filter { figure in
      switch article.quantities[figure.quantity].kind {
      case .currency where article.quantities[figure.quantity].step >= 1_000: false
      // "The best in sixteen years" is no target.
      case .number where isLength(figure.piece, in: sentence.pieces[frame.clause.pieces]): false
      case .percent, .currency, .number, .points: figure.role != .from
      default: false
      }
    }
    guard let figure = figures.first(where: { $0.role != .free }) ?? figures.first else {
      // "It will spend $200 billion": nothing that the price of the share comes to.
      emitExternal(position, in: sentence)
      return
    }
    var window = ClaimWindow(.horizon)
    // Chinese may name the horizon in front of what splits the clause.
    let earlier =
      article.article.language == .english
      ? [] : sentence.frames[..<position].suffix(1).flatMap(\.times)
    for index in frame.times.isEmpty ? earlier : frame.times {
      guard var end = horizon(ofTime: index) else { continue }
      // Chinese "next year, at the year's middle": the year before is the one meant.
      if let year = window.time, let first = windows.window(ofTime: year)?.from, end < first,
        article.times[year].tokens.upperBound == article.times[index].tokens.lowerBound
      {
        end = end.advanced(byMonths: 12)
      }
      // "By December" looks ahead, whatever year was filled in.
      // and so does "by year-end" in the last days of a year.
      let isOver =
        article.times[index].grain == .year
        && end < context.reference.advanced(by: 10) && end.components.day == 31
      let isOpen = article.times[index].yearIsInferred || isOpenEnd(index)
      if isOver || end < context.reference && isOpen {
        end = end.advanced(byMonths: 12)
      }
      // "Its 2025 year-end target": the later one is the horizon.
      guard end >= context.reference, window.to.map({ end > $0 }) ?? true else { continue }
      window.to = end
      window.time = index
    }
    if let end = endOfPeriod(frame, sentence) {
      window.to = window.to ?? end
      window.basis = .settlement
    }
    if window.to == nil { window.to = namedHorizon(of: frame) }
    for subject in withoutHolder(frame) {
      var claim = claim(
        .forecast, .eq, subject: subject, position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.unit = unit(of: figure, subject: subject, isChange: figure.role == .change)
      claim.polarity = frame.direction?.polarity ?? .up
      claim.modality = .forecast
      claims.append(claim)
    }
  }

  /// Whether a time is an end without a year of its own: "by the end of June".
  private func isOpenEnd(_ index: Int) -> Bool {
    let time = article.times[index]
    guard time.from == nil, time.to != nil, time.grain == .month || time.grain == .day else {
      return false
    }
    return !time.tokens.contains { token in
      article.text.tokens[token].kind == .number && article.text.foldedBytes(token).count == 4
    }
  }

  /// The end of the period that a verb of ending has behind it, "ending the year at 5,000", or that a target's
  /// own words give: "a 12-month target".
  private func namedHorizon(of frame: Frame) -> Day? {
    if let close = frame.words.first(where: { $0.word == .close }),
      let grain = frame.words.first(where: {
        $0.word == .grain && $0.piece > close.piece && $0.piece - close.piece <= 2
      })?.value,
      let first = Day(
        year: context.reference.year, month: grain == "year" ? 1 : context.reference.month, day: 1)
    {
      switch grain {
      case "year": return first.advanced(byMonths: 12).advanced(by: -1)
      case "month": return first.advanced(byMonths: 1).advanced(by: -1)
      case "quarter":
        let months = 3 - (first.month - 1) % 3
        return first.advanced(byMonths: months).advanced(by: -1)
      case "week":
        return context.reference.advanced(by: 7 - context.reference.weekday)
      default: return nil
      }
    }
    guard let months = frame.value(of: .target).flatMap({ Int($0) }) else { return nil }
    return context.reference.advanced(byMonths: months)
  }

  /// The subjects of a forecast without the one whose target it is: "Morgan Stanley's target for the S&P 500".
  private func withoutHolder(_ frame: Frame) -> [Frame.Subject] {
    guard frame.subjects.count > 1,
      let target = frame.words.first(where: { $0.word == .target })?.piece
    else { return frame.subjects }
    let run = frame.run
    let targeted = frame.subjects.filter { subject in
      !run[..<target].enumerated().contains { place, piece in
        guard case .mention(let index) = piece.kind, index == subject.mention else { return false }
        return run[place + 1].kind == .possessive
      }
    }
    return targeted.isEmpty ? frame.subjects : targeted
  }

  /// Puts the share into a clause that names it behind its target only: "raised its price target on Apple to $225".
  func targetedFrame(_ position: Int, in sentence: SentenceFrames) -> Frame? {
    var frame = sentence.frames[position]
    guard let target = frame.words.first(where: { $0.word == .target })?.piece,
      !frame.isNegated, frame.clause.joint != .condition
    else { return nil }
    let run = frame.run
    for (place, piece) in run.enumerated().dropFirst(target + 1) {
      guard case .mention(let index) = piece.kind, place - target <= 6,
        run[..<place].last(where: { !$0.is(.filler) })?.is(.prep) ?? false,
        [.stock, .index, .etf].contains(directory[article.mentions[index].symbol]?.kind)
      else { continue }
      frame.subjects = [
        Frame.Subject(
          symbol: article.mentions[index].symbol, named: nil, basis: .clause, mention: index)
      ]
      frame.isExternal = false
      // "A target of $250 on Apple": the figure is the target's, whomever it stands beside.
      for (figure, _) in frame.bound {
        for own in frame.figures.indices where frame.figures[own].piece == figure.piece {
          frame.figures[own].role = .free
        }
      }
      frame.bound.removeAll()
      return frame
    }
    return nil
  }

  /// Emits a figure that hangs on a condition.
  mutating func emitConditional(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    guard let figure = frame.figures.first(where: { $0.role == .change || $0.role == .level }),
      let subject = frame.subjects.first
    else { return }
    var claim = claim(
      .conditional, .eq, subject: subject, position: position, window: ClaimWindow(.none),
      in: sentence)
    setFigure(figure, in: &claim)
    claim.modality = .conditional
    claim.obstacle = .hypothetical
    claims.append(claim)
  }

  /// Whether a figure only qualifies the noun behind it: "a 50-basis-point cut".
  private func isAttributive(_ figure: Frame.Figure) -> Bool {
    article.quantities[figure.quantity].tokens.dropFirst().contains {
      article.text.isSymbol($0, 0x2D)
    }
  }

  /// Emits a figure or record of something that daily prices cannot settle.
  mutating func emitExternal(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    let countsMembers = countsMembers(frame, of: sentence)
    let candidates =
      frame.figures.filter { $0.role != .from && !isAttributive($0) } + frame.figures
    var figure = candidates.first { figure in
      switch article.quantities[figure.quantity].kind {
      case .percent, .percentagePoints, .basisPoints, .currency, .streak: true
      case .multiple: frame.direction != nil || frame.has(.metric) || countsMembers
      case .number where countsMembers: true
      case .number, .points: figure.role == .level || figure.role == .change
      case .ordinal: false
      }
    }
    let members = members(in: frame, of: sentence)
    if countsMembers, let first = figure, article.quantities[first.quantity].kind == .number {
      figure = countedExtreme(in: frame) ?? members.count ?? first
    }
    defer { emitOutsideFigures(position, in: sentence, besides: figure?.quantity) }
    let hasRecord = frame.has(.extreme) || frame.has(.record)
    guard figure != nil || (hasRecord && !openTimes(of: frame).isEmpty) else { return }
    let type: ClaimType =
      frame.has(.define) ? .definition : countsMembers ? .breadth : .external
    var claim = claim(
      type, .eq, subject: nil, position: position, window: ClaimWindow(.none), in: sentence)
    if let figure {
      setFigure(figure, in: &claim)
      if type == .breadth, claim.unit == nil { claim.unit = "count" }
      if type == .breadth, let all = members.all { claim.parts.append(all) }
      if type == .external, let ends = ends(of: frame) {
        claim.parts += [part(.level, ends.level), part(.previousLevel, ends.from)]
        if let change = frame.figures.first(where: { $0.role == .change }) {
          claim.parts.append(part(.change, change))
        }
      }
    } else {
      claim.relation = frame.value(of: .extreme)?.hasPrefix("min") ?? false ? .minSince : .maxSince
    }
    claim.obstacle = .externalData
    if isForecast(position, in: sentence) { claim.modality = .forecast }
    claims.append(claim)
  }
}
