import Tapecheck
import Testing

/// A text, the day or instant it was published, and the verdicts of its claims with their reasons.
struct VerdictCase: CustomTestStringConvertible {
  var published: String
  var text: String
  var verdicts: [String]

  init(_ published: String, _ text: String, _ verdicts: String...) {
    self.published = published
    self.text = text
    self.verdicts = verdicts
  }

  var testDescription: String { "\(published) \(text)" }

  /// Checks the case; a verdict is written as "verdict reason reason".
  func check() throws {
    let found = try ClaimReading.check(text, published: published)
    let written = found.claims.map {
      ([$0.verdict.rawValue] + $0.reasons.map(\.rawValue)).joined(separator: " ")
    }
    #expect(written == verdicts)
  }
}

@Suite struct VerificationTests {
  @Test(arguments: [
    VerdictCase("2024-07-16", "The Nasdaq fell 0.2%.", "contradicted sign_flip"),
    VerdictCase("2024-07-16", "The Nasdaq rose 0.4%.", "contradicted wrong_date"),
    VerdictCase("2024-07-16", "The Dow rose 1.83%.", "contradicted last_digit_off"),
    VerdictCase("2024-07-16", "The Dow rose 18.5%.", "contradicted decimal_shift"),
    VerdictCase(
      "2024-07-16", "The Nasdaq closed at 18,590.34.", "contradicted digit_transposition"),
    VerdictCase("2024-07-16", "The Dow rose 1.1% on Tuesday.", "contradicted wrong_date"),
    VerdictCase(
      "2024-07-16", "The S&P 500 rose 0.28% on Tuesday.", "contradicted wrong_date wrong_weekday"),
    VerdictCase("2024-07-16", "The S&P 500 closed at 5,631.22.", "contradicted stale_bar"),
    VerdictCase("2024-07-16", "The Dow closed at 39,753.75.", "contradicted wrong_date"),
    VerdictCase(
      "2024-07-12", "On July 11, 2023, the Dow closed at 39,753.75.", "contradicted wrong_year"),
    VerdictCase(
      "2024-07-16", "The Dow rose 0.6% and the S&P 500 rose 0.6%.", "contradicted wrong_subject",
      "supported"),
    VerdictCase(
      "2024-08-05", "The S&P 500 fell more than 3%.",
      "contradicted threshold_missed_by_rounding"),
    VerdictCase("2024-07-12", "On July 11, 2024, the Dow closed at 34,347.43.", "contradicted"),
  ])
  func `a contradiction is told what it would fit`(item: VerdictCase) throws { try item.check() }

  @Test(arguments: [
    // Nothing in the clause is unread: the figure is wrong, by however much.
    VerdictCase("2024-07-16", "The Nasdaq rose 7.4% on Tuesday.", "contradicted"),
    // "From where it stood" may measure from any day.
    VerdictCase(
      "2024-07-16", "The Nasdaq rose 7.4% from wherever bargain hunters had bought it.",
      "ambiguous window_unresolved"),
    // Half the size in the wrong direction is no slip of the pen.
    VerdictCase(
      "2024-07-16", "The Dow fell 9.4% as traders weighed a run of reports.",
      "ambiguous window_unresolved"),
    // Near enough to be an error of writing, or the right size the wrong way.
    VerdictCase(
      "2024-07-16", "The Dow rose 1.7% as traders weighed a run of reports.",
      "contradicted last_digit_off"),
    VerdictCase(
      "2024-07-16", "The Dow fell 1.85% as traders weighed a run of reports.",
      "contradicted sign_flip"),
  ])
  func `what no error explains was more likely misread`(item: VerdictCase) throws {
    try item.check()
  }

  @Test(arguments: [
    VerdictCase("2014-06-06", "Apple closed at $645.57.", "supported"),
    VerdictCase("2014-06-06", "Apple closed at $23.06.", "supported basis_split"),
    VerdictCase("2014-06-06", "Apple closed at $654.57.", "contradicted digit_transposition"),
    VerdictCase("2020-08-28", "Apple closed at $499.23.", "supported"),
    VerdictCase("2024-06-07", "Nvidia closed at $1,208.88.", "supported"),
    VerdictCase("2024-06-07", "Nvidia closed at $120.89.", "supported basis_split"),
  ])
  func `a share's old price is in the units of its day`(item: VerdictCase) throws {
    try item.check()
  }

  @Test(arguments: [
    VerdictCase(
      "2009-07-02", "The Russell 2000 fell 4.5% on July 2, 2009.", "ambiguous doubtful_row"),
    VerdictCase("2024-02-16", "The Russell 2000 closed at 2,045.14.", "ambiguous doubtful_row"),
    VerdictCase("1986-02-03", "The Russell 2000 closed at 150.", "ambiguous doubtful_row"),
    VerdictCase("2024-02-16", "The Russell 2000 closed at 2,032.74.", "supported"),
  ])
  func `a doubtful row accuses nobody`(item: VerdictCase) throws { try item.check() }

