import Lexicons
import Testing

@testable import Tapecheck

/// Support for the tests of the page reader.
enum ArticleReading {
  private static let shared = Result {
    try PageReader(lexicon: Lexicon(folders: [Lexicons.folder() ?? "no lexicons"]))
  }

  /// One reader for all tests: loading the lists takes longer than any of them.
  static func reader() throws -> PageReader { try shared.get() }

  static func read(_ html: String, _ change: (inout Page) -> Void = { _ in }) throws -> Article {
    var page = Page(bytes: Array(html.utf8))
    change(&page)
    return try reader().read(page)
  }

  /// The blocks as `kind: text`, a line each.
  static func spelled(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind.rawValue): \(article.text[$0.range])" }
  }

  /// Four sentences that make a paragraph long enough to be a body.
  static let filler = """
    Shares of regional lenders gained for a second day as deposits steadied, and the index of small \
    companies added 1.4%. Traders pointed to softer inflation, which left bonds higher. Volume was near \
    its average, and declining issues were few. Most desks expect a quiet end to the week.
    """
}

@Suite struct ArticlesPageTests {
  static let bilingual = """
    <html lang="en"><head><title>Small caps wake up as big tech rests - Futu News</title></head><body>
    <nav><a href="/">Home</a><a href="/quote">Quotes</a></nav><div id="newsDetail">
    <div class="share">share_log</div><h1 class="title">小盘股醒来,大型科技股休息</h1>
    <h1 class="title sub">Small caps wake up as big tech rests</h1>
    <div class="info-bar"><a href="/">Futu News</a> ·  <span class="publicTime">Mar 5 21:10</span></div>
    <div class="origin_content"><p>\(ArticleReading.filler)</p>
    <p>The gauge could double by 2026, one fund said.<a class="nnstock"
    href="https://www.futunn.com/stock/IWM-US">$iShares Russell 2000 ETF (IWM.US)$</a>Others were calmer.</p>
    <p><a class="nnstock" href="https://www.futunn.com/stock/TNA-US">$Bull 3X (TNA.US)$</a></p>
    <figure><img src="a.png" alt="Small caps against large caps since January of this year"><figcaption>Small
    caps against large caps since January of this year</figcaption></figure>
    <p>Funds differ in their fees. Mooers can click on the following link to see more: Market &gt; ETF.</p>
    </div><div class="statement"><p>Editor/rae</p><p>The translation is provided by third-party
    software.</p></div><div id="relatedStockWeb"><a class="stock up" href="/stock/IWM-US">IWM +0.41%</a></div>
    <div class="comment">Write a comment</div></div><footer><p>All rights reserved.</p></footer></body></html>
    """

