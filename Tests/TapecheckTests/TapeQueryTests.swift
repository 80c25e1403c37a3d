import TapecheckTesting
import Testing

@testable import Tapecheck

@Suite struct TapeQueryTests {
  // Weekdays from Monday 2024-01-01: the rows are worked out by hand.
  //                        Mon  Tue  Wed  Thu  Fri
  private static let closes: [Double] = [
    100, 110, 99, 99, 108,
    120, 114, 114, 126, 130,
    117, 117, 100, 105, 125,
  ]

  private var series: PriceSeries {
    get throws { try TapeSupport.series(Self.closes) }
  }

  @Test(arguments: [
    (0, 1, 10.0, 10.0), (1, 2, -11, -10), (2, 3, 0, 0), (0, 14, 25, 25), (9, 12, -30, -23.076923),
  ])
  func `a change is in points and in percent`(
    base: Int, end: Int, points: Double, percent: Double
  ) throws {
    let series = try series
    #expect(series.change(from: base, to: end, in: .points) == points)
    let change = try #require(series.change(from: base, to: end))
    #expect(abs(change - percent) < 0.000_001)
  }

  @Test func `there is no change where a row is missing or the base is not positive`() throws {
    let series = try series
    #expect(series.change(at: 0) == nil)
    #expect(series.change(at: 15) == nil)
    #expect(series.change(from: -1, to: 2) == nil)
    #expect(series.value(.close, at: 15) == nil)
    let negative = try TapeSupport.series([10, -37, 5])
    #expect(negative.change(at: 1) == -470)
    #expect(negative.change(at: 2) == nil)
    #expect(negative.change(at: 2, in: .points) == 42)
  }

  @Test(
    arguments: [
      ("2024-01-06", 4, 5), ("2024-01-05", 4, 4), ("2023-12-31", nil, 0), ("2024-01-22", 14, nil),
    ] as [(String, Int?, Int?)])
  func `rows are found on, before and after a day`(iso: String, before: Int?, after: Int?) throws {
    let series = try series
    let day = try TapeSupport.day(iso)
    #expect(series.index(onOrBefore: day) == before)
    #expect(series.index(onOrAfter: day) == after)
    #expect(series.index(of: day) == (before == after ? before : nil))
  }

  @Test(arguments: [
    (Period.week, "2024-07-17", "2024-07-15", "2024-07-22"),
    (.week, "2024-07-14", "2024-07-08", "2024-07-15"),
    (.month, "2024-07-17", "2024-07-01", "2024-08-01"),
    (.quarter, "2024-09-30", "2024-07-01", "2024-10-01"),
    (.half, "2024-06-30", "2024-01-01", "2024-07-01"),
    (.year, "2024-12-31", "2024-01-01", "2025-01-01"),
  ])
  func `a period has a first day and a next`(
    period: Period, iso: String, start: String, next: String
  ) throws {
    let day = try TapeSupport.day(iso)
    #expect(period.start(of: day).iso == start)
    #expect(period.startOfNext(after: day).iso == next)
  }

  @Test(arguments: [
    (Period.week, "2024-07-11", "2024-07-05"), (.month, "2024-07-11", "2024-06-28"),
    (.quarter, "2024-07-11", "2024-06-28"), (.half, "2024-07-11", "2024-06-28"),
    (.year, "2024-07-11", "2023-12-29"), (.week, "2024-07-05", "2024-06-28"),
  ])
  func `the base of a period is the last close before it`(
    period: Period, iso: String, base: String
  ) throws {
    let large = try TapeSupport.bundled("SPX")
    let index = try #require(large.index(before: period, of: try TapeSupport.day(iso)))
    #expect(large.days[index].iso == base)
  }

  @Test(arguments: [
    (6, Period.month, "2024-07-16", "2024-01-16"), (6, .month, "2024-07-15", "2024-01-12"),
    (1, .year, "2024-07-16", "2023-07-14"), (3, .week, "2024-07-16", "2024-06-25"),
    (1, .month, "2024-03-31", "2024-02-28"), (0, .month, "2024-07-16", "2024-07-16"),
  ])
  func `the same day some periods back falls on the last session up to it`(
    count: Int, period: Period, iso: String, base: String
  ) throws {
    let large = try TapeSupport.bundled("SPX")
    let end = try #require(large.index(onOrBefore: try TapeSupport.day(iso)))
    let index = try #require(large.index(count, period, before: end))
    #expect(large.days[index].iso == base)
  }

  @Test func `going back from a day that is no session begins with that day`() throws {
    let large = try TapeSupport.bundled("SPX")
    let sunday = try TapeSupport.day("2024-03-31")
    let index = try #require(large.index(1, .month, before: sunday))
    #expect(large.days[index].iso == "2024-02-29")
  }

