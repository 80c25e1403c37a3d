import Tapecheck
import Testing

/// Figures as they stand in market reports, requirement by requirement.
@Suite struct QuantityNewsTests {
  @Test(arguments: [
    ("Profit rose {60 pc} on the year.", "60 percent"),
    ("The rupee lost {21 paise} against its peers.", "0.21 INR"),
    (
      "The yield stood at {4.25 per cent}, {three-quarters of a point} above its low.",
      "4.25 percent; 0.75 percentage_points"
    ),
    ("Margins fell {120 basis points} to {31.4 percent}.", "120 basis_points; 31.4 percent"),
    ("The spread is {0.4 percentage point} wider.", "0.4 percentage_points"),
    ("The rate is {half a percentage point} lower.", "0.5 percentage_points"),
    ("Sales rose {5%–7%} and costs {10–12%}.", "5..7 percent; 10..12 percent"),
    ("The target is {$10-$12} a share.", "10..12 USD"),
    ("It raised {US$4.7 billion} and {HK$36.5 billion}.", "4700000000 USD; 36500000000 HKD"),
    ("It paid {A$2.1bn}, {C$15.5m} and {NZ$1.2m}.", "2100000000 AUD; 15500000 CAD; 1200000 NZD"),
    ("The order is worth {Rs 6,100 crore}.", "61000000000 INR"),
    ("Shares rose {3p} to {45p}.", "0.03 GBP; 0.45 GBP"),
    ("The dividend is {12.5 cents} a share.", "0.125 USD"),
    ("Turnover reached {1.5 trillion yen} ({$9.5 billion}).", "1500000000000 JPY; 9500000000 USD"),
    ("Volume was {1.4 times} the average.", "1.4 multiple"),
    ("It trades at {12 times} earnings and {3.5x} book.", "12 multiple; 3.5 multiple"),
    ("The index is up {more than 10-fold} in all.", ">10 multiple"),
    ("It lost {two-thirds} of its value.", "66.66666666666667 percent"),
    ("{One in five} funds beat it.", "0.2 number"),
    ("It raised {$50 million-to-$60 million} in all.", "50000000..60000000 USD"),
  ]) func `units of market reports`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The iPhone 15 sold {5 million} in a quarter.", "5000000 number"),
    ("Section 301 tariffs of {25%} apply.", "25 percent"),
    ("Phase 3 data helped; shares rose {4%}.", "4 percent"),
    ("A 737 MAX and an Airbus 320 cost {$80m} each.", "80000000 USD"),
    ("The Model 3 sold for {$35,000}.", "35000 USD"),
    ("Form 4 filings and Rule 144A notes rose {2%}.", "2 percent"),
    ("It bought a {30} second spot.", "30 number"),
    ("A 7-for-1 split passed by a 5-4 vote.", ""),
    ("Losers led winners by a 3-to-1 margin.", ""),
    ("The 10-K and the 8-K name Covid-19.", ""),
    ("G-7 leaders met under Chapter 11 rules.", ""),
  ]) func `numbers that are names are no figures`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("It fell {as much as 5.6%} before it closed {2.1%} lower.", "<=5.6 percent; 2.1 percent"),
    ("{At least three} firms and {no fewer than 40} shops closed.", ">=3 number; >=40 number"),
    ("It has {3,500-plus} staff and {100+} stores.", ">=3500 number; >=100 number"),
    ("It raised {up to $500 million}.", "<=500000000 USD"),
    ("{Over 1,000} funds fell {more than 2%}.", ">1000 number; >2 percent"),
    ("The jobless rate is {below 4%}.", "<4 percent"),
    ("The index rose nearly {3%}, or about {150 points}.", "^3 percent; ~150 points"),
    ("{Fewer than 50} stocks rose.", "<50 number"),
    ("It needs {over or equal to 40} votes.", ">=40 number"),
    ("It takes {equal to or below 30} days.", "<=30 number"),
    ("It pays {$2 or more}.", ">=2 USD"),
    ("It sold {between 10 million and 12 million} phones.", "10000000..12000000 number"),
  ]) func `bounds and hedges of market reports`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("{逾千}家", ">1000 number"), ("近{万亿元}", "^1000000000000 CNY"), ("约{百}家", "~100 number"),
    ("{逾百点}", ">100 points"), ("近{百点}", "^100 points"), ("{超百亿元}", ">10000000000 CNY"),
    ("{数十亿元}", "2000000000..9000000000 CNY"), ("{上百}家", ">=100 number"),
    ("{不足7000亿元}", "<700000000000 CNY"), ("跌{超5%}", ">5 percent"), ("{至少300}家", ">=300 number"),
    ("{10亿元以下}", "<=1000000000 CNY"), ("{一半以上}的公司", ">=50 percent"),
    ("{超过或者等于40}", ">=40 number"), ("{低于等于30}", "<=30 number"), ("{大于1/2}", ">0.5 number"),
    ("{三十几万元}", "~300000 CNY"), ("{一千多万元}", ">10000000 CNY"),
  ]) func `Chinese bounds`(words: String, readings: String) throws {
    try QuantityProbe.check("公司称有" + words + "。", readings, .simplifiedChinese)
  }

  @Test(arguments: [
    ("支付{10日元}手续费。", "10 JPY"), ("产量{四}年{翻两番}。", "4 number; 4 multiple"),
    ("价格为{$20}，{300美元}。", "20 USD; 300 USD"), ("涨跌家数为3比1。", ""),
    ("涨跌比为2.5:1。", ""), ("下跌{１，２００点}。", "1200 points"), ("净利增长{三成至五成}。", "30..50 percent"),
    ("毛利率提高{2-3个百分点}。", "2..3 percentage_points"), ("每股{15.5元至18元}。", "15.5..18 CNY"),
    ("营收{401}/{1288}/{60亿元}。", "40100000000 CNY; 128800000000 CNY; 6000000000 CNY"),
    ("报{80.76美元}/桶。", "80.76 USD"), ("跌幅{-0.35%}，涨幅{＋２.５％}。", "-0.35 percent; 2.5 percent"),
    ("{连续第三周}上涨。", "3 streak weeks"), ("沪指{三连阳}，恒指{连升四日}。", "3 streak sessions; 4 streak days"),
    ("收报{18509.34点}，跌{1.2%}。", "18509.34 points; 1.2 percent"),
  ]) func `figures of Chinese market reports`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .simplifiedChinese)
  }
}
