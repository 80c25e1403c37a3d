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
    guard let window = windows.window(ofTime: index), window.kind == .horizon, let end = window.to
    else { return false }
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
      // "By December" looks ahead, whatever year was filled in.
      if end < context.reference, article.times[index].yearIsInferred {
        end = end.advanced(byMonths: 12)
      }
      guard end >= context.reference else { continue }
      window.to = end
      window.time = index
    }
    for subject in frame.subjects {
      var claim = claim(
        .forecast, .eq, subject: subject, position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.unit = unit(of: figure, subject: subject, isChange: figure.role == .change)
      claim.polarity = frame.direction?.polarity ?? .up
      claim.modality = .forecast
      claims.append(claim)
    }
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

  /// Emits the figures of a clause that no other claim has taken: "raised its dividend by 40%".
  mutating func emitLooseFigures(_ position: Int, since first: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    let taken = Set(claims[first...].flatMap(\.quantities))
    for figure in frame.figures
    where figure.role == .free && !figure.isAside && !taken.contains(figure.quantity)
      && isOfCompanies(article.quantities[figure.quantity], in: frame)
    {
      var claim = claim(
        .external, .eq, subject: nil, position: position, window: ClaimWindow(.none), in: sentence)
      setFigure(figure, in: &claim)
      let start = article.quantities[figure.quantity].range.lowerBound
      claim.range = min(start, claim.range.upperBound)..<claim.range.upperBound
      claim.obstacle = .externalData
      claims.append(claim)
    }
  }

  /// Whether a figure measures a company's own affairs: large sums, or a rate beside a noun for them.
  private func isOfCompanies(_ quantity: Quantity, in frame: Frame) -> Bool {
    switch quantity.kind {
    case .percent, .percentagePoints, .basisPoints: frame.has(.metric)
    case .currency: quantity.step >= 1_000 || frame.has(.metric)
    default: false
    }
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
      figure = members.count ?? first
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
