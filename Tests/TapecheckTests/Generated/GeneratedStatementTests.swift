import Foundation
import Tapecheck
import TapecheckTesting
import Testing

@Suite struct GeneratedStatementTests {
  /// What is reached, and must not be lost again.
  private enum Floor {
    static let right = 0.97
    static let accused = 0.005
    static let missed = 0.03
    static let named = 0.90
  }

  /// What came of many statements.
  struct Tally {
    var all = 0
    var right = 0
    var whole = 0
    var accused = 0
    var wrong = 0
    var caught = 0
    var missed = 0
    var named = 0
    var nameable = 0

    mutating func count(_ item: GeneratedStatement, _ claims: [VerifiedClaim]) {
      let outcome = item.outcome(of: claims)
      all += 1
      if outcome == .right { right += 1 }
      guard let error = item.error else {
        whole += 1
        if outcome == .accused { accused += 1 }
        return
      }
      wrong += 1
      if outcome == .right { caught += 1 } else { missed += 1 }
      if outcome == .right, !error.reasons.isEmpty {
        nameable += 1
        if item.isNamed(in: claims) { named += 1 }
      }
    }

    var line: String {
      func percent(_ part: Int, _ whole: Int) -> String {
        FixedPoint.text(whole == 0 ? 100 : Double(part) / Double(whole) * 100, decimals: 1) + "%"
      }
      return "\(all) statements, verdict right \(percent(right, all)), true accused "
        + "\(percent(accused, whole)) of \(whole), wrong missed \(percent(missed, wrong)) of \(wrong), "
        + "reason named \(percent(named, nameable)) of \(nameable)"
    }
  }

  @Test(arguments: [
    (Language.english, UInt64(20_260_101)), (Language.simplifiedChinese, UInt64(20_260_102)),
  ])
  func `statements made from the tape get the verdicts that they were made for`(
    language: Language, seed: UInt64
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let isReport = environment["TAPECHECK_GENERATED_REPORT"] != nil
    var maker = try StatementMaker(
      seed: environment["TAPECHECK_SEED"].flatMap { UInt64($0) } ?? seed)
    maker.language = language
    maker.addAll(isReport ? 14 : 7)
    var total = Tally()
    var byType: [String: Tally] = [:]
    var byError: [String: Tally] = [:]
    for item in maker.made {
      let claims = try ClaimReading.check(item.text, published: item.published).claims
      total.count(item, claims)
      byType[item.type.rawValue, default: Tally()].count(item, claims)
      byError[item.error?.rawValue ?? "none", default: Tally()].count(item, claims)
      let outcome = item.outcome(of: claims)
      if isReport,
        outcome != .right || (item.error?.reasons.isEmpty == false && !item.isNamed(in: claims))
      {
        print(
          "\(outcome) \(item.type.rawValue) \(item.error?.rawValue ?? "true") [\(item.published)] \(item.text)"
        )
        for found in claims {
          let reasons = found.reasons.map(\.rawValue).joined(separator: ",")
          print(
            "    \(ClaimReading.line(found)) \(reasons) \(found.computed.map { "\($0)" } ?? "")")
        }
      }
    }
    for (type, tally) in byType.sorted(by: { $0.key < $1.key }) { print(type, tally.line) }
    for (error, tally) in byError.sorted(by: { $0.key < $1.key }) { print(error, tally.line) }
    print(language, total.line)
    #expect(Double(total.right) >= Floor.right * Double(total.all))
    #expect(Double(total.accused) <= Floor.accused * Double(total.whole))
    #expect(Double(total.missed) <= Floor.missed * Double(total.wrong))
    #expect(Double(total.named) >= Floor.named * Double(total.nameable))
  }
}
