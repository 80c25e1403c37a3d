extension Day {
  /// The Monday of the day's week.
  var startOfWeek: Day { advanced(by: 1 - weekday) }

  /// The Monday to Sunday that hold the day, a number of weeks away.
  func week(_ offset: Int = 0) -> ClosedRange<Day> {
    let start = startOfWeek.advanced(by: offset * 7)
    return start...start.advanced(by: 6)
  }

  /// The month that holds the day, a number of months away.
  func month(_ offset: Int = 0) -> ClosedRange<Day>? {
    let (year, month, _) = components
    return Day.months(year: year, from: month + offset, count: 1)
  }

  /// The calendar quarter that holds the day, a number of quarters away.
  func quarter(_ offset: Int = 0) -> ClosedRange<Day>? {
    let (year, month, _) = components
    return Day.months(year: year, from: (month - 1) / 3 * 3 + 1 + offset * 3, count: 3)
  }

  /// The half year that holds the day, a number of halves away.
  func half(_ offset: Int = 0) -> ClosedRange<Day>? {
    let (year, month, _) = components
    return Day.months(year: year, from: (month - 1) / 6 * 6 + 1 + offset * 6, count: 6)
  }

  /// Whole months from the month of a year that may lie outside 1...12; `nil` outside years 1 to 9999.
  static func months(year: Int, from month: Int, count: Int) -> ClosedRange<Day>? {
    let index = year * 12 + month - 1
    let last = index + count - 1
    guard index >= 12, count > 0, last < 120_000 else { return nil }
    let (lastYear, lastMonth) = (last / 12, last % 12 + 1)
    guard let from = Day(year: index / 12, month: index % 12 + 1, day: 1),
      let to = Day(
        year: lastYear, month: lastMonth, day: Day.daysInMonth(lastMonth, of: lastYear))
    else { return nil }
    return from...to
  }

  /// Whole years; `nil` outside years 1 to 9999.
  static func years(from first: Int, count: Int = 1) -> ClosedRange<Day>? {
    months(year: first, from: 1, count: count * 12)
  }

  /// Monday to Friday a number of days of that kind away, not counting the day itself.
  func advanced(byWorkdays count: Int) -> Day {
    var day = self
    for _ in 0..<count.magnitude {
      repeat { day = day.advanced(by: count > 0 ? 1 : -1) } while day.weekday > 5
    }
    return day
  }
}

extension ClosedRange<Day> {
  /// How many days the range holds.
  var count: Int { Int(upperBound.number) - Int(lowerBound.number) + 1 }
}
