import Tapecheck
import Testing

/// A text and the reason for which one of its statements cannot hold; without one, a text that must stay silent.
struct CheckCase: CustomTestStringConvertible {
  var text: String
  var reason: Reason?
  var published: String

  init(_ text: String, _ reason: Reason? = nil, published: String = "2024-07-16") {
    self.text = text
    self.reason = reason
    self.published = published
  }

  var testDescription: String { text }

  /// Checks that the reason, or none, accuses.
  func check() throws {
    let claims = try ClaimReading.check(text, published: published).claims
    let accused = claims.filter {
      $0.verdict == .internallyInconsistent || $0.verdict == .contradicted
    }
    guard let reason else {
      #expect(accused.isEmpty, "\(accused.map(ClaimReading.line))")
      return
    }
    #expect(accused.contains { $0.reasons.contains(reason) }, "\(claims.map(ClaimReading.line))")
  }
}

/// The checks that need no prices, each by what it catches and by what comes near and is right.
///
/// TOPIX and the FTSE 250 have no prices in the dataset, so that the words alone decide.
@Suite struct ConsistencyChecksTests {
  @Test(arguments: [
    CheckCase("TOPIX rose 12.50 points, or 1.4%, to 2,904.50.", .tripleMismatch),
    CheckCase("TOPIX rose 12.50 points, or 0.4%, to 2,904.50."),
    CheckCase("TOPIX fell 12.50 points, or 0.4%, to 2,904.50."),
    CheckCase("东证指数上涨12.50点，涨幅1.4%，报2904.50点。", .tripleMismatch),
    CheckCase("东证指数上涨12.50点，涨幅0.43%，报2904.50点。"),
  ])
  func `points, percent and level fit one another`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("TOPIX fell +0.3% on Tuesday.", .signFlip),
    CheckCase("TOPIX fell 0.3% on Tuesday."),
    CheckCase("TOPIX: -0.3% on Tuesday. TOPIX fell 0.3% on Tuesday."),
    CheckCase("TOPIX rose 0.3% on Tuesday. TOPIX: -0.3% on Tuesday.", .repeatMismatch),
    CheckCase("东证指数周二下跌+0.3%。", .signFlip),
    CheckCase("东证指数周二下跌0.3%。"),
  ])
  func `a written sign goes with the verb`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("TOPIX rose 0.5% on Tuesday. On Tuesday TOPIX gained 0.9%.", .repeatMismatch),
    CheckCase("TOPIX rose 0.5% on Tuesday. On Tuesday TOPIX gained 0.49%."),
    CheckCase("TOPIX rose 0.5% on Tuesday. On Monday TOPIX gained 0.9%."),
    CheckCase("TOPIX rose 0.5% on Tuesday. The FTSE 250 rose 0.9% on Tuesday."),
    CheckCase("东证指数周二上涨0.5%。东证指数周二涨0.9%。", .repeatMismatch),
    CheckCase("东证指数周二上涨0.5%。东证指数周一涨0.9%。"),
  ])
  func `one thing has one figure`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase(
      "TOPIX closed at 2,904.50 on Tuesday. The FTSE 250 closed at 2,904.50 on Tuesday.",
      .repeatMismatch),
    CheckCase("TOPIX closed at 2,904.50 on Tuesday. The FTSE 250 closed at 20,904.50 on Tuesday."),
    CheckCase(
      "The Nasdaq was the only major index to rise on Wednesday.", .signFlip,
      published: "2024-07-17"),
    CheckCase(
      "The Dow was the only major index to rise on Wednesday.", published: "2024-07-17"),
    CheckCase(
      "On Wednesday the Dow was the only gainer, up 0.6%; the S&P 500 fell 1.4%.",
      published: "2024-07-17"),
    CheckCase(
      "On Tuesday the Dow was the only gainer, up 1.8%; the S&P 500 rose 0.6%.", .signFlip),
    CheckCase("周三道指是唯一上涨的主要指数。", published: "2024-07-17"),
    CheckCase("周三纳指是唯一上涨的主要指数。", .signFlip, published: "2024-07-17"),
  ])
  func `copies, and the only one that rose`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("TOPIX rose 1.2% to 2,904.50 from 2,894.56 on Tuesday.", .chainMismatch),
    CheckCase("TOPIX rose 0.3% to 2,904.50 from 2,894.56 on Tuesday."),
    CheckCase("TOPIX rose 0.4% to 2,904.50 from 2,894.56 on Tuesday."),
    CheckCase("TOPIX rose 1.2% to 2,904.50 from 2,700.10 in June."),
    CheckCase("TOPIX rose 1.2% to 2,904.50, up from a low of 2,700.10."),
    CheckCase("TOPIX ended at 2,904.50, up 90.94 points from 2,894.56.", .chainMismatch),
    CheckCase("TOPIX ended at 2,904.50, up 9.94 points from 2,894.56."),
    CheckCase(
      "Shares of Borealis (NYSE: XYZX) fell to $12.40 from $15.50, a drop of 30%.", .chainMismatch),
    CheckCase("Shares of Borealis (NYSE: XYZX) fell to $12.40 from $15.50, a drop of 20%."),
    CheckCase("东证指数从2894.56点涨至2904.50点，涨幅2.9%。", .chainMismatch),
    CheckCase("东证指数从2894.56点涨至2904.50点，涨幅0.34%。"),
    CheckCase("东证指数涨1.2%，报2904.50点，前一日为2894.56点。", .chainMismatch),
    CheckCase("东证指数涨0.3%，报2904.50点，前一日为2894.56点。"),
    CheckCase(
      "TOPIX ended 2023 at 2,366.39. TOPIX closed at 2,904.50 on Tuesday, up 32.7% for the year.",
      .chainMismatch),
    CheckCase(
      "TOPIX ended 2023 at 2,366.39. TOPIX closed at 2,904.50 on Tuesday, up 22.7% for the year."),
    CheckCase(
      "TOPIX closed at 2,894.56 on Monday. TOPIX rose 1.3% to 2,904.50 on Tuesday.", .chainMismatch),
    CheckCase("TOPIX closed at 2,894.56 on Monday. TOPIX rose 0.3% to 2,904.50 on Tuesday."),
    CheckCase("TOPIX closed at 2,894.56 on Friday. TOPIX rose 1.3% to 2,904.50 on Tuesday."),
    CheckCase("TOPIX closed at 2,904.50, 13.5% below its record of 3,010.10.", .chainMismatch),
    CheckCase("TOPIX closed at 2,904.50, 3.5% below its record of 3,010.10."),
  ])
  func `from A to B, and the change between them`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("Its target of 6,600 is 22% above Tuesday's close of 5,881.63.", .tripleMismatch),
    CheckCase("Its target of 6,600 is 12% above Tuesday's close of 5,881.63."),
    CheckCase("The FTSE 250 closed at 20,667, with TOPIX 12% above its level of 2,600."),
    CheckCase("目标价6600点，较周二收盘价5881.63点高出22%。", .tripleMismatch),
    CheckCase("目标价6600点，较周二收盘价5881.63点有12%的上涨空间。"),
    CheckCase("A 50% loss takes a 50% gain to get back to even.", .tripleMismatch),
    CheckCase("A 50% loss takes a 100% gain to get back to even."),
    CheckCase("A portfolio down 20% needs 25% just to break even."),
    CheckCase("跌50%需要涨50%才能回本。", .tripleMismatch),
    CheckCase("跌50%需要涨100%才能回本。"),
    CheckCase("The 10-for-1 split turned each $1,200 share into ten $12 shares.", .tripleMismatch),
    CheckCase("The 10-for-1 split turned each $1,200 share into ten $120 shares."),
    CheckCase("Nvidia closed at $1,208.88 before its 10-for-1 split and at $121.79 after it."),
    CheckCase("The Treasury yield rose 10 basis points to 4.25% from 4.05%.", .chainMismatch),
    CheckCase("The Treasury yield rose 20 basis points to 4.25% from 4.05%."),
    CheckCase("10年期美债收益率从4.05%升25个基点至4.50%。", .chainMismatch),
    CheckCase("10年期美债收益率从4.05%升45个基点至4.50%。"),
  ])
  func `what other figures imply`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("TOPIX fell 180% on Tuesday.", .unitSwap),
    CheckCase("TOPIX rose 742% on Tuesday.", .unitSwap),
    CheckCase("TOPIX rose 7.42% on Tuesday."),
    CheckCase("Shares of Borealis (NYSE: XYZX) rose 142% on Tuesday."),
    CheckCase("520 of the S&P 500's members rose on Tuesday.", .chainMismatch),
    CheckCase("420 of the S&P 500's members rose on Tuesday."),
    CheckCase("32 of the Dow's 30 members rose.", .chainMismatch),
    CheckCase("28 of the Dow's 30 members rose."),
    CheckCase("12 of the S&P 500's 11 sectors rose.", .chainMismatch),
    CheckCase("10 of the S&P 500's 11 sectors rose."),
    CheckCase("标普500指数11个板块中12个上涨。", .chainMismatch),
    CheckCase("标普500指数11个板块中9个上涨。"),
    CheckCase("标普500成分股中，有520只上涨。", .chainMismatch),
    CheckCase("30只道指成分股中，34只上涨。", .chainMismatch),
    CheckCase("30只道指成分股中，14只上涨。"),
    CheckCase("东证指数周二上涨742%。", .unitSwap),
  ])
  func `sizes that cannot be`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase("On Monday, July 16, 2024, TOPIX rose 1.8%.", .wrongWeekday),
    CheckCase("On Tuesday, July 16, 2024, TOPIX rose 1.8%."),
    CheckCase("2024年7月16日（周一），东证指数上涨1.8%。", .wrongWeekday),
    CheckCase("2024年7月16日（周二），东证指数上涨1.8%。"),
    CheckCase("TOPIX rose 1.8% on Friday, July 19, 2024.", .wrongDate),
    CheckCase("The Dow closed at 40,954.48 on Thursday, July 18, 2024.", .wrongDate),
    CheckCase("TOPIX rose 1.8% on Tuesday, July 16, 2024."),
    CheckCase("TOPIX could rise 1.8% by Friday, July 19, 2024."),
    CheckCase("2024年7月19日，东证指数上涨1.8%。", .wrongDate),
    CheckCase("On July 13, 2024, the Dow rose 0.6%.", .wrongDate),
    CheckCase("On July 4, 2024, the Dow rose 0.6%.", .wrongDate),
    CheckCase("On July 12, 2024, the Dow rose 0.6%."),
    CheckCase("2024年7月14日，道指上涨0.6%。", .wrongDate),
    CheckCase("2024年7月13日，道指上涨0.6%。"),
    CheckCase("On July 14, the Dow rose 1.8%."),
  ])
  func `days that cannot be`(item: CheckCase) throws { try item.check() }

  @Test(arguments: [
    CheckCase(
      "TOPIX fell 0.9% on Thursday. On Friday TOPIX rose for a third straight session.",
      .chainMismatch, published: "2024-07-12"),
    CheckCase(
      "TOPIX rose 0.9% on Thursday. On Friday TOPIX rose for a third straight session.",
      published: "2024-07-12"),
    CheckCase(
      "TOPIX closed at 2,904.50 on Tuesday, its highest close since May. On July 11, TOPIX closed at 2,929.17.",
      .sinceHasCounterexample),
    CheckCase(
      "TOPIX closed at 2,904.50 on Tuesday, its highest close since May. On July 11, TOPIX closed at 2,829.17."
    ),
    CheckCase(
      "TOPIX fell 0.9% on Tuesday, its worst day since May. On July 11, TOPIX fell 1.9%.",
      .chainMismatch),
    CheckCase("TOPIX fell 0.9% on Tuesday, its worst day since May. On July 11, TOPIX fell 0.4%."),
  ])
  func `streaks, ranks and records against what is listed`(item: CheckCase) throws {
    try item.check()
  }

  @Test(arguments: [
    CheckCase(
      "Boeing was the Dow's best performer on Tuesday. UnitedHealth was the Dow's biggest gainer on "
        + "Tuesday.", .chainMismatch),
    CheckCase(
      "Boeing was the top gainer in the Dow on Tuesday, ahead of the rest. UnitedHealth was the "
        + "best performer of the Dow on Tuesday.", .chainMismatch),
    CheckCase(
      "Boeing was the Dow's best performer on Monday. UnitedHealth was the Dow's best performer on "
        + "Tuesday."),
    CheckCase(
      "Boeing was the Dow's best performer on Tuesday. Intel was the Dow's worst performer on "
        + "Tuesday."),
    CheckCase(
      "UnitedHealth was the Dow's best performer on Tuesday. Boeing was the second-biggest gainer in "
        + "the Dow on Tuesday."),
    CheckCase(
      "UnitedHealth was the Dow's best performer on Tuesday. Intel was the Nasdaq's best performer "
        + "on Tuesday."),
    CheckCase("道指成分股中，联合健康周二涨幅居首。道指成分股中，波音周二涨幅居首。", .chainMismatch),
    CheckCase("道指成分股中，联合健康周二涨幅居首。道指成分股中，波音周一涨幅居首。"),
  ])
  func `one share leads a set on a day`(item: CheckCase) throws { try item.check() }

  @Test(
    arguments: [
      (
        "The Dow rose 1.8% on Tuesday.\nThese are the moves of Monday.\n10.2% for the Dow on Monday\n20.3% for the S&P 500\n31.1% for the Nasdaq\n",
        true
      ),
      (
        "The Dow rose 1.8% on Tuesday.\nThese are the moves of Monday.\n10.2% for the Dow on Monday\n12.3% for the S&P 500\n31.1% for the Nasdaq\n",
        false
      ),
      (
        "The Dow rose 1.8% on Tuesday.\nThese are the moves of Monday.\n0.2% for the Dow on Monday\n0.3% for the S&P 500\n1.1% for the Nasdaq\n",
        false
      ),
      (
        "The Dow rose 1.8% on Tuesday.\nThese are the moves of Monday.\n10.2% for the Dow on Monday\n20.3% for the S&P 500\n",
        false
      ),
      ("Of the funds, 英伟达 (NVDA.US) fell 1.6% on Tuesday, and the rest rose.", true),
      ("Of the funds, Nvidia (NVDA.US) fell 1.6% on Tuesday, and the rest rose.", false),
      ("英伟达 (NVDA.US) 周二跌1.6%，其他上涨。", false),
      ("The equal rights index fell. The Nasdaq index rose 0.2% on Tuesday.", true),
      ("The equal-weight index fell. The Nasdaq index rose 0.2% on Tuesday.", false),
    ])
  func `what a translation leaves in names and lists is warned of`(
    text: String, isFound: Bool
  ) throws {
    let warnings = try ClaimReading.check(text, published: "2024-07-16").warnings
    #expect(warnings.contains { $0.code == .likelyMistranslation } == isFound, "\(warnings)")
  }

  @Test func `a short name of an index is warned of only in a translation`() throws {
    let warnings = try ClaimReading.check(
      "The equal rights index fell. The Nasdaq index rose 0.2% on Tuesday.",
      published: "2024-07-16"
    ).warnings
    #expect(warnings.count { $0.code == .likelyMistranslation } == 2)
  }

  @Test(
    arguments: [
      ("The CSI 500 rose 0.6% while the Nasdaq added 0.2% and the Dow 1.8%.", true),
      ("The CSI 500 rose 0.3% while the CSI 300 added 0.2%.", false),
      ("The S&P 500 equal rights index rose.", true),
      ("The S&P 500 equal-weight index rose.", false),
      ("Russell 2,000 rose 3.5% on Tuesday.", true), ("Russell 2000 rose 3.5% on Tuesday.", false),
      ("The company took in $35 billion ($3.5 billion).", true),
      ("The company took in 35亿美元 ($3.5 billion).", false),
      ("公司营收35亿美元（$35 billion）。", true), ("公司营收35亿美元（约合250亿元人民币）。", false),
      ("The company took in $35 billion ($3.5 billion more than a year ago).", false),
      ("罗素2,000指数上涨3.5%。", true), ("罗素2000指数上涨3.5%。", false),
    ])
  func `translations that went wrong are warned of`(text: String, isFound: Bool) throws {
    let warnings = try ClaimReading.check(text, published: "2024-07-16").warnings
    #expect(warnings.contains { $0.code == .likelyMistranslation } == isFound)
  }

  @Test(arguments: [
    "The Dow\u{AD} rose 1.8% on Tuesday.", "The Dow rose 1.8\u{A0}% on Tuesday.",
    "The Dow closed at 40\u{A0}954.48 on Tuesday.", "On Tuesday, Intel fell \u{2212}0.35%.",
  ])
  func `artefacts of mark-up change no figure`(text: String) throws {
    let claims = try ClaimReading.check(text, published: "2024-07-16").claims
    #expect(!claims.isEmpty)
    #expect(
      !claims.contains { $0.reasons.contains(.decimalShift) || $0.reasons.contains(.signFlip) })
  }

  @Test(arguments: [
    CheckCase("The S&P 500 returned 26.3% in 2023, including dividends."),
    CheckCase("The S&P 500's total return was 26.3% in 2023."),
    CheckCase("标普500指数2023年计入股息上涨26.3%。"),
    CheckCase("The S&P 500 returned 26.3% in 2023.", .lastDigitOff),
    CheckCase("The S&P 500 ended 2023 at 4,769.83."),
    CheckCase("The S&P 500 finished 2023 up 24.2%."),
    CheckCase("The S&P 500 began 2024 at 4,769.83."),
    CheckCase("标普500指数2023年收于4769.83点。"),
  ])
  func `returns with dividends, and years, are read as such`(item: CheckCase) throws {
    if item.reason == .lastDigitOff {
      let claims = try ClaimReading.check(item.text, published: item.published).claims
      #expect(claims.map(\.verdict) == [.contradicted])
    } else {
      try item.check()
    }
  }

  @Test func `a return with dividends is said to need a series that counts them`() throws {
    let found = try ClaimReading.check(
      "The S&P 500 returned 26.3% in 2023, including dividends.", published: "2024-07-16")
    let claim = try #require(found.claims.first)
    #expect(claim.verdict == .outOfCoverage)
    #expect(claim.reasons == [.basisTotalReturn, .noSeries])
    #expect(claim.readings.first?.computed.map { ($0 * 10).rounded() / 10 } == 24.2)
  }
}
