import Tapecheck
import Testing

/// What is said of many periods, or of a part of a set, is read as that and never as one move.
@Suite struct ClaimPeriodTests {
  static let right: [ClaimCase] = [
    ClaimCase(
      "2024-07-16",
      "Since 1990, November has brought the S&P 500 an average gain of 2.1%."),
    ClaimCase("2024-07-16", "The S&P 500's average September loss since 1990 is 0.9%."),
    ClaimCase("2024-07-16", "On average, the Dow has gained 2.0% in April going back to 1990."),
    ClaimCase("2024-07-16", "The median May return for the S&P 500 since 1990 is 1.2%."),
    ClaimCase(
      "2024-07-16", "History is a guide (an average May gain of 1.0% for the S&P 500 since 1990)."),
    ClaimCase("2024-07-16", "The S&P 500 has risen in 74% of Decembers since 1950."),
    ClaimCase("2024-07-16", "In 74% of Novembers since 1990, the S&P 500 has advanced."),
    ClaimCase(
      "2024-07-16", "The Nasdaq has finished January higher 66% of the time since 1990."),
    ClaimCase(
      "2024-07-16", "November has been positive for the S&P 500 in nine of the last 10 years."),
    ClaimCase("2024-07-16", "The S&P 500 has gained in 25 of 34 Novembers since 1990."),
    ClaimCase("2024-07-16", "The Dow has risen in April eight times in the past 10 years."),
    ClaimCase("2024-07-16", "The S&P 500 has advanced on 59% of trading days this year."),
    ClaimCase(
      "2024-07-16", "The S&P 500 has moved at least 1% in either direction 22 times this year."),
    ClaimCase(
      "2022-06-13", "The S&P 500 has fallen more than 2% in a single session 12 times this year."),
    ClaimCase("2022-06-13", "The Nasdaq has lost 2% or more on 30 days this year."),
    ClaimCase("2022-06-13", "The S&P 500 has had 12 drops of more than 2% this year."),
    ClaimCase("2024-07-16", "In 9 of the past 10 years the S&P 500 has gained in November."),
    ClaimCase("2024-07-16", "Looking back to 1990, the S&P 500's mean November return is 2.1%."),
    ClaimCase("2024-07-16", "The S&P 500 has set 38 record closes this year."),
    ClaimCase("2024-07-16", "The S&P 500 closed at a record, its 38th of the year."),
    ClaimCase("2024-07-11", "The Nasdaq ended a seven-session run of gains on Thursday."),
    ClaimCase("2024-07-11", "The Nasdaq fell on Thursday after seven straight days of gains."),
    ClaimCase("2024-07-11", "The Nasdaq fell for the first time in eight sessions."),
    ClaimCase(
      "2024-07-11", "A seven-day run of gains for the Nasdaq ended Thursday with a 2.0% fall."),
    ClaimCase("2024-07-16", "The S&P 500 has ended March higher 66% of the time since 1990."),
    ClaimCase("2024-07-17", "Wednesday's close left the S&P 500 1.4% below its record close."),
    ClaimCase("2024-08-06", "The Nasdaq's three-day losing streak came to an end on Tuesday."),
    ClaimCase(
      "2024-07-16", "The ratio of the Russell 2000 to the S&P 500 stood at 0.40 on Tuesday."),
    ClaimCase("2024-07-16", "The S&P 500's 60-day historical volatility was 9.2% on Tuesday."),
    ClaimCase(
      "2023-07-28", "Intel's trading volume on Friday was double its 50-day average volume."),
    ClaimCase("2023-09-05", "Wall Street was shut on Monday for Labor Day."),
    ClaimCase("2024-07-16", "The close for the S&P 500 on Tuesday was 5,667.20."),
    ClaimCase(
      "2024-07-16",
      "Friday's 0.6% rise in the S&P 500 was followed by a 0.3% gain on Monday."),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 ended Tuesday up 0.6%, compared with an advance of 0.3% the day before."),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq rose 0.2% on Tuesday, well within what traders had priced in, a swing of 2.5%."),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq trailed the Dow on Tuesday, gaining 0.2% against a gain of 1.9%."),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 gained 0.6% on Tuesday, in a month in which it has risen 66% of the time."),
  ]

  static let wrong: [ClaimCase] = [
    ClaimCase(
      "2024-07-16",
      "Since 1990, November has brought the S&P 500 an average gain of 4.1%."),
    ClaimCase("2024-07-16", "The S&P 500's average September gain since 1990 is 0.9%."),
    ClaimCase("2024-07-16", "The median May return for the S&P 500 since 1990 is 2.2%."),
    ClaimCase("2024-07-16", "The S&P 500 has risen in 54% of Decembers since 1950."),
    ClaimCase(
      "2024-07-16", "November has been positive for the S&P 500 in six of the last 10 years."),
    ClaimCase("2024-07-16", "The S&P 500 has gained in 19 of 34 Novembers since 1990."),
    ClaimCase("2024-07-16", "The S&P 500 has advanced on 69% of trading days this year."),
    ClaimCase(
      "2022-06-13", "The S&P 500 has fallen more than 2% in a single session 17 times this year."),
    ClaimCase("2024-07-16", "The S&P 500 has set 31 record closes this year."),
    ClaimCase("2024-07-11", "The Nasdaq ended a five-session run of gains on Thursday."),
    ClaimCase("2024-07-11", "The Nasdaq fell for the first time in five sessions."),
    ClaimCase(
      "2024-07-16", "The ratio of the Russell 2000 to the S&P 500 stood at 0.60 on Tuesday."),
    ClaimCase("2023-09-05", "Wall Street was shut on Friday for Labor Day."),
    ClaimCase("2024-07-16", "The close for the S&P 500 on Tuesday was 5,767.20."),
    ClaimCase(
      "2024-07-16",
      "Friday's 0.9% rise in the S&P 500 was followed by a 0.3% gain on Monday."),
  ]

  /// What no row settles, though it has a figure and an index in it.
  static let open: [ClaimCase] = [
    ClaimCase("2024-07-16", "Some 268 of the stocks in the S&P 500 fell on Tuesday."),
    ClaimCase("2024-07-16", "About 63% of the Nasdaq's members closed lower on Tuesday."),
    ClaimCase("2024-07-16", "The S&P 500 has returned 10% a year since 1926."),
    ClaimCase("2024-07-16", "When the Dow falls 10%, it typically takes four months to recover."),
    ClaimCase(
      "2024-07-16", "The Dow has historically gained 8% in the 12 months after a first rate cut."),
    ClaimCase("2024-07-16", "The Nasdaq tends to rise 1.5% in the weeks after such a signal."),
    ClaimCase(
      "2024-07-16", "The average stock in the Dow has fallen 15% from its 52-week high."),
    ClaimCase("2024-07-16", "Hedge funds that short the Nasdaq lost 4% last month."),
    ClaimCase("2024-07-16", "The Nasdaq's five biggest stocks drove 81% of its gain this year."),
    ClaimCase(
      "2024-07-18", "The Nasdaq rose at some point on each of the past three days."),
    ClaimCase("2024-07-16", "A drop of 5% in the Dow happens about three times a year."),
    ClaimCase(
      "2024-07-16", "An investor who bought Microsoft on March 24, 2011 has doubled their money."),
    ClaimCase("2024-07-16", "The S&P 500 has risen about three-quarters of the time."),
  ]

  private static func isAccused(_ found: VerifiedClaim) -> Bool {
    found.verdict == .contradicted || found.verdict == .internallyInconsistent
  }

  @Test(arguments: right)
  func `a true statement of many periods is supported`(_ it: ClaimCase) throws {
    let claims = try ClaimReading.check(it.text, published: it.published).claims
    #expect(claims.filter(ClaimPeriodTests.isAccused).map(ClaimReading.line).isEmpty)
    #expect(claims.contains { $0.verdict == .supported })
  }

  @Test(arguments: wrong)
  func `a false one is contradicted`(_ it: ClaimCase) throws {
    let claims = try ClaimReading.check(it.text, published: it.published).claims
    #expect(claims.contains(where: ClaimPeriodTests.isAccused))
  }

  @Test(arguments: open)
  func `what no row settles is left open`(_ it: ClaimCase) throws {
    let claims = try ClaimReading.check(it.text, published: it.published).claims
    #expect(claims.filter { $0.verdict.isSettled }.map(ClaimReading.line).isEmpty)
  }
}
