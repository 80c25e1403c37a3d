import Tapecheck
import Testing

/// Names that begin as a company's does and stand for something else, and those that only seem to.
@Suite struct InstrumentOtherFirmTests {
  @Test(arguments: [
    "Oracle Power shares doubled in a week.", "Ford Otosan said exports rose.",
    "Apple Leisure opened two hotels in the spring.", "Shares of Tesla Exploration sank.",
    "Delta Corp shares fell in Mumbai.", "It is owned by Delta Corp and a partner.",
    "Vertex Inc reported a loss on taxes.", "Block trades were heavy in the afternoon.",
    "A shell company bought the mine.", "The plant makes 3M tonnes a year.",
    "Rainfall in the Amazon fell short.", "The 2x long daily ETF has no name.",
    "Henry Ford built the first plant.", "Mr. Tyson said he would resign.",
    "Abigail Disney criticised the board.", "Sony Financial listed.",
    "Snap elections rattled the bonds.", "Nestle India said sales rose.",
  ]) func `another firm's name holds none`(text: String) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == "")
  }

  @Test(arguments: [
    ("Apple Watch sales fell in the quarter.", "Apple>AAPL"),
    ("Microsoft Azure grew by a third.", "Microsoft>MSFT"),
    ("Ford President Jim Farley said margins were thin.", "Ford>F"),
    ("Boeing Tuesday said it would cut jobs.", "Boeing>BA"),
    ("Goldman Sachs Research said rates would fall.", "Goldman Sachs>GS/source"),
    ("Apple Inc. said sales rose.", "Apple Inc.>AAPL"),
    ("Vodafone Idea (IDEA.NS) fell in Mumbai.", "IDEA.NS>IDEA.NS"),
    ("Apple Hospitality REIT fell.", "Apple Hospitality REIT>APLE"),
    ("Delta said bookings were strong.", "Delta>DAL"),
    ("Visa and Mastercard agreed to pay.", "Visa>V; Mastercard>MA"),
    ("Analysts at the bank upgraded Target to buy.", "Target>TGT"),
    ("Berkshire Hathaway's Class A shares slipped.", "Berkshire Hathaway>BRK-A"),
    ("Tencent Music fell while Tencent rose.", "Tencent Music>TME; Tencent>0700.HK"),
    ("Southwest rose 3% and the southwest stayed dry.", "Southwest>LUV"),
  ]) func `a company's own parts and officers leave it its name`(
    text: String, expected: String
  ) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("他吃了三个苹果。", ""), ("苹果价格上涨，果农增收。", ""), ("小米粥养胃。", ""),
    ("拳王阿里的一生。", ""), ("福特·科波拉的电影。", ""), ("他的理想是当老师。", ""), ("理想价格与理想升级。", ""),
    ("百度文学上线。", ""), ("英伟达两倍做多ETF大涨。", ""),
    ("苹果股价收涨1%。", "苹果>AAPL"), ("小米发布新车。", "小米>1810.HK"),
    ("蔚来涨5%，理想跌2%。", "蔚来>NIO; 理想>LI"), ("京东物流涨3%，京东跌1%。", "京东物流>2618.HK; 京东>JD"),
    ("特斯拉能源业务增长。", "特斯拉>TSLA"), ("平安好医生涨5%。", "平安好医生>1833.HK"),
    ("恒生电子涨停。", "恒生电子>600570.SH"), ("比亚迪电子跌1%。", "比亚迪电子>0285.HK"),
  ]) func `Chinese names beside plain words`(text: String, expected: String) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == expected)
  }
}
