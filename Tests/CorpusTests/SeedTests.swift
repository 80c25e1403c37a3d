import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// The article that the project began from, read as a page and as bare text.
///
/// The article is no part of the project: the tests run where the environment variable `TAPECHECK_SEED`
/// names its folder, and know it by figures alone.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TAPECHECK_SEED"] != nil))
struct SeedTests {
  /// The two forms of the article.
  enum Form: String, CaseIterable, CustomTestStringConvertible {
    case page = "article.html"
    case text = "article.txt"
    var testDescription: String { rawValue }
  }

  /// What one statement of the article must come to.
  struct Statement: Sendable, CustomTestStringConvertible {
    var number: Int
    var type: ClaimType
    var subject: String?
    var objects: [String] = []
    var relation: ClaimRelation?
    var value: Double?
    var unit: String?
    var verdicts: [Verdict]
    var computed: Double?
    var tolerance = 0.01
    var reasons: [Reason] = []
    var testDescription: String { "\(number) \(type.rawValue)" }
  }

  static func annotate(_ form: Form) throws -> AnnotatedArticle {
    let folder = try #require(ProcessInfo.processInfo.environment["TAPECHECK_SEED"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + form.rawValue))
    let checker = try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
    return try checker.check(Page(bytes: Array(bytes), isPlainText: form == .text))
  }

  @Test(arguments: Form.allCases)
  func `the page says when, where and in which languages`(form: Form) throws {
    let annotated = try Self.annotate(form)
    let article = annotated.article
    let headline = try #require(article.headline)
    #expect(headline.utf8.allSatisfy { $0 < 0x80 })
    #expect(article.alternateHeadlines.count == 1)
    #expect(article.alternateHeadlines.first?.unicodeScalars.contains { $0.value > 0x4E00 } == true)
    let published = try #require(article.published)
    #expect(published.instant == 1_721_131_440)
    #expect(published.offset == 8 * 3600)
    #expect(published.basis == .inferredYear)
    let warning = try #require(annotated.warnings.first { $0.code == .yearInferred })
    #expect(warning.message.contains("2024"))
    #expect(!article.text.string.contains("+0.41%"))
    #expect(article.blocks.contains { $0.kind == .disclaimer })
  }

  @Test(arguments: Form.allCases)
  func `the instruments are found by symbol and by name`(form: Form) throws {
    let annotated = try Self.annotate(form)
    var counts: [String: Int] = [:]
    for mention in annotated.mentions { counts[mention.symbol.name, default: 0] += 1 }
    for symbol in ["UWM", "RWM", "TNA", "TZA", "RUT", "SPX", "IXIC", "NDX"] {
      #expect(counts[symbol] != nil, "\(symbol)")
    }
    let futu = annotated.mentions.filter { $0.notation == .futu }.map(\.symbol.name)
    #expect(futu.filter { $0 == "IWM" }.count == 2)
    #expect(futu.filter { $0 == "IJR" }.count == 1)
    #expect((counts["IJR"] ?? 0) == 2)
  }

  static let statements: [Statement] = [
    Statement(
      number: 1, type: .move, subject: "RUT", value: 3, verdicts: [.supported], computed: 3.57,
      reasons: [.proxyUsed]),
    Statement(
      number: 2, type: .divergence, subject: "RUT", objects: ["SPX", "IXIC"],
      verdicts: [.supported]),
    Statement(
      number: 3, type: .frequency, subject: "RUT", objects: ["SPX"], value: 1,
      verdicts: [.supported], computed: 1),
    Statement(number: 4, type: .external, unit: "CNY", verdicts: [.notCheckable]),
    Statement(
      number: 5, type: .comparison, subject: "RUT", objects: ["IXIC"], verdicts: [.supported],
      computed: 7.53),
    Statement(
      number: 6, type: .frequency, relation: .onlyAt, verdicts: [.ambiguous],
      reasons: [.undefinedTerm]),
    Statement(number: 7, type: .external, value: 4, verdicts: [.notCheckable]),
    Statement(number: 9, type: .external, value: 0, verdicts: [.notCheckable]),
    Statement(
      number: 11, type: .windowReturn, subject: "RUT", value: 20, verdicts: [.contradicted],
      computed: 11.56, reasons: [.wrongBase]),
    Statement(
      number: 12, type: .comparison, subject: "RUT", objects: ["SPX", "IXIC"],
      verdicts: [.supported], computed: 2.04),
    Statement(
      number: 13, type: .forecast, subject: "RUT", value: 50, verdicts: [.forecastMissed],
      computed: 1.97),
    Statement(number: 14, type: .external, value: 15, verdicts: [.notCheckable]),
  ]

  @Test(arguments: Form.allCases, statements)
  func `each statement comes out as it is known to be`(form: Form, statement: Statement) throws {
    let annotated = try Self.annotate(form)
    let found = annotated.claims.filter { verified in
      let claim = verified.claim
      return claim.type == statement.type
        && (statement.subject == nil || claim.subject?.name == statement.subject)
        && (statement.objects.isEmpty || claim.objects.map(\.name) == statement.objects)
        && (statement.relation == nil || claim.relation == statement.relation)
        && (statement.value == nil || claim.value == statement.value)
        && (statement.unit == nil || claim.unit == statement.unit)
    }
    let verified = try #require(found.first, "statement \(statement.number) was not found")
    #expect(statement.verdicts.contains(verified.verdict), "\(verified.explanation)")
    if let computed = statement.computed {
      let actual = try #require(verified.computed)
      #expect(abs(actual - computed) <= statement.tolerance, "\(actual)")
    }
    for reason in statement.reasons { #expect(verified.reasons.contains(reason)) }
  }

  @Test(arguments: Form.allCases)
  func `no other statement is accused`(form: Form) throws {
    let annotated = try Self.annotate(form)
    let accused = annotated.claims.filter {
      $0.verdict == .contradicted || $0.verdict == .internallyInconsistent
    }
    #expect(accused.count == 1)
  }

  @Test(arguments: Form.allCases)
  func `what does not go together is warned of`(form: Form) throws {
    let annotated = try Self.annotate(form)
    let codes = annotated.warnings.map(\.code)
    #expect(codes.contains(.alienSentence))
    #expect(codes.contains(.likelyMistranslation))
    let leverage = try #require(annotated.warnings.first { $0.code == .leverageMismatch })
    for name in ["RWM", "TZA", "UWM", "TNA"] { #expect(leverage.message.contains(name)) }
  }

  @Test(arguments: Form.allCases)
  func `the mood is positive on small caps and the summary is short`(form: Form) throws {
    let annotated = try Self.annotate(form)
    let sentiment = try #require(annotated.sentiment)
    let small = sentiment.bySymbol.first { $0.symbol.name == "RUT" }
    #expect(small?.judgement.label == .positive)
    #expect((1...5).contains(annotated.summary.count))
    #expect(annotated.summary.allSatisfy { !$0.claims.isEmpty || !$0.cues.isEmpty })
  }
}
