/// The daily prices of one instrument, as columns.
///
/// Prices are adjusted for splits up to the last row, not for dividends. Rows without a close are left out, so
/// ``closes`` holds numbers only and the rows before and after an index are the sessions before and after it.
///
/// A class though it never changes: its columns travel with every claim that is checked, as one reference and not ten.
public final class PriceSeries: Sendable {
  /// The instrument.
  public let symbol: Symbol
  /// The file's name, as evidence gives it: `RUT.csv`.
  public let file: String
  /// The sessions, ascending, one a row.
  public let days: [Day]
  /// First prices; NaN where the row has none.
  public let opens: [Double]
  /// Highest prices; NaN where the row has none.
  public let highs: [Double]
  /// Lowest prices; NaN where the row has none.
  public let lows: [Double]
  /// Last prices, all of them numbers.
  public let closes: [Double]
  /// Closes that count dividends, as Yahoo's `Adj Close`; empty where the file has no such column.
  public let adjustedCloses: [Double]
  /// Shares or contracts traded; NaN where the row has none.
  public let volumes: [Double]
  /// The splits, ascending by day.
  let splits: [Split]
  /// The rows that are kept but should not decide anything alone.
  let doubts: [Doubt]
  /// The line of each row; empty where row 0 is line 2 and each next row the next line.
  let lines: [Int32]
  private let periods = PeriodTable.Memo()

  init(
    symbol: Symbol, file: String, rows: PriceRows, splits: [Split] = [], doubts: [Doubt] = []
  ) {
    self.symbol = symbol
    self.file = file
    days = rows.days
    opens = rows.opens
    highs = rows.highs
    lows = rows.lows
    closes = rows.closes
    adjustedCloses = rows.adjustedCloses
    volumes = rows.volumes
    lines = rows.lines
    self.splits = splits
    self.doubts = doubts
  }

  /// How many rows there are.
  public var count: Int { days.count }

  /// The line of the file that a row stands on, counting from 1.
  public func line(at index: Int) -> Int {
    lines.indices.contains(index) ? Int(lines[index]) : index &+ 2
  }

  /// The row of a day; `nil` where the day has none.
  ///
  /// - Complexity: O(log *n*) in the rows, as of the two below.
  public func index(of day: Day) -> Int? {
    let found = firstIndex(notBefore: day)
    return found < days.count && days[found] == day ? found : nil
  }

  /// The last row up to and including a day; `nil` before the first row.
  public func index(onOrBefore day: Day) -> Int? {
    let after = firstIndex(notBefore: day.advanced(by: 1))
    return after > 0 ? after - 1 : nil
  }

  /// The first row from a day on; `nil` after the last row.
  public func index(onOrAfter day: Day) -> Int? {
    let found = firstIndex(notBefore: day)
    return found < days.count ? found : nil
  }

  /// Why a row is doubtful; `nil` where it is not or there is no such row.
  ///
  /// A row after a session that left none is doubtful too, because its change spans that session.
  ///
  /// - Complexity: O(*d*) in the doubts on the series, at most about a hundred.
  public func doubt(at index: Int) -> String? {
    guard days.indices.contains(index) else { return nil }
    let day = days[index]
    let before = index > 0 ? days[index - 1] : day
    return doubts.first { doubt in
      guard doubt.isMissingRow else { return doubt.days.contains(day) }
      return doubt.days.lowerBound > before && doubt.days.upperBound < day
    }?.reason
  }

  /// Why sessions between two rows may be missing or doubtful, both rows included; `nil` where nothing is known.
  ///
  /// For claims about every session of a stretch, such as a record or a streak.
  ///
  /// - Complexity: O(*d*) in the doubts on the series.
  public func doubt(within range: ClosedRange<Day>) -> String? {
    doubts.first { $0.days.overlaps(range) }?.reason
  }

  /// What a close is multiplied by for the price that was traded on a day: the later splits' ratios.
  ///
  /// 1 where there are none. A spin-off counts as a split where the prices are adjusted for it.
  public func splitFactor(after day: Day) -> Double {
    var factor = 1.0
    for split in splits where split.day > day { factor *= split.ratio }
    return factor
  }

  /// The periods of the whole series, or its sessions, worked out once.
  func table(of period: Period?) -> PeriodTable { periods.table(of: period, self) }

  private func firstIndex(notBefore day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A split: from its day on, one share is `ratio` of the shares before.
struct Split: Sendable, Equatable {
  var day: Day
  var ratio: Double
}

/// Days whose figures should not decide anything alone.
struct Doubt: Sendable, Equatable {
  var days: ClosedRange<Day>
  /// What is doubtful; `row` for a session that was held and has no row.
  var field: String
  var reason: String

  var isMissingRow: Bool { field == "row" }
}
