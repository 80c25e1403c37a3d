import Tapecheck
import TapecheckFormats
import TapecheckTesting
import Testing

@Suite struct TerminalReportTests {
  private static let body =
    "The Russell 2000 rose 3.2% on Thursday.\u{1B}[2J Its rivals\u{202E} fell a great deal more than anyone would have thought."

  private static func range(_ words: String, of text: SourceText) -> Range<Int> {
    let needle = Array(words.utf8)
    for start in 0...max(0, text.utf8.count - needle.count)
    where text.utf8[start...].starts(with: needle) {
      return start..<(start + needle.count)
    }
    return 0..<0
  }

  private static func sample() throws -> AnnotatedArticle {
    let text = SourceText(body)
    var article = Article(text: text, blocks: [])
    article.headline =
      "Small caps jump as hopes of lower rates grow, and the Nasdaq slides from its highest close ever"
    article.alternateHeadlines = ["降息预期升温，小型股大涨，纳斯达克指数从历史最高收盘点位回落，市场风格出现了多年未见的剧烈切换"]
    article.publisher = "The Wire"
    article.published = Publication(
      day: try #require(Day(iso: "2024-07-16")), instant: 1_721_131_440, offset: 28_800,
      basis: .text)
    var annotated = AnnotatedArticle(article: article)
    let words = range("rose 3.2% on Thursday", of: text)
    annotated.quantities = [
      Quantity(
        range: range("3.2%", of: text), tokens: 0..<1, kind: .percent, value: 3.2, unit: "percent",
        decimals: 1, step: 0.1)
    ]
    var window = ClaimWindow(.session)
    window.base = Day(iso: "2024-07-10")
    window.end = Day(iso: "2024-07-11")
    var claim = Claim(
      range: words, type: .move, subject: Symbol("RUT"), relation: .eq, window: window)
    claim.unit = "percent"
    claim.decimals = 1
    claim.step = 0.1
    claim.quantities = [0]
    var found = VerifiedClaim(claim: claim, verdict: .contradicted, reasons: [.lastDigitOff])
    found.computed = 3.571
    found.explanation = "Accepts 3.15% to 3.25%."
    var other = found
    other.verdict = .supported
    other.reasons = []
    other.claim.range = range("Its rivals\u{202E} fell a great deal", of: text)
    var third = other
    third.verdict = .notCheckable
    third.reasons = [.externalData]
    third.computed = nil
    third.claim.window = ClaimWindow(.unspecified)
    third.explanation = "Daily prices cannot settle it."
    annotated.claims = [found, other, third]
    annotated.summary = [SummarySentence(text: "One figure is wrong.")]
    annotated.coverage.figures = 3
    annotated.warnings = [Warning(.zoneAssumed, "The zone is assumed.")]
    return annotated
  }

  private static func report() throws -> TerminalReport {
    TerminalReport(words: try ReportWords(lexicon: BundledData.lexicon()))
  }

  /// The sample as its record has it.
  private static func record(_ annotated: AnnotatedArticle) throws -> Record {
    let dataset = Dataset(name: "d", version: "1", lastSession: Day(iso: "2026-08-20"), digest: "")
    var json = JSONWriter()
    RecordWriter(lexicon: try BundledData.lexicon(), dataset: dataset)
      .write(annotated, from: RecordSource(id: "sample"), to: &json)
    return try Record(line: json.bytes)
  }

  @Test func `a report is this page`() throws {
    let page = try Self.report().text(try Self.record(Self.sample()))
    #expect(
      page == """
        Small caps jump as hopes of lower rates grow, and the Nasdaq slides from its
        highest close ever
        降息预期升温，小型股大涨，纳斯达克指数从历史最高收盘点位回落，市场风格出现了多年
        未见的剧烈切换
        The Wire
        Published Tue 2024-07-16 20:04 +08:00: from the dateline.

        Summary
          One figure is wrong.

        Claims
        “rose 3.2% on Thursday”
          ✗ contradicted (last_digit_off) · RUT · said 3.2% · computed +3.571% · Wed
            2024-07-10 → Thu 2024-07-11
            Accepts 3.15% to 3.25%.

        “Its rivals fell a great deal”
          ✓ supported · RUT · said 3.2% · computed +3.571% · Wed 2024-07-10 → Thu
            2024-07-11
          – not checkable · RUT · said 3.2% · Daily prices cannot settle it.

        Warnings
          ! The zone is assumed. (zone_assumed)

        3 figures, 0 claims, 0 settled. Prices: d 1, to 2026-08-20.

        """)
  }

  @Test(arguments: [40, 60, 80, 100])
  func `no line is wider than the terminal`(width: Int) throws {
    var report = try Self.report()
    report.width = width
    for line in report.text(try Self.record(Self.sample())).split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(columns <= width, "\(line)")
    }
  }

  @Test func `colour wraps verdicts and changes no text`() throws {
    var report = try Self.report()
    let plain = report.text(try Self.record(Self.sample()))
    report.isColoured = true
    let coloured = report.text(try Self.record(Self.sample()))
    #expect(coloured.contains("\u{1B}[1;31m✗\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    var stripped = coloured
    for code in ["1", "2", "31", "1;31", "32", "33", "0"] {
      stripped = stripped.replacing("\u{1B}[\(code)m", with: "")
    }
    #expect(stripped == plain)
  }

  @Test func `an article cannot steer the terminal`() throws {
    var sample = try Self.sample()
    sample.article.headline = "a\u{1B}]0;x\u{7}b\u{9B}31m\r\nc\u{202E}d\u{0}"
    sample.article.publisher = "\u{1B}[31mred"
    sample.claims[0].explanation = "x\u{8}\u{8}y"
    let page = try Self.report().text(try Self.record(sample))
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(!(0x00...0x1F).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func `what the report says exists in every language`() throws {
    let rows = try BundledData.lexicon().rows(of: "phrases")
    let english = Set(rows.filter { $0.folder == "en" }.map { $0.fields[0] })
    let chinese = Set(rows.filter { $0.folder == "zh" }.map { $0.fields[0] })
    #expect(english.symmetricDifference(chinese) == [])
    for verdict in Verdict.allCases { #expect(english.contains("verdict.\(verdict.rawValue)")) }
    for basis in Publication.Basis.allCases { #expect(english.contains("basis.\(basis.rawValue)")) }
  }
}
