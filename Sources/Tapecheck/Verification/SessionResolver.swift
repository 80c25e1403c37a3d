extension VerificationRun {
  /// A row that a claim may be about, and how it was chosen.
  struct Candidate: Equatable {
    var index: Int
    /// The key of the phrase that says how it was chosen.
    var reading: String
    /// Whether the article came out while this session was trading.
    var isLive = false
  }

  /// The rows that a claim about one session may mean, the likeliest first.
  ///
  /// A day that the words name is one candidate (with the time's own alternatives behind it); without one
  /// there are the day that the text around it tells of and the last session closed at publication.
  func candidates(for window: ClaimWindow, _ series: PriceSeries) -> [Candidate] {
    var result: [Candidate] = []
    func add(_ day: Day?, _ reading: String) {
      guard let day, let index = series.index(of: day),
        !result.contains(where: { $0.index == index })
      else { return }
      result.append(Candidate(index: index, reading: reading, isLive: isLive(day, series.symbol)))
    }
    if var day = window.to ?? window.from {
      let closed = lastClosed(for: series.symbol)
      // The level of a span that is not over is that of the last close; a day after the publication is no such span.
      // So is what a morning in Beijing dates by its own day, on which New York has not opened.
      let isAfter = window.from == day && day > context.reference
      if window.kind == .asOf && !isAfter || day == context.reference, day > closed,
        !isLive(day, series.symbol)
      {
        day = closed
      }
      add(day, "named")
      if window.kind == .asOf, let from = window.from, from < day {
        // "Ended 2023 at": the span's last close; "began 2024 at": the one before it.
        let calendar = tape.calendar(for: series.symbol)
        add(calendar.session(onOrBefore: day), "session_before")
        add(calendar.session(before: from), "base_before")
      }
      if result.isEmpty,
        window.isInherited || day == context.reference || !isWithin(day, series)
      {
        // Nothing was traded on the day that the text around the claim tells of, or that it came out on.
        add(tape.calendar(for: series.symbol).session(onOrBefore: day), "session_before")
      }
      for alternative in window.alternatives
      where article.article.published == nil || alternative.upperBound <= context.reference {
        add(alternative.upperBound, "alternative_day")
      }
    }
    if window.from == nil || window.isInherited {
      let closed = lastClosed(for: series.symbol)
      let calendar = tape.calendar(for: series.symbol)
      let today = context.instant.map { calendar.day(at: $0) } ?? context.reference
      if today > closed, isLive(today, series.symbol) { add(today, "live") }
      add(closed, "last_closed")
      if newsDay != nil { add(calendar.session(onOrBefore: context.reference), "publication_day") }
      if let latestInstant {
        // A page that was updated tells of what had closed by then.
        add(tape.calendar(for: series.symbol).lastClosedSession(at: latestInstant), "updated")
      }
    }
    return result
  }

  /// What a claim about one session comes to over the rows that it may mean: the first that fits, else the likeliest;
  /// and the row that is likeliest meant, where there is one.
  ///
  /// The check is handed the run, since to hold one of its own it would have to copy it.
  func tried(
    _ claim: Claim, _ series: PriceSeries, _ rows: [Candidate], unsettled reason: Reason,
    check: (VerificationRun, Candidate) -> VerifiedClaim
  ) -> (best: VerifiedClaim, row: Int?) {
    switch claim.window.kind {
    case .premarket, .afterhours:
      return (VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.noRows]), nil)
    case .unspecified:
      return (VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [reason]), nil)
    default: break
    }
    let day = claim.window.to ?? claim.window.from ?? lastClosed(for: series.symbol)
    guard let first = rows.first else { return (missing(claim, day, series), nil) }
    var tried: [VerifiedClaim] = []
    for row in rows {
      let found = check(self, row)
      tried.append(found)
      if isFit(found.verdict) { break }
    }
    var best = tried.first { isFit($0.verdict) } ?? tried[0]
    best.readings = tried.flatMap(\.readings)
    if best.verdict == .contradicted, first.reading == "alternative_day" {
      // Nothing was traded on the day that is likeliest meant; a day of another year accuses nothing.
      return (missing(claim, day, series), nil)
    }
    return (best, first.index)
  }

  private func isWithin(_ day: Day, _ series: PriceSeries) -> Bool {
    guard let first = series.days.first, let last = series.days.last else { return false }
    return day >= first && day <= last
  }

  /// Whether the article came out while a session of the instrument was trading.
  func isLive(_ day: Day, _ symbol: Symbol) -> Bool {
    // A session lies within a day of the day's own hours in UTC, and an update within a day of the article.
    guard let instant = context.instant,
      abs(instant - Int64(day.number) * 86_400) < 4 * 86_400
    else { return false }
    let calendar = tape.calendar(for: symbol)
    guard calendar.isSession(day) else { return false }
    // A page that is updated through the day tells of it from its first stamp to its last.
    return (latestInstant ?? instant) >= calendar.openInstant(of: day)
      && instant < calendar.closeInstant(of: day)
  }
}
