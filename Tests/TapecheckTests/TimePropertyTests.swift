import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TimePropertyTests {
  /// Words, figures and marks that dates are made of, and a few that offsets stumble over.
  private static let pieces = [
    "July", "may", "Thursday", "sun", "last", "next", "the", "past", "three", "trading days",
    "weeks",
    "since", "until", "from", "to", "between", "and", "of", "year", "quarter", "first", "second",
    "early", "mid-", "end of", "Q4", "4Q23", "H1", "FY", "2024", "2024-07-11", "7/11", "31",
    "99999999",
    "9999999999999", "0", "1990s", "'", "-", "–", ",", ".", "(", ")", ":", "ago", "later", "in",
    "on",
    "a.m.", "4:05", "年", "月", "日", "7月", "11日", "上", "下", "本", "周四", "近", "个交易日", "以来", "自",
    "至", "第", "季度", "世纪", "二〇", "十", "康熙", "元", "Christmas", "election", "week of", "👩‍👩‍👧", "é",
    "e\u{301}", "🇭🇰", "\r\n", "\n", "２０２４", "\u{200B}", "twenty", "nineteen", "hundred", "thousand",
    "since then", "the same", "ended", "its", "点", "分", "上午", "前", "19-Nov-19", "2019-20", "/",
  ]

  /// A small generator with a fixed start, so that a failure comes back.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<40)
  func `any heap of words is read without a trap, in order and inside the text`(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &+ 17)
    let lexicon = try BundledData.lexicon()
    let recogniser = try TimeRecogniser(lexicon: lexicon)
    for _ in 0..<25 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &numbers) {
        text += Self.pieces.randomElement(using: &numbers) ?? ""
        if Bool.random(using: &numbers) { text += " " }
      }
      let scanned = lexicon.scan(SourceText(text), language: TimeReading.language(of: text))
      let published = [
        "2024-07-16", "2024-02-29", "1999-12-31", "2024-07-16T20:04+08:00 Asia/Shanghai",
      ]
      let context = try TimeReading.context(published[seed % published.count])
      let times = recogniser.recognise(scanned, mentions: [], context: context)
      #expect(times == recogniser.recognise(scanned, mentions: [], context: context))
      var last = 0
      for time in times {
        #expect(time.range.lowerBound >= last && !time.range.isEmpty)
        #expect(time.range == scanned.byteRange(ofTokens: time.tokens))
        #expect(String(validating: scanned.text.utf8[time.range], as: UTF8.self) != nil)
        if let from = time.from, let to = time.to { #expect(from <= to, "\(text)") }
        last = time.range.upperBound
      }
    }
  }

  @Test(arguments: [
    "up 3.2% on Thursday, ", "past 9999 trading days ",
    "from 10.00am on Friday 15th April 2016 until ",
    "四千五百六十九万八千三百一十一亿", "the first week of the first week of ", "since the end of ",
    "last last last ",
    "2024-2025-", "9", "since then the same three days ", "June 3, 5, ", "2019/2020/", "10点30分",
  ])
  func `twice the text takes about twice the time`(piece: String) throws {
    let lexicon = try BundledData.lexicon()
    let recogniser = try TimeRecogniser(lexicon: lexicon)
    let context = try TimeReading.context("2024-07-16")
    func seconds(_ count: Int) -> Double {
      let scanned = lexicon.scan(
        SourceText(String(repeating: piece, count: count)),
        language: TimeReading.language(of: piece))
      var best = Double.infinity
      for _ in 0..<3 {
        let clock = ContinuousClock()
        let taken = clock.measure {
          _ = recogniser.recognise(scanned, mentions: [], context: context)
        }
        best = min(
          best, Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds))
      }
      return best
    }
    let (short, long) = (seconds(400), seconds(1_600))
    // Four times the text; a quadratic reading would take sixteen times as long.
    #expect(long < short * 8 + 0.005)
  }

  @Test func `offsets hold behind characters of several scalars`() throws {
    let text = "👩‍👩‍👧 e\u{301}\r\n🇭🇰 It fell on Thursday."
    let source = SourceText(text)
    let times = try TimeReading.times(in: text, published: "2024-07-16")
    #expect(times.map { source[$0.range] } == ["Thursday"])
  }
}
