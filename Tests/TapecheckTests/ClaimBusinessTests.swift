import Tapecheck
import Testing

/// What is said of a company's business, of goods and of daily life is no statement about a price; beside it, what is
/// said of its shares still is.
@Suite struct ClaimBusinessTests {
  /// A report of a market, in which every sentence under test stands.
  private static let report = """
    The Dow Jones Industrial Average rose 742.76 points, or 1.8%, to 40,954.48 on Tuesday.

    The S&P 500 gained 0.6% on Tuesday, and the Nasdaq Composite added 0.2%.


    """
  private static let chineseReport = """
    道指周二上涨742.76点，涨幅1.8%，报40954.48点。

    标普500指数周二上涨0.6%，纳指周二上涨0.2%。


    """

  private func prices(_ text: String) throws -> [String] {
    let isChinese = text.unicodeScalars.contains { $0.value > 0x2E80 }
    let report = isChinese ? Self.chineseReport : Self.report
    return try ClaimReading.check(report + text, published: "2024-07-16").claims
      .filter { found in
        found.claim.range.lowerBound >= report.utf8.count && found.claim.subject != nil
      }
      .map(ClaimReading.line)
  }

  @Test(arguments: [
    "Apple dropped support for older phones on Tuesday.",
    "Microsoft added features to its office software on Tuesday.",
    "Intel lost market share to AMD for a third year.",
    "Boeing lost a $5 billion contract to a rival on Tuesday.",
    "Netflix jumped into games on Tuesday.",
    "Walmart climbed into the top ten of the ranking.",
    "General Motors slid to third place in sales of electric cars.",
    "IBM rallied behind its chief executive on Tuesday.",
    "Oracle is up against larger rivals.",
    "Uber returned to profit on Tuesday.",
    "Google gave up its plan for a new tracker on Tuesday.",
    "Amazon was hit by a strike. It picked up the pace of hiring.",
    "Meta works on glasses. It comes down to weight and looks.",
    "Shopify is a drag-and-drop builder of shops.",
    "Microsoft promises to lose no more data, and to drop the fee.",
    "Google has a use-it-or-lose-it rule for days off.",
    "The company added a second shift.",
    "Amazon is up and running again.", "Ford pulled back on electric cars.",
    "Intel jumped on the bandwagon.", "Snap surged ahead of rivals in new features.",
    "Airbnb bounced back from a slow summer.", "Moderna added to its pipeline on Tuesday.",
    "苹果周二下调了手机价格。", "苹果回落到市场第二位。",
    "网易上涨的研发费用达40亿元。", "宁德时代获得80项专利，创历史新高。",
  ])
  func `a verb with an object, a pronoun or a hyphen is business`(text: String) throws {
    #expect(try prices(text).isEmpty)
  }

  @Test(arguments: [
    "We know how tempting a $10 flight found on Google can be.",
    "Google has over 80 courses on the subject.",
    "Snowflake works with over 500 platforms.",
    "Nike sells its shoe at a price of 180 euros.",
    "The microphone that I use to record is just $49 on Amazon.",
    "Tesla cut the price of its sedan by $2,000.",
    "Netflix raised prices for its plan by 7% on Tuesday.",
    "Tesla delivered 443,956 cars, down 4.8% from a year earlier.",
    "Goldman Sachs topped estimates with earnings of $8.62 a share.",
    "Microsoft added 3% to its workforce on Tuesday.",
    "Nvidia posted a record quarter.", "Chevron hit a record for output.",
    "PayPal shed 2,500 jobs.", "Macy's reached a deal at $24.80 a share.",
    "Costco lifted its fee to $65 from $60.",
    "The service can get 30 guests for Uber, and would cost $40.",
  ])
  func `sums and counts near a company are no prices of its share`(text: String) throws {
    #expect(try prices(text).isEmpty)
  }

  @Test(arguments: [
    ("Apple cut jobs on Tuesday. Its shares rose 0.2%.", "move AAPL eq 0.2 percent up"),
    ("Shares of Apple rose on Tuesday after it lost a lawsuit.", "move AAPL up - - up"),
    ("Apple rose on Tuesday.", "move AAPL up - - up"),
    ("Apple, which makes phones, rose 0.2% on Tuesday.", "move AAPL eq 0.2 percent up"),
    ("Boeing gained the most in the Dow on Tuesday, rising 3.9%.", "move BA eq 3.9 percent up"),
    ("Boeing advanced for a second day.", "streak BA"),
    ("UnitedHealth rose 6.5% on Tuesday. It had dropped on Monday.", "move UNH down - - down"),
    ("Apple closed at $234.82 on Tuesday.", "level AAPL eq 234.82 USD"),
    ("Apple climbed to $234.82 on Tuesday.", "level AAPL eq 234.82 USD"),
    ("Tesla settled a suit. The stock ended at $256.56 on Tuesday.", "level TSLA eq 256.56 USD"),
    ("UnitedHealth fell a stunning 6.5% on Tuesday.", "move UNH eq 6.5 percent down"),
    ("Apple rose in late trading.", "move AAPL up"),
    ("Intel plunged on competition worries.", "move INTC down"),
    ("苹果股价周二上涨0.2%。", "move AAPL eq 0.2 percent up"),
    ("苹果周二走高。", "move AAPL up - - up"),
  ])
  func `shares beside it are still read`(text: String, claim: String) throws {
    let found = try prices(text)
    #expect(found.contains { $0.hasPrefix(claim) }, "\(found)")
  }

  @Test(arguments: [
    """
    The best shoes for the trail.

    We walked 300 miles in nine pairs. Under $150, nothing beats the first.

    It lost a point for weight: 26.4 ounces is 12% more than last year's shoe.

    Nine in ten testers, or 91%, would buy it again at $139 on Amazon.
    """,
    """
    Which course suits you?

    The price a credit is $516 on average. About 68% of students borrow.

    Online schools dropped fees. Applications rose 12% in 2023.

    Costs a year | $1,797 | $1,500
    """,
    """
    怎样挑选登山鞋

    我们试了九双鞋，共走了480公里。价格在800元至1500元之间。

    第一双减轻了12%，比去年更耐穿。九成试用者表示会再买。

    在亚马逊上售价139美元。
    """,
  ])
  func `a page that gives no price of a market makes no statements`(page: String) throws {
    let claims = try ClaimReading.check(page, published: "2024-07-16").claims
    #expect(claims.isEmpty, "\(claims.map(ClaimReading.line))")
  }

  @Test(arguments: [
    "Starbucks said revenue rose 3% to $9.1 billion.", "Consumer prices rose 0.3% in June.",
    "The company earned 93 cents a share on revenue of $9.1 billion.",
  ])
  func `in a report, figures of companies and economies are statements`(text: String) throws {
    let claims = try ClaimReading.check(Self.report + text, published: "2024-07-16").claims
    #expect(claims.contains { $0.claim.type == .external })
  }

  @Test func `the one that leads an index is the share, not the index`() throws {
    #expect(
      try prices("Boeing led the Dow's gainers on Tuesday, up 3.9%.").allSatisfy {
        $0.contains(" BA ")
      })
    let top = try prices("The Dow's top gainer was UnitedHealth, up 6.5%.")
    #expect(top.contains { $0.hasPrefix("move UNH eq 6.5 percent up") }, "\(top)")
    #expect(!top.contains { $0.contains(" DJI ") }, "\(top)")
  }
}
