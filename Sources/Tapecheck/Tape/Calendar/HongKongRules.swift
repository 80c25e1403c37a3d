/// The sessions of the Stock Exchange of Hong Kong by rule, from 2000.
///
/// Source: the General Holidays Ordinance (Cap. 149).
enum HongKongRules {
  static func isHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    switch (month, date) {
    case (12, 25), (12, 26): return true
    case (12, 27) where day.weekday <= 2: return true
    default: break
    }
    for (fixedMonth, fixedDate) in [(1, 1), (5, 1), (7, 1), (10, 1)]
    where isKept(Day(year: year, month: fixedMonth, day: fixedDate), on: day) {
      return true
    }
    if month == 3 || month == 4 {
      let afterEaster = day.daysAfterEaster(year)
      if afterEaster == -2 || afterEaster == 1 { return true }
      if let sweeping = LunarFestivals.tombSweeping(year) {
        let kept = sweeping.weekday == 7 ? sweeping.advanced(by: 1) : sweeping
        if day == (kept.daysAfterEaster(year) == 1 ? kept.advanced(by: 1) : kept) { return true }
      }
    }
    for festival in [LunarFestivals.Festival.buddhasBirthday, .dragonBoat, .doubleNinth]
    where isKept(LunarFestivals.day(of: festival, year), on: day) {
      return true
    }
    return isNewYear(day, year) || isAfterMidAutumn(day, year) || special.contains(day.number)
  }

  /// Minutes after midnight at which trading ends on the eves that have a morning only.
  static func earlyClose(_ day: Day) -> Int? {
    let (year, month, date) = day.components
    let isEve =
      (month == 12 && (date == 24 || date == 31))
      || LunarFestivals.day(of: .newYear, year) == day.advanced(by: 1)
    guard isEve else { return nil }
    return year * 12 + month < 2011 * 12 + 3 ? 12 * 60 + 30 : 12 * 60
  }

  private static func isNewYear(_ day: Day, _ year: Int) -> Bool {
    guard let first = LunarFestivals.day(of: .newYear, year) else { return false }
    let offset = Int(day.number) - Int(first.number)
    if (0...2).contains(offset) { return true }
    // A Sunday among the three is made up for: until 2012 on the eve, since then on the fourth day.
    let hasSunday = first.weekday >= 5
    if year < 2013 { return offset == -1 && hasSunday }
    return offset == 3 && hasSunday
  }

  private static func isAfterMidAutumn(_ day: Day, _ year: Int) -> Bool {
    guard let festival = LunarFestivals.day(of: .midAutumn, year) else { return false }
    var kept = festival.advanced(by: 1)
    let (_, month, date) = kept.components
    if (month == 10 && date == 1) || (year >= 2011 && kept.weekday == 7) {
      kept = kept.advanced(by: 1)
    }
    return day == kept
  }

  /// Whether a holiday that moves from Sunday to Monday is kept on a day.
  private static func isKept(_ holiday: Day?, on day: Day) -> Bool {
    guard let holiday else { return false }
    return day == (holiday.weekday == 7 ? holiday.advanced(by: 1) : holiday)
  }

  /// Typhoons and rain storms that closed the exchange all day, and the holiday of 2015-09-03.
  private static let special: Set<Int32> = Set(
    [
      "2001-07-06", "2001-07-25", "2008-08-06", "2008-08-22", "2011-09-29", "2013-08-14",
      "2015-09-03", "2016-08-02", "2016-10-21", "2017-08-23", "2020-10-13", "2021-10-13",
      "2023-07-17", "2023-09-01", "2023-09-08", "2024-09-06",
    ].compactMap { Day(iso: $0)?.number })
}
