import Testing

@testable import Tapecheck

/// Where an article ends: the next article, teasers of others, a note on its author.
@Suite struct ArticlesEndTests {
  typealias Case = ArticlesBodyTests.Case

  static let story = ArticlesBodyTests.story
  static let last = ArticlesBodyTests.last
  static let more = ArticleReading.filler + " So it went on all week."

  static let cases: [Case] = [
    Case(
      name: "the next article, flat in the same element",
      html: """
        <div>\(story)<p>\(last)</p><h1>Another story of the day</h1><p class=byline>By Bo Li</p>
        <p>\(more) It is another matter.</p><p>\(more) Quite another.</p></div>
        """, keeps: [ArticlesBodyTests.first, last],
      drops: ["Another story", "Bo Li", "another matter", "Quite another"]),
    Case(
      name: "the next article, flat, with a stamp in plain text",
      html: """
        <article>\(story)<p>\(last)</p><h1>Another story of the day</h1><p>July 17, 2024 4:05 PM ET</p>
        <p>\(more) It is another matter.</p><p>\(more) Quite another.</p></article>
        """, keeps: [ArticlesBodyTests.first, last], drops: ["Another story", "another matter"]),
    Case(
      name: "the next article, its headline and dateline in a header",
      html: """
        <main>\(story)<p>\(last)</p><header><h1>Another story of the day</h1><time datetime="2024-07-17">July 17,
        2024</time></header><p>\(more) It is another matter.</p><p>\(more) Quite another.</p></main>
        """, keeps: [ArticlesBodyTests.first, last], drops: ["Another story", "another matter"]),
    Case(
      name: "a large heading over a day's events is no next article",
      html: """
        <article>\(story)<h1>What comes next</h1><p>\(more) There is more to it.</p><h1>On the calendar</h1>
        <p>On July 17, 2024, the bank of the region reports, and so do three others of its size.</p>
        <p>\(last)</p></article>
        """,
      keeps: [
        more + " There is more to it.",
        "On July 17, 2024, the bank of the region reports, and so do three others of its size.",
        last,
      ]),
    Case(
      name: "teasers behind the article, each a linked heading with its first words",
      html: """
        <div><h1>Small companies lead again</h1><p>\(more)</p><p>\(more) Twice.</p><p>\(last)</p>
        <h3>Stories that our readers liked</h3><div><h4><a href=/a>Prices of producers fall in June</a></h4>
        <p>A look at the month that was, and at what it left behind for those who make things.</p></div>
        <div><h4><a href=/b>Prices of consumers rise in June</a></h4><p>The shops say that they had no other way
        to go, and few of those who buy there would agree.</p></div></div>
        """, keeps: [last],
      drops: ["readers liked", "Prices of", "the month that was", "few of those"]),
    Case(
      name: "sections whose headings are links are the article's own",
      html: """
        <div><h1>Small companies lead again</h1><p>\(last)</p><h3><a href=/a>The first of the two funds</a></h3>
        <p>\(more)</p><h3><a href=/b>The second of the two funds</a></h3><p>\(more) Twice.</p></div>
        """, keeps: [last, more, more + " Twice."]),
    Case(
      name: "headings that link to themselves",
      html: """
        <div>\(story)<p>\(more)</p><p>\(more) Twice.</p><h3><a href="#bonds">What the bonds did</a></h3>
        <p>\(last)</p><h3><a href="#oil">What the oil did</a></h3><p>Oil was dearer by noon, and cheaper by four,
        in thin trade.</p></div>
        """, keeps: [last, "Oil was dearer by noon, and cheaper by four, in thin trade."]),
    Case(
      name: "who the author is",
      html: """
        <article><h1>Small companies lead again</h1><p class=byline>By Ann Ruiz</p><p>\(more)</p><p>\(more) Twice.</p>
        <p>\(last)</p><p>Ann Ruiz is a reporter in Harbour City. She has written of banks since she was young.</p>
        <p>The author owns shares of two of these.</p></article>
        """, keeps: [last], drops: ["Harbour City"]),
    Case(
      name: "an author inside the story",
      html: """
        <article><h1>Small companies lead again</h1><p class=byline>By Ann Ruiz</p><p>Ann Ruiz was there when it
        began, on the floor of the exchange, and saw it all.</p><p>\(more)</p><p>\(more) Twice.</p><p>\(last)</p>
        </article>
        """,
      keeps: [
        "Ann Ruiz was there when it began, on the floor of the exchange, and saw it all.", last,
      ]),
    Case(
      name: "a wide element with a class of datelines",
      html: """
        <div class="field meta_field"><h1>Small companies lead again</h1><p>\(more)</p><ul><li>Banks gained again</li>
        <li>Builders gained too</li></ul><p>\(more) Twice.</p></div>
        """, keeps: ["Banks gained again", "Builders gained too"], kind: .listItem),
    Case(
      name: "two elements named as content beside each other",
      html: """
        <div><h1>Small companies lead again</h1><div class="rich-text"><p>\(ArticlesBodyTests.first)</p></div>
        <div class="rich-text"><p>\(more)</p><p>\(more) Twice.</p></div></div>
        """, keeps: [ArticlesBodyTests.first, more]),
    Case(
      name: "a box of related links in the middle",
      html: """
        <article>\(story)<div class=box><h4>Related</h4><ul><li><a href=/a>Prices of producers fall</a></li></ul>
        <p>A few words on what else there is to read here, and some more.</p></div><p>\(more)</p><div><p>\(last)</p></div>
        </article>
        """, keeps: [ArticlesBodyTests.first, more, last],
      drops: ["Related", "Prices of", "what else there is"]),
    Case(
      name: "a heading in a box of its own over related links",
      html: """
        <article>\(story)<div class=box><div><h4>Related</h4></div><div><p>A few words on what else there is to read
        here, and some more.</p></div></div><p>\(last)</p></article>
        """, keeps: [last], drops: ["Related", "what else there is"]),
    Case(
      name: "the offer of a newsletter with its heading",
      html: """
        <article>\(story)<div><h3>The Morning Letter</h3><p>The day in ten lines, in your inbox every morning. By
        signing up you agree to our terms.</p></div><p>\(last)</p></article>
        """, keeps: [last], drops: ["Morning Letter", "your inbox"]),
    Case(
      name: "a box of the article's own, and one with links to others",
      html: """
        <article>\(story)<aside><h3>How the index is made</h3><p>\(more) Boxed.</p></aside><aside><p>\(more)
        <a href=/a>Prices of producers fall in June as the heat goes on</a> Linked.</p></aside><p>\(last)</p></article>
        """, keeps: [more + " Boxed.", last], drops: ["Linked"]),
    Case(
      name: "what a post from elsewhere and a seat of government bring along",
      html: """
        <div><p>An official website of the United States government</p><p>Here's how you know</p></div>
        <article>\(story)<blockquote><p>View this post on Instagram</p><p>A post shared by Ann Ruiz (@annruiz)</p>
        </blockquote><p>\(last)</p></article>
        """, keeps: [last], drops: ["official website", "how you know", "Instagram", "shared by"]),
  ]

