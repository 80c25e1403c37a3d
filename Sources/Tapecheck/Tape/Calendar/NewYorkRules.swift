/// The sessions of the New York Stock Exchange by rule, from 1970.
///
/// Source: NYSE Rule 7.2 and the exchange's list of special closings.
enum NewYorkRules {
  static func isHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    let weekday = day.weekday
    switch month {
    case 1:
      // A New Year's Day on a Saturday is not made up for on the Friday before.
      if date == 1 || (date == 2 && weekday == 1) { return true }
      if year >= 1998 && weekday == 1 && (15...21).contains(date) { return true }
    case 2:
      if year >= 1971 {
        if weekday == 1 && (15...21).contains(date) { return true }
      } else if isObserved(22, date, weekday) {
        return true
      }
    case 5:
      if year >= 1971 {
        if weekday == 1 && date >= 25 { return true }
      } else if date == 30 {
        return true
      }
    case 6:
      if year >= 2022 && isObserved(19, date, weekday) { return true }
    case 7:
      if isObserved(4, date, weekday) { return true }
    case 9:
      if weekday == 1 && date <= 7 { return true }
    case 11:
      if weekday == 4 && (22...28).contains(date) { return true }
      // Presidential elections, until 1980.
      if year <= 1980 && year % 4 == 0 && weekday == 2 && (2...8).contains(date) { return true }
    case 12:
      if isObserved(25, date, weekday) { return true }
    default: break
    }
    if (3...4).contains(month) && weekday == 5 && day.daysAfterEaster(year) == -2 { return true }
    return specialClosings.contains(day.number)
  }

  /// Minutes after midnight at which trading ends on a half day; `nil` on a full one.
  static func earlyClose(_ day: Day) -> Int? {
    let (year, month, date) = day.components
    guard year >= 1990 else { return nil }
    let weekday = day.weekday
    let isEarly =
      switch month {
      case 7 where year >= 2013: date == 3 && weekday <= 4
      case 7 where year >= 1995:
        (date == 3 && [1, 2, 4].contains(weekday)) || (date == 5 && weekday == 5)
      case 11: year >= 1992 && weekday == 5 && (23...29).contains(date)
      case 12:
        (date == 24 && weekday <= 4) || (date == 26 && (year == 1997 || year == 2003))
          || (date == 31 && year == 1999)
      default: false
      }
    guard isEarly else { return nil }
    return (year >= 1993 ? 13 : 14) * 60
  }

  /// Whether bonds and federal statistics rest: the same holidays, with two more and without mourning and storms.
  static func isBondHoliday(_ day: Day) -> Bool {
    let (_, month, date) = day.components
    let weekday = day.weekday
    if month == 10, weekday == 1, (8...14).contains(date) { return true }
    if month == 11, date == 11 || (date == 12 && weekday == 1) { return true }
    return isHoliday(day) && !specialClosings.contains(day.number)
  }

  /// Whether a holiday that moves from Saturday to Friday and from Sunday to Monday is kept today.
  private static func isObserved(_ holiday: Int, _ date: Int, _ weekday: Int) -> Bool {
    (date == holiday && weekday <= 5) || (date == holiday - 1 && weekday == 5)
      || (date == holiday + 1 && weekday == 1)
  }

  /// Mourning, storms, the blackout of 1977, September 2001.
  private static let specialClosings: Set<Int32> = Set(
    [
      "1972-12-28", "1973-01-25", "1977-07-14", "1985-09-27", "1994-04-27", "2001-09-11",
      "2001-09-12", "2001-09-13", "2001-09-14", "2004-06-11", "2007-01-02", "2012-10-29",
      "2012-10-30", "2018-12-05", "2025-01-09",
    ].compactMap { Day(iso: $0)?.number })
}
