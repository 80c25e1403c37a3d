import Tapecheck
import Testing

@Suite struct ConsistencyTests {
  @Test(
    arguments: [
      ("Leveraged ETFs tracking the Russell 2000: TNA, UWM, TZA and RWM.", true),
      ("Leveraged ETFs tracking the Russell 2000: TNA and UWM.", false),
      ("Inverse and leveraged ETFs on the Russell 2000: TNA, TZA.", false),
      ("Funds that investors sold on the day: TNA, TZA.", false),
    ])
  func `inverse funds stand out in a list of leveraged ones`(text: String, isFound: Bool) throws {
    #expect(try has(.leverageMismatch, text) == isFound)
  }

  @Test func `the warning names the funds and their leverage`() throws {
    let found = try ClaimReading.check(
      "Leveraged ETFs tracking the Russell 2000: TNA, UWM, TZA.", published: "2024-07-16")
    let warning = try #require(found.warnings.first { $0.code == .leverageMismatch })
    #expect(warning.message.contains("TZA (-3x)"))
    #expect(warning.message.contains("TNA (3x)"))
    #expect(warning.range != nil)
  }

  @Test(
    arguments: [
      (
        "The Dow rose 1.8% and the Nasdaq 0.2%. The plant cost 300 million rupees to build, up "
          + "from 250 million rupees. The S&P 500 rose 0.6%.", true
      ),
      (
        "The Dow rose 1.8% and the Nasdaq 0.2%. The plant cost 300 million dollars to build, up "
          + "from 250 million dollars. The S&P 500 rose 0.6%.", false
      ),
      ("The Dow rose 1.8%. One euro cost 1.09 dollars.", false),
      ("The plant cost 300 million rupees to build, up from 250 million rupees.", false),
    ])
  func `money of another country in one sentence alone is alien`(
    text: String, isFound: Bool
  ) throws {
    #expect(try has(.alienSentence, text) == isFound)
  }

  @Test(
    arguments: [
      ("The Nasdaq plunged 0.2%.", true), ("The Nasdaq plunged 2%.", false),
      ("The Russell 2000 edged up 3.5%.", true), ("The Russell 2000 edged up 0.4%.", false),
      ("The Russell 2000 rose 3.5%.", false), ("The Nasdaq rose 0.2%.", false),
      ("The Nasdaq soared.", true), ("The Nasdaq rose.", false), ("The Nasdaq plunged.", true),
      ("The Russell 2000 edged up.", true), ("The Russell 2000 surged.", false), ("纳指暴涨。", true),
    ])
  func `a verb must fit the size of its move`(text: String, isFound: Bool) throws {
    #expect(try has(.verbSize, text) == isFound)
  }

  @Test(
    arguments: [
      ("The Nasdaq plunged.", Verdict.notCheckable), ("纳指暴跌。", .notCheckable),
      ("The S&P 500 slumped this week.", .notCheckable), ("The Nasdaq soared.", .supported),
      ("The Nasdaq fell.", .contradicted), ("The Nasdaq edged lower.", .contradicted),
      ("纳指下跌。", .contradicted), ("The Nasdaq plunged 0.2%.", .contradicted),
      ("The Nasdaq plunged 1.2%.", .contradicted), ("纳指暴跌1.2%。", .contradicted),
      ("The Dow surged while the Nasdaq sank.", .contradicted),
    ])
  func `a verb of colour is a note on style, a plain one or a figure a statement`(
    text: String, verdict: Verdict
  ) throws {
    let found = try ClaimReading.check(text, published: "2024-07-16")
    #expect(found.claims.map(\.verdict) == [verdict])
    #expect(
      found.warnings.contains { $0.code == .verbSize }
        == (verdict == .notCheckable || text.contains("soared") || text.contains("0.2%")))
  }

  private func has(_ code: Warning.Code, _ text: String) throws -> Bool {
    try ClaimReading.check(text, published: "2024-07-16").warnings.contains { $0.code == code }
  }
}
