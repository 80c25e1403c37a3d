import Tapecheck
import TapecheckTesting
import Testing

@testable import TapecheckFormats

@Suite struct HTMLReportTests {
  private static func report() throws -> HTMLReport {
    HTMLReport(words: try SampleRecord.reportWords(), tape: try BundledData.tape())
  }

  private static func page(_ record: Record) throws -> String {
    String(decoding: try report().page(record), as: UTF8.self)
  }

  @Test func `an article has no mark-up in the page`() throws {
    let page = try Self.page(try SampleRecord.record())
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"))
    #expect(page.contains("&lt;b&gt;"))
    #expect(!page.contains("<b>The") && !page.contains("<i>One"))
    let tags = page.utf8.split(separator: UInt8(ascii: "<"))
    #expect(tags.count { $0.starts(with: "script".utf8) } == 1)
  }

  @Test func `the policy names the page's own style and script, and nothing else may run`() throws {
    let page = try Self.page(try SampleRecord.record())
    let policy = try #require(page.firstRange(of: "Content-Security-Policy\" content=\""))
    let rest = page[policy.upperBound...]
    let content = String(rest[..<(try #require(rest.firstIndex(of: "\"")))])
      .replacing("&#39;", with: "'")
    #expect(content == HTMLReport.policy)
    #expect(content.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!content.contains("unsafe"))
    let style = String(decoding: HTMLReport.style, as: UTF8.self)
    let script = String(decoding: HTMLReport.script, as: UTF8.self)
    #expect(page.contains("<style>\(style)</style>"))
    #expect(page.contains("<script>\(script)</script>"))
    for attribute in [" style=", " onclick=", " src=", "http-equiv=\"refresh\""] {
      #expect(!page.contains(attribute))
    }
  }

  @Test func `every claim has a mark that leads to its evidence`() throws {
    let page = try Self.page(try SampleRecord.record())
    for claim in ["c1", "c2"] {
      #expect(page.contains("<section class=\"card") && page.contains("id=\"\(claim)\""))
      #expect(page.contains("href=\"#\(claim)\""))
    }
    #expect(page.contains("5,584.54 ÷ 5,633.91 − 1") == false)
    #expect(page.contains("class=\"instrument claim bad\""))
    #expect(page.contains("<svg class=\"chart\""))
  }

  @Test func `runs cover the text once and know what lies over them`() throws {
    var record = try SampleRecord.record()
    record.claims[1].range = 3..<20
    let runs = TextRuns(record).runs
    #expect(runs.first?.range.lowerBound == 0)
    #expect(runs.last?.range.upperBound == record.article.text.count)
    for (run, next) in zip(runs, runs.dropFirst()) {
      #expect(run.range.upperBound == next.range.lowerBound)
    }
    for run in runs {
      let expected = record.claims.indices.filter { record.claims[$0].range.overlaps(run.range) }
      #expect(run.claims == expected)
    }
    #expect(runs.flatMap(\.ending).sorted() == [0, 1])
  }

  @Test(arguments: [
    ("percent", -0.876_300_827_9, [5633.91, 5584.54], "5,584.54 ÷ 5,633.91 − 1 = -0.876%"),
    ("points", -49.37, [5633.91, 5584.54], "5,584.54 − 5,633.91 = -49.370"),
    ("multiple", 2, [4, 8], "8.0000 ÷ 4.0000 = 2.000"),
    ("basis_points", 12, [4.10, 4.22], "(4.2200 − 4.1000) × 100 = 12.000 bp"),
    ("percent", 3.5, [5633.91, 5584.54], nil),
  ])
  func `a formula is shown where it gives the figure`(
    unit: String, computed: Double, values: [Double], formula: String?
  ) throws {
    var claim = try SampleRecord.record().claims[0]
    claim.type = .level
    claim.unit = unit
    claim.computed = computed
    claim.evidence = zip(claim.evidence, values).map { row, value in
      var row = row
      row.value = value
      return row
    }
    #expect(ClaimFormula.text(of: claim) == formula)
  }

  @Test func `a chart stands alone as SVG and marks the rows`() throws {
    let record = try SampleRecord.record()
    let svg = String(
      decoding: try #require(try Self.report().chart(of: "c1", in: record)), as: UTF8.self)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<title>2024-07-11 5,584.54</title>"))
    #expect(svg.split(separator: "<circle").count == 3)
    #expect(try Self.report().chart(of: "c9", in: record) == nil)
  }

  @Test func `the sentence around a claim ends at full stops and line breaks`() throws {
    let text = RecordText(utf8: Array("One. The S&P 500 rose 0.5% again. 三。四五。\n六".utf8))
    #expect(text[text.sentence(around: 14..<17)] == "The S&P 500 rose 0.5% again.")
    let han = text.count - 4
    #expect(text[text.sentence(around: han..<(han + 1))] == "四五。")
  }
}
