extension PriceSeries {
  /// The mean of the closes of a number of sessions up to a row, that row included; `nil` where there are too few.
  ///
  /// SMA_n[i] = (C[i-n+1] + … + C[i]) / n. For the average without today, ask for the row before.
  ///
  /// - Complexity: O(*n*) in the sessions.
  public func movingAverage(_ count: Int, endingAt index: Int) -> Double? {
    guard count > 0, days.indices.contains(index), count <= index + 1 else { return nil }
    var sum = 0.0
    for row in index - count + 1...index { sum += closes[row] }
    return sum / Double(count)
  }

  /// The last row of a range whose close is above or below its own moving average; `nil` where none is.
  ///
  /// The running sum is put right by computing it anew every 256 rows, so its error stays below a billionth.
  ///
  /// - Complexity: O(*n*) in the range, plus the sessions of the average for every 256 rows.
  public func last(
    whereClose comparison: Comparison, averageOf count: Int, in range: Range<Int>
  ) -> Int? {
    var sum: Double?
    for (step, index) in held(range).reversed().enumerated() {
      guard count > 0, index + 1 >= count else { return nil }
      if step % 256 == 0 || sum == nil {
        sum = movingAverage(count, endingAt: index).map { $0 * Double(count) }
      } else {
        sum = sum.map { $0 - closes[index + 1] + closes[index + 1 - count] }
      }
      if let sum, comparison.holds(closes[index], sum / Double(count)) { return index }
    }
    return nil
  }

  /// The mean volume of a number of sessions before a row, that row left out; `nil` where one has no volume.
  ///
  /// - Complexity: O(*n*) in the sessions.
  public func averageVolume(_ count: Int, before index: Int) -> Double? {
    guard count > 0, days.indices.contains(index), count <= index else { return nil }
    var sum = 0.0
    for row in index - count..<index { sum += volumes[row] }
    return sum.isNaN ? nil : sum / Double(count)
  }
}
