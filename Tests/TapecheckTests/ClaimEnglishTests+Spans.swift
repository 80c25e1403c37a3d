import Testing

extension ClaimEnglishTests {
  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 rose for the fifth straight day.",
      "streak RUT eq 5 sessions up ending 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 rose for the sixth straight day.",
      "streak RUT eq 6 sessions up ending 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 has gained five days in a row.",
      "streak RUT eq 5 sessions up ending 2024-07-16 supported"),
    ClaimCase(
      "2016-11-03",
      "The S&P 500 fell for an eighth consecutive session.",
      "streak SPX eq 8 sessions down ending 2016-11-03 supported"),
    ClaimCase(
      "2016-11-07",
      "The S&P 500 rose 2.2%, snapping a nine-day losing streak.",
      "streak SPX snapped 9 sessions down ending 2016-11-07 supported",
      "move SPX eq 2.2 percent up session 2016-11-07 supported"),
    ClaimCase(
      "2016-11-07",
      "The S&P 500 snapped a seven-day losing streak.",
      "streak SPX snapped 7 sessions down ending 2016-11-07 contradicted"),
    ClaimCase(
      "2016-11-07",
      "The S&P 500 ended a nine-session slide.",
      "streak SPX snapped 9 sessions down ending 2016-11-07 supported"),
  ])
  func `streaks`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The S&P 500 closed at a record high of 5,667.20.",
      "extremum SPX record_high - - none all_time 2024-07-16 supported",
      "level SPX eq 5667.2 points none as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq closed at a record high.",
      "extremum IXIC record_high - - none all_time 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Dow closed at an all-time high.",
      "extremum DJI record_high - - none all_time 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 closed at its highest level since January 2022.",
      "extremum RUT max_since - - none since 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 closed at its highest since November 2021.",
      "extremum RUT max_since - - none since 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-11",
      "The Russell 2000 jumped 3.6%, its best day since Nov. 14, 2023.",
      "rank RUT best_since - percent up since 2024-07-11 supported",
      "move RUT eq 3.6 percent up session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "The Russell 2000 jumped 3.6%, its best day since November 2020.",
      "rank RUT best_since - percent up since 2024-07-11 contradicted",
      "move RUT eq 3.6 percent up session 2024-07-11 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 lost 3%, its worst day since September 2022.",
      "rank SPX worst_since - percent down since 2024-08-05 supported",
      "move SPX eq 3 percent down session 2024-08-05 supported"),
    ClaimCase(
      "2024-08-05",
      "It was the worst day for the S&P 500 since June 2020.",
      "rank SPX worst_since - percent down since 2024-08-05 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 is 7.3% below its November 2021 record close.",
      "drawdown RUT eq 7.3 percent down from_peak 2024-07-16 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 is 8.5% below its July 16 peak.",
      "drawdown SPX eq 8.5 percent down from_peak 2024-08-05 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 is 10.5% below its July 16 peak.",
      "drawdown SPX eq 10.5 percent down from_peak 2024-08-05 contradicted"),
  ])
  func `records, ranks and drawdowns`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-11",
      "The Russell 2000 beat the S&P 500 by 4.4 percentage points.",
      "comparison RUT outperform 4.4 percentage_points up session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "The Russell 2000 beat the S&P 500 by 2.4 percentage points.",
      "comparison RUT outperform 2.4 percentage_points up session 2024-07-11 contradicted"),
    ClaimCase(
      "2024-07-11",
      "The Russell 2000 lagged the S&P 500 on Thursday.",
      "comparison RUT underperform - - down session 2024-07-11 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq lagged the Dow.",
      "comparison IXIC underperform - - down session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-11",
      "The Dow rose while the Nasdaq fell.",
      "divergence DJI opposite_sign - - up session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow rose while the Nasdaq fell.",
      "divergence DJI opposite_sign - - up session 2024-07-16 contradicted"),
  ])
  func `comparisons and divergences`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The S&P 500 is up 18.8% this year.",
      "window_return SPX eq 18.8 percent up ytd 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 is up 23.8% this year.",
      "window_return SPX eq 23.8 percent up ytd 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Dow has risen 8.7% year to date.",
      "window_return DJI eq 8.7 percent up ytd 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "In 2023, the Nasdaq gained 43%.",
      "window_return IXIC eq 43 percent up year 2023-12-29 supported"),
    ClaimCase(
      "2024-07-16",
      "Last year, the S&P 500 rose 24%.",
      "window_return SPX eq 24 percent up year 2023-12-29 supported"),
    ClaimCase(
      "2024-07-16",
      "Last year, the S&P 500 rose 42%.",
      "window_return SPX eq 42 percent up year 2023-12-29 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 fell 3.6% in the second quarter.",
      "window_return RUT eq 3.6 percent down quarter 2024-06-28 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq rose 6% in June.",
      "window_return IXIC eq 6 percent up month 2024-06-28 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq fell 6% in June.",
      "window_return IXIC eq 6 percent down month 2024-06-28 contradicted"),
    ClaimCase(
      "2024-07-16",
      "Over the past six months, the S&P 500 has risen 19%.",
      "window_return SPX eq 19 percent up trailing 2024-07-16 supported"),
  ])
  func `spans of time`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "Goldman Sachs expects the S&P 500 to fall to 5,600 by the end of 2024.",
      "forecast SPX eq 5600 points down horizon 2024-12-31 forecast_hit"),
    ClaimCase(
      "2024-07-16",
      "If the S&P 500 fell 10%, it would be in a correction.",
      "conditional SPX eq 10 percent down none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "Will the Nasdaq rise another 10%?"),
    ClaimCase(
      "2024-07-16",
      "The Dow did not fall on Tuesday.",
      "move DJI down - - down session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow did not rise on Tuesday.",
      "move DJI up - - up session 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 rose 0.6%, according to Dow Jones Market Data.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "Apple said the S&P 500 rose 0.6%.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "Futures on the S&P 500 were down 0.4% early Tuesday.",
      "move SPX eq 0.4 percent down session 2024-07-16 ambiguous"),
    ClaimCase(
      "2024-07-16",
      "In premarket trading, Bank of America rose 2%.",
      "move BAC eq 2 percent up premarket - not_checkable"),
  ])
  func `forecasts, conditions, questions, negation and sources`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "Bank of America said revenue rose 0.7% to $25.4 billion.",
      "external - eq 0.7 percent up none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "Consumer prices rose 3% in June.",
      "external - eq 3 percent up none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "The yield on the 10-year Treasury fell to 4.17%.",
      "external - eq 4.17 percent down none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "Chip suppliers rose 3%.",
      "external - eq 3 percent up none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "Retail sales were flat in June, and the S&P 500 rose 0.6%.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "Apple suppliers rose 3%.",
      "external - eq 3 percent up none - not_checkable"),
    ClaimCase(
      "2024-07-16",
      "Demand for call options on the Russell 2000 rose 40%.",
      "external - eq 40 percent up none - not_checkable"),
  ])
  func `what daily prices do not settle`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The VIX rose 0.5% to 13.19.",
      "move VIX eq 0.5 percent up session 2024-07-16 supported",
      "level VIX eq 13.19 points up as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-08-05",
      "The VIX jumped 65% to 38.57.",
      "move VIX eq 65 percent up session 2024-08-05 supported",
      "level VIX eq 38.57 points up as_of 2024-08-05 supported"),
    ClaimCase(
      "2014-06-06",
      "Apple closed at $645.57.",
      "level AAPL eq 645.57 USD none as_of 2014-06-06 supported"),
    ClaimCase(
      "2020-08-28",
      "Apple closed at $499.23.",
      "level AAPL eq 499.23 USD none as_of 2020-08-28 supported"),
  ])
  func `volatility and prices before splits`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The Nasdaq bounced 0.2%, after shedding 2% last Thursday.",
      "move IXIC eq 0.2 percent up session 2024-07-16 supported",
      "move IXIC eq 2 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500, up 19% this year, rose 0.6%.",
      "window_return SPX eq 19 percent up ytd 2024-07-16 supported_with_rounding",
      "move SPX eq 0.6 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 rose 0.6%, up 19% this year.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported",
      "window_return SPX eq 19 percent up ytd 2024-07-16 supported_with_rounding"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 rose 3.5%, compared with a 0.6% gain for the S&P 500.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported",
      "move RUT eq 3.5 percent up session 2024-07-16 supported"),
    ClaimCase("2024-07-16", "A 10% drop in the S&P 500 would take it to 5,100."),
    ClaimCase(
      "2024-07-16",
      "Bitcoin rose above $65,000.",
      "level BTC-USD gt 65000 USD up as_of 2024-07-16 supported",
      "move BTC-USD up - - up session 2024-07-16 supported"),
  ])
  func `asides, comparisons and suppositions`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }
}
