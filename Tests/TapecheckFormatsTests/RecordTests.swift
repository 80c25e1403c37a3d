import Tapecheck
import TapecheckFormats
import Testing

@Suite struct RecordTests {
  @Test func `what was written is read back`() throws {
    let record = try SampleRecord.record()
    let annotated = SampleRecord.annotated()
    #expect(record.id == "a/../<b>")
    #expect(record.article.headline == annotated.article.headline)
    #expect(record.day?.iso == "2024-07-12")
    #expect(record.claims.map(\.verdict) == [.contradicted, .notCheckable])
    #expect(record.claims[0].quantities == ["q1"])
    #expect(record.claims[1].dependsOn == ["c1"])
    #expect(record.claims[0].evidence == annotated.claims[0].evidence)
    #expect(record.claims[0].figure(-0.875, moreDecimals: 2) == "-0.875%")
    #expect(record.article.text[record.claims[0].range] == SampleRecord.words.claim)
    #expect(record.article.text[record.mentions[0].range] == SampleRecord.words.mention)
  }

  @Test(arguments: OffsetUnit.allCases)
  func `a place is the same in every unit`(unit: OffsetUnit) throws {
    let text = RecordText(utf8: Array(SampleRecord.text.utf8))
    for (scalar, index) in SampleRecord.text.unicodeScalars.indices.enumerated() {
      let before = SampleRecord.text.unicodeScalars[..<index]
      let expected =
        switch unit {
        case .codepoint: scalar
        case .utf16: String(before).utf16.count
        case .utf8: String(before).utf8.count
        }
      #expect(text.offset(scalar, in: unit) == expected)
    }
    #expect(text.offset(9_999, in: .codepoint) == text.count)
    #expect(text.offset(-1, in: unit) == 0)
  }

  @Test func `places in a long text are found behind every checkpoint`() {
    let string = String(repeating: "a€😀é", count: 100)
    let text = RecordText(utf8: Array(string.utf8))
    #expect(text.count == 400)
    for scalar in stride(from: 0, through: 400, by: 4) {
      #expect(text.offset(scalar, in: .utf8) == scalar / 4 * 10)
      #expect(text.offset(scalar, in: .utf16) == scalar / 4 * 5)
    }
  }

  @Test func `offsets of a line are recounted and the quotes stay`() throws {
    let line = try SampleRecord.export(.ndjson, .utf16)
    let document = JSONDocument(Array(line.utf8))
    let root = try #require(document.root)
    #expect(document.isWellFormed)
    #expect(document.string("offsets", of: root) == "utf16")
    let units = Array(SampleRecord.text.utf16)
    let claims = try #require(document.member("claims", of: root))
    for claim in document.children(of: claims) {
      let start = try #require(document.member("start", of: claim).flatMap { document.number($0) })
      let end = try #require(document.member("end", of: claim).flatMap { document.number($0) })
      let quote = String(decoding: units[Int(start)..<Int(end)], as: UTF16.self)
      #expect(quote == document.string("text", of: claim))
    }
    let unchanged = try SampleRecord.export(.ndjson)
    #expect(try unchanged == String(decoding: SampleRecord.line(), as: UTF8.self) + "\n")
  }

  @Test(arguments: [
    ("", "the line is no JSON object"), ("[]", "the line is no JSON object"),
    ("{\"id\":\"x\"", "the line is no JSON object"),
    ("{}", "\"id\" is missing or not what a record has there"),
    (
      "{\"id\":\"x\",\"error\":{\"code\":\"empty\",\"message\":\"m\"}}", "x: an error record: m"
    ),
    ("{\"id\":\"x\",\"title\":\"t\"}", "\"source\" is missing or not what a record has there"),
  ])
  func `what is no record says why`(line: String, reason: String) {
    #expect { try Record(line: Array(line.utf8)) } throws: { "\($0)" == reason }
  }

  @Test func `a place outside the text is refused`() throws {
    let line = String(decoding: try SampleRecord.line(), as: UTF8.self)
    let broken = line.replacing("\"start\":0,\"end\":", with: "\"start\":0,\"end\":9")
    #expect(broken != line)
    #expect { try Record(line: Array(broken.utf8)) } throws: {
      $0 as? RecordError == .invalid(key: "end")
    }
  }

  @Test(arguments: [
    ("https://a.example/b", true), ("http://a.example", true), ("HTTPS://A.example", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), ("https:alert(1)", false),
    ("https://a.example/\"onload", false), ("https://a b", false), (" https://a", false),
  ])
  func `only addresses of the web are links`(address: String, isLink: Bool) throws {
    var record = try SampleRecord.record()
    record.article.url = address
    #expect((record.webAddress != nil) == isLink)
  }
}
