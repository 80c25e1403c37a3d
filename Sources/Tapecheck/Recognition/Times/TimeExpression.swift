/// A day or a span of days in the text, resolved against the publication.
public struct TimeExpression: Sendable, Equatable {
  /// How long the span is, as named in the record.
  public enum Grain: String, Sendable, CaseIterable {
    case session, day, week, month, quarter, half, year, decade, range
  }
  /// How the words say it, which decides the window that a claim looks at.
  public enum Shape: Sendable, Equatable {
    /// One day: "Thursday", "July 11", "today", "overnight".
    case day
    /// A calendar period: "last week", "in May", "the fourth quarter", "2023".
    case period
    /// The last *n* periods up to the publication: "the past three trading days", 近五日.
    case trailing(count: Int, unit: Grain)
    /// From the start of a period to the publication: "this year", "year to date", 今年以来.
    case toDate(unit: Grain)
    /// From a day on, open at its end: "since May 2022".
    case since
    /// Up to a day: "until September", "by 2024", "by year-end".
    case until
    /// From one day to another.
    case between
    /// A clock time or part of the day on a day: "at the close", "premarket", "this morning".
    case clock
    /// A fiscal period or a vague one: the span only.
    case unresolved
  }
  /// The expression's UTF-8 bytes of the text.
  public var range: Range<Int>
  /// The expression's tokens.
  public var tokens: Range<Int>
  /// The first day, included; `nil` when open or unresolved.
  public var from: Day?
  /// The last day, included; `nil` when open or unresolved.
  public var to: Day?
  /// How long the span is.
  public var grain: Grain
  /// How the words say it.
  public var shape: Shape
  /// The weekday as written, 1 for Monday to 7 for Sunday; `nil` when none is.
  public var weekday: Int?
  /// Whether the year was not written but filled in.
  public var yearIsInferred = false
  /// Other days or spans that the words may mean, the likelier first.
  public var alternatives: [ClosedRange<Day>] = []
  /// For a span between two parts of a month, as from early November to early December, the two parts.
  public var ends: [ClosedRange<Day>] = []
  /// For a named event, the event's key in `events.tsv`.
  public var event: String?

  /// Creates a time expression.
  public init(
    range: Range<Int>, tokens: Range<Int>, from: Day?, to: Day?, grain: Grain, shape: Shape
  ) {
    self.range = range
    self.tokens = tokens
    self.from = from
    self.to = to
    self.grain = grain
    self.shape = shape
  }
}
