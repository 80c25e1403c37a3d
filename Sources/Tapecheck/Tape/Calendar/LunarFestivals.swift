/// Holidays of the Chinese calendar, which the exchanges of Hong Kong and mainland China keep.
///
/// A table of 31 years, because the calendar follows the new moons and Foundation's would load its large tables.
enum LunarFestivals {
  enum Festival: Int {
    case newYear, buddhasBirthday, dragonBoat, midAutumn, doubleNinth
  }

  /// The day of a festival in 2000 to 2030; `nil` in other years.
  static func day(of festival: Festival, _ year: Int) -> Day? {
    guard (2000...2030).contains(year) else { return nil }
    let date = dates[year - 2000][festival.rawValue]
    return Day(year: year, month: date / 100, day: date % 100)
  }

  /// Tomb-sweeping day, when the sun's longitude is 15 degrees.
  ///
  /// The common approximation for the 21st century; it gives the published days of 2000 to 2030.
  static func tombSweeping(_ year: Int) -> Day? {
    guard (2000...2099).contains(year) else { return nil }
    let ofCentury = year - 2000
    let date = Int(Double(ofCentury) * 0.2422 + 4.81) - ofCentury / 4
    return Day(year: year, month: 4, day: date)
  }

  /// Months times 100 plus days from 2000 on, in the order of ``Festival``.
  ///
  /// Source: the Hong Kong Observatory's tables.
  private static let dates: [[Int]] = [
    [205, 511, 606, 912, 1006], [124, 430, 625, 1001, 1025], [212, 519, 615, 921, 1014],
    [201, 508, 604, 911, 1004], [122, 526, 622, 928, 1022], [209, 515, 611, 918, 1011],
    [129, 505, 531, 1006, 1030], [218, 524, 619, 925, 1019], [207, 512, 608, 914, 1007],
    [126, 502, 528, 1003, 1026], [214, 521, 616, 922, 1016], [203, 510, 606, 912, 1005],
    [123, 428, 623, 930, 1023], [210, 517, 612, 919, 1013], [131, 506, 602, 908, 1002],
    [219, 525, 620, 927, 1021], [208, 514, 609, 915, 1009], [128, 503, 530, 1004, 1028],
    [216, 522, 618, 924, 1017], [205, 512, 607, 913, 1007], [125, 430, 625, 1001, 1025],
    [212, 519, 614, 921, 1014], [201, 508, 603, 910, 1004], [122, 526, 622, 929, 1023],
    [210, 515, 610, 917, 1011], [129, 505, 531, 1006, 1029], [217, 524, 619, 925, 1018],
    [206, 513, 609, 915, 1008], [126, 502, 528, 1003, 1026], [213, 520, 616, 922, 1016],
    [203, 509, 605, 912, 1005],
  ]
}
