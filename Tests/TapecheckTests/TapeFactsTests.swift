import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TapeFactsTests {
  @Test(arguments: [
    ("RUT", "2024-07-11", 2125.04, 3.57), ("SPX", "2024-07-11", 5584.54, -0.88),
    ("IXIC", "2024-07-11", 18283.41, -1.95), ("RUT", "2024-07-16", 2263.67, 3.50),
    ("SPX", "1987-10-19", 224.84, -20.47), ("DJI", "1987-10-19", 1738.74, -22.61),
    ("SPX", "2008-10-10", 899.22, -1.18), ("RUT", "2008-10-10", 522.48, 4.66),
    ("SPX", "2020-03-16", 2386.13, -11.98),
  ])
  func `a known close and change are in the bundled prices`(
    symbol: String, day: String, close: Double, percent: Double
  ) throws {
    let series = try TapeSupport.bundled(symbol)
    let index = try TapeSupport.index(series, day)
    #expect(abs(series.closes[index] - close) < 0.01)
    let change = try #require(series.change(at: index))
    #expect(abs(change - percent) < 0.005)
  }

  @Test func `small caps rose over 3 % with large caps down on two days since 1979`() throws {
    let common = CommonSessions([
      try TapeSupport.bundled("RUT"), try TapeSupport.bundled("SPX"),
    ])
    let places = common.places(
      where: [ChangeCondition(member: 0, .above, 3), ChangeCondition(member: 1, .below, 0)],
      since: try TapeSupport.day("1979-01-01"))
    #expect(places.map { common.days[$0].iso } == ["2008-10-10", "2024-07-11"])
  }

  @Test func `the three-day spread of small caps over the Nasdaq is the third widest`() throws {
    let since = try TapeSupport.day("1979-01-01")
    let common = CommonSessions(
      [try TapeSupport.bundled("RUT"), try TapeSupport.bundled("IXIC")],
      through: try TapeSupport.day("2024-07-16"))
    let place = try #require(common.place(of: try TapeSupport.day("2024-07-15")))
    let spread = try #require(common.spread(at: place, over: 3))
    #expect(abs(spread - 7.53) < 0.005)
    #expect(common.rankOfSpread(at: place, over: 3, since: since)?.position == 3)
    let widest = common.widestSpreads(4, over: 3, since: since)
    #expect(
      widest.map { common.days[$0.place].iso }
        == ["2000-12-20", "2001-03-12", "2024-07-15", "2020-11-10"])
  }

  @Test func `doubtful rows say why, others nothing`() throws {
    let small = try TapeSupport.bundled("RUT")
    #expect(small.doubt(at: try TapeSupport.index(small, "1985-06-03")) != nil)
    #expect(small.doubt(at: try TapeSupport.index(small, "2024-02-16")) != nil)
    #expect(small.doubt(at: try TapeSupport.index(small, "2024-07-11")) == nil)
    #expect(small.doubt(at: small.count) == nil)
    let range = try TapeSupport.day("2024-02-01")...TapeSupport.day("2024-03-01")
    #expect(small.doubt(within: range) != nil)
  }

  @Test func `the row after a session without one is doubtful`() throws {
    let index = try TapeSupport.bundled("HSI")
    let after = try TapeSupport.index(index, "2012-03-20")
    #expect(index.days[after - 1].iso == "2012-03-16")
    #expect(index.doubt(at: after) != nil)
    #expect(index.doubt(at: after - 1) == nil)
    #expect(index.doubt(at: after + 1) == nil)
  }

  @Test func `a close times the later splits is the price as traded`() throws {
    let apple = try TapeSupport.bundled("AAPL")
    for (day, factor) in [("2014-06-06", 28.0), ("2014-06-09", 4), ("2020-08-31", 1)] {
      #expect(apple.splitFactor(after: try TapeSupport.day(day)) == factor)
    }
    // It closed at 645.57 on the last day before the split of seven for one.
    let index = try TapeSupport.index(apple, "2014-06-06")
    #expect(abs(apple.closes[index] * 28 - 645.57) < 0.01)
  }

  @Test func `evidence names the file and the line of the row`() throws {
    let small = try TapeSupport.bundled("RUT")
    #expect(small.file == "RUT.csv")
    #expect(small.line(at: 0) == 2)
    #expect(small.line(at: try TapeSupport.index(small, "1979-01-03")) == 4)
  }

  @Test func `the dataset says what it is and the instruments how they are linked`() throws {
    let tape = try BundledData.tape()
    #expect(tape.dataset.name == "tapecheck-daily")
    #expect(tape.dataset.lastSession?.iso == "2026-08-20")
    let fund = try #require(tape.instrument(try TapeSupport.symbol("TZA")))
    #expect(fund.leverage == -3)
    #expect(fund.tracks == "RUT")
    #expect(tape.instruments.count == 206)
    #expect(tape.coverage(of: fund.symbol)?.lowerBound.iso == "2008-11-19")
    #expect(try tape.series(try TapeSupport.symbol("NONE")) == nil)
    #expect(tape.instrument(try TapeSupport.symbol("NONE")) == nil)
  }

  @Test func `the stated coverage is that of the files`() throws {
    let tape = try BundledData.tape()
    for name in ["RUT", "0700.HK", "EURUSD", "BTC-USD", "DGS10", "AAPL"] {
      let series = try TapeSupport.bundled(name)
      let coverage = try #require(tape.coverage(of: series.symbol))
      #expect(coverage.lowerBound == series.days.first)
      #expect(coverage.upperBound == series.days.last)
    }
  }
}
