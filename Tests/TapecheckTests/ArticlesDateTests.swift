import Testing

@testable import Tapecheck

@Suite struct ArticlesDateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var head = ""
    var dateline = ""
    var body = ""
    var url: String?
    var published: String?
    var archiveDate: String?
    var latestDay: String?
    var iso: String?
    var basis: Publication.Basis?
    var warnings: [Warning.Code] = []
    var alternatives: [String] = []
    var testDescription: String { name }
  }

  static let newYorkStory = "https://www.cnbc.com/a-story.html"

  static let cases: [Case] = [
    Case(
      name: "a zone beside the stamp", dateline: "Published: Sept. 8, 2020 at 9:22 a.m. ET",
      iso: "2020-09-08T09:22:00-04:00", basis: .text),
    Case(
      name: "the outlet's zone where the stamp names none", dateline: "Nov. 19, 2019 5:50 PM",
      url: "https://www.latimes.com/a", iso: "2019-11-19T17:50:00-08:00", basis: .text),
    Case(
      name: "an unknown outlet's zone is assumed and said", dateline: "Nov. 19, 2019 5:50 PM",
      iso: "2019-11-19T17:50:00-05:00", basis: .text, warnings: [.zoneAssumed]),
    Case(
      name: "published before modified",
      head: """
        <meta property="article:modified_time" content="2021-03-04T10:00:00Z">
        <meta property="article:published_time" content="2021-03-02T09:30:00-05:00">
        """, iso: "2021-03-02T09:30:00-05:00", basis: .meta),
    Case(
      name: "metadata before the text, the day's time from the text",
      head: #"<meta name="date" content="2021-03-02">"#,
      dateline: "Updated March 2, 2021 4:35 PM ET", iso: "2021-03-02", basis: .meta),
    Case(
      name: "two metadata that disagree",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-01-23T10:34:00Z"}</script>
        <meta property="article:published_time" content="2020-01-20T10:34:00+05:30">
        """, iso: "2020-01-23T10:34:00+00:00", basis: .jsonLD, warnings: [.dateConflict],
      alternatives: ["2020-01-20T10:34:00+05:30"]),
    Case(
      name: "one clock with two offsets",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-01-23T10:34:00.000Z"}</script>
        <meta property="article:published_time" content="2020-01-23T10:34:00+05:30">
        """, iso: "2020-01-23T10:34:00+05:30", basis: .jsonLD, warnings: [.dateConflict],
      alternatives: ["2020-01-23T10:34:00+00:00"]),
    Case(
      name: "a lost half of the day",
      head: """
        <meta property="article:published_time" content="2020-04-08T05:08:00+05:30">
        """, dateline: "Published: Apr 08, 2020 05:08 PM IST", iso: "2020-04-08T17:08:00+05:30",
      basis: .meta, warnings: [.dateConflict], alternatives: ["2020-04-08T05:08:00+05:30"]),
    Case(
      name: "day and time of day in two elements",
      dateline: "Published Fri, Apr 28 2023</p><p class=clock>2:23 PM EDT",
      iso: "2023-04-28T14:23:00-04:00", basis: .text),
    Case(
      name: "a field without a zone is UTC where the clock in sight is whole hours off",
      head: #"<meta property="article:published_time" content="2019-11-20T01:50:59.403">"#,
      dateline: "Nov. 19, 2019 5:50 PM", iso: "2019-11-19T17:50:59-08:00", basis: .meta,
      warnings: [.dateConflict], alternatives: ["2019-11-20T01:50:59-05:00"]),
    Case(
      name: "the zone of the outlet that the dateline names",
      dateline: "Futu News · Jul 16, 2024 20:04",
      iso: "2024-07-16T20:04:00+08:00", basis: .text),
    Case(
      name: "a year since when something went on bounds the year of writing and no more",
      dateline: "Jul 16 20:04",
      body: "The index of small companies had its best day since 2019, and lenders led it.",
      latestDay: "2026-01-02", iso: "2019-07-16T20:04:00-04:00", basis: .inferredYear,
      warnings: [.yearInferred, .zoneAssumed],
      alternatives: [
        "2020-07-16T20:04:00-04:00", "2021-07-16T20:04:00-04:00", "2022-07-16T20:04:00-04:00",
      ]),
    Case(
      name: "an age counts from the day of saving", dateline: "Published 2 days ago",
      archiveDate: "2022-06-10", iso: "2022-06-08", basis: .text),
    Case(
      name: "nothing is later than the day of saving",
      head: """
        <meta property="article:published_time" content="2030-01-01T00:00:00Z">
        """, dateline: "June 8, 2022", archiveDate: "2022-06-10", iso: "2022-06-08", basis: .text),
    Case(
      name: "no date but the day of saving", archiveDate: "2022-06-10", iso: "2022-06-10",
      basis: .archive, warnings: [.dateMissing]),
    Case(name: "no date at all", iso: nil, warnings: [.dateMissing]),
    Case(
      name: "an unfilled template is no date",
      dateline: "Published [hour]:[minute] [AMPM] [timezone], [monthFull] [day], [year]", iso: nil,
      warnings: [.dateMissing]),
    Case(
      name: "the address when nothing else", url: "https://example.com/2021/11/09/story",
      iso: "2021-11-09",
      basis: .url),
    Case(
      name: "what the caller gives comes first", dateline: "June 8, 2022",
      published: "2022-06-07T12:00:00Z",
      iso: "2022-06-07T12:00:00+00:00", basis: .given),
    Case(
      name: "a year from the day of saving", dateline: "Jul 16 20:04", archiveDate: "2023-02-01",
      iso: "2022-07-16T20:04:00-04:00", basis: .inferredYear,
      warnings: [.yearInferred, .zoneAssumed]),
    Case(
      name: "a year from a horizon in the text", dateline: "Jul 16 20:04",
      body: "The record of June 2021 stands. Profits may double by 2025, he said.",
      url: newYorkStory, iso: "2025-07-16T20:04:00-04:00", basis: .inferredYear,
      warnings: [.yearInferred]
    ),
    Case(
      name: "a far horizon says nothing", dateline: "Jul 16 20:04",
      body: "The record of June 2021 stands. Half of all cars may be electric by 2040.",
      url: newYorkStory, iso: "2021-07-16T20:04:00-04:00", basis: .inferredYear,
      warnings: [.yearInferred], alternatives: ["2022-07-16T20:04:00-04:00"]),
    Case(
      name: "a year from a dated day near by", dateline: "Jan 4 09:00",
      body: "The index had closed at 4,100 on December 29, 2017, its best year.", url: newYorkStory,
      iso: "2018-01-04T09:00:00-05:00", basis: .inferredYear, warnings: [.yearInferred]),
    Case(
      name: "a year from a weekday beside a date", dateline: "Jul 16 20:04",
      body: "On Thursday, July 11, the index rose.", url: newYorkStory, latestDay: "2026-03-01",
      iso: "2024-07-16T20:04:00-04:00", basis: .inferredYear, warnings: [.yearInferred],
      alternatives: [
        "2019-07-16T20:04:00-04:00", "2013-07-16T20:04:00-04:00", "2002-07-16T20:04:00-04:00",
      ]),
    Case(
      name: "a year from a holiday that moves", dateline: "Mar 28 20:04",
      body: "Markets close for Good Friday tomorrow.", url: newYorkStory, latestDay: "2025-03-30",
      iso: "2024-03-28T20:04:00-04:00", basis: .inferredYear, warnings: [.yearInferred],
      alternatives: [
        "2021-03-28T20:04:00-04:00", "2018-03-28T20:04:00-04:00", "2016-03-28T20:04:00-04:00",
      ]),
    Case(
      name: "the newest year when nothing tells", dateline: "Jul 16 20:04", url: newYorkStory,
      latestDay: "2026-03-01", iso: "2025-07-16T20:04:00-04:00", basis: .inferredYear,
      warnings: [.yearInferred], alternatives: ["2024-07-16T20:04:00-04:00"]),
    Case(
      name: "no year when nothing bounds it", dateline: "Jul 16 20:04", url: newYorkStory, iso: nil,
      warnings: [.dateMissing]),
    Case(
      name: "a Chinese stamp in the outlet's clock", dateline: "2019年09月09日 20:52",
      url: "https://finance.sina.com.cn/a.shtml", iso: "2019-09-09T20:52:00+08:00", basis: .text),
    Case(
      name: "a day in UTC that the address knows as the day before",
      head: """
        <meta property="article:published_time" content="2025-12-19T03:05:00+00:00">
        """, url: "https://example.com/2025/12/18/story", iso: "2025-12-18T22:05:00-05:00",
      basis: .meta),
    Case(
      name: "hyphens put the day first before a year of four digits",
      dateline: "<time datetime=\"02-12-2025\">02-12-2025</time>", iso: "2025-12-02", basis: .time),
    Case(
      name: "a stamp between strokes",
      dateline: "Ann Ruiz of the Harbour Ledger | July 2, 2025 | Markets",
      iso: "2025-07-02", basis: .text),
    Case(
      name: "names of metadata with hyphens",
      head: """
        <meta name="modified-date" content="2024-07-30"><meta name="published-date" content="2021-02-16">
        """, iso: "2021-02-16", basis: .meta),
    Case(
      name: "a byline and, further down, the stamp",
      dateline: "By Ann Ruiz</div><div>Markets</div><div>Published Nov. 19, 2019 5:50 PM ET",
      iso: "2019-11-19T17:50:00-05:00", basis: .text),
    Case(
      name: "a wire's prefix",
      body: "NEW YORK, Oct 19, 1987 (Reuters) - Stocks fell more than ever before.",
      iso: "1987-10-19", basis: .text),
  ]

  @Test(arguments: cases) func `a page is dated by evidence`(_ item: Case) throws {
    let html = """
      <html><head><title>A story of the market</title>\(item.head)</head><body><article>
      <h1>A story of the market</h1><div class="info-bar">\(item.dateline)</div>
      <p>\(item.body.isEmpty ? ArticleReading.filler : item.body)</p><p>\(ArticleReading.filler)
      The rest was as before.</p></article></body></html>
      """
    let article = try ArticleReading.read(html) { page in
      page.url = item.url
      page.published = item.published
      page.archiveDate = item.archiveDate.flatMap { Day(iso: $0) }
      page.latestDay = item.latestDay.flatMap { Day(iso: $0) }
    }
    #expect(article.published?.iso == item.iso)
    #expect(article.published?.basis == item.basis)
    #expect(article.published?.alternatives ?? [] == item.alternatives)
    #expect(article.warnings.map(\.code) == item.warnings)
  }
}
