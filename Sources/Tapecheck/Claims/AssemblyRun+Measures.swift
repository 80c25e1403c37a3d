extension AssemblyRun {
  /// Pieces between a figure and the words that say what it measures.
  private static let measureReach = 4

  /// Emits what a clause says of a measure other than the price, where daily rows hold it: volume,
  /// volatility, correlation, a ratio of two prices, an average of many periods or a share of them, a closed
  /// exchange; returns whether it says so.
  mutating func emitMeasure(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    if emitClosure(position, in: sentence) { return true }
    if emitShare(position, in: sentence) { return true }
    if frame.has(.mean) {
      if emitStatistic(position, in: sentence) { return true }
      // Which periods were averaged is not said: no claim, and no move of the day either.
      if article.article.language == .english { return true }
    }
    if emitGap(position, in: sentence) { return true }
    let measure = frame.words.first { $0.word == .metric && !$0.value.isEmpty }?.value
    switch measure {
    case "volume": return emitVolume(position, in: sentence)
    case "volatility": return emitVolatility(position, in: sentence)
    case "swing": return emitSwing(position, in: sentence)
    case "correlation": return emitCorrelation(position, in: sentence)
    case nil where goesOnWithCorrelation(position, in: sentence):
      return emitCorrelation(position, in: sentence)
    default: return emitRatio(position, isNamed: measure == "ratio", in: sentence)
    }
  }

  private mutating func emitVolatility(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let subjects = measuredSubjects(of: position, in: sentence)
    guard let subject = subjects.first, subjects.count == 1,
      let figure = percentFigure(of: sentence.frames[position]),
      let window = measuredWindow(position, in: sentence)
    else { return false }
    emitMeasured(.volatility, figure, "percent", subject, window, position, in: sentence)
    return true
  }

  /// "The day's swing was 1.5%": from the session's low to its high.
  private mutating func emitSwing(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let subjects = measuredSubjects(of: position, in: sentence)
    var day = window(of: position, in: sentence)
    guard let subject = subjects.first, subjects.count == 1, day.kind == .session,
      trailingWindow(of: position, in: sentence) == nil,
      let figure = percentFigure(of: sentence.frames[position])
    else { return false }
    day.basis = .intraday
    emitMeasured(.volatility, figure, "percent", subject, day, position, in: sentence)
    return true
  }

  /// Whether a Chinese clause gives another pair's figure behind a correlation: "…, between A and B only 0.12".
  private func goesOnWithCorrelation(_ position: Int, in sentence: SentenceFrames) -> Bool {
    guard article.article.language != .english, position > 0, let last = claims.last,
      last.type == .correlation, last.group == sentence.group
    else { return false }
    return sentence.frames[position].direction == nil
  }

  private mutating func emitCorrelation(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let pair = measuredSubjects(of: position, in: sentence)
    guard pair.count == 2, let window = measuredWindow(position, in: sentence),
      let figure = sentence.frames[position].figures.first(where: {
        let quantity = article.quantities[$0.quantity]
        return quantity.kind == .number && quantity.value.magnitude <= 1 && quantity.decimals > 0
      })
    else { return false }
    emitMeasured(.correlation, figure, "correlation", pair[0], window, position, in: sentence)
    let value = article.quantities[figure.quantity].value
    if let last = claims.indices.last {
      claims[last].objects = [pair[1].symbol]
      claims[last].polarity = value < 0 ? .down : .none
    }
    return true
  }

  /// "Worth 2.5 times the Russell 2000", "the ratio of the two was 2.5".
  private mutating func emitRatio(
    _ position: Int, isNamed: Bool, in sentence: SentenceFrames
  ) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    guard
      let figure = frame.figures.first(where: { figure in
        let quantity = article.quantities[figure.quantity]
        if isNamed, quantity.kind == .number { return quantity.decimals > 0 }
        return quantity.kind == .multiple
      }), frame.value(of: .multiple) == nil
    else { return false }
    let pair = measuredSubjects(of: position, in: sentence)
    guard let subject = pair.first else { return false }
    let object: Symbol?
    if isNamed {
      // The ratio of two earnings or two yields is none of prices.
      let phrase = phrase(around: figure.piece, in: run)
      guard !run[phrase].contains(where: { $0.is(.content) || $0.value(of: .metric) == "" }) else {
        return false
      }
      object = pair.count == 2 && isInOrder(pair, run) ? pair[1].symbol : nil
    } else if !frame.isExternal, frame.direction == nil, !frame.has(.metric) {
      object = symbol(behind: figure.piece, in: run) ?? symbol(before: figure.piece, in: run)
    } else {
      object = nil
    }
    guard let object, object != subject.symbol else { return false }
    var day = window(of: position, in: sentence)
    guard isSessionKind(day.kind) else { return false }
    day.kind = .asOf
    emitMeasured(.ratio, figure, "ratio", subject, day, position, in: sentence)
    if let last = claims.indices.last { claims[last].objects = [object] }
    return true
  }

  /// Whether "to" leads to the second of two instruments; "relative to the one, the other" turns them round.
  private func isInOrder(_ pair: [Frame.Subject], _ run: [Piece]) -> Bool {
    guard pair.count == 2, article.article.language == .english,
      let second = run.lastIndex(where: { $0.kind == .mention(pair[1].mention ?? -1) })
    else { return true }
    let before = run[..<second].last { !$0.is(.filler) && !$0.is(.indexNoun) }
    return before?.is(.to) ?? false
  }

  private func symbol(behind piece: Int, in run: [Piece]) -> Symbol? {
    for next in run[(piece + 1)...].prefix(AssemblyRun.measureReach) {
      switch next.kind {
      case .mention(let index): return article.mentions[index].symbol
      case .word(.filler, _), .word(.prep, _), .word(.than, _): continue
      default: return nil
      }
    }
    return nil
  }

  /// The instrument that possesses a multiple, as Chinese puts it: "is the Russell 2000's 2.5 times".
  private func symbol(before piece: Int, in run: [Piece]) -> Symbol? {
    guard piece > 1, run[piece - 1].kind == .possessive, frameReader.isHan(run[piece - 1]),
      case .mention(let index) = run[piece - 2].kind
    else { return nil }
    return article.mentions[index].symbol
  }

  private func percentFigure(of frame: Frame) -> Frame.Figure? {
    frame.figures.first { article.quantities[$0.quantity].kind == .percent }
  }

  /// The span that a clause measures something over, to the day that it names.
  private func measuredWindow(_ position: Int, in sentence: SentenceFrames) -> ClaimWindow? {
    guard var window = trailingWindow(of: position, in: sentence) else {
      return namedPeriod(of: position, in: sentence)
    }
    for index in times(of: position, in: sentence) where index != window.time {
      guard let day = windows.window(ofTime: index), day.kind == .session, let to = day.to else {
        continue
      }
      window.to = to
    }
    return window
  }

  /// The year, half, quarter or month that a Chinese sentence measures something over.
  private func namedPeriod(of position: Int, in sentence: SentenceFrames) -> ClaimWindow? {
    guard article.article.language != .english else { return nil }
    for index in measuredTimes(of: position, in: sentence) {
      guard let window = windows.window(ofTime: index) else { continue }
      switch window.kind {
      case .year, .half, .quarter, .month, .ytd, .qtd: return window
      default: continue
      }
    }
    return nil
  }

  /// The counted span of a clause: "the past 60 sessions", "30-day", "counted by 60 sessions".
  func trailingWindow(of position: Int, in sentence: SentenceFrames) -> ClaimWindow? {
    for index in measuredTimes(of: position, in: sentence) {
      guard case .trailing(let count, _) = article.times[index].shape, count > 2 else { continue }
      return windows.window(ofTime: index)
    }
    let run = sentence.pieces[..<sentence.frames[position].clause.pieces.upperBound]
    for (piece, next) in zip(run, run.dropFirst()) {
      guard case .quantity(let index) = piece.kind,
        let unit = next.value(of: .grain).flatMap(TimeExpression.Grain.init(rawValue:)),
        unit == .session || unit == .day, article.quantities[index].kind == .number,
        let count = Int(exactly: article.quantities[index].value), (3...1000).contains(count)
      else { continue }
      var window = ClaimWindow(.trailing)
      window.count = count
      window.grain = .session
      return window
    }
    return nil
  }

  /// A claim of a measure, whose figure has no direction of its own.
  mutating func emitMeasured(
    _ type: ClaimType, _ figure: Frame.Figure, _ unit: String, _ subject: Frame.Subject,
    _ window: ClaimWindow, _ position: Int, in sentence: SentenceFrames
  ) {
    var claim = claim(
      type, .eq, subject: subject, position: position, window: window, in: sentence)
    setFigure(figure, in: &claim)
    claim.unit = unit
    claim.polarity = .none
    // The words for the measure are read, though they are none of a price's.
    let pieces = sentence.pieces[sentence.frames[position].clause.pieces]
    // Chinese writes adverbs that no list knows between them.
    let isEnglish = article.article.language == .english
    claim.isPlain = !pieces.contains {
      $0.value(of: .metric) == "" || isEnglish && ($0.kind == .other || $0.is(.content))
    }
    claims.append(claim)
  }
}
