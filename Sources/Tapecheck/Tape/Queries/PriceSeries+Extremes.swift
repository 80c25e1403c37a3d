/// The row of a highest or lowest figure.
public struct Extreme: Sendable, Equatable {
  /// The row.
  public var index: Int
  /// The figure.
  public var value: Double
}

extension PriceSeries {
  /// The highest figure of a range, the first of several that are equal; `nil` where no row has one.
  ///
  /// - Complexity: O(*n*) in the range.
  public func maximum(of field: PriceField = .close, in range: Range<Int>) -> Extreme? {
    extreme(field, range) { $0 > $1 }
  }

  /// The lowest figure of a range, the first of several that are equal; `nil` where no row has one.
  ///
  /// - Complexity: O(*n*) in the range.
  public func minimum(of field: PriceField = .close, in range: Range<Int>) -> Extreme? {
    extreme(field, range) { $0 < $1 }
  }

  /// The last row of a range whose figure is on a side of a limit; `nil` where none is.
  ///
  /// "The highest since" the row `last(where: .atLeast, closes[i], in: 0..<i)`.
  ///
  /// - Complexity: O(*n*) in the range.
  public func last(
    of field: PriceField = .close, where comparison: Comparison, _ limit: Double,
    in range: Range<Int>
  ) -> Int? {
    let values = column(field)
    return held(range).last { comparison.holds(values[$0], limit) }
  }

  /// The first row of a range whose figure is on a side of a limit; `nil` where none is.
  ///
  /// - Complexity: O(*n*) in the range.
  public func first(
    of field: PriceField = .close, where comparison: Comparison, _ limit: Double,
    in range: Range<Int>
  ) -> Int? {
    let values = column(field)
    return held(range).first { comparison.holds(values[$0], limit) }
  }

  private func extreme(
    _ field: PriceField, _ range: Range<Int>, _ isBetter: (Double, Double) -> Bool
  ) -> Extreme? {
    let values = column(field)
    var best: Extreme?
    for index in held(range) where !values[index].isNaN {
      if let known = best, !isBetter(values[index], known.value) { continue }
      best = Extreme(index: index, value: values[index])
    }
    return best
  }
}
