/// Where a figure stands in a set.
public struct Rank: Sendable, Equatable {
  /// 1 for the first; figures that are equal share the better position.
  public var position: Int
  /// How many others are equal.
  public var ties: Int
  /// How many figures the set has.
  public var count: Int
}

extension PriceSeries {
  /// Where a window's change stands among those of other windows, itself counted once.
  ///
  /// - Parameters:
  ///   - window: The window, in the set or not.
  ///   - windows: The set; windows without a change are left out.
  ///   - measure: How changes are measured.
  ///   - order: Whether the highest or the lowest change is first.
  /// - Returns: `nil` where the window has no change.
  /// - Complexity: O(*n*) in the windows.
  public func rank(
    of window: PriceWindow, among windows: [PriceWindow], in measure: ChangeMeasure = .percent,
    _ order: RankOrder
  ) -> Rank? {
    guard let change = change(over: window, in: measure) else { return nil }
    var rank = Rank(position: 1, ties: 0, count: 1)
    for other in windows where other != window {
      guard let compared = self.change(over: other, in: measure) else { continue }
      rank.count += 1
      if compared == change {
        rank.ties += 1
      } else if (compared > change) == (order == .highestFirst) {
        rank.position += 1
      }
    }
    return rank
  }

  /// The last of some windows whose change is on a side of a limit: for "the best day since".
  ///
  /// - Complexity: O(*n*) in the windows.
  public func last(
    of windows: [PriceWindow], where comparison: Comparison, _ limit: Double,
    in measure: ChangeMeasure = .percent
  ) -> PriceWindow? {
    windows.last { window in
      change(over: window, in: measure).map { comparison.holds($0, limit) } ?? false
    }
  }

  /// How many of some windows have a change on a side of a limit, and how many have a change at all.
  ///
  /// For "rose in 74 % of Decembers".
  ///
  /// - Complexity: O(*n*) in the windows.
  public func count(
    of windows: [PriceWindow], where comparison: Comparison, _ limit: Double,
    in measure: ChangeMeasure = .percent
  ) -> (matching: Int, all: Int) {
    var (matching, all) = (0, 0)
    for window in windows {
      guard let change = change(over: window, in: measure) else { continue }
      all += 1
      if comparison.holds(change, limit) { matching += 1 }
    }
    return (matching, all)
  }
}
