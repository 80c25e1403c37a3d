import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TimeContextTests {
  @Test(arguments: [
    // The session that had closed when the article appeared, in weeks when clocks differ by an hour.
    ("2024-07-16T20:04+08:00 Asia/Shanghai", "2024-07-16", "2024-07-15"),
    ("2024-03-13T04:30+08:00 Asia/Shanghai", "2024-03-12", "2024-03-12"),
    ("2024-03-06T04:30+08:00 Asia/Shanghai", "2024-03-05", "2024-03-04"),
    ("2024-11-06T04:30+08:00 Asia/Shanghai", "2024-11-05", "2024-11-04"),
    ("2024-10-30T04:30+08:00 Asia/Shanghai", "2024-10-29", "2024-10-29"),
    ("2024-03-27T20:30+00:00 Europe/London", "2024-03-27", "2024-03-27"),
    ("2024-07-03T13:30-04:00 America/New_York", "2024-07-03", "2024-07-03"),
    ("2024-07-05T08:00-04:00 America/New_York", "2024-07-05", "2024-07-03"),
    ("2024-07-13T09:00-04:00 America/New_York", "2024-07-13", "2024-07-12"),
    ("2024-01-01T12:00-05:00 America/New_York", "2024-01-01", "2023-12-29"),
    ("2024-07-16", "2024-07-16", "2024-07-16"),
    ("2024-07-16 Asia/Shanghai", "2024-07-16", "2024-07-15"),
    ("2024-07-16 Nowhere/Else", "2024-07-16", "2024-07-16"),
  ])
  func `the market's day and last closed session follow the zones`(
    published: String, marketDay: String, lastClosed: String
  ) throws {
    let context = try TimeReading.context(published)
    #expect(context.marketDay.iso == marketDay)
    #expect(context.lastClosed.iso == lastClosed)
  }

  @Test func `figures of a date are read in the outlet's order`() throws {
    #expect(try TimeReading.context("2024-07-16").isDayFirst == false)
    #expect(try TimeReading.context("2024-07-16 Europe/London").isDayFirst)
    #expect(try TimeReading.context("2024-07-16 Asia/Shanghai").isDayFirst)
  }

  @Test(arguments: [
    ("2024-07-16T17:00-04:00 America/New_York", "2024-07-16", [String]()),
    ("2024-07-16", "2024-07-16", []),
    ("2024-07-16T08:00-04:00 America/New_York", "2024-07-16", ["2024-07-09", "2024-07-16"]),
    ("2024-07-16T11:00-04:00 America/New_York", "2024-07-16", ["2024-07-09", "2024-07-16"]),
  ])
  func `the publication's own weekday is kept open until the close`(
    published: String, day: String, alternatives: [String]
  ) throws {
    let time = try #require(
      try TimeReading.times(in: "The index rose on Tuesday.", published: published).first)
    #expect(time.weekday == 2)
    #expect(time.from?.iso == day)
    #expect(time.alternatives.map(\.lowerBound.iso) == alternatives)
  }

  @Test(arguments: [
    ("It rose on July 11.", "2024-07-11", true), ("It rose on July 11, 2023.", "2023-07-11", false),
    ("It rose on July 17.", "2023-07-17", true), ("It will report on July 17.", "2024-07-17", true),
    ("It rose in August.", "2023-08-01", true), ("罗素指数8月上涨。", "2023-08-01", true),
    ("罗素指数将于8月调整。", "2024-08-01", true), ("It rose on Wednesday, July 17.", "2024-07-17", true),
  ])
  func `a year that is not written is filled in and said so`(
    text: String, from: String, isInferred: Bool
  ) throws {
    let time = try #require(try TimeReading.times(in: text, published: "2024-07-16").first)
    #expect(time.from?.iso == from)
    #expect(time.yearIsInferred == isInferred)
    #expect(time.alternatives.isEmpty != isInferred)
  }

  @Test(arguments: [
    ("It rose 2% on Thursday.", TimeExpression.Shape.day, TimeExpression.Grain.day),
    ("It rose last week.", .period, .week), ("It rose in May.", .period, .month),
    ("It rose this year.", .toDate(unit: .year), .year),
    ("It rose this week.", .toDate(unit: .week), .week),
    ("It will rise this year.", .period, .year),
    ("It is up year to date.", .toDate(unit: .year), .year),
    ("It rose in the past three trading days.", .trailing(count: 3, unit: .session), .session),
    ("It rose in the past two weeks.", .trailing(count: 2, unit: .week), .week),
    ("It hit a 52-week high.", .trailing(count: 52, unit: .week), .week),
    ("It broke its 200-day moving average.", .trailing(count: 200, unit: .session), .session),
    ("Its best day since May 2022.", .since, .month),
    ("It will hold until September.", .until, .month),
    ("It rose from May 1 to May 20.", .between, .range),
    ("It rose at the close.", .clock, .day), ("It rose 1% premarket.", .clock, .day),
    ("It rose by 4:05 p.m. ET.", .clock, .day), ("It fell at the end of 2018.", .unresolved, .year),
    ("纳指盘后下跌。", .clock, .day), ("近五日上涨。", .trailing(count: 5, unit: .day), .day),
    ("截至收盘，道指上涨。", .clock, .day), ("今年以来上涨。", .toDate(unit: .year), .year),
    ("隔夜美股上涨。", .day, .session),
  ])
  func `the words decide the shape`(
    text: String, shape: TimeExpression.Shape, grain: TimeExpression.Grain
  ) throws {
    let time = try #require(try TimeReading.times(in: text, published: "2024-07-16").first)
    #expect(time.shape == shape)
    #expect(time.grain == grain)
  }

  @Test func `a part of the day belongs to the day before it`() throws {
    let times = try TimeReading.times(in: "It rose Thursday morning.", published: "2024-07-16")
    #expect(times.map(\.shape) == [.day, .clock])
    #expect(times.map(\.from?.iso) == ["2024-07-11", "2024-07-11"])
  }

  @Test(arguments: [
    ("It is up since the election.", "us-election"), ("The worst since Lehman.", "lehman"),
    ("On Black Monday it crashed.", "black-monday"), ("自雷曼破产以来最差。", "lehman"),
    ("The worst since the financial crisis.", "financial-crisis"),
  ])
  func `an event is named by its key`(text: String, key: String) throws {
    let time = try #require(try TimeReading.times(in: text, published: "2024-12-16").first)
    #expect(time.event == key)
  }

  @Test func `a mention's words are no time`() throws {
    let text = "The Russell 2000 rose in 2019 in March."
    let lexicon = try BundledData.lexicon()
    let scanned = lexicon.scan(SourceText(text), language: .english)
    let symbol = try #require(Symbol("RUT"))
    let mention = Mention(
      range: 4..<16, tokens: 1..<3, symbol: symbol, notation: .name, confidence: 1)
    let times = try TimeRecogniser(lexicon: lexicon).recognise(
      scanned, mentions: [mention], context: try TimeReading.context("2024-07-16"))
    #expect(times.map { scanned.text[$0.range] } == ["2019", "March"])
  }
}
