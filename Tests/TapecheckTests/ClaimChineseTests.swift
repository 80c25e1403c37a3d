import Tapecheck
import TapecheckTesting
import Testing

/// What whole Chinese sentences state, and whether the prices bear it out.
@Suite struct ClaimChineseTests {
  /// A sentence, when it was published, and its claims as "type subject value verdict", in order of name.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var claims: [String]

    init(_ text: String, _ claims: String...) {
      self.text = text
      self.claims = claims.sorted()
    }

    var testDescription: String { text }
  }

  private static let checker = Result {
    try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
  }

  private func check(_ item: Case, published: String) throws {
    var page = Page(text: item.text)
    page.published = published
    let found = try Self.checker.get().check(page, parts: [.claims]).claims
    let names = found.filter { $0.claim.type != .external }.map { verified in
      let claim = verified.claim
      let value = claim.value.map { number($0) } ?? "-"
      return
        "\(claim.type.rawValue) \(claim.subject?.name ?? "-") \(value) \(verified.verdict.rawValue)"
    }
    #expect(names.sorted() == item.claims)
  }

  private func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Test(arguments: [
    Case(
      "道指上涨742.76点，涨幅1.85%，收于40954.48点。",
      "move DJI 1.85 supported",
      "level DJI 40954.48 supported",
      "arithmetic DJI 1.85 supported"),
    Case(
      "标普500指数涨35.98点，涨幅0.64%，报5667.20点；纳指涨0.20%，报18509.34点。",
      "move SPX 0.64 supported",
      "level SPX 5667.2 supported",
      "arithmetic SPX 0.64 supported",
      "move IXIC 0.2 supported",
      "level IXIC 18509.34 supported"),
    Case(
      "道指涨1.85%，标普500指数涨0.64%，纳指跌0.20%。",
      "move DJI 1.85 supported",
      "move SPX 0.64 supported",
      "move IXIC 0.2 contradicted"),
    Case(
      "道指、标普500指数和纳指分别上涨1.85%、0.64%和0.20%。",
      "move DJI 1.85 supported",
      "move SPX 0.64 supported",
      "move IXIC 0.2 supported"),
    Case(
      "道指、標普500指數和納指分別上漲1.85%、0.46%和0.20%。",
      "move DJI 1.85 supported",
      "move SPX 0.46 contradicted",
      "move IXIC 0.2 supported"),
    Case(
      "道指逆势大涨1.85%，纳指则小幅收高0.2%。",
      "move DJI 1.85 supported",
      "move IXIC 0.2 supported"),
    Case(
      "罗素2000指数大幅走高3.5%，连续第五日上涨。",
      "move RUT 3.5 supported",
      "streak RUT 5 supported"),
    Case(
      "罗素2000指数已连涨五个交易日。",
      "streak RUT 5 supported"),
    Case(
      "羅素2000指數連漲七日。",
      "streak RUT 7 contradicted"),
    Case(
      "道指五连阳，标普500指数三连阳。",
      "streak DJI 5 supported",
      "streak SPX 3 supported"),
    Case(
      "今年以来，标普500指数累计上涨18.8%。",
      "window_return SPX 18.8 supported"),
    Case(
      "标普500指数上涨0.64%，今年以来累计上涨18.8%。",
      "move SPX 0.64 supported",
      "window_return SPX 18.8 supported"),
    Case(
      "标普500指数上涨0.64%，今年以来累计上涨81.8%。",
      "move SPX 0.64 supported",
      "window_return SPX 81.8 contradicted"),
    Case(
      "罗素2000指数过去五个交易日累计上涨超过11%。",
      "window_return RUT 11 supported"),
    Case(
      "上周，道指累计上涨1.6%，标普500指数上涨0.9%，纳指上涨0.2%。",
      "window_return DJI 1.6 supported",
      "window_return SPX 0.9 supported",
      "window_return IXIC 0.2 supported"),
    Case(
      "罗素2000指数上周大涨6.0%，跑赢标普500指数。",
      "window_return RUT 6 supported",
      "comparison RUT - supported"),
    Case(
      "罗素2000指数周二上涨3.5%，而纳指下跌。",
      "divergence RUT - contradicted",
      "move RUT 3.5 supported"),
    Case(
      "前一交易日，道指上涨0.5%。",
      "move DJI 0.5 supported"),
    Case(
      "道指收盘创历史新高。",
      "extremum DJI - supported"),
    Case(
      "纳指收盘创历史新高。",
      "extremum IXIC - contradicted"),
    Case(
      "道指创2023年6月以来最大单日涨幅。",
      "rank DJI - supported"),
    Case(
      "花旗集团(C)股价上涨3.3%，报67.27美元。",
      "move C 3.3 supported",
      "level C 67.27 supported"),
    Case(
      "花旗集團(C)股價上漲3.3%，收報76.27美元。",
      "move C 3.3 supported",
      "level C 76.27 contradicted"),
    Case(
      "道指收涨1.85%，盘中最高触及40988.81点。",
      "move DJI 1.85 supported",
      "level DJI 40988.81 supported"),
    Case(
      "道指成分股波音下跌3%。",
      "move BA 3 contradicted"),
    Case(
      "英伟达供应商股价大跌8%。"),
    Case(
      "罗素2000指数成分股平均上涨9%。"),
    Case(
      "预计标普500指数年底前升至6000点。",
      "forecast SPX 6000 forecast_hit"),
    Case(
      "美股周二收高：标普500指数上涨0.64% 道指上涨1.85%",
      "move SPX 0.64 supported",
      "move DJI 1.85 supported"),
    Case(
      "小型股方面，罗素2000指数上涨3.5%。",
      "move RUT 3.5 supported"),
  ])
  func `sentences on a quiet rise in July 2024`(item: Case) throws {
    try check(item, published: "2024-07-17T07:30:00+08:00")
  }

  @Test(arguments: [
    Case(
      "道指周一重挫1033.99点，跌幅2.6%，收于38703.27点。",
      "move DJI 2.6 supported",
      "level DJI 38703.27 supported",
      "arithmetic DJI 2.6 supported"),
    Case(
      "標普500指數周一收跌3.0%，收5186.33點，連跌三日。",
      "move SPX 3 supported",
      "level SPX 5186.33 supported",
      "streak SPX 3 supported"),
    Case(
      "纳指盘中最低触及15708.54点，收盘下跌3.4%。",
      "level IXIC 15708.54 supported",
      "move IXIC 3.4 supported"),
    Case(
      "受科技股拖累，纳指下跌3.4%。",
      "move IXIC 3.4 supported"),
    Case(
      "纳指周一下跌4.3%。",
      "move IXIC 4.3 contradicted"),
    Case(
      "道指创2022年9月13日以来最大单日跌幅。",
      "rank DJI - supported"),
    Case(
      "道指创2020年3月以来最大单日跌幅。",
      "rank DJI - contradicted"),
    Case(
      "VIX恐慌指数飙升64.9%，收于38.57点。",
      "move VIX 64.9 supported",
      "level VIX 38.57 supported"),
    Case(
      "纳斯达克100指数较7月10日的收盘高点回落13.4%。",
      "drawdown NDX 13.4 supported"),
    Case(
      "失业率升至4.3%，非农新增11.4万人。"),
    Case(
      "10年期美债收益率下跌10个基点。"),
  ])
  func `sentences on the rout of 5 August 2024`(item: Case) throws {
    try check(item, published: "2024-08-06T07:30:00+08:00")
  }

  @Test(arguments: [
    Case(
      "道指十连跌。",
      "streak DJI 10 supported"),
    Case(
      "道指连续第十日下跌，跌幅2.6%。",
      "streak DJI 10 supported",
      "move DJI 2.6 supported"),
    Case(
      "道指周三下跌1123.03点，或2.58%；纳指下跌3.56%。",
      "move DJI 2.58 supported",
      "move IXIC 3.56 supported"),
    Case(
      "罗素2000指数跌4.4%，为2022年6月以来最大单日跌幅。",
      "move RUT 4.4 supported",
      "rank RUT - supported"),
  ])
  func `sentences on the fall of 18 December 2024`(item: Case) throws {
    try check(item, published: "2024-12-19T07:30:00+08:00")
  }

  @Test(arguments: [
    Case(
      "恒生指数周一收跌1030.43点，跌幅6.4%，报15180.69点，连续第四日下跌。",
      "move HSI 6.4 supported",
      "level HSI 15180.69 supported",
      "arithmetic HSI 6.4 supported",
      "streak HSI 4 supported"),
    Case(
      "恒指瀉1030點，跌幅為2008年11月以來最大。",
      "move HSI 1030 supported",
      "rank HSI - supported"),
    Case(
      "騰訊（00700.HK）跌11.4%，收報206.20港元。",
      "move 0700.HK 11.4 supported",
      "level 0700.HK 206.2 supported"),
    Case(
      "藍籌股方面，騰訊（00700.HK）升11.4%。",
      "move 0700.HK 11.4 contradicted"),
    Case(
      "恒指全日低見15082.84點，開市報15894.75點。",
      "level HSI 15082.84 supported",
      "level HSI 15894.75 supported"),
  ])
  func `sentences on the Hong Kong fall of 24 October 2022`(item: Case) throws {
    try check(item, published: "2022-10-24T18:00:00+08:00")
  }

  @Test(arguments: [
    Case(
      "META股价暴跌26.4%，报237.76美元，市值单日蒸发逾2300亿美元。",
      "move META 26.4 supported",
      "level META 237.76 supported")
  ])
  func `sentences on the Meta fall of 3 February 2022`(item: Case) throws {
    try check(item, published: "2022-02-04T08:00:00+08:00")
  }

  @Test(arguments: [
    Case(
      "特斯拉发布财报后股价大涨21.9%。",
      "move TSLA 21.9 supported"),
    Case(
      "特斯拉營收增長8%，股價大漲21.9%。",
      "move TSLA 21.9 supported"),
  ])
  func `sentences on the Tesla rise of 24 October 2024`(item: Case) throws {
    try check(item, published: "2024-10-25T08:00:00+08:00")
  }

  @Test(arguments: [
    Case(
      "9月份，道指下跌8.8%，标普500指数下跌9.3%。",
      "window_return DJI 8.8 supported",
      "window_return SPX 9.3 supported"),
    Case(
      "标普500指数9月下跌3.9%。",
      "window_return SPX 3.9 contradicted"),
  ])
  func `sentences on the end of September 2022`(item: Case) throws {
    try check(item, published: "2022-10-01T08:00:00+08:00")
  }
}
