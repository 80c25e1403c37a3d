import Tapecheck

/// The four ways in which a person reads a verdict at a glance.
enum VerdictTone: String, CaseIterable {
  /// It holds.
  case good
  /// It does not.
  case bad
  /// It depends on the reading.
  case open
  /// Prices do not say.
  case unsettled

  init(_ verdict: Verdict) {
    switch verdict {
    case .supported, .supportedWithRounding, .rangeConsistent, .partiallyCovered, .forecastHit:
      self = .good
    case .contradicted, .internallyInconsistent, .forecastMissed: self = .bad
    case .mixedReadings, .ambiguous: self = .open
    case .outOfCoverage, .notCheckable, .forecastPending: self = .unsettled
    }
  }
}
