/// A stretch over which a change is measured: the close before it and its last close, as rows of a series.
public struct PriceWindow: Sendable, Hashable {
  /// The row of the close that the change is measured from.
  public var base: Int
  /// The row of the close that it is measured to.
  public var end: Int

  /// Creates a window.
  public init(base: Int, end: Int) {
    self.base = base
    self.end = end
  }
}

/// How a series is cut into windows.
public enum WindowGrain: Sendable, Hashable {
  /// A number of sessions, one window ending on each session, so that they overlap.
  case sessions(Int)
  /// Weeks, months, quarters, halves or years, side by side; the last may be unfinished.
  case period(Period)
}

extension PriceSeries {
  /// The last row before a day; `nil` where there is none.
  ///
  /// - Complexity: O(log *n*) in the rows, as of all that follow.
  public func index(before day: Day) -> Int? {
    index(onOrBefore: day.advanced(by: -1))
  }

  /// The last row before the period that a day lies in: the base of a week's, month's or year's change.
  public func index(before period: Period, of day: Day) -> Int? {
    index(before: period.start(of: day))
  }

  /// The row a number of sessions before another; `nil` before the first row.
  public func index(sessions count: Int, before index: Int) -> Int? {
    guard count >= 0, days.indices.contains(index), count <= index else { return nil }
    return index - count
  }

  /// The last row up to the same day a number of periods earlier; `nil` before the first row.
  ///
  /// For "the past six months": 2024-07-16 less six months is 2024-01-16.
  public func index(_ count: Int, _ period: Period, before index: Int) -> Int? {
    guard days.indices.contains(index) else { return nil }
    return self.index(count, period, before: days[index])
  }

  /// The last row up to the same day a number of periods before a day; `nil` before the first row.
  public func index(_ count: Int, _ period: Period, before day: Day) -> Int? {
    count >= 0 ? index(onOrBefore: period.day(count, before: day)) : nil
  }

  /// The last row of each period that has rows in a range, ascending.
  ///
  /// - Complexity: O(*n*) in the range.
  public func lastIndices(of period: Period, in range: Range<Int>) -> [Int] {
    var last: [Int] = []
    var end: Day?
    for index in held(range) {
      if let next = end, days[index] < next {
        last[last.count - 1] = index
      } else {
        last.append(index)
        end = period.startOfNext(after: days[index])
      }
    }
    return last
  }

  /// The windows that end in a range, ascending; a window whose base is before the first row is left out.
  ///
  /// - Complexity: O(*n*) in the range.
  public func windows(of grain: WindowGrain, endingIn range: Range<Int>) -> [PriceWindow] {
    let range = held(range)
    switch grain {
    case .sessions(let count):
      guard count > 0 else { return [] }
      return range.compactMap { $0 >= count ? PriceWindow(base: $0 - count, end: $0) : nil }
    case .period(let period):
      let ends = lastIndices(of: period, in: range)
      guard let first = ends.first else { return [] }
      var base = index(before: period, of: days[first])
      return ends.compactMap { end in
        defer { base = end }
        return base.map { PriceWindow(base: $0, end: end) }
      }
    }
  }

  /// A window's change; see ``change(from:to:in:)``.
  public func change(over window: PriceWindow, in measure: ChangeMeasure = .percent) -> Double? {
    change(from: window.base, to: window.end, in: measure)
  }
}
