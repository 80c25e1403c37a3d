/// The Chinese lunisolar calendar, from the list `lunar-years`: when each of its years and months begins.
struct LunarCalendar: Sendable {
  private struct Year {
    /// The day of the lunar new year.
    var first: Day
    /// The month that is followed by its leap month; 0 for none.
    var leap: Int
    /// The days of each month in order, the leap month in its place.
    var lengths: [Int]
  }

  private let years: [Int: Year]

  init(lexicon: Lexicon) throws(LexiconError) {
    var years: [Int: Year] = [:]
    for row in lexicon.rows(of: "lunar-years") {
      let lengths = lexicon.value(row, "lengths").utf8.map { $0 == UInt8(ascii: "1") ? 30 : 29 }
      guard let year = Int(lexicon.value(row, "year")),
        let first = Day(iso: lexicon.value(row, "first")),
        let leap = Int(lexicon.value(row, "leap")), (0...12).contains(leap),
        lengths.count == (leap > 0 ? 13 : 12)
      else {
        throw lexicon.error(row, "needs a year, its first day, its leap month and 12 or 13 lengths")
      }
      years[year] = Year(first: first, leap: leap, lengths: lengths)
    }
    self.years = years
  }

  /// The days of a month; `nil` outside the list's years.
  func days(year: Int, month: Int, isLeap: Bool = false) -> ClosedRange<Day>? {
    guard let found = years[year], (1...12).contains(month), !isLeap || found.leap == month else {
      return nil
    }
    let index = month - 1 + (isLeap || found.leap > 0 && month > found.leap ? 1 : 0)
    guard index < found.lengths.count else { return nil }
    let first = found.first.advanced(by: found.lengths[..<index].reduce(0, +))
    return first...first.advanced(by: found.lengths[index] - 1)
  }

  /// The last day of a year.
  func eve(of year: Int) -> Day? {
    guard let found = years[year] else { return nil }
    return found.first.advanced(by: found.lengths.reduce(0, +) - 1)
  }
}
