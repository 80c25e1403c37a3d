import Tapecheck
import TapecheckTesting
import Testing

/// Sentences written by hand with what they claim, read by the whole checker: a claim counts as right only with its
/// type, subject, window, value and verdict together.
@Suite struct ClaimGoldTests {
  /// What is right of a file today, so that no change lowers it unseen.
  struct Floor: CustomTestStringConvertible {
    var name: String
    var right: Int
    var claims: Int
    /// Claims accused that the gold does not call wrong.
    var accused: Int
    var testDescription: String { name }
  }

  @Test(arguments: [
    Floor(name: "english", right: 418, claims: 422, accused: 0),
    Floor(name: "chinese", right: 344, claims: 349, accused: 1),
  ])
  func `type, subject, window, value and verdict`(floor: Floor) throws {
    var right = 0
    var claims = 0
    var accused = 0
    var missed: [String] = []
    for sentence in try SentenceGold.sentences(floor.name) {
      let found = try ClaimReading.check(sentence.text, published: sentence.published).claims
      let pairs = SentenceMatch.pairs(sentence.claims, found)
      for (index, gold) in sentence.claims.enumerated() where !gold.isOptional {
        claims += 1
        if let place = pairs[index], SentenceMatch.isRight(gold, found[place]) {
          right += 1
        } else {
          missed.append("\(gold.type) \(gold.subject ?? "-"): \(sentence.text)")
        }
      }
      accused += found.indices.count { place in
        guard SentenceMatch.isAccused(found[place]) else { return false }
        let gold = pairs.first { $0.value == place }.map { sentence.claims[$0.key] }
        return
          !(gold?.verdicts.contains { $0 == "contradicted" || $0 == "internally_inconsistent" }
          ?? false)
      }
    }
    #expect(claims == floor.claims)
    #expect(right >= floor.right, "\(missed.joined(separator: "\n"))")
    #expect(accused <= floor.accused)
  }
}

/// Which claim found is which claim of the gold.
enum SentenceMatch {
  /// For each claim of the gold the place of the claim found that fits it best, each used once.
  static func pairs(_ gold: [SentenceGold.Claim], _ found: [VerifiedClaim]) -> [Int: Int] {
    var scored: [(score: Int, gold: Int, found: Int)] = []
    for (index, wanted) in gold.enumerated() {
      for (place, claim) in found.enumerated() {
        let score = score(wanted, claim)
        if score > 0 { scored.append((score, index, place)) }
      }
    }
    scored.sort { ($1.score, $0.gold, $0.found) < ($0.score, $1.gold, $1.found) }
    var pairs: [Int: Int] = [:]
    for item in scored where pairs[item.gold] == nil && !pairs.values.contains(item.found) {
      pairs[item.gold] = item.found
    }
    return pairs
  }

  /// Whether all of a claim is as the gold has it.
  static func isRight(_ gold: SentenceGold.Claim, _ found: VerifiedClaim) -> Bool {
    score(gold, found) == 4
  }

  static func isAccused(_ found: VerifiedClaim) -> Bool {
    found.verdict == .contradicted || found.verdict == .internallyInconsistent
  }

  /// 0 for another type or subject; then one more for the value, the window and the verdict, in that order.
  private static func score(_ gold: SentenceGold.Claim, _ found: VerifiedClaim) -> Int {
    guard gold.type == found.claim.type.rawValue,
      gold.subject.map({ $0 == found.claim.subject?.name }) ?? true
    else { return 0 }
    guard fits(gold, found.claim) else { return 1 }
    let kind = period(found.claim.window.kind.rawValue)
    guard gold.windows.contains(where: { $0 == "-" || period($0) == kind }),
      gold.end.map({ end in found.claim.window.end.map { $0.iso == end } ?? true }) ?? true
    else { return 2 }
    return gold.verdicts.contains(found.verdict.rawValue) ? 4 : 3
  }

  private static func fits(_ gold: SentenceGold.Claim, _ claim: Claim) -> Bool {
    guard let value = gold.value else { return true }
    guard let found = claim.value, abs(found - value) <= max(gold.slack, 1e-6 * value) else {
      return false
    }
    if let sign = gold.sign, claim.polarity != (sign == "+" ? .up : .down) { return false }
    let units: [String: [String]] = [
      "%": ["percent"], "pt": ["points"], "pp": ["percentage_points"], "x": ["multiple", "ratio"],
      "m": ["shares"],
    ]
    return gold.unit.isEmpty || (units[gold.unit] ?? [gold.unit]).contains(claim.unit ?? "")
  }

  /// A period that still runs and the period itself end with the same session here.
  private static func period(_ kind: String) -> String {
    switch kind {
    case "wtd": "week"
    case "mtd": "month"
    case "qtd": "quarter"
    case "ytd": "year"
    case "snapshot": "session"
    default: kind
    }
  }
}
