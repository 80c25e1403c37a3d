import Foundation

extension VerificationRun {
  /// Checks a mean or median of the returns of periods: "averaged 1.5% in December".
  ///
  /// The arithmetic mean of finished periods is the default; the compound mean, the unfinished period
  /// counted too, and a span that begins a period later are readings.
  func checkStatistic(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    checkPeriods(claim, series) { values, measure in
      measure == .median ? PriceStatistics.median(values) : PriceStatistics.mean(values)
    }
  }

  /// Checks in what share of periods a series rose or fell: "rose in 74% of Decembers".
  func checkShare(_ claim: Claim, _ series: PriceSeries) -> VerifiedClaim {
    let isDown = claim.polarity == .down
    var plain = claim
    // The share itself has no direction.
    plain.polarity = .none
    var found = checkPeriods(plain, series) { values, _ in
      let hits = values.count { isDown ? $0 < 0 : $0 > 0 }
      if claim.relation == .count { return Double(hits) }
      return values.isEmpty ? nil : Double(hits) / Double(values.count) * 100
    }
    found.claim.polarity = claim.polarity
    return found
  }

  private func checkPeriods(
    _ claim: Claim, _ series: PriceSeries,
    _ measure: ([Double], Claim.Periods.Measure) -> Double?
  ) -> VerifiedClaim {
    guard let periods = claim.periods, let last = lastIndex(series), last > 0 else {
      return unresolvedWindow(claim, series)
    }
    let all = periodReturns(series, grain: periods.grain, through: last).filter { period in
      let day = series.days[period.end]
      return !period.value.isNaN && (periods.month.map { $0 == day.month } ?? true)
        && (periods.weekday.map { $0 == day.weekday } ?? true)
    }
    let span = searched(claim.window, series, last)
    let inside = all.filter { $0.end >= span.first && $0.end <= span.last }
    guard let first = inside.first, let final = inside.last else {
      return unresolvedWindow(claim, series)
    }
    let isUnfinished = periods.grain != .session && !isFinished(final, periods.grain, series, last)
    let finished = isUnfinished ? Array(inside.dropLast()) : inside
    var sets: [(String, [PeriodReturn])] = [("finished_periods", finished)]
    if let count = lastPeriods(claim) {
      // "The past ten Decembers" are the last ten that are over.
      let over = all.dropLast(isUnfinished ? 1 : 0).suffix(count)
      if over.count == count, over.first?.end != finished.first?.end {
        sets.insert(("last_periods", Array(over)), at: 0)
      }
    }
    if isUnfinished { sets.append(("with_unfinished", inside)) }
    if finished.count > 2 { sets.append(("later_start", Array(finished.dropFirst()))) }
    var tried: [VerifiedClaim] = []
    func add(_ name: String, _ computed: Double?) {
      guard let computed else { return }
      var found = VerifiedClaim(claim: claim, verdict: .contradicted)
      found.claim.window.start = series.days[first.end]
      found.claim.window.end = series.days[(finished.last ?? final).end]
      found.evidence = [evidence(series, first.base), evidence(series, final.end)]
      judge(&found, computed: computed, series)
      found.readings = [Reading(name: name, computed: computed, verdict: found.verdict)]
      tried.append(found)
    }
    for (name, set) in sets { add(name, measure(set.map(\.value), periods.measure)) }
    if claim.type == .statistic, periods.measure == .mean {
      add("compound", compound(finished.map(\.value)))
    }
    var settled = chosen(tried) ?? unresolvedWindow(claim, series)
    if isFit(settled.verdict) { return withCoverage(settled, claim, series) }
    if let from = claim.window.from, from < series.days[0].advanced(by: -5) {
      // What the earlier periods brought is not known, so that the rows accuse nobody.
      settled.verdict = .outOfCoverage
      settled.reasons = [.coverageStartsLater]
      settled.suggestion = nil
    }
    return settled
  }

  /// How many periods back a claim looks, where it counts one of each year.
  private func lastPeriods(_ claim: Claim) -> Int? {
    guard claim.window.kind == .trailing, let count = claim.window.count,
      let periods = claim.periods
    else { return nil }
    switch claim.window.grain {
    case .year where periods.month != nil || periods.grain == .year: return count
    case let grain where grain == periods.grain && periods.weekday == nil: return count
    default: return nil
    }
  }

  /// The reading that decides: the default where it fits, else mixed readings where another does.
  func chosen(_ tried: [VerifiedClaim]) -> VerifiedClaim? {
    guard var best = tried.first else { return nil }
    if !isFit(best.verdict), let fitting = tried.first(where: { isFit($0.verdict) }) {
      best = fitting
      best.verdict = .mixedReadings
    } else if !isFit(best.verdict), let computed = best.computed {
      best.suggestion = explainer.figure(computed, like: best.claim)
    }
    best.readings = tried.flatMap(\.readings)
    return best
  }

  /// The rows that a set is searched in.
  func searched(
    _ window: ClaimWindow, _ series: PriceSeries, _ last: Int
  ) -> (first: Int, last: Int) {
    switch window.kind {
    case .trailing, .ending:
      let base = spans(of: window, series).first?.base ?? 0
      return (base + 1, last)
    default:
      let first = window.from.flatMap { series.index(onOrAfter: $0) } ?? 0
      let end = window.to.flatMap { series.index(onOrBefore: $0) } ?? last
      return (min(first, last), window.kind == .since ? last : min(end, last))
    }
  }

  /// Whether a period was over at publication.
  private func isFinished(
    _ period: PeriodReturn, _ grain: TimeExpression.Grain, _ series: PriceSeries, _ last: Int
  ) -> Bool {
    let calendar = tape.calendar(for: series.symbol)
    let end = series.days[period.end]
    let next = calendar.session(after: end)
    return period.end < last || Period(grain).map { next >= $0.startOfNext(after: end) } ?? true
  }

  /// The constant return that compounds to the same whole.
  private func compound(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let growth = values.reduce(1) { $0 * (1 + $1 / 100) }
    guard growth > 0 else { return nil }
    return (pow(growth, 1 / Double(values.count)) - 1) * 100
  }

  /// A count or mean over a span that begins before the rows is true of the rows only.
  func withCoverage(
    _ found: VerifiedClaim, _ claim: Claim, _ series: PriceSeries
  ) -> VerifiedClaim {
    guard let first = series.days.first else { return found }
    let isBefore = claim.window.from.map { $0 < first.advanced(by: -5) } ?? false
    guard isBefore else { return found }
    var found = found
    found.verdict = .partiallyCovered
    found.reasons.append(.coverageStartsLater)
    return found
  }
}

extension Period {
  /// The period that a grain names; `nil` for one that is none.
  init?(_ grain: TimeExpression.Grain) {
    switch grain {
    case .week: self = .week
    case .month: self = .month
    case .quarter: self = .quarter
    case .half: self = .half
    case .year: self = .year
    default: return nil
    }
  }
}
