import Tapecheck
import Testing

@Suite struct TimeChineseTests {
  private static let beijing = "2024-07-16T20:04+08:00 Asia/Shanghai"

  @Test(arguments: [
    TimeCase(beijing, "罗素2000指数⟦上周四⟧大涨3.6%。", "2024-07-11"),
    TimeCase(beijing, "⟦本周四⟧将公布数据。", "2024-07-18"),
    TimeCase(beijing, "⟦周四⟧美股收跌。", "2024-07-11"),
    TimeCase(beijing, "⟦星期五⟧，道指上涨。", "2024-07-12"),
    TimeCase(beijing, "⟦下周三⟧公布财报。", "2024-07-24"),
    TimeCase(beijing, "名称\t⟦周五⟧\t⟦本周⟧", "2024-07-12", "2024-07-15..2024-07-21"),
    TimeCase(beijing, "⟦昨日⟧三大指数齐涨。", "2024-07-15"),
    TimeCase(beijing, "⟦今日⟧盘面平静。", "2024-07-16"),
    TimeCase(beijing, "⟦前日⟧无交易。", "2024-07-14"),
    TimeCase(beijing, "⟦隔夜⟧美股走高。", "2024-07-15"),
    TimeCase(
      "2024-07-13T05:30+08:00 Asia/Shanghai", "⟦隔夜⟧美股走高，⟦周五⟧纳指涨0.6%。",
      "2024-07-12", "2024-07-12"),
    TimeCase("2024-07-13T05:30+08:00 Asia/Shanghai", "⟦昨晚⟧道指创新高。", "2024-07-12"),
    TimeCase(beijing, "⟦11日⟧，标普500指数跌0.9%。", "2024-07-11"),
    TimeCase(beijing, "⟦28日⟧休市。", "2024-06-28"),
    TimeCase(beijing, "⟦上週四⟧小盤股大漲。", "2024-07-11"),
    TimeCase(beijing, "⟦7月11日（周四）⟧收于2125点。", "2024-07-11"),
  ])
  func `weekdays and near days`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(beijing, "⟦2024年7月11日⟧，指数上涨。", "2024-07-11"),
    TimeCase(beijing, "⟦7月11日⟧，指数上涨。", "2024-07-11"),
    TimeCase(beijing, "⟦12月28日⟧，指数上涨。", "2023-12-28"),
    TimeCase(beijing, "⟦2022年10月⟧见底。", "2022-10-01..2022-10-31"),
    TimeCase(beijing, "⟦去年10月⟧见底。", "2023-10-01..2023-10-31"),
    TimeCase(beijing, "⟦5月份⟧回升。", "2024-05-01..2024-05-31"),
    TimeCase(beijing, "⟦二〇二四年七月十一日⟧大涨。", "2024-07-11"),
    TimeCase(beijing, "⟦十一月以来⟧首次下跌。", "2023-11-01.."),
    TimeCase(beijing, "⟦7月初⟧走弱，⟦6月下旬⟧走强。", "2024-07-01..2024-07-10", "2024-06-21..2024-06-30"),
    TimeCase(beijing, "⟦本月10日⟧创新高。", "2024-07-10"),
    TimeCase(beijing, "数据截至⟦2024-07-11⟧。", "2024-07-11"),
    TimeCase(beijing, "⟦2024/7/11⟧收盘价为212.5。", "2024-07-11"),
    TimeCase(beijing, "⟦２０２４年７月１１日⟧大涨。", "2024-07-11"),
  ])
  func `days and months`(item: TimeCase) throws {
    try TimeReading.check(item)
  }

  @Test(arguments: [
    TimeCase(beijing, "⟦上周⟧累计上涨6%。", "2024-07-08..2024-07-14"),
    TimeCase(beijing, "⟦本周⟧料将震荡。", "2024-07-15..2024-07-21"),
    TimeCase(beijing, "⟦上月⟧下跌1%。", "2024-06-01..2024-06-30"),
    TimeCase(beijing, "⟦上个月⟧下跌1%。", "2024-06-01..2024-06-30"),
    TimeCase(beijing, "⟦第四季度⟧营收增长。", "2023-10-01..2023-12-31"),
    TimeCase(beijing, "⟦去年四季度⟧营收增长。", "2023-10-01..2023-12-31"),
    TimeCase(beijing, "⟦2023年第四季度⟧营收增长。", "2023-10-01..2023-12-31"),
    TimeCase(beijing, "⟦上半年⟧涨幅14%。", "2024-01-01..2024-06-30"),
    TimeCase(beijing, "⟦去年下半年⟧回升。", "2023-07-01..2023-12-31"),
    TimeCase(beijing, "⟦一季度⟧净利下滑。", "2024-01-01..2024-03-31"),
    TimeCase(beijing, "⟦2008年⟧腰斩。", "2008-01-01..2008-12-31"),
    TimeCase(beijing, "⟦去年⟧上涨24%。", "2023-01-01..2023-12-31"),
    TimeCase(beijing, "⟦今年⟧上涨18%。", "2024-01-01..2024-07-16"),
    TimeCase(beijing, "⟦20世纪90年代⟧的牛市。", "1990-01-01..1999-12-31"),
    TimeCase(beijing, "⟦上世纪80年代⟧的崩盘。", "1980-01-01..1989-12-31"),
    TimeCase(beijing, "⟦90年代末⟧。", "-"),
    TimeCase(beijing, "⟦去年底⟧收于4769点。", "-"),
  ])
  func `weeks to decades`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(beijing, "⟦近三个交易日⟧累计上涨。", "2024-07-11..2024-07-15"),
    TimeCase(beijing, "⟦过去六个月⟧上涨12%。", "2024-01-16..2024-07-16"),
    TimeCase(beijing, "⟦近一年来⟧翻倍。", "2023-07-16..2024-07-16"),
    TimeCase(beijing, "⟦最近两周⟧反弹。", "2024-07-02..2024-07-16"),
    TimeCase(beijing, "⟦过去10年⟧涨了两倍。", "2014-07-16..2024-07-16"),
    TimeCase(beijing, "触及⟦52周⟧高点。", "2023-07-18..2024-07-16"),
    TimeCase(beijing, "跌破⟦20日⟧均线。", "2024-06-14..2024-07-15"),
    TimeCase(beijing, "⟦今年以来⟧上涨18%。", "2024-01-01..2024-07-16"),
    TimeCase(beijing, "⟦年初至今⟧上涨18%。", "2024-01-01..2024-07-16"),
    TimeCase(beijing, "⟦本月迄今⟧上涨3%。", "2024-07-01..2024-07-16"),
    TimeCase(beijing, "⟦本月以来⟧上涨3%。", "2024-07-01..2024-07-16"),
    TimeCase(beijing, "⟦三年前⟧的高位。", "2021-07-16"),
    TimeCase(beijing, "⟦未来两周⟧将公布财报。", "2024-07-17..2024-07-30"),
  ])
  func `windows up to the publication`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(beijing, "⟦2022年5月以来⟧最大涨幅。", "2022-05-01.."),
    TimeCase(beijing, "⟦自2022年5月以来⟧最大涨幅。", "2022-05-01.."),
    TimeCase(beijing, "⟦自11月6日以来⟧最佳单日表现。", "2023-11-06.."),
    TimeCase(beijing, "⟦2016年至今⟧。", "2016-01-01.."),
    TimeCase(beijing, "⟦自2022年10月12日低点以来⟧累涨58%。", "2022-10-12.."),
    TimeCase(beijing, "⟦年底前⟧将再降一次。", "..2024-12-31"),
    TimeCase(beijing, "⟦上年同期⟧为10亿美元。", "-"),
    TimeCase(beijing, "⟦民国113年7月⟧收高。", "2024-07-01..2024-07-31"),
    TimeCase(beijing, "⟦从7月1日起⟧生效。", "2024-07-01.."),
    TimeCase(beijing, "⟦7月1日至12日⟧上涨。", "2024-07-01..2024-07-12"),
    TimeCase(beijing, "⟦7月1日-7月12日⟧上涨。", "2024-07-01..2024-07-12"),
    TimeCase(beijing, "⟦从2021年11月到2022年10月⟧下跌。", "2021-11-01..2022-10-31"),
    TimeCase(beijing, "⟦2010年至2015年⟧跑输。", "2010-01-01..2015-12-31"),
    TimeCase(beijing, "⟦2019年8月1日之后⟧。", "2019-08-01.."),
    TimeCase(beijing, "⟦2015年前⟧并非如此。", "..2014-12-31"),
    TimeCase(beijing, "⟦7月20日之前⟧将公布。", "..2024-07-19"),
    TimeCase("2024-11-25 Asia/Shanghai", "⟦自大选以来⟧上涨3%。", "2024-11-05.."),
    TimeCase(beijing, "⟦自疫情低点以来⟧上涨140%。", "2020-03-23.."),
    TimeCase("2024-02-20 Asia/Shanghai", "⟦春节⟧休市。", "2024-02-10"),
    TimeCase(beijing, "⟦2024财年第三季度⟧营收下滑。", "-"),
  ])
  func `spans with one end or two`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    "罗素2000指数上涨。", "标普500指数跌0.5%。", "卖出2000股。", "波音737客机。", "上涨八点八。", "十年期美债收益率。",
    "沪深300指数收涨。", "股价今非昔比。", "每股盈利3.5元。", "5G概念股走强。",
  ])
  func `what is no time stays unread`(text: String) throws {
    let times = try TimeReading.times(in: text, published: "2024-07-16 Asia/Shanghai")
    let source = SourceText(text)
    #expect(times.map { source[$0.range] } == [])
  }
}
