import Testing

@testable import Tapecheck

@Suite struct ArticlesTextTests {
  static let text = """
    share_log

    小盘股醒来,大型科技股休息

    Small caps wake up as big tech rests

    Futu News ·  Mar 5 21:10

    \(ArticleReading.filler)

    What does the move mean?

    The gauge could double by 2026, one fund said, and few would bet against it for long. It has the flows.

    Small caps against large caps since January of this year
    Small caps against large caps since January of this year

    Funds differ in their fees. Click here to view the list.

    Editor/rae

    The content above is for informational purposes only and is not investment advice.
        Write a comment
    """

  @Test func `plain text is kept as given and cut into lines by kind`() throws {
    let article = try ArticleReading.reader().read(Page(text: Self.text))
    #expect(article.text.string == Self.text)
    #expect(article.headline == "Small caps wake up as big tech rests")
    #expect(article.alternateHeadlines == ["小盘股醒来,大型科技股休息"])
    #expect(article.published?.iso == "2026-03-05T21:10:00+08:00")
    #expect(
      ArticleReading.spelled(article) == [
        "headline: 小盘股醒来,大型科技股休息", "headline: Small caps wake up as big tech rests",
        "dateline: Futu News ·  Mar 5 21:10", "paragraph: \(ArticleReading.filler)",
        "heading: What does the move mean?",
        "paragraph: The gauge could double by 2026, one fund said, and few would bet against it for "
          + "long. It has the flows.",
        "caption: Small caps against large caps since January of this year",
        "paragraph: Funds differ in their fees.", "disclaimer: Editor/rae",
        "disclaimer: The content above is for informational purposes only and is not investment advice.",
      ])
    #expect(article.warnings.map(\.code) == [.yearInferred, .duplicateCaption])
  }

  @Test func `one bare sentence is a paragraph, not a headline`() throws {
    let article = try ArticleReading.reader().read(Page(text: "The S&P 500 rose 1% on Tuesday."))
    #expect(article.headline == nil)
    #expect(
      ArticleReading.spelled(article) == ["paragraph: The S&P 500 rose 1% on Tuesday."])
  }

  @Test func `a wire story names its outlet and its day`() throws {
    let text = """
      Stocks suffer their worst day

      NEW YORK, Oct 19, 1987 (Reuters) - Stocks fell more than ever before. \(ArticleReading.filler)
      """
    let article = try ArticleReading.reader().read(Page(text: text))
    #expect(article.headline == "Stocks suffer their worst day")
    #expect(article.publisher == "Reuters")
    #expect(article.published?.iso == "1987-10-19")
  }

  @Test(arguments: [
    (#"{"a": [1, {"b": "x"}], "c": null}"#, true), (#"{"a": 1,}"#, false), (#"{"a": "x"#, false),
    ("{\"a\": \"two\nlines\"}", false), (#"{"a": "he said "no" twice"}"#, false),
    (#"[1, 2"#, false), (#"// note\#n{"a": 1}"#, false), (#""text""#, true), (#"{"a" 1}"#, false),
    ("", false), (#"{"a": 1} {"b": 2}"#, false),
  ])
  func `JSON is read with its faults, and the faults are told`(json: String, isWellFormed: Bool) {
    #expect(JSONDocument(Array(json.utf8)).isWellFormed == isWellFormed)
  }

  @Test func `a broken JSON string still gives its value`() throws {
    let document = JSONDocument(
      Array("{\"a\": \"he said \"no\" twice\", \"b\": \"\\u4e2d\\n\",}".utf8))
    let root = try #require(document.root)
    #expect(document.string("a", of: root) == "he said \"no\" twice")
    #expect(document.string("b", of: root) == "中\n")
  }

  @Test(arguments: [
    ("By Ann Ruiz and Bo Li, Reuters", true, ["Ann Ruiz", "Bo Li"]),
    ("Written by: Ann Ruiz | Markets", true, ["Ann Ruiz"]),
    ("Ann Ruiz, Senior Editor", false, ["Ann Ruiz"]), ("https://example.com/ann", false, []),
    ("Published today", true, []), ("J.P. O'Neil", false, ["J.P. O'Neil"]),
    ("作者：李波", true, ["李波"]), ("staff", false, []), ("CNBC", false, []),
  ])
  func `bylines give names alone`(text: String, needsBy: Bool, names: [String]) throws {
    #expect(try ArticleReading.reader().bylines.names(in: text, needsBy: needsBy) == names)
  }
}
