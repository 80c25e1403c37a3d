/// Days that holiday rules are made of.
extension Day {
  /// The n-th of a weekday (1 Monday...7 Sunday) in a month; `nil` where the month has no such.
  static func nth(_ n: Int, weekday: Int, of month: Int, _ year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let offset = (weekday - first.weekday + 7) % 7 + (n - 1) * 7
    let day = first.advanced(by: offset)
    return day.month == month ? day : nil
  }

  /// Western Easter Sunday of a year.
  ///
  /// Source: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8).
  static func easter(_ year: Int) -> Day? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// Days after Easter Sunday of the same year: -2 for Good Friday.
  func daysAfterEaster(_ year: Int) -> Int? {
    guard let easter = Day.easter(year) else { return nil }
    return Int(number) - Int(easter.number)
  }
}
