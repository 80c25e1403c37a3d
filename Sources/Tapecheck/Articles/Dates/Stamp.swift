/// A date, a time of day or both, as written in one place.
struct Stamp: Sendable, Equatable {
  /// What a word before the stamp says it stamps.
  enum Role: Sendable {
    case published, updated, unlabelled
  }
  /// The zone that stands with a time.
  enum Zone: Sendable, Equatable {
    case offset(Int)
    case named(String)
  }

  var year: Int?
  var month: Int?
  var dayOfMonth: Int?
  /// 1 for Monday to 7 for Sunday, where the stamp names it.
  var weekday: Int?
  /// Seconds since midnight; `nil` where only the day is written.
  var seconds: Int?
  var zone: Zone?
  var role = Role.unlabelled
  /// Seconds before the page was saved, for stamps such as "2 hours ago".
  var age: Int?
  /// Days from the day on which the page was saved, for stamps such as "yesterday 20:04".
  var dayOffset: Int?
  /// Whether day and month could be exchanged, as in 03/04/2024.
  var isOrderGuessed = false
  /// The bytes of the text that it was read from.
  var range: Range<Int> = 0..<0

  /// Whether month and day are known.
  var hasDay: Bool { month != nil && dayOfMonth != nil }

  /// The day, where the year is written or given.
  func day(inYear given: Int? = nil) -> Day? {
    guard let year = year ?? given, let month, let dayOfMonth else { return nil }
    return Day(year: year, month: month, day: dayOfMonth)
  }
}
