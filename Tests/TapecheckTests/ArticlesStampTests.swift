import Testing

@testable import Tapecheck

@Suite struct ArticlesStampTests {
  /// A stamp as it should be read: day with `*` for a missing year, time, zone.
  static func spelled(_ stamp: Stamp) -> String {
    var parts: [String] = []
    if let month = stamp.month, let day = stamp.dayOfMonth {
      parts.append("\(stamp.year.map(String.init) ?? "*")-\(month)-\(day)")
    }
    if let seconds = stamp.seconds {
      parts.append("\(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60)")
    }
    switch stamp.zone {
    case .offset(let seconds): parts.append("\(seconds / 60)")
    case .named(let name): parts.append(name)
    case nil: break
    }
    if let weekday = stamp.weekday { parts.append("w\(weekday)") }
    if stamp.role == .published { parts.append("published") }
    if stamp.role == .updated { parts.append("updated") }
    if let age = stamp.age { parts.append("age \(age)") }
    if let offset = stamp.dayOffset { parts.append("day \(offset)") }
    return parts.joined(separator: " ")
  }

  static func reader() throws -> StampReader { try ArticleReading.reader().stamps }

  static let notations: [(String, [String])] = [
    ("2024-07-16", ["2024-7-16"]),
    ("2024-07-16T20:04:00+08:00", ["2024-7-16 20:4:0 480"]),
    ("2024-07-16T20:04:00.123Z", ["2024-7-16 20:4:0 UTC"]),
    ("2019-11-20T01:50:59.403", ["2019-11-20 1:50:59"]),
    ("2012-10-26T16:08:00-0400", ["2012-10-26 16:8:0 -240"]),
    ("20240716T200400Z", ["2024-7-16 20:4:0 UTC"]),
    ("20240716", ["2024-7-16"]),
    ("2020/10/04 15:05:21", ["2020-10-4 15:5:21"]),
    ("2016.11.07 09:30", ["2016-11-7 9:30:0"]),
    ("Published Fri, Apr 28 2023", ["2023-4-28 w5 published"]),
    ("2:23 PM EDT", ["14:23:0 America/New_York"]),
    ("Wednesday, 21 Sep 2011 | 4:35 PM ET", ["2011-9-21 16:35:0 America/New_York w3"]),
    ("7:51 PM ET Fri, 17 July 2020", ["2020-7-17 19:51:0 America/New_York w5"]),
    (
      "November 19, 2019 / 12:21 AM / Updated 14 hours ago",
      ["2019-11-19 0:21:0", "updated age 50400"]
    ),
    ("Tue Jan 3, 2012 6:50pm EST", ["2012-1-3 18:50:0 America/New_York w2"]),
    ("Fri Aug 03 09:10:32 UTC 2012", ["2012-8-3 9:10:32 UTC w5"]),
    ("Tue Mar 14 15:46:04 CET 2023", ["2023-3-14 15:46:4 Europe/Berlin w2"]),
    ("December 6, 2016 \u{2014} 6:22 PM EST", ["2016-12-6 18:22:0 America/New_York"]),
    ("April 26, 2022, 5:39 PM UTC", ["2022-4-26 17:39:0 UTC"]),
    (
      "Published: Sept. 8, 2020 at 9:22 a.m. ET",
      ["2020-9-8 9:22:0 America/New_York published"]
    ),
    (
      "Updated Nov. 19, 2019 8:21 am ET / Original Nov. 19, 2019 8:02 am ET",
      [
        "2019-11-19 8:21:0 America/New_York updated",
        "2019-11-19 8:2:0 America/New_York published",
      ]
    ),
    ("Updated 0339 GMT (1139 HKT) November 19, 2019", ["2019-11-19 3:39:0 UTC updated"]),
    ("November 29, 2016: 3:42 PM ET", ["2016-11-29 15:42:0 America/New_York"]),
    ("Published 1 day ago", ["published age 86400"]),
    ("15 minutes ago", ["age 900"]),
    ("an hour ago", ["age 3600"]),
    ("Last Updated: 24 minutes ago", ["updated age 1440"]),
    ("Last Updated : Apr 08, 2020 05:08 PM IST", ["2020-4-8 17:8:0 Asia/Kolkata updated"]),
    ("04:25:06 PM IST Apr 08, 2020", ["2020-4-8 16:25:6 Asia/Kolkata"]),
    ("Updated: Jan 23, 2020, 10.45 AM IST", ["2020-1-23 10:45:0 Asia/Kolkata updated"]),
    ("Fri 12 May 2023 07.27 BST", ["2023-5-12 7:27:0 Europe/London w5"]),
    (
      "Posted: 08-13-10 05:18 PM | Updated: 08-13-10 06:20 PM",
      ["2010-8-13 17:18:0 published", "2010-8-13 18:20:0 updated"]
    ),
    ("08/18/2010 3:58 PM", ["2010-8-18 15:58:0"]),
    ("19:34 PM", ["19:34:0"]),
    ("Fri, 13 Aug 2010 16:08:00 EST", ["2010-8-13 16:8:0 America/New_York w5"]),
    ("Nov. 19, 2019 5:50 PM", ["2019-11-19 17:50:0"]),
    ("2019年09月09日 20:52", ["2019-9-9 20:52:0"]),
    ("2019-09-07 09:25", ["2019-9-7 9:25:0"]),
    ("2025年1月14日 20:00", ["2025-1-14 20:0:0"]),
    ("11/02 10:36", ["*-11-2 10:36:0"]),
    ("Futu News ·  Jul 16 20:04", ["*-7-16 20:4:0"]),
    ("7月16日 20:04", ["*-7-16 20:4:0"]),
    ("7月16日 周二 下午3时05分", ["*-7-16 15:5:0 w2"]),
    ("15分钟前", ["age 900"]),
    ("3小時前 發佈", ["age 10800"]),
    ("昨天 20:04", ["20:4:0 day -1"]),
    ("北京时间2024年7月16日 20:04", ["2024-7-16 20:4:0 Asia/Shanghai"]),
    ("16 July 2024", ["2024-7-16"]),
    ("16th of July, 2024 at 8:04 GMT+8", ["2024-7-16 8:4:0 480"]),
    ("16-Jul-2024 08:04", ["2024-7-16 8:4:0"]),
    ("16.07.2024, 20:04 Uhr", ["2024-7-16 20:4:0"]),
    ("25/12/2023", ["2023-12-25"]),
    ("Published [hour]:[minute] [AMPM], [monthFull] [day], [year]", []),
    ("S&P 500 ends at 5,631.22", []),
    ("Shares of 3M rose 4.5% in 2023", []),
    ("May you live", []),
    ("30 February 2024", []),
  ]

