import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TapeCalendarTests {
  @Test(arguments: [
    // Holidays kept on other days than their own: Saturday to Friday, Sunday to Monday, but not New Year's.
    ("2021-12-31", true), ("2022-01-01", false), ("2023-01-02", false), ("2020-07-03", false),
    ("2021-07-05", false), ("2021-12-24", false), ("2022-12-26", false),
    // Holidays that came later.
    ("1997-01-20", true), ("1998-01-19", false), ("2021-06-18", true), ("2022-06-20", false),
    // Good Friday, Presidents' Day, Memorial Day, Labor Day, Thanksgiving; Columbus and Veterans Day are sessions.
    ("2024-03-29", false), ("2024-02-19", false), ("2024-05-27", false), ("2024-09-02", false),
    ("2024-11-28", false), ("2024-10-14", true), ("2024-11-11", true), ("1971-02-15", false),
    // Elections, until 1980.
    ("1980-11-04", false), ("1984-11-06", true),
    // Mourning, storms, attacks.
    ("1977-07-14", false), ("1985-09-27", false), ("1994-04-27", false), ("2001-09-11", false),
    ("2001-09-14", false), ("2001-09-17", true), ("2004-06-11", false), ("2007-01-02", false),
    ("2012-10-29", false), ("2012-10-30", false), ("2012-10-31", true), ("2018-12-05", false),
    ("2025-01-09", false), ("2024-07-11", true), ("2024-07-13", false), ("2030-12-25", false),
  ])
  func `New York is open or closed`(iso: String, isOpen: Bool) throws {
    #expect(SessionCalendar.newYork.isSession(try TapeSupport.day(iso)) == isOpen)
  }

  @Test(arguments: [
    ("2024-07-03", true), ("2023-07-03", true), ("2012-07-03", true), ("2013-07-03", true),
    ("2002-07-03", false), ("2002-07-05", true), ("2019-07-05", false), ("2024-11-29", true),
    ("1992-11-27", true), ("1991-11-29", false), ("2024-12-24", true), ("2021-12-24", false),
    ("2003-12-26", true), ("2014-12-26", false), ("1999-12-31", true), ("2024-12-31", false),
    ("2020-07-03", false),
  ])
  func `New York has half days`(iso: String, isHalf: Bool) throws {
    #expect(SessionCalendar.newYork.isHalfDay(try TapeSupport.day(iso)) == isHalf)
  }

  @Test(arguments: [
    ("hongKong", "2024-02-12", false), ("hongKong", "2024-02-14", true),
    ("hongKong", "2024-07-01", false), ("hongKong", "2021-04-06", false),
    ("hongKong", "2022-09-12", false), ("hongKong", "2012-10-02", false),
    ("hongKong", "2027-12-27", false), ("hongKong", "2023-09-08", false),
    ("tokyo", "2024-05-06", false), ("tokyo", "2026-09-22", false), ("tokyo", "2019-05-02", false),
    ("tokyo", "2024-12-31", false), ("tokyo", "2024-12-30", true), ("tokyo", "2027-03-22", false),
    ("london", "2022-06-03", false), ("london", "2022-05-30", true),
    ("london", "2023-05-08", false), ("london", "2021-12-28", false),
    ("london", "2024-08-26", false), ("frankfurt", "2024-12-24", false),
    ("frankfurt", "2024-05-20", true), ("paris", "2024-12-24", true),
    ("paris", "2024-05-01", false), ("paris", "2024-07-14", false),
    ("shanghai", "2027-10-04", false), ("shanghai", "2027-02-08", false),
    ("shanghai", "2024-07-13", false), ("continuous", "2024-07-13", true),
  ])
  func `other markets are open or closed`(market: String, iso: String, isOpen: Bool) throws {
    let calendars: [String: SessionCalendar] = [
      "hongKong": .hongKong, "tokyo": .tokyo, "london": .london, "frankfurt": .frankfurt,
      "paris": .paris, "shanghai": .shanghai, "continuous": .continuous,
    ]
    let calendar = try #require(calendars[market])
    #expect(calendar.isSession(try TapeSupport.day(iso)) == isOpen)
  }

  @Test func `rules and data agree on every day of New York since 1970`() throws {
    let large = try TapeSupport.bundled("SPX")
    var day = try TapeSupport.day("1970-01-01")
    var differing: [String] = []
    while let last = large.days.last, day <= last {
      if SessionCalendar.newYork.isSession(day) != (large.index(of: day) != nil) {
        differing.append(day.iso)
      }
      day = day.advanced(by: 1)
    }
    #expect(differing == [])
  }

  @Test func `sessions are walked over weekends and holidays`() throws {
    let calendar = SessionCalendar.newYork
    let wednesday = try TapeSupport.day("2024-07-03")
    let friday = try TapeSupport.day("2024-07-05")
    let sunday = try TapeSupport.day("2024-07-07")
    #expect(calendar.session(after: wednesday) == friday)
    #expect(calendar.session(before: friday) == wednesday)
    #expect(calendar.session(onOrBefore: sunday) == friday)
    #expect(calendar.session(onOrAfter: sunday).iso == "2024-07-08")
    #expect(calendar.session(friday, advancedBy: 0) == friday)
    #expect(calendar.session(friday, advancedBy: -2).iso == "2024-07-02")
    #expect(calendar.session(sunday, advancedBy: 1).iso == "2024-07-08")
    #expect(calendar.session(sunday, advancedBy: -1) == friday)
    // About two centuries ahead: the count is held, not obeyed, and nothing traps.
    #expect(calendar.session(friday, advancedBy: .max) > friday)
  }

  @Test(arguments: [
    // Summer and winter time, the weeks in which only one side has changed, half days, older hours.
    ("2024-07-11", "2024-07-11T13:30:00Z", "2024-07-11T20:00:00Z"),
    ("2024-01-11", "2024-01-11T14:30:00Z", "2024-01-11T21:00:00Z"),
    ("2024-03-08", "2024-03-08T14:30:00Z", "2024-03-08T21:00:00Z"),
    ("2024-03-11", "2024-03-11T13:30:00Z", "2024-03-11T20:00:00Z"),
    ("2024-10-28", "2024-10-28T13:30:00Z", "2024-10-28T20:00:00Z"),
    ("2024-11-04", "2024-11-04T14:30:00Z", "2024-11-04T21:00:00Z"),
    ("2024-07-03", "2024-07-03T13:30:00Z", "2024-07-03T17:00:00Z"),
    ("1992-12-24", "1992-12-24T14:30:00Z", "1992-12-24T19:00:00Z"),
    ("1985-09-26", "1985-09-26T14:00:00Z", "1985-09-26T20:00:00Z"),
    ("1974-09-30", "1974-09-30T14:00:00Z", "1974-09-30T19:30:00Z"),
  ])
  func `New York's sessions begin and end at instants`(
    iso: String, open: String, close: String
  ) throws {
    let day = try TapeSupport.day(iso)
    #expect(SessionCalendar.newYork.openInstant(of: day) == (try instant(open)))
    #expect(SessionCalendar.newYork.closeInstant(of: day) == (try instant(close)))
  }

  @Test(arguments: [
    ("hongKong", "2024-07-11", "2024-07-11T08:00:00Z"),
    ("hongKong", "2024-12-24", "2024-12-24T04:00:00Z"),
    ("hongKong", "2024-02-09", "2024-02-09T04:00:00Z"),
    ("tokyo", "2024-11-01", "2024-11-01T06:00:00Z"),
    ("tokyo", "2024-11-05", "2024-11-05T06:30:00Z"),
    ("london", "2024-03-28", "2024-03-28T16:30:00Z"),
    ("london", "2024-04-02", "2024-04-02T15:30:00Z"),
    ("london", "2023-12-22", "2023-12-22T12:30:00Z"),
    ("frankfurt", "2024-12-30", "2024-12-30T13:00:00Z"),
    ("paris", "2024-12-31", "2024-12-31T13:05:00Z"),
    ("continuous", "2024-07-13", "2024-07-14T00:00:00Z"),
  ])
  func `other markets' sessions end at instants`(
    market: String, iso: String, close: String
  ) throws {
    let calendars: [String: SessionCalendar] = [
      "hongKong": .hongKong, "tokyo": .tokyo, "london": .london, "frankfurt": .frankfurt,
      "paris": .paris, "continuous": .continuous,
    ]
    let calendar = try #require(calendars[market])
    #expect(calendar.closeInstant(of: try TapeSupport.day(iso)) == (try instant(close)))
  }

  @Test(arguments: [
    // Before, at and after the close; a half day; Monday before the open; a holiday; Beijing's evening.
    ("2024-07-11T19:59:59Z", "2024-07-10"), ("2024-07-11T20:00:00Z", "2024-07-11"),
    ("2024-07-03T17:00:00Z", "2024-07-03"), ("2024-07-15T13:00:00Z", "2024-07-12"),
    ("2024-07-04T21:00:00Z", "2024-07-03"), ("2024-07-16T12:04:00Z", "2024-07-15"),
    ("2024-07-17T03:59:59Z", "2024-07-16"),
  ])
  func `the last closed session is known at an instant`(at: String, session: String) throws {
    let calendar = SessionCalendar.newYork
    #expect(calendar.lastClosedSession(at: try instant(at)).iso == session)
  }

  @Test func `the calendar day is that of the market's zone`() throws {
    let evening = try instant("2024-07-17T02:30:00Z")
    #expect(SessionCalendar.newYork.day(at: evening).iso == "2024-07-16")
    #expect(SessionCalendar.hongKong.day(at: evening).iso == "2024-07-17")
    #expect(SessionCalendar.newYork.day(at: .max).year == 9999)
    #expect(SessionCalendar.newYork.day(at: .min).year <= 1)
  }

  @Test(arguments: [
    ("RUT", "America/New_York"), ("0700.HK", "Asia/Hong_Kong"), ("N225", "Asia/Tokyo"),
    ("BTC-USD", "UTC"), ("FTSE", "Europe/London"), ("DAX", "Europe/Berlin"),
    ("CSI300", "Asia/Shanghai"), ("EURUSD", "America/New_York"), ("9988.HK", "Asia/Hong_Kong"),
    ("7203.T", "Asia/Tokyo"), ("UNKNOWN", "America/New_York"),
  ])
  func `an instrument has its market's calendar`(name: String, zone: String) throws {
    let symbol = try TapeSupport.symbol(name)
    #expect(try BundledData.tape().calendar(for: symbol).zone == zone)
  }

  @Test func `data decide where there are data, and known gaps are sessions`() throws {
    let tape = try BundledData.tape()
    let hongKong = tape.calendar(for: try TapeSupport.symbol("HSI"))
    #expect(!hongKong.isSession(try TapeSupport.day("1992-07-22")))
    #expect(SessionCalendar.hongKong.isSession(try TapeSupport.day("1992-07-22")))
    #expect(hongKong.isSession(try TapeSupport.day("2012-03-19")))
    let shanghai = tape.calendar(for: try TapeSupport.symbol("CSI300"))
    #expect(!shanghai.isSession(try TapeSupport.day("2024-02-09")))
    let paris = tape.calendar(for: try TapeSupport.symbol("CAC"))
    #expect(paris.isSession(try TapeSupport.day("2012-01-02")))
  }

  @Test func `a day on which data and rules differ is a conflict`() throws {
    let folder = try PriceFiles([
      "SPX.csv": "date,close\n2024-03-28,1\n2024-03-29,1\n2024-04-03,1\n",
      "instruments.csv": "symbol,name,kind,exchange,currency\nSPX,S,index,CBOE,USD\n",
    ])
    let calendar = try Tape(folders: [folder.path]).calendar(for: try TapeSupport.symbol("SPX"))
    let conflicts = try ["2024-03-27", "2024-03-28", "2024-03-29", "2024-04-01", "2024-04-04"]
      .filter { calendar.isInConflict(on: try TapeSupport.day($0)) }
    #expect(conflicts == ["2024-03-29", "2024-04-01"])
    #expect(!SessionCalendar.newYork.isInConflict(on: try TapeSupport.day("2024-03-29")))
  }

  private func instant(_ text: String) throws -> Int64 {
    let day = try #require(Day(iso: Array(text.utf8.prefix(10))))
    let clock = text.utf8.dropFirst(11).split(separator: UInt8(ascii: ":"))
      .compactMap { Int64(String(decoding: $0.prefix(2), as: UTF8.self)) }
    try #require(clock.count == 3)
    return Int64(day.number) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
  }
}
