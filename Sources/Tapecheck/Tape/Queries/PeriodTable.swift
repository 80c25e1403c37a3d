import Synchronization

/// The last rows of a series' side-by-side periods, and the change from each to the next.
///
/// A claim about the best week since a day looks at every week, and an article makes several such claims.
struct PeriodTable: Sendable {
  /// The last row of each period that has rows, ascending.
  var ends: [Int32] = []
  /// The change in percent from each end to the next; NaN from a close of 0.
  var changes: [Double] = []

  /// Cuts a series into periods, or into its sessions.
  ///
  /// - Complexity: O(*n*) in the rows.
  init(_ series: PriceSeries, _ period: Period?) {
    let rows = 0..<series.count
    if let period {
      ends = series.lastIndices(of: period, in: rows).map { Int32(truncatingIfNeeded: $0) }
    } else {
      ends = rows.map { Int32(truncatingIfNeeded: $0) }
    }
    changes.reserveCapacity(max(0, ends.count - 1))
    for (base, end) in zip(ends, ends.dropFirst()) {
      let before = series.closes[Int(base)]
      changes.append(before == 0 ? .nan : (series.closes[Int(end)] / before - 1) * 100)
    }
  }

  /// Keeps the tables of one series, each made when first asked for.
  final class Memo: Sendable {
    private let tables = Mutex<[Period?: PeriodTable]>([:])

    func table(of period: Period?, _ series: PriceSeries) -> PeriodTable {
      tables.withLock { tables in
        if let known = tables[period] { return known }
        let made = PeriodTable(series, period)
        tables[period] = made
        return made
      }
    }
  }
}
