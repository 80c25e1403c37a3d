/// One pass over an article's claims, with what they share: the tape, the publication, the figures' steps.
struct VerificationRun {
  let tape: Tape
  let directory: InstrumentDirectory
  let article: RecognisedArticle
  private(set) var context: ReadingContext
  let tolerances: Tolerances
  let explainer: Explainer
  /// The finest step that the article writes percents with.
  let percentFloor: Double?
  /// The latest instant that the page gives for itself within a day of its publication, where it gives one.
  private(set) var latestInstant: Int64?
  /// The instruments that the article's claims are about, in order of symbol.
  let subjects: [Symbol]
  /// The day that an article of no known hour tells of, where most of its claims name the same earlier day: a
  /// morning paper's "yesterday".
  let newsDay: Day?
  /// What ``lastClosed(for:)`` was worked out to be for the context at hand.
  private var closed = ClosedSessions()

  /// The last closed sessions of the markets asked for so far; each claim asks several times.
  private final class ClosedSessions {
    var days: [Market: Day] = [:]
    /// The symbol last asked for, which mostly is the next as well, and its day.
    var last: (symbol: Symbol, day: Day)?
  }

  init(
    verifier: Verifier, article: RecognisedArticle, context: ReadingContext, claims: [Claim]
  ) {
    tape = verifier.tape
    directory = verifier.directory
    self.article = article
    self.context = context
    tolerances = verifier.tolerances
    explainer = Explainer(
      phrases: verifier.phrases, texts: verifier.texts(in: article.article.language),
      language: article.article.language, article: article, tape: verifier.tape)
    percentFloor =
      claims.filter { $0.unit == "percent" && $0.type == .move && $0.relation == .eq }
      .map(\.step).min().map { max($0, verifier.tolerances.percentFloor) }
    latestInstant = VerificationRun.latestInstant(of: article.article.published)
    subjects = Set(claims.compactMap(\.subject)).sorted()
    newsDay = context.instant == nil ? VerificationRun.newsDay(of: claims, before: context) : nil
  }

