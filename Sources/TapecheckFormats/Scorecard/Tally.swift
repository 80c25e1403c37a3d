public import Tapecheck

/// Counts over some articles and their claims.
public struct Tally: Sendable, Equatable {
  /// Articles.
  public var articles = 0
  /// Claims by verdict.
  public var verdicts: [Verdict: Int] = [:]
  /// Reasons of claims that do not hold, by their code.
  public var reasons: [String: Int] = [:]

  /// Creates an empty tally.
  public init() {}

  /// Claims.
  public var claims: Int { verdicts.values.reduce(0, +) }

  /// Claims that prices settled, one way or the other.
  public var settled: Int { count { $0.isSettled } }

  /// Claims that do not hold: contradicted, at odds with the text itself, or forecasts that were missed.
  public var wrong: Int { count { VerdictTone($0) == .bad } }

  /// The reasons, the commonest first.
  public var commonReasons: [(code: String, count: Int)] {
    reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Counts a claim.
  public mutating func add(_ claim: Record.Claim) {
    verdicts[claim.verdict, default: 0] += 1
    guard VerdictTone(claim.verdict) == .bad else { return }
    for reason in claim.reasons { reasons[reason, default: 0] += 1 }
  }

  private func count(_ isCounted: (Verdict) -> Bool) -> Int {
    verdicts.reduce(0) { isCounted($1.key) ? $0 + $1.value : $0 }
  }
}
