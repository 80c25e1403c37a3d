import Tapecheck
import Testing

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      // A character of four bytes cut to three has the length of U+FFFD.
      ([0x61, 0xF0, 0x9F, 0x98], "a\u{FFFD}"),
      ([0x61, 0xE4, 0xB8], "a\u{FFFD}"),
      ([0xFF, 0x62], "\u{FFFD}b"),
      ([0xC3, 0xA9], "é"),
      ([], ""),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are repaired`(_ bytes: [UInt8], _ text: String) {
    let source = SourceText(utf8: bytes)
    #expect(source.utf8 == Array(text.utf8))
    #expect(String(validating: source.utf8, as: UTF8.self) == text)
  }
}
