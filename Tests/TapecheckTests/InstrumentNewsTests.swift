import Tapecheck
import Testing

/// Names and symbols as they stand in news, with what else they may mean.
@Suite struct InstrumentNewsTests {
  @Test(arguments: [
    ("Crocs (NASDAQ: $CROX) rose", "CROX>CROX"),
    ("Lehman Brothers failed while Bear Stearns was sold", "Lehman Brothers>LEH; Bear Stearns>BSC"),
    ("TD Ameritrade and Tiffany rose", "TD Ameritrade>AMTD; Tiffany>TIF"),
    ("VMware, Splunk and Xilinx were bought", "VMware>VMW; Splunk>SPLK; Xilinx>XLNX"),
    ("雷曼兄弟倒闭，贝尔斯登被收购", "雷曼兄弟>LEH; 贝尔斯登>BSC"),
    ("卡骆驰、派乐腾与车美仕走高", "卡骆驰>CROX; 派乐腾>PTON; 车美仕>KMX"),
    ("制商银行与五三银行下跌", "制商银行>MTB; 五三银行>FITB"),
    ("易昆尼克斯上涨3%", "易昆尼克斯>EQIX"),
    ("三倍做多金融ETF大涨", "三倍做多金融ETF>FAS"),
    ("中国平安A股涨2%，招商银行H股跌1%", "中国平安A股>601318.SH; 招商银行H股>3968.HK"),
    ("联合圣保罗银行与西班牙对外银行上涨", "联合圣保罗银行>ISP.MI; 西班牙对外银行>BBVA.MC"),
  ]) func `names in both languages`(text: String, expected: String) throws {
    #expect(try InstrumentFixture.found(text) == expected)
  }

  @Test(arguments: [
    ("CSI 500 fell while the Dow rose", "CSI500", "SPX"), ("中证500收跌", "CSI500", "SPX"),
    ("Alphabet rose", "GOOGL", "GOOG"), ("谷歌上涨", "GOOGL", "GOOG"),
    ("Berkshire Hathaway rose", "BRK-B", "BRK-A"), ("The Dow fell", "DJI", "DOW"),
    ("oil prices fell", "WTI", "BZ=F"),
  ]) func `a mention with two candidates keeps the other`(
    text: String, symbol: String, other: String
  ) throws {
    let mention = try #require(try InstrumentFixture.mentions(text).1.first)
    #expect(mention.symbol.name == symbol)
    let alternative = try #require(mention.alternatives.first { $0.symbol.name == other })
    #expect(alternative.confidence < mention.confidence)
  }

  @Test(arguments: ["Alphabet Class C rose", "Berkshire Hathaway Class A rose", "Apple rose"])
  func `a name that tells the class has no other`(text: String) throws {
    let mention = try #require(try InstrumentFixture.mentions(text).1.first)
    #expect(mention.alternatives.isEmpty)
  }

  @Test(arguments: [
    ("The CSI 500 lost 1.2% as the Dow and the Nasdaq rose.", true),
    ("The CSI 500 lost 1.2% as the S&P 500 rose.", false),
    ("The CSI 500 lost 1.2% as the CSI 300 rose.", false),
  ]) func `an index among those of another market is doubted`(
    text: String, isDoubted: Bool
  ) throws {
    let warnings = try ClaimReading.check(text, published: "2024-07-16").warnings
    #expect(warnings.contains { $0.code == .likelyMistranslation } == isDoubted)
  }

  @Test func `nearly every instrument has a name in both languages`() throws {
    let lexicon = try #require(InstrumentFixture.lexicon)
    let recogniser = try #require(InstrumentFixture.recogniser)
    var named: [Symbol: (english: Bool, chinese: Bool)] = [:]
    for table in ["stocks-us", "stocks-world", "indexes", "funds", "markets", "short-names"] {
      for row in lexicon.rows(of: table) where row.folder == "instruments" {
        guard let symbol = Symbol(lexicon.value(row, "symbol")) else { continue }
        for name in row.fields[0].split(separator: "|") {
          let isHan = name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
          if isHan { named[symbol, default: (false, false)].chinese = true }
          if !isHan { named[symbol, default: (false, false)].english = true }
        }
      }
    }
    #expect(recogniser.directory.instruments.count >= 600)
    let complete = named.values.count { $0.english && $0.chinese }
    #expect(complete * 100 >= recogniser.directory.instruments.count * 97)
  }
}
