import TapecheckFormats
import Testing

@Suite struct ExplanationTextTests {
  @Test(
    arguments: [
      ("contradicted: “The Dow rose [1.1%].” no”. It fell.", "The Dow rose 1.1%.” no", "It fell."),
      ("contradicted: “The Dow rose [1.1%]”. It fell.", "The Dow rose 1.1%", "It fell."),
      ("不符：“道指涨[1.1%]”。方向相反。", "道指涨1.1%", "方向相反。"),
      ("not checkable: “[$600] [sic]”. Why.", "$600 [sic]", "Why."),
      ("Accepts 3.15% to 3.25%.", "The Dow rose 1.1%", "Accepts 3.15% to 3.25%."),
      (
        "contradicted: “The Dow fell”. It rose.", "The Dow rose",
        "contradicted: “The Dow fell”. It rose."
      ),
      ("", "The Dow rose", ""),
    ])
  func `verdict and statement are left out where they are printed already`(
    explanation: String, text: String, body: String
  ) {
    #expect(ExplanationText.body(explanation, of: text) == body)
  }
}