  @Test func `nothing is found before the first row, whatever the count`() throws {
    let series = try series
    #expect(series.index(sessions: 3, before: 14) == 11)
    #expect(series.index(sessions: 15, before: 14) == nil)
    #expect(series.index(sessions: -1, before: 14) == nil)
    #expect(series.index(.max, .year, before: 14) == nil)
    #expect(series.index(.max, .week, before: 14) == nil)
    #expect(series.index(before: .week, of: series.days[2]) == nil)
  }

  @Test func `extremes are found, ties by the first`() throws {
    let series = try series
    #expect(series.maximum(in: 0..<15) == Extreme(index: 9, value: 130))
    #expect(series.minimum(in: 0..<15) == Extreme(index: 2, value: 99))
    #expect(series.maximum(in: 10..<12) == Extreme(index: 10, value: 117))
    #expect(series.maximum(of: .high, in: 0..<15) == nil)
    #expect(series.minimum(in: 20..<30) == nil)
    // 125 on the last day is the highest since the 130 of row 9, and no lower than row 8's 126 since then.
    #expect(series.last(where: .atLeast, 125, in: 0..<14) == 9)
    #expect(series.last(where: .above, 117, in: 0..<14) == 9)
    #expect(series.last(where: .atMost, 99, in: 0..<14) == 3)
    #expect(series.last(where: .below, 99, in: 0..<14) == nil)
    #expect(series.first(where: .above, 110, in: 0..<14) == 5)
  }

  @Test(arguments: [
    // Row, flat days skipped, sign, length, base.
    (1, false, 1, 1, 0), (2, false, -1, 1, 1), (3, false, 0, 1, 2), (5, false, 1, 2, 3),
    (7, false, 0, 1, 6), (9, false, 1, 2, 7), (12, false, -1, 1, 11), (14, false, 1, 2, 12),
    (5, true, 1, 2, 3), (8, true, 1, 1, 7), (12, true, -1, 2, 9),
  ])
  func `a run ends at a session`(
    index: Int, skipsFlat: Bool, sign: Int, length: Int, base: Int
  ) throws {
    let streak = try #require(try series.streak(endingAt: index, skipsFlat: skipsFlat))
    #expect(streak == Streak(sign: sign, length: length, base: base))
  }

  @Test func `runs go by weeks too and by the size of moves`() throws {
    let series = try series
    // Weeks end at 108, 130 and 125; the first has no base.
    #expect(series.streak(of: .week, endingAt: 14) == Streak(sign: -1, length: 1, base: 9))
    #expect(series.streak(of: .week, endingAt: 9) == Streak(sign: 1, length: 1, base: 4))
    #expect(series.streak(of: .week, endingAt: 3) == nil)
    // 19.0 %, 5 %, -14.5 %, but the day before was flat.
    #expect(series.run(endingAt: 14, where: .atLeast, 5, isAbsolute: true) == 3)
    #expect(series.run(endingAt: 14, where: .atLeast, 5) == 2)
    #expect(series.run(endingAt: 11, where: .above, 0) == 0)
  }

