import Foundation
import Tapecheck
import TapecheckArchive
import Testing

@Suite struct WorkerLineTests {
  private func input(_ line: String) -> ArticleInput {
    ArticleInput(line: Array(line.utf8), number: 7)
  }

  @Test func `a page comes with all that is known of it`() throws {
    let line =
      #"{"unknown":{"a":[1,{}]},"language":"zh-TW","entity":"IWM","charset":"gbk","reference_date":"2024-07-16","#
      + #""url":"https://x/","id":"a\u00e9","html":"<p>\ud83d\ude00 \"é\"<\/p>\n"}"#
    let input = input(line)
    #expect(input.source.id == "aé")
    #expect(input.source.line == nil)
    #expect(input.source.url == "https://x/")
    #expect(input.entity == "IWM")
    let (page, source) = try input.open(with: PageHints())
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>😀 \"é\"</p>\n")
    #expect(!page.isPlainText)
    #expect(page.charset == "utf-8")
    #expect(page.published == "2024-07-16")
    #expect(page.language == .traditionalChinese)
    #expect(source.byteCount == 17)
  }

  @Test func `a text stays as it came`() throws {
    let (page, source) = try input(#"{"text":"a\r\n\tb\b  c","published":null}"#).open(
      with: PageHints())
    #expect(page.isPlainText)
    #expect(page.bytes == Array("a\r\n\tb\u{8}  c".utf8))
    #expect(source.id == "line:7")
    #expect(source.line == 7)
    #expect(
      source.sha256 == "0b84f9470fb85f9a681f19d8054274215a0ef8c2b14c09e9acdb9ec593ad046c")
  }

  @Test func `the path of a page is its id where it has none`() {
    let input = input(#"{"path":"a/b.html"}"#)
    #expect(input.source.id == "a/b.html")
    #expect(input.source.line == 7)
    #expect(input.source.path == "a/b.html")
  }

  @Test func `a number is an id`() {
    #expect(input(#"{"id":12,"text":"x"}"#).source.id == "12")
  }

  @Test func `what the line knows goes before what is known of all`() throws {
    var hints = PageHints()
    hints.published = "2020-01-01"
    hints.url = "https://all/"
    let (page, _) = try input(#"{"text":"x","published":"2024-07-16"}"#).open(with: hints)
    #expect(page.published == "2024-07-16")
    #expect(page.url == "https://all/")
  }

  @Test(arguments: [
    ("", RecordFailure.Code.invalidJSON), ("   ", .invalidJSON), ("nonsense", .invalidJSON),
    ("[]", .invalidJSON),
    ("{\"text\":\"a\"", .invalidJSON), ("{\"text\":\"a\"} {}", .invalidJSON),
    ("{\"text\":\"a\",}", .invalidJSON),
    ("{}", .invalidInput), ("{\"id\":\"a\"}", .invalidInput), ("{\"text\":3}", .invalidInput),
    ("{\"html\":null}", .invalidInput), ("{\"html\":[\"a\"]}", .invalidInput),
    ("{\"id\":[],\"text\":\"a\"}", .invalidInput),
  ])
  func `a line that is none says what is wrong`(line: String, code: RecordFailure.Code) {
    let error = #expect(throws: RecordFailure.self) { try input(line).open(with: PageHints()) }
    #expect(error?.code == code)
  }

  @Test func `a broken line keeps the id that it began with`() {
    let input = input(#"{"id":"a7","text":"never ends"#)
    #expect(input.source.id == "a7")
    guard case .failure = input.content else {
      Issue.record("not a failure")
      return
    }
  }

  @Test(arguments: [
    ("en", Language.english), ("EN-gb", .english), ("zh", .simplifiedChinese),
    ("zh-CN", .simplifiedChinese),
    ("zh_Hans", .simplifiedChinese), ("zh-Hant-HK", .traditionalChinese),
    ("zh-tw", .traditionalChinese),
    ("de", nil), ("", nil), ("english", nil),
  ])
  func `language tags`(tag: String, language: Language?) {
    #expect(Language(tag: tag) == language)
  }
}
