import Testing

@testable import Tapecheck

@Suite struct ArticlesBodyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The inside of the page's body.
    var html: String
    /// Lines that are blocks of the article.
    var keeps: [String] = []
    /// Words that stand nowhere in the article's text.
    var drops: [String] = []
    /// The kinds that blocks of the kept lines have.
    var kind = Block.Kind.paragraph
    var testDescription: String { name }
  }

  static let first =
    "The index of small companies rose for a third day, led by banks and by builders."
  static let last =
    "Bonds slipped, oil was little changed, and the dollar gave back its early gain."
  static let story =
    "<h1>Small companies lead again</h1><p>\(first)</p><p>\(ArticleReading.filler)</p>"

  static let cases: [Case] = [
    Case(
      name: "a class of the whole page makes no captions",
      html: """
        <div class="theme-caption-dark verbose-date-top"><article>\(story)<p>\(last)</p></article></div>
        """, keeps: [first, ArticleReading.filler, last]),
    Case(
      name: "a class that hides most of the paragraphs is misread",
      html: """
        <main>\(story.replacing("<p>", with: "<div class=\"page-ad-wrapper\"><p>").replacing("</p>", with: "</p></div>"))
        <div class="body-ad-wrapper"><p>\(ArticleReading.filler) And so on.</p><p>\(last)</p></div>
        <ul><li>\(Array(repeating: "<a href=/x>Many links stand here</a>", count: 60).joined())</li></ul></main>
        """, keeps: [last]),
    Case(
      name: "an anchor that is never closed is no link",
      html: "<article><a name=top>\(story)<p>\(last)</p></article>",
      keeps: [first, ArticleReading.filler, last]),
    Case(
      name: "an article inside a menu that was never closed is no list",
      html: """
        <nav><ul><li><a href=/a>Markets</a><li><a href=/b>Money</a><main><article>\(story)<p>\(last)</p>
        </article></main></ul></nav>
        """, keeps: [first, ArticleReading.filler, last]),
    Case(
      name: "a name and its price in one row are text",
      html: """
        <article>\(story)<div><div><div>Fund of small companies, yearly cost</div><div>$150 - $350</div></div>
        <div><div>Fund of large companies, yearly cost</div><div>$90</div></div></div><p>\(last)</p></article>
        """, keeps: ["$150 - $350", "$90", last]),
    Case(
      name: "labels by themselves are no text",
      html: """
        <article>\(story)<div><div>Markets</div><div>4 min</div></div><p>\(last)</p></article>
        """, keeps: [first, last], drops: ["4 min"]),
  ]

  @Test(arguments: cases) func `the body is what a reader reads`(_ item: Case) throws {
    let article = try ArticleReading.read("<html><body>\(item.html)</body></html>")
    let blocks = article.blocks.filter { $0.kind == item.kind }.map { article.text[$0.range] }
    for line in item.keeps { #expect(blocks.contains(line)) }
    for words in item.drops { #expect(!article.text.string.contains(words)) }
  }
}
