/// A run of windows that all rose or all fell.
public struct Streak: Sendable, Equatable {
  /// 1 for rises, -1 for falls, 0 for a window without change.
  public var sign: Int
  /// How many windows.
  public var length: Int
  /// The row of the close that the run began from.
  public var base: Int
}

extension PriceSeries {
  /// The run of rises or falls that ends with a session; `nil` for the first row.
  ///
  /// - Parameters:
  ///   - index: The session's row.
  ///   - skipsFlat: Whether a session without change, other than the last, neither counts nor breaks the run.
  /// - Returns: The run, which has at least the session itself.
  /// - Complexity: O(*k*) in the run.
  public func streak(endingAt index: Int, skipsFlat: Bool = false) -> Streak? {
    guard days.indices.contains(index) else { return nil }
    return streak(from: index, skipsFlat: skipsFlat) { $0 > 0 ? $0 - 1 : nil }
  }

  /// The run of rising or falling weeks, months or years that ends with the period of a row, measured to that row.
  ///
  /// - Complexity: O(*k* log *n*) in the run and the rows.
  public func streak(
    of period: Period, endingAt index: Int, skipsFlat: Bool = false
  ) -> Streak? {
    guard days.indices.contains(index) else { return nil }
    return streak(from: index, skipsFlat: skipsFlat) { self.index(before: period, of: days[$0]) }
  }

  /// How many sessions in a row, ending with one, have changes on a side of a limit.
  ///
  /// - Parameters:
  ///   - index: The last session's row.
  ///   - comparison: The side.
  ///   - limit: The limit in percent.
  ///   - isAbsolute: Whether falls count by their size.
  /// - Returns: The number of sessions, 0 where the last is not on that side.
  /// - Complexity: O(*k*) in the run.
  public func run(
    endingAt index: Int, where comparison: Comparison, _ limit: Double, isAbsolute: Bool = false
  ) -> Int {
    var length = 0
    while let change = change(at: index - length),
      comparison.holds(isAbsolute ? abs(change) : change, limit)
    {
      length += 1
    }
    return length
  }

  private func streak(from end: Int, skipsFlat: Bool, before: (Int) -> Int?) -> Streak? {
    guard var base = before(end) else { return nil }
    func sign(_ base: Int, _ end: Int) -> Int {
      closes[end] > closes[base] ? 1 : closes[end] < closes[base] ? -1 : 0
    }
    var streak = Streak(sign: sign(base, end), length: 1, base: base)
    while let earlier = before(base) {
      let next = sign(earlier, base)
      if next == streak.sign {
        streak.length += 1
        streak.base = earlier
      } else if !(skipsFlat && next == 0) {
        break
      }
      base = earlier
    }
    return streak
  }
}
