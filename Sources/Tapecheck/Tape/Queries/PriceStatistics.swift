/// Plain statistics over a set of figures.
public enum PriceStatistics {
  /// The arithmetic mean; `nil` of nothing.
  ///
  /// - Complexity: O(*n*).
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The middle figure, of an even number the mean of the two in the middle; `nil` of nothing.
  ///
  /// - Complexity: O(*n* log *n*).
  public static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The sample standard deviation, over n - 1; `nil` of fewer than two figures.
  ///
  /// - Complexity: O(*n*).
  public static func standardDeviation(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// Pearson's coefficient of two columns of the same length; `nil` where one does not vary.
  ///
  /// - Complexity: O(*n*).
  public static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count == right.count, left.count > 2, let first = mean(left),
      let second = mean(right)
    else { return nil }
    var (both, one, other) = (0.0, 0.0, 0.0)
    for index in left.indices {
      both += (left[index] - first) * (right[index] - second)
      one += (left[index] - first) * (left[index] - first)
      other += (right[index] - second) * (right[index] - second)
    }
    guard one > 0, other > 0 else { return nil }
    return both / (one * other).squareRoot()
  }
}
