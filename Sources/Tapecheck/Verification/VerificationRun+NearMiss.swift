extension VerificationRun {
  /// Names what a contradicted figure of one session would have been right for.
  ///
  /// Looked for in this order: the same subject within five sessions, the same day of ten other years, the
  /// other subjects of the article, instruments whose names are mixed up with it, slips of writing and of
  /// unit, other prices of the session. Of several hits the one least likely by chance is named.
  func withNearMiss(
    _ start: VerifiedClaim, _ series: PriceSeries, _ index: Int
  ) throws(TapeError) -> VerifiedClaim {
    var found = start
    guard let computed = found.computed else { return found }
    found.suggestion = explainer.figure(computed, like: found.claim)
    guard found.reasons.isEmpty, found.claim.value != nil, isPlain(found.claim) else {
      return found
    }
    var search = NearMissSearch(found.claim, tolerances)
    lookNearby(&search, found.claim, series, index)
    lookInOtherYears(&search, found.claim, series, index)
    try lookAtOthers(&search, found.claim, series, index)
    lookForSlips(&search, found.claim, magnitude(computed, found.claim))
    lookForOtherUnit(&search, found.claim, series, index)
    lookForOtherPrice(&search, found.claim, series, index)
    settle(&found, search)
    return found
  }

  /// Names a slip of writing where a figure of any kind is contradicted and nothing else explains it.
  func withWritingSlip(_ start: VerifiedClaim) -> VerifiedClaim {
    guard start.verdict == .contradicted, start.reasons.isEmpty, let computed = start.computed,
      start.claim.value != nil, isPlain(start.claim)
    else { return start }
    var found = start
    var search = NearMissSearch(found.claim, tolerances)
    lookForSlips(&search, found.claim, magnitude(computed, found.claim))
    settle(&found, search)
    return found
  }

  /// Takes the best hit of a search.
  func settle(_ found: inout VerifiedClaim, _ search: NearMissSearch) {
    guard let hit = search.best else { return }
    found.reasons = [hit.reason]
    // "On Tuesday" for what happened on Monday: the date is wrong by its weekday.
    if hit.reason == .wrongDate || hit.reason == .staleBar, namesWeekday(found.claim),
      let day = hit.evidence.first?.date, let end = found.claim.window.end,
      Period.week.start(of: day) == Period.week.start(of: end)
    {
      found.reasons.append(.wrongWeekday)
    }
    found.evidence += hit.evidence
    found.nearMiss = NearMiss(tried: search.tried, chance: min(1, hit.chance))
  }

  /// Whether a claim gives a figure as it is, so that a figure like it can be looked for.
  func isPlain(_ claim: Claim) -> Bool {
    claim.relation == .eq || claim.relation == .range || claim.relation == .about
      || claim.relation == .outperform || claim.relation == .underperform
  }

  /// A computed figure in the direction that the claim speaks of.
  func magnitude(_ computed: Double, _ claim: Claim) -> Double {
    if claim.type == .level { return computed }
    return claim.polarity == .down ? -computed : claim.polarity == .up ? computed : abs(computed)
  }

  /// The figure of a claim at another row; `nil` where it has none.
  func figure(of claim: Claim, _ series: PriceSeries, at row: Int) -> Double? {
    guard row > 0, row < series.count else { return nil }
    if claim.type == .level {
      let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[row]) : 1
      return series.closes[row] * factor
    }
    return change(claim.unit, series, from: row - 1, to: row).map { magnitude($0, claim) }
  }

  /// Whether a figure is right for a claim as written.
  func fits(_ claim: Claim, _ figure: Double?) -> Bool {
    figure.map { tolerances.judge($0, against: claim).verdict == .supported } ?? false
  }

  private func lookNearby(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) {
    var values: [Double] = []
    var found: [(Reason, [Evidence])] = []
    for shift in [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5] {
      guard let value = figure(of: claim, series, at: index + shift) else { continue }
      values.append(value)
      guard fits(claim, value) else { continue }
      found.append((.wrongDate, [evidence(series, index + shift)]))
    }
    if claim.type == .level, fits(claim, figure(of: claim, series, at: index - 1)) {
      // The level of the session before is by far the likeliest to be kept by mistake.
      found = [(.staleBar, [evidence(series, index - 1)])]
    }
    search.note(values.count, spread: NearMissSearch.spread(values), found)
  }

  private func lookInOtherYears(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) {
    guard claim.window.from != nil, !claim.window.isInherited else { return }
    var values: [Double] = []
    var found: [(Reason, [Evidence])] = []
    for years in 1...10 {
      for sign in [-1, 1] {
        let day = series.days[index].advanced(byMonths: 12 * years * sign)
        guard let row = series.index(of: day), let value = figure(of: claim, series, at: row)
        else { continue }
        values.append(value)
        if fits(claim, value) { found.append((.wrongYear, [evidence(series, row)])) }
      }
    }
    search.note(values.count, spread: NearMissSearch.spread(values), found)
  }

  private func lookAtOthers(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) throws(TapeError) {
    let named = subjects.filter { $0 != claim.subject }
    let neighbours = directory.neighbours(of: series.symbol).filter { !named.contains($0) }
    let funds = directory.plainFunds(tracking: series.symbol).filter { !named.contains($0) }
    let spread = (claim.value ?? 0) + abs(figure(of: claim, series, at: index) ?? 0)
    for (symbols, reason, weight) in [
      (named, Reason.wrongSubject, 1.0), (neighbours, .wrongSubject, 4), (funds, .etfNotIndex, 4),
    ] {
      var count = 0
      var found: [(Reason, [Evidence])] = []
      for symbol in symbols.prefix(12) {
        guard let other = try tape.series(symbol), let row = other.index(of: series.days[index]),
          let value = figure(of: claim, other, at: row)
        else { continue }
        count += 1
        if fits(claim, value) { found.append((reason, [evidence(other, row)])) }
      }
      search.note(count, spread: spread, weight: weight, found)
    }
  }

  /// Slips of writing: the last place, the point, two digits exchanged.
  func lookForSlips(_ search: inout NearMissSearch, _ claim: Claim, _ right: Double) {
    let slip = WritingSlip(claim: claim, right: right)
    let found = slip.found
    search.note(
      found?.candidates ?? 4, spread: 2 * max(claim.value ?? 0, right),
      found.map { [($0.reason, [])] } ?? [])
  }

  /// Whether points are given as percent, or percent as points.
  private func lookForOtherUnit(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) {
    guard claim.type == .move, index > 0 else { return }
    let others: [String] =
      switch claim.unit {
      case "percent": ["points", "basis_points"]
      case "points": ["percent"]
      case "percentage_points": ["points"]
      case let unit? where unit.utf8.count == 3: ["percent"]
      default: []
      }
    var found: [(Reason, [Evidence])] = []
    for unit in others {
      guard let computed = change(unit, series, from: index - 1, to: index) else { continue }
      if fits(claim, magnitude(computed, claim)) { found.append((.unitSwap, [])) }
    }
    search.note(others.count, spread: 2 * (claim.value ?? 0), Array(found.prefix(1)))
  }

  /// The open, high or low of the session, where the figure is given as that of the close.
  private func lookForOtherPrice(
    _ search: inout NearMissSearch, _ claim: Claim, _ series: PriceSeries, _ index: Int
  ) {
    guard claim.window.basis == .close, index > 0 else { return }
    let factor = isShare(series.symbol) ? series.splitFactor(after: series.days[index]) : 1
    let before = series.closes[index - 1]
    var prices: [(field: String, figure: Double)] = []
    for (field, price) in [
      ("open", series.opens[index]), ("high", series.highs[index]), ("low", series.lows[index]),
    ] where price.isFinite && before > 0 {
      let figure: Double =
        claim.type == .level
        ? price * factor
        : magnitude(claim.unit == "percent" ? (price / before - 1) * 100 : price - before, claim)
      prices.append((field, figure))
    }
    let hits = prices.filter { fits(claim, $0.figure) }
    let spread = NearMissSearch.spread(prices.map(\.figure) + [claim.value ?? 0])
    // An open that is also the low is still one finding.
    search.note(
      prices.count, spread: max(spread, claim.step * 4),
      hits.prefix(1).map { (.intradayNotClose, [evidence(series, index, $0.field)]) })
  }
}
