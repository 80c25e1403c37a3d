import Foundation
import Tapecheck
import Testing

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (5, "5"), (-5, "-5"), (3.5, "3.5"), (0.1, "0.1"),
    (48_200_000, "48200000"),
    (1e12, "1000000000000"), (9_007_199_254_740_992, "9007199254740992"),
    (1e16, "10000000000000000"),
    (1.5e21, "1500000000000000000000"), (-1e22, "-10000000000000000000000"), (0.0001, "0.0001"),
    (0.00001, "0.00001"), (-1.25e-7, "-0.000000125"), (0.1 + 0.2, "0.30000000000000004"),
    (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
  ])
  func `numbers have the fewest digits and no exponent`(value: Double, expected: String) {
    #expect(text { $0.number(value) } == expected)
  }

  @Test func `every number reads back as itself`() throws {
    var state: UInt64 = 42
    for _ in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      let written = text { $0.number(value) }
      #expect(Double(written) == value, "\(written)")
      #expect(!written.contains("e"), "\(written)")
    }
  }

  @Test(arguments: [
    ("", "\"\""), ("plain", "\"plain\""), ("\"\\/", "\"\\\"\\\\/\""),
    ("a\r\nb\tc", "\"a\\r\\nb\\tc\""),
    ("\0\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\u{7F}\""), ("罗素2000 😀 é", "\"罗素2000 😀 é\""),
    ("\u{2028}", "\"\u{2028}\""),
  ])
  func `strings are escaped as JSON asks and no further`(value: String, expected: String) {
    #expect(text { $0.string(value) } == expected)
    let source = SourceText("<" + value + ">")
    #expect(text { $0.string(source, 1..<(source.utf8.count - 1)) } == expected)
  }

  @Test func `commas stand between, not before or behind`() {
    let written = text {
      $0.beginObject()
      $0.field("a", 1)
      $0.key("b")
      $0.beginArray()
      $0.beginObject()
      $0.endObject()
      $0.beginArray()
      $0.endArray()
      $0.null()
      $0.boolean(false)
      $0.endArray()
      $0.field("c", ["x", "y"])
      $0.endObject()
      $0.endLine()
      $0.beginObject()
      $0.endObject()
      $0.endLine()
    }
    #expect(written == "{\"a\":1,\"b\":[{},[],null,false],\"c\":[\"x\",\"y\"]}\n{}\n")
  }

  @Test func `a range outside the text is empty`() {
    #expect(text { $0.string(SourceText("abc"), 2..<9) } == "\"\"")
  }
}
