/// The columns of a price file, as read.
struct PriceRows: Sendable, Equatable {
  var days: [Day] = []
  var opens: [Double] = []
  var highs: [Double] = []
  var lows: [Double] = []
  var closes: [Double] = []
  var volumes: [Double] = []
  /// See ``PriceSeries/adjustedCloses``.
  var adjustedCloses: [Double] = []
  /// See ``PriceSeries/lines``.
  var lines: [Int32] = []
  /// Splits that the file itself names.
  var splits: [Split] = []

  mutating func reserve(_ count: Int) {
    days.reserveCapacity(count)
    opens.reserveCapacity(count)
    highs.reserveCapacity(count)
    lows.reserveCapacity(count)
    closes.reserveCapacity(count)
    volumes.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

  mutating func append(
    _ day: Day, _ open: Double, _ high: Double, _ low: Double, _ close: Double, _ volume: Double,
    _ line: Int
  ) {
    days.append(day)
    opens.append(open)
    highs.append(high)
    lows.append(low)
    closes.append(close)
    volumes.append(volume)
    lines.append(Int32(clamping: line))
  }

  /// Divides prices before each split that the file names by its ratio, and multiplies volumes.
  ///
  /// - Complexity: O(*n*) in the rows.
  mutating func adjustForSplits() {
    guard !splits.isEmpty else { return }
    var factor = 1.0
    var remaining = splits[...]
    for index in days.indices.reversed() {
      while let split = remaining.last, split.day > days[index] {
        factor *= split.ratio
        remaining = remaining.dropLast()
      }
      opens[index] /= factor
      highs[index] /= factor
      lows[index] /= factor
      closes[index] /= factor
      volumes[index] *= factor
    }
  }
}
