extension AssemblyRun {
  /// Pieces between a figure and the words that say what it measures.
  private static let measureReach = 4

  /// Emits what a clause says of a measure other than the price, where daily rows hold it: volume,
  /// volatility, correlation, a ratio of two prices, an average of many periods, a closed exchange; returns
  /// whether it says so.
  mutating func emitMeasure(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    if emitClosure(position, in: sentence) { return true }
    if frame.has(.mean) { return emitStatistic(position, in: sentence) }
    switch frame.value(of: .metric) {
    case "volume": return emitVolume(position, in: sentence)
    case "volatility": return emitVolatility(position, in: sentence)
    case "correlation": return emitCorrelation(position, in: sentence)
    default: return emitRatio(position, in: sentence)
    }
  }

  private mutating func emitVolume(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.subjects.count == 1, let subject = frame.subjects.first,
      directory[subject.symbol]?.kind == .stock || directory[subject.symbol]?.kind == .etf
    else { return false }
    let count = claims.count
    let day = window(of: position, in: sentence)
    guard isSessionKind(day.kind) else { return false }
    for figure in frame.figures {
      let quantity = article.quantities[figure.quantity]
      switch quantity.kind {
      case .number where quantity.step >= 1_000:
        emitMeasured(.volume, figure, "shares", subject, day, position, in: sentence)
      case .multiple, .percent:
        guard let average = frame.averages.first,
          case .trailing(let length, _) = article.times[average].shape
        else { continue }
        var window = ClaimWindow(.average)
        window.count = length
        window.grain = .session
        window.end = day.to ?? day.from
        window.isInherited = day.isInherited
        let unit = quantity.kind == .multiple ? "multiple" : "percent"
        emitMeasured(.volume, figure, unit, subject, window, position, in: sentence)
      default: continue
      }
    }
    return claims.count > count
  }

  private mutating func emitVolatility(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard let subject = frame.subjects.first, frame.subjects.count == 1,
      let figure = frame.figures.first(where: { article.quantities[$0.quantity].kind == .percent }),
      let window = trailingWindow(of: frame)
    else { return false }
    emitMeasured(.volatility, figure, "percent", subject, window, position, in: sentence)
    return true
  }

  private mutating func emitCorrelation(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let pair = frame.subjects + frame.objects
    guard pair.count == 2, let window = trailingWindow(of: frame),
      let figure = frame.figures.first(where: {
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

  /// "Worth 2.5 times the Russell 2000".
  private mutating func emitRatio(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = Array(sentence.pieces[frame.clause.pieces])
    guard !frame.isExternal, let subject = frame.subjects.first, frame.direction == nil,
      let figure = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .multiple
      }), frame.value(of: .multiple) == nil,
      let object = symbol(behind: figure.piece, in: run), object != subject.symbol
    else { return false }
    var day = window(of: position, in: sentence)
    guard isSessionKind(day.kind) else { return false }
    day.kind = .asOf
    emitMeasured(.ratio, figure, "ratio", subject, day, position, in: sentence)
    if let last = claims.indices.last { claims[last].objects = [object] }
    return true
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

  /// "Has averaged a gain of 1.8% in November since 1950": no single November.
  private mutating func emitStatistic(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard let subject = frame.subjects.first, !frame.isExternal,
      let figure = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .percent && $0.role == .change
      })
    else { return false }
    let months = frame.times.filter { article.times[$0].grain == .month }
    let month = months.first.flatMap { article.times[$0].from?.month }
    let since = firstYear(of: frame)
    // Which periods were averaged is not said: no claim, and no move of the day either.
    guard let month, let since else { return true }
    var window = ClaimWindow(.since, from: since)
    window.isInherited = false
    emitMeasured(.statistic, figure, "percent", subject, window, position, in: sentence)
    if let last = claims.indices.last {
      claims[last].periods = Claim.Periods(.month, month: month)
      claims[last].polarity = figure.polarity ?? frame.direction?.polarity ?? .none
    }
    return true
  }

  /// The first day of the year with which a span of many periods begins.
  private func firstYear(of frame: Frame) -> Day? {
    for index in frame.times {
      let time = article.times[index]
      // "November since 1950" is one span to the reader of times, which begins in that year.
      guard time.shape == .since || time.grain == .month, let from = time.from,
        from < context.reference.advanced(byMonths: -24)
      else { continue }
      return Day(year: from.year, month: 1, day: 1)
    }
    return nil
  }

  /// Emits that markets were closed on a day, which the exchange's calendar decides.
  private mutating func emitClosure(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.has(.shut), sentence.has(.marketNoun), frame.figures.isEmpty,
      let time = frame.times.first(where: { article.times[$0].shape == .day }),
      var window = windows.window(ofTime: time)
    else { return false }
    if let from = window.from, from < context.reference.advanced(byMonths: -6),
      article.times[time].yearIsInferred, frame.has(.shut)
    {
      // A closure that is announced lies ahead, whatever year was filled in.
      window.from = from.advanced(byMonths: 12)
      window.to = window.from
    }
    var claim = claim(
      .calendar, .closed, subject: nil, position: position, window: window, in: sentence)
    claim.polarity = .none
    claim.isNegated = frame.has(.negation)
    claims.append(claim)
    return true
  }

  private func trailingWindow(of frame: Frame) -> ClaimWindow? {
    for index in frame.times + frame.averages {
      guard case .trailing(let count, _) = article.times[index].shape, count > 2 else { continue }
      return windows.window(ofTime: index)
    }
    return nil
  }

  private mutating func emitMeasured(
    _ type: ClaimType, _ figure: Frame.Figure, _ unit: String, _ subject: Frame.Subject,
    _ window: ClaimWindow, _ position: Int, in sentence: SentenceFrames
  ) {
    var claim = claim(
      type, .eq, subject: subject, position: position, window: window, in: sentence)
    setFigure(figure, in: &claim)
    claim.unit = unit
    claim.polarity = .none
    claims.append(claim)
  }
}
