import Tapecheck
import Testing

@Suite struct TimeEnglishTests {
  @Test(arguments: [
    TimeCase("2024-07-16", "The index fell 1.2% on ⟦Thursday⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "The gauge rose ⟦Tuesday⟧ to a record.", "2024-07-16"),
    TimeCase("2024-07-16", "Shares slid ⟦last Thursday⟧ after the report.", "2024-07-11"),
    TimeCase("2024-07-18", "Shares slid ⟦last Wednesday⟧.", "2024-07-10"),
    TimeCase("2024-07-13", "Stocks ended higher ⟦Friday⟧.", "2024-07-12"),
    TimeCase("2024-07-14", "It lost 3% ⟦last Thursday⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "The Fed will meet ⟦Thursday⟧.", "2024-07-18"),
    TimeCase("2024-07-16", "Earnings are due on ⟦Friday⟧, analysts said.", "2024-07-19"),
    TimeCase("2024-07-16", "It is expected to report ⟦next Tuesday⟧.", "2024-07-23"),
    TimeCase("2024-07-16", "⟦This Thursday⟧ brings retail sales.", "2024-07-18"),
    TimeCase("2024-07-16", "On ⟦Thursday, July 11⟧, small caps jumped.", "2024-07-11"),
    TimeCase("2024-07-16", "On ⟦Thursday, July 11, 2024⟧, they jumped.", "2024-07-11"),
    TimeCase("2024-07-16", "From ⟦Thursday⟧'s close it has gained 2%.", "2024-07-11"),
    TimeCase(
      "2024-07-16", "⟦Monday⟧'s rally faded on ⟦Tuesday⟧ ⟦afternoon⟧.", "2024-07-15", "2024-07-16",
      "2024-07-16"),
    TimeCase("2024-07-16", "Volume was thin ⟦today⟧.", "2024-07-16"),
    TimeCase("2024-07-16", "It closed at 5,631 ⟦yesterday⟧.", "2024-07-15"),
    TimeCase("2024-07-16", "Results come ⟦tomorrow⟧.", "2024-07-17"),
    TimeCase("2024-07-16", "The report, due ⟦Thursday⟧, may surprise.", "2024-07-18"),
    TimeCase("2024-07-16", "It fell more than expected on ⟦Thursday⟧.", "2024-07-11"),
    TimeCase("2024-12-31", "Trading ended early ⟦Tuesday⟧.", "2024-12-31"),
    TimeCase("2025-01-02", "It fell on ⟦Tuesday, Dec. 31⟧.", "2024-12-31"),
    TimeCase("2024-07-16", "They fell ⟦the day before yesterday⟧.", "2024-07-14"),
  ])
  func `weekdays and near days`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase("2024-07-16", "It peaked on ⟦July 11, 2024⟧, at 2,263.", "2024-07-11"),
    TimeCase("2024-07-16", "It peaked on ⟦11 July 2024⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "It peaked on ⟦Jul. 11, 2024⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "Data as of ⟦2024-07-11⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "Data as of ⟦7/11/2024⟧.", "2024-07-11"),
    TimeCase("2024-07-16 Europe/London", "Data as of ⟦7/11/2024⟧.", "2024-11-07"),
    TimeCase("2024-07-16", "Data as of ⟦11.07.2024⟧ in Zurich.", "2024-07-11"),
    TimeCase("2024-07-16", "It peaked on ⟦July 11⟧.", "2024-07-11"),
    TimeCase("2025-01-03", "It peaked on ⟦Dec. 26⟧ and fell.", "2024-12-26"),
    TimeCase("2024-12-30", "The offer will expire on ⟦Jan. 5⟧.", "2025-01-05"),
    TimeCase("2024-07-16", "It bottomed in ⟦Oct. 2022⟧.", "2022-10-01..2022-10-31"),
    TimeCase("2024-07-16", "It bottomed in ⟦October 2022⟧.", "2022-10-01..2022-10-31"),
    TimeCase("2024-07-16", "Stocks sagged in ⟦April⟧.", "2024-04-01..2024-04-30"),
    TimeCase("2024-07-16", "Stocks soared in ⟦November⟧.", "2023-11-01..2023-11-30"),
    TimeCase("2024-07-16", "They fell in ⟦May⟧ and may fall again.", "2024-05-01..2024-05-31"),
    TimeCase("2024-07-16", "They set off on a march in ⟦March⟧.", "2024-03-01..2024-03-31"),
    TimeCase("2024-07-16", "The ⟦Sept. 11, 2001⟧, attacks closed the exchange.", "2001-09-11"),
    TimeCase("2024-07-16", "It opened on the ⟦4th of July 1976⟧.", "1976-07-04"),
    TimeCase("2024-07-16", "It rose on ⟦the 11th⟧.", "2024-07-11"),
    TimeCase("2024-07-16", "In ⟦March last year⟧ three banks failed.", "2023-03-01..2023-03-31"),
    TimeCase("2024-07-16", "⟦Last November⟧ it rose 9%.", "2023-11-01..2023-11-30"),
    TimeCase("2024-02-16", "It fell on ⟦Feb. 29, 2023⟧.", "-"),
  ])
  func `days and months of the calendar`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase("2024-07-16", "It gained 2% ⟦last week⟧.", "2024-07-08..2024-07-14"),
    TimeCase("2024-07-16", "It is up ⟦this week⟧.", "2024-07-15..2024-07-21"),
    TimeCase("2024-07-16", "It rose in the ⟦last session⟧.", "2024-07-16"),
    TimeCase("2024-07-16", "It fell in the ⟦previous session⟧.", "2024-07-15"),
    TimeCase("2024-07-16", "Sales fell ⟦last month⟧.", "2024-06-01..2024-06-30"),
    TimeCase("2024-07-16", "Sales fell ⟦last quarter⟧.", "2024-04-01..2024-06-30"),
    TimeCase("2024-07-16", "Sales fell ⟦last year⟧.", "2023-01-01..2023-12-31"),
    TimeCase(
      "2024-07-16", "In ⟦the fourth quarter of last year⟧ it rose.", "2023-10-01..2023-12-31"),
    TimeCase("2024-07-16", "In ⟦the fourth quarter⟧ it rose.", "2023-10-01..2023-12-31"),
    TimeCase("2024-07-16", "⟦Last year's fourth quarter⟧ was better.", "2023-10-01..2023-12-31"),
    TimeCase("2024-07-16", "Revenue in ⟦Q4 2023⟧ beat.", "2023-10-01..2023-12-31"),
    TimeCase(
      "2024-07-16", "Revenue in ⟦4Q23⟧ beat ⟦1Q21⟧.", "2023-10-01..2023-12-31",
      "2021-01-01..2021-03-31"),
    TimeCase("2024-07-16", "⟦Q2⟧ earnings season begins.", "2024-04-01..2024-06-30"),
    TimeCase("2024-07-16", "⟦Second-quarter⟧ profits grew.", "2024-04-01..2024-06-30"),
    TimeCase("2024-07-16", "⟦The first half of 2024⟧ was strong.", "2024-01-01..2024-06-30"),
    TimeCase("2024-07-16", "In ⟦the first half⟧ it rose 14%.", "2024-01-01..2024-06-30"),
    TimeCase(
      "2024-07-16", "In ⟦H1 2024⟧ and ⟦2H23⟧ it rose.", "2024-01-01..2024-06-30",
      "2023-07-01..2023-12-31"),
    TimeCase(
      "2024-07-16", "The best return since the bubble came in ⟦1999⟧.", "1999-01-01..1999-12-31"),
    TimeCase("2024-07-16", "In ⟦2008⟧ it halved.", "2008-01-01..2008-12-31"),
    TimeCase("2024-07-16", "Its ⟦1990s⟧ rise has no peer.", "1990-01-01..1999-12-31"),
    TimeCase("2024-07-16", "In ⟦the 1970s⟧ it went nowhere.", "1970-01-01..1979-12-31"),
    TimeCase("2024-07-16", "It was the norm in ⟦the '90s⟧.", "1990-01-01..1999-12-31"),
    TimeCase("2024-07-16", "In ⟦early July⟧ breadth improved.", "2024-07-01..2024-07-10"),
    TimeCase("2024-07-16", "Nothing moved ⟦since mid-June⟧.", "2024-06-11.."),
    TimeCase("2024-07-16", "In ⟦late October 2023⟧ it bottomed.", "2023-10-21..2023-10-31"),
    TimeCase("2024-07-16", "It sank at the ⟦end of 2018⟧.", "-"),
    TimeCase(
      "2024-07-16", "In the ⟦three months ended June 30⟧ sales rose.", "2024-04-01..2024-06-30"),
    TimeCase(
      "2024-07-16", "In the ⟦12 months through June⟧ prices rose.", "2023-07-01..2024-06-30"),
    TimeCase("2024-07-16", "Profit for the ⟦year ended Dec. 31⟧ fell.", "2023-01-01..2023-12-31"),
    TimeCase("2024-07-16", "He left ⟦the summer of 2019⟧ behind.", "-"),
    TimeCase("2024-07-16", "The ⟦following year⟧ it fell.", "-"),
    TimeCase("2024-07-16", "⟦Year-end⟧ trading was thin.", "-"),
    TimeCase("2024-07-16", "In ⟦the week ended July 12⟧ it gained.", "2024-07-08..2024-07-14"),
    TimeCase("2024-07-16", "It was ⟦the first week of July⟧.", "2024-07-01..2024-07-07"),
    TimeCase(
      "2024-07-16", "In ⟦the first three months of 2024⟧ it rose.", "2024-01-01..2024-03-31"),
    TimeCase("2024-07-16", "Sales in ⟦the third quarter of fiscal 2024⟧ rose.", "-"),
    TimeCase("2024-07-16", "Guidance for ⟦fiscal 2025⟧ was cut.", "-"),
  ])
  func `weeks to decades`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase(
      "2024-07-16T20:04+08:00 Asia/Shanghai", "It jumped in the ⟦past three trading days⟧.",
      "2024-07-11..2024-07-15"),
    TimeCase("2024-07-08", "It rose in the ⟦last five sessions⟧.", "2024-07-01..2024-07-08"),
    TimeCase("2024-07-16", "It rose over the ⟦past two weeks⟧.", "2024-07-02..2024-07-16"),
    TimeCase("2024-07-16", "It rose over the ⟦last six months⟧.", "2024-01-16..2024-07-16"),
    TimeCase("2024-07-16", "It doubled in the ⟦past 10 years⟧.", "2014-07-16..2024-07-16"),
    TimeCase("2024-07-16", "It fell over the ⟦past year⟧.", "2023-07-16..2024-07-16"),
    TimeCase("2024-07-16", "It fell in the ⟦past two quarters⟧.", "2024-01-01..2024-06-30"),
    TimeCase("2024-07-16", "Up 5% ⟦in two days⟧.", "2024-07-14..2024-07-16"),
    TimeCase("2024-07-16", "It will report ⟦in two weeks⟧.", "2024-07-30"),
    TimeCase("2024-07-16", "It hit a ⟦52-week⟧ high.", "2023-07-18..2024-07-16"),
    TimeCase("2024-07-16", "It touched a ⟦two-year⟧ low.", "2022-07-16..2024-07-16"),
    TimeCase("2024-07-16", "It sits below its ⟦5-day⟧ moving average.", "2024-07-10..2024-07-16"),
    TimeCase("2024-07-16", "⟦Two years ago⟧ it stood at 1,700.", "2022-07-16"),
    TimeCase("2024-07-16", "Over the ⟦next three months⟧ it may rise.", "2024-07-17..2024-10-16"),
    TimeCase("2024-07-16", "It is up 18% ⟦year to date⟧.", "2024-01-01..2024-07-16"),
    TimeCase("2024-07-16", "It is up 18% ⟦YTD⟧.", "2024-01-01..2024-07-16"),
    TimeCase("2024-07-16", "It is up 18% ⟦so far this year⟧.", "2024-01-01..2024-07-16"),
    TimeCase("2024-07-16", "It is up 3% ⟦month-to-date⟧.", "2024-07-01..2024-07-16"),
    TimeCase("2024-07-16", "⟦Earlier this month⟧ it broke out.", "2024-07-01..2024-07-16"),
    TimeCase("2024-07-16", "⟦Later this year⟧ it will split.", "2024-07-16..2024-12-31"),
  ])
  func `windows up to the publication`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase("2024-07-16", "Its best day ⟦since May 2022⟧.", "2022-05-01.."),
    TimeCase("2024-07-16", "The widest gap ⟦since at least 1979⟧.", "1979-01-01.."),
    TimeCase("2024-07-16", "Its best day ⟦since Nov. 6⟧.", "2023-11-06.."),
    TimeCase("2024-07-16", "Its best year ⟦since 2019⟧.", "2019-01-01.."),
    TimeCase("2024-07-16", "It has not moved ⟦since Thursday⟧.", "2024-07-11.."),
    TimeCase("2024-07-16", "It is up 20% ⟦since the start of the year⟧.", "2024-01-01.."),
    TimeCase("2024-07-16", "It is up ⟦since the end of 2023⟧.", "-"),
    TimeCase("2024-07-16", "The highest ⟦since records began⟧.", "-"),
    TimeCase("2024-07-16", "Rates hold ⟦until September⟧.", "..2024-09-30"),
    TimeCase("2024-07-16", "Rates will hold ⟦until September⟧.", "..2024-09-30"),
    TimeCase("2024-07-16", "It targets 6,600 ⟦by year-end⟧.", "..2024-12-31"),
    TimeCase("2024-07-16", "It targets 8,000 ⟦by the end of 2025⟧.", "..2025-12-31"),
    TimeCase("2024-07-16", "It will double ⟦by 2030⟧.", "..2030-12-31"),
    TimeCase("2024-07-16", "⟦Before 2000⟧ it had no rival.", "..1999-12-31"),
    TimeCase("2024-07-16", "⟦After 2008⟧ rules changed.", "2009-01-01.."),
    TimeCase("2024-07-16", "It fell after ⟦Thursday⟧'s report.", "2024-07-11"),
    TimeCase("2024-07-16", "It rose ⟦from July 1 to 12⟧.", "2024-07-01..2024-07-12"),
    TimeCase("2024-07-16", "In ⟦the week of Nov. 3-7⟧ it fell.", "2023-11-03..2023-11-07"),
    TimeCase("2024-07-16", "It rose ⟦from July 1 through July 12⟧.", "2024-07-01..2024-07-12"),
    TimeCase(
      "2024-07-16", "It rose ⟦between early November and early December⟧.",
      "2023-11-01..2023-12-10"),
    TimeCase(
      "2024-07-16", "It fell ⟦from November 2021 to October 2022⟧.",
      "2021-11-01..2022-10-31"),
    TimeCase("2025-02-10", "It rose ⟦from November to January⟧.", "2024-11-01..2025-01-31"),
    TimeCase("2024-07-16", "It lagged ⟦between 2010 and 2015⟧.", "2010-01-01..2015-12-31"),
    TimeCase("2024-07-16", "From 1,500 to 2,000 points in ⟦2014-2018⟧.", "2014-01-01..2018-12-31"),
    TimeCase("2024-07-19", "It fell ⟦Monday through Thursday⟧.", "2024-07-15..2024-07-18"),
    TimeCase("2024-07-16", "⟦4-7 July 2024⟧ was quiet.", "2024-07-04..2024-07-07"),
    TimeCase(
      "2024-07-16", "⟦From Dec. 20, 2018 to Jan. 4, 2019⟧ it swung.",
      "2018-12-20..2019-01-04"),
  ])
  func `spans with one end or two`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    TimeCase("2024-11-25", "It has risen 3% ⟦since the election⟧.", "2024-11-05.."),
    TimeCase("2017-02-10", "It has risen ⟦since Trump's election⟧.", "2016-11-08.."),
    TimeCase("2009-03-10", "It has halved ⟦since Lehman's failure⟧.", "2008-09-15.."),
    TimeCase("2024-07-16", "It is up 140% ⟦since the pandemic low⟧.", "2020-03-23.."),
    TimeCase("2016-07-12", "Its first gain ⟦since the Brexit vote⟧.", "2016-06-23.."),
    TimeCase("2024-07-16", "On ⟦Black Monday⟧ it lost 22.6%.", "1987-10-19"),
    TimeCase(
      "2024-12-02", "It closes at ⟦1 p.m.⟧ on ⟦the day after Thanksgiving⟧.", "-", "2024-11-29"),
    TimeCase("2024-04-01", "Markets were shut on ⟦Good Friday⟧.", "2024-03-29"),
    TimeCase("2024-05-28", "Markets were shut for ⟦Memorial Day⟧.", "2024-05-27"),
    TimeCase("2024-09-04", "Volume rose ⟦after Labor Day⟧.", "2024-09-02.."),
    TimeCase("2024-12-10", "Trading will be thin on ⟦Christmas Eve⟧.", "2024-12-24"),
    TimeCase("2024-07-16", "The worst ⟦since the financial crisis⟧.", "-"),
  ])
  func `holidays and events`(item: TimeCase) throws { try TimeReading.check(item) }

  @Test(arguments: [
    "The Russell 2000 points the way.", "It may well fall, and it may not.",
    "Sun Life and Target rose.",
    "It sold 2000 shares at $2024.", "A 10-year Treasury yield of 4.2%.",
    "The second of three cuts.",
    "They march on.", "It lost 1999 points.", "A 4:3 split was agreed.", "It fell 50/50.",
    "The new iPhone 15 is up-to-date.", "Call 555-2010-2015.", "Version 3.11.2 is out.",
    "He is 24/7 online.", "A sunny spring in their step.", "It rose 5% to 2,024.",
  ])
  func `what is no time stays unread`(text: String) throws {
    let times = try TimeReading.times(in: text, published: "2024-07-16")
    let source = SourceText(text)
    #expect(times.map { source[$0.range] } == [])
  }
}
