import Testing

@testable import Tapecheck

/// A computed figure, what was written of it, and what that comes to.
struct ToleranceCase: CustomTestStringConvertible {
  var computed: Double
  var relation: ClaimRelation
  var value: Double
  var step: Double
  var verdict: Verdict
  var reason: Reason?
  var high: Double?
  var floor: Double?
  var slack: Double

  init(
    _ computed: Double, _ relation: ClaimRelation, _ value: Double, step: Double,
    _ verdict: Verdict, _ reason: Reason? = nil, high: Double? = nil, floor: Double? = nil,
    slack: Double = 0
  ) {
    self.computed = computed
    self.relation = relation
    self.value = value
    self.step = step
    self.verdict = verdict
    self.reason = reason
    self.high = high
    self.floor = floor
    self.slack = slack
  }

  var testDescription: String { "\(computed) against \(relation.rawValue) \(value)" }

  /// Checks the case.
  func check() {
    var claim = Claim(
      range: 0..<0, type: .move, subject: nil, relation: relation, window: ClaimWindow(.session))
    claim.value = value
    claim.high = high
    claim.step = step
    claim.decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
    let outcome = Tolerances().judge(computed, against: claim, floor: floor, slack: slack)
    #expect(outcome.verdict == verdict)
    #expect(outcome.reasons == (reason.map { [$0] } ?? []))
  }
}

@Suite struct ToleranceTests {
  @Test(arguments: [
    ToleranceCase(0.2, .eq, 0.2, step: 0.1, .supported),
    ToleranceCase(0.15, .eq, 0.2, step: 0.1, .supported),
    ToleranceCase(0.25, .eq, 0.2, step: 0.1, .supported),
    ToleranceCase(0.2501, .eq, 0.2, step: 0.1, .supportedWithRounding),
    ToleranceCase(0.299, .eq, 0.2, step: 0.1, .supportedWithRounding),
    ToleranceCase(0.3, .eq, 0.2, step: 0.1, .contradicted),
    ToleranceCase(0.1, .eq, 0.2, step: 0.1, .contradicted),
    ToleranceCase(-0.2, .eq, 0.2, step: 0.1, .contradicted),
    ToleranceCase(742.76, .eq, 742, step: 1, .supportedWithRounding),
    ToleranceCase(742.49, .eq, 742, step: 1, .supported),
    ToleranceCase(743.01, .eq, 742, step: 1, .contradicted),
    ToleranceCase(8_234, .eq, 8_000, step: 1, .contradicted),
    ToleranceCase(18_509.34, .eq, 18_509.35, step: 0.01, .supported, slack: 0.015),
    ToleranceCase(18_509.34, .eq, 18_509.37, step: 0.01, .contradicted, slack: 0.015),
  ])
  func `an exact figure stands for what rounds or is cut to it`(item: ToleranceCase) {
    item.check()
  }

  @Test(arguments: [
    ToleranceCase(1.04, .eq, 1, step: 1, .supported, floor: 0.1),
    ToleranceCase(1.05, .eq, 1, step: 1, .supported, floor: 0.1),
    ToleranceCase(1.3, .eq, 1, step: 1, .supportedWithRounding, .coarsePrecision, floor: 0.1),
    ToleranceCase(1.5, .eq, 1, step: 1, .supportedWithRounding, .coarsePrecision, floor: 0.1),
    ToleranceCase(1.51, .eq, 1, step: 1, .contradicted, floor: 0.1),
    ToleranceCase(1.51, .eq, 1, step: 1, .supportedWithRounding),
    ToleranceCase(1.3, .eq, 1, step: 1, .supported, floor: 1),
    ToleranceCase(1.24, .eq, 1.2, step: 0.1, .supported, floor: 0.01),
  ])
  func `a figure without decimals is coarse where others have them`(item: ToleranceCase) {
    item.check()
  }

  @Test(arguments: [
    ToleranceCase(102.5, .about, 100, step: 1, .supported),
    ToleranceCase(97.5, .about, 100, step: 1, .supported),
    ToleranceCase(102.6, .about, 100, step: 1, .supportedWithRounding),
    ToleranceCase(95, .about, 100, step: 1, .supportedWithRounding),
    ToleranceCase(105.1, .about, 100, step: 1, .contradicted),
    ToleranceCase(3.4, .about, 3, step: 1, .supported),
    ToleranceCase(3.9, .about, 3, step: 1, .supportedWithRounding),
    ToleranceCase(4.1, .about, 3, step: 1, .contradicted),
    ToleranceCase(10.9, .about, 10, step: 10, .supported),
  ])
  func `about allows a fortieth, or half of the last place`(item: ToleranceCase) { item.check() }

