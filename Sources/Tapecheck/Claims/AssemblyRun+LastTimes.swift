extension AssemblyRun {
  /// Emits "the last time that the Dow rose on a day when the Nasdaq lost more than 2.5% was in January 2001", and
  /// takes the clauses that say it: none of their moves is the day's.
  mutating func emitLastTimes(_ sentence: SentenceFrames, _ taken: inout Set<Int>) {
    guard !sentence.has(.occur), article.article.language == .english else { return }
    for position in sentence.frames.indices where !taken.contains(position) {
      let frame = sentence.frames[position]
      guard frame.words.contains(where: { $0.word == .lastTime && $0.piece <= 3 }),
        frame.figures.isEmpty || !frame.isExternal
      else { continue }
      let end = sentence.frames.indices.first {
        $0 > position && sentence.frames[$0].clause.joint == .none
      }
      let places = position..<(end ?? sentence.frames.count)
      emitLastTime(places, in: sentence)
      taken.formUnion(places)
    }
  }

  private mutating func emitLastTime(_ places: Range<Int>, in sentence: SentenceFrames) {
    let frames = sentence.frames[places]
    let parts = frames.filter { !$0.isExternal && $0.direction != nil }.flatMap {
      conditionParts(of: $0)
    }
    // The day behind the verb "was" is the answer.
    let verb = frames.last?.words.last { $0.word == .copula }?.piece ?? -1
    guard let last = frames.last,
      let day = last.times.first(where: { (last.timePieces[$0] ?? -1) > verb }),
      let from = article.times[day].from, let to = article.times[day].to, from <= to,
      let subject = frames.lazy.flatMap(\.subjects).first
    else { return }
    var claim = claim(
      .frequency, .lastDate, subject: subject, position: places.lowerBound,
      window: ClaimWindow(.allTime), in: sentence)
    claim.range = trimmedRange(
      of: sentence.pieces[
        sentence.frames[places.lowerBound].clause.pieces.lowerBound..<last.clause.pieces.upperBound]
    )
    claim.parts = parts
    claim.objects = parts.compactMap(\.symbol).filter { $0 != subject.symbol }
    claim.polarity = .none
    claim.isNegated = false
    claim.namedDays = [from...to]
    // A run of days, a new high: what came last is not said in moves of a day.
    let isMove = parts.contains { $0.unit != nil || places.count > 1 }
    if parts.isEmpty || !isMove { claim.obstacle = .undefinedTerm }
    claims.append(claim)
  }
}