  @Test(arguments: notations)
  func `every notation is read with its zone and label`(text: String, expected: [String]) throws {
    let reader = try Self.reader()
    let bytes = Array(text.utf8)
    let stamps = reader.stamps(in: bytes, 0..<bytes.count, outletZone: "America/New_York")
    #expect(stamps.map(Self.spelled) == expected)
  }

  @Test func `an abbreviation means what the outlet's part of the world means by it`() throws {
    let reader = try Self.reader()
    let text = Array("2024-07-16 20:04 CST".utf8)
    let american = reader.stamps(in: text, 0..<text.count, outletZone: "America/New_York")
    let chinese = reader.stamps(in: text, 0..<text.count, outletZone: "Asia/Shanghai")
    #expect(american.map(Self.spelled) == ["2024-7-16 20:4:0 America/Chicago"])
    #expect(chinese.map(Self.spelled) == ["2024-7-16 20:4:0 Asia/Shanghai"])
  }

  @Test(arguments: [
    ("America/New_York", "2024-07-16", 8 * 3600, -14_400),
    ("America/New_York", "2024-01-16", 8 * 3600, -18_000),
    ("America/New_York", "2024-03-10", 3 * 3600, -14_400),
    ("Europe/London", "2024-03-31", 30 * 60, 0),
    ("Europe/London", "2024-03-31", 2 * 3600, 3600),
    ("Asia/Hong_Kong", "2024-07-16", 20 * 3600, 28_800),
    ("UTC", "2024-07-16", 0, 0),
  ])
  func `a zone's clock keeps its summer time`(
    zone: String, day: String, seconds: Int, offset: Int
  ) throws {
    let day = try #require(Day(iso: day))
    #expect(ZoneRules.offset(of: zone, day: day, seconds: seconds) == offset)
  }
}
