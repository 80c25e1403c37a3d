extension AssemblyRun {
  /// Emits how many records there were in a span: "has set 31 record closes this year", "its 38th record of the
  /// year"; returns whether the clause only counts them, and so says nothing of the day.
  mutating func emitRecordCount(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let run = frame.run
    guard let record = frame.words.first(where: { $0.word == .record && $0.value != "low" }),
      let counted = recordCount(record.piece, frame, run)
    else { return false }
    // A count of records over a span that is not said cannot be checked.
    let spans = frame.times.filter { article.times[$0].shape != .day }
    guard let window = spanSearched(of: spans)?.window else { return !counted.isOrdinal }
    for subject in frame.subjects {
      var claim = claim(
        .frequency, .count, subject: subject, position: position, window: window, in: sentence)
      (claim.value, claim.unit, claim.step) = (counted.count, "count", 1)
      claim.polarity = .none
      claim.window.basis = record.value == "high" || record.value == "intraday" ? .intraday : .close
      claim.parts = [
        Claim.Part(
          role: .condition, symbol: subject.symbol, relation: .recordHigh, value: 0, step: 1,
          decimals: 0, unit: nil, polarity: .up)
      ]
      claims.append(claim)
    }
    return !counted.isOrdinal
  }

  /// The number beside a record: "31 record closes", "38th record close", "a record 38 times".
  private func recordCount(
    _ record: Int, _ frame: Frame, _ run: [Piece]
  ) -> (count: Double, isOrdinal: Bool)? {
    for figure in frame.figures {
      let quantity = article.quantities[figure.quantity]
      let isBefore =
        figure.piece < record
        && run[(figure.piece + 1)..<record].allSatisfy { $0.is(.filler) || $0.kind == .mark }
      // "Ten records", "a record fall": a record of what is said by the noun behind.
      let next = run[(record + 1)...].first { !$0.is(.filler) && $0.tokens != run[record].tokens }
      guard isBefore, next?.direction == nil, next?.kind != .other else { continue }
      switch quantity.kind {
      case .ordinal where quantity.value >= 2: return (quantity.value, true)
      case .number where quantity.decimals == 0 && quantity.value < 400:
        return (quantity.value, false)
      default: continue
      }
    }
    // "A record, its ninth of the year".
    if let ordinal = frame.figures.first(where: { figure in
      article.quantities[figure.quantity].kind == .ordinal && figure.piece > record
        && figure.piece + 1 < run.count && run[figure.piece + 1].value(of: .prep) == "of"
    }) {
      return (article.quantities[ordinal.quantity].value, true)
    }
    return timesCounted(frame, in: run).map { ($0.count, false) }
  }
}
