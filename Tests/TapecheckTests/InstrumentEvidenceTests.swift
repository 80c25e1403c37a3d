import Foundation
import Tapecheck
import Testing

@Suite struct InstrumentEvidenceTests {
  @Test(arguments: [
    ("FB rose", "2021-05-03", "FB>META"), ("META rose", "2024-05-03", "META>META"),
    ("ABC 7 asked and FB too", "2024-05-03", ""),
    ("Facebook (FB) fell", "2019-01-02", "Facebook>META; FB>META"),
    ("Priceline (PCLN) fell", "2017-01-03", "Priceline>BKNG; PCLN>BKNG"),
    ("United Technologies (NYSE: UTX)", "2019-03-01", "United Technologies>RTX; UTX>RTX"),
  ])
  func `a symbol of its day is today's instrument`(
    text: String, day: String, expected: String
  ) throws {
    let found = try InstrumentFixture.found(text, day: day)
    #expect(found == expected)
  }

  @Test func `a symbol is less sure after its last day`() throws {
    let before = try InstrumentFixture.mentions("Meta (FB) rose", day: "2022-06-08").1
    let after = try InstrumentFixture.mentions("Meta (FB) rose", day: "2022-06-09").1
    let earlier = try #require(before.last).confidence
    let later = try #require(after.last).confidence
    #expect(earlier > later)
  }

  @Test(arguments: [
    ("Nasdaq", "The Nasdaq fell.", "NDX"), ("Dow", "The Dow fell.", "DOW"),
    ("CSI", "The CSI 500 equal weight index fell.", "SPXEW"), ("gold", "Gold rose.", "GOLD_FUT"),
    ("small caps", "The small-cap index fell.", "SML"), ("Russell", "The Russell fell.", "RUI"),
    ("纳指", "纳斯达克大跌", "NDX"),
  ])
  func `what else a word may mean stands among the alternatives`(
    word: String, text: String, other: String
  ) throws {
    let mention = try #require(try InstrumentFixture.mentions(text).1.first)
    #expect(mention.alternatives.contains { $0.symbol.name == other })
    #expect(mention.alternatives.allSatisfy { $0.confidence < mention.confidence })
  }

  @Test(arguments: [
    ("$AAPL rose", Mention.Notation.cashtag), ("(NYSE: F)", .exchange), ("AAPL.O fell", .ric),
    ("IWM.US fell", .suffix), ("(IWM) fell", .bracket), ("IWM fell", .symbol),
    ("^RUT fell", .symbol), ("Apple fell", .name), ("the small-cap gauge fell", .alias),
    ("AAPL US Equity", .bloomberg), ("$Fund (IWM.US)$", .futu), ("/quote/AAPL", .link),
    (".SPX fell", .ric), ("0700.HK fell", .suffix),
  ])
  func `a mention says how it is written`(text: String, notation: Mention.Notation) throws {
    let mentions = try InstrumentFixture.mentions(text).1
    #expect(mentions.map(\.notation) == [notation])
  }

  @Test(arguments: [
    ("Shares of Snap rose", "Snap", "/quote/SNAP", "Snap>SNAP"),
    ("The Dow fell", "Dow", "https://x.example/stock/DOW-US", "Dow>DOW"),
    ("Nestle Purina fell", "Nestle Purina", "/quotes/quote?symbol=NESN.SW", "Nestle>NESN.SW"),
    ("Read more", "Read more", "/quote/AAPL", ""),
    ("Gap between them", "Gap", "/symbols/GAP", "Gap>GAP"),
    ("the Russell small caps", "Russell small caps", "/quote/%5ERUT", "Russell small caps>RUT"),
    ("The Desk gained", "Desk", "/stock/TTD", "Desk>TTD"),
    ("看腾讯消息", "腾讯", "/stock/00700-HK", "腾讯>0700.HK"),
    ("Apple rose", "rose", "/news/today", "Apple>AAPL"),
  ])
  func `a link is evidence for its words`(
    string: String, words: String, href: String, expected: String
  ) throws {
    let start = try #require(string.range(of: words)).lowerBound
    let offset = string.utf8.distance(from: string.startIndex, to: start)
    let link = Link(range: offset..<(offset + words.utf8.count), href: href)
    let found = try InstrumentFixture.found(string, links: [link])
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Snap (NYSE: SNAP) fell.\nWe like Snap a lot.", 3),
    ("COST OF LIVING RISES\nCostco (COST) fell and COST is cheap.", 3),
    ("Target (TGT) fell.\nTarget date funds and a Target store", 3),
    ("Visa (NYSE: V) rose.\nVisa applications rose.", 2),
  ])
  func `a name made sure once is known in the whole article`(text: String, count: Int) throws {
    #expect(try InstrumentFixture.mentions(text).1.count == count)
  }
}
