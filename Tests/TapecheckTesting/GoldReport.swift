import Tapecheck

/// The differences between found claims and the gold, in words.
public enum GoldReport {
  /// One article: its figures, then a line for each difference.
  public static func lines(_ match: GoldMatch) -> [String] {
    var lines = ["\(match.name): \(GoldScore([match]).line)"]
    for claim in match.absent {
      lines.append("  absent   \(claim.type.rawValue): the text does not hold \"\(claim.quote)\"")
    }
    for claim in match.missed where !match.absent.contains(where: { $0.quote == claim.quote }) {
      lines.append("  missed   \(describe(claim)) \"\(claim.quote)\"")
    }
    for found in match.unknown {
      lines.append("  unknown  \(describe(found)) \"\(match.text[found.claim.range])\"")
    }
    for pair in match.pairs {
      let verdictRight = pair.gold.allows(pair.found.verdict)
      let reasonRight = pair.gold.reason.map { pair.found.reasons.contains($0) } ?? true
      guard !verdictRight || !reasonRight else { continue }
      let wanted =
        pair.gold.verdict.rawValue + (pair.gold.reason.map { ":\($0.rawValue)" } ?? "")
      lines.append(
        "  \(verdictRight ? "reason " : "verdict")  \(describe(pair.found)), gold \(wanted) "
          + "\"\(pair.gold.quote)\"")
    }
    for found in match.falseContradictions {
      lines.append("  ACCUSED  \(describe(found)) \"\(match.text[found.claim.range])\"")
    }
    return lines
  }

  private static func describe(_ claim: GoldClaim) -> String {
    let value = claim.value.map { " \($0)" } ?? ""
    return "\(claim.type.rawValue) \(claim.subject ?? "-")\(value) [\(claim.verdict.rawValue)]"
  }

  private static func describe(_ found: VerifiedClaim) -> String {
    let claim = found.claim
    let value = claim.value.map { " \($0)" } ?? ""
    let computed = found.computed.map { " computed \($0)" } ?? ""
    let reasons = found.reasons.map(\.rawValue).joined(separator: ",")
    return """
      \(claim.type.rawValue) \(claim.subject?.name ?? "-")\(value) \
      [\(found.verdict.rawValue)\(reasons.isEmpty ? "" : ":" + reasons)]\(computed)
      """
  }
}
