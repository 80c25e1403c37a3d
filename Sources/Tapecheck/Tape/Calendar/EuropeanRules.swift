/// The sessions of London, Frankfurt (Xetra) and Paris by rule.
///
/// Sources: the bank holidays of England and Wales with royal exceptions, from 1984; the trading calendars of Deutsche
/// Börse and Euronext, from 2002.
enum EuropeanRules {
  static func isLondonHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    let weekday = day.weekday
    if isEasterHoliday(day, year) { return true }
    switch month {
    case 1: if date == 1 || (weekday == 1 && date <= 3) { return true }
    case 5:
      // The holidays of these years were moved for anniversaries and jubilees.
      if weekday == 1, date <= 7, year != 1995, year != 2020 { return true }
      if weekday == 1, date >= 25, ![2002, 2012, 2022].contains(year) { return true }
    case 8: if weekday == 1 && date >= 25 { return true }
    case 12:
      if date == 25 || date == 26 { return true }
      if (date == 27 || date == 28) && weekday <= 2 { return true }
    default: break
    }
    return londonSpecial.contains(day.number)
  }

  static func isFrankfurtHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    if isEasterHoliday(day, year) { return true }
    switch (month, date) {
    case (1, 1), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31): return true
    case (10, 3): return (2014...2021).contains(year)
    case (10, 31): return year == 2017
    default:
      return (year == 2007 || (2015...2021).contains(year)) && day.daysAfterEaster(year) == 50
    }
  }

  static func isParisHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    switch (month, date) {
    case (1, 1), (5, 1), (12, 25), (12, 26): return true
    default: return isEasterHoliday(day, year)
    }
  }

  /// Half past twelve on the last working days before Christmas and New Year.
  static func londonEarlyClose(_ day: Day) -> Int? {
    let (year, month, date) = day.components
    guard month == 12, year >= 2000 else { return nil }
    let isEve = date == 24 || date == 31
    let isFridayBefore = day.weekday == 5 && ((22...23).contains(date) || (29...30).contains(date))
    return isEve || isFridayBefore ? 12 * 60 + 30 : nil
  }

  /// Two o'clock on the year's last session, which is before 31 December.
  static func frankfurtEarlyClose(_ day: Day) -> Int? {
    let (year, month, date) = day.components
    guard month == 12, year >= 2010 else { return nil }
    return date == 30 || (day.weekday == 5 && (28...29).contains(date)) ? 14 * 60 : nil
  }

  /// Five past two on the eves of Christmas and New Year.
  static func parisEarlyClose(_ day: Day) -> Int? {
    let (year, month, date) = day.components
    guard month == 12, year >= 2002, date == 24 || date == 31 else { return nil }
    return 14 * 60 + 5
  }

  private static func isEasterHoliday(_ day: Day, _ year: Int) -> Bool {
    let after = day.daysAfterEaster(year)
    return after == -2 || after == 1
  }

  /// Anniversaries of 1945, weddings, jubilees, a funeral, a coronation and the eve of 2000.
  private static let londonSpecial: Set<Int32> = Set(
    [
      "1995-05-08", "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04",
      "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08",
    ].compactMap { Day(iso: $0)?.number })
}
