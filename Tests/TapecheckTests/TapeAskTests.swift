import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// A question, its formula, and the days of the answer.
struct AskCase: CustomTestStringConvertible {
  var question: String
  var formula: String
  var days: [String]
  var value: Double?

  init(_ question: String, _ formula: String, days: [String] = [], value: Double? = nil) {
    self.question = question
    self.formula = formula
    self.days = days
    self.value = value
  }

  var testDescription: String { question }
}

@Suite struct TapeAskTests {
  @Test(arguments: [
    AskCase(
      "days RUT > 3% and SPX < 0 since 1979 to 2025",
      "{ s from 1979-01-01 to 2025-12-31 : r(RUT) > 3% and r(SPX) < 0% }",
      days: ["2008-10-10", "2024-07-11"], value: 2),
    AskCase(
      "top 3 RUT over 3 - IXIC over 3 since 1979",
      "max3 r3(RUT) - r3(IXIC) over { s from 1979-01-01 }",
      days: ["2000-12-20", "2001-03-12", "2024-07-15"]),
    AskCase(
      "change RUT from 2023-11-01 to 2023-12-01", "C[2023-12-01] / C[2023-11-01] - 1 of RUT",
      days: ["2023-11-01", "2023-12-01"], value: 11.5554),
    AskCase(
      "value RUT.close on 2024-07-15", "C(RUT) on 2024-07-15", days: ["2024-07-15"],
      value: 2187.02),
    AskCase(
      "weeks SPX < -10 in 2020", "{ weeks from 2020-01-01 to 2020-12-31 : r(SPX) < -10% }",
      days: ["2020-02-28", "2020-03-20"], value: 2),
    AskCase(
      "max SPX.close in 2007", "max C(SPX) over { s from 2007-01-01 to 2007-12-31 }",
      days: ["2007-10-09"], value: 1565.15),
    AskCase(
      "bottom 1 SPX since 1980 to 2000", "min1 r(SPX) over { s from 1980-01-01 to 2000-12-31 }",
      days: ["1987-10-19"]),
    AskCase(
      "runs SPX > 0 at least 8 in 2021",
      "runs of 8 or more in { s from 2021-01-01 to 2021-12-31 : r(SPX) > 0% }",
      days: ["2021-11-08"], value: 1),
    AskCase(
      "days weekday = 5 and SPX.streak = 4 in 2024-07",
      "{ s from 2024-07-01 to 2024-07-31 : weekday = 5 and streak(SPX) = 4 }", days: ["2024-07-05"],
      value: 1),
    AskCase(
      "months SPX > 10 since 2011 to 2020",
      "{ months from 2011-01-01 to 2020-12-31 : r(SPX) > 10% }",
      days: ["2011-10-31", "2020-04-30", "2020-11-30"], value: 3),
  ])
  func `a question is answered with its formula and days`(item: AskCase) throws {
    let answer = try BundledData.tape().answer(try PriceQuery(item.question))
    #expect(answer.query.description == item.formula)
    #expect(answer.entries.map(\.day.iso) == item.days)
    if let value = item.value {
      #expect(abs((answer.value ?? .nan) - value) < 0.001)
    }
  }

  @Test func `periods that a filter leaves out are not counted`() throws {
    let answer = try BundledData.tape().answer(
      try PriceQuery("count SPX > 0 where month = 12 since 1950 to 2025 by month"))
    #expect(answer.tested == 76)
    #expect(answer.entries.allSatisfy { $0.day.month == 12 && ($0.values.first ?? 0) > 0 })
  }

  @Test(arguments: [
    ("value SPX.sma200 on 2024-07-16", "2024-07-16", 200),
    ("value SPX.sma50 on 2020-03-16", "2020-03-16", 50),
  ])
  func `a running average is that of the closes`(
    question: String, day: String, length: Int
  ) throws {
    let answer = try BundledData.tape().answer(try PriceQuery(question))
    let series = try TapeSupport.bundled("SPX")
    let mean = series.movingAverage(length, endingAt: try TapeSupport.index(series, day))
    #expect(abs((answer.value ?? .nan) - (try #require(mean))) < 1e-6)
  }

  @Test(arguments: [
    ("", 0), ("   ", 0), ("which RUT > 3", 0), ("days", 4), ("days RUT", 8), ("days RUT >", 10),
    ("days RUT ! 3", 9), ("days RUT > x.y", 11), ("days RUT.foo > 3", 5),
    ("days RUT > 3 since soon", 19),
    ("days RUT > 3 since 1979 maybe", 24), ("top RUT", 4), ("top 0 RUT", 4), ("top 5000 RUT", 4),
    ("days RUT over -3 > 1", 14), ("days corr(RUT SPX, 30) > 0", 14), ("mean SPX by decade", 12),
    ("days RUT > 3 in 2024-13", 16), ("value RUT.sma1 on 2024", 6), ("runs SPX > 0 at most 3", 16),
  ])
  func `what cannot be read is refused at its place`(question: String, position: Int) {
    let error = #expect(throws: PriceQueryError.self) { try PriceQuery(question) }
    #expect(error?.position == position)
    #expect(error?.description.contains("at character \(position + 1)") == true)
  }

  @Test(arguments: ["days NOSUCH > 1", "mean NOSUCH.close"])
  func `an instrument without prices is named`(question: String) throws {
    let query = try PriceQuery(question)
    let error = #expect(throws: PriceAskError.self) { try BundledData.tape().answer(query) }
    #expect(error?.description == "there are no prices of NOSUCH")
  }

  @Test func `any bytes are answered or refused`() throws {
    var random = SeededRandom(seed: 7)
    let words = [
      "days", "top", "5", "RUT", "SPX", ">", "<", "=", "and", "since", "1979", "over", "3", "%",
      "-",
      "+", "/", "(", ")", ",", "corr", ".close", "RUT.close", "SPX.sma20", "by", "month", "'", "in",
      "2024", "where", "runs", "at", "least", "mean", "value", "🙂", "^", "..",
      "99999999999999999999",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0..<9, using: &random)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: " ")
      guard let query = try? PriceQuery(text) else { continue }
      _ = try? BundledData.tape().answer(query)
    }
  }
}
