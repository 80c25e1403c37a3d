extension FrameReader {
  func take(
    time index: Int, at position: Int, in run: [Piece], _ state: inout State, _ frame: inout Frame
  ) {
    if isOfAverage(time: index, at: position, in: run) {
      frame.averages.append(index)
      state.mark = nil
      return
    }
    if !state.seenPredicate, frame.subjects.isEmpty, isPriceNoun(index, at: position, in: run) {
      (state.isPriceHead, state.seenPredicate, state.mark) = (true, true, .close)
      frame.words.append((.close, "", position))
      return
    }
    noteSession(ofTime: index, at: position, &frame)
    if isHan(run[position]), let last = frame.words.last, last.word == .close,
      last.piece == position
    {
      takeClose(behind: position, in: run, &frame)
    }
    guard !state.isAside, !(state.commaDepth == 1 && !state.seenPredicate) else { return }
    if isAttribute(time: index, at: position, in: run, state) { return }
    if isSubordinated(time: index) {
      // "Following Friday's collapse": what the day has is no part of the clause.
      if state.seenPredicate, position + 1 < run.count, run[position + 1].kind == .possessive {
        state.isAside = true
      }
      return
    }
    // "Compared with Friday's close of …": what follows belongs to that day.
    if state.mark == .versus, position + 1 < run.count, run[position + 1].kind == .possessive {
      state.isAside = true
      return
    }
    // "Rewrote 29 December 1989's 38,915.87-point closing record": all of that is the old record's.
    if article.article.language != .english, state.seenPredicate,
      ownsRecord(at: position, in: run)
    {
      state.isAside = true
      state.isAsideToComma = true
      return
    }
    if state.mark == .from || state.mark == .versus { frame.fromTimes.insert(index) }
    // "21.66, up from 16.43 on Thursday": the day is that of the figure that it rose from.
    if frame.figures.last?.role == .from, frame.direction?.part == .adverb,
      let last = run[..<position].last(where: { !$0.is(.filler) && !$0.is(.prep) }),
      case .quantity = last.kind
    {
      return
    }
    frame.timePieces[index] = position
    if let last = run[..<position].last(where: { !$0.is(.filler) && !$0.is(.prep) }),
      case .quantity = last.kind, frame.figures.last?.role == .change
    {
      frame.adjacentTimes.insert(index)
    }
    if frame.times.isEmpty { frame.timeLeads = !state.seenPredicate }
    frame.times.append(index)
    state.mark = nil
  }

  /// Whether a time begins with a word that only leads to another event: "after the election".
  func isSubordinated(time index: Int) -> Bool {
    guard article.times[index].shape != .until else { return false }
    let first = article.times[index].tokens.lowerBound
    return article.text.matches.matches(at: first).contains { match in
      vocabulary.meanings(of: match.entry)?.contains {
        if case .word(.subordinate, _) = $0 { return true }
        return false
      } ?? false
    }
  }

  /// Notes which part of the trading day a time of day names: before the bell, after hours.
  func noteSession(ofTime index: Int, at position: Int, _ frame: inout Frame) {
    let time = article.times[index]
    guard time.shape == .clock else { return }
    for token in time.tokens {
      for match in article.text.matches.matches(at: token) {
        for meaning in vocabulary.meanings(of: match.entry) ?? [] {
          if case .word(let word, let value) = meaning,
            word == .premarket || word == .afterhours || word == .snapshot || word == .open
              || (word == .close && article.article.language != .english)
          {
            frame.words.append((word, value, position))
          }
        }
      }
    }
  }

  /// Whether a time possesses a level and the record or peak that it was.
  func ownsRecord(at position: Int, in run: [Piece]) -> Bool {
    var sawLevel = false
    var sawPossessive = false
    for piece in run[(position + 1)...].prefix(6) {
      switch piece.kind {
      case .quantity: sawLevel = true
      case .possessive: sawPossessive = true
      case .word(.record, _), .word(.levelNoun, _), .word(.extreme, _), .word(.peak, _),
        .word(.superlativeNoun, _):
        return sawLevel && sawPossessive
      case .comma where sawLevel: return sawPossessive && isPassed(before: position, in: run)
      case .word(.close, _), .word(.filler, _), .word(.pointWord, _): continue
      default: return false
      }
    }
    return sawLevel && sawPossessive && isPassed(before: position, in: run)
  }

  /// Whether a verb before a day says that its level was passed: "broke through the 38,915.87 of that day".
  private func isPassed(before position: Int, in run: [Piece]) -> Bool {
    run[..<position].suffix(2).contains { $0.is(.cross) || $0.is(.touch) }
  }
}
