import Tapecheck
import Testing

@Suite struct ClaimTruthTests {
  /// True sentences of forms that were once read wrongly.
  static let right: [ClaimCase] = [
    ClaimCase("2020-07-06", "The S&P 500 (up 1.6%) trailed the Nasdaq Composite (up 2.2%)."),
    ClaimCase("2020-07-06", "The S&P 500 climbed 1.6% on Monday, and its two-day gain is 2.0%."),
    ClaimCase(
      "2018-11-15",
      "JPMorgan Chase's 2.6% rise came as the broader market, measured by the S&P 500, rose 1.1%."),
    ClaimCase(
      "2018-11-15",
      "The S&P 500's 1.1% advance compares with a rise of 1.4% in the Russell 2000."),
    ClaimCase(
      "2024-08-23",
      "The S&P 500 rose 63.97 points, or 1.1%, on Friday, for a 1.4% gain on the week."),
    ClaimCase(
      "2024-08-23",
      "The S&P 500 rose 63.97 points to 5,634.61 on Friday, for a 1.4% gain on the week."),
    ClaimCase(
      "2024-08-23", "The S&P 500 rose 63.97 points on Friday for a weekly gain of 1.4%."),
    ClaimCase(
      "2022-01-24", "Netflix dropped 2.6% on Monday, following Friday's 21.8% collapse."),
    ClaimCase("2024-08-05", "The VIX, after spiking to 65.73, closed at 38.57."),
    ClaimCase("2024-08-05", "The VIX spiked to 65.73 before closing at 38.57."),
    ClaimCase("2024-07-16", "The VIX was barely changed at 13.19."),
    ClaimCase(
      "2020-03-24", "The S&P 500's 9.4% gain was its third-biggest since World War II."),
    ClaimCase("2024-07-25T06:30:00+08:00", "纳指跌3.64%，创近两年来最大单日跌幅。"),
    ClaimCase(
      "2024-07-17", "The Russell 2000 fell 1.1%, and the small-cap index is still up 9.4% in July."),
    ClaimCase(
      "2024-07-17", "The Russell 2000 and the Dow parted ways, down 1.1% and up less than 0.6%."),
    ClaimCase("2024-07-16", "VIX: 13.19, up from 13.12 on Monday."),
    ClaimCase(
      "2020-03-24",
      "The Dow rose 2,113 points, the largest one-day point gain in the average's history."),
    ClaimCase(
      "2024-07-23",
      "The Dow rose 0.3% on Monday. The Dow's record close is 41,198.08, from July 17."),
    ClaimCase(
      "2001-09-21",
      "The Nasdaq, 71.8 percent below its March 2000 peak, has lost 42.4 percent since January."),
    ClaimCase(
      "2024-07-16", "Fifteen years ago, on March 9, 2009, the S&P 500 closed at 676.53."),
    ClaimCase(
      "2024-07-17T08:47:00-04:00",
      "Futures fell after a session in which the Dow was up 777 points at its best."),
    ClaimCase("2024-07-16", "The S&P 500 first traded above 5,660 on Monday."),
    ClaimCase(
      "2018-12-26", "The VIX dropped 5.66 points to 30.41, its third straight close above 28."),
    ClaimCase(
      "2024-07-17",
      "The Russell 2000 closed Wednesday at 2,239.67. That is 8.3% below its November 2021 record."),
    ClaimCase(
      "2022-02-24T23:00:00Z",
      "The S&P 500 rose 1.5%, after the biggest intraday turnaround it has ever had."),
    ClaimCase(
      "2015-08-06",
      "Nike slipped 1.4%. Also down was Tesla, whose shares sank 8.9% after its report."),
    ClaimCase(
      "2019-01-22", "Exxon Mobil fell 1.5% to $71.89 after a state opened an inquiry into it."),
    ClaimCase("2020-04-20", "The Nikkei 225 in Tokyo lost 1.1%, the DAX in Frankfurt rose 0.5%."),
    ClaimCase(
      "2024-04-01",
      "The S&P 500 slipped 0.2% and notched 23 new 52-week highs against four new lows."),
    ClaimCase(
      "2014-12-12",
      "The S&P 500 fell 1.6% on Friday. Over the five-day stretch, it lost 3.5%, and the Dow lost 3.8%."
    ),
    ClaimCase(
      "2015-06-30",
      "The S&P 500 rose 0.3% on Tuesday. It shed 0.2% in the three-month period."),
    ClaimCase(
      "2011-01-12",
      "Coca-Cola rose 0.6%. With Wednesday's 0.8% gain, the Russell 2000 is up 1.7% this week."),
    ClaimCase("2020-06-23", "苹果涨2.1%。Meta、谷歌A分别上涨1.26%和0.92%。"),
    // What came before a session that goes on, or has yet to begin, is the one that closed last.
    ClaimCase(
      "2018-08-15T11:00:00-04:00",
      "The S&P 500 fell 1.1% in early trading. In the previous session, it rose 0.64% to 2,839.96."),
    ClaimCase(
      "2018-08-15T07:20:00-04:00", "In the prior session, the S&P 500 rose 0.64% to 2,839.96."),
    ClaimCase(
      "2018-08-14T18:20:00-04:00", "In the previous session, the S&P 500 fell 0.4% to 2,821.93."),
  ]

  /// False ones of the same forms.
  static let wrong: [ClaimCase] = [
    ClaimCase("2020-07-06", "The S&P 500 (up 1.6%) trailed the Nasdaq Composite (up 2.9%)."),
    ClaimCase(
      "2018-11-15",
      "The S&P 500's 1.1% advance compares with a rise of 2.4% in the Russell 2000."),
    ClaimCase(
      "2024-08-23", "The S&P 500 rose 63.97 points on Friday for a weekly gain of 2.4%."),
    ClaimCase("2024-08-05", "The VIX spiked to 85.73 before closing at 38.57."),
    ClaimCase("2024-08-05", "The VIX was little changed at 38.57."),
    ClaimCase("2024-07-25T06:30:00+08:00", "纳指跌3.64%，创近四年来最大单日跌幅。"),
    ClaimCase(
      "2024-07-17", "The Russell 2000 fell 1.1%, and the small-cap index is still up 4.9% in July."),
    ClaimCase("2024-07-16", "VIX: 13.91, up from 13.12 on Monday."),
    ClaimCase(
      "2024-07-16", "Fifteen years ago, on March 9, 2009, the S&P 500 closed at 667.53."),
    ClaimCase("2024-07-16", "The S&P 500 first traded above 5,668 on Monday."),
    ClaimCase(
      "2018-08-15T07:20:00-04:00", "In the prior session, the S&P 500 rose 0.84% to 2,839.96."),
    ClaimCase("2020-04-20", "The Nikkei 225 in Tokyo lost 1.3%, the DAX in Frankfurt rose 0.5%."),
  ]

  private static func isAccused(_ found: VerifiedClaim) -> Bool {
    found.verdict == .contradicted || found.verdict == .internallyInconsistent
  }

  @Test(arguments: right)
  func `a true sentence is not accused`(_ it: ClaimCase) throws {
    let claims = try ClaimReading.check(it.text, published: it.published).claims
    #expect(claims.filter(ClaimTruthTests.isAccused).map(ClaimReading.line).isEmpty)
    #expect(claims.contains { $0.verdict == .supported })
  }

  @Test(arguments: wrong)
  func `a false one of the same form is`(_ it: ClaimCase) throws {
    let claims = try ClaimReading.check(it.text, published: it.published).claims
    #expect(claims.contains(where: ClaimTruthTests.isAccused))
  }
}
