import Testing

@Suite struct ClaimTableTests {
  private static let friday = "2024-07-12T17:30:00-04:00"
  private static let prose =
    "Shares were quiet on Friday, and few of the traders in the hall had much to say about it to anybody."

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var table: [[String]]
    var before = ClaimTableTests.prose
    var caption = ""
    var claims: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "heads name level, points, percent, week and year",
      table: [
        ["Index", "Close", "Chg", "Pct chg", "Week", "YTD"],
        ["Dow industrials", "40,000.90", "+247.15", "+0.62", "+1.59%", "+6.13%"],
        ["Nasdaq composite", "18,398.45", "-115.04", "-0.63", "+0.2%", "+22.6%"],
      ],
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40,000.90",
        "arithmetic DJI triple +0.62 percent session supported | +247.15",
        "move DJI eq +0.62 percent session supported | +0.62",
        "window_return DJI eq +1.59 percent wtd supported | +1.59%",
        "window_return DJI eq +6.13 percent ytd supported | +6.13%",
        "level IXIC eq 18398.45 points as_of supported | 18,398.45",
        "arithmetic IXIC triple -0.63 percent session supported_with_rounding | -115.04",
        "move IXIC eq -0.63 percent session contradicted sign_flip | -0.63",
        "window_return IXIC eq +0.2 percent wtd supported | +0.2%",
        "window_return IXIC eq +22.6 percent ytd supported | +22.6%",
      ]),
    Case(
      testDescription: "instruments stand in the head row, measures in the first column",
      table: [
        ["", "Dow industrials", "S&amp;P 500"], ["Close", "40,000.90", "5,615.35"],
        ["% change", "0.62", "0.75"], ["Year to date", "6.13%", "17.73%"],
        ["Volume", "313,000,000", "2,100,000,000"],
      ],
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40,000.90",
        "level SPX eq 5615.35 points as_of supported | 5,615.35",
        "move DJI eq 0.62 percent session supported | 0.62",
        "move SPX eq 0.75 percent session contradicted | 0.75",
        "window_return DJI eq 6.13 percent ytd supported | 6.13%",
        "window_return SPX eq 17.73 percent ytd supported | 17.73%",
      ]),
    Case(
      testDescription: "a table without heads is read by signs and arrows",
      table: [
        ["Dow industrials", "40,000.90", "▲ 0.62%"], ["Nasdaq composite", "18,398.45", "▼ 0.63%"],
      ],
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40,000.90",
        "move DJI eq +0.62 percent session supported | ▲ 0.62%",
        "level IXIC eq 18398.45 points as_of supported | 18,398.45",
        "move IXIC eq -0.63 percent session contradicted sign_flip | ▼ 0.63%",
      ]),
    Case(
      testDescription: "figures of other kinds and other things than the instrument are left alone",
      table: [
        ["Stock", "P/E", "Market cap", "52-week high", "Weight", "Close"],
        ["Apple (AAPL)", "35.9", "$3.5 trillion", "$237.23", "7.1%", "$230.54"],
        ["Apple suppliers", "11", "$1 trillion", "$20", "7%", "$19.10"],
      ],
      claims: ["level AAPL eq 230.54 USD as_of supported | $230.54"]),
    Case(
      testDescription: "heads that are days hold the closes of those days",
      table: [["Index", "July 11", "July 12"], ["S&amp;P 500", "5,584.54", "5,625.35"]],
      claims: [
        "level SPX eq 5584.54 points as_of supported | 5,584.54",
        "level SPX eq 5625.35 points as_of contradicted | 5,625.35",
      ]),
    Case(
      testDescription: "a line before the table gives the window",
      table: [
        ["Index", "Close", "Change"], ["Dow industrials", "40,000.90", "+1.59%"],
        ["S&amp;P 500", "5,615.35", "-0.87%"],
      ],
      before: "For the week:",
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40,000.90",
        "window_return DJI eq +1.59 percent wtd supported | +1.59%",
        "level SPX eq 5615.35 points as_of supported | 5,615.35",
        "window_return SPX eq -0.87 percent wtd contradicted sign_flip | -0.87%",
      ]),
    Case(
      testDescription: "a caption says that the figures are percents",
      table: [["Index", "YTD"], ["S&amp;P 500", "17.73"]], caption: "Percent change by period",
      claims: ["window_return SPX eq 17.73 percent ytd supported | 17.73"]),
    Case(
      testDescription: "losses stand in brackets, and a bare change without a unit is left open",
      table: [
        ["Stock", "Last", "Net change"], ["Apple (AAPL)", "$230.54", "2.97"],
        ["Nvidia (NVDA)", "$129.24", "(1.84)"],
      ],
      claims: [
        "level AAPL eq 230.54 USD as_of supported | $230.54",
        "move AAPL eq +2.97 USD session supported | 2.97",
        "level NVDA eq 129.24 USD as_of supported | $129.24",
        "move NVDA eq -1.84 USD session contradicted sign_flip | (1.84)",
      ]),
    Case(
      testDescription: "a change without a unit beside no percent is left open",
      table: [["Index", "Close", "Change"], ["S&amp;P 500", "5,615.35", "0.55"]],
      claims: ["level SPX eq 5615.35 points as_of supported | 5,615.35"]),
    Case(
      testDescription: "rows of one cell part the table by days",
      table: [
        ["Index", "Close", "Percent"], ["July 11"], ["S&amp;P 500", "5,584.54", "-0.88"],
        ["July 12"], ["S&amp;P 500", "5,615.35", "+0.55"],
      ],
      claims: [
        "level SPX eq 5584.54 points as_of supported | 5,584.54",
        "move SPX eq -0.88 percent session supported | -0.88",
        "level SPX eq 5615.35 points as_of supported | 5,615.35",
        "move SPX eq +0.55 percent session supported | +0.55",
      ]),
    Case(
      testDescription: "a head row that leaves out the first column is moved by one",
      table: [["Close", "% change"], ["Dow industrials", "40,000.90", "+0.62"]],
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40,000.90",
        "move DJI eq +0.62 percent session supported | +0.62",
      ]),
    Case(
      testDescription: "yields are no prices, and an index cannot accuse its future",
      table: [
        ["Market", "Last", "Change"], ["10-year Treasury yield", "4.18%", "-0.03"],
        ["S&amp;P 500 futures", "5,660", "+0.5%"],
      ],
      claims: [
        "level SPX eq 5660 points as_of ambiguous proxy_used | 5,660",
        "move SPX eq +0.5 percent session supported_with_rounding proxy_used | +0.5%",
      ]),
    Case(
      testDescription: "Chinese heads, and points that go another way than their percent",
      table: [
        ["指数", "收盘", "涨跌点数", "涨跌幅", "年初至今"],
        ["道琼斯工业平均指数", "40000.90", "+247.15", "+0.62%", "+6.13%"],
        ["纳斯达克综合指数", "18398.45", "-115.04", "+0.63%", "+22.6%"],
      ],
      before: "美国股市周五收盘情况如下，投资者对通胀数据反应平静，交易员几乎没有评论当天的走势。",
      claims: [
        "level DJI eq 40000.9 points as_of supported | 40000.90",
        "arithmetic DJI triple +0.62 percent session supported | +247.15",
        "move DJI eq +0.62 percent session supported | +0.62%",
        "window_return DJI eq +6.13 percent ytd supported | +6.13%",
        "level IXIC eq 18398.45 points as_of supported | 18398.45",
        "arithmetic IXIC triple +0.63 percent session internally_inconsistent triple_mismatch"
          + " | -115.04",
        "move IXIC eq +0.63 percent session supported | +0.63%",
        "window_return IXIC eq +22.6 percent ytd supported | +22.6%",
      ]),
  ]

  /// Tables whose columns or rows are periods.
  static let spans: [Case] = [
    Case(
      testDescription:
        "years and quarters head columns, and a symbol names a row beside its description",
      table: [
        ["Fund", "Week to date", "2023", "2024"], ["Technology XLK", "0.4%", "54.7%", "21.5%"],
      ],
      claims: [
        "window_return XLK eq 0.4 percent wtd supported | 0.4%",
        "window_return XLK eq 54.7 percent year supported | 54.7%",
        "window_return XLK eq 21.5 percent ytd supported | 21.5%",
      ]),
    Case(
      testDescription: "between a peak and a low stands the fall",
      table: [
        ["Peak", "Trough", "S&amp;P 500"], ["Jan. 3, 2022", "Oct. 12, 2022", "-25.4%"],
        ["Feb. 19, 2020", "March 23, 2020", "-39.3%"],
      ],
      claims: [
        "drawdown SPX eq -25.4 percent from_peak supported | -25.4%",
        "drawdown SPX eq -39.3 percent from_peak contradicted digit_transposition | -39.3%",
      ]),
    Case(
      testDescription: "two days that nothing explains are left alone",
      table: [
        ["Start", "End", "S&amp;P 500"], ["Jan. 3, 2022", "Oct. 12, 2022", "-25.4%"],
      ],
      claims: []),
  ]

  @Test(arguments: cases + spans) func `the figures of a table are claims of their heads`(
    _ it: Case
  ) throws {
    let rows = it.table.enumerated().map { index, row in
      let tag = index == 0 ? "th" : "td"
      return "<tr>" + row.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
    }
    let caption = it.caption.isEmpty ? "" : "<caption>\(it.caption)</caption>"
    let found = try ClaimFixture.claims(
      table: "<table>\(caption)\(rows.joined())</table>", before: it.before,
      published: ClaimTableTests.friday)
    #expect(found == it.claims)
  }
}
