import Tapecheck
import Testing

/// Sentences as desks write them in lists of movers, reviews of a year and notes on funds.
@Suite struct ClaimReportTests {
  static let cases: [ClaimCase] = [
    ClaimCase(
      "2002-07-24", "The Nasdaq 100 tracking fund (QQQ) rose 5.4 percent to $23.62.",
      "move QQQ eq 5.4 percent up session 2002-07-24 supported",
      "level QQQ eq 23.62 USD up as_of 2002-07-24 supported"),
    ClaimCase(
      "2022-02-03", "Amazon fell 7.8% ahead of its results, Netflix 5.6%.",
      "move AMZN eq 7.8 percent down session 2022-02-03 supported",
      "move NFLX eq 5.6 percent down session 2022-02-03 supported"),
    ClaimCase(
      "2022-02-03", "Amazon sank 7.8% and Alphabet, a day after a record rise, 3.3%.",
      "move AMZN eq 7.8 percent down session 2022-02-03 supported",
      "move GOOGL eq 3.3 percent down session 2022-02-03 supported"),
    ClaimCase(
      "2010-05-06",
      "The Dow won back two-thirds of that, ending 347.80 points lower, or 3.2 percent, at 10,520.32.",
      "move DJI eq 3.2 percent down session 2010-05-06 supported",
      "arithmetic DJI triple 3.2 percent down session - supported",
      "level DJI eq 10520.32 points down as_of 2010-05-06 supported"),
    ClaimCase(
      "2024-12-05", "Bitcoin lost 64% in 2022 and more than doubled in 2023.",
      "multiple BTC-USD gt 2 multiple none year 2023-12-31 supported",
      "window_return BTC-USD eq 64 percent down year 2022-12-31 supported"),
    ClaimCase(
      "2023-05-25", "Nvidia is up 159.9% this year, so it has more than doubled.",
      "window_return NVDA eq 159.9 percent up ytd 2023-05-25 supported",
      "multiple NVDA gt 2 multiple none ytd 2023-05-25 supported"),
    ClaimCase(
      "2023-11-14",
      "The Daily Small Cap Bull 3X fund TNA jumped 16.5%, about three times the index.",
      "move TNA eq 16.5 percent up session 2023-11-14 supported"),
    ClaimCase(
      "1987-12-31", "The S&P 500 lost 21.8 percent in October, the worst month of the year.",
      "rank SPX worst_in - percent down ytd 1987-10-30 supported",
      "window_return SPX eq 21.8 percent down month 1987-10-30 supported"),
    ClaimCase(
      "2010-05-06",
      "The bond fund TLT climbed 3.1 percent on more than three and a half times its 20-day average "
        + "volume.",
      "volume TLT gt 3.5 multiple none average 2010-05-06 supported",
      "move TLT eq 3.1 percent up session 2010-05-06 supported"),
    ClaimCase(
      "2026-02-20", "Oracle — The database maker slid 5.4% to $148.08.",
      "move ORCL eq 5.4 percent down session 2026-02-20 supported",
      "level ORCL eq 148.08 USD down as_of 2026-02-20 supported"),
    ClaimCase(
      "2026-02-20", "Salesforce, IBM — Both closed little changed, at $185.16 and $257.16.",
      "level CRM eq 185.16 USD flat as_of 2026-02-20 supported",
      "move CRM flat - - flat session 2026-02-20 supported",
      "level IBM eq 257.16 USD flat as_of 2026-02-20 supported",
      "move IBM flat - - flat session 2026-02-20 supported_with_rounding"),
    ClaimCase(
      "2018-12-26", "All three indexes snapped four-day losing streaks.",
      "streak DJI snapped 4 sessions down ending 2018-12-26 supported",
      "streak SPX snapped 4 sessions down ending 2018-12-26 supported",
      "streak IXIC snapped 4 sessions down ending 2018-12-26 supported"),
    ClaimCase(
      "2026-02-20", "The Dow and the Russell 2000 parted, up 0.5% and down 0.05%.",
      "move DJI eq 0.5 percent up session 2026-02-20 supported",
      "move RUT eq 0.05 percent down session 2026-02-20 supported"),
    ClaimCase(
      "2016-06-24", "Spanish shares fell more than 12 percent.",
      "external - gt 12 percent down none - not_checkable"),
  ]

  @Test(arguments: cases)
  func `each sentence gives its claims`(_ it: ClaimCase) throws {
    #expect(
      try ClaimReading.lines(it.text, published: it.published + "T20:00:00-05:00").sorted()
        == it.claims.sorted())
  }
}
