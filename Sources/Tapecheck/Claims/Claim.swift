/// A statement that a newsroom could check, assembled from recognised pieces and not yet checked.
///
/// A claim knows nothing of prices: its window says which sessions are meant in words that
/// ``Tape`` can resolve.
public struct Claim: Sendable, Equatable {
  /// The statement's UTF-8 bytes of the text.
  public var range: Range<Int>
  /// What kind of statement it is.
  public var type: ClaimType
  /// The instrument whose rows decide; `nil` where there is none.
  public var subject: Symbol?
  /// The instrument as the text names it, where that is not ``subject``: the future of an index.
  public var namedSubject: Symbol?
  /// Whether only a group of shares is named, for which the subject stands in.
  public var isProxy = false
  /// How the subject was found: in the clause, carried over, by anaphora.
  public var subjectBasis = SubjectBasis.clause
  /// Other instruments that "the index" or "it" may stand for, where the words do not name the subject.
  public var alternativeSubjects: [Symbol] = []
  /// The instruments on the other side of a comparison.
  public var objects: [Symbol] = []
  /// What is said of the figure, or of the two sides.
  public var relation: ClaimRelation
  /// The figure's magnitude in whole units; `nil` where there is none.
  public var value: Double?
  /// The upper end of a range.
  public var high: Double?
  /// The unit as named in the record.
  public var unit: String?
  /// Decimals written after the point.
  public var decimals = 0
  /// One unit of the last written place.
  public var step = 1.0
  /// Which way the subject is said to have moved.
  public var polarity = Polarity.none
  /// How far the word of direction says that it went: 1 little, 2 it does not say, 3 far.
  public var strength = 2
  /// Whether the figure's written sign goes against the word of direction before it: "fell +0.3%".
  public var isAgainstVerb = false
  /// Whether the words count dividends: "including dividends".
  public var countsDividends = false
  /// Whether the statement is negated.
  public var isNegated = false
  /// When the statement is about.
  public var window: ClaimWindow
  /// Whether it is said as a fact, and by whom.
  public var modality = Modality.asserted
  /// Who says so, as written.
  public var attribution: String?
  /// A second figure of the statement: the level of a triple, the threshold of a second condition.
  public var parts: [Claim.Part] = []
  /// The quantities that the claim rests on, as indices into the article's quantities.
  public var quantities: [Int] = []
  /// Claims with the same number belong to one sentence group, such as a list under "respectively".
  public var group: Int?
  /// Which periods a statistic or a share is over, such as all Decembers.
  public var periods: Periods?
  /// What kind of article its words need, so that they mean it.
  var context = NeededContext.any
  /// Days that the statement names as those on which something happened.
  public var namedDays: [ClosedRange<Day>] = []
  /// Whether every word of the clause is one that claims are read by, so that nothing unread can change what its
  /// figures say.
  public var isPlain = false
  /// Why the statement cannot be checked, where that is already plain from the words.
  public var obstacle: Reason?

  /// Which way a subject moved.
  public enum Polarity: String, Sendable, CaseIterable {
    case up, down, flat, none
  }

  /// How the subject of a claim was found.
  public enum SubjectBasis: String, Sendable {
    case clause, carried, anaphora, heading, headline
  }

  /// Whether a statement is said as a fact.
  public enum Modality: String, Sendable, CaseIterable {
    case asserted, attributed, forecast, conditional, denied, question
  }

  /// The periods that a statistic or a share counts: all sessions, all Mondays, all Decembers.
  public struct Periods: Sendable, Equatable {
    /// How the figures of the periods become one.
    public enum Measure: String, Sendable, CaseIterable {
      case mean, median
    }
    /// The period: a session, week, month, quarter or year.
    public var grain: TimeExpression.Grain
    /// The only month that counts, 1...12.
    public var month: Int?
    /// The only weekday that counts, 1 for Monday.
    public var weekday: Int?
    /// How the figures become one.
    public var measure: Measure

    /// Creates a set of periods.
    public init(
      _ grain: TimeExpression.Grain, month: Int? = nil, weekday: Int? = nil,
      measure: Measure = .mean
    ) {
      self.grain = grain
      self.month = month
      self.weekday = weekday
      self.measure = measure
    }
  }

  /// A further figure of the statement, such as the points and the level beside a percent.
  public struct Part: Sendable, Equatable {
    /// What the figure is.
    public enum Role: String, Sendable {
      case change, percent, level, previousLevel, condition
    }
    /// What the figure is.
    public var role: Role
    /// The instrument that it is about, where that is not the claim's subject.
    public var symbol: Symbol?
    /// The relation of the figure.
    public var relation: ClaimRelation
    /// The magnitude in whole units.
    public var value: Double
    /// One unit of the last written place.
    public var step: Double
    /// Decimals written after the point.
    public var decimals: Int
    /// The unit as named in the record.
    public var unit: String?
    /// Which way it went.
    public var polarity: Polarity
    /// The index of the quantity in the article's quantities, where there is one.
    public var quantity: Int?

    /// Creates a part.
    public init(
      role: Role, symbol: Symbol? = nil, relation: ClaimRelation, value: Double, step: Double,
      decimals: Int, unit: String?, polarity: Polarity, quantity: Int? = nil
    ) {
      self.role = role
      self.symbol = symbol
      self.relation = relation
      self.value = value
      self.step = step
      self.decimals = decimals
      self.unit = unit
      self.polarity = polarity
      self.quantity = quantity
    }
  }

