import Tapecheck
import Testing

@Suite struct QuantityChineseTests {
  @Test(arguments: [
    ("纳指跌{1.2%}，报{18509.34点}。", "1.2 percent; 18509.34 points"),
    ("道指跌{312.62点}，跌幅{0.8%}。", "312.62 points; 0.8 percent"),
    ("央行降息{25个基点}。", "25 basis_points"),
    ("毛利率提高{2.5个百分点}。", "2.5 percentage_points"),
    ("毛利率提高{半个百分点}。", "0.5 percentage_points"),
    ("营收增长{百分之十二点五}。", "12.5 percent"),
    ("不良率为{千分之三}。", "0.3 percent"),
    ("出货量减少{两成}。", "20 percent"),
    ("出货量减少{三成半}。", "35 percent"),
    ("占比{七成六}。", "76 percent"),
    ("产量下降{三分之一}。", "0.3333333333333333 number"),
    ("新品打{八折}。", "80 percent"),
    ("利润增长{3.5倍}。", "3.5 multiple"),
    ("市值{翻倍}。", "2 multiple"),
    ("跌幅为{-0.35%}。", "-0.35 percent"),
    ("跌幅为{−0.35%}。", "-0.35 percent"),
    ("收益率{负0.1%}。", "-0.1 percent"),
    ("涨幅{＋２.５％}。", "2.5 percent"),
    ("实现{两位数}增长。", ">=10 number"),
  ]) func `percent, points and parts of a whole`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }

  @Test(arguments: [
    ("成交额{1.2万亿元}。", "1200000000000 CNY"),
    ("成交额{3541.07万元}。", "35410700 CNY"),
    ("净流入{1,100万元}。", "11000000 CNY"),
    ("融资{十五美元}。", "15 USD"),
    ("募资{46亿港元}。", "4600000000 HKD"),
    ("负债{20亿欧元}。", "2000000000 EUR"),
    ("报{143.80日元}。", "143.8 JPY"),
    ("捐款{300万英镑}。", "3000000 GBP"),
    ("投资{8亿元人民币}。", "800000000 CNY"),
    ("投资{人民币8亿元}。", "800000000 CNY"),
    ("票价{¥300}。", "300 CNY"),
    ("股价{US$30}。", "30 USD"),
    ("每股收益{80美分}。", "0.8 USD"),
    ("利润{三千五百万元}。", "35000000 CNY"),
    ("利润{25万6千元}。", "256000 CNY"),
    ("利润{两亿元}。", "200000000 CNY"),
    ("市值{25兆元新台幣}。", "25000000000000 TWD"),
    ("現貨金報{2,405.6美元}。", "2405.6 USD"),
    ("報{５０００億日圓}。", "500000000000 JPY"),
    ("資金{三萬億元}。", "3000000000000 CNY"),
    ("人民币兑美元{7.2531}。", "7.2531 number"),
    ("达到{1.2万亿元}，约合{1700亿美元}。", "1200000000000 CNY; ~170000000000 USD"),
  ]) func `money in scales of ten thousand`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }

  @Test(arguments: [
    ("纳指跌{超1%}。", ">1 percent"),
    ("成交{超过1万亿元}。", ">1000000000000 CNY"),
    ("{逾3000}只个股下跌。", ">3000 number"),
    ("涨幅{不足0.5%}。", "<0.5 percent"),
    ("涨幅{至少5%}。", ">=5 percent"),
    ("涨幅{不低于5%}。", ">=5 percent"),
    ("涨幅{不超过5%}。", "<=5 percent"),
    ("涨幅{最多5%}。", "<=5 percent"),
    ("涨幅{不到5%}。", "<5 percent"),
    ("增速在{5%以上}。", ">=5 percent"),
    ("增速在{5%以下}。", "<=5 percent"),
    ("获利{3000万元以上}。", ">=30000000 CNY"),
    ("约{300}家公司参加。", "~300 number"),
    ("涨近{5%}。", "^5 percent"),
    ("将近{200点}。", "^200 points"),
    ("增长{5%}左右。", "~5 percent"),
    ("大约{20亿元}。", "~2000000000 CNY"),
    ("{500多亿元}。", ">50000000000 CNY"),
    ("{30余}家企业。", ">30 number"),
    ("{二十几}家企业。", "~20 number"),
    ("{数百万元}损失。", "2000000..9000000 CNY"),
    ("{上百亿}资金。", ">=10000000000 number"),
    ("大跌{三四百点}。", "300..400 points"),
    ("成交为均量的{两倍多}。", ">2 multiple"),
    ("大涨{四百多点}。", ">400 points"),
    ("增速在{4.5%-5%}左右。", "4.5..5 percent"),
    ("股价违约{3亿元}。", "300000000 CNY"),
    ("占比{5%}大增。", "5 percent"),
  ]) func `bounds, hedges and rough forms`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }

  @Test(arguments: [
    ("增长{5%至7%}。", "5..7 percent"),
    ("增长{5-20%}。", "5..20 percent"),
    ("提高{5至7个百分点}。", "5..7 percentage_points"),
    ("投入{10到30亿元}。", "1000000000..3000000000 CNY"),
    ("投入{5000-8000万元}。", "50000000..80000000 CNY"),
    ("投入{3000万至1亿元}。", "30000000..100000000 CNY"),
    ("增长{0.2~0.5%}。", "0.2..0.5 percent"),
    ("降价{三到五成}。", "30..50 percent"),
    ("{从5%到7%}不等。", "5..7 percent"),
    ("{介于5%和7%之间}。", "5..7 percent"),
    ("{20至30之间}。", "20..30 number"),
    ("从{5%}升至{7%}。", "5 percent; 7 percent"),
    ("{大于10%小于20%}。", "10..20 percent"),
    ("分别为{4.01}/{12.88}/{0.60亿元}。", "401000000 CNY; 1288000000 CNY; 60000000 CNY"),
    ("分别为{401}、{1288}和{60万元}。", "4010000 CNY; 12880000 CNY; 600000 CNY"),
    ("分别涨{1.2%}、{0.8%}和{0.5%}。", "1.2 percent; 0.8 percent; 0.5 percent"),
    ("分别涨{1.2%}、{0.8%}、{0.5%}。", "1.2 percent; 0.8 percent; 0.5 percent"),
  ]) func `ranges and lists share units and scales`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }

  @Test(arguments: [
    ("道指{连升四日}。", "4 streak days"),
    ("沪指{四连阳}。", "4 streak sessions"),
    ("沪指{连四阴}。", "4 streak sessions"),
    ("台股{連八漲}，收在最高。", "8 streak sessions"),
    ("沪指{3连跌}。", "3 streak sessions"),
    ("资金{连续3个交易日}流入。", "3 streak sessions"),
    ("{连续第四周}上涨。", "4 streak weeks"),
    ("股价{连跌5天}。", "5 streak days"),
    ("排名{第三}。", "3 ordinal"),
    ("为{第250}家。", "250 ordinal"),
    ("共{一百四十四}家。", "144 number"),
    ("共{两千四百五}。", "2450 number"),
    ("共{九十二万四}。", "924000 number"),
    ("共{廿三}家。", "23 number"),
    ("共{壹佰贰拾}家。", "120 number"),
    ("共{四千零四万}户。", "40040000 number"),
    ("共{十三点五亿}人。", "1350000000 number"),
  ]) func `streaks, ordinals and numerals`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }

  @Test(arguments: [
    "罗素2000与标普500、沪深300同涨。", "美股三大股指收涨。", "一切照旧，一些公司一直亏损。",
    "中芯国际布局5G。", "四川的企业。", "百度与万科。", "陆地与队伍。", "一家公司与另一家公司。",
    "成立以来成本上升。", "第一财经报道。", "半导体板块领涨。", "10年期美债与20日均线。", "1、公司公告。",
  ]) func `words that hold numerals are none`(text: String) throws {
    let found = try QuantityProbe.quantities(text, .simplifiedChinese)
    #expect(QuantityProbe.marked(text, found) == text)
  }
}