  @Test func `a bilingual page gives both headlines, its prose, its notes and nothing else`() throws
  {
    let article = try ArticleReading.read(Self.bilingual)
    #expect(article.headline == "Small caps wake up as big tech rests")
    #expect(article.alternateHeadlines == ["小盘股醒来,大型科技股休息"])
    #expect(article.language == .english)
    #expect(article.publisher == "Futu News")
    #expect(
      ArticleReading.spelled(article) == [
        "headline: 小盘股醒来,大型科技股休息", "headline: Small caps wake up as big tech rests",
        "dateline: Futu News · Mar 5 21:10", "paragraph: \(ArticleReading.filler)",
        "paragraph: The gauge could double by 2026, one fund said."
          + "$iShares Russell 2000 ETF (IWM.US)$Others were calmer.",
        "paragraph: $Bull 3X (TNA.US)$",
        "caption: Small caps against large caps since January of this year",
        "paragraph: Funds differ in their fees.", "disclaimer: Editor/rae",
        "disclaimer: The translation is provided by third-party software.",
      ])
    #expect(article.warnings.map(\.code) == [.yearInferred, .liveQuote])
    #expect(article.published?.iso == "2026-03-05T21:10:00+08:00")
    #expect(article.published?.basis == .inferredYear)
    #expect(article.warnings.first?.message.contains("\"by 2026\"") ?? false)
  }

  @Test func `a link keeps its place in the sentence and its target beside it`() throws {
    let article = try ArticleReading.read(Self.bilingual)
    let links = article.links.map { "\(article.text[$0.range]) -> \($0.href)" }
    #expect(
      links == [
        "Futu News -> /",
        "$iShares Russell 2000 ETF (IWM.US)$ -> https://www.futunn.com/stock/IWM-US",
        "$Bull 3X (TNA.US)$ -> https://www.futunn.com/stock/TNA-US",
      ])
  }

  @Test func `JSON-LD as it really is gives headline, date, authors and publisher`() throws {
    let article = try ArticleReading.read(
      """
      <html><head><title>Lenders lead a quiet rally | The Ledger</title>
      <script type="application/ld+json">{"@context":"https://schema.org/","@graph":[null,
      {"@type":["Organization"],"@id":"#org","name":"The Ledger"},
      {"@type":"Person","@id":"#ann","name":"Ann Ruiz"},
      {"@type":["NewsArticle"],"headline":"Lenders lead a quiet rally","datePublished":"2023-05-04T14:30:00Z",
      "dateModified":"2023-05-06T09:00:00Z","author":[{"@id":"#ann"},{"@type":"Person","name":"Bo Li"}],
      "description":"two lines
      in one string","publisher":{"@id":"#org"},"isAccessibleForFree":"False",}]}</script>
      </head><body><article><h1>Lenders lead a quiet rally</h1><p>\(ArticleReading.filler)</p>
      </article></body></html>
      """)
    #expect(article.headline == "Lenders lead a quiet rally")
    #expect(article.published?.iso == "2023-05-04T14:30:00+00:00")
    #expect(article.published?.basis == .jsonLD)
    #expect(article.authors == ["Ann Ruiz", "Bo Li"])
    #expect(article.publisher == "The Ledger")
    #expect(article.paywalled)
  }

  @Test func `a data table is rows and cells in place, and a layout table is not a table`() throws {
    let article = try ArticleReading.read(
      """
      <html><body><table><tr><td><h1>Sectors of the week</h1><p>\(ArticleReading.filler)</p>
      <table><tr><th>Sector</th><th>Week</th></tr><tr><td>Energy</td><td>+2.1%</td></tr>
      <tr><td>Banks</td><td>-0.4%</td></tr></table><p>Energy led, helped by crude, and banks were last.
      </p></td></tr></table></body></html>
      """)
    let tables = article.blocks.filter { $0.kind == .table }
    #expect(tables.count == 1)
    let cells = tables.first?.rows.map { $0.map { article.text[$0] } }
    #expect(cells == [["Sector", "Week"], ["Energy", "+2.1%"], ["Banks", "-0.4%"]])
    #expect(article.blocks.last?.kind == .paragraph)
  }

  @Test func `related links, newsletter, cookie notice and comments are no body`() throws {
    let article = try ArticleReading.read(
      """
      <html><body><header><a href="/">Site</a></header><main><h1>Rates hold and stocks drift</h1>
      <p>\(ArticleReading.filler)</p><div class="related-posts"><h3>Other things</h3><p>A long teaser of
      another article stands here, with commas, and a full stop at its end.</p></div>
      <p>Read more: <a href="/x">Banks raise dividends again</a></p><p>Advertisement</p>
      <p>It was the calmest session of the month. Few names moved, and fewer traded.</p>
      <div class="newsletter-signup"><p>Sign up for our letter, it is free, and it comes daily.</p></div>
      <section id="comments"><p>I disagree with all of this, as anyone would, and said so.</p></section>
      </main><div class="cookie-banner">We use cookies, as all do.</div></body></html>
      """)
    #expect(
      ArticleReading.spelled(article) == [
        "headline: Rates hold and stocks drift", "paragraph: \(ArticleReading.filler)",
        "paragraph: It was the calmest session of the month. Few names moved, and fewer traded.",
      ])
  }

  @Test func `a misleading class name does not hide the page`() throws {
    let article = try ArticleReading.read(
      """
      <html><body><div class="sidebar"><p>\(ArticleReading.filler)</p><p>\(ArticleReading.filler) More
      of it followed, and so on.</p></div></body></html>
      """)
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 2)
  }

  @Test(arguments: [
    """
    <script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"headline":"Lenders lead",
    "publishedAt":"2023-05-04T14:30:00Z","byline":[{"name":"Ann Ruiz"}],"body":"<p>\(ArticleReading.filler)<\\/p><p>It
    closed at 5,000 &amp; rested.<\\/p>"},"related":[{"body":"<p>A short teaser, as they are.</p>"}]}}</script>
    """,
    """
    <script>window.__INITIAL_STATE__={"story":{"title":"Lenders lead","pubDate":1683210600,"author":"Ann Ruiz",
    "content":[{"type":"p","text":"\(ArticleReading.filler)"},{"type":"p","text":"It closed at 5,000 & rested."}]}};
    window.other=1</script>
    """,
    """
    <script>self.__next_f.push([1,"2:[\\"$\\",\\"main\\",null,{\\"article\\":{\\"headline\\":\\"Lenders lead\\",\\"publishedAt\\":\\"2023-05-04T14:30:00Z\\",\\"author\\":\\"Ann Ruiz\\",\\"body\\":\\"<p>\(ArticleReading.filler)</p>"])</script>
    <script>self.__next_f.push([1,"<p>It closed at 5,000 &amp; rested.</p>\\"}}]\\n"])</script>
    """,
    """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Lenders lead","author":"Ann Ruiz",
    "datePublished":"2023-05-04T14:30:00Z","articleBody":"\(ArticleReading.filler)\\nIt closed at 5,000 & rested."}
    </script>
    """,
  ])
  func `the body is taken from a script where the page holds none`(script: String) throws {
    let article = try ArticleReading.read(
      "<html><head><title>Lenders lead | X</title></head><body><div id=app>Loading</div>\(script)</body></html>"
    )
    #expect(article.headline == "Lenders lead")
    #expect(article.published?.iso == "2023-05-04T14:30:00+00:00")
    #expect(article.authors == ["Ann Ruiz"])
    #expect(!article.needsScript)
    let body = article.blocks.filter { $0.kind == .paragraph }.map { article.text[$0.range] }
    #expect(body == [ArticleReading.filler, "It closed at 5,000 & rested."])
  }

  @Test func `a page built by a script says so, and so does a page without an article`() throws {
    let shell = try ArticleReading.read(
      "<html><head><title></title></head><body><div id=app></div><script>window.__STATE__={}</script></body></html>"
    )
    #expect(shell.needsScript)
    #expect(shell.warnings.map(\.code).contains(.needsJS))
    let menu = try ArticleReading.read(
      """
      <html><head><title>Markets</title></head><body><h1>Markets</h1><ul><li><a href="/a">Stocks</a></li>
      <li><a href="/b">Bonds</a></li><li><a href="/c">Currencies and commodities</a></li></ul></body></html>
      """)
    #expect(menu.warnings.map(\.code).contains(.notAnArticle))
  }

  struct HeadlineCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The inside of the page's head.
    var head: String
    /// What stands before the paragraphs.
    var top: String
    var headline: String
  }

  @Test(arguments: [
    HeadlineCase(
      testDescription: "a site's name in the first h1",
      head: "<title>Small caps wake up - The Harbour Ledger</title>",
      top: "<h1>The Harbour Ledger</h1><h1>Small caps wake up</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "a site's name at the end of the h1",
      head: """
        <title>Small caps wake up – Harbour – Harbour</title>
        <meta property="og:site_name" content="Harbour">
        """, top: "<h1>Small caps wake up – Harbour</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "sections behind strokes",
      head: "<title>Small caps wake up | Markets | Harbour</title>",
      top: "<h1>Small caps wake up | Markets | Harbour</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "a section in the only h1",
      head: "<title>Small caps wake up as big tech rests</title>", top: "<h1>Your money</h1>",
      headline: "Small caps wake up as big tech rests"),
    HeadlineCase(
      testDescription: "a line break inside the h1", head: "<title>Harbour</title>",
      top: "<h1>Small caps<br>wake up</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "dashes of other lengths in the title",
      head: "<title>Small caps wake up — Harbour Daily</title>",
      top: "<h1>Small caps wake up</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "JSON-LD that exchanges headline and name",
      head: """
        <title>Small caps wake up - Harbour</title><meta property="og:title" content="Small caps wake up">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","name":"Small caps wake up",
        "publisher":{"name":"Harbour"}}</script>
        """, top: "<h1>Small caps wake up</h1>", headline: "Small caps wake up"),
    HeadlineCase(
      testDescription: "an h1 that goes on where metadata end",
      head: """
        <title>Small caps wake up | Full view</title><meta property="og:title" content="Small caps wake up">
        """, top: "<h1>Small caps wake up: who leads, and why</h1>",
      headline: "Small caps wake up: who leads, and why"),
    HeadlineCase(
      testDescription: "an icon's title",
      head: "", top: "<svg><title>Open the menu</title></svg><h1>Small caps wake up</h1>",
      headline: "Small caps wake up"),
  ])
  func `the headline is found by a vote`(_ item: HeadlineCase) throws {
    let article = try ArticleReading.read(
      """
      <html><head>\(item.head)</head><body><main>\(item.top)<p>\(ArticleReading.filler)</p>
      <p>\(ArticleReading.filler) It went on.</p></main></body></html>
      """)
    #expect(article.headline == item.headline)
  }

  @Test(
    arguments: [
      (#"<meta name="author" content="Ann Ruiz">"#, "", ["Ann Ruiz"]),
      (#"<meta name="author" content="harbour_desk">"#, "", ["harbour_desk"]),
      (#"<meta name="author" content="Harbour Staff">"#, "", ["Harbour Staff"]),
      (
        #"<meta name="twitter:label1" content="Est. time"><meta name="twitter:data1" content="4 minutes">"#
          + #"<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Ann Ruiz">"#,
        "", ["Ann Ruiz"]
      ),
      (
        #"<meta property="og:site_name" content="Harbour"><meta name="author" content="Harbour">"#,
        "",
        ["Harbour"]
      ),
      ("", "<p>By Ann Ruiz and Bo Li</p>", ["Ann Ruiz", "Bo Li"]),
      ("", "<p>By ANN RUIZ, Ledger Business Writer</p>", ["ANN RUIZ"]),
      ("", #"<h5 class="x1">with <a href="/authors/ann-ruiz">Ann Ruiz</a></h5>"#, ["Ann Ruiz"]),
      ("", #"<div class="date-author">Dec. 19, 2025 · Ann Ruiz for the desk</div>"#, ["Ann Ruiz"]),
      ("", #"<div class="byline">Written by <b>Ann Ruiz</b> | 4 min read</div>"#, ["Ann Ruiz"]),
      (#"<meta name="author" content="Ann (Annie) Ruiz">"#, "", ["Ann (Annie) Ruiz"]),
      (#"<meta name="author" content="Dr. Ann Ruiz - Harbour Dental">"#, "", ["Dr. Ann Ruiz"]),
      (#"<meta name="author" content="www.harbour.example">"#, "", []),
      ("", "<p>Seen by many.</p><h2>Prices by State</h2>", []),
      ("", "<div class=byline>港灣日報　編譯林以寧</div>", ["林以寧"]),
      ("", "<p>By Friday most of it had been won back, they said.</p>", []),
    ] as [(String, String, [String])])
  func `authors are named by the page`(head: String, top: String, names: [String]) throws {
    let article = try ArticleReading.read(
      """
      <html><head><title>Small caps wake up</title>\(head)</head><body><main><h1>Small caps wake up</h1>
      \(top)<p>\(ArticleReading.filler)</p><p>\(ArticleReading.filler) It went on.</p></main></body></html>
      """)
    #expect(article.authors == names)
  }

  @Test(arguments: ["<h3>Written by Ann Ruiz</h3>", "<p class=authorName>Ann Ruiz</p>"])
  func `a byline may close the article`(closing: String) throws {
    let article = try ArticleReading.read(
      """
      <html><body><main><h1>Small caps wake up</h1><p>\(ArticleReading.filler)</p>
      <p>\(ArticleReading.filler) It went on.</p>\(closing)</main></body></html>
      """)
    #expect(article.authors == ["Ann Ruiz"])
  }

  @Test func `a paywall is said and its offer is no body`() throws {
    let article = try ArticleReading.read(
      """
      <html><body><article><h1>What the bond market knows</h1><p>\(ArticleReading.filler)</p>
      <div class="paywall"><p>Subscribe to continue reading, and get all of it for a week.</p></div>
      </article></body></html>
      """)
    #expect(article.paywalled)
    #expect(article.warnings.map(\.code).contains(.paywalled))
    #expect(!article.text.string.contains("Subscribe"))
  }

  @Test func `a page in GB18030 is decoded and dated by its outlet's clock`() throws {
    let html: [UInt8] =
      Array("<html><head><meta charset=gb2312><title>".utf8)
      // The title and the text below are the GB18030 bytes of U+6CAA U+6307, "SSE index".
      + [0xBB, 0xA6, 0xD6, 0xB8] + Array("</title></head><body><h1>".utf8) + [
        0xBB, 0xA6, 0xD6, 0xB8,
      ]
      + Array("</h1><p>".utf8)
      + Array(repeating: [0xBB, 0xA6, 0xD6, 0xB8] as [UInt8], count: 60).flatMap { $0 }
      + Array("</p></body></html>".utf8)
    var page = Page(bytes: html)
    page.url = "https://finance.sina.com.cn/stock/2024-07-16/doc-a.shtml"
    let article = try ArticleReading.reader().read(page)
    #expect(article.headline == "沪指")
    #expect(article.language == .simplifiedChinese)
    #expect(article.outletZone == "Asia/Shanghai")
    #expect(article.published?.iso == "2024-07-16")
    #expect(article.published?.basis == .url)
  }

  @Test func `traditional characters make the language traditional Chinese`() throws {
    let text = "美股三大指數週二收盤漲跌互見,費城半導體指數下跌,臺積電與聯發科走弱,銀行類股則延續漲勢。"
    let article = try ArticleReading.read(
      "<html><body><article><h1>美股漲跌互見</h1><p>\(text)\(text)</p></article></body></html>")
    #expect(article.language == .traditionalChinese)
  }

  @Test(
    arguments: [
      ([], "empty"), ([0x20, 0x0A], "empty"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "unsupported_type"),
      (Array("%PDF-1.7 x".utf8), "unsupported_type"),
      ([0x1F, 0x8B, 0x08, 0x00], "unsupported_type"),
    ] as [([UInt8], String)])
  func `what is no page is refused by name`(bytes: [UInt8], code: String) throws {
    let reader = try ArticleReading.reader()
    do throws(ReadingError) {
      _ = try reader.read(Page(bytes: bytes))
      Issue.record("it was read")
    } catch {
      #expect(error.code == code)
    }
  }
}
