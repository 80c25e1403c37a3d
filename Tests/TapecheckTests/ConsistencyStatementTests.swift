import Tapecheck
import Testing

/// A text and the verdicts with reasons of its claims, for what an article says against itself.
@Suite struct ConsistencyStatementTests {
  @Test(arguments: [
    // Headline against body, with and without prices.
    VerdictCase(
      "2024-07-16", "The Dow rose 1.1% on Tuesday. Later reports had the Dow up 1.8% on Tuesday.",
      "contradicted wrong_date repeat_mismatch", "supported"),
    // A level copied from one index to another.
    VerdictCase(
      "2024-07-16",
      "The Nasdaq closed at 18,509.34 on Tuesday. The Dow closed at 18,509.34 on Tuesday.",
      "supported", "contradicted wrong_subject repeat_mismatch"),
    // A run of gains with a loss in it.
    VerdictCase(
      "2024-07-12",
      "The S&P 500 fell 0.9% on Thursday. On Friday the S&P 500 rose for a third straight session.",
      "supported", "contradicted streak_shorter chain_mismatch"),
    // Exchanged list items.
    VerdictCase(
      "2024-07-16", "On Tuesday, the Dow rose 0.6% and the S&P 500 rose 1.8%.",
      "contradicted swapped_list_items", "contradicted swapped_list_items"),
    // Weekday and date.
    VerdictCase(
      "2024-07-16", "On Monday, July 16, 2024, the Dow rose 1.8%.",
      "internally_inconsistent wrong_weekday"),
    VerdictCase("2024-07-16", "On Tuesday, July 16, 2024, the Dow rose 1.8%.", "supported"),
    // A fall by more than all.
    VerdictCase("2024-07-16", "The Dow fell 180% on Tuesday.", "contradicted sign_flip unit_swap"),
  ])
  func `statements that do not go together are marked`(item: VerdictCase) throws {
    try item.check()
  }

  @Test(arguments: [
    "The Dow rose 1.8% on Tuesday. The Dow rose 1.85% on Tuesday.",
    "The Dow rose 1.8% on Tuesday and 0.5% on Monday.",
    "The S&P 500 rose 0.6% on Tuesday and the Nasdaq rose 0.2% on Tuesday.",
    "On Tuesday the Dow rose for a fifth straight session. The Dow rose 0.5% on Monday.",
  ])
  func `statements that go together stay as they are`(text: String) throws {
    for found in try ClaimReading.check(text, published: "2024-07-16").claims {
      #expect(found.dependsOn.isEmpty)
      #expect(found.verdict == .supported || found.verdict == .supportedWithRounding)
    }
  }

  @Test func `a mismatch names the other statement and says so`() throws {
    let claims = try ClaimReading.check(
      "The Dow rose 1.1% on Tuesday. Later reports had the Dow up 1.8% on Tuesday.",
      published: "2024-07-16"
    ).claims
    let first = try #require(claims.first)
    #expect(first.dependsOn == [1])
    #expect(first.explanation.contains("c2"))
  }
}
