import Testing

@testable import Tapecheck

@Suite struct ArticlesLiveTests {
  /// An entry's paragraph: long enough to be prose.
  static func text(_ word: String) -> String {
    "The \(word) hour brought the small-cap index 1.4% up, and banks, builders and chip makers led it."
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var head = ""
    /// The inside of the page's main element below its headline.
    var body: String
    /// What each paragraph's entry says of its time.
    var times: [String?]
  }

  static func stamped(_ hour: String, _ inner: String) -> String {
    #"<time datetime="2024-07-16T\#(hour):00:00-04:00">\#(hour).00</time>"# + inner
  }

  static let listing = """
    <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Markets live",
    "datePublished":"2024-07-16T09:00:00-04:00","liveBlogUpdate":[
    {"@type":"BlogPosting","headline":"Into the close","datePublished":"2024-07-16T15:00:00-04:00",
    "articleBody":"\(text("fourth"))"},
    {"@type":"BlogPosting","datePublished":"2024-07-15T10:00:00-04:00","articleBody":"\(text("first"))"}]}</script>
    """

  static let cases: [Case] = [
    Case(
      testDescription: "an element around each stamp",
      head:
        #"<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Markets live"}</script>"#,
      body: """
        <p>\(text("whole"))</p><div>\(stamped("15", "<h2>Into the close</h2><p>\(text("fourth"))</p>"))</div>
        <div>\(stamped("10", "<h2>At the open</h2><p>\(text("first"))</p>"))</div>
        """, times: [nil, "2024-07-16T15:00:00-04:00", "2024-07-16T10:00:00-04:00"]),
    Case(
      testDescription: "stamps over what follows them",
      head: #"<script type="application/ld+json">{"@type":["LiveBlogPosting"]}</script>"#,
      body: """
        <p>\(text("whole"))</p><h3>\(stamped("15", " Into the close"))</h3><p>\(text("fourth"))</p>
        <p>\(text("third"))</p><h3>\(stamped("10", " At the open"))</h3><p>\(text("first"))</p>
        """,
      times: [
        nil, "2024-07-16T15:00:00-04:00", "2024-07-16T15:00:00-04:00", "2024-07-16T10:00:00-04:00",
      ]),
    Case(
      testDescription: "entries that only JSON-LD dates", head: listing,
      body:
        "<p>\(text("whole"))</p><h2>Into the close</h2><p>\(text("fourth"))</p><p>\(text("first"))</p>",
      times: [nil, "2024-07-16T15:00:00-04:00", "2024-07-15T10:00:00-04:00"]),
    Case(
      testDescription: "entries that only JSON-LD holds", head: listing, body: "<div id=app></div>",
      times: ["2024-07-16T15:00:00-04:00", "2024-07-15T10:00:00-04:00"]),
    Case(
      testDescription: "two stamps make no live blog",
      body: """
        <div>\(stamped("15", "<p>\(text("fourth"))</p>"))</div><div>\(stamped("10", "<p>\(text("first"))</p>"))</div>
        """, times: [nil, nil]),
    Case(
      testDescription: "the clock alone over each entry, the newest first and past midnight",
      head: #"<meta property="article:published_time" content="2024-07-16T09:00:00-04:00">"#,
      body: [
        ("0:10 a.m. ET", "0"), ("4:05 p.m. ET", "4"), ("1 p.m. ET", "1"), ("9:31 a.m. ET", "9"),
      ]
      .map { "<div><div class=time>\($0.0)</div><p>\(text($0.1))</p></div>" }.joined(),
      times: [
        "2024-07-17T00:10:00-04:00", "2024-07-16T16:05:00-04:00", "2024-07-16T13:00:00-04:00",
        "2024-07-16T09:31:00-04:00",
      ]),
    Case(
      testDescription: "clocks alone, the oldest first",
      head: #"<meta property="article:published_time" content="2024-07-16T09:00:00-04:00">"#,
      body: ["09:31", "10:05", "12:40", "15:55"].map { "<h4>\($0)</h4><p>\(text($0))</p>" }
        .joined(),
      times: ["09:31", "10:05", "12:40", "15:55"].map { "2024-07-16T\($0):00-04:00" }),
    Case(
      testDescription: "four entries do, whatever the page calls itself",
      body: ["15", "13", "12", "10"].map { "<div>\(stamped($0, "<p>\(text($0))</p>"))</div>" }
        .joined(),
      times: ["15", "13", "12", "10"].map { "2024-07-16T\($0):00:00-04:00" }),
  ]

  @Test(arguments: cases) func `each entry of a live blog has its own time`(_ item: Case) throws {
    let article = try ArticleReading.read(
      """
      <html><head><title>Markets live</title>\(item.head)</head><body><main><h1>Markets live</h1>
      \(item.body)</main></body></html>
      """)
    let paragraphs = article.blocks.filter { $0.kind == .paragraph }
    #expect(paragraphs.map { $0.published?.iso } == item.times)
  }

  @Test func `words of an entry are read against its time`() throws {
    let day = try #require(Day(iso: "2024-07-16"))
    let earlier = try #require(Day(iso: "2024-07-15"))
    var context = ReadingContext(
      reference: day, instant: nil, outletZone: "America/New_York", calendar: .newYork)
    let entry = ReadingContext(
      reference: earlier, instant: nil, outletZone: "America/New_York", calendar: .newYork)
    context.parts = [(10..<20, entry)]
    #expect(
      [0, 9, 10, 19, 20].map { context.at($0).reference } == [day, day, earlier, earlier, day])
  }
}
