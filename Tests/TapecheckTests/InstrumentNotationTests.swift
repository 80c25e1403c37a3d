import Tapecheck
import Testing

@Suite struct InstrumentNotationTests {
  @Test(arguments: [
    // Blocks
    (
      "Banks make up a sixth.$iShares Russell 2000 ETF (IWM.US)$Since spring",
      "$iShares Russell 2000 ETF (IWM.US)$>IWM"
    ),
    ("$Russell 2000 Index (.RUT.US)$ rose", "$Russell 2000 Index (.RUT.US)$>RUT"),
    (
      "$Ultra Russell2000 Fund (UWM.US)$,$Ultra Short Small Cap (TZA.US)$",
      "$Ultra Russell2000 Fund (UWM.US)$>UWM; $Ultra Short Small Cap (TZA.US)$>TZA"
    ),
    ("$腾讯控股(00700.HK)$今日走高", "$腾讯控股(00700.HK)$>0700.HK"),
    ("$贵州茅台(SH600519)$", "$贵州茅台(SH600519)$>600519.SH"),
    ("$Berkshire Hathaway-B (BRK.B.US)$", "$Berkshire Hathaway-B (BRK.B.US)$>BRK-B"),
    ("$道琼斯指数 (.DJI.US)$", "$道琼斯指数 (.DJI.US)$>DJI"),
    ("$Some Tiny Fund (QQQZ.US)$ trades", "$Some Tiny Fund (QQQZ.US)$>QQQZ"),
    ("$NQ 100 Futures (NQmain.US)$", "$NQ 100 Futures (NQmain.US)$>NQ=F"),
    ("It cost $5 (or so) and then $6", ""),
    // Exchange prefixes
    ("Apple (NASDAQ: AAPL) rose", "Apple>AAPL; AAPL>AAPL"),
    ("the carmaker (NYSE:F) slid", "F>F"),
    ("NYSE : JPM was lower", "JPM>JPM"),
    ("Berkshire (NYSE: BRK.A, BRK.B) bought", "Berkshire>BRK-A; BRK.A>BRK-A; BRK.B>BRK-B"),
    ("Shopify (TSX: SHOP) (NYSE: SHOP) said", "Shopify>SHOP.TO; SHOP>SHOP.TO; SHOP>SHOP"),
    ("the oil major (LSE: BP.) fell", "BP>BP.L"),
    ("(NASDAQ GS: MSFT)", "MSFT>MSFT"),
    ("shares (NYSEARCA:IWM) and (OTCMKTS: TCEHY)", "IWM>IWM; TCEHY>0700.HK"),
    ("AT&T (NYSE: T, a telecom) fell", "AT&T>T; T>T"),
    ("(NASDAQ:\u{00A0}NVDA)", "NVDA>NVDA"),
    ("(NYSE:\nF)", "F>F"),
    ("(NASDAQ: **TSLA**)", "TSLA>TSLA"),
    ("(HKEX: 700)", "700>0700.HK"),
    ("(SSE: 600519; HKEX: 00939)", "600519>600519.SH; 00939>0939.HK"),
    ("Toyota (TYO: 7203) rose", "Toyota>7203.T; 7203>7203.T"),
    ("Acme Widgets (NASDAQ: ACWG) rose", "ACWG>ACWG"),
    // Reuters
    ("Apple <AAPL.O> rose while J&J <JNJ.N> fell", "Apple>AAPL; AAPL.O>AAPL; J&J>JNJ; JNJ.N>JNJ"),
    ("Apple (AAPL.O) and Tesla ( TSLA.O )", "Apple>AAPL; AAPL.O>AAPL; Tesla>TSLA; TSLA.O>TSLA"),
    ("The S&P 500 index .SPX rose", "S&P 500 index>SPX; .SPX>SPX"),
    (
      "The Nasdaq .IXIC, the Dow .DJI and .RUT fell",
      "Nasdaq>IXIC; .IXIC>IXIC; Dow>DJI; .DJI>DJI; .RUT>RUT"
    ),
    ("<O/R> [ID:nL3E8C34CY] <ID:nWEN6932>", ""),
    ("RIM.TO RIMM.O", "RIM.TO>BB.TO; RIMM.O>BB"),
    ("标普500指数.SPX收高", "标普500指数>SPX; .SPX>SPX"),
    ("特斯拉(TSLA.O)大涨", "特斯拉>TSLA; TSLA.O>TSLA"),
    ("苹果AAPL.", "苹果>AAPL; AAPL>AAPL"),
    ("the .VIX jumped and .SOX fell", ".VIX>VIX; .SOX>SOX"),
    // Cashtags
    ("$AAPL and $brk.b jump", "$AAPL>AAPL; $brk.b>BRK-B"),
    ("paid $5, $1.2bn and US$30", ""),
    ("sales (in $M) of $USD", ""),
    ("long $F, short $EV", "$F>F"),
    ("the sets $x$ and $A \\in B$", ""),
    ("Wheaton (TSE:WPM) and Sony (TSE:6758)", "WPM>WPM.TO; Sony>6758.T; 6758>6758.T"),
    ("written in .NET for the UK-U.S. trade", ""),
    // Bloomberg
    ("AAPL US Equity and 700 HK Equity", "AAPL US Equity>AAPL; 700 HK Equity>0700.HK"),
    ("Nestle (NESN SW) fell", "Nestle>NESN.SW; NESN SW>NESN.SW"),
    ("SPX Index", "SPX Index>SPX"),
    ("it paid 700 HK dollars", ""),
    // Hong Kong and the mainland
    ("00700.HK 0700.HK 700.HK", "00700.HK>0700.HK; 0700.HK>0700.HK; 700.HK>0700.HK"),
    ("贵州茅台（600519.SH）跌2%", "贵州茅台>600519.SH; 600519.SH>600519.SH"),
    ("600519.SS and SH600519", "600519.SS>600519.SH; SH600519>600519.SH"),
    ("宁德时代(300750)涨3%", "宁德时代>300750.SZ; 300750>300750.SZ"),
    ("沪深300 000300.SH", "沪深300>CSI300; 000300.SH>CSI300"),
    ("腾讯（00700）", "腾讯>0700.HK; 00700>0700.HK"),
    ("公司成立于(2015)", ""),
    ("9988.HK rose", "9988.HK>9988.HK"),
    ("某某股份(603999)涨停", "603999>603999.SH"),
    // Yahoo
    ("^RUT ^GSPC RTY=F ES=F", "^RUT>RUT; ^GSPC>SPX; RTY=F>RTY=F; ES=F>ES=F"),
    ("BTC-USD and EURUSD=X", "BTC-USD>BTC-USD; EURUSD=X>EURUSD"),
    ("HO=F, LE=F", "HO=F>HEATOIL_FUT; LE=F>LE=F"),
    // Class separators
    ("BRK.B BRK-B BRK/B", "BRK.B>BRK-B; BRK-B>BRK-B; BRK/B>BRK-B"),
    ("He owns BRK.B.", "BRK.B>BRK-B"),
    // Brackets
    ("the fund (IWM) rose", "IWM>IWM"),
    ("behind it comes iShares (IJR.US);", "IJR.US>IJR"),
    ("[[AAPL]] gains", "AAPL>AAPL"),
    ("IBD (XLF) and (^GSPC)", "XLF>XLF; ^GSPC>SPX"),
    ("artificial intelligence (AI) and information technology (IT)", ""),
    ("C3.ai (AI) jumped", "C3.ai>AI; AI>AI"),
    ("Allstate (ALL) fell", "Allstate>ALL; ALL>ALL"),
    ("the consumer price index (CPI) and the chief executive (CEO)", ""),
    ("Monetary Policy Committee (MPC)", ""),
    ("funds (SPY, QQQ, IWM)", "SPY>SPY; QQQ>QQQ; IWM>IWM"),
    ("Nvidia (NVDA +3.2%) rose", "Nvidia>NVDA; NVDA>NVDA"),
    ("Acme Holdings Inc. (ACMH) rose", "ACMH>ACMH"),
    ("the World Trading Group (WTG) met; ASP.NET too", ""),
    // Links in the text
    ("see /quote/AAPL?p=AAPL now", "AAPL>AAPL"),
    ("https://finance.example.com/quote/%5ERUT and www.apple.com", ""),
    ("https://www.example.com/stock/IWM-US more", "IWM-US>IWM"),
  ])
  func `a notation is one mention of one instrument`(text: String, expected: String) throws {
    let found = try InstrumentFixture.found(text)
    #expect(found == expected)
  }
}
