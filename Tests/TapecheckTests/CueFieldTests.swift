import Tapecheck
import Testing

@Suite struct CueFieldTests {
  struct Case: Sendable {
    var text: String
    var kind: Cue.Kind
    var target: String?
    var holder: String?
    var isHedged: Bool
    var isNegated: Bool

    init(
      _ text: String, _ kind: Cue.Kind, _ target: String?, by holder: String? = nil,
      hedged: Bool = false, negated: Bool = false
    ) {
      self.text = text
      self.kind = kind
      self.target = target
      self.holder = holder
      isHedged = hedged
      isNegated = negated
    }
  }

  @Test(arguments: [
    Case("The freight costs fell.", .fact, "freight costs"),
    Case("Exports did not fall.", .fact, "Exports", negated: true),
    Case(
      "Jane Roe, head of research at Northbank, says tin could rise 20%.", .forecast, "tin",
      by: "Jane Roe", hedged: true),
    Case(
      "According to Northbank, margins will improve next year.", .forecast, "margins",
      by: "Northbank", hedged: true),
    Case(
      "According to Jane Roe, head of research at Northbank, tin could rise 20%.", .forecast, "tin",
      by: "Jane Roe", hedged: true),
    Case("Acme plans to cut costs.", .plan, "costs"),
    Case("Acme is reportedly close to cutting its debt.", .rumour, "its debt", hedged: true),
    Case("If demand weakens, the firm will wait.", .condition, "demand", hedged: true),
    Case("Will profit fall?", .question, "profit"),
    Case(
      "Analysts expect earnings to grow 8%.", .forecast, "earnings", by: "Analysts", hedged: true),
    Case("Chief executive Jane Roe said sales fell.", .fact, "sales", by: "Jane Roe"),
    Case(
      "The stock looks attractive, analyst Ann Poe said.", .opinion, "stock", by: "Ann Poe"),
    Case("Northbank downgraded Intel.", .fact, "Intel", by: "Northbank"),
    Case("Northbank is bullish on copper.", .opinion, "copper", by: "Northbank"),
    Case("高盛预计净利润将增长", .forecast, "净利润", by: "高盛", hedged: true),
    Case("公司拟回购股份", .plan, "公司"),
    Case("如果需求下降，公司将等待", .condition, "需求", hedged: true),
    Case("分析师认为该股被低估", .opinion, "该股", by: "分析师"),
    Case("净利润并未下降", .fact, "净利润", negated: true),
    Case("据传公司裁员", .rumour, "公司", hedged: true),
    Case("利润会下降吗？", .question, "利润"),
  ])
  func `a cue says what kind it is, of what, by whom and how surely`(item: Case) throws {
    let isChinese = item.text.utf8.contains { $0 >= 0xE4 }
    let read = try CueSupport.read(
      item.text, language: isChinese ? .simplifiedChinese : .english)
    let cue = try #require(read.cues.first)
    #expect(cue.kind == item.kind)
    #expect(cue.target.map { read.article.text[$0] } == item.target)
    #expect(cue.holder.map { read.article.text[$0] } == item.holder)
    #expect(cue.isHedged == item.isHedged)
    #expect(cue.isNegated == item.isNegated)
  }

  @Test func `a target that is an instrument names its mention`() throws {
    let read = try CueSupport.read("The S&P 500 slipped.")
    let cue = try #require(read.cues.first)
    let mention = try #require(cue.targetMention)
    #expect(read.mentions[mention].symbol.name == "SPX")
  }

  @Test(arguments: [("slightly", "sharply"), ("a bit", "massively")])
  func `a degree makes a cue weaker or stronger`(less: String, more: String) throws {
    let weak = try #require(CueSupport.read("Exports fell \(less).").cues.first)
    let plain = try #require(CueSupport.read("Exports fell.").cues.first)
    let strong = try #require(CueSupport.read("Exports fell \(more).").cues.first)
    #expect(weak.intensity < plain.intensity)
    #expect(plain.intensity < strong.intensity)
  }
}
