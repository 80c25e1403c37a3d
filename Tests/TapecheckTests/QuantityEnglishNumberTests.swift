import Tapecheck
import Testing

@Suite struct QuantityEnglishNumberTests {
  @Test(arguments: [
    ("{Two hundred and fifty-four} stocks rose.", "254 number"),
    ("{Five million} people bought it.", "5000000 number"),
    ("{Twenty-one} funds closed.", "21 number"),
    ("It has {1.2bn} users.", "1200000000 number"),
    ("It has {3.5MM} subscribers.", "3500000 number"),
    ("It has {340k} followers.", "340000 number"),
    ("It shipped {2.5 mln} phones.", "2500000 number"),
    ("It shipped {13 lakh} scooters.", "1300000 number"),
    ("It shipped {1 crore} phones.", "10000000 number"),
    ("It shipped {940\u{A0}000} phones.", "940000 number"),
    ("It shipped {1 414 021} phones.", "1414021 number"),
    ("It shipped {3, 000} phones.", "3000 number"),
    ("It shipped {12,34,567} phones.", "1234567 number"),
    ("A mass of {1.3x10^6} was measured.", "1300000 number"),
    ("A chance of {2.5e-3} was given.", "0.0025 number"),
    ("A value of {.08} was seen.", "0.08 number"),
    ("It took {three dozen} tries.", "36 number"),
    ("{Half a million} cars were recalled.", "500000 number"),
    ("It lost {a third} since the spring.", "0.3333333333333333 number"),
    ("It lost {two-thirds} of it.", "66.66666666666667 percent"),
    ("It holds {3 million and a half} shares.", "3500000 number"),
    ("It shrank for {three} quarters.", "3 number"),
    ("It shrank by {a quarter}.", "25 percent"),
    ("{One in five} funds lost.", "0.2 number"),
    ("{Three out of four} funds lost.", "0.75 number"),
    ("It holds {⅔} of the votes.", "0.6666666666666666 number"),
    ("The answer is {seventeen point five}.", "17.5 number"),
    ("A count of {-250} is odd.", "-250 number"),
  ]) func `numbers are read in figures, words, groups and fractions`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The shares trade at {3.5x} sales.", "3.5 multiple"),
    ("It trades at {3 times} earnings.", "3 multiple"),
    ("Profit was {twice} what it was.", "2 multiple"),
    ("Volume was {2.5 times} its average.", "2.5 multiple"),
    ("Profit rose {threefold}.", "3 multiple"),
    ("Profit rose {5-fold}.", "5 multiple"),
    ("Profit {doubled} and costs {halved}.", "2 multiple; 0.5 multiple"),
    ("It happened {three} times last year.", "3 number"),
    ("The {4th} largest maker closed.", "4 ordinal"),
    ("The {third}-largest maker closed.", "3 ordinal"),
    ("It was the {twenty-first} cut.", "21 ordinal"),
    ("It is the {No. 2} seller.", "2 ordinal"),
    ("It grew in the {second} half of it.", "2 ordinal"),
    ("It was the {first} loss in a while.", "1 ordinal"),
  ]) func `multiples and ordinals`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The gauge fell for a {fourth straight week}.", "4 streak weeks"),
    ("It rose for {three sessions in a row}.", "3 streak sessions"),
    ("It ended a {five-day losing streak}.", "5 streak days"),
    ("It posted its {third consecutive} gain.", "3 streak"),
    ("It fell {six straight days}.", "6 streak days"),
    ("It is on an {8-session winning streak}.", "8 streak sessions"),
    ("It grew for {four quarters running}.", "4 streak quarters"),
    ("It snapped a {10-day run}.", "10 streak days"),
    ("It was the {third straight} weekly gain.", "3 streak weeks"),
  ]) func `streaks are figures of their own`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    "The Russell 2000 led the S&P 500 and the Nasdaq 100.",
    "Boeing 737 jets were grounded.",
    "It filed its 10-K and an 8-K.",
    "COVID-19 cases fell.",
    "Savers moved their 401(k) plans.",
    "G7 and G20 leaders met.",
    "3M makes tape, and 5G sells phones.",
    "See www.example.com/q=30%25 for more.",
    "See https://example.com/a/12/34.html for more.",
    "Call +1-222-222-2222 or 400-820-8820.",
    "1. The bank said so.",
    "(2) The bank said so.",
    "The file is version 1.2.3 of it.",
    "It began at 10:30 sharp.",
    "The 180ml bottle sells well.",
    "The court split 6-3 on it.", "Decliners led by a 3.5-to-1 ratio.",
    "A 1-for-10 split took effect.",
    "An F-35 and an A320 landed.",
    "The Magnificent Seven led; all three major gauges fell.",
    "Which one do you prefer?",
    "The 50-day average and the 10-year note held.",
    "Chapter 11 was filed.",
    "He bought the Windows 11 update.",
  ]) func `names, addresses and labels hold no figures`(text: String) throws {
    #expect(QuantityProbe.marked(text, try QuantityProbe.quantities(text, .english)) == text)
  }
}
