import Tapecheck
import Testing

/// Days and periods as papers and agencies write them, with the publication on a Tuesday.
@Suite struct TimeReportTests {
  private static let tuesday = "2024-07-16"
  private static let beijing = "2024-07-16T20:04+08:00 Asia/Shanghai"

  @Test(arguments: [
    TimeCase(
      tuesday, "Sales in ⟦April⟧ and ⟦May of 2023⟧ fell.", "2023-04-01..2023-04-30",
      "2023-05-01..2023-05-31"),
    TimeCase(
      tuesday, "It fell in ⟦May⟧, ⟦June⟧ and ⟦July 2022⟧.", "2022-05-01..2022-05-31",
      "2022-06-01..2022-06-30", "2022-07-01..2022-07-31"),
    TimeCase(
      tuesday, "It ran ⟦from the 1st to the 3rd of May⟧.", "2024-05-01..2024-05-03"),
    TimeCase(tuesday, "Profit for ⟦the third quarter last year⟧ fell.", "2023-07-01..2023-09-30"),
    TimeCase(tuesday, "Profit rose in the ⟦June quarter⟧.", "2024-04-01..2024-06-30"),
    TimeCase(tuesday, "The ⟦March quarter 2023⟧ was weak.", "2023-01-01..2023-03-31"),
    TimeCase(tuesday, "The ⟦12 months ended in June⟧ were poor.", "2023-07-01..2024-06-30"),
    TimeCase(tuesday, "Stores reported strong ⟦May⟧ sales.", "2024-05-01..2024-05-31"),
    TimeCase(tuesday, "Stores may report sales."),
    TimeCase(tuesday, "It beat ⟦2023's fourth quarter⟧.", "2023-10-01..2023-12-31"),
    TimeCase(tuesday, "The ⟦2022 third quarter⟧ was worse.", "2022-07-01..2022-09-30"),
    TimeCase(tuesday, "For ⟦the rest of July⟧ it fell.", "2024-07-16..2024-07-31"),
    TimeCase(tuesday, "For ⟦the balance of the year⟧ costs rise.", "2024-07-16..2024-12-31"),
    TimeCase(tuesday, "It doubled over the ⟦last year⟧.", "2023-07-16..2024-07-16"),
    TimeCase(tuesday, "It may double within the ⟦next month⟧.", "2024-07-17..2024-08-16"),
    TimeCase(tuesday, "It doubled ⟦last year⟧.", "2023-01-01..2023-12-31"),
    TimeCase(tuesday, "Its ⟦first-half⟧ profit rose.", "2024-01-01..2024-06-30"),
    TimeCase(
      tuesday, "It beat the ⟦year-earlier⟧ ⟦second quarter⟧.", "-", "2023-04-01..2023-06-30"),
    TimeCase(tuesday, "Rates soared in ⟦the 1970's⟧.", "1970-01-01..1979-12-31"),
    TimeCase(tuesday, "Inflation of ⟦the 70's⟧ is back.", "1970-01-01..1979-12-31"),
    TimeCase(tuesday, "The dividend is payable ⟦Sept. 10⟧.", "2024-09-10"),
    TimeCase(tuesday, "The tariff took hold, effective ⟦July 1⟧.", "2024-07-01"),
    TimeCase(tuesday, "The meeting on ⟦the 25th⟧ will decide.", "2024-07-25"),
    TimeCase(tuesday, "More is due in the ⟦coming weeks⟧.", "-"),
    TimeCase(tuesday, "Futures fell ⟦this morning⟧.", "2024-07-16"),
    TimeCase(tuesday, "It rose ⟦between November and March 2023⟧.", "2022-11-01..2023-03-31"),
  ]) func `days and periods of reports`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(beijing, "⟦1至6月⟧出口增长。", "2024-01-01..2024-06-30"),
    TimeCase(beijing, "⟦1-5月份⟧投资增长。", "2024-01-01..2024-05-31"),
    TimeCase(beijing, "⟦今年1—6月⟧销量下降。", "2024-01-01..2024-06-30"),
    TimeCase(beijing, "⟦2023年1-11月⟧利润下降。", "2023-01-01..2023-11-30"),
    TimeCase(beijing, "⟦前五个月⟧出口下降。", "2024-01-01..2024-05-31"),
    TimeCase(beijing, "⟦前三季度⟧营收增长。", "2023-01-01..2023-09-30"),
    TimeCase(beijing, "⟦第三财季⟧营收下滑。", "-"),
    TimeCase(beijing, "⟦2024年第二财季⟧营收下滑。", "-"),
    TimeCase(beijing, "⟦下周二⟧、⟦周三⟧举行听证会。", "2024-07-23", "2024-07-24"),
    TimeCase(beijing, "⟦截至6月30日止六个月⟧，营收增长。", "2024-01-01..2024-06-30"),
    TimeCase(beijing, "⟦截至6月30日的第三财季⟧，营收增长。", "2024-04-01..2024-06-30"),
    TimeCase(beijing, "⟦过去半年⟧下跌。", "2024-01-16..2024-07-16"),
    TimeCase(beijing, "⟦半年前⟧见顶。", "2024-01-16"),
    TimeCase(beijing, "⟦上半年⟧半年报披露完毕。", "2024-01-01..2024-06-30"),
    TimeCase(beijing, "⟦上周最后一个交易日⟧下跌。", "2024-07-12"),
    TimeCase(beijing, "⟦今年首个交易日⟧下跌。", "2024-01-02"),
    TimeCase(beijing, "⟦2021年初⟧见顶，⟦2023年年中⟧见底。", "-", "-"),
    TimeCase(beijing, "⟦2023年⟧中国出口下降。", "2023-01-01..2023-12-31"),
    TimeCase(beijing, "⟦2023年⟧初步统计显示增长。", "2023-01-01..2023-12-31"),
    TimeCase(beijing, "⟦7月10—12日⟧举行会议。", "2024-07-10..2024-07-12"),
    TimeCase(beijing, "⟦三季度末⟧规模回落。", "-"),
    TimeCase(beijing, "截至⟦7月6日当周⟧初请人数上升。", "2024-07-01..2024-07-07"),
    TimeCase(beijing, "⟦周二（7月16日）⟧指数走平。", "2024-07-16"),
    TimeCase(beijing, "⟦本周前两个交易日⟧走弱。", "2024-07-15..2024-07-16"),
    TimeCase(beijing, "新规⟦8月1日起⟧实施。", "2024-08-01.."),
    TimeCase(beijing, "新规⟦6月1日起⟧实施。", "2024-06-01.."),
  ]) func `Chinese days and periods of reports`(item: TimeCase) throws {
    try TimeReading.check(item)
  }

  @Test(arguments: [
    TimeCase(beijing, "⟦农历正月初一⟧休市。", "2024-02-10"),
    TimeCase(beijing, "⟦正月十五⟧举行。", "2024-02-24"),
    TimeCase(beijing, "⟦大年初三⟧客流回升。", "2024-02-12"),
    TimeCase(beijing, "⟦除夕⟧休市。", "2024-02-09"),
    TimeCase(beijing, "⟦2023年除夕⟧休市。", "2023-01-21"),
    TimeCase(beijing, "⟦腊月廿三⟧小年。", "2024-02-02"),
    TimeCase(beijing, "⟦农历2023年闰二月初一⟧。", "2023-03-22"),
    TimeCase(beijing, "⟦2020年农历五月初五⟧。", "2020-06-25"),
    TimeCase(beijing, "⟦农历八月⟧旺季。", "2023-09-15..2023-10-14"),
    TimeCase(beijing, "⟦八月初三⟧，举行。", "2023-09-17"),
    TimeCase(beijing, "⟦七月初⟧三家银行下调利率。", "2024-07-01..2024-07-10"),
  ]) func `lunar dates`(item: TimeCase) throws { try TimeReading.check(item) }
}
