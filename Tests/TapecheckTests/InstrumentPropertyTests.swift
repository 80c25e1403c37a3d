import Tapecheck
import Testing

@Suite struct InstrumentPropertyTests {
  /// Pieces that the made-up texts are put together from: names, codes, marks, odd scalars.
  static let pieces = [
    "Apple", "Russell 2000", "S&P", "S&P 500", "Nasdaq", "Target", "Visa", "the ", "Dow", "(", ")",
    "$", "[", "]", "<", ">", ".", ",", ":", ";", "-", "/", "=", "^", " ", "\n", "\r\n", "AAPL",
    "IWM.US", ".SPX", "NYSE", "NASDAQ", "BRK", "B", "00700", ".HK", "600519", "SH", "RTY=F",
    "纳指", "罗素2000", "标普", "高通", "胀", "期货", "羅素", "futures", "index", "ETF", "e-mini ",
    "rose", "Inc.", "'s", "👩‍👩‍👧", "🇺🇸", "e\u{301}", "\u{AD}", "\u{200B}", "\u{FEFF}", "Ａ",
    "１", "\u{10FFFF}", "3M", "http://", "quote/", "US Equity", "0", "9", "%",
  ]

  /// A small linear congruential generator, so that a failing text can be made again from its seed.
  private static func text(seed: UInt64, pieces count: Int) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var string = ""
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      string += pieces[Int(state >> 33) % pieces.count]
    }
    return string
  }

  @Test(arguments: Array(0..<40).map { UInt64($0) })
  func `mentions lie in the text, in order, and do not overlap`(seed: UInt64) throws {
    for count in [1, 2, 3, 5, 8, 20, 60, 200] {
      let string = Self.text(seed: seed &* 977 &+ UInt64(count), pieces: count)
      let (text, mentions) = try InstrumentFixture.mentions(string)
      var end = 0
      for mention in mentions {
        #expect(mention.range.lowerBound >= end)
        #expect(!mention.range.isEmpty)
        #expect(mention.range.upperBound <= text.utf8.count)
        // A range that cut a scalar would be repaired and grow.
        #expect(text[mention.range].utf8.count == mention.range.count)
        #expect(mention.confidence > 0 && mention.confidence <= 1)
        #expect(mention.alternatives.allSatisfy { $0.symbol != mention.symbol })
        end = mention.range.upperBound
      }
      let (_, again) = try InstrumentFixture.mentions(string)
      #expect(again == mentions)
    }
  }

  @Test(arguments: [
    "😀 Apple rose", "e\u{301}e\u{301} $AAPL", "🇺🇸🇨🇳罗素2000上涨", "a\r\nIWM fell",
    "\u{FEFF}(NYSE: F)", "👩‍👩‍👧‍👦$iShares Russell 2000 ETF (IWM.US)$",
  ])
  func `one mention is found past odd scalars and its range slices to its words`(
    string: String
  ) throws {
    let (text, mentions) = try InstrumentFixture.mentions(string)
    #expect(mentions.count == 1)
    let words = text[try #require(mentions.first).range]
    #expect(string.utf8.count == text.utf8.count)
    #expect(
      ["Apple", "$AAPL", "罗素2000", "IWM", "F", "$iShares Russell 2000 ETF (IWM.US)$"]
        .contains(words))
  }

  @Test(arguments: [
    "$", "(", "[", "<", ".A", "AAPL-", "Target ", "on the Nasdaq ", "S&P ", "/quote/", "纳指",
    "(NYSE: A, ", "http://a/", "\"(\"(Visa", "e-mini Russell 2000 ", "S&P 500 bank bank ",
  ])
  func `twice the text takes no more than a few times as long`(unit: String) throws {
    let lexicon = try #require(InstrumentFixture.lexicon)
    let recogniser = try #require(InstrumentFixture.recogniser)
    func time(_ bytes: Int) -> Duration {
      let string = String(repeating: unit, count: bytes / unit.utf8.count)
      let text = lexicon.scan(SourceText(string), language: .english)
      let clock = ContinuousClock()
      var best = Duration.seconds(1_000)
      for _ in 0..<3 {
        best = min(best, clock.measure { _ = recogniser.recognise(text) })
      }
      return best
    }
    // Eight times the text: a quadratic reader would take sixty-four times as long.
    let short = time(2_000)
    let long = time(16_000)
    #expect(long < short * 32 + .milliseconds(20))
  }
}
