public import Tapecheck

extension Record {
  /// A statement and what was found of it.
  public struct Claim: Sendable {
    /// The id within the record.
    public var id: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// What kind of statement it is.
    public var type: ClaimType
    /// The symbol whose rows decide.
    public var subject: String?
    /// The symbols on the other side of a comparison.
    public var objects: [String]
    /// What is said of the figure or of the two sides, as named in the record.
    public var relation: String
    /// A magnitude in whole units.
    public var value: Double?
    /// The upper end of a range.
    public var high: Double?
    /// The unit, as named in the record.
    public var unit: String?
    /// Decimals written after the point.
    public var decimals: Int
    /// Which way the subject is said to have moved, as named in the record.
    public var polarity: String
    /// When the statement is about.
    public var window: Window
    /// Whether it is said as a fact, as named in the record.
    public var modality: String
    /// Who says so, as written.
    public var attribution: String?
    /// The ids of the figures that it rests on.
    public var quantities: [String]
    /// What was found.
    public var verdict: Verdict
    /// Why, as named in the record.
    public var reasons: [String]
    /// 0 nothing wrong, 1 last digit or rounding, 2 wrong figure, date or subject, 3 wrong direction or threshold.
    public var severity: Int
    /// The computed figure, signed, in the claim's unit.
    public var computed: Double?
    /// The ends of what would have been right as written, an open one `nil`; `nil` where nothing was computed.
    public var accepted: (low: Double?, high: Double?)?
    /// Every legitimate reading tried, the default first.
    public var readings: [Reading]
    /// The rows that the verdict rests on.
    public var evidence: [Evidence]
    /// What a newsroom can print.
    public var explanation: String
    /// What would have been right, where that is one thing.
    public var suggestion: String?
    /// The ids of claims that it depends on.
    public var dependsOn: [String]
    /// What people said of it.
    public var reviews: [Review]

    /// A computed figure in the unit and with the decimals of the claim, for a person.
    public func figure(_ value: Double, moreDecimals: Int = 0) -> String {
      Tapecheck.Claim.figure(
        value, type: type, unit: unit, decimals: (isScaled ? 0 : decimals) + moreDecimals)
    }

    /// Whether the decimals stand before a word such as million, so that whole units have none.
    private var isScaled: Bool {
      guard let value, value >= 100_000, unit != "points" else { return false }
      return value.remainder(dividingBy: 1_000) == 0
    }
  }

  /// When a statement is about, with days in ISO 8601.
  public struct Window: Sendable {
    /// The kind, as named in the record.
    public var kind: String
    /// The last close before the window.
    public var base: Day?
    /// The window's last session.
    public var end: Day?
    /// The first session of a set that is searched.
    public var start: Day?
    /// Which price of a session is meant, as named in the record.
    public var basis: String

    /// The days in the order of reading, each once.
    public var days: [Day] {
      var days: [Day] = []
      for day in [base, start, end] { if let day, days.last != day { days.append(day) } }
      return days
    }
  }
}
