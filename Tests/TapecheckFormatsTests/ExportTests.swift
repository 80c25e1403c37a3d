import Foundation
import Tapecheck
import TapecheckFormats
import Testing

@Suite struct ExportTests {
  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func lines(_ format: RecordFormat) throws -> [[String: Any]] {
    // A grapheme split would keep a CRLF together, so lines are cut by bytes.
    try SampleRecord.export(format).utf8.split(separator: 0x0A)
      .map { try json(String(decoding: $0, as: UTF8.self)) }
  }

  private static func slice(_ start: Int, _ end: Int) -> String {
    let scalars = Array(SampleRecord.text.unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }

  @Test func `a cell that a spreadsheet would run is guarded`() throws {
    let table = try SampleRecord.export(.csv)
    #expect(table.contains(",'=cmd|' /C calc'!A0,"))
    #expect(table.contains(",-0.875,"))
    #expect(table.utf8.split(separator: 0x0A).first.map { $0.last == 0x0D } == true)
    #expect(table.contains("\"\(SampleRecord.words.claim)\""))
  }

  @Test func `annotations of the web quote the text with what stands around`() throws {
    let annotations = try Self.lines(.w3c)
    #expect(annotations.count == 3)
    for annotation in annotations {
      let target = try #require(annotation["target"] as? [String: Any])
      // The page's address has a quotation mark, so the text's digest names it.
      #expect(target["source"] as? String == "nih:sha-256;" + String(repeating: "0", count: 64))
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let start = try #require(selectors[1]["start"] as? Int)
      let end = try #require(selectors[1]["end"] as? Int)
      #expect(Self.slice(start, end) == selectors[0]["exact"] as? String)
      let id = try #require(annotation["id"] as? String)
      #expect(id.hasPrefix("urn:tapecheck:a%2F..%2F%3Cb%3E:"))
    }
  }

  @Test func `only what was settled is a claim review`() throws {
    let reviews = try Self.lines(.claimreview)
    #expect(reviews.count == 1)
    #expect(reviews.first?["claimReviewed"] as? String == SampleRecord.words.claim)
    let rating = try #require(reviews.first?["reviewRating"] as? [String: Any])
    #expect(rating["alternateName"] as? String == "contradicted")
    #expect(rating["ratingValue"] as? Int == 1)
  }

  @Test func `brat has pieces without a line break`() throws {
    let document = BratDocument(try SampleRecord.record())
    #expect(String(decoding: document.text, as: UTF8.self) == SampleRecord.text)
    let lines = String(decoding: document.annotations, as: UTF8.self).split(separator: "\n")
    var claims = 0
    for line in lines where line.hasPrefix("T") {
      let parts = line.split(separator: "\t")
      let places = try #require(parts[1].split(separator: " ", maxSplits: 1).last)
      let quote = places.split(separator: ";").map { piece in
        let ends = piece.split(separator: " ").compactMap { Int($0) }
        return Self.slice(ends[0], ends[1])
      }
      .joined(separator: " ")
      #expect(quote == parts[2])
      if parts[1].hasPrefix("Claim"), places.contains(";") { claims += 1 }
    }
    #expect(claims == 1)
    #expect(lines.contains("R1\tDependsOn Arg1:T2 Arg2:T1"))
    #expect(lines.contains("A1\tVerdict T1 contradicted"))
  }

  @Test func `brat has pieces without the tabs between cells`() throws {
    let line = String(decoding: try SampleRecord.line(), as: UTF8.self)
    let cells = line.replacing("rose 0.5%", with: "rose\\t0.5%")
    let document = BratDocument(try Record(line: Array(cells.utf8)))
    let spans = String(decoding: document.annotations, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("T") }
    #expect(spans.allSatisfy { $0.split(separator: "\t").count == 3 })
    #expect(spans.contains { $0.contains("Claim 5 25;26 30;") })
  }

  @Test(arguments: [1, 3])
  func `tasks of Label Studio are one list`(copies: Int) throws {
    let text = try SampleRecord.export(.labelstudio, copies: copies)
    let tasks = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(tasks.count == copies)
    let prediction = try #require((tasks[0]["predictions"] as? [[String: Any]])?.first)
    let result = try #require(prediction["result"] as? [[String: Any]])
    for region in result {
      let value = try #require(region["value"] as? [String: Any])
      let start = try #require(value["start"] as? Int)
      let end = try #require(value["end"] as? Int)
      #expect(Self.slice(start, end) == value["text"] as? String)
    }
    #expect(result.count == 6)
  }

  @Test func `doccano and displaCy cut the same words`() throws {
    let doccano = try #require(try Self.lines(.doccano).first)
    let labels = try #require(doccano["label"] as? [[Any]])
    let quotes = labels.compactMap { label -> String? in
      guard let start = label[0] as? Int, let end = label[1] as? Int else { return nil }
      return Self.slice(start, end)
    }
    let words = SampleRecord.words
    #expect(quotes == [words.claim, words.other, words.mention, words.figure])
    let displacy = try #require(try Self.lines(.displacy).first)
    let ents = try #require(displacy["ents"] as? [[String: Any]])
    // The instrument lies inside the claim and gives way to it.
    #expect(ents.compactMap { $0["label"] as? String } == ["contradicted", "not_checkable"])
  }

  @Test func `nothing that an article says is mark-up in Markdown`() throws {
    let text = try SampleRecord.export(.markdown)
    #expect(text.contains("# \\</title\\>\\<script\\>alert(1)\\</script\\> \\& more"))
    #expect(!text.replacing("\\<", with: "").contains("<"))
    #expect(text.contains("✗ **contradicted**"))
  }

  @Test(arguments: [
    ("out.csv", RecordFormat.csv), ("out.sqlite", .sqlite), ("a.b/OUT.NDJSON", .ndjson),
    ("x.jsonl", .ndjson), ("page.html", .html), ("report.md", .markdown),
  ])
  func `a path's ending names a format`(path: String, format: RecordFormat) {
    #expect(RecordFormat(path: path) == format)
    #expect(RecordFormat(path: "out") == nil)
  }
}
