import Tapecheck
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2024-07-16", 19_920, 2), ("2000-02-29", 11_016, 2),
    ("1927-12-30", -15_343, 5), ("1969-12-31", -1, 3),
  ])
  func `an ISO day knows its number and weekday`(iso: String, number: Int32, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "20240716", "2024-7-16", ""])
  func `what is no day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a month later is held to the month's last day`() throws {
    let day = try #require(Day(iso: "2024-01-31"))
    #expect(day.advanced(byMonths: 1).iso == "2024-02-29")
    #expect(day.advanced(byMonths: -2).iso == "2023-11-30")
    #expect(day.advanced(byMonths: 12).iso == "2025-01-31")
  }
}
