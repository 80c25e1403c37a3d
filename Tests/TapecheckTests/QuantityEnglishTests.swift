import Tapecheck
import Testing

@Suite struct QuantityEnglishTests {
  @Test(arguments: [
    ("The Nasdaq fell {1.2%} on heavy volume.", "1.2 percent"),
    ("Retail sales climbed {0.7 percent}, the bureau said.", "0.7 percent"),
    ("Output slipped {three per cent} from a year ago.", "3 percent"),
    ("Margins widened by {2.5 percentage points}.", "2.5 percentage_points"),
    ("It trailed its peers by {4.2 pp}.", "4.2 percentage_points"),
    ("The central bank cut rates by {25 basis points}.", "25 basis_points"),
    ("Spreads tightened {12bps} after the sale.", "12 basis_points"),
    ("The yield rose {4.5 bps} to {4.21%}.", "4.5 basis_points; 4.21 percent"),
    ("The blue chips lost {312.62 points}, or {0.8%}.", "312.62 points; 0.8 percent"),
    (
      "The index shed {36.77 points}, or {0.2 percent}, to {18,509.34}.",
      "36.77 points; 0.2 percent; 18509.34 number"
    ),
    ("Officials backed a {25-basis-point} cut.", "25 basis_points"),
    ("A {300-point} drop wiped out the gains.", "300 points"),
    ("Shares were {half a percent} lower.", "0.5 percent"),
    ("The bank raised its rate {a quarter point}.", "0.25 percentage_points"),
    ("Traders expect a {quarter-point} move.", "0.25 percentage_points"),
    ("Policy makers chose {three-quarters of a percentage point}.", "0.75 percentage_points"),
    ("Profit grew at a {double-digit} pace.", ">=10 number"),
    ("Growth of {2 1/2 percent} is likely.", "2.5 percent"),
    ("Growth of {2½ percent} is likely.", "2.5 percent"),
    ("The notes pay {7 3/4%}.", "7.75 percent"),
    ("The stock rose {1-1/2 points}.", "1.5 points"),
    ("Coupons of {5⅞%} were paid.", "5.875 percent"),
    ("The move of {0.22 point} was small.", "0.22 points"),
    ("The turnout was {５０％}.", "50 percent"),
  ]) func `percent, percentage points, basis points and points are kinds of their own`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The future lost {−1.2%} overnight.", "-1.2 percent"),
    ("The gauge was at {-0.35%} by noon.", "-0.35 percent"),
    ("The gauge was at {–0.35%} by noon.", "-0.35 percent"),
    ("Gold: {+0.4%}", "0.4 percent"),
    ("A reading of {minus 5 percent} shocked traders.", "-5 percent"),
    ("It returned {negative 3.1%}.", "-3.1 percent"),
    ("It was down {-15 points} at the close.", "-15 points"),
    ("Net loss of {$(1.2) million} was booked.", "-1200000 USD"),
    ("Operating margin {(1.2%)}", "-1.2 percent"),
    (
      "It rose {12 points} ({0.2%}) by the end of the day as traders bought.",
      "12 points; 0.2 percent"
    ),
    ("The loss was {-$4.5 million}.", "-4500000 USD"),
    ("The loss was {$-4.5 million}.", "-4500000 USD"),
    ("The spread is {3.75%-4.00%} now.", "3.75..4 percent"),
  ]) func `signs are read in every typography`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The contract is worth {$48.2 million}.", "48200000 USD"),
    ("It raised {US$30} a share.", "30 USD"),
    ("The fund holds {HK$4.6bn} of it.", "4600000000 HKD"),
    ("A claim of {C$1.34} was settled.", "1.34 CAD"),
    ("The miner paid {A$12 million}.", "12000000 AUD"),
    ("Investors made a {$5} gain.", "5 USD"),
    ("The buyout is valued at {€2.1 billion}.", "2100000000 EUR"),
    ("It sold {Rs 2,36,533 crore} of goods.", "2365330000000 INR"),
    ("It held {$2.5 billion-$3 billion} in cash.", "2500000000..3000000000 USD"),
    ("Costs rose by {US$ 2.5 million}.", "2500000 USD"),
    ("Net income: {$1,234.5 million} (2023: {$1,100.2 million})", "1234500000 USD; 1100200000 USD"),
    ("Its debt is {£350m}.", "350000000 GBP"),
    ("The chipmaker spent {¥1.2 trillion}.", "1200000000000 JPY"),
    ("The lender sold {₹500 crore} of bonds.", "5000000000 INR"),
    ("The lender sold {Rs 12 lakh} of bonds.", "1200000 INR"),
    ("Revenue reached {RMB 3.5 billion}.", "3500000000 CNY"),
    ("Revenue reached {3.5 billion yuan}.", "3500000000 CNY"),
    ("It earned {80 cents} a share.", "0.8 USD"),
    ("The dividend is {12.5 pence}.", "0.125 GBP"),
    ("The shares rose {45p} in London.", "0.45 GBP"),
    ("It costs {three dollars and fifty cents}.", "3.5 USD"),
    ("It trades at {143.80 yen}.", "143.8 JPY"),
    ("The loan is {CHF 20 million}.", "20000000 CHF"),
    ("The loan is {20 million Swiss francs}.", "20000000 CHF"),
    ("The stake fetched {USD 74 billion}.", "74000000000 USD"),
    ("The stake fetched {74 billion U.S. dollars}.", "74000000000 USD"),
    ("It wrote off {30 MUSD}.", "30000000 USD"),
    ("Sales hit {$1.2mn} and {$3.4bn}.", "1200000 USD; 3400000000 USD"),
    ("Assets of {$2.5tn} were moved.", "2500000000000 USD"),
    ("The {$5-billion} deal closed.", "5000000000 USD"),
    ("It sold {NT$3.2 billion} of notes.", "3200000000 TWD"),
    ("Bids came in at {S$18 million}.", "18000000 SGD"),
    ("It owed {5 million Hong Kong dollars}.", "5000000 HKD"),
    ("They paid {75 USD million}.", "75000000 USD"),
    ("It paid {$ 3, 000} for it.", "3000 USD"),
    ("It cost {half a million dollars}.", "500000 USD"),
  ]) func `money is read before and after, by mark, code and name`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("The stock is up {more than 3%}.", ">3 percent"),
    ("It sold {over 2 million} units.", ">2000000 number"),
    ("The index closed {above 5,000}.", ">5000 number"),
    ("It lost {at least $40 million}.", ">=40000000 USD"),
    ("{No less than 12%} of it burned.", ">=12 percent"),
    ("The deal adds {up to 700} jobs.", "<=700 number"),
    ("The stock fell {as much as 6.1%}.", "<=6.1 percent"),
    ("It has {fewer than 50} stores.", "<50 number"),
    ("Inflation was {less than 2%}.", "<2 percent"),
    ("It stayed {below 4%} all year.", "<4 percent"),
    ("It pays {at most 5 cents}.", "<=0.05 USD"),
    ("It pays {no more than 5 cents}.", "<=0.05 USD"),
    ("A swing {exceeding 200 points} is rare.", ">200 points"),
    ("Orders of {$1 million or more} count.", ">=1000000 USD"),
    ("Gains of {3% or less} were common.", "<=3 percent"),
    ("It employs {500+} people.", ">=500 number"),
    ("Volume {more than doubled}.", ">2 multiple"),
    ("{More than half} of the funds lost.", ">50 percent"),
    ("Trades {>$5 million} were halted.", ">5000000 USD"),
    ("It must be {greater than 10% and less than 20%}.", "10..20 percent"),
    ("Savings of {less than or equal to 40%} are taxed.", "<=40 percent"),
  ]) func `a bound carries its strictness and belongs to the span`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("Shares rose about {3%}.", "~3 percent"),
    ("It has around {4,000} staff.", "~4000 number"),
    ("Some {250} banks joined.", "~250 number"),
    ("Roughly {$1.5 billion} left the fund.", "~1500000000 USD"),
    ("It fell nearly {5%}.", "^5 percent"),
    ("It fell almost {200 points}.", "^200 points"),
    ("The index is close to {6,000}.", "^6000 number"),
    ("It ended just under {4%}.", "^4 percent"),
    ("It sold {400} or so trucks.", "~400 number"),
  ]) func `a hedge shows in the relation and stays out of the span`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    ("Products worth {10-30 billion yuan} were sold.", "10000000000..30000000000 CNY"),
    ("Growth of {5–7%} is planned.", "5..7 percent"),
    ("A rise of {0.2~0.5%} is typical.", "0.2..0.5 percent"),
    ("Sales should grow {10% to 15%}.", "10..15 percent"),
    ("Sales should grow {10 to 15 percent}.", "10..15 percent"),
    ("It expects {between $1.20 and $1.30} a share.", "1.2..1.3 USD"),
    ("It expects {$1.20 to $1.30} a share.", "1.2..1.3 USD"),
    ("It guides for {$10-15 million}.", "10000000..15000000 USD"),
    ("Estimates range {from 5% to 7%}.", "5..7 percent"),
    ("It is worth {$500,000 to $1 million}.", "500000..1000000 USD"),
    ("Shares fell {$1.20} to {$45.30}.", "1.2 USD; 45.3 USD"),
    ("The index rose {36.77} to {18,509.34}.", "36.77 number; 18509.34 number"),
    ("The rate went from {5.5%} to {5.25%}.", "5.5 percent; 5.25 percent"),
    ("The rate was cut from {5.25%} to {5.5%}.", "5.25 percent; 5.5 percent"),
    ("The target range is {4.25%-4.50%}.", "4.25..4.5 percent"),
    ("It takes {20 through 100} orders.", "20..100 number"),
    ("A move of {−5% to −3%} is likely.", "-5..-3 percent"),
    ("The EPS view is {$2.00-$2.20}.", "2..2.2 USD"),
    ("A fee of {2-3 cents} applies.", "0.02..0.03 USD"),
    ("A cut of {25 to 50 basis points} is priced in.", "25..50 basis_points"),
  ]) func `a range shares its unit and scale, and a move from level to level is none`(
    marked: String, readings: String
  ) throws {
    try QuantityProbe.check(marked, readings, .english)
  }

  @Test(arguments: [
    (
      "Income was {401}/{1288}/{60 million yuan} respectively.",
      "401000000 CNY; 1288000000 CNY; 60000000 CNY"
    ),
    ("They rose {3}, {5} and {7 percent}, respectively.", "3 percent; 5 percent; 7 percent"),
    ("They rose {1.5} and {2.5%}.", "1.5 percent; 2.5 percent"),
    ("They cost {$4}/{12}/{60 million}.", "4000000 USD; 12000000 USD; 60000000 USD"),
    ("They rose {1%}, {2%} and {3%}.", "1 percent; 2 percent; 3 percent"),
    ("There were {12}, {15} and {20} of them.", "12 number; 15 number; 20 number"),
  ]) func `a list shares the unit of its last figure`(marked: String, readings: String) throws {
    try QuantityProbe.check(marked, readings, .english)
  }
}
