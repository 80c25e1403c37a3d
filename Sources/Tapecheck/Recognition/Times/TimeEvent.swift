/// A holiday or a named event of the list `events`, with the days that it falls on.
struct TimeEvent: Sendable {
  /// How the day of a year is found.
  enum Rule: Sendable {
    /// The same month and day each year.
    case fixed(month: Int, day: Int)
    /// The *n*th weekday of a month; the last where *n* is -1, plus an offset in days.
    case nth(month: Int, weekday: Int, count: Int, offset: Int)
    /// A number of days from Easter Sunday.
    case easter(offset: Int)
    /// The days or spans listed, in order; one that happened once has one.
    case days([ClosedRange<Day>])
    /// A time that has no agreed days.
    case vague
  }

  /// The key that the record names.
  let key: String
  /// How its days are found.
  let rule: Rule
  /// Whether the words stand for the day only after a bound such as "since".
  let needsBound: Bool
  /// Whether it comes again, so that the year must be found from the publication.
  let isYearly: Bool

  init(_ row: Lexicon.Row, _ lexicon: Lexicon) throws(LexiconError) {
    key = lexicon.value(row, "key")
    switch lexicon.value(row, "kind") {
    case "holiday": (needsBound, isYearly) = (false, true)
    case "day": (needsBound, isYearly) = (false, false)
    case "event": (needsBound, isYearly) = (true, false)
    default: throw lexicon.error(row, "unknown kind \"\(lexicon.value(row, "kind"))\"")
    }
    guard !key.isEmpty, let rule = TimeEvent.rule(lexicon.value(row, "rule")) else {
      throw lexicon.error(row, "unknown rule \"\(lexicon.value(row, "rule"))\"")
    }
    self.rule = rule
  }

  /// The rule that the column `rule` writes, or `nil` for anything else.
  private static func rule(_ written: String) -> Rule? {
    let fields = written.split(separator: " ")
    guard let name = fields.first else { return nil }
    let numbers = fields.dropFirst().compactMap { Int($0) }
    switch (name, numbers.count) {
    case ("vague", 0): return .vague
    case ("fixed", 2): return .fixed(month: numbers[0], day: numbers[1])
    case ("nth", 3):
      return .nth(month: numbers[0], weekday: numbers[1], count: numbers[2], offset: 0)
    case ("nth", 4):
      return .nth(
        month: numbers[0], weekday: numbers[1], count: numbers[2], offset: numbers[3])
    case ("easter", 1): return .easter(offset: numbers[0])
    default:
      var days: [ClosedRange<Day>] = []
      for field in fields {
        let ends = field.split(separator: "/").compactMap { Day(iso: String($0)) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        days.append(first...last)
      }
      return .days(days)
    }
  }

  /// The days of the event in a year, the earliest first.
  func days(in year: Int) -> ClosedRange<Day>? {
    switch rule {
    case .fixed(let month, let day):
      Day(year: year, month: month, day: day).map { $0...$0 }
    case .nth(let month, let weekday, let count, let offset):
      TimeEvent.weekday(weekday, count, of: month, year).map {
        $0.advanced(by: offset)...$0.advanced(by: offset)
      }
    case .easter(let offset):
      TimeEvent.easter(of: year).map { $0.advanced(by: offset)...$0.advanced(by: offset) }
    case .days(let days): days.first { $0.lowerBound.year == year }
    case .vague: nil
    }
  }

  /// The *n*th weekday of a month, the last for -1.
  static func weekday(_ weekday: Int, _ count: Int, of month: Int, _ year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    guard count > 0 else {
      let last = first.advanced(by: Day.daysInMonth(month, of: year) - 1)
      return last.advanced(by: -((last.weekday - weekday + 7) % 7))
    }
    return first.advanced(by: (weekday - first.weekday + 7) % 7 + (count - 1) * 7)
  }

  /// Easter Sunday by the Gregorian rule of Butcher's algorithm (Nature, 1876).
  static func easter(of year: Int) -> Day? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
