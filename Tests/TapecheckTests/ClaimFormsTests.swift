import Testing

@Suite struct ClaimFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var published: String
    var text: String
    var claims: [String]
    var testDescription: String { text }

    init(_ published: String, _ text: String, _ claims: String...) {
      self.published = published
      self.text = text
      self.claims = claims
    }
  }

  static let multiples: [Case] = [
    Case(
      "2018-02-05T17:00:00-05:00", "The VIX more than doubles.",
      "multiple VIX gt 2 multiple session supported | The VIX more than doubles"),
    Case(
      "2021-01-27T18:00:00-05:00", "AMC quadrupled on Wednesday while GameStop tripled.",
      "multiple AMC eq 4 multiple session supported | AMC quadrupled on Wednesday",
      "multiple GME eq 3 multiple session contradicted | GameStop tripled"),
    Case(
      "2013-03-05T17:00:00-05:00",
      "The Dow has more than doubled since its March 9, 2009, closing low of 6,547.05.",
      "multiple DJI gt 2 multiple from_trough supported | The Dow has more than doubled since its "
        + "March 9, 2009, closing low of 6,547.05",
      "level DJI eq 6547.05 points as_of supported | The Dow has more than doubled since its "
        + "March 9, 2009, closing low of 6,547.05"),
    Case(
      "2023-12-15T18:00:00-05:00", "Nvidia has almost doubled this year.",
      "multiple NVDA near_below 2 multiple ytd contradicted | Nvidia has almost doubled this year"),
    Case(
      "2023-12-15T18:00:00-05:00", "英伟达今年股价翻倍。",
      "multiple NVDA eq 2 multiple ytd contradicted | 英伟达今年股价翻倍"),
    Case(
      "2023-12-15T18:00:00-05:00", "Profit at Nvidia doubled this year.",
      "external - eq 2 multiple none not_checkable external_data | "
        + "Profit at Nvidia doubled this year"),
  ]

  static let levels: [Case] = [
    Case(
      "1998-08-31T18:00:00-04:00",
      "The Dow has now lost 19.3 percent from its July 17 record of 9,337.97.",
      "drawdown DJI eq -19.3 percent from_peak supported | "
        + "The Dow has now lost 19.3 percent from its July 17 record of 9,337.97",
      "level DJI eq 9337.97 points as_of supported | July 17 record of 9,337.97"),
    Case(
      "2023-12-15T18:00:00-05:00",
      "The S&P 500 is 1.6% from its own record, 4,796.56, set on January 3, 2022.",
      "drawdown SPX eq -1.6 percent from_peak supported | The S&P 500 is 1.6% from its own record, "
        + "4,796.56, set on January 3, 2022",
      "level SPX eq 4796.56 points as_of supported | record, 4,796.56, set on January 3, 2022"),
  ]

  static let firstTimes: [Case] = [
    Case(
      "2020-03-16T18:00:00-04:00",
      "The Dow fell 2,997 points, the first time it has fallen more than 2,500 in a session.",
      "move DJI eq -2997 points session supported | "
        + "The Dow fell 2,997 points, the first time it has fallen more than 2,500 in a session",
      "frequency DJI first_since -2500 points all_time supported | "
        + "first time it has fallen more than 2,500 in a session"),
    Case(
      "2020-03-16T18:00:00-04:00",
      "It was the first time the Dow has fallen more than 1,900 points in a session.",
      "frequency DJI first_since -1900 points all_time contradicted since_has_counterexample | It "
        + "was the first time the Dow has fallen more than 1,900 points in a session"),
    Case(
      "2026-02-06T18:00:00-05:00", "The Dow closed above 50,000 for the first time on Friday.",
      "crossing DJI first_above +50000 points all_time supported | "
        + "The Dow closed above 50,000 for the first time on Friday"),
    Case(
      "2013-03-05T18:00:00-05:00", "The Dow closed above 14,000 for the first time since 2007.",
      "crossing DJI first_above +14000 points since contradicted since_has_counterexample | "
        + "The Dow closed above 14,000 for the first time since 2007"),
    Case(
      "2013-03-05T17:00:00-05:00", "The Dow rose, its seventh gain in eight sessions.",
      "frequency DJI count +7 count trailing contradicted | seventh gain in eight sessions"),
    Case(
      "2013-03-05T17:00:00-05:00", "The Dow closed higher for the sixth time in eight sessions.",
      "frequency DJI count +6 count trailing supported | sixth time in eight sessions"),
  ]

  static let externals: [Case] = [
    Case(
      "2013-03-05T17:00:00-05:00",
      "Qualcomm rose 2% after the chip maker raised its dividend by 40% and set a $5 billion buyback.",
      "move QCOM eq +2 percent session supported | Qualcomm rose 2% after the chip maker raised its "
        + "dividend by 40% and set a $5 billion buyback",
      "external - eq +40 percent none not_checkable external_data | dividend by 40%",
      "external - eq +5000000000 USD none not_checkable external_data | $5 billion buyback"),
    Case(
      "2013-03-05T17:00:00-05:00",
      "About 2.32 billion shares changed hands on the New York Stock Exchange.",
      "external - about 2320000000 shares none not_checkable external_data | "
        + "2.32 billion shares changed hands on the New York Stock Exchange"),
    Case(
      "2013-03-05T17:00:00-05:00", "Amazon said it would spend about $200 billion this year.",
      "external - about 200000000000 USD none not_checkable external_data | "
        + "Amazon said it would spend about $200 billion this year"),
  ]

  @Test(arguments: multiples + levels + firstTimes + externals)
  func `each form gives its claims`(_ it: Case) throws {
    #expect(try ClaimFixture.claims(it.text, published: it.published) == it.claims)
  }
}
