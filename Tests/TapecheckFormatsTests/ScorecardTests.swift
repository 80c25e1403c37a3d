import Tapecheck
import TapecheckFormats
import Testing

@Suite struct ScorecardTests {
  private static func card() throws -> Scorecard {
    var card = Scorecard()
    var record = try SampleRecord.record()
    card.add(record)
    record.claims[0].severity = 1
    record.claims[0].reviews = [
      Review(verdict: .contradicted, by: "<Ann>", source: "csv"),
      Review(verdict: .supported, by: "<Ann>", source: "csv"),
    ]
    record.article.publisher = nil
    card.add(record)
    card.addFailure()
    return card
  }

  @Test func `records are counted by publisher, kind, instrument and reviewer`() throws {
    let card = try Self.card()
    func tally(_ dimension: Scorecard.Dimension, _ name: String) -> Tally? {
      card.groups(dimension).first { $0.name == name }?.tally
    }
    #expect(card.total.articles == 2 && card.failures == 1)
    #expect(card.total.claims == 4 && card.total.settled == 2)
    #expect(tally(.publisher, "")?.verdicts == [.contradicted: 1, .notCheckable: 1])
    #expect(tally(.publisher, "")?.articles == 1)
    #expect(tally(.type, "move")?.verdicts == [.contradicted: 2, .notCheckable: 2])
    #expect(tally(.instrument, "SPX")?.verdicts[.contradicted] == 2)
    #expect(card.reviewers["<Ann>"]?.agreed == 1 && card.reviewers["<Ann>"]?.total == 2)
    #expect(card.faults.map(\.severity) == [3, 1])
  }

  @Test func `no more faults are kept than can be read, and the gravest stay`() throws {
    var card = Scorecard()
    var record = try SampleRecord.record()
    for severity in [1, 2, 3] {
      record.claims[0].severity = severity
      for _ in 0..<40 { card.add(record) }
    }
    #expect(card.faults.count == Scorecard.mostFaults)
    #expect(card.faults.prefix(40).allSatisfy { $0.severity == 3 })
    #expect(card.faults.dropFirst(40).allSatisfy { $0.severity == 2 })
  }

  @Test func `the page is escaped and tells who agrees`() throws {
    let page = ScorecardPage(words: try SampleRecord.reportWords()).page(try Self.card())
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("&lt;Ann&gt;") && text.contains("1 of 2"))
    #expect(!text.contains("<script"))
    #expect(text.contains("2 articles, 4 claims, 2 settled; 1 inputs could not be read."))
  }
}
