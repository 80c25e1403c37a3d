extension AssemblyRun {
  /// Pieces between a figure in an aside and the noun or day that it belongs to.
  private static let asideReach = 3

  /// Emits what a clause's asides say of the same instrument with a day of their own: "following Monday's 0.1%
  /// decline", "including a gain of 92.7% on Tuesday and 51.1% on Thursday"; and the most that it reached before:
  /// "after trading as high as $380".
  mutating func emitAsideMoves(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    guard article.article.language == .english, frame.subjects.count == 1,
      let subject = frame.subjects.first, !subject.isProxy, subject.named == nil
    else { return }
    let run = frame.run
    var last: Claim.Polarity?
    for figure in frame.figures where figure.isAside {
      if emitExtremeBefore(figure, subject, position, run, in: sentence) { continue }
      guard article.quantities[figure.quantity].kind == .percent,
        let polarity = nounPolarity(of: figure, run) ?? last,
        let time = dayBeside(figure, run), let window = windows.window(ofTime: time),
        window.kind == .session
      else {
        last = nil
        continue
      }
      last = polarity
      var claim = claim(
        .move, .eq, subject: subject, position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.polarity = polarity
      claim.isNegated = false
      claim.isPlain = false
      claim.range = asideRange(figure, time, run)
      claims.append(claim)
    }
  }

  private func asideRange(_ figure: Frame.Figure, _ time: Int, _ run: [Piece]) -> Range<Int> {
    let place = run.firstIndex { $0.kind == .time(time) } ?? figure.piece
    return trimmedRange(of: run[min(place, figure.piece)...max(place, figure.piece)])
  }

  /// The direction of the noun directly beside a figure: "a 0.1% decline", "a gain of 92.7%".
  private func nounPolarity(of figure: Frame.Figure, _ run: [Piece]) -> Claim.Polarity? {
    if figure.piece + 1 < run.count, let noun = run[figure.piece + 1].direction, noun.part == .noun
    {
      return noun.polarity
    }
    guard figure.piece > 1, run[figure.piece - 1].value(of: .prep) == "of",
      let noun = run[figure.piece - 2].direction, noun.part == .noun
    else { return nil }
    return noun.polarity
  }

  /// The day that stands with a figure of an aside: "Monday's 0.1% decline", "51.1% on Thursday".
  private func dayBeside(_ figure: Frame.Figure, _ run: [Piece]) -> Int? {
    if figure.piece > 1, run[figure.piece - 1].kind == .possessive,
      case .time(let time) = run[figure.piece - 2].kind
    {
      return isBareDay(time) && !hasOther(figure.piece, run) ? time : nil
    }
    for piece in run[(figure.piece + 1)...].prefix(AssemblyRun.asideReach) {
      switch piece.kind {
      case .time(let time): return isBareDay(time) ? time : nil
      case .word(.prep, let value) where value == "on" || value.isEmpty: continue
      case .direction(let direction) where direction.part == .noun: continue
      default: return nil
      }
    }
    return nil
  }

  private func isBareDay(_ time: Int) -> Bool {
    article.times[time].shape == .day && article.times[time].event == nil
  }

  /// Whether the noun behind a figure is said of something else: "Monday's 3% drop in oil".
  private func hasOther(_ piece: Int, _ run: [Piece]) -> Bool {
    for next in run[(piece + 1)...].prefix(3) {
      switch next.kind {
      case .comma, .stop: return false
      case .other, .mention, .proxy, .word(.metric, _): return true
      default: continue
      }
    }
    return false
  }

  /// Emits the level behind "as high as" in an aside to the clause's own; returns whether the figure is one.
  private mutating func emitExtremeBefore(
    _ figure: Frame.Figure, _ subject: Frame.Subject, _ position: Int, _ run: [Piece],
    in sentence: SentenceFrames
  ) -> Bool {
    guard figure.piece > 0,
      let side = run[figure.piece - 1].value(of: .upTo), side == "high" || side == "low"
    else { return false }
    switch article.quantities[figure.quantity].kind {
    case .number, .currency, .points: break
    default: return false
    }
    var window = window(of: position, in: sentence)
    guard window.kind == .session || window.kind == .snapshot else { return true }
    window.kind = .asOf
    window.basis = side == "low" ? .low : .high
    var claim = claim(
      .level, .eq, subject: subject, position: position, window: window, in: sentence)
    setFigure(figure, in: &claim)
    claim.unit = unit(of: figure, subject: subject, isChange: false)
    claim.polarity = .none
    claim.isPlain = false
    claim.range = trimmedRange(of: run[(figure.piece - 1)...figure.piece])
    claims.append(claim)
    return true
  }
}
