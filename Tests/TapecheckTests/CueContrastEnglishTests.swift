import Tapecheck
import Testing

@Suite struct CueContrastEnglishTests {
  static let pairs: [CueContrast] = [
    CueContrast(
      "lists", "Copper up, tin down, zinc up.", "Copper up, tin up, zinc down.", of: "zinc"),
    CueContrast("lists", "Copper rises, tin slips.", "Copper slips, tin rises.", of: "Copper"),
    CueContrast("lists", "Copper slips, tin rises.", "Copper rises, tin slips.", of: "tin"),
    CueContrast("lists", "Top gainers: Polar, Zed", "Top losers: Polar, Zed"),
    CueContrast("lists", "Polar +5%, Zed -3%", "Polar -5%, Zed +3%", of: "Polar"),
    CueContrast(
      "lists", "Northbank upgrades Polar, downgrades Zed.",
      "Northbank downgrades Polar, upgrades Zed.", of: "Polar"),
    CueContrast(
      "lists", "Buy Kraft, sell Boeing: Northbank", "Sell Kraft, buy Boeing: Northbank", of: "Kraft"
    ),
    CueContrast(
      "lists", "Zinc jumped while lead and tin sank.", "Zinc sank while lead and tin jumped.",
      of: "Zinc"),
    CueContrast(
      "lists", "Gold dropped but silver gained.", "Gold gained but silver dropped.", of: "silver"),
    CueContrast("inverse", "The bear ETF sank.", "The bear ETF soared."),
    CueContrast("inverse", "The Cboe Volatility Index sank.", "The Cboe Volatility Index jumped."),
    CueContrast(
      "lists", "Kohl's +4% on a new chain of shops", "Kohl's -4% on a new chain of shops"),
    CueContrast("lists", "Boeing (+5.1%) presents its plan", "Boeing (-5.1%) presents its plan"),
    CueContrast("inverse", "SQQQ dropped 6%.", "SQQQ jumped 6%."),
    CueContrast("inverse", "Put options slumped.", "Put options surged."),
    CueContrast("inverse", "Inverse funds fell.", "Inverse funds rallied."),
    CueContrast(
      "double negation", "The yard did not fail to win orders.", "The yard failed to win orders."),
    CueContrast(
      "double negation", "The board scrapped the plan to cut the dividend.",
      "The board scrapped the plan to raise the dividend."),
    CueContrast(
      "double negation", "Exports have not stopped growing.", "Exports have stopped growing."),
    CueContrast(
      "double negation", "The group denied it will default.", "The group admitted it will default."),
    CueContrast("double negation", "The merger is no disaster.", "The merger is a disaster."),
    CueContrast("double negation", "The miner ruled out a default.", "The miner fears a default."),
    CueContrast(
      "negation", "The bank no longer expects losses.",
      "The bank no longer expects profits to grow."),
    CueContrast("negation", "Margins never weakened.", "Margins never improved."),
    CueContrast("negation", "There is no shortage.", "There is a shortage."),
    CueContrast("negation", "Costs hardly rose.", "Sales hardly rose."),
    CueContrast(
      "negation", "Without a recovery in demand? No: costs fell.",
      "Costs rose without a recovery in demand."),
    CueContrast("hedges", "Exports may rise.", "Exports may fall."),
    CueContrast("hedges", "Analysts expect profit to grow.", "Analysts expect profit to shrink."),
    CueContrast(
      "hedges", "Acme is likely to raise its dividend.", "Acme is likely to cut its dividend."),
    CueContrast("hedges", "Orders appear to be recovering.", "Orders appear to be weakening."),
    CueContrast("hedges", "Margins could improve next year.", "Margins could shrink next year."),
    CueContrast(
      "conditions", "If demand recovers, margins will improve.",
      "If demand weakens, margins will shrink."),
    CueContrast(
      "conditions", "Unless costs rise, profit will grow.", "Unless sales rise, profit will fall."),
    CueContrast(
      "figures", "Sales were $8 million, up from $5 million.",
      "Sales were $5 million, down from $8 million."),
    CueContrast(
      "figures", "Debt stood at $3 billion versus $4 billion a year ago.",
      "Debt stood at $4 billion versus $3 billion a year ago."),
    CueContrast(
      "figures", "Unemployment went from 5.2% to 4.1%.", "Unemployment went from 4.1% to 5.2%."),
    CueContrast(
      "figures", "Operating loss totalled EUR 1 mn compared to EUR 3 mn.",
      "Operating loss totalled EUR 3 mn compared to EUR 1 mn."),
    CueContrast(
      "figures", "Output was 90,000 tonnes against 70,000 tonnes.",
      "Output was 70,000 tonnes against 90,000 tonnes."),
    CueContrast("expectations", "Sales beat estimates.", "Sales missed estimates."),
    CueContrast(
      "expectations", "The deficit was smaller than feared.", "The deficit was bigger than feared."),
    CueContrast(
      "expectations", "Jobless claims came in below forecasts.",
      "Jobless claims came in above forecasts."),
    CueContrast(
      "expectations", "Earnings were better than expected.", "Earnings were worse than expected."),
    CueContrast(
      "ratings", "Northbank raised Kraft to overweight.", "Northbank cut Kraft to underweight."),
    CueContrast(
      "ratings", "Northbank lifted its price target for Kraft.",
      "Northbank slashed its price target for Kraft."
    ),
    CueContrast("ratings", "Kraft won a rating upgrade.", "Kraft suffered a rating downgrade."),
    CueContrast("deals and courts", "The yard landed a contract.", "The yard lost a contract."),
    CueContrast(
      "deals and courts", "The merger won regulatory approval.", "Regulators blocked the merger."),
    CueContrast("deals and courts", "Acme won its appeal.", "Acme lost its appeal."),
    CueContrast(
      "deals and courts", "The lender repaid its debt.", "The lender missed a bond payment."),
    CueContrast(
      "deals and courts", "The chipmaker soared on debut.", "The chipmaker tumbled on debut."),
    CueContrast(
      "deals and courts", "Its drug met the primary endpoint.",
      "Its drug missed the primary endpoint."),
    CueContrast(
      "deals and courts", "The airline emerged from bankruptcy.",
      "The airline filed for bankruptcy."),
    CueContrast(
      "deals and courts", "The probe was dropped and Acme was cleared of wrongdoing.",
      "Acme was found guilty."),
    CueContrast(
      "market idioms", "Stocks staged a relief rally.", "Stocks fell into a bear market."),
    CueContrast(
      "market idioms", "The chart shows a golden cross.", "The chart shows a death cross."),
    CueContrast(
      "market idioms", "The lender passed the stress test.", "The lender failed the stress test."),
    CueContrast("market idioms", "Foreign buying lifted stocks.", "Foreign selling sank stocks."),
    CueContrast("market idioms", "Miners led the charge.", "Miners led the decline."),
    CueContrast(
      "market idioms", "Insiders see a buying opportunity.", "Insiders see a value trap."),
    CueContrast(
      "policy and macro", "The central bank cut interest rates.",
      "The central bank raised interest rates."),
    CueContrast("policy and macro", "Germany dodged recession.", "Germany slipped into recession."),
    CueContrast("policy and macro", "Trade tensions eased.", "Trade tensions flared."),
    CueContrast(
      "policy and macro", "Carmakers rise on tariff relief.", "Carmakers fall on new tariffs."),
    CueContrast("noun polarity", "Freight costs came down.", "Freight revenue came down."),
    CueContrast("noun polarity", "Acme trimmed its losses.", "Acme trimmed its payout."),
    CueContrast("noun polarity", "Volatility eased.", "Volatility surged."),
    CueContrast("noun polarity", "The jobless rate edged down.", "The jobless rate edged up."),
    CueContrast("noun polarity", "Interest expenses halved.", "Interest income halved."),
    CueContrast(
      "noun polarity", "The cooperative's surplus widened.", "The cooperative's deficit widened."),
    CueContrast(
      "passive", "Zinc was lifted by supply cuts.", "Zinc was dragged down by supply gluts."),
    CueContrast(
      "clauses", "Although margins shrank, Polar surged.",
      "Although margins improved, Polar slumped.", of: "Polar"),
    CueContrast(
      "clauses", "Polar climbed after Zed collapsed.", "Polar collapsed after Zed climbed.",
      of: "Polar"),
    CueContrast(
      "clauses", "Zed gained as Polar's rival stumbled.", "Zed stumbled as Polar's rival gained.",
      of: "Zed"),
    CueContrast(
      "figures", "Profit rose to 4 million euros from 3 million.",
      "Profit fell to 3 million euros from 4 million."),
    CueContrast(
      "figures", "A profit of $2 million, against a loss of $1 million.",
      "A loss of $1 million, against a profit of $2 million."),
    CueContrast("expectations", "Polar topped forecasts.", "Polar fell short of forecasts."),
    CueContrast(
      "expectations", "Inflation was cooler than expected.", "Inflation was hotter than expected."),
    CueContrast("holders", "Northbank turned bullish on tin.", "Northbank turned bearish on tin."),
    CueContrast("holders", "Analysts are upbeat on Polar.", "Analysts are downbeat on Polar."),
    CueContrast("extremes", "Tin hit a record high.", "Tin hit a record low."),
    CueContrast(
      "extremes", "Shares of Polar touched a 52-week high.",
      "Shares of Polar touched a 52-week low."),
    CueContrast(
      "extremes", "Unemployment is at a ten-year low.", "Unemployment is at a ten-year high."),
  ]

  @Test(arguments: pairs)
  func `two texts that differ in one thing differ in mood`(pair: CueContrast) throws {
    try pair.check()
  }
}
