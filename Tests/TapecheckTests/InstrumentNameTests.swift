import Tapecheck
import Testing

@Suite struct InstrumentNameTests {
  @Test(arguments: [
    // Indexes, the longest name first
    ("The Russell 2000 outran the Nasdaq.", "Russell 2000>RUT; Nasdaq>IXIC"),
    ("but neither the S&P nor the Nasdaq held up", "S&P>SPX; Nasdaq>IXIC"),
    ("The S & P 500 fell and the S&P 500 index rose", "S & P 500>SPX; S&P 500 index>SPX"),
    ("overnight the e-mini Russell 2000 index gained", "e-mini Russell 2000 index>RTY=F"),
    ("puts against the Nasdaq 100 index", "Nasdaq 100 index>NDX"),
    (
      "This chart has the S&P 500, the CSI 500 equal weight index and the Russell small cap index",
      "S&P 500>SPX; CSI 500 equal weight index>CSI500; Russell small cap index>RUT"
    ),
    ("The S&P 500 equal weight index gained", "S&P 500 equal weight index>SPXEW"),
    ("The S&P utilities index fell", "S&P utilities index>S5UTIL"),
    ("The S&P 500 retailing index fell 2%", ""),
    ("Australia's S&P/ASX 200 rose", "Australia's S&P/ASX 200>XJO"),
    ("the S&P/TSX composite index", "S&P/TSX composite index>GSPTSE"),
    (
      "the Dow Jones Transportation Average and the Dow",
      "Dow Jones Transportation Average>DJTA; Dow>DJI"
    ),
    ("The Dow Jones Industrial Average added 300 points", "Dow Jones Industrial Average>DJI"),
    ("June Dow Jones futures rose", "Dow Jones futures>YM=F"),
    ("S&P 500 futures were flat; Nasdaq futures rose", "S&P 500 futures>ES=F; Nasdaq futures>NQ=F"),
    ("Russell 2000 index futures fell", "Russell 2000 index futures>RTY=F"),
    ("Hang Seng index futures fell", "Hang Seng index futures>HSI=F"),
    ("gains for the Russell 2000 small cap stock index", "Russell 2000 small cap stock index>RUT"),
    (
      "the Philadelphia semiconductor index and the Nikkei 225",
      "Philadelphia semiconductor index>SOX; Nikkei 225>N225"
    ),
    ("the STOXX 600, the DAX and the FTSE 100", "STOXX 600>STOXX; DAX>DAX; FTSE 100>FTSE"),
    (
      "the Nifty, the Sensex, the Kospi and the ASX 200",
      "Nifty>NSEI; Sensex>BSESN; Kospi>KS11; ASX 200>XJO"
    ),
    (
      "Hang Seng Tech Index, Shanghai Composite and CSI 300",
      "Hang Seng Tech Index>HSTECH; Shanghai Composite>SSEC; CSI 300>CSI300"
    ),
    (
      "MSCI's broadest index of Asia-Pacific shares outside Japan rose",
      "MSCI's broadest index of Asia-Pacific shares outside Japan>MXAPJ"
    ),
    ("the Nasdaq Golden Dragon China Index", "Nasdaq Golden Dragon China Index>HXC"),
    ("russell 2000 and s&p 500", "russell 2000>RUT; s&p 500>SPX"),
    ("they set index funds aside", ""),
    ("The Russell 1000 beat the Russell 3000", "Russell 1000>RUI; Russell 3000>RUA"),
    (
      "the small-cap gauge rose while the blue-chip index fell",
      "small-cap gauge>RUT; blue-chip index>DJI"
    ),
    ("Wall Street's fear gauge jumped", "Wall Street's fear gauge>VIX"),
    ("The tech-heavy Nasdaq Composite", "tech-heavy Nasdaq Composite>IXIC"),
    // An index that only says which things are meant
    ("S&P 500 companies and Dow components", "S&P 500>SPX/modifier; Dow>DJI/modifier"),
    ("Nasdaq-listed shares and NYSE-listed ones", ""),
    ("options on S&P 500 stocks", "S&P 500>SPX/modifier"),
    ("Nasdaq 100 tech names fell", "Nasdaq 100>NDX/modifier"),
    // Funds
    ("the iShares Russell 2000 ETF fell", "iShares Russell 2000 ETF>IWM"),
    ("traders bought puts on the IWM", "IWM>IWM"),
    ("the SPDR S&P 500 ETF Trust and Invesco QQQ", "SPDR S&P 500 ETF Trust>SPY; Invesco QQQ>QQQ"),
    ("Vanguard S&P 500 ETF took in money", "Vanguard S&P 500 ETF>VOO"),
    ("a Russell 2000 ETF fell", "Russell 2000 ETF>IWM"),
    ("inflows to S&P 500 ETFs", "S&P 500>SPX/modifier"),
    // Market places, firms and families
    ("Shares rose 3% to $23.71 on the Nasdaq", ""),
    ("gains of 1% on the Nasdaq", "Nasdaq>IXIC"),
    ("worries weighed on the Nasdaq", "Nasdaq>IXIC"),
    ("the company listed on Nasdaq", ""),
    ("shares traded on the Nasdaq exchange", ""),
    ("The Nikkei newspaper reported that", ""),
    ("the Nikkei reported late Monday", ""),
    ("the Nikkei rose 1%", "Nikkei>N225"),
    ("S&P cut Italy's credit rating", ""),
    ("S&P Global Ratings affirmed it", ""),
    ("S&P said the outlook is stable", ""),
    ("ratings agency S&P", ""),
    ("S&P cut its losses and rose", "S&P>SPX"),
    ("the S&P rose 2%", "S&P>SPX"),
    ("Dow Jones Newswires said", ""),
    ("Bill Russell won, Russell Smith said", ""),
    ("the Russell fell 1%", "Russell>RUT"),
    (
      "CME's FedWatch tool and the CBOE show",
      "CME's FedWatch tool>CME/venue; CBOE>CBOE/venue"
    ),
    ("Goldman Sachs Asset Management likes bonds", ""),
    ("Bank of America expects a soft landing", "Bank of America>BAC/source"),
    ("Goldman Sachs analysts see 10% upside", "Goldman Sachs>GS/source"),
    ("GF Securities summarizes its view", "GF Securities>1776.HK/source"),
    ("Goldman Sachs rose 2%", "Goldman Sachs>GS"),
    ("strategists at Morgan Stanley wrote", "Morgan Stanley>MS/source"),
    // Companies
    ("Apple rose 2% and Microsoft's shares fell", "Apple>AAPL; Microsoft>MSFT"),
    ("Apple, the iPhone maker, fell", "Apple>AAPL"),
    ("Apple Inc. rose", "Apple Inc.>AAPL"),
    (
      "Alphabet Inc, Ford Motor Co. and Target Corp.",
      "Alphabet Inc>GOOGL; Ford Motor Co.>F; Target Corp>TGT"
    ),
    ("the Facebook parent fell", "Facebook parent>META"),
    ("Johnson & Johnson and AT&T", "Johnson & Johnson>JNJ; AT&T>T"),
    ("3M and C3.ai rose", "3M>MMM; C3.ai>AI"),
    ("it raised $3M and 3 M", ""),
    ("IBM, AMD and GM gained", "IBM>IBM; AMD>AMD; GM>GM"),
    ("general motors of change, best buy ever, apple pie", ""),
    ("McDonald's and Lowe's fell", "McDonald's>MCD; Lowe's>LOW"),
    ("Target cut its target", "Target>TGT"),
    ("Visa planning takes months", ""),
    ("Visa rose while Gap fell", "Visa>V; Gap>GAP"),
    ("Walmart, Target and Costco fell", "Walmart>WMT; Target>TGT; Costco>COST"),
    ("shares of Target slid", "Target>TGT"),
    ("Gap between rich and poor; Block the road; Match that", ""),
    ("Retailer Gap said sales fell", "Gap>GAP"),
    ("Target Hospitality rose", ""),
    ("Dow Inc. fell and the Dow rose", "Dow Inc.>DOW; Dow>DJI"),
    ("Dow (NYSE: DOW) fell", "Dow>DOW; DOW>DOW"),
    ("Delta Air Lines and Southwest Airlines", "Delta Air Lines>DAL; Southwest Airlines>LUV"),
    ("the Amazon rainforest and Meta analysis", ""),
    ("Amazon and Meta rose", "Amazon>AMZN; Meta>META"),
    ("Alibaba (9988.HK) fell", "Alibaba>9988.HK; 9988.HK>9988.HK"),
    ("www.apple.com and apple.com", ""),
    ("Alphabet's Class C (GOOG)", "Alphabet>GOOG; GOOG>GOOG"),
    ("K&R Block and Siemens India", ""),
    ("I am Russell, and the Nasdaq and Russell fell", "Nasdaq>IXIC; Russell>RUT"),
    ("our Content Strategy report is out", ""),
    ("palm oil prices and soya oil futures", ""),
    ("Citi raises Alphabet to buy", "Citi>C/source; Alphabet>GOOGL"),
    ("Nike target raised to $90 at Deutsche Bank", "Nike>NKE; Deutsche Bank>DB/source"),
    ("Barclays cut its year-end target for the S&P 500", "Barclays>BCS/source; S&P 500>SPX"),
    // Bare symbols
    ("NVDA and TSLA led, IT and AI stocks too", "NVDA>NVDA; TSLA>TSLA"),
    ("ALL THE COST OF LIVING IS UP", ""),
    ("SNOW fell. Snowflake (SNOW) is down", "SNOW>SNOW; Snowflake>SNOW; SNOW>SNOW"),
    ("GDP, CPI, CEO, USA, ETF, REIT, PMI", ""),
    ("S&P 500 ETF SPY and QQQ", "S&P 500 ETF>SPY; SPY>SPY; QQQ>QQQ"),
    ("Marvell Technology Inc. MRVL rose", "Marvell Technology Inc.>MRVL; MRVL>MRVL"),
    // Goods, rates, currencies
    ("spot gold rose, gold futures fell", "spot gold>XAUUSD; gold futures>GOLD_FUT"),
    ("Gold rose 1% and oil prices fell", "Gold>XAUUSD; oil>WTI"),
    ("a gold medal in an oil painting", ""),
    (
      "West Texas Intermediate crude and Brent crude",
      "West Texas Intermediate crude>WTI; Brent crude>BZ=F"
    ),
    ("the yield on the 10-year Treasury note rose", "yield on the 10-year Treasury note>TNX"),
    (
      "the 10-year Treasury yield and the two-year Treasury yield",
      "10-year Treasury yield>TNX; two-year Treasury yield>DGS2"
    ),
    (
      "Bitcoin and ethereum slid; the dollar index rose",
      "Bitcoin>BTC-USD; ethereum>ETH-USD; dollar index>DXY"
    ),
    ("EUR/USD rose", "EUR/USD>EURUSD"),
  ])
  func `an English name is the instrument that the words mean`(
    text: String, expected: String
  ) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("罗素2000跑赢纳指", "罗素2000>RUT; 纳指>IXIC"),
    ("道指跌0.5%，标普500指数涨0.2%，纳斯达克指数涨1%", "道指>DJI; 标普500指数>SPX; 纳斯达克指数>IXIC"),
    ("標普500指數與納斯達克綜合指數齊漲", "標普500指數>SPX; 納斯達克綜合指數>IXIC"),
    ("羅素2000指數上漲", "羅素2000指數>RUT"),
    ("沪深300、中证500与上证指数", "沪深300>CSI300; 中证500>CSI500; 上证指数>SSEC"),
    ("恒生科技指数跌2%，恒指跌1%", "恒生科技指数>HSTECH; 恒指>HSI"),
    ("费半指数大涨，VIX恐慌指数回落", "费半指数>SOX; VIX恐慌指数>VIX"),
    ("小盘股指数跑赢大盘", "小盘股指数>RUT"),
    ("标普收高，标普将该国评级下调", "标普>SPX"),
    ("标普500等权重指数与标普500能源板块", "标普500等权重指数>SPXEW; 标普500能源板块>S5ENRS"),
    ("纳指期货涨0.3%，标普500期货微跌", "纳指期货>NQ=F; 标普500期货>ES=F"),
    ("罗素2000期货大涨", "罗素2000期货>RTY=F"),
    ("标普500成分股", "标普500>SPX/modifier"),
    ("纳斯达克100指数", "纳斯达克100指数>NDX"),
    ("该公司在纳斯达克上市", ""),
    ("纳斯达克中国金龙指数涨3%", "纳斯达克中国金龙指数>HXC"),
    ("日经新闻报道", ""),
    ("日经225指数上涨", "日经225指数>N225"),
    ("英伟达涨3%，特斯拉、苹果跌", "英伟达>NVDA; 特斯拉>TSLA; 苹果>AAPL"),
    ("高通胀持续，高通股价上涨", "高通>QCOM"),
    ("美国银行业承压，美国银行跌2%", "美国银行>BAC"),
    ("高盛分析师认为小盘股将上涨", "高盛>GS/source"),
    ("根据高盛的数据", "高盛>GS/source"),
    ("高盛涨2%", "高盛>GS"),
    ("阿里巴巴-W跌1%，阿里巴巴涨", "阿里巴巴-W>9988.HK; 阿里巴巴>BABA"),
    ("阿里巴巴(9988.HK)涨", "阿里巴巴>9988.HK; 9988.HK>9988.HK"),
    ("完美的一天，美的集团涨停", "美的集团>000333.SZ"),
    ("这令人联想到联想集团", "联想集团>0992.HK"),
    ("现货黄金上涨，WTI原油下跌，布伦特原油持平", "现货黄金>XAUUSD; WTI原油>WTI; 布伦特原油>BZ=F"),
    ("黄金周期间油价下跌", "油价>WTI"),
    ("10年期美债收益率升至4.2%", "10年期美债收益率>TNX"),
    ("比特币突破7万美元", "比特币>BTC-USD"),
    ("iShares罗素2000ETF资金流入", "iShares罗素2000ETF>IWM"),
    ("三倍做空罗素2000ETF", "三倍做空罗素2000ETF>TZA"),
    ("比亚迪(002594)与比亚迪股份", "比亚迪>002594.SZ; 002594>002594.SZ; 比亚迪股份>1211.HK"),
    ("台積電ADR跌2%", "台積電ADR>TSM"),
    ("摩根士丹利财富管理的策略师表示", ""),
    ("港交所公告称", "港交所>0388.HK/venue"),
    ("东京东部地区", ""),
    ("Ｓ＆Ｐ５００指数", "Ｓ＆Ｐ５００指数>SPX"),
  ])
  func `a Chinese name is the instrument that the words mean`(
    text: String, expected: String
  ) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == expected)
  }
}
