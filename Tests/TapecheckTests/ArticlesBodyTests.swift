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
        <article>\(story)<div><div>Markets</div><div>4 min</div></div><div>2 Min Read</div>
        <p>\(last)</p></article>
        """, keeps: [first, last], drops: ["4 min", "Min Read"]),
    Case(
      name: "the next article of an endless page",
      html: """
        <main><article>\(story)<p>\(last)</p></article><article><h1>Another story of the day</h1>
        <p>\(ArticleReading.filler) It is another matter.</p></article></main>
        """, keeps: [first, last], drops: ["Another story", "another matter"]),
    Case(
      name: "the next article in elements without meaning",
      html: """
        <div class=feed><div class=item>\(story)<p>\(last)</p></div><div class=item><h1>Another story</h1>
        <div class=byline>By Bo Li</div><p>\(ArticleReading.filler) It is another matter.</p></div></div>
        """, keeps: [first, last], drops: ["Another story", "another matter"]),
    Case(
      name: "sections with large headings are one article",
      html: """
        <article>\(story)<h1>What comes next</h1><p>\(ArticleReading.filler) There is more to it.</p>
        <p>\(last)</p></article>
        """, keeps: [first, ArticleReading.filler + " There is more to it.", last]),
    Case(
      name: "first and last paragraphs outside the element of the others",
      html: """
        <main><h1>Small companies lead again</h1><div>\(first)</div><div><p>\(ArticleReading.filler)</p>
        <p>\(ArticleReading.filler) And so on.</p></div><div>\(last)</div></main>
        """, keeps: [first, last]),
    Case(
      name: "short paragraphs that are true",
      html:
        "<article>\(story)<p>“Why now?”</p><p>$3.20</p><p>Nobody knew.</p><p>\(last)</p></article>",
      keeps: ["“Why now?”", "$3.20", "Nobody knew."]),
    Case(
      name: "text behind an inline element stays in its sentence",
      html: """
        <article>\(story)<p>Shares of <a href="/quote/AAPL">Apple</a> rose <b>2%</b>, and <i>those</i> of
        <a href="/quote/MSFT">Microsoft</a> fell.</p></article>
        """, keeps: ["Shares of Apple rose 2%, and those of Microsoft fell."]),
    Case(
      name: "a list of links that the text announces",
      html: """
        <article>\(story)<p>These reports are due this week:</p><ul><li><a href=/a>Prices of producers, on
        Tuesday</a></li><li><a href=/b>Prices of consumers, on Wednesday</a></li></ul><p>\(last)</p></article>
        """,
      keeps: ["Prices of producers, on Tuesday", "Prices of consumers, on Wednesday"],
      kind: .listItem),
    Case(
      name: "a list of other articles",
      html: """
        <article>\(story)<p>\(last)</p><h3>More stories</h3><ul><li><a href=/a>Prices of producers fall</a></li>
        <li><a href=/b>Prices of consumers rise</a></li></ul></article>
        """, keeps: [last], drops: ["Prices of"]),
    Case(
      name: "junk by its words, and by what holds it",
      html: """
        <article>\(story)<p>Advertisement</p><p>Read more: <a href=/x>Banks raise dividends</a></p>
        <p>Loading...</p><div class="live-quote"><span>RUT</span> 2,026.35 +1.2%</div>
        <div class="newsletter">Our letter comes daily, is free, and is read by many.</div>
        <div id="comments"><p>I disagree with all of this, as anyone would, and said so.</p></div><p>\(last)</p>
        </article><div class="cookie-notice">We use cookies, as all do.</div>
        """, keeps: [first, last],
      drops: ["Advertisement", "dividends", "Loading", "2,026.35", "letter", "disagree", "cookies"]),
    Case(
      name: "captions and credits stand apart",
      html: """
        <article>\(story)<figure><img src=a.png><figcaption>Traders at work on Tuesday
        <span class=credit>Ann Ruiz/Harbour</span></figcaption></figure><p>\(last)</p></article>
        """, keeps: ["Traders at work on Tuesday Ann Ruiz/Harbour"], kind: .caption),
    Case(
      name: "a disclaimer is a block of its own kind",
      html: """
        <article>\(story)<p>\(last)</p><div class=disclaimer>The author owns shares of two of these.</div></article>
        """, keeps: ["The author owns shares of two of these."], kind: .disclaimer),
    Case(
      name: "a form around the whole page",
      html: "<form id=aspnetForm><div><article>\(story)<p>\(last)</p></article></div></form>",
      keeps: [first, ArticleReading.filler, last]),
    Case(
      name: "the paid part of the article is its text",
      html: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Small companies lead again",
        "isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","cssSelector":".paywall"}}</script>
        <article>\(story)<div class="paywall"><p>\(last)</p></div></article>
        """, keeps: [first, last]),
    Case(
      name: "the offer of a paywall is none",
      html: "<article>\(story)<div class=\"paywall\"><p>\(last)</p></div></article>",
      keeps: [first], drops: [last]),
  ]

  @Test(arguments: cases) func `the body is what a reader reads`(_ item: Case) throws {
    let article = try ArticleReading.read("<html><body>\(item.html)</body></html>")
    let blocks = article.blocks.filter { $0.kind == item.kind }.map { article.text[$0.range] }
    for line in item.keeps { #expect(blocks.contains(line)) }
    for words in item.drops { #expect(!article.text.string.contains(words)) }
  }

  @Test func `rows and columns of a table are bounded`() throws {
    let article = try ArticleReading.read(
      """
      <html><body><article>\(Self.story)<table><tr><th colspan=100000000>Week</th></tr>
      <tr><td rowspan=99999999><ul><li>Energy</li><li>Oil</li></ul></td><td><a href="/x">+2.1%</a></td></tr>
      <tr><td>-0.4%</td></tr></table><p>\(Self.last)</p></article></body></html>
      """)
    let table = try #require(article.blocks.first { $0.kind == .table })
    #expect(
      table.rows.map { $0.map { article.text[$0] } } == [
        ["Week"], ["Energy Oil", "+2.1%"], ["-0.4%"],
      ])
  }

  @Test func `a page is read the same way every time`() throws {
    let html = "<html><body><article>\(Self.story)<p>\(Self.last)</p></article></body></html>"
    let once = try ArticleReading.read(html)
    for _ in 0..<4 {
      let again = try ArticleReading.read(html)
      #expect(again.text.string == once.text.string)
      #expect(again.blocks == once.blocks)
    }
  }

  @Test func `publication and change are both kept`() throws {
    let article = try ArticleReading.read(
      """
      <html><head><meta property="article:published_time" content="2021-03-02T09:30:00-05:00">
      <meta property="article:modified_time" content="2021-03-04T10:00:00Z"></head><body><article>
      \(Self.story)<p>\(Self.last)</p></article></body></html>
      """)
    #expect(article.published?.iso == "2021-03-02T09:30:00-05:00")
    #expect(article.published?.basis == .meta)
    #expect(article.modified?.iso == "2021-03-04T10:00:00+00:00")
  }

  @Test func `a paywall's offer cuts the article, and both are said`() throws {
    let article = try ArticleReading.read(
      "<html><body><article>\(Self.story)<div class=paywall>Subscribe to read on.</div></article></body></html>"
    )
    #expect(article.paywalled)
    #expect(article.truncated)
  }
}
