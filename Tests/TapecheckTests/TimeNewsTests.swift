import Tapecheck
import Testing

/// Days and spans as they stand in market reports.
@Suite struct TimeNewsTests {
  private static let tuesday = "2024-07-16"
  private static let beijing = "2024-07-16T20:04+08:00 Asia/Shanghai"

  @Test(arguments: [
    TimeCase(tuesday, "The carmaker's ⟦2020⟧ outlook missed.", "2020-01-01..2020-12-31"),
    TimeCase(tuesday, "Traders cut its ⟦2019⟧ sales goal.", "2019-01-01..2019-12-31"),
    TimeCase(tuesday, "That beat a ⟦2021⟧ high.", "2021-01-01..2021-12-31"),
    TimeCase(
      tuesday, "⟦2023⟧ was strong, but ⟦2022⟧ was weak.", "2023-01-01..2023-12-31",
      "2022-01-01..2022-12-31"),
    TimeCase(tuesday, "It was flat in ⟦2019-20⟧.", "2019-01-01..2020-12-31"),
    TimeCase(tuesday, "It was flat in ⟦2012–13⟧.", "2012-01-01..2013-12-31"),
    TimeCase(
      tuesday, "It boomed in ⟦1999⟧/⟦2000⟧.", "1999-01-01..1999-12-31", "2000-01-01..2000-12-31"),
    TimeCase(tuesday, "Its 2000 stores closed."),
    TimeCase(tuesday, "Shares fell to 1,987 from 2,015."),
    TimeCase(tuesday, "The call was held ⟦19-Nov-19⟧.", "2019-11-19"),
    TimeCase(tuesday, "The call was held ⟦8-Nov-19⟧.", "2019-11-08"),
    TimeCase(tuesday, "He flew to Mar-a-Lago."),
    TimeCase(tuesday, "See https://x.example/vcxPmt4JUL for more."),
  ]) func `years and days in short forms`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(tuesday, "It gained in the ⟦five days through Monday⟧.", "2024-07-11..2024-07-15"),
    TimeCase(tuesday, "It grew in the ⟦year to March 2024⟧.", "2023-04-01..2024-03-31"),
    TimeCase(tuesday, "In the ⟦13-week period ended June 29⟧ it fell.", "2024-03-31..2024-06-29"),
    TimeCase(
      tuesday, "Results for ⟦the fourth quarter⟧ ended ⟦Dec. 31, 2019⟧.",
      "2019-10-01..2019-12-31", "2019-12-31"),
    TimeCase(tuesday, "⟦The fiscal third quarter⟧ beat.", "-"),
    TimeCase(tuesday, "Rates hold ⟦until mid-August⟧.", "..2024-08-20"),
    TimeCase(tuesday, "It ends ⟦by late September⟧.", "..2024-09-30"),
    TimeCase(tuesday, "They cut ⟦before Christmas⟧.", "..2024-12-24"),
    TimeCase(tuesday, "It rose ⟦until July 12⟧.", "..2024-07-12"),
    TimeCase(tuesday, "Gold for ⟦August⟧ delivery rose.", "2024-08-01..2024-08-31"),
    TimeCase(
      tuesday, "The months of ⟦May⟧ and ⟦June⟧ were calm.", "2024-05-01..2024-05-31",
      "2024-06-01..2024-06-30"),
    TimeCase(
      tuesday, "It fell on ⟦June 3⟧, ⟦5⟧ and ⟦7⟧.", "2024-06-03", "2024-06-05", "2024-06-07"),
    TimeCase(tuesday, "On ⟦June 3⟧, 5 people left.", "2024-06-03"),
    TimeCase(tuesday, "It rose over ⟦the weekend⟧.", "2024-07-13..2024-07-14"),
    TimeCase(tuesday, "It had peaked ⟦two years earlier⟧.", "-"),
    TimeCase(tuesday, "⟦Three weeks later⟧ it fell.", "-"),
  ]) func `spans of market reports`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(
      tuesday, "It peaked on ⟦July 10⟧. It lost 3% ⟦since then⟧.", "2024-07-10", "2024-07-10.."),
    TimeCase(
      tuesday,
      "It rose 11% in the ⟦past four sessions⟧. The Dow fell over ⟦the same four sessions⟧.",
      "2024-07-11..2024-07-16", "2024-07-11..2024-07-16"),
    TimeCase(
      "2016-11-27",
      "The run began on ⟦Nov. 4⟧. ⟦Since then⟧ it rose 16%; over ⟦the same fifteen days⟧ 6%.",
      "2016-11-04", "2016-11-04..", "2016-11-04.."),
    TimeCase(tuesday, "It fell over the same three days."),
  ]) func `times that point back`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(beijing, "⟦今年前三季度⟧营收增长。", "2024-01-01..2024-09-30"),
    TimeCase(beijing, "⟦2023年前5个月⟧出口下降。", "2023-01-01..2023-05-31"),
    TimeCase(beijing, "⟦本周一⟧、⟦上周四⟧均上涨。", "2024-07-15", "2024-07-11"),
    TimeCase(beijing, "⟦2000年代初⟧的泡沫。", "-"),
    TimeCase(beijing, "⟦上世纪90年代末⟧的泡沫。", "-"),
    TimeCase(beijing, "较⟦前一日⟧下跌。", "2024-07-15"),
    TimeCase(beijing, "截至⟦10点30分⟧，恒指跌1%。", "-"),
    TimeCase(beijing, "支付10日元。"),
  ]) func `Chinese market reports`(item: TimeCase) throws { try TimeReading.check(item) }
}
