/// A question to the tape, in a form that can be written, read back and printed as a formula.
///
/// A query tests or measures every session, or the last session of every week, month, quarter or year, that all its
/// instruments have; see ``init(_:)`` for the language.
public struct PriceQuery: Sendable, Equatable {
  /// What is asked of the periods.
  public enum Verb: Sendable, Equatable {
    /// The periods on which the conditions hold.
    case list
    /// How many they are, and of how many.
    case share
    /// The first periods in order of the measure, at most 1,000.
    case top(Int)
    /// The last ones.
    case bottom(Int)
    /// One figure of the measure over all periods on which the conditions hold.
    case mean, median, highest, lowest
    /// The measure on the last period, or on the day named.
    case value
    /// Runs of periods on which the conditions hold, of at least a length.
    case runs(Int)
    /// The measure's instruments' changes from the last close up to one day to that up to another.
    case change
  }

  /// What one period is.
  public enum Grain: String, Sendable, CaseIterable {
    case session = "day"
    case week, month, quarter, year
  }

  /// One figure of a period.
  public enum Operand: Sendable, Equatable {
    case number(Double)
    /// The change in percent over a number of periods.
    case change(Symbol, Int)
    /// The change in points over a number of periods.
    case points(Symbol, Int)
    case price(Symbol, PriceField)
    /// The mean of the last closes, of the sessions and not the periods.
    case average(Symbol, Int)
    /// The volume's mean over the sessions before.
    case averageVolume(Symbol, Int)
    /// The realised volatility of the last sessions, in percent a year.
    case volatility(Symbol, Int)
    /// How far the close is below the highest close so far, in percent, not above 0.
    case drawdown(Symbol)
    /// How far the close is above the lowest close of the last 250 sessions, in percent.
    case rebound(Symbol)
    /// The sessions of one sign that end here: positive for rises, negative for falls.
    case streak(Symbol)
    /// The high less the low, as percent of the close before.
    case swing(Symbol)
    /// Pearson's coefficient of the daily changes of the last common sessions.
    case correlation(Symbol, Symbol, Int)
    case year, month, weekday
  }

  /// How two operands become one figure.
  public enum Operation: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  /// One operand, or two with what is done to them.
  public struct Measure: Sendable, Equatable {
    /// The first operand.
    public var left: Operand
    /// What is done to the two.
    public var operation: Operation?
    /// The second operand.
    public var right: Operand?

    /// Creates a measure.
    public init(_ left: Operand, _ operation: Operation? = nil, _ right: Operand? = nil) {
      self.left = left
      self.operation = operation
      self.right = right
    }
  }

  /// A comparison of two measures.
  public struct Condition: Sendable, Equatable {
    /// What is compared.
    public var left: Measure
    /// On which side; `nil` for equal.
    public var comparison: Comparison?
    /// What it is compared with.
    public var right: Measure
  }

  /// What is asked.
  public var verb: Verb
  /// What a period is.
  public var grain = Grain.session
  /// What is measured, for verbs that measure.
  public var measure: Measure?
  /// What must hold, all at once.
  public var conditions: [Condition] = []
  /// What must hold for a period to be tested at all, for verbs that list or count.
  public var filters: [Condition] = []
  /// The first day of periods that count.
  public var from: Day?
  /// The last day of periods that count.
  public var to: Day?

  /// The instruments, in the order in which they are written.
  public var symbols: [Symbol] {
    var found: [Symbol] = []
    let measures =
      [measure].compactMap(\.self) + (conditions + filters).flatMap { [$0.left, $0.right] }
    for operand in measures.flatMap({ [$0.left, $0.right].compactMap(\.self) }) {
      for symbol in operand.symbols where !found.contains(symbol) { found.append(symbol) }
    }
    return found
  }
}

extension PriceQuery.Operand {
  /// The instruments that the operand is of.
  var symbols: [Symbol] {
    switch self {
    case .number, .year, .month, .weekday: []
    case .correlation(let first, let second, _): [first, second]
    case .change(let symbol, _), .points(let symbol, _), .price(let symbol, _),
      .average(let symbol, _), .averageVolume(let symbol, _), .volatility(let symbol, _),
      .drawdown(let symbol), .rebound(let symbol), .streak(let symbol), .swing(let symbol):
      [symbol]
    }
  }
}
