import Tapecheck
import Testing

@Suite struct CueTests {
  /// A sentence and its label; a Han character makes it Chinese.
  struct Line: Sendable {
    var text: String
    var label: Judgement.Label
    var language = Language.english

    init(_ text: String, _ label: Judgement.Label) {
      self.text = text
      self.label = label
      if text.utf8.contains(where: { $0 >= 0xE4 }) { language = .simplifiedChinese }
    }
  }

  /// Two sentences that differ in one thing: the first positive, the second negative.
  static func pair(_ positive: String, _ negative: String) -> [Line] {
    [Line(positive, .positive), Line(negative, .negative)]
  }

  private func check(_ line: Line) throws {
    #expect(try CueSupport.label(line.text, language: line.language) == line.label)
  }

  static let nouns: [[Line]] = [
    pair("Freight costs eased.", "Freight costs jumped."),
    pair("Net losses shrank.", "Net losses ballooned."),
    pair("VIX slid.", "VIX soared."),
    pair("The bank cut its debt.", "The bank cut its dividend."),
    pair("The index pared losses.", "The index pared gains."),
    pair("The unemployment rate dropped.", "The unemployment rate climbed."),
    pair("Higher margins greeted investors.", "Higher expenses greeted investors."),
    pair("Worries about tariffs faded.", "Worries about tariffs mounted."),
    pair("A drop in delinquencies surprised nobody.", "A drop in bookings surprised nobody."),
    pair("Tin is at a three-year high.", "Tin is at a three-year low."),
    pair("Inflation sits at a five-month low.", "Inflation sits at a five-month high."),
    pair("Optimism grew.", "Optimism faded."),
    pair("财务费用下降", "财务费用上升"),
    pair("净亏损收窄", "净亏损扩大"),
    pair("出口增长", "出口下滑"),
    pair("坏账减少", "坏账增加"),
    pair("通胀回落", "通胀升温"),
    pair("公司上调分红", "公司下调分红"),
    pair("客流量激增", "客流量锐减"),
    pair("资产负债率降低", "资产负债率提高"),
    pair("订单翻倍", "订单腰斩"),
  ]

  @Test(arguments: nouns.flatMap { $0 })
  func `the noun decides what a direction is worth`(line: Line) throws { try check(line) }

  static let figures: [[Line]] = [
    pair(
      "Turnover came to $9 million, against $4 million a year ago.",
      "Turnover came to $4 million, against $9 million a year ago."),
    pair("Order intake went from 310 to 420.", "Order intake went from 420 to 310."),
    pair(
      "The net loss was EUR 2 mn compared with EUR 6 mn.",
      "The net loss was EUR 6 mn compared with EUR 2 mn."),
    pair(
      "It made a profit of $1 million versus a loss of $4 million.",
      "It made a loss of $4 million versus a profit of $1 million."),
    pair(
      "Costs moved to $3 billion from $5 billion.", "Costs moved to $5 billion from $3 billion."),
    pair("净利率由8%升至11%", "净利率由11%降至8%"),
    pair("不良率由3%降至2%", "不良率由2%升至3%"),
    pair("产量从40万吨增至60万吨", "产量从60万吨降至40万吨"),
  ]

  @Test(arguments: figures.flatMap { $0 })
  func `two figures say which way it went`(line: Line) throws { try check(line) }

  static let expectations: [[Line]] = [
    pair("Bookings topped forecasts.", "Bookings fell short of forecasts."),
    pair("Margins held up better than feared.", "Margins held up worse than feared."),
    pair("Exports shrank less than expected.", "Exports shrank more than expected."),
    pair("A smaller-than-expected deficit came.", "A larger-than-expected deficit came."),
    pair("EPS beats by $0.03.", "EPS misses by $0.03."),
    pair("Core inflation came in below estimates.", "Core inflation came in above estimates."),
    pair("Profit sank but beat estimates.", "Profit climbed but missed estimates."),
    pair("营收高于市场预期", "营收低于市场预期"),
    pair("失业率低于预期", "失业率高于预期"),
    pair("销量好于预期", "销量逊于预期"),
    pair("利润超预期", "利润不及预期"),
  ]

  @Test(arguments: expectations.flatMap { $0 })
  func `what was expected outranks which way it went`(line: Line) throws { try check(line) }

  static let negations: [[Line]] = [
    pair("Exports did not fall.", "Exports did not rise."),
    pair("The lender avoided a default.", "The lender risks a default."),
    pair("The rally is strong.", "The rally is no longer strong."),
    pair("There is no sign of distress.", "There is a sign of distress."),
    pair("The plant never failed to win orders.", "The plant failed to win orders."),
    pair("净利润并未下降", "净利润并未增长"),
    pair("公司终止裁员计划", "公司终止回购"),
    pair("机构看好后续走势", "机构不看好后续走势"),
    pair("库存不再上升", "需求不再上升"),
    pair("公司避免了破产", "公司未能避免破产"),
  ]

  @Test(arguments: negations.flatMap { $0 })
  func `a negation turns what follows it`(line: Line) throws { try check(line) }

  static let views: [[Line]] = [
    pair("Broker X upgraded Kraft Foods.", "Broker X downgraded Kraft Foods."),
    pair("It lifted its price target on Kraft.", "It lowered its price target on Kraft."),
    pair("Kraft is rated overweight.", "Kraft is rated underweight."),
    pair("Buy Kraft with a target of 40.", "Sell Kraft with a target of 20."),
    pair("The desk is bullish on tin.", "The desk is bearish on tin."),
    pair("多家券商看多铜价", "多家券商看空铜价"),
    pair("瑞银上调比亚迪目标价", "瑞银下调比亚迪目标价"),
    pair("北向资金加仓", "北向资金减仓"),
    pair("公司扭亏", "公司首亏"),
    pair("获证监会批准", "遭证监会立案调查"),
  ]

  @Test(arguments: views.flatMap { $0 })
  func `views, ratings and turns of speech carry mood`(line: Line) throws { try check(line) }

  @Test(arguments: [
    Line("The firm employs 40 people in Leeds.", .neutral), Line("Headcount rose to 40.", .neutral),
    Line("The meeting is on Friday.", .neutral), Line("Output was 12 compared with 12.", .neutral),
    Line("Will margins improve?", .neutral), Line("公司成立于1998年", .neutral),
    Line("董事会将于周五召开", .neutral), Line("公司员工人数增加", .neutral),
  ])
  func `plain facts carry none`(line: Line) throws { try check(line) }

  @Test(arguments: [
    "Operating costs fell 4% and margins improved, while the S&P 500 slipped.",
    "分析师看好该股，但成本上升😀，净利润下降",
  ])
  func `the span of every cue slices to its text`(text: String) throws {
    let read = try CueSupport.read(text)
    #expect(!read.cues.isEmpty)
    for cue in read.cues {
      #expect(!read.article.text[cue.range].isEmpty)
      #expect(text.contains(read.article.text[cue.range]))
    }
  }

  @Test(arguments: [
    "profit fell, ", "not ", "profit and ", "beat estimates ", "from 5% to ", "than expected ",
    "X says ", "利润下降", "如果", "\"", "high ",
  ])
  func `a hard text takes time in proportion to its length`(piece: String) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Double {
      let text = String(repeating: piece, count: count)
      var best = Double.infinity
      for _ in 0..<3 {
        let start = clock.now
        _ = try CueSupport.cues(text)
        best = min(best, (clock.now - start) / .seconds(1))
      }
      return best
    }
    let short = try time(1_000)
    // Eight times as long: 64 times the time where something is quadratic.
    let long = try time(8_000)
    #expect(long < 30 * short + 0.05)
  }
}
