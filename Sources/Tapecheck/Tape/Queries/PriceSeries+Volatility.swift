import Foundation

/// The ways in which a realised volatility is measured.
public enum VolatilityReading: String, Sendable, CaseIterable {
  /// Sample deviation of log returns, 252 sessions a year.
  case logSample = "volatility_log"
  /// Sample deviation of simple returns.
  case simpleSample = "volatility_simple"
  /// Deviation of log returns over n.
  case logPopulation = "volatility_population"
  /// Sample deviation of log returns, 260 sessions a year.
  case longYear = "volatility_260"
}

extension PriceSeries {
  /// The volatility of the changes between two rows, in percent a year.
  ///
  /// s · √252 · 100, where s is the deviation of ln C[i] / C[i-1] for i in (base, end].
  ///
  /// - Complexity: O(*n*) in the rows between.
  public func volatility(
    from base: Int, to end: Int, _ reading: VolatilityReading = .logSample
  ) -> Double? {
    guard base >= 0, end < count, end - base >= 2 else { return nil }
    var changes: [Double] = []
    changes.reserveCapacity(end - base)
    for index in (base + 1)...end {
      let ratio = closes[index] / closes[index - 1]
      guard ratio.isFinite, ratio > 0 else { return nil }
      changes.append(reading == .simpleSample ? ratio - 1 : log(ratio))
    }
    guard var deviation = PriceStatistics.standardDeviation(changes) else { return nil }
    if reading == .logPopulation {
      deviation *= (Double(changes.count - 1) / Double(changes.count)).squareRoot()
    }
    return deviation * (reading == .longYear ? 260.0 : 252).squareRoot() * 100
  }
}
