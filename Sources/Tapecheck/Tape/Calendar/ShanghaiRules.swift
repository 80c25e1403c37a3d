/// The sessions of the exchanges of Shanghai and Shenzhen, estimated.
///
/// The government announces each year's holidays in the autumn before, so these are the weeks that it has always chosen;
/// days next to them may differ. Nothing is traded on weekends that are declared working days.
enum ShanghaiRules {
  static func isHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.components
    switch (month, date) {
    case (1, 1), (5, 1...5), (10, 1...7): return true
    default: break
    }
    if let newYear = LunarFestivals.day(of: .newYear, year),
      (-1...6).contains(Int(day.number) - Int(newYear.number))
    {
      return true
    }
    let single = [
      LunarFestivals.tombSweeping(year), LunarFestivals.day(of: .dragonBoat, year),
      LunarFestivals.day(of: .midAutumn, year),
    ]
    return single.contains { festival in
      guard let festival else { return false }
      // A festival on a weekend makes a long weekend of it.
      return day == (festival.weekday >= 6 ? festival.advanced(by: 8 - festival.weekday) : festival)
    }
  }
}