  /// The day of the few before publication that most of the claims about one session name, if two do.
  private static func newsDay(of claims: [Claim], before context: ReadingContext) -> Day? {
    var counts: [Day: Int] = [:]
    for claim in claims where claim.window.kind == .session || claim.window.kind == .asOf {
      guard claim.window.alternatives.isEmpty, let day = claim.window.to ?? claim.window.from,
        day <= context.reference, day >= context.reference.advanced(by: -4)
      else { continue }
      counts[day, default: 0] += 1
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let most, most.value >= 2, most.key < context.reference else { return nil }
    return most.key
  }

  private static func latestInstant(of published: Publication?) -> Int64? {
    guard let published, let first = published.instant else { return nil }
    let others = published.alternatives.compactMap(Moment.instant(iso:))
    return others.filter { $0 > first && $0 - first <= 86_400 }.max()
  }

  /// Checks one claim, as of the part of the article that it stands in.
  func verify(_ claim: Claim) throws(TapeError) -> VerifiedClaim {
    guard !context.parts.isEmpty else { return try verifyInContext(claim) }
    var run = self
    run.context = context.at(claim.range.lowerBound)
    run.latestInstant = run.context.parts.isEmpty ? nil : latestInstant
    run.closed = ClosedSessions()
    return try run.verifyInContext(claim)
  }

  private func verifyInContext(_ claim: Claim) throws(TapeError) -> VerifiedClaim {
    if let obstacle = claim.obstacle {
      let isOpen =
        obstacle == .undefinedTerm || obstacle == .dateUnresolved || obstacle == .windowUnresolved
      let verdict: Verdict = isOpen ? .ambiguous : .notCheckable
      var found = VerifiedClaim(claim: claim, verdict: verdict, reasons: [obstacle])
      if claim.type == .frequency { found = try checkUndefinedFrequency(claim) }
      return finished(found)
    }
    if claim.type == .arithmetic {
      return finished(claim.relation == .implied ? checkImplied(claim) : checkArithmetic(claim))
    }
    if claim.type == .calendar { return finished(checkCalendar(claim)) }
    guard let subject = claim.subject else {
      return finished(
        VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.subjectUnresolved]))
    }
    guard let series = try tape.series(subject), series.count > 1 else {
      let found = VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noSeries])
      return finished(withDates(withWeekday(found)))
    }
    var found: VerifiedClaim =
      switch claim.type {
      case .move: try checkMove(claim, series)
      case .level: try checkLevel(claim, series)
      case .windowReturn: try checkWindowReturn(claim, series)
      case .comparison: try checkComparison(claim, series)
      case .divergence: try checkDivergence(claim, series)
      case .streak: checkStreak(claim, series)
      case .extremum: checkExtremum(claim, series)
      case .rank: checkRank(claim, series)
      case .drawdown, .rebound: checkDistance(claim, series)
      case .frequency: try checkFrequency(claim, series)
      case .forecast: checkForecast(claim, series)
      case .multiple: checkMultiple(claim, series)
      case .crossing: checkCrossing(claim, series)
      case .statistic: checkStatistic(claim, series)
      case .ratio: try checkRatio(claim, series)
      case .correlation: try checkCorrelation(claim, series)
      case .volatility: checkVolatility(claim, series)
      case .volume: checkVolume(claim, series)
      default: VerifiedClaim(claim: claim, verdict: .notCheckable, reasons: [.externalData])
      }
    if claim.namedSubject != nil || claim.isProxy, found.verdict != .outOfCoverage {
      found.reasons.append(.proxyUsed)
      // The index only stands in: its rows cannot accuse a statement about the future itself.
      if found.verdict == .contradicted, claim.namedSubject != nil { found.verdict = .ambiguous }
    }
    if found.verdict == .contradicted, try fitsAnotherSubject(claim) {
      // "The index" may be another one of the article, and of that one the statement is true.
      found.verdict = .ambiguous
      found.reasons = [.subjectUnresolved]
      found.suggestion = nil
    }
    if found.verdict == .contradicted, !isDated {
      // Without a year of publication no word says which session is meant.
      found.verdict = .ambiguous
      found.reasons = [.dateUnresolved]
      found.suggestion = nil
    }
    if isMatterOfStyle(found) {
      found.verdict = .notCheckable
      found.reasons = [.opinion]
      found.suggestion = nil
    }
    let named = withDates(withWeekday(withWritingSlip(found)))
    return finished(withPlausibility(named, isAlone: article.text.sentences.count == 1))
  }

  /// Whether a verb of colour without a figure goes against the prices: "plunged" on a day of +0.2 %.
  ///
  /// What it says of the mood is no statement of a size or a sign, so it is a note on style and no contradiction.
  private func isMatterOfStyle(_ found: VerifiedClaim) -> Bool {
    guard found.claim.type == .move || found.claim.type == .windowReturn else { return false }
    return found.verdict == .contradicted && found.claim.value == nil && found.claim.strength == 3
  }

  /// Whether the day of publication is known with its year, but for the turn of it.
  private var isDated: Bool {
    guard let published = article.article.published else { return false }
    return published.basis != .inferredYear || published.alternatives.count < 2
  }

  /// Whether a statement whose subject is only "the index" holds for another instrument just named.
  private func fitsAnotherSubject(_ claim: Claim) throws(TapeError) -> Bool {
    for symbol in claim.alternativeSubjects {
      var other = claim
      other.subject = symbol
      other.alternativeSubjects = []
      if isFit(try verify(other).verdict) { return true }
    }
    return false
  }

  /// Puts severity and explanation to a verdict.
  func finished(_ found: consuming VerifiedClaim) -> VerifiedClaim {
    found.severity = severity(of: found)
    found.explanation = explainer.explain(found)
    return found
  }

  private func severity(of found: VerifiedClaim) -> Int {
    switch found.verdict {
    case .contradicted:
      if found.reasons.contains(.signFlip) || found.reasons.contains(.thresholdMissedByRounding) {
        return 3
      }
      return found.reasons.contains(.lastDigitOff) ? 1 : 2
    case .internallyInconsistent: return 2
    case .supportedWithRounding: return 1
    case .forecastMissed: return 2
    default: return 0
    }
  }

  /// One row as evidence.
  func evidence(_ series: PriceSeries, _ index: Int, _ field: String = "close") -> Evidence {
    let value: Double =
      switch field {
      case "open": series.opens[index]
      case "high": series.highs[index]
      case "low": series.lows[index]
      case "adj_close": series.adjustedCloses[index]
      case "volume": series.volumes[index]
      default: series.closes[index]
      }
    return Evidence(
      symbol: series.symbol, date: series.days[index], field: field, value: value,
      file: series.file, line: series.line(at: index))
  }

  /// A contradiction that hangs on a doubtful row settles nothing.
  func withDoubts(_ found: VerifiedClaim, _ series: PriceSeries, _ rows: [Int]) -> VerifiedClaim {
    guard found.verdict == .contradicted, rows.contains(where: { series.doubt(at: $0) != nil })
    else {
      return found
    }
    return doubted(found)
  }

  /// What hangs on a doubtful row settles nothing.
  func doubted(_ found: VerifiedClaim) -> VerifiedClaim {
    var found = found
    found.verdict = .ambiguous
    found.reasons = [.doubtfulRow]
    found.suggestion = nil
    return found
  }

  /// The index of the last row that was closed at publication; `nil` before the first row.
  func lastIndex(_ series: PriceSeries) -> Int? {
    series.index(onOrBefore: lastClosed(for: series.symbol))
  }

  /// The last session of an instrument's own exchange that had closed at publication.
  func lastClosed(for symbol: Symbol) -> Day {
    if let last = closed.last, last.symbol == symbol { return last.day }
    let calendar = tape.calendar(for: symbol)
    if let known = closed.days[calendar.market] {
      closed.last = (symbol, known)
      return known
    }
    let day =
      context.instant.map { calendar.lastClosedSession(at: $0) }
      ?? calendar.session(onOrBefore: newsDay ?? context.reference)
    closed.days[calendar.market] = day
    return day
  }

  /// What a date that no row has means: before the rows, after them, or no session.
  func missing(_ claim: Claim, _ day: Day, _ series: PriceSeries) -> VerifiedClaim {
    guard let first = series.days.first, let last = series.days.last else {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
    }
    if day < first {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.coverageStartsLater])
    }
    if day > last {
      return VerifiedClaim(claim: claim, verdict: .outOfCoverage, reasons: [.noRows])
    }
    return VerifiedClaim(claim: claim, verdict: .ambiguous, reasons: [.dateUnresolved])
  }
}