  @Test(arguments: cases) func `an article ends where it does`(_ item: Case) throws {
    let article = try ArticleReading.read("<html><body>\(item.html)</body></html>")
    let blocks = article.blocks.filter { $0.kind == item.kind }.map { article.text[$0.range] }
    for line in item.keeps { #expect(blocks.contains(line), "\(line)") }
    for words in item.drops { #expect(!article.text.string.contains(words), "\(words)") }
  }

  @Test func `a disclaimer behind the note on the author stays`() throws {
    let html = try #require(Self.cases.first { $0.name == "who the author is" }).html
    let article = try ArticleReading.read("<html><body>\(html)</body></html>")
    let notes = article.blocks.filter { $0.kind == .disclaimer }.map { article.text[$0.range] }
    #expect(notes == ["The author owns shares of two of these."])
    #expect(article.authors == ["Ann Ruiz"])
  }

  @Test(
    arguments: [
      (
        #"<p class="byline">By <span itemprop=author><a href=/x>Ann Ruiz</a></span> and <a href=/y>Bo Li</a></p>"#,
        ["Ann Ruiz", "Bo Li"]
      ),
      (
        #"<ul class="authors"><li><a href="/profile/a">Ann Ruiz</a></li><li><a href="/profile/b">Bo Li</a></li></ul>"#,
        ["Ann Ruiz", "Bo Li"]
      ),
      ("<p class=author>Ann Ruiz</p><p class=author>Reviewed by Bo Li</p>", ["Ann Ruiz"]),
      ("<p class=author-name>Ann Ruiz</p><p class=author-title>Markets Editor</p>", ["Ann Ruiz"]),
      (#"<meta name=author content="Cy Mo"><p class=byline>By Ann Ruiz</p>"#, ["Cy Mo"]),
    ] as [(String, [String])])
  func `all authors that a dateline shows are taken`(_ head: String, _ names: [String]) throws {
    let article = try ArticleReading.read(
      "<html><body><article><h1>Small companies lead again</h1>\(head)<p>\(Self.more)</p></article></body></html>"
    )
    #expect(article.authors == names)
  }

  @Test(
    arguments: [
      ("<h2>Article by</h2><div>Matti Ruiz</div>", ["Matti Ruiz"]),
      ("<h3>Author</h3><p>Lena D. Ruiz</p>", ["Lena D. Ruiz"]),
      (
        "<h3>Cost by</h3><p>The region and its many towns are listed here, with what each of them paid.</p>",
        []
      ),
    ] as [(String, [String])])
  func `a label stands before the name of the author`(_ label: String, _ names: [String]) throws {
    let article = try ArticleReading.read(
      "<html><body><article>\(Self.story)<p>\(Self.last)</p>\(label)</article></body></html>")
    #expect(article.authors == names)
  }

  @Test(arguments: [
    // A note on the first publication beats the stamp of the last change at the head.
    (
      "<p class=date>30 Sep 2022, 11:07am</p>",
      "<p>This article was first published on 26 Sep 2019 at 4:12pm, and has been brought up to date since.</p>",
      "2019-09-26"
    ),
    ("<p class=date>30 Sep 2022, 11:07am</p>", "", "2022-09-30"),
    (
      "<meta name=published-time content=2026-03-09><meta name=published-date content=2021-02-16>",
      "",
      "2021-02-16"
    ),
    (
      "<fieldset><legend>Small companies lead again</legend>20 December 2025</fieldset>", "",
      "2025-12-20"
    ),
  ])
  func `of several days that of publication is taken`(
    _ head: String, _ tail: String, _ day: String
  ) throws {
    let article = try ArticleReading.read(
      "<html><body><article>\(head)\(Self.story)<p>\(Self.last)</p>\(tail)</article></body></html>")
    #expect(article.published?.iso.hasPrefix(day) == true, "\(article.published?.iso ?? "none")")
  }
}
