extension AssemblyRun {
  /// Emits how often the sessions that a sentence describes occurred, and takes the clauses that only
  /// describe them.
  mutating func emitFrequency(_ sentence: SentenceFrames, _ taken: inout Set<Int>) {
    guard
      let position = sentence.frames.firstIndex(where: {
        $0.has(.occur)
          && ($0.has(.count) || $0.has(.only)
            || timesCounted($0, in: $0.run) != nil)
      })
    else { return }
    let frame = sentence.frames[position]
    let counted = timesCounted(frame, in: frame.run)?.count
    let conditions = sentence.frames.indices.filter {
      $0 != position && sentence.frames[$0].direction != nil
        && !sentence.frames[$0].subjects.isEmpty
        && !sentence.frames[$0].isExternal && $0 < position
    }
    let own =
      frame.direction != nil && !frame.subjects.isEmpty && !frame.isExternal ? [position] : []
    let parts =
      (conditions + own).flatMap { conditionParts(of: sentence.frames[$0]) }
      + frame.bound.compactMap { figure, subject in
        figure.polarity == nil ? nil : part(.condition, figure, symbol: subject.symbol)
      }
    let times = sentence.frames[...position].reversed().flatMap { $0.times }
    var since = times.first { article.times[$0].shape == .since }
    var window = since.flatMap { windows.window(ofTime: $0) } ?? ClaimWindow(.allTime)
    window.kind = since == nil ? .allTime : .since
    if since == nil, let span = spanSearched(of: times) {
      (window, since) = (span.window, span.time)
    }
    var claim = claim(
      .frequency, counted == nil ? .onlyAt : .count,
      subject: conditions.first.flatMap { sentence.frames[$0].subjects.first } ?? frame.subjects
        .first ?? frame.bound.first?.subject
        ?? recentSubjects.last,
      position: position, window: window, in: sentence)
    claim.range = trimmedRange(of: sentence.pieces[...])
    // "Weekly gains of over 15% occurred only three times".
    let countedFrames = conditions.map { sentence.frames[$0] } + [frame]
    if let grain = countedPeriod(of: countedFrames) {
      guard Set(parts.map(\.symbol)).count == 1, parts.allSatisfy({ $0.unit == "percent" })
      else {
        taken.formUnion(conditions + [position])
        return
      }
      claim.periods = Claim.Periods(grain)
    }
    claim.parts = parts
    claim.objects = parts.compactMap(\.symbol).filter { $0 != claim.subject }
    claim.polarity = .none
    if let counted {
      claim.value = counted
      claim.unit = "count"
      claim.step = 1
    }
    claim.namedDays = frame.times.filter { $0 != since }.compactMap { index in
      let time = article.times[index]
      guard let from = time.from, let to = time.to, from <= to else { return nil }
      return from...to
    }
    for later in sentence.frames[(position + 1)...]
    where later.has(.lastTime) || later.subjects.isEmpty {
      for index in later.times {
        if let from = article.times[index].from, let to = article.times[index].to, from <= to {
          claim.namedDays.append(from...to)
        }
      }
    }
    guard counted != 0 else { return }
    guard !parts.isEmpty || frame.has(.similar) || sentence.has(.similar) else { return }
    if parts.isEmpty || frame.has(.similar) || sentence.has(.similar) {
      claim.obstacle = .undefinedTerm
    }
    claims.append(claim)
    taken.formUnion(conditions)
    taken.insert(position)
    for later in (position + 1)..<max(position + 1, sentence.frames.count)
    where sentence.frames[later].has(.lastTime) || sentence.frames[later].subjects.isEmpty {
      taken.insert(later)
    }
  }

  /// The period longer than a session whose moves are counted.
  private func countedPeriod(of frames: [Frame]) -> TimeExpression.Grain? {
    for frame in frames {
      for word in frame.words where word.word == .grain {
        switch TimeExpression.Grain(rawValue: word.value) {
        case .week: return .week
        case .month: return .month
        default: continue
        }
      }
    }
    return nil
  }

  func conditionParts(of frame: Frame) -> [Claim.Part] {
    frame.subjects.map { subject in
      if let figure = frame.figures.first(where: { $0.role == .change }) {
        return part(.condition, figure, symbol: subject.symbol)
      }
      let polarity = frame.direction?.polarity ?? .none
      return Claim.Part(
        role: .condition, symbol: subject.symbol,
        relation: polarity == .up ? .up : polarity == .down ? .down : .flat, value: 0, step: 1,
        decimals: 0, unit: nil, polarity: polarity)
    }
  }
}
