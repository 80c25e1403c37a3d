extension AssemblyRun {
  /// Emits that markets were closed on a day, or how many sessions a week has, which the exchange's calendar
  /// decides; returns whether a clause says so.
  mutating func emitClosure(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.has(.shut) || isShutParticiple(in: frame) else {
      return emitSessionCount(position, in: sentence)
    }
    let market = market(of: frame, in: sentence)
    guard market.isNamed, frame.figures.isEmpty,
      !times(of: position, in: sentence).contains(where: { article.times[$0].shape == .clock }),
      let time = measuredTimes(of: position, in: sentence).first(where: {
        article.times[$0].shape == .day
      }), var window = windows.window(ofTime: time)
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
    claim.subject = market.symbol
    claim.polarity = .none
    claim.isNegated = frame.has(.negation)
    claims.append(claim)
    return true
  }

  /// "Four sessions this week": counted, whatever they brought.
  private mutating func emitSessionCount(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let market = market(of: frame, in: sentence)
    guard frame.direction == nil, frame.has(.only), market.isNamed,
      let figure = frame.figures.first, frame.figures.count == 1,
      article.quantities[figure.quantity].kind == .number,
      frame.words.contains(where: {
        $0.word == .grain && $0.value == "session" && $0.piece == figure.piece + 1
      }),
      let time = frame.times.first(where: { article.times[$0].grain == .week }),
      let window = windows.window(ofTime: time)
    else { return false }
    var claim = claim(
      .calendar, .eq, subject: nil, position: position, window: window, in: sentence)
    setFigure(figure, in: &claim)
    claim.subject = market.symbol
    claim.unit = "sessions"
    claim.polarity = .none
    claims.append(claim)
    return true
  }

  /// Whether a clause, or else its sentence, names a market, and the instrument whose exchange keeps its
  /// calendar; without one it is New York's.
  private func market(
    of frame: Frame, in sentence: SentenceFrames
  ) -> (isNamed: Bool, symbol: Symbol?) {
    if let subject = frame.subjects.first, directory[subject.symbol]?.kind == .index {
      return (true, subject.symbol)
    }
    for frame in [frame] + sentence.frames {
      if let place = place(in: frame) {
        // Whose exchange has no rows keeps no calendar here.
        guard let symbol = Symbol(place), let index = directory[symbol] else { return (false, nil) }
        return (true, index.currency == "USD" ? nil : symbol)
      }
      guard
        let name = frame.words.first(where: { word in
          word.word == .marketNoun
            || word.word == .filler
              && (word.value == "market" || Symbol(word.value).flatMap { directory[$0] } != nil)
        })
      else { continue }
      let instrument = Symbol(name.value).flatMap { directory[$0] }
      return (true, instrument?.currency == "USD" ? nil : instrument?.symbol)
    }
    return (false, nil)
  }

  /// The index of the place whose market a clause names first, before the word for its closure: "Hong Kong was
  /// closed"; empty for a place without rows.
  private func place(in frame: Frame) -> String? {
    let end =
      frame.words.first { $0.word == .shut || $0.word == .close }?.piece ?? frame.tokens.count
    for token in frame.tokens where token - frame.tokens.lowerBound <= end {
      for match in article.text.matches.matches(at: token) {
        for case .word(.place, let value) in vocabulary.meanings(of: match.entry) ?? [] {
          return value
        }
      }
    }
    return nil
  }

  /// Whether "closed" says that markets did not open: "with Wall Street closed on Monday for a holiday".
  private func isShutParticiple(in frame: Frame) -> Bool {
    guard let close = frame.words.first(where: { $0.word == .close }), frame.direction == nil,
      frame.subjects.isEmpty, frame.has(.holiday)
    else { return false }
    return frame.words.contains { $0.word == .marketNoun && $0.piece < close.piece }
  }
}
