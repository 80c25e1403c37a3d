/// A time while it is put together: what is written of it, and the days it stands for so far.
struct TimeNode {
  typealias Grain = TimeExpression.Grain
  typealias Shape = TimeExpression.Shape

  /// What kind of words made the node, which decides what it can share in a range.
  enum Form {
    /// A day of the calendar, of which year and month may be missing.
    case date
    /// A month, of which the year may be missing.
    case month
    /// A quarter or half, of which the year may be missing; counted in months from `month`.
    case monthRun(count: Int)
    case year
    case weekday
    /// Anything whose days are known from the publication alone.
    case relative
  }

  /// The first token.
  var start: Int
  /// One past the last token.
  var end: Int
  var form: Form
  var from: Day?
  var to: Day?
  var grain: Grain
  var shape: Shape
  var weekday: Int?
  var isYearInferred = false
  var alternatives: [ClosedRange<Day>] = []
  /// The two parts that a span runs between, where they are longer than a day and shorter than a month.
  var ends: [ClosedRange<Day>] = []
  var event: String?
  /// What of the times before it the node points back to.
  var echo: TimeEcho?
  /// What is written: year, month, day of month.
  var year: Int?
  var month: Int?
  var day: Int?
  /// Which part of the month is written.
  var part: TimeWords.Part?
  /// The days that vague words ("end of 2008") stand for when they end a span.
  var vague: ClosedRange<Day>?

  init(
    _ tokens: Range<Int>, _ form: Form, days: ClosedRange<Day>? = nil, grain: Grain, shape: Shape
  ) {
    start = tokens.lowerBound
    end = tokens.upperBound
    self.form = form
    from = days?.lowerBound
    to = days?.upperBound
    self.grain = grain
    self.shape = shape
  }

  /// The days that the node stands for as a piece of a longer expression.
  var days: ClosedRange<Day>? {
    if let vague { return vague }
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  /// Sets both ends.
  mutating func set(_ days: ClosedRange<Day>?) {
    from = days?.lowerBound
    to = days?.upperBound
  }

  /// The node begun at an earlier token or ended at a later one.
  func spanning(_ start: Int, _ end: Int) -> TimeNode {
    var node = self
    node.start = start
    node.end = end
    return node
  }
}
