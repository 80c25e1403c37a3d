import Tapecheck
import Testing

@Suite struct JSONWellFormedTests {
  @Test(arguments: [
    "{}", "[]", " { } ", "{\"a\":1}", "{\"a\" : [1, -2.5e+10, 0, 0.5, true, false, null]}\r\n",
    "{\"a\":{\"b\":[{},[]]},\"c\":\"\"}",
    "{\"a\":\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\ud83d\\ude00\"}",
    "\"text\"", "3", "null", "{\"\":\"\"}", "{\"a\":\"x\\\",\"}",
  ])
  func `JSON text is well formed`(text: String) {
    #expect(JSONDocument(Array(text.utf8)).isWellFormed)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "{]", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\"::1}", "{a:1}",
    "{'a':1}",
    "{\"a\":1,}", "[1,]", "[,1]", "[1 2]", "{\"a\":1 \"b\":2}", "{\"a\":1}}", "{} {}", "{}x",
    "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":-}", "{\"a\":1e}", "{\"a\":NaN}",
    "{\"a\":nul}",
    "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"b}",
    "{\"a\":\"\u{1}\"}",
    "{\"a\":\"line\nbreak\"}", "{\"a\":1:2}", "[:1]", "{:1}", "{\"a\":\"he said \"no\" to it\"}",
    "{\"a\":1}//", "<html>", "{1:2}",
  ])
  func `anything else is not`(text: String) {
    #expect(!JSONDocument(Array(text.utf8)).isWellFormed)
  }

  @Test func `depth is no matter`() {
    let depth = 200_000
    let closed = [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    #expect(JSONDocument(closed).isWellFormed)
    #expect(!JSONDocument([UInt8](repeating: 0x5B, count: depth)).isWellFormed)
  }

  @Test(arguments: [
    ("\\ud83d\\ude00", "😀"), ("\\ud83d", "\u{FFFD}"), ("\\ude00x", "\u{FFFD}x"),
    ("a\\u0000b", "a\0b"),
    ("\\b\\f\\/", "\u{8}\u{C}/"), ("\\ud83d\\u0041", "\u{FFFD}A"), ("plain", "plain"),
  ])
  func `escapes stand for what they say`(raw: String, text: String) {
    let document = JSONDocument(Array("[\"\(raw)\"]".utf8))
    #expect(document.string(1) == text)
  }
}