  @Test func `windows are cut by sessions and by periods`() throws {
    let series = try series
    #expect(series.lastIndices(of: .week, in: 0..<15) == [4, 9, 14])
    #expect(series.lastIndices(of: .month, in: 0..<15) == [14])
    #expect(
      series.windows(of: .period(.week), endingIn: 0..<15)
        == [PriceWindow(base: 4, end: 9), PriceWindow(base: 9, end: 14)])
    #expect(
      series.windows(of: .sessions(3), endingIn: 2..<5)
        == [PriceWindow(base: 0, end: 3), PriceWindow(base: 1, end: 4)])
    #expect(series.windows(of: .sessions(0), endingIn: 0..<5) == [])
    #expect(series.windows(of: .sessions(1), endingIn: 5..<99).count == 10)
  }

  @Test func `a change has a rank in a set`() throws {
    let series = try series
    let days = series.windows(of: .sessions(1), endingIn: 0..<15)
    let best = PriceWindow(base: 13, end: 14)
    let ofBest = series.rank(of: best, among: days, .highestFirst)
    #expect(ofBest == Rank(position: 1, ties: 0, count: 14))
    // Falls in points: -17 (row 12), -13 (row 10), -11 (row 2), -6; in percent -14.5, -10, -10, -5.
    let fall = PriceWindow(base: 1, end: 2)
    #expect(
      series.rank(of: fall, among: days, in: .points, .lowestFirst)
        == Rank(position: 3, ties: 0, count: 14))
    let flat = PriceWindow(base: 2, end: 3)
    #expect(
      series.rank(of: flat, among: days, .highestFirst) == Rank(position: 8, ties: 2, count: 14))
    #expect(
      series.last(of: Array(days.dropLast()), where: .atLeast, 11)
        == PriceWindow(base: 4, end: 5))
    let rises = series.count(of: days, where: .above, 0)
    #expect(rises.matching == 7)
    #expect(rises.all == 14)
  }

  @Test func `mean, median and deviation are as worked out by hand`() {
    #expect(PriceStatistics.mean([1, 2, 6]) == 3)
    #expect(PriceStatistics.median([6, 1, 2]) == 2)
    #expect(PriceStatistics.median([4, 1, 2, 10]) == 3)
    #expect(PriceStatistics.standardDeviation([1, 3, 5, 7, 9]) == 10.0.squareRoot())
    #expect(PriceStatistics.mean([]) == nil)
    #expect(PriceStatistics.median([]) == nil)
    #expect(PriceStatistics.standardDeviation([1]) == nil)
  }

  @Test func `drawdowns and rebounds are measured from the turn`() throws {
    let series = try series
    let drawdown = try #require(series.drawdown(at: 14))
    #expect(drawdown.turn == Extreme(index: 9, value: 130))
    #expect(abs(drawdown.percent - -3.846_153) < 0.000_001)
    #expect(series.drawdown(at: 9)?.percent == 0)
    #expect(series.rebound(at: 14, from: 10)?.percent == 25)
    #expect(series.rebound(at: 14, from: 10)?.turn.index == 12)
    #expect(series.drawdown(at: 14, peakOf: .high) == nil)
    #expect(series.drawdown(at: 2, from: 5) == nil)
    let deepest = try #require(series.deepestDrawdown(in: 0..<15))
    #expect(deepest.peak == 9)
    #expect(deepest.trough == 12)
    #expect(abs(deepest.percent - -23.076_923) < 0.000_001)
    #expect(series.deepestDrawdown(in: 3..<6) == nil)
  }

  @Test func `a moving average takes the sessions up to its row`() throws {
    let series = try series
    #expect(series.movingAverage(5, endingAt: 4) == 103.2)
    #expect(series.movingAverage(3, endingAt: 14) == 110)
    #expect(series.movingAverage(6, endingAt: 4) == nil)
    #expect(series.movingAverage(0, endingAt: 4) == nil)
    // Before row 14, the last close above its three-day average was row 9: 130 over (114 + 126 + 130) / 3.
    #expect(series.last(whereClose: .above, averageOf: 3, in: 0..<14) == 9)
    #expect(series.last(whereClose: .below, averageOf: 3, in: 0..<14) == 13)
    #expect(series.last(whereClose: .above, averageOf: 20, in: 0..<14) == nil)
  }

  @Test func `the running average agrees with the plain one over thousands of rows`() throws {
    let large = try TapeSupport.bundled("SPX")
    let end = try TapeSupport.index(large, "2024-07-16")
    let found = large.last(whereClose: .below, averageOf: 200, in: 0..<end)
    let plain = (199..<end).last { index in
      large.movingAverage(200, endingAt: index).map { large.closes[index] < $0 } ?? false
    }
    #expect(found == plain)
    #expect(found != nil)
  }

  @Test func `only common sessions are compared`() throws {
    let first = try TapeSupport.series([100, 110, 121, 133.1])
    let folder = try PriceFiles([
      "Y.csv": "date,close\n2024-01-01,50\n2024-01-03,55\n2024-01-04,44\n2024-01-05,44\n"
    ])
    let second = try #require(
      try Tape(folders: [folder.path]).series(try TapeSupport.symbol("Y")))
    let common = CommonSessions([first, second])
    #expect(common.days.map(\.iso) == ["2024-01-01", "2024-01-03", "2024-01-04"])
    #expect(common.rows == [[0, 2, 3], [0, 1, 2]])
    // 21 % against 10 %, then 10 % against -20 %.
    let spreads = [1, 2].compactMap { common.spread(at: $0, over: 1) }
    #expect(spreads.count == 2)
    #expect(zip(spreads, [11, 30]).allSatisfy { abs($0 - $1) < 0.000_001 })
    let since = try TapeSupport.day("2024-01-02")
    let widest = common.widestSpreads(1, over: 1, since: since)
    #expect(widest.map(\.place) == [2])
    #expect(common.widestSpreads(9, over: 1, since: since).map(\.place) == [2, 1])
    #expect(common.widestSpreads(9, over: 1, since: since, .lowestFirst).map(\.place) == [1, 2])
    #expect(common.widestSpreads(0, over: 1, since: since).isEmpty)
    #expect(common.rankOfSpread(at: 1, over: 1, since: since)?.position == 2)
    #expect(
      common.places(
        where: [ChangeCondition(member: 0, .above, 5), ChangeCondition(member: 1, .below, 0)],
        since: since) == [2])
    #expect(common.place(of: since) == nil)
    #expect(common.place(onOrAfter: try TapeSupport.day("2025-01-01")) == 3)
    #expect(CommonSessions([first, second], through: since).days.count == 1)
    #expect(CommonSessions([]).days.isEmpty)
  }
}
