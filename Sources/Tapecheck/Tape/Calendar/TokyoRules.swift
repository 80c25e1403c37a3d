/// The sessions of the Tokyo Stock Exchange by rule, from 2000.
///
/// Source: the Act on National Holidays with its exceptions for 2019 to 2021, and the exchange's year-end days.
enum TokyoRules {
  static func isHoliday(_ day: Day) -> Bool {
    let (_, month, date) = day.components
    if (month == 1 && date <= 3) || (month == 12 && date == 31) { return true }
    if isNational(day) || special.contains(day.number) { return true }
    // A holiday on a Sunday is made up for on the next day that is none, a day between two holidays is one.
    var before = day.advanced(by: -1)
    if isNational(before), isNational(day.advanced(by: 1)) { return true }
    while isNational(before) {
      if before.weekday == 7 { return true }
      before = before.advanced(by: -1)
    }
    return false
  }

  private static func isNational(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    let isMonday = day.weekday == 1
    switch month {
    case 1: return date == 1 || (isMonday && (8...14).contains(date))
    case 2: return date == 11 || (date == 23 && year >= 2020)
    case 3: return date == equinox(20.8431, year)
    case 4: return date == 29
    case 5: return (3...5).contains(date) && (date != 4 || year >= 2007)
    case 7:
      switch year {
      case ..<2003: return date == 20
      case 2020: return date == 23 || date == 24
      case 2021: return date == 22 || date == 23
      default: return isMonday && (15...21).contains(date)
      }
    case 8:
      switch year {
      case ..<2016: return false
      case 2020: return date == 10
      case 2021: return date == 8
      default: return date == 11
      }
    case 9:
      if date == equinox(23.2488, year) { return true }
      return year < 2003 ? date == 15 : isMonday && (15...21).contains(date)
    case 10: return year != 2020 && year != 2021 && isMonday && (8...14).contains(date)
    case 11: return date == 3 || date == 23
    case 12: return date == 23 && year <= 2018
    default: return false
    }
  }

  /// The day of the month of an equinox, for 1980 to 2099 (the usual approximation).
  private static func equinox(_ base: Double, _ year: Int) -> Int {
    let passed = min(max(year, 1980), 2099) - 1980
    return Int(base + 0.242194 * Double(passed)) - passed / 4
  }

  /// The change of emperors in 2019 and the exchange's breakdown of 2020-10-01.
  private static let special: Set<Int32> = Set(
    ["2019-04-30", "2019-05-01", "2019-05-02", "2019-10-22", "2020-10-01"]
      .compactMap { Day(iso: $0)?.number })
}
