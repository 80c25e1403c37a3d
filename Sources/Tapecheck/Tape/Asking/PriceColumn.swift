/// The figures of one instrument, one a period.
struct PriceColumn {
  private let series: PriceSeries
  /// The row of each common session.
  private let rows: [Int]
  /// The place of each period's last session.
  private let ends: [Int]
  /// The first period that counts; figures before it are left out.
  private let first: Int

  init(_ series: PriceSeries, _ rows: [Int], _ ends: [Int], from first: Int) {
    self.series = series
    self.rows = rows
    self.ends = ends
    self.first = first
  }

  func figures(_ operand: PriceQuery.Operand) -> [Double] {
    switch operand {
    case .change(_, let periods): return changes(periods, in: .percent)
    case .points(_, let periods): return changes(periods, in: .points)
    case .price(_, let field):
      let column = series.column(field)
      return each { column[$0] }
    case .average(_, let length):
      return averages(length, of: series.closes, lag: 0)
    case .averageVolume(_, let length):
      return averages(length, of: series.volumes, lag: 1)
    case .volatility(_, let length):
      return each { series.volatility(from: $0 - length, to: $0) ?? .nan }
    case .drawdown: return drawdowns
    case .rebound:
      return each { row in
        series.minimum(in: max(0, row - 250)..<row + 1).map {
          (series.closes[row] / $0.value - 1) * 100
        } ?? .nan
      }
    case .streak:
      let lengths = streaks
      return each { lengths[$0] }
    case .swing:
      return each { row in
        guard row > 0, series.closes[row - 1] > 0 else { return .nan }
        return (series.highs[row] - series.lows[row]) / series.closes[row - 1] * 100
      }
    case .number, .correlation, .year, .month, .weekday:
      return Array(repeating: .nan, count: ends.count)
    }
  }

  /// One figure for each period that counts, from the row of its last session.
  private func each(_ figure: (Int) -> Double) -> [Double] {
    var figures = Array(repeating: Double.nan, count: ends.count)
    for period in first..<max(first, ends.count) { figures[period] = figure(rows[ends[period]]) }
    return figures
  }

  private func changes(_ periods: Int, in measure: ChangeMeasure) -> [Double] {
    var figures = Array(repeating: Double.nan, count: ends.count)
    let closes = series.closes
    for period in max(first, periods)..<max(first, periods, ends.count) {
      let before = closes[rows[ends[period - periods]]]
      let after = closes[rows[ends[period]]]
      figures[period] =
        measure == .points ? after - before : before > 0 ? (after / before - 1) * 100 : .nan
    }
    return figures
  }

  /// Running means, put right every 256 rows as ``PriceSeries/last(whereClose:averageOf:in:)`` does.
  private func averages(_ length: Int, of column: [Double], lag: Int) -> [Double] {
    var means = Array(repeating: Double.nan, count: column.count)
    var sum = 0.0
    var step = 0
    for row in column.indices where row + 1 >= length + lag {
      let end = row - lag
      if step % 256 == 0 || !sum.isFinite {
        sum = 0
        for index in (end - length + 1)...end { sum += column[index] }
      } else {
        sum += column[end] - column[end - length]
      }
      step += 1
      means[row] = sum / Double(length)
    }
    return each { means[$0] }
  }

  private var drawdowns: [Double] {
    var highest = 0.0
    let falls = series.closes.map { close -> Double in
      highest = max(highest, close)
      return highest > 0 ? (close / highest - 1) * 100 : .nan
    }
    return each { falls[$0] }
  }

  private var streaks: [Double] {
    var lengths = Array(repeating: 0.0, count: series.count)
    for row in series.closes.indices.dropFirst() {
      let change = series.closes[row] - series.closes[row - 1]
      let before = lengths[row - 1]
      lengths[row] =
        change > 0 ? max(before, 0) + 1 : change < 0 ? min(before, 0) - 1 : 0
    }
    return each { lengths[$0] }
  }
}
