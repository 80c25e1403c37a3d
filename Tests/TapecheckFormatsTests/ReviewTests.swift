import Tapecheck
import TapecheckFormats
import Testing

@Suite struct ReviewTests {
  private static let review = Review(
    verdict: .supported, by: "Ann \"A\" Lee", at: "2026-01-02", note: "=1\r\nsee, table",
    source: "csv")

  /// The table of the sample with its first claim reviewed.
  private static func table() throws -> String {
    var lines = try SampleRecord.export(.csv)
    let empty = ",,,,\r\n"
    let filled = ",supported,\"Ann \"\"A\"\" Lee\",2026-01-02,\"'=1\r\nsee, table\"\r\n"
    let place = try #require(lines.firstRange(of: empty))
    lines.replaceSubrange(place, with: filled)
    return lines
  }

  @Test func `a table that a person filled in gives reviews`() throws {
    let file = try ReviewFile(Array(("\u{FEFF}" + Self.table()).utf8), from: .csv)
    #expect(
      file.entries == [
        ReviewFile.Entry(
          record: "a/../<b>", claim: "c1", ours: .contradicted, review: Self.review)
      ])
  }

  @Test func `an export of Label Studio gives reviews`() throws {
    let export = """
      [{"id": 7, "data": {"record": "a/../<b>", "text": "t"},
        "predictions": [{"result": [{"id": "c1", "from_name": "verdict", "value": {"choices": ["contradicted"]}}]}],
        "annotations": [
          {"was_cancelled": true, "result": [{"id": "c1", "from_name": "verdict", "value": {"choices": ["ambiguous"]}}]},
          {"completed_by": {"email": "a@b.example"}, "created_at": "2026-01-01", "updated_at": "2026-01-02",
           "result": [{"id": "c1", "from_name": "span", "value": {"labels": ["claim"]}},
                      {"id": "c1", "from_name": "verdict", "value": {"choices": ["supported"]}},
                      {"id": "c1", "from_name": "note", "value": {"text": ["fine"]}}]},
          {"completed_by": 3, "result": [{"id": "c2", "from_name": "verdict", "value": {"choices": ["mixed_readings"]}}]}]}]
      """
    let entries = try ReviewFile(Array(export.utf8), from: .labelstudio).entries
    #expect(entries.map(\.claim) == ["c1", "c2"])
    #expect(entries[0].ours == .contradicted)
    #expect(
      entries[0].review
        == Review(
          verdict: .supported, by: "a@b.example", at: "2026-01-02", note: "fine",
          source: "labelstudio"))
    #expect(entries[1].review.by == "3")
    #expect(!entries[0].review.agrees(with: .contradicted))
  }

  @Test func `reviews stand beside the verdict and come one after the other`() throws {
    var book = ReviewBook()
    book.add(try ReviewFile(Array(Self.table().utf8), from: .csv))
    let once = try book.annotate(SampleRecord.line())
    let twice = try book.annotate(once)
    let record = try Record(line: twice)
    #expect(record.claims[0].verdict == .contradicted)
    #expect(record.claims[0].reviews == [Self.review, Self.review])
    #expect(record.claims[1].reviews == [])
    #expect(book.count == 1)
    #expect(book.found == 2)
    #expect(try Record(line: once).claims[0].reviews == [Self.review])
  }

  @Test(arguments: [
    ("record,claim\r\n", ReviewFile.Source.csv, "the table has no column \"review_verdict\""),
    ("record,claim,review_verdict\na,c1,true\n", .csv, "a c1: \"true\" is no verdict"),
    ("{}", .labelstudio, "is no JSON list of Label Studio tasks"),
    ("[{\"data\":{}}]", .labelstudio, "task 1 has no \"record\" in its data"),
  ])
  func `a file that cannot be read says why`(
    text: String, source: ReviewFile.Source, reason: String
  ) {
    #expect { try ReviewFile(Array(text.utf8), from: source) } throws: { "\($0)" == reason }
  }
}
