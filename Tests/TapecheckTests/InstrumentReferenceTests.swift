import Tapecheck
import Testing

@Suite struct InstrumentReferenceTests {
  /// The subjects of a text's claims in order, with a question mark behind those that others may be meant by.
  private func subjects(_ text: String) throws -> String {
    try ClaimReading.check(text, published: "2024-07-16").claims.map { found in
      (found.claim.subject?.name ?? "-") + (found.claim.alternativeSubjects.isEmpty ? "" : "?")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Apple slipped on Monday. Its shares lost 1.2%.", "AAPL AAPL"),
    ("The Russell 2000 climbed on Monday. The index added 1.8%.", "RUT RUT"),
    ("The Russell 2000 climbed on Monday. The gauge added 1.8%, and its ETF 1.9%.", "RUT RUT IWM"),
    ("The S&P 500 edged up on Monday, and its exchange-traded fund rose 0.3%.", "SPX SPY"),
    ("Apple beat Microsoft on Monday. The former rose 1.7%.", "AAPL AAPL"),
    ("Apple beat Microsoft on Monday. The latter rose 0.1%.", "AAPL MSFT"),
    ("The Dow rose 0.5% on Monday and the Nasdaq 0.4%. Both closed higher.", "DJI IXIC DJI IXIC"),
    ("Tesla gained on Monday. The carmaker rose 1.8%.", "TSLA TSLA"),
    ("罗素2000周一走高，该指数涨1.8%，其ETF涨1.9%。", "RUT RUT IWM"),
    ("苹果周一走高，其股价上涨1.7%。", "AAPL AAPL"),
    ("苹果跑赢微软。周一前者上涨1.7%，后者上涨0.1%。", "AAPL AAPL MSFT"),
  ])
  func `a claim is about what its words stand for`(text: String, expected: String) throws {
    #expect(try subjects(text) == expected)
  }

  @Test(arguments: [
    ("Apple rose and Tesla rose on Monday. The carmaker gained 1.8%.", "AAPL TSLA TSLA?"),
    ("Apple and Microsoft reported. Its shares rose 1.7% on Monday.", "MSFT?"),
    ("Dow, Nasdaq and S&P 500 rose on Monday. The latter gained 0.3%.", "DJI IXIC SPX SPX?"),
  ])
  func `what else the words may mean is kept beside the subject`(
    text: String, expected: String
  ) throws {
    #expect(try subjects(text) == expected)
  }

  @Test(arguments: [
    "Traders sold on Monday. The former lost 3%.", "Both fell 2% on Monday.",
    "Its ETF fell 2% on Monday.", "周一后者下跌2%。",
  ])
  func `words that nothing stands before are no instrument's`(text: String) throws {
    #expect(
      try ClaimReading.check(text, published: "2024-07-16").claims.allSatisfy {
        $0.claim.subject == nil
      })
  }
}
