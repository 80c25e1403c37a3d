/// A stretch of the calendar that closes are compared by.
public enum Period: String, Sendable, CaseIterable {
  /// Monday to Sunday.
  case week
  case month, quarter, half, year

  /// The first day of the period that a day lies in.
  public func start(of day: Day) -> Day {
    if self == .week { return day.advanced(by: 1 - day.weekday) }
    let (year, month, _) = day.components
    let first = month - (month - 1) % months
    return Day(year: year, month: first, day: 1) ?? day
  }

  /// The first day of the next period after the one that a day lies in.
  public func startOfNext(after day: Day) -> Day {
    let start = start(of: day)
    return self == .week ? start.advanced(by: 7) : start.advanced(byMonths: months)
  }

  /// The day a number of periods earlier: the same weekday, or the same day of an earlier month held to that month's last.
  ///
  /// A count above 12,000 is held to that.
  public func day(_ count: Int, before day: Day) -> Day {
    let held = min(max(count, 0), 12_000)
    return self == .week ? day.advanced(by: -7 * held) : day.advanced(byMonths: -months * held)
  }

  private var months: Int {
    switch self {
    case .week, .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }
}
