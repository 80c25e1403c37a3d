import Tapecheck
import Testing

/// Forecasts with their horizons in many wordings, and what came of them; all were made on 15 January 2024.
@Suite struct ClaimForecastTests {
  /// A forecast, and "subject value unit horizon verdict" of each claim; a hyphen for a horizon that is not named.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var forecasts: [String]
    var testDescription: String { text }

    init(_ text: String, _ forecasts: String...) {
      self.text = text
      self.forecasts = forecasts
    }
  }

  private func forecasts(_ text: String) throws -> [String] {
    try ClaimReading.check(text, published: "2024-01-15T18:00:00-05:00").claims
      .filter { $0.claim.type == .forecast }
      .map { found in
        let value = found.claim.value ?? 0
        let figure = Int(exactly: value).map(String.init) ?? "\(value)"
        return [
          found.claim.subject?.name ?? "-", figure, found.claim.unit ?? "-",
          found.claim.window.end?.iso ?? "-", found.verdict.rawValue,
        ].joined(separator: " ")
      }
  }

  @Test(arguments: [
    Case(
      "The bank expects the S&P 500 to reach 5,100 by year-end.",
      "SPX 5100 points 2024-12-31 forecast_hit"),
    Case(
      "The bank expects the S&P 500 to reach 6,500 by the end of 2024.",
      "SPX 6500 points 2024-12-31 forecast_missed"),
    Case(
      "By the end of June, the S&P 500 will reach 6,000.",
      "SPX 6000 points 2024-06-30 forecast_missed"),
    Case(
      "By the end of the year the S&P 500 could gain 20%.",
      "SPX 20 percent 2024-12-31 forecast_hit"),
    Case(
      "The bank sees the S&P 500 climbing to 5,600 before the middle of next year.",
      "SPX 5600 points 2025-07-02 forecast_hit"),
    Case(
      "The S&P 500 will rise 30% over the next 12 months, the bank predicts.",
      "SPX 30 percent 2025-01-15 forecast_missed"),
    Case(
      "The S&P 500 is expected to fall to 4,500 by the fourth quarter.",
      "SPX 4500 points 2024-12-31 forecast_missed"),
    Case(
      "The S&P 500 is expected to reach 5,400 by mid-year.",
      "SPX 5400 points 2024-07-02 forecast_hit"),
    Case(
      "The S&P 500 is seen ending the year at 5,000.", "SPX 5000 points 2024-12-31 forecast_hit"),
    Case(
      "The bank sees the S&P 500 finishing 2024 at 6,800.",
      "SPX 6800 points 2024-12-31 forecast_missed"),
    Case(
      "The bank expects the S&P 500 to finish the year at 5,000.",
      "SPX 5000 points 2024-12-31 forecast_hit"),
    Case(
      "Morgan Stanley's year-end target for the S&P 500 is 4,500.",
      "SPX 4500 points 2024-12-31 forecast_missed"),
    Case(
      "The Dow may top 40,000 in the second quarter.", "DJI 40000 points 2024-06-30 forecast_hit"),
    Case(
      "The analyst has a 12-month price target of $250 on Apple.",
      "AAPL 250 USD 2025-01-15 forecast_hit"),
    Case(
      "The analyst raised his price target on Apple to $225 from $200.",
      "AAPL 225 USD - forecast_pending"),
    Case(
      "The S&P 500 will reach 9,500 by the end of 2040.",
      "SPX 9500 points 2040-12-31 forecast_pending"),
    Case("该行预计标普500指数年底前升至5100点。", "SPX 5100 points 2024-12-31 forecast_hit"),
    Case("该行预计标普500指数年内将升至6500点。", "SPX 6500 points 2024-12-31 forecast_missed"),
    Case("標普500指數今年內料升至5200點。", "SPX 5200 points 2024-12-31 forecast_hit"),
    Case("该行预计纳指在明年年中前达到24000点。", "IXIC 24000 points 2025-07-02 forecast_missed"),
    Case("该行预计恒指第四季度升至20000点。", "HSI 20000 points 2024-12-31 forecast_hit"),
    Case("该行预计标普500指数未来12个月上涨10%。", "SPX 10 percent 2025-01-15 forecast_hit"),
    Case("该行将标普500指数年底目标位上调至6400点。", "SPX 6400 points 2024-12-31 forecast_missed"),
    Case("预计标普500指数6月底前跌至4500点。", "SPX 4500 points 2024-06-30 forecast_missed"),
  ])
  func `a forecast is settled at its horizon`(item: Case) throws {
    #expect(try forecasts(item.text) == item.forecasts)
  }

  @Test func `a range is hit where the close at its horizon lies within it`() throws {
    let wide = "The S&P 500 is expected to trade between 4,500 and 5,600 by mid-year."
    let low = "The S&P 500 is expected to trade between 4,500 and 5,000 by mid-year."
    #expect(try forecasts(wide) == ["SPX 4500 points 2024-07-02 forecast_hit"])
    let missed = try ClaimReading.check(low, published: "2024-01-15T18:00:00-05:00").claims
    #expect(missed.map(\.verdict) == [.forecastMissed])
    let shortfall = try #require(missed.first?.shortfall)
    #expect(abs(shortfall - 509.01) < 0.01)
  }

  @Test func `a line that only begins like a byline is read`() throws {
    let claims = try ClaimReading.check(
      "By Friday, the S&P 500 had lost 3% of what it gained in June.", published: "2024-07-16"
    ).article.blocks
    #expect(claims.map(\.kind) == [.paragraph])
    let byline = try ClaimReading.check(
      "By Ann Field, July 16, 2024, 4:02 p.m.", published: "2024-07-16"
    ).article.blocks
    #expect(byline.allSatisfy { $0.kind != .paragraph })
  }
}
