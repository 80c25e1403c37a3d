import Tapecheck
import Testing

@Suite struct CueTests {
  struct Pair: Sendable {
    var text: String
    var label: Judgement.Label
    var language = Language.english

    init(_ text: String, _ label: Judgement.Label) {
      self.text = text
      self.label = label
      if text.utf8.contains(where: { $0 > 0xE3 }) { language = .simplifiedChinese }
    }
  }

  @Test(arguments: [
    Pair("Freight costs jumped.", .negative), Pair("Freight costs eased.", .positive),
    Pair("Net losses shrank.", .positive), Pair("Net losses ballooned.", .negative),
    Pair("VIX soared.", .negative), Pair("VIX slid.", .positive),
    Pair("The bank cut its dividend.", .negative), Pair("The bank cut its debt.", .positive),
    Pair("The index pared gains.", .negative), Pair("The index pared losses.", .positive),
    Pair("财务费用上升", .negative), Pair("财务费用下降", .positive),
    Pair("净亏损扩大", .negative), Pair("净亏损收窄", .positive),
    Pair("出口增长", .positive), Pair("出口下滑", .negative),
  ])
  func `the noun decides what a direction is worth`(pair: Pair) throws {
    #expect(try CueSupport.label(pair.text, language: pair.language) == pair.label)
  }

  @Test(arguments: [
    Pair("Exports did not fall.", .positive), Pair("Exports fell.", .negative),
    Pair("The lender avoided a default.", .positive),
    Pair("The rally is no longer strong.", .negative),
    Pair("净利润并未下降", .positive), Pair("净利润下降", .negative),
    Pair("机构不看好后续走势", .negative), Pair("公司终止裁员计划", .positive),
  ])
  func `a negation turns what follows it`(pair: Pair) throws {
    #expect(try CueSupport.label(pair.text, language: pair.language) == pair.label)
  }

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
}
