/// What a check found, as named in the record.
public enum Verdict: String, Sendable, CaseIterable {
  case supported
  case supportedWithRounding = "supported_with_rounding"
  case contradicted
  case mixedReadings = "mixed_readings"
  case ambiguous
  case outOfCoverage = "out_of_coverage"
  case partiallyCovered = "partially_covered"
  case notCheckable = "not_checkable"
  case rangeConsistent = "range_consistent"
  case forecastPending = "forecast_pending"
  case forecastHit = "forecast_hit"
  case forecastMissed = "forecast_missed"
  case internallyInconsistent = "internally_inconsistent"

  /// Whether prices settled the statement, one way or the other.
  public var isSettled: Bool {
    switch self {
    case .supported, .supportedWithRounding, .contradicted, .mixedReadings, .partiallyCovered,
      .rangeConsistent, .forecastHit, .forecastMissed, .internallyInconsistent:
      true
    case .ambiguous, .outOfCoverage, .notCheckable, .forecastPending: false
    }
  }
}

/// Why a verdict is what it is, as named in the record.
public enum Reason: String, Sendable, CaseIterable {
  case signFlip = "sign_flip"
  case thresholdMissedByRounding = "threshold_missed_by_rounding"
  case lastDigitOff = "last_digit_off"
  case decimalShift = "decimal_shift"
  case unitSwap = "unit_swap"
  case digitTransposition = "digit_transposition"
  case wrongDate = "wrong_date"
  case wrongWeekday = "wrong_weekday"
  case wrongYear = "wrong_year"
  case wrongSubject = "wrong_subject"
  case swappedListItems = "swapped_list_items"
  case wrongBase = "wrong_base"
  case intradayNotClose = "intraday_not_close"
  case basisSplit = "basis_split"
  case basisTotalReturn = "basis_total_return"
  case etfNotIndex = "etf_not_index"
  case sinceHasCounterexample = "since_has_counterexample"
  case streakLonger = "streak_longer"
  case streakShorter = "streak_shorter"
  case inclusiveExclusive = "inclusive_exclusive"
  case staleBar = "stale_bar"
  case revisedData = "revised_data"
  case coarsePrecision = "coarse_precision"
  case understated
  case likelyMistranslation = "likely_mistranslation"
  case supersededByUpdate = "superseded_by_update"
  case proxyUsed = "proxy_used"
  case noSeries = "no_series"
  case noRows = "no_rows"
  case doubtfulRow = "doubtful_row"
  case coverageStartsLater = "coverage_starts_later"
  case subjectUnresolved = "subject_unresolved"
  case windowUnresolved = "window_unresolved"
  case dateUnresolved = "date_unresolved"
  case undefinedTerm = "undefined_term"
  case externalData = "external_data"
  case opinion, cause, hypothetical, question
  case notFinal = "not_final"
  case repeatMismatch = "repeat_mismatch"
  case headlineMismatch = "headline_mismatch"
  case tripleMismatch = "triple_mismatch"
  case chainMismatch = "chain_mismatch"
}

/// One row of the tape that a verdict rests on.
public struct Evidence: Sendable, Equatable {
  /// The series.
  public var symbol: Symbol
  /// The session.
  public var date: Day
  /// The column: `open`, `high`, `low`, `close`, `volume`.
  public var field: String
  /// The value, in the series' currency or points.
  public var value: Double
  /// The file that the row stands in.
  public var file: String
  /// The row's line in its file, counting from 1; 0 where it is not known.
  public var line: Int

  /// File and line, as `RUT.csv:11490`; the file alone where its line is not known.
  public var source: String { line > 0 ? "\(file):\(line)" : file }

  /// Creates a piece of evidence.
  public init(symbol: Symbol, date: Day, field: String, value: Double, file: String, line: Int) {
    self.symbol = symbol
    self.date = date
    self.field = field
    self.value = value
    self.file = file
    self.line = line
  }

  /// Creates a piece of evidence from ``source`` as a record has it.
  public init(symbol: Symbol, date: Day, field: String, value: Double, source: String) {
    let parts = source.utf8.split(separator: UInt8(ascii: ":"))
    let line = parts.count == 2 ? Int(String(Substring(parts[1]))) ?? 0 : 0
    self.init(
      symbol: symbol, date: date, field: field, value: value,
      file: line > 0 ? String(Substring(parts[0])) : source, line: max(0, line))
  }
}

/// One legitimate way to read a statement, and what it comes to.
public struct Reading: Sendable, Equatable {
  /// What the reading is, as `close to close` or `open to close`.
  public var name: String
  /// The computed figure; `nil` where the reading gives none.
  public var computed: Double?
  /// What the reading says of the statement.
  public var verdict: Verdict

  /// Creates a reading.
  public init(name: String, computed: Double?, verdict: Verdict) {
    self.name = name
    self.computed = computed
    self.verdict = verdict
  }
}

/// A claim and what was found of it.
public struct VerifiedClaim: Sendable, Equatable {
  /// The claim behind one reference, for what only reads some of it.
  private(set) var shared: Shared<Claim>
  /// What was found.
  public var verdict: Verdict
  /// Why.
  public var reasons: [Reason] = []
  /// 0 nothing wrong, 1 last digit or rounding, 2 wrong figure, date or subject, 3 wrong direction or
  /// threshold.
  public var severity = 0
  /// The computed figure, signed, in the claim's unit.
  public var computed: Double?
  /// The figures that would have been right as written.
  public var accepted: ClosedRange<Double>?
  /// Every legitimate reading tried, the default first.
  public var readings: [Reading] = []
  /// The rows that the verdict rests on.
  public var evidence: [Evidence] = []
  /// What a newsroom can print.
  public var explanation = ""
  /// What would have been right, where that is one thing.
  public var suggestion: String?
  /// By how much a forecast was missed, in the claim's unit.
  public var shortfall: Double?
  /// The search that found the reason of a contradiction, where there was one.
  public var nearMiss: NearMiss?
  /// Claims that this one depends on, as indices into the article's claims.
  public var dependsOn: [Int] = []

  /// The claim, its window resolved.
  public var claim: Claim {
    _read { yield shared.whole }
    _modify { yield &shared.whole }
  }

  /// Creates a verified claim.
  public init(claim: Claim, verdict: Verdict, reasons: [Reason] = []) {
    shared = Shared(claim)
    self.verdict = verdict
    self.reasons = reasons
  }
}
