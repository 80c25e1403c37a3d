import Tapecheck
import TapecheckTesting
import Testing

/// The measure is measured: each way in which found claims can differ from the gold shows in the score.
@Suite struct GoldMatchTests {
  private static let text = "The Dow fell 0.2% to 18,509.34. The\u{A0}Nasdaq  rose 1.5%."

  private func article(_ claims: [VerifiedClaim]) -> AnnotatedArticle {
    let source = SourceText(Self.text)
    var result = AnnotatedArticle(
      article: Article(
        text: source, blocks: [Block(kind: .paragraph, range: 0..<source.utf8.count)]))
    result.claims = claims
    return result
  }

  private func found(
    _ type: ClaimType, _ subject: String?, _ value: Double?, at quote: String,
    verdict: Verdict = .supported, step: Double = 0.1
  ) throws -> VerifiedClaim {
    let range = try #require(QuoteFinder(SourceText(Self.text)).range(of: quote))
    var claim = Claim(
      range: range, type: type, subject: subject.flatMap { Symbol($0) }, relation: .eq,
      window: ClaimWindow(.session))
    claim.value = value
    claim.step = step
    return VerifiedClaim(claim: claim, verdict: verdict)
  }

  private func gold() throws -> GoldFile {
    try GoldFile(
      json: """
        {"published": "2024-07-16", "claims": [
          {"quote": "fell 0.2%", "type": "move", "subject": "DJI", "value": 0.2,
           "verdict": "contradicted", "reason": "last_digit_off"},
          {"quote": "to 18,509.34", "type": "level", "subject": "DJI", "value": 18509.34,
           "verdict": "supported"},
          {"quote": "The Nasdaq rose 1.5%", "type": "move", "subject": "IXIC", "value": 1.5,
           "verdict": "supported", "optional": true}]}
        """)
  }

  private func score(_ claims: [VerifiedClaim]) throws -> GoldScore {
    GoldScore([GoldMatch(name: "made up", gold: try gold(), article: article(claims))])
  }

  @Test func `claims that agree in type, subject, place and value meet`() throws {
    var move = try found(.move, "DJI", 0.2, at: "The Dow fell 0.2%", verdict: .contradicted)
    move.reasons = [.lastDigitOff]
    let level = try found(.level, "DJI", 18509.34, at: "18,509.34", step: 0.01)
    let score = try score([move, level])
    #expect(score.recall == 1)
    #expect(score.precision == 1)
    #expect(score.verdictAccuracy == 1)
    #expect(score.reasonAccuracy == 1)
    #expect(score.faultRecall == 1)
    #expect(score.falseContradictions == 0)
  }

  @Test(arguments: [
    ("another type", ClaimType.windowReturn, "DJI", 0.2, "The Dow fell 0.2%"),
    ("another subject", .move, "SPX", 0.2, "The Dow fell 0.2%"),
    ("another value", .move, "DJI", 0.3, "The Dow fell 0.2%"),
    ("another place", .move, "DJI", 0.2, "to 18,509.34"),
  ])
  func `claims that differ do not meet`(
    name: String, type: ClaimType, subject: String, value: Double, quote: String
  ) throws {
    let score = try score([try found(type, subject, value, at: quote)])
    #expect(score.requiredFound == 0, "\(name)")
    #expect(score.precision == 0, "\(name)")
  }

  @Test func `a gold claim is met once`() throws {
    let move = try found(.move, "DJI", 0.2, at: "The Dow fell 0.2%", verdict: .contradicted)
    let score = try score([move, move])
    #expect(score.requiredFound == 1)
    #expect(score.unknown == 1)
  }

  @Test func `an optional claim costs nothing when it is not found`() throws {
    #expect(try score([]).required == 2)
    let nasdaq = try found(.move, "IXIC", 1.5, at: "The Nasdaq rose 1.5%")
    let score = try score([nasdaq])
    #expect(score.required == 2)
    #expect(score.precision == 1)
  }

  @Test func `accusing a right statement is counted`() throws {
    let level = try found(
      .level, "DJI", 18509.34, at: "18,509.34", verdict: .contradicted, step: 0.01)
    let unknown = try found(.streak, "IXIC", nil, at: "Nasdaq rose", verdict: .contradicted)
    #expect(try score([level, unknown]).falseContradictions == 2)
  }

  @Test func `further external figures of one statement are neither right nor false`() throws {
    let gold = try GoldFile(
      json: """
        {"published": "2024-07-16", "claims": [
          {"quote": "The Nasdaq rose 1.5%", "type": "external", "subject": null,
           "verdict": "not_checkable", "reason": "external_data"}]}
        """)
    let external = try found(.external, nil, 1.5, at: "1.5%", verdict: .notCheckable)
    let match = GoldMatch(name: "made up", gold: gold, article: article([external, external]))
    #expect(match.pairs.count == 1)
    #expect(match.unknown.isEmpty)
  }

  @Test func `a quote that the text does not hold is named`() throws {
    let gold = try GoldFile(
      json: """
        {"published": "2024-07-16", "claims": [
          {"quote": "rose 9.9%", "type": "move", "subject": "DJI", "verdict": "supported"}]}
        """)
    let match = GoldMatch(name: "made up", gold: gold, article: article([]))
    #expect(match.absent.count == 1)
    #expect(GoldReport.lines(match).contains { $0.contains("rose 9.9%") })
  }
}
