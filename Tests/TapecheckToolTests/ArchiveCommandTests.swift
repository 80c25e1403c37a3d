import Foundation
import TapecheckTesting
import Testing

/// What becomes of an archive once it is annotated: the commands that read what a run wrote.
@Suite struct ArchiveCommandTests {
  private static let report = """
    Wall Street ended mixed on Tuesday after the inflation report. The S&P 500 fell 0.4%, the Dow lost 0.5% and the \
    Nasdaq composite rose 0.2% as traders weighed what the Federal Reserve would do at its meeting this week, with bond \
    yields at their highest in more than a decade and oil holding above the level at which it began the month.
    """

  /// A database of two papers that print one report, the first with a wrong figure, and an input that is none.
  private static func archive() throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    func page(_ publisher: String, _ clock: String, _ text: String) -> String {
      """
      <meta property="og:site_name" content="\(publisher)">
      <meta property="article:published_time" content="2022-06-14T\(clock):00-04:00">
      <article><h1>Stocks end mixed</h1><p>\(text)</p></article>
      """
    }
    _ = try folder.write(
      "in/a.html", page("Early Post", "17:05", report.replacing("0.4%", with: "0.9%")))
    _ = try folder.write("in/b.html", page("Late Post", "18:20", report))
    _ = try folder.write("in/c.html", "")
    let path = folder.path + "/archive.sqlite"
    let outcome = try Tool.run(["annotate", folder.path + "/in", "-o", path])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("3 inputs; 1 failed"))
    return (folder, path)
  }

  @Test func `a report counts claims and tells who was wrong first`() throws {
    let (folder, path) = try Self.archive()
    let outcome = try withExtendedLifetime(folder) {
      try Tool.run(["report", path, "--format", "json"])
    }
    #expect(outcome.status == 0)
    let card = try #require(try outcome.records().first)
    let total = try #require(card["total"] as? [String: Any])
    #expect(total["articles"] as? Int == 2)
    #expect(total["wrong"] as? Int == 1)
    #expect(card["failures"] as? Int == 1)
    let story = try #require((card["stories"] as? [[String: Any]])?.first)
    let difference = try #require((story["differences"] as? [[String: Any]])?.first)
    #expect(difference["first_wrong"] as? String == "a.html")
    #expect(difference["corrected"] as? String == "b.html")
  }

  @Test(arguments: [
    ("text", "2 articles"), ("csv", "by,name,articles"), ("html", "<!doctype html>"),
  ])
  func `a report comes in every form`(format: String, begin: String) throws {
    let (folder, path) = try Self.archive()
    let outcome = try withExtendedLifetime(folder) {
      try Tool.run(["report", path, "--format", format, "--by", "publisher"])
    }
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(begin))
    #expect(outcome.output.contains("Early Post"))
  }

  @Test func `claims are found by words, symbol and verdict`() throws {
    let (folder, path) = try Self.archive()
    try withExtendedLifetime(folder) {
      let wrong = try Tool.run(["search", path, "--verdict", "contradicted", "--format", "json"])
      #expect(try wrong.records().map { $0["id"] as? String } == ["a.html"])
      let found = try Tool.run(["search", path, "--symbol", "IXIC", "--format", "json"])
      #expect(try found.records().count == 2)
      #expect(try Tool.run(["search", path, "buffalo"]).output.isEmpty)
    }
  }

  @Test func `a recheck with other tolerances changes what rests on them`() throws {
    let folder = try TemporaryFolder()
    let lines = #"{"text":"The Dow rose about 2.1% on Tuesday.","published":"2024-07-16"}"#
    let made = try Tool.run(["annotate", "--stdin"], input: Array((lines + "\n").utf8))
    let records = try folder.write("records.ndjson", made.output)
    let table = try folder.write("mine.tsv", "about\t0.4\nabout_rounded\t0.5\n")
    let broken = try folder.write("broken.tsv", "nonsense\t1\n")
    let plain = try Tool.run(["recheck", records])
    let loose = try Tool.run(["recheck", records, "--tolerances", table])
    let refused = try Tool.run(["recheck", records, "--tolerances", broken])
    withExtendedLifetime(folder) {
      #expect(plain.output.isEmpty)
      #expect(loose.output.contains("contradicted → supported"))
      #expect(refused.status == 2)
      #expect(refused.complaint.contains("broken.tsv"))
    }
  }

  @Test func `nothing changes when the prices are the same`() throws {
    let (folder, path) = try Self.archive()
    let outcome = try withExtendedLifetime(folder) { try Tool.run(["recheck", path]) }
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains(" 0 verdicts changed"))
  }
}
