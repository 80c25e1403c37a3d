import Tapecheck
import TapecheckTesting
import Testing

@Suite struct QuantityPropertyTests {
  /// A generator whose every run is the same: splitmix64.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
      return mixed ^ mixed >> 31
    }
  }

  private static let pieces = [
    "1", "2.5", "300", "1,288", "0", "９", "half", "a", "third", "quarters", "million", "thousand",
    "hundred", "and", "point", "one", "twenty", "five", "fifths", "over", "out of", "-", "–", "−",
    "+", "/", "(", ")", ".", ",", "$", "US$", "€", "%", "percent", "points", "basis points", "bps",
    "cents", "x", "times", "k", "m", "bn", "e", "^", "more than", "at least", "between", "from",
    "to", "about", "or more", "straight", "weeks", "in a row", "No.", "th", "dozen", "⅔", "一", "两",
    "三", "十", "百", "千", "万", "亿", "半", "几", "多", "余", "数", "上", "第", "点", "分之", "又", "负",
    "成", "折", "倍", "元", "美元", "个", "百分点", "超", "不足", "以上", "左右", "至", "从", "之间", "比", "大",
    "连升", "日", "比", "iPhone", "second", "逾", "近", "连阳", "、", "和", "\n", "\r\n", "👍🏽", "e\u{301}",
    "🇨🇳", "\u{200B}", "https://a.b/1", " ",
  ]

  private static func soup(_ seed: UInt64) -> String {
    var dice = Dice(state: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &dice) {
      text += pieces.randomElement(using: &dice) ?? ""
      if Bool.random(using: &dice) { text += " " }
    }
    return text
  }

  @Test func `any soup of tokens gives figures in order whose ranges cut whole tokens`() throws {
    for seed in 0..<800 {
      let text = Self.soup(UInt64(seed))
      for language in [Language.english, .simplifiedChinese] {
        let found = try QuantityProbe.quantities(text, language)
        #expect(found == (try QuantityProbe.quantities(text, language)))
        var last = 0
        for quantity in found {
          #expect(quantity.range.lowerBound >= last && !quantity.range.isEmpty, "\(text)")
          #expect(quantity.value.isFinite && (quantity.high ?? 0).isFinite, "\(text)")
          #expect(quantity.step > 0 && quantity.decimals >= 0, "\(text)")
          #expect((quantity.relation == .range) == (quantity.high != nil), "\(text)")
          last = quantity.range.upperBound
        }
        #expect(last <= text.utf8.count)
      }
    }
  }

  @Test(arguments: [
    "👍🏽 up {3%}", "caf\u{65}\u{301} sales fell {$1.2 billion}", "🇨🇳🇺🇸 {25 bps}\r\nand {4 points}",
    "ｆｅｌｌ {１．２％}", "zero\u{200B}width {500} shares", "Ǆ {€5}",
  ]) func `ranges hold past emoji, combining marks, line ends and full-width forms`(
    marked: String
  ) throws {
    let text = QuantityProbe.plain(marked)
    #expect(QuantityProbe.marked(text, try QuantityProbe.quantities(text, .english)) == marked)
  }

  @Test(arguments: [
    ("It rose 3.5%.", 1, 0.1), ("It made $48.2 million.", 1, 100_000),
    ("It rose 3,000 points.", 0, 1),
    ("It rose 0.10%.", 2, 0.01), ("It sold five million.", 0, 1_000_000),
    ("It earned 80 cents.", 0, 0.01),
    ("It was cut 25 basis points.", 0, 1), ("It pays 12.5 pence.", 1, 0.001),
    ("It lost half a percent.", 1, 0.1),
    ("It has 10-30 billion yuan.", 0, 1_000_000_000), ("It rose 1.25 to 1.5 percent.", 2, 0.01),
  ]) func `written precision is kept`(text: String, decimals: Int, step: Double) throws {
    let found = try QuantityProbe.quantities(text, .english)
    let quantity = try #require(found.first)
    #expect(found.count == 1)
    #expect(quantity.decimals == decimals)
    #expect(quantity.step == step)
  }

  @Test(arguments: [
    ("成交1.25万亿元。", 2, 10_000_000_000), ("利润三千五百万元。", 0, 1_000_000), ("涨两成。", 0, 10),
    ("提高0.5个百分点。", 1, 0.1), ("共二十几万元。", 0, 100_000),
  ]) func `written precision is kept in Chinese`(text: String, decimals: Int, step: Double) throws {
    let found = try QuantityProbe.quantities(text, .simplifiedChinese)
    let quantity = try #require(found.first)
    #expect(found.count == 1)
    #expect(quantity.decimals == decimals)
    #expect(quantity.step == step)
  }

  @Test func `a number of two thousand figures is the largest there is`() throws {
    let found = try QuantityProbe.quantities(String(repeating: "9", count: 2_000), .english)
    #expect(found.map(\.value) == [.greatestFiniteMagnitude])
  }

  @Test(arguments: [
    ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1),
    ("123456789.123456789", 123456789.123456789),
    ("1.7976931348623157e308", 1.7976931348623157e308),
    ("72057594037927945", 72_057_594_037_927_952),
    ("0.30000000000000004441", 0.30000000000000004441),
  ]) func `values are rounded once`(text: String, value: Double) throws {
    #expect(try QuantityProbe.quantities(text, .english).map(\.value) == [value])
  }

  @Test(arguments: [
    "1, ", "1/", "between 1 and ", "more than ", "一百", "又1", "1百分之", "one over two ",
    "one million and ",
    "two and a half ", "从1到", "(", "-", "$", "百分之", "half of a ", "三千五百万亿", "1.1.", "No. 1 ",
    "连升四日",
  ]) func `the work grows as the length`(piece: String) throws {
    func cost(_ count: Int) throws -> Duration {
      let lexicon = try BundledData.lexicon()
      let recogniser = try QuantityRecogniser(lexicon: lexicon)
      let scanned = lexicon.scan(
        SourceText(String(repeating: piece, count: count)), language: .english)
      let clock = ContinuousClock()
      var best = Duration.seconds(60)
      for _ in 0..<3 {
        best = min(
          best, clock.measure { _ = recogniser.recognise(scanned, mentions: [], times: []) })
      }
      return best
    }
    // Eight times the input may cost 24 times the time before it is called more than linear.
    #expect(try cost(1_600) < cost(200) * 24 + .milliseconds(5))
  }

  @Test func `mentions and times are left alone`() throws {
    let text = "罗素2000涨1%, May 5 2024 and 7%"
    let lexicon = try BundledData.lexicon()
    let scanned = lexicon.scan(SourceText(text), language: .english)
    let all = 0..<scanned.tokens.count
    let start = try #require(all.first { scanned.isSymbol($0, UInt8(ascii: ",")) })
    let run = start + 1..<start + 4
    let time = TimeExpression(
      range: scanned.byteRange(ofTokens: run), tokens: run, from: nil, to: nil, grain: .day,
      shape: .day)
    let found = try QuantityProbe.quantities(text, .english, times: [time])
    #expect(QuantityProbe.marked(text, found) == "罗素2000涨{1%}, May 5 2024 and {7%}")
  }
}
