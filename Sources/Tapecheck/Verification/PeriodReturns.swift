/// One period's return, by its rows.
struct PeriodReturn {
  var base: Int
  var end: Int
  /// In percent, or in points where the claim is about points; NaN from a close of 0.
  var value: Double
}

/// The returns of all periods of a series up to a row, the last one running to that row.
///
/// - Complexity: O(log *n*) in the periods to create, O(1) to ask.
struct PeriodReturns: RandomAccessCollection {
  private let table: PeriodTable
  /// The row that the last period runs to.
  private let last: Int
  private let series: PriceSeries
  private let measure: Measure
  let endIndex: Int

  var startIndex: Int { 0 }

  /// What a return is counted in.
  enum Measure {
    case percent
    /// The difference of two closes, times a factor.
    case difference(Double)
    /// The difference of two closes as they were traded, before later splits.
    case money
  }

  /// Creates the returns of a period, or of sessions, up to a row.
  init(
    _ series: PriceSeries, _ period: Period?, through last: Int,
    in measure: Measure
  ) {
    table = series.table(of: period)
    self.series = series
    self.last = last
    self.measure = measure
    // The first end at or behind the row closes the last period.
    var (low, high) = (0, table.ends.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(table.ends[middle]) < last { low = middle + 1 } else { high = middle }
    }
    endIndex = last > 0 && last < series.count ? low : 0
  }

  subscript(position: Int) -> PeriodReturn {
    let base = Int(table.ends[position])
    let end = Swift.min(Int(table.ends[position + 1]), last)
    let value: Double
    switch measure {
    case .percent where end == Int(table.ends[position + 1]): value = table.changes[position]
    default: value = change(base, end)
    }
    return PeriodReturn(base: base, end: end, value: value)
  }

  /// The returns that end at or behind a row.
  func from(_ row: Int) -> Slice<PeriodReturns> { self[position(endingFrom: row)...] }

  /// How many returns before the last one end at or behind a row and are at least, or at most, as large as a
  /// limit, and the last of them.
  ///
  /// - Complexity: O(*n*) in the periods, a nanosecond each where returns are in percent.
  func reaching(
    _ limit: Double, atLeast: Bool, from row: Int
  ) -> (count: Int, last: PeriodReturn?) {
    let first = position(endingFrom: row)
    guard first < endIndex - 1 else { return (0, nil) }
    var count = 0
    var found = -1
    switch measure {
    case .percent:
      let changes = table.changes.span
      for position in first..<endIndex - 1
      where atLeast ? changes[position] >= limit : changes[position] <= limit {
        count += 1
        found = position
      }
    case .difference, .money:
      let ends = table.ends.span
      for position in first..<endIndex - 1 {
        let value = change(Int(ends[position]), Int(ends[position + 1]))
        guard atLeast ? value >= limit : value <= limit else { continue }
        count += 1
        found = position
      }
    }
    return (count, found < 0 ? nil : self[found])
  }

  @inline(__always)
  private func change(_ base: Int, _ end: Int) -> Double {
    let before = series.closes[base]
    let after = series.closes[end]
    guard before != 0 else { return .nan }
    switch measure {
    case .percent: return (after / before - 1) * 100
    case .difference(let factor): return (after - before) * factor
    case .money: return (after - before) * series.splitFactor(after: series.days[end])
    }
  }

  private func position(endingFrom row: Int) -> Int {
    var (low, high) = (0, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
