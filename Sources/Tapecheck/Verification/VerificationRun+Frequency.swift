extension VerificationRun {
  /// Checks how often a condition over one or more series held since a day.
  ///
  /// Each session on which all series traded is tested once. The session that the article tells of may
  /// be counted or not: both readings are tried, and the days that the words name must be among those
  /// found.
  func checkFrequency(_ claim: Claim, _ series: PriceSeries) throws(TapeError) -> VerifiedClaim {
    // A count of weeks of some size has a condition; a share or a count of rises has none.
    if claim.relation == .share || claim.periods != nil && claim.parts.isEmpty {
      return checkShare(claim, series)
    }
    if claim.window.kind == .trailing { return checkCountInSpan(claim, series) }
    guard let events = try events(of: claim, series) else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
    }
    if claim.relation == .firstSince { return checkFirstTime(claim, series, events: events) }
    var found = VerifiedClaim(claim: claim, verdict: .contradicted)
    let story = lastClosed(for: series.symbol).advanced(by: -7)
    let before = events.filter { series.days[$0] < story }
    found.claim.window.start = claim.window.from
    found.evidence = events.suffix(12).flatMap { [evidence(series, $0 - 1), evidence(series, $0)] }
    found.computed = Double(events.count)
    let namedHold = claim.namedDays.allSatisfy { range in
      events.contains { range.contains(series.days[$0]) }
    }
    if claim.relation == .lastDate {
      // It may have happened again on the day that the article tells of.
      let last = lastIndex(series) ?? 0
      let ends = [events.last, events.last { $0 < last }, before.last].compactMap { $0 }
      if ends.contains(where: { end in
        claim.namedDays.contains { $0.contains(series.days[end]) }
      }) {
        found.verdict = .supported
      } else if let first = series.days.first,
        claim.namedDays.contains(where: { $0.lowerBound < first })
      {
        found.verdict = .outOfCoverage
        found.reasons = [.coverageStartsLater]
      } else {
        found.reasons = [.wrongDate]
        found.suggestion = before.last.map { explainer.day(series.days[$0]) }
      }
      found.computed = nil
      return withDoubts(found, series, events)
    }
    guard let value = claim.value else {
      found.verdict = namedHold ? .supported : .contradicted
      return found
    }
    let count = Int(exactly: value.rounded()) ?? -1
    let isIncluded = events.count == count
    let isBefore = before.count == count
    found.readings = [
      Reading(
        name: "counted_before_story", computed: Double(before.count),
        verdict: isBefore ? .supported : .contradicted),
      Reading(
        name: "counted_with_story", computed: Double(events.count),
        verdict: isIncluded ? .supported : .contradicted),
    ]
    if (isIncluded || isBefore) && namedHold {
      found.verdict = .supported
      found.computed = Double(isBefore ? before.count : events.count)
      found.reasons = isBefore && !isIncluded ? [.inclusiveExclusive] : []
      if let from = claim.window.from, let first = series.days.first, from < first.advanced(by: -5)
      {
        found.verdict = .partiallyCovered
        found.reasons.append(.coverageStartsLater)
      }
    } else if !namedHold {
      found.reasons = [.wrongDate]
    }
    if found.verdict == .contradicted { found.suggestion = String(before.count) }
    return withDoubts(found, series, events)
  }

  /// A frequency of something that the words do not define: the likeliest days are listed, not judged.
  func checkUndefinedFrequency(_ claim: Claim) throws(TapeError) -> VerifiedClaim {
    VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [.undefinedTerm])
  }

  /// The rows of a series on which all of a claim's conditions held; `nil` when a series is missing.
  private func events(of claim: Claim, _ series: PriceSeries) throws(TapeError) -> [Int]? {
    var others: [(series: PriceSeries, parts: [Claim.Part])] = []
    for symbol in Set(claim.parts.compactMap(\.symbol)).subtracting([series.symbol]).sorted() {
      guard let other = try tape.series(symbol) else { return nil }
      others.append((other, claim.parts.filter { $0.symbol == symbol }))
    }
    if claim.parts.contains(where: { $0.relation == .recordHigh }) {
      return recordRows(of: claim, series)
    }
    let own = claim.parts.filter { $0.symbol == series.symbol || $0.symbol == nil }
    // A page that was brought up to date later tells of a session after its publication.
    let story = claim.relation == .firstSince ? endIndex(of: claim, series) : nil
    guard let closed = lastIndex(series) else { return nil }
    let final =
      claim.window.kind == .since ? claim.window.to.flatMap { series.index(onOrBefore: $0) } : nil
    let last = min(max(closed, story ?? closed), final ?? .max)
    let first = max(1, claim.window.from.flatMap { series.index(onOrAfter: $0) } ?? 1)
    guard first <= last else { return [] }
    if let periods = claim.periods {
      // Weeks and months have moves of their own.
      return periodReturns(series, grain: periods.grain, through: last).filter { period in
        period.end >= first && own.allSatisfy { holds($0, period.value) }
      }.map(\.end)
    }
    var events: [Int] = []
    for index in first...last where own.allSatisfy({ holds($0, series, index) }) {
      let day = series.days[index]
      let all = others.allSatisfy { other in
        guard let row = other.series.index(of: day), row > 0 else { return false }
        return other.parts.allSatisfy { holds($0, other.series, row) }
      }
      if all { events.append(index) }
    }
    return events
  }

  /// The rows of a span that closed above all before them.
  private func recordRows(of claim: Claim, _ series: PriceSeries) -> [Int] {
    guard let last = lastIndex(series), last > 0 else { return [] }
    let first = max(1, claim.window.from.flatMap { series.index(onOrAfter: $0) } ?? 1)
    guard first <= last else { return [] }
    var highest = series.maximum(in: 0..<first)?.value ?? 0
    var rows: [Int] = []
    for index in first...last where series.closes[index] > highest {
      highest = series.closes[index]
      rows.append(index)
    }
    return rows
  }

  private func holds(_ part: Claim.Part, _ series: PriceSeries, _ index: Int) -> Bool {
    guard let computed = change(part.unit, series, from: index - 1, to: index) else { return false }
    return holds(part, computed)
  }

  private func holds(_ part: Claim.Part, _ computed: Double) -> Bool {
    let magnitude =
      part.polarity == .down ? -computed : part.polarity == .none ? abs(computed) : computed
    switch part.relation {
    case .up: return computed > 0
    case .down: return computed < 0
    case .flat: return abs(computed) <= tolerances.flat
    case .lt, .le: return magnitude > 0 && magnitude < part.value
    case .gt: return magnitude > part.value
    default: return magnitude >= part.value
    }
  }
}