  @Test(arguments: [
    VerdictCase("2024-07-16", "Toyota rose 3% in Tokyo.", "out_of_coverage no_series"),
    VerdictCase("1950-01-03", "The Dow rose 1.2%.", "out_of_coverage no_rows"),
    VerdictCase("2030-01-05", "The S&P 500 rose 0.6%.", "out_of_coverage no_rows"),
    VerdictCase(
      "2026-12-01", "The S&P 500 rose 1.2% on Nov. 30, 2026.", "out_of_coverage no_rows"),
    VerdictCase("2024-07-16", "In premarket trading, Apple rose 2%.", "not_checkable no_rows"),
    VerdictCase("2024-07-16", "Chip suppliers rose 3%.", "not_checkable external_data"),
  ])
  func `what the rows do not cover is said to be so`(item: VerdictCase) throws {
    try item.check()
  }

  @Test(arguments: [
    "The S&P 500 rose 0.9% and closed at 5,000.", "The Nasdaq fell 12% on Tuesday.",
    "On July 16, 2024, the Nasdaq fell 12%.", "The Russell 2000 closed at a record high.",
    "The Dow is up 40% this year.", "The S&P 500 fell for the ninth straight day.",
  ])
  func `an article without a date accuses nobody`(text: String) throws {
    let found = try ClaimReading.check(text, published: "")
    #expect(!found.claims.isEmpty)
    #expect(found.claims.allSatisfy { $0.verdict != .contradicted })
    #expect(found.warnings.contains { $0.code == .dateMissing })
  }

  @Test(arguments: [
    VerdictCase(
      "2024-07-16T12:00:00-04:00", "The S&P 500 was up 0.3%.", "range_consistent not_final"),
    VerdictCase("2024-07-16T12:00:00-04:00", "The S&P 500 was up 0.9%.", "contradicted"),
    VerdictCase(
      "2024-07-16T12:00:00-04:00", "The S&P 500 was down 0.9%.", "contradicted sign_flip"),
    VerdictCase("2024-07-16T12:00:00-04:00", "The Dow was trading at 40,500.", "range_consistent"),
    VerdictCase("2024-07-16T12:00:00-04:00", "The S&P 500 rose 0.3% on Monday.", "supported"),
    VerdictCase("2024-07-16T08:00:00-04:00", "The S&P 500 rose 0.3%.", "supported"),
    VerdictCase("2019-12-24T13:30:00-05:00", "The S&P 500 closed at 3,223.38.", "supported"),
    VerdictCase("2019-12-23T13:30:00-05:00", "The S&P 500 was at 3,226.", "range_consistent"),
  ])
  func `a stamp within the session allows its range, and half days end early`(
    item: VerdictCase
  ) throws { try item.check() }

  @Test(arguments: [
    VerdictCase(
      "2024-07-16", "The Nasdaq rose 36.77 points, or 0.2%, to 18,509.34.", "supported",
      "supported", "supported"),
    VerdictCase(
      "2024-07-16", "The Nasdaq rose 36.77 points, or 0.4%, to 18,509.34.",
      "contradicted wrong_date", "internally_inconsistent triple_mismatch", "supported"),
    VerdictCase(
      "2024-07-16", "The Nasdaq fell 36.77 points, or 0.2%, to 18,509.34.",
      "contradicted sign_flip", "supported", "supported"),
    VerdictCase(
      "2024-07-16", "The Dow rose 742.76 points, or 1.9%, to 40,954.48.",
      "supported_with_rounding", "supported_with_rounding", "supported"),
  ])
  func `points, percent and level must go together`(item: VerdictCase) throws {
    try item.check()
  }

  @Test func `a contradiction shows its rows and what would have been right`() throws {
    let found = try ClaimReading.check("The Dow rose 1.1% on Tuesday.", published: "2024-07-16")
    let claim = try #require(found.claims.first)
    #expect(claim.suggestion == "+1.8%")
    #expect(claim.evidence.count == 3)
    #expect(claim.evidence.prefix(2).map(\.date.iso) == ["2024-07-15", "2024-07-16"])
    #expect(claim.evidence.allSatisfy { $0.source.hasPrefix("DJI.csv:") })
    #expect(claim.accepted?.contains(1.1) == true)
    #expect(claim.severity == 2)
  }

  @Test(
    arguments: [
      ("Amazon sells a bread machine. It has a timer that you set up at night.", false),
      ("Google keeps evolving. Last week it stumbled, and people gave up on it.", false),
      ("The Nasdaq rose 0.2% on Tuesday. It fell.", true),
      ("The Nasdaq fell.", true),
    ])
  func `a verb alone is no move in an article that gives no price`(
    text: String, isAccused: Bool
  ) throws {
    let claims = try ClaimReading.check(text, published: "2024-07-16").claims
    #expect(claims.contains { $0.verdict == .contradicted } == isAccused)
  }
}
