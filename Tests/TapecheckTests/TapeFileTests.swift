import Tapecheck
import Testing

@Suite struct TapeFileTests {
  @Test(arguments: [
    (
      "ours",
      "date,open,high,low,close,volume\n2024-01-02,9.5,11,9,10.25,1200\n2024-01-03,,,,10.5,\n"
    ),
    (
      "Yahoo",
      "Date,Open,High,Low,Close,Adj Close,Volume\r\n2024-01-02,9.5,11,9,10.25,8.1,1200\r\n"
        + "2024-01-03,null,null,null,10.5,8.2,null\r\n"
    ),
    (
      "yfinance",
      "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n"
        + "2024-01-02 00:00:00-05:00,9.5,11.0,9.0,10.25,1200,0.0,0.0\n"
        + "2024-01-03 00:00:00-05:00,nan,nan,nan,10.5,,0.0,0.0\n"
    ),
    (
      "Stooq",
      "Date,Open,High,Low,Close,Volume\n20240102,9.5,11,9,10.25,1200\n20240103,,,,10.5,\n"
    ),
    (
      "Stooq bulk",
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
        + "X.US,D,20240102,000000,9.5,11,9,10.25,1200,0\n"
        + "X.US,D,20240103,000000,,,,10.5,,0\n"
    ),
    (
      "csvdir",
      "date,open,high,low,close,volume,dividend,split\n2024-01-02,9.5,11,9,10.25,1200,0.0,1.0\n"
        + "2024-01-03,,,,10.5,,0.1,1.0"
    ),
    (
      "a mark in front",
      "\u{FEFF}date,close,open,high,low,volume\n2024-01-02,10.25,9.5,11,9,1.2e3\n2024-01-03,10.5,,,,\n"
    ),
  ])
  func `a file is read by the names in its header`(dialect: String, text: String) throws {
    let series = try read(text)
    #expect(series.days.map(\.iso) == ["2024-01-02", "2024-01-03"])
    #expect(series.closes == [10.25, 10.5])
    #expect(series.value(.open, at: 0) == 9.5)
    #expect(series.value(.high, at: 0) == 11)
    #expect(series.value(.low, at: 0) == 9)
    #expect(series.value(.volume, at: 0) == 1200)
    for field in PriceField.allCases where field != .close {
      #expect(series.value(field, at: 1) == nil)
    }
    #expect(series.line(at: 1) == 3)
  }

  @Test func `rows without a close are left out and lines still count`() throws {
    let series = try read("date,close\n2024-01-02,10\n2024-01-03,\n\n2024-01-04,12\n")
    #expect(series.days.map(\.iso) == ["2024-01-02", "2024-01-04"])
    #expect(series.line(at: 0) == 2)
    #expect(series.line(at: 1) == 5)
  }

  @Test func `figures as traded are put on the last row's basis`() throws {
    let series = try read(
      "date,open,high,low,close,volume,dividend,split\n2024-01-02,40,44,39,42,100,0,1\n"
        + "2024-01-03,20,22,19,21,200,0,2\n2024-01-04,5,6,5,5.5,800,0,4\n")
    #expect(series.closes == [5.25, 5.25, 5.5])
    #expect(series.volumes == [800, 800, 800])
    #expect(series.splitFactor(after: series.days[0]) == 8)
    #expect(series.splitFactor(after: series.days[1]) == 4)
    #expect(series.splitFactor(after: series.days[2]) == 1)
  }

  @Test(arguments: [
    "0.1", "2125.04", "18283.4101", "-37.63", "0.000001", "123456789.123456789", "5e-7",
    "9007199254740993", "0.30000000000000004", "1.7976931348623157e308", "+4.5",
    "123456789012345678901",
  ])
  func `a decimal is read to the nearest double`(text: String) throws {
    let series = try read("date,close\n2024-01-02,\(text)\n")
    #expect(series.closes == [try #require(Double(text))])
  }

  @Test(arguments: [
    ("", 1, "no header"),
    ("\n\n", 1, "no header"),
    ("2024-01-02,9,10,8,9.5,100\n", 1, "no header"),
    ("date,open\n", 1, "\"close\""),
    ("date,close,close\n", 1, "twice"),
    ("date,close\n2024-01-02,10\n2024-13-03,11\n", 3, "date"),
    ("date,close\n2023-12-29,10\n2024-00-05,11\n", 3, "date"),
    ("date,close\n2024-02-30,10\n", 2, "date"),
    ("date,close\n02/01/2024,10\n", 2, "date"),
    ("date,close\n2024-01-03,10\n2024-01-02,11\n", 3, "does not come after 2024-01-03"),
    ("date,close\n2024-01-03,10\n2024-01-03,11\n", 3, "does not come after"),
    ("date,close\n2024-01-02,10\n2024-01-03,ten\n", 3, "\"ten\" is not a number"),
    ("date,close\n2024-01-02,1.2.3\n", 2, "not a number"),
    ("date,close\n2024-01-02,inf\n", 2, "not a number"),
    ("date,close\n2024-01-02,0x1F\n", 2, "not a number"),
    ("date,close\n2024-01-02,-\n", 2, "not a number"),
    ("date,close\n2024-01-02,10x\n", 2, "\"10x\" is not a number"),
    ("date,close\n2024-01-02,1\r0\n", 2, "not a number"),
    ("date,close\n2024-01-02,\u{FF11}\n", 2, "not a number"),
    ("date,close\n2024-01-02,10,11\n", 2, "3 columns, but the header names 2"),
    ("date,open,close\n2024-01-02,10\n", 2, "2 columns, but the header names 3"),
  ])
  func `a broken file is refused with its name and line`(
    text: String, line: Int, reason: String
  ) throws {
    let folder = try PriceFiles(["X.csv": text])
    let tape = try Tape(folders: [folder.path])
    let symbol = try TapeSupport.symbol("X")
    let error = try #require(throws: TapeError.self) { try tape.series(symbol) }
    guard case .invalidLine(let file, let found, let why) = error else {
      Issue.record("not an invalid line: \(error)")
      return
    }
    #expect(file == folder.path + "/X.csv")
    #expect(found == line)
    #expect(why.contains(reason))
    #expect(error.description.hasPrefix("\(folder.path)/X.csv:\(line): "))
    // Asked again, it says the same.
    #expect(throws: error) { try tape.series(symbol) }
  }

  private func read(_ text: String) throws -> PriceSeries {
    let folder = try PriceFiles(["X.csv": text])
    let series = try Tape(folders: [folder.path]).series(try TapeSupport.symbol("X"))
    return try #require(series)
  }
}
