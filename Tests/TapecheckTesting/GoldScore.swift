import Foundation
import Tapecheck

/// How well found claims agree with the gold, over a corpus.
public struct GoldScore: Sendable {
  /// Gold claims that had to be found.
  public var required = 0
  /// Of these, how many were.
  public var requiredFound = 0
  /// Found claims that meet a gold claim.
  public var matched = 0
  /// Found claims that the gold does not know.
  public var unknown = 0
  /// Matched claims with the gold's verdict.
  public var verdictsRight = 0
  /// Matched claims with a reason in the gold.
  public var reasons = 0
  /// Of these, how many gave that reason.
  public var reasonsRight = 0
  /// Claims that accuse where the gold finds no fault.
  public var falseContradictions = 0
  /// Matched faults of the gold.
  public var faults = 0
  /// Of these, how many were accused.
  public var faultsFound = 0

  /// The share of the required claims that were found.
  public var recall: Double { Self.share(requiredFound, required) }
  /// The share of the found claims that the gold knows.
  public var precision: Double { Self.share(matched, matched + unknown) }
  /// The share of the matched claims with the right verdict.
  public var verdictAccuracy: Double { Self.share(verdictsRight, matched) }
  /// The share of the matched claims with a reason that gave it.
  public var reasonAccuracy: Double { Self.share(reasonsRight, reasons) }
  /// The share of the matched faults that were accused.
  public var faultRecall: Double { Self.share(faultsFound, faults) }

  /// Sums up the articles.
  public init(_ matches: [GoldMatch]) {
    for match in matches {
      required += match.missed.count
      unknown += match.unknown.count
      falseContradictions += match.falseContradictions.count
      for pair in match.pairs {
        matched += 1
        if pair.gold.optional != true {
          required += 1
          requiredFound += 1
        }
        if pair.gold.allows(pair.found.verdict) { verdictsRight += 1 }
        if let reason = pair.gold.reason {
          reasons += 1
          if pair.found.reasons.contains(reason) { reasonsRight += 1 }
        }
        if pair.gold.isFaulted {
          faults += 1
          if pair.found.verdict.isFault { faultsFound += 1 }
        }
      }
    }
  }

  /// One line of figures.
  public var line: String {
    func percent(_ share: Double) -> String {
      String(format: "%.1f%%", share * 100)
    }
    return """
      recall \(percent(recall)) (\(requiredFound)/\(required)), \
      precision \(percent(precision)) (\(matched)/\(matched + unknown)), \
      verdicts \(percent(verdictAccuracy)) (\(verdictsRight)/\(matched)), \
      reasons \(percent(reasonAccuracy)) (\(reasonsRight)/\(reasons)), \
      faults \(percent(faultRecall)) (\(faultsFound)/\(faults)), \
      false contradictions \(falseContradictions)
      """
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
