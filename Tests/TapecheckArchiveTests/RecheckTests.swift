import Corpus
import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckFormats
import TapecheckTesting
import Testing

@Suite struct RecheckTests {
  /// The records of the corpus' articles.
  private static func records(_ checker: Checker) throws -> [Record] {
    let writer = RecordWriter(
      lexicon: try BundledData.lexicon(), dataset: try BundledData.tape().dataset)
    return try GoldReading.readings().map { reading in
      var json = JSONWriter()
      writer.write(reading.article, from: RecordSource(id: reading.name), to: &json)
      return try Record(line: json.bytes.dropLast())
    }
  }

  private static func checker(_ tape: Tape) throws -> Checker {
    try Checker(lexicon: try BundledData.lexicon(), tape: tape)
  }

  @Test func `with the same prices no verdict changes, and nearly every claim is found again`()
    throws
  {
    let checker = try Self.checker(BundledData.tape())
    var recheck = Recheck(checker)
    for record in try Self.records(checker) {
      let changes = try recheck.changes(in: record)
      #expect(changes.isEmpty, "\(record.id): \(changes.map(\.text))")
    }
    #expect(recheck.claims > 800)
    #expect(recheck.lost * 100 <= recheck.claims)
  }

  @Test func `a row that was corrected changes the verdicts that rest on it, and those alone`()
    throws
  {
    let bundled = try #require(Corpus.folder()) + "/Prices"
    let text = "The S&P 500 fell 0.38% on Tuesday. The Nasdaq composite rose 0.18%."
    var page = Page(text: text)
    page.published = "2022-06-14T21:00:00-04:00"
    let before = try Self.checker(BundledData.tape())
    var json = JSONWriter()
    RecordWriter(lexicon: try BundledData.lexicon(), dataset: try BundledData.tape().dataset).write(
      try before.check(page), from: RecordSource(id: "a"), to: &json)
    let record = try Record(line: json.bytes.dropLast())
    #expect(record.claims.allSatisfy { $0.verdict == .supported }, "\(record.claims)")

    let folder = try TemporaryFolder()
    let rows = try String(contentsOfFile: bundled + "/daily/SPX.csv", encoding: .utf8)
      .split(separator: "\n").map { row in
        row.hasPrefix("2022-06-14,") ? "2022-06-14,3763,3838,3705,3835.48,1" : String(row)
      }
    _ = try folder.write("SPX.csv", rows.joined(separator: "\n") + "\n")
    var recheck = Recheck(
      try Self.checker(Tape(folders: [bundled, folder.path])))
    let changes = try recheck.changes(in: record)
    #expect(changes.count == 1)
    #expect(changes.first?.was.subject == "SPX")
    #expect(changes.first?.verdict == .contradicted)
  }
}
