import Tapecheck
import TapecheckTesting
import Testing

/// The gold is data that every figure of quality rests on: it has to be whole before anything is measured.
@Suite struct GoldFileTests {
  @Test func `every article has gold with claims`() throws {
    for article in try GoldCorpus().cases {
      #expect(!article.gold.claims.isEmpty, "\(article.name)")
      #expect(!article.bytes.isEmpty, "\(article.name)")
    }
  }

  @Test func `subjects are symbols and days are days in order`() throws {
    for article in try GoldCorpus().cases {
      for claim in article.gold.claims {
        let place = Comment(rawValue: "\(article.name): \(claim.quote)")
        if let subject = claim.subject { #expect(Symbol(subject) != nil, place) }
        for object in claim.object ?? [] { #expect(Symbol(object) != nil, place) }
        let end = claim.window?.end.map { Day(iso: $0) }
        let base = claim.window?.base.map { Day(iso: $0) }
        if let end { #expect(end != nil, place) }
        if let base { #expect(base != nil, place) }
        if let end = end ?? nil, let base = base ?? nil { #expect(base <= end, place) }
      }
    }
  }

  @Test func `a reason belongs to a verdict that needs one`() throws {
    for article in try GoldCorpus().cases {
      for claim in article.gold.claims {
        let place = Comment(rawValue: "\(article.name): \(claim.quote)")
        if claim.verdict == .notCheckable || claim.verdict == .outOfCoverage {
          #expect(claim.reason != nil || claim.optional == true, place)
        }
        if claim.verdict == .supported { #expect(claim.reason == nil, place) }
      }
    }
  }

  @Test func `a fifth to a third of what can be settled is wrong on purpose`() throws {
    let claims = try GoldCorpus().cases.flatMap(\.gold.claims)
    let settled = claims.filter { $0.verdict.isSettled }
    let share = Double(settled.count { $0.isFaulted }) / Double(settled.count)
    #expect((0.2...0.34).contains(share), "\(share)")
  }
}
