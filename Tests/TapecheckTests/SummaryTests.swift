import Tapecheck
import Testing

@Suite struct SummaryTests {
  private static let long =
    "The Nasdaq fell 0.2% to 18,500.34. The Dow rose 1.8%. The S&P 500 rose 2.6%. Goldman Sachs "
    + "expects the S&P 500 to reach 6,000 by the end of 2024. Revenue at Boeing rose 4%. The "
    + "Russell 2000 jumped 3.5%, its best day since 2020. Investors cheered."

  @Test(arguments: [
    long, "The Dow rose 1.8%. The S&P 500 rose 0.6%.", "The Nasdaq fell 0.2%.",
    "Will the Dow rise?", "Revenue rose 4%.",
  ])
  func `a summary has one to five sentences`(text: String) throws {
    let summary = try ClaimReading.check(text, published: "2024-07-16").summary
    #expect((1...5).contains(summary.count))
    #expect(summary.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `what is wrong comes first, the gravest before the others, with the right figure`()
    throws
  {
    let found = try ClaimReading.check(Self.long, published: "2024-07-16")
    let leading = try #require(found.summary.first)
    #expect(leading.claims.contains(0) && leading.claims.contains(1))
    #expect(leading.claims.allSatisfy { found.claims[$0].verdict == .contradicted })
    #expect(leading.text.contains("The Nasdaq fell 0.2%"))
    let right = try #require(found.claims[0].suggestion)
    #expect(leading.text.contains(right))
    #expect(found.summary.dropFirst().allSatisfy { !$0.claims.contains(0) })
  }

  @Test(arguments: [long, "The Dow rose 1.8%. The S&P 500 rose 0.6%.", "The Nasdaq fell 0.2%."])
  func `every sentence rests on claims or cues of the record`(text: String) throws {
    let found = try ClaimReading.check(text, published: "2024-07-16")
    for sentence in found.summary {
      #expect(!sentence.claims.isEmpty || !sentence.cues.isEmpty)
      #expect(sentence.claims.allSatisfy { found.claims.indices.contains($0) })
      #expect(sentence.cues.allSatisfy { found.cues.indices.contains($0) })
    }
  }

  @Test func `what holds is counted`() throws {
    let found = try ClaimReading.check(
      "The Dow rose 1.8%. The S&P 500 rose 0.6%. The Nasdaq fell 0.2%.", published: "2024-07-16")
    #expect(found.summary.contains { $0.text.hasPrefix("2 hold") && $0.claims == [0, 1] })
  }

  @Test func `the outline puts every claim where its verdict belongs`() throws {
    let found = try ClaimReading.check(Self.long, published: "2024-07-16")
    let outline = try #require(found.outline)
    #expect(outline.claimed.sorted() == Array(found.claims.indices))
    for index in outline.holds { #expect(found.claims[index].verdict.isSettled) }
    for item in outline.wrong {
      #expect(found.claims[item.claim].verdict == .contradicted)
      #expect(item.right == found.claims[item.claim].suggestion)
    }
    let forecast = try #require(outline.forecasts.first)
    #expect(forecast.holder == "Goldman Sachs")
    #expect(outline.open.allSatisfy { !found.claims[$0.claim].verdict.isSettled })
    let parts =
      outline.holds.count + outline.wrong.count + outline.divided.count + outline.open.count
      + outline.forecasts.filter { found.claims[$0.claim].verdict.rawValue.hasPrefix("forecast") }
      .count
    #expect(parts == found.claims.count)
  }

  @Test(arguments: [
    ("The Nasdaq fell 0.2%.", Language.simplifiedChinese, "唯一可核实的说法不符"),
    ("The Nasdaq fell 0.2%.", .english, "The one statement"),
    ("纳指下跌0.2%。", .english, "The one statement"),
    ("纳指下跌0.2%。", .traditionalChinese, "唯一可核实的说法不符"),
  ])
  func `a summary can be asked for in either language`(
    text: String, language: Language, start: String
  ) throws {
    let found = try ClaimReading.check(text, published: "2024-07-16", language: language)
    #expect(found.article.language.isChinese == text.utf8.contains { $0 >= 0xE4 })
    #expect(try #require(found.summary.first).text.hasPrefix(start))
  }

  @Test func `an article that says nothing of prices is told so`() throws {
    let found = try ClaimReading.check("There was nothing to see.", published: "2024-07-16")
    #expect(found.summary.count == 1)
    #expect(found.claims.isEmpty)
  }

  @Test func `a Chinese article gets a Chinese summary`() throws {
    let found = try ClaimReading.check(
      "道指上涨1.85%，纳指下跌0.2%，标普500指数上涨0.64%。", published: "2024-07-16")
    let first = try #require(found.summary.first)
    #expect(first.text.contains("不符"))
    #expect(first.claims.map { found.claims[$0].claim.subject?.name } == ["IXIC"])
    #expect(
      found.summary.allSatisfy { sentence in
        sentence.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      })
  }
}