  @Test(arguments: [
    ToleranceCase(2.997, .nearBelow, 3, step: 1, .supported),
    ToleranceCase(2.85, .nearBelow, 3, step: 1, .supported),
    ToleranceCase(3, .nearBelow, 3, step: 0.1, .supported),
    ToleranceCase(3.04, .nearBelow, 3, step: 0.1, .supportedWithRounding),
    ToleranceCase(2.81, .nearBelow, 3, step: 0.1, .supportedWithRounding),
    ToleranceCase(3.06, .nearBelow, 3, step: 0.1, .contradicted),
    ToleranceCase(2.7, .nearBelow, 3, step: 0.1, .contradicted),
  ])
  func `nearly lies below`(item: ToleranceCase) { item.check() }

  @Test(arguments: [
    ToleranceCase(3.01, .gt, 3, step: 1, .supported),
    ToleranceCase(4.5, .gt, 3, step: 1, .supported),
    ToleranceCase(4.51, .gt, 3, step: 1, .supported, .understated),
    ToleranceCase(3, .gt, 3, step: 1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(2.997, .gt, 3, step: 1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(2.5, .gt, 3, step: 1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(2.49, .gt, 3, step: 1, .contradicted),
    ToleranceCase(-3.2, .gt, 3, step: 1, .contradicted),
    ToleranceCase(3, .ge, 3, step: 1, .supported),
    ToleranceCase(2.96, .ge, 3, step: 0.1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(2.9, .ge, 3, step: 0.1, .contradicted),
  ])
  func `a threshold is met by the raw figure`(item: ToleranceCase) { item.check() }

  @Test(arguments: [
    ToleranceCase(0.199, .lt, 0.2, step: 0.1, .supported),
    ToleranceCase(0, .lt, 0.2, step: 0.1, .supported),
    ToleranceCase(0.2, .lt, 0.2, step: 0.1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(0.249, .lt, 0.2, step: 0.1, .contradicted, .thresholdMissedByRounding),
    ToleranceCase(0.26, .lt, 0.2, step: 0.1, .contradicted),
    ToleranceCase(-0.1, .lt, 0.2, step: 0.1, .contradicted),
    ToleranceCase(0.2, .le, 0.2, step: 0.1, .supported),
    ToleranceCase(0.24, .le, 0.2, step: 0.1, .supportedWithRounding),
    ToleranceCase(0.26, .le, 0.2, step: 0.1, .contradicted),
  ])
  func `less than lies between nothing and the figure`(item: ToleranceCase) { item.check() }

  @Test(arguments: [
    ToleranceCase(1.5, .range, 1.5, step: 0.1, .supported, high: 2),
    ToleranceCase(1.45, .range, 1.5, step: 0.1, .supported, high: 2),
    ToleranceCase(2.05, .range, 1.5, step: 0.1, .supported, high: 2),
    ToleranceCase(1.41, .range, 1.5, step: 0.1, .supportedWithRounding, high: 2),
    ToleranceCase(2.09, .range, 1.5, step: 0.1, .supportedWithRounding, high: 2),
    ToleranceCase(1.4, .range, 1.5, step: 0.1, .contradicted, high: 2),
    ToleranceCase(2.11, .range, 1.5, step: 0.1, .contradicted, high: 2),
    ToleranceCase(1.7, .range, 2, step: 0.1, .supported, high: 1.5),
  ])
  func `each end of a range is as exact as written`(item: ToleranceCase) { item.check() }

  @Test func `what is accepted is told`() {
    var claim = Claim(
      range: 0..<0, type: .move, subject: nil, relation: .eq, window: ClaimWindow(.session))
    claim.step = 0.5
    #expect(Tolerances().judge(1, against: claim).verdict == .notCheckable)
    claim.value = 2
    #expect(Tolerances().judge(1, against: claim).accepted == 1.75...2.25)
  }
}
