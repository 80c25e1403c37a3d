extension AssemblyRun {
  /// Pieces between "first" and the span that it is the first in.
  private static let firstReach = 9

  /// Emits "its first losing quarter since 2020", "its first decline of 2% or more since April 21", and takes their
  /// figures and days out of the clauses: they are none of the day's.
  mutating func emitFirstSince(_ sentence: inout SentenceFrames, _ taken: Set<Int>) {
    guard article.article.language == .english else { return }
    for position in sentence.frames.indices where !taken.contains(position) {
      let frame = sentence.frames[position]
      guard !frame.isExternal, !frame.subjects.isEmpty, !isForecast(position, in: sentence),
        let ordinal = frame.figures.first(where: {
          let quantity = article.quantities[$0.quantity]
          return quantity.kind == .ordinal && quantity.value == 1
        }), let found = firstSince(ordinal.piece, frame, sentence)
      else { continue }
      emitFirstSince(found, position, in: sentence)
      sentence.frames[position].figures.removeAll {
        $0.piece > ordinal.piece && $0.piece < found.end
      }
      sentence.frames[position].times.removeAll { $0 == found.time }
      sentence.frames[position].nouns.removeAll {
        $0.piece > ordinal.piece && $0.piece < found.end
      }
    }
  }

  /// What is the first of its kind, and since when.
  private struct FirstSince {
    var polarity: Claim.Polarity
    var grain: TimeExpression.Grain
    var size: Frame.Figure?
    var time: Int
    var end: Int
  }

  private func firstSince(
    _ start: Int, _ frame: Frame, _ sentence: SentenceFrames
  ) -> FirstSince? {
    let run = frame.run
    var polarity: Claim.Polarity?
    var grain = TimeExpression.Grain.session
    var size: Frame.Figure?
    for index in run.indices.dropFirst(start + 1).prefix(AssemblyRun.firstReach) {
      switch run[index].kind {
      case .direction(let direction): polarity = polarity ?? direction.polarity
      case .word(.streakNoun, let value), .word(.sign, let value):
        let parts = value.split(separator: ":")
        polarity = polarity ?? parts.first.flatMap { Claim.Polarity(rawValue: String($0)) }
        if let unit = parts.dropFirst().first.flatMap({ TimeExpression.Grain(rawValue: String($0)) }
        ) {
          grain = unit
        }
      case .word(.grain, let value):
        if let unit = TimeExpression.Grain(rawValue: value) {
          grain = unit == .day ? .session : unit
        }
      case .quantity(let quantity):
        guard article.quantities[quantity].kind == .percent else { return nil }
        size = frame.figures.first { $0.quantity == quantity }
      case .time(let time):
        guard article.times[time].shape == .since, let polarity,
          polarity == .up || polarity == .down
        else { return nil }
        return FirstSince(
          polarity: polarity, grain: grain, size: size, time: time, end: index)
      case .word(.filler, _), .word(.prep, _), .mark, .word(.indexNoun, _): continue
      default: return nil
      }
    }
    return nil
  }

  /// The longer of two periods: the quarter that "since the first months of 2020" lies in is over before the search.
  private func longer(
    _ named: TimeExpression.Grain, _ counted: TimeExpression.Grain
  ) -> TimeExpression.Grain {
    let order: [TimeExpression.Grain] = [.session, .day, .week, .month, .quarter, .half, .year]
    guard let left = order.firstIndex(of: named), let right = order.firstIndex(of: counted) else {
      return counted
    }
    return order[max(left, right)]
  }

  private mutating func emitFirstSince(
    _ first: FirstSince, _ position: Int, in sentence: SentenceFrames
  ) {
    let day = window(of: position, in: sentence, excluding: [first.time])
    guard var window = windows.window(ofTime: first.time),
      first.grain == .session || Period(first.grain) != nil
    else { return }
    window.grain = longer(article.times[first.time].grain, first.grain)
    // "Since the first three months of 2020": the span named is over when the search begins.
    window.end = sessionDay(day) ?? day.to.map { min($0, context.lastClosed) }
    window.isInherited = day.isInherited
    for subject in sentence.frames[position].subjects {
      var claim = claim(
        .frequency, .firstSince, subject: subject, position: position, window: window,
        in: sentence)
      if let size = first.size {
        setFigure(size, in: &claim)
        claim.relation = .firstSince
      }
      claim.polarity = first.polarity
      var condition =
        first.size.map { part(.condition, $0, symbol: subject.symbol) }
        ?? Claim.Part(
          role: .condition, symbol: subject.symbol,
          relation: first.polarity == .up ? .up : .down, value: 0, step: 1, decimals: 0, unit: nil,
          polarity: first.polarity)
      condition.polarity = first.polarity
      claim.parts = [condition]
      if first.grain != .session { claim.periods = Claim.Periods(first.grain) }
      claims.append(claim)
    }
  }
}