  /// Creates a claim.
  public init(
    range: Range<Int>, type: ClaimType, subject: Symbol?, relation: ClaimRelation,
    window: ClaimWindow
  ) {
    self.range = range
    self.type = type
    self.subject = subject
    self.relation = relation
    self.window = window
  }
}

/// The kinds of statement, as named in the record.
///
/// What the checks of some need beside subject, relation and figure:
/// - `statistic`: ``Claim/periods``, a figure in percent, and the span searched as window; a `frequency` of relation
///   `share` ("rose in 74 % of Decembers") or `count` ("in seven of the past ten Decembers") the same. A `count` without periods has
///   parts `condition`; one of relation `recordHigh` counts records.
/// - `crossing` of a moving average: `above`, `below`, `crossAbove` or `crossBelow` without a figure, a window `average` with
///   count and grain and the day as its end; `firstAbove` or `firstBelow` without a figure: a window `since` with the average's
///   length as count and the named period as span. A second average is a part `condition` in sessions.
/// - `ratio`, `correlation`: one object; the latter a `trailing` window.
/// - `volatility`: a `trailing` window; or the swing of a session, whose basis is then `intraday`.
/// - `volume`: a figure in `shares`; or a `multiple` or `percent` against a window `average`; or a record relation.
/// - `calendar`: `closed` with the day as window, or a number of `sessions` in a week.
public enum ClaimType: String, Sendable, CaseIterable {
  case move, level, arithmetic
  case windowReturn = "window_return"
  case comparison, divergence, streak, extremum, rank, frequency, statistic, ratio, multiple
  case drawdown, rebound, crossing, volatility, volume, breadth, correlation, calendar, external
  case forecast, conditional, definition, cue
}

/// What a statement says of its figure or of its two sides, as named in the record.
public enum ClaimRelation: String, Sendable, CaseIterable {
  case eq, about
  case nearBelow = "near_below"
  case gt, ge, lt, le
  case upTo = "up_to"
  case range, up, down, flat, outperform, underperform
  case oppositeSign = "opposite_sign"
  case recordHigh = "record_high"
  case recordLow = "record_low"
  case maxSince = "max_since"
  case minSince = "min_since"
  case maxIn = "max_in"
  case minIn = "min_in"
  case bestSince = "best_since"
  case worstSince = "worst_since"
  case bestIn = "best_in"
  case worstIn = "worst_in"
  case widestSince = "widest_since"
  case longestSince = "longest_since"
  case rank, count, share
  case onlyAt = "only_at"
  case firstSince = "first_since"
  case lastDate = "last_date"
  case above, below
  case crossAbove = "cross_above"
  case crossBelow = "cross_below"
  case firstAbove = "first_above"
  case firstBelow = "first_below"
  case touch, snapped
  case peakDate = "peak_date"
  case troughDate = "trough_date"
  case triple, implied, closed
}

/// When a statement is about: which sessions, in the words of the record.
public struct ClaimWindow: Sendable, Equatable {
  /// The kinds of window, as named in the record.
  public enum Kind: String, Sendable, CaseIterable {
    case session
    case asOf = "as_of"
    case snapshot, premarket, afterhours, week, month, quarter, half, year, wtd, mtd, qtd, ytd
    case trailing, average, ending, since, between, event
    case fromPeak = "from_peak"
    case fromTrough = "from_trough"
    case allTime = "all_time"
    case horizon, none, unspecified
  }
  /// Which price of a session is meant, as named in the record.
  public enum Basis: String, Sendable, CaseIterable {
    case close, open, high, low, intraday, extended, settlement
  }
  /// What kind of window it is.
  public var kind: Kind
  /// The first day that the words name, included.
  public var from: Day?
  /// The last day that the words name, included; `nil` for one that runs to the publication.
  public var to: Day?
  /// How many periods, for `trailing`, `average` and `ending`.
  public var count: Int?
  /// The period that ``count`` counts, and the grain of `session` windows that are weeks or months.
  public var grain: TimeExpression.Grain?
  /// Other periods that ``count`` may count, where the words name none.
  public var otherGrains: [TimeExpression.Grain] = []
  /// The unit of ``count`` where ``grain`` says what is ranked: the worst day in three months.
  public var span: TimeExpression.Grain?
  /// Which price of a session is meant.
  public var basis = Basis.close
  /// The last close before the window, once the tape resolved it.
  public var base: Day?
  /// The last session of the window, once the tape resolved it.
  public var end: Day?
  /// The first session of a set that is searched, once the tape resolved it.
  public var start: Day?
  /// The two parts that a span runs between, where they are longer than a day.
  public var ends: [ClosedRange<Day>] = []
  /// Other kinds of window that the text around the claim speaks of: a paragraph on the week.
  public var otherKinds: [Kind] = []
  /// Other days that the words may mean.
  public var alternatives: [ClosedRange<Day>] = []
  /// The index of the time expression among the article's times that the window came from.
  public var time: Int?
  /// The weekday as written, 1 for Monday.
  public var weekday: Int?
  /// Whether the words of the claim name no day, so that it was taken from the text around them.
  public var isInherited = false

  /// Creates a window.
  public init(_ kind: Kind, from: Day? = nil, to: Day? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
  }
}
