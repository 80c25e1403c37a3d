import Testing

@Suite struct ClaimEnglishTests {
  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The Nasdaq Composite gained 36.77 points, or 0.2%, to 18,509.34 on Tuesday.",
      "move IXIC eq 0.2 percent up session 2024-07-16 supported",
      "arithmetic IXIC triple 0.2 percent up session - supported",
      "level IXIC eq 18509.34 points up as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq Composite gained 36.77 points, or 0.4%, to 18,509.34 on Tuesday.",
      "move IXIC eq 0.4 percent up session 2024-07-16 contradicted",
      "arithmetic IXIC triple 0.4 percent up session - internally_inconsistent",
      "level IXIC eq 18509.34 points up as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow jumped 742.76 points, or 1.85%, to finish at 40,954.48.",
      "move DJI eq 1.85 percent up session 2024-07-16 supported",
      "arithmetic DJI triple 1.85 percent up session - supported",
      "level DJI eq 40954.48 points up as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow rose 1.8% to 40,945.48.",
      "move DJI eq 1.8 percent up session 2024-07-16 supported",
      "level DJI eq 40945.48 points up as_of 2024-07-16 contradicted"),
  ])
  func `points, percent and level`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-11",
      "The S&P 500 slid 0.9% and the Nasdaq 2%.",
      "move SPX eq 0.9 percent down session 2024-07-11 supported",
      "move IXIC eq 2 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 gained 0.6%, the Dow 1.8% and the Russell 2000 3.5%.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported",
      "move DJI eq 1.8 percent up session 2024-07-16 supported",
      "move RUT eq 3.5 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 gained 0.6%, the Dow 1.8% and the Nasdaq 2%.",
      "move SPX eq 0.6 percent up session 2024-07-16 supported",
      "move DJI eq 1.8 percent up session 2024-07-16 supported",
      "move IXIC eq 2 percent up session 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Dow, the S&P 500 and the Nasdaq rose 1.8%, 0.6% and 0.2%, respectively.",
      "move DJI eq 1.8 percent up session 2024-07-16 supported",
      "move SPX eq 0.6 percent up session 2024-07-16 supported",
      "move IXIC eq 0.2 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow and the S&P 500 rose 0.6% and 1.8%, respectively.",
      "move DJI eq 0.6 percent up session 2024-07-16 contradicted",
      "move SPX eq 1.8 percent up session 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-11",
      "On Thursday the Dow added 32 points while the Nasdaq sank 364 points.",
      "move DJI eq 32 points up session 2024-07-11 supported",
      "move IXIC eq 364 points down session 2024-07-11 supported"),
    ClaimCase(
      "2024-08-05",
      "The Dow lost 1,033.99 points, or 2.6%, to 38,703.27, "
        + "and the Nasdaq shed 576.08 points, or 3.4%, to 16,200.08.",
      "move DJI eq 2.6 percent down session 2024-08-05 supported",
      "arithmetic DJI triple 2.6 percent down session - supported",
      "level DJI eq 38703.27 points down as_of 2024-08-05 supported",
      "move IXIC eq 3.4 percent down session 2024-08-05 supported",
      "arithmetic IXIC triple 3.4 percent down session - supported",
      "level IXIC eq 16200.08 points down as_of 2024-08-05 supported"),
  ])
  func `lists, ellipsis and coordination`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The Russell 2000, which had trailed all year, jumped 3.5% to 2,263.67.",
      "move RUT eq 3.5 percent up session 2024-07-16 supported",
      "level RUT eq 2263.67 points up as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000, an index of smaller companies, jumped 3.5%.",
      "move RUT eq 3.5 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-11",
      "Tesla, the maker of electric cars, fell 8.4% to $241.03.",
      "move TSLA eq 8.4 percent down session 2024-07-11 supported",
      "level TSLA eq 241.03 USD down as_of 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "Tesla fell 8.4%, its shares hurt by a delay.",
      "move TSLA eq 8.4 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "After the 1.2% gain of Wednesday, the Nasdaq fell 2%.",
      "external - eq 1.2 percent up none - not_checkable",
      "move IXIC eq 2 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-16",
      "Small caps have run: the Russell 2000 rose 3.5% on Tuesday after a 1.8% gain on Monday.",
      "move RUT eq 3.5 percent up session 2024-07-16 supported",
      "move RUT eq 1.8 percent up session 2024-07-15 supported"),
    ClaimCase(
      "2024-07-16",
      "UnitedHealth jumped 6.5% after its profit rose 16%.",
      "move UNH eq 6.5 percent up session 2024-07-16 supported",
      "external - eq 16 percent up none - not_checkable"),
  ])
  func `relative clauses, appositions and asides`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-11",
      "Traders sold the S&P 500. The index lost 0.9% to 5,584.54.",
      "move SPX eq 0.9 percent down session 2024-07-11 supported",
      "level SPX eq 5584.54 points down as_of 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "Nvidia had a rough day. Its shares fell 5.6%.",
      "move NVDA eq 5.6 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "Nvidia had a rough day. It fell 6.5%.",
      "move NVDA eq 6.5 percent down session 2024-07-11 contradicted"),
    ClaimCase(
      "2024-07-12",
      "For the week:\nThe S&P 500 is up 48.36 points, or 0.9%.\nThe Russell 2000 is up 6%.",
      "window_return SPX eq 0.9 percent up wtd 2024-07-12 supported",
      "window_return RUT eq 6 percent up wtd 2024-07-12 supported"),
    ClaimCase(
      "2024-07-12",
      "For the week, the Dow rose 1.6%.",
      "window_return DJI eq 1.6 percent up wtd 2024-07-12 supported"),
    ClaimCase(
      "2024-07-12",
      "For the week, the Dow rose 6.1%.",
      "window_return DJI eq 6.1 percent up wtd 2024-07-12 contradicted"),
    ClaimCase(
      "2024-07-12",
      "The Russell 2000 finished the week up 6%.",
      "window_return RUT eq 6 percent up week 2024-07-12 supported"),
  ])
  func `anaphora and headings`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-16",
      "The Dow was up 742 points.",
      "move DJI eq 742 points up session 2024-07-16 supported_with_rounding"),
    ClaimCase(
      "2024-07-16",
      "The Dow was down 742 points.",
      "move DJI eq 742 points down session 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Russell 2000 jumped more than 3%.",
      "move RUT gt 3 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 fell more than 3%.",
      "move SPX gt 3 percent down session 2024-08-05 contradicted"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 fell about 3%.",
      "move SPX about 3 percent down session 2024-08-05 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 fell nearly 3%.",
      "move SPX near_below 3 percent down session 2024-08-05 supported"),
    ClaimCase(
      "2024-08-05",
      "The S&P 500 lost at least 2.9%.",
      "move SPX ge 2.9 percent down session 2024-08-05 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq rose less than 0.2%.",
      "move IXIC lt 0.2 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq rose less than 0.3%.",
      "move IXIC lt 0.3 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow climbed between 1.5% and 2%.",
      "move DJI range 1.5 percent up session 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The S&P 500 was little changed.",
      "move SPX flat - - flat session 2024-07-16 contradicted"),
    ClaimCase(
      "2024-07-16",
      "The Nasdaq was little changed.",
      "move IXIC flat - - flat session 2024-07-16 supported"),
  ])
  func `bounds, hedges and signs`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "2024-07-11",
      "The Nasdaq fell as much as 2.2% during the session.",
      "move IXIC up_to 2.2 percent down session 2024-07-11 supported"),
    ClaimCase(
      "2024-07-11",
      "The Nasdaq fell as much as 3.2% during the session.",
      "move IXIC up_to 3.2 percent down session 2024-07-11 contradicted"),
    ClaimCase(
      "2024-07-11",
      "The Nasdaq hit an intraday low of 18,238.78.",
      "level IXIC up_to 18238.78 points none as_of 2024-07-11 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow touched 40,988 before closing at 40,954.48.",
      "level DJI eq 40988 points none as_of 2024-07-16 range_consistent",
      "level DJI eq 40954.48 points none as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow closed above 40,000.",
      "level DJI gt 40000 points none as_of 2024-07-16 supported"),
    ClaimCase(
      "2024-07-16",
      "The Dow closed above 41,000.",
      "level DJI gt 41000 points none as_of 2024-07-16 contradicted"),
  ])
  func `prices within the session`(item: ClaimCase) throws {
    #expect(try ClaimReading.lines(item.text, published: item.published) == item.claims)
  }
}
