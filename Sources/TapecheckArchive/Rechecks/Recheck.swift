public import Tapecheck
public import TapecheckFormats

/// Checks the claims of records anew, against other prices, without their pages.
public struct Recheck: Sendable {
  /// A claim whose verdict is not what it was.
  public struct Change: Sendable {
    /// The record's id.
    public var id: String
    /// When the article was published, in ISO 8601.
    public var published: String?
    /// The claim as it was.
    public var was: Record.Claim
    /// The words of the claim.
    public var text: String
    /// The verdict that it has now.
    public var verdict: Verdict
    /// What a newsroom can print of it now.
    public var explanation: String
  }

  /// Claims that were checked anew.
  public private(set) var claims = 0
  /// Claims that were not found in the text again: they rest on what a record does not hold, such as a link, or the
  /// word lists are others.
  public private(set) var lost = 0
  private let checker: Checker

  /// Creates a recheck.
  public init(_ checker: Checker) {
    self.checker = checker
  }

  /// The changes in a record, in order of place.
  ///
  /// - Throws: ``CheckError`` for a price series that is broken.
  /// - Complexity: O(*n*) in the bytes of the text and in the rows of the series that it names.
  public mutating func changes(in record: Record) throws(CheckError) -> [Change] {
    guard !record.claims.isEmpty else { return [] }
    let article = Article(record)
    let annotated = try checker.check(article, parts: .claims)
    let text = record.article.text
    var found: [Key: VerifiedClaim] = [:]
    for verified in annotated.claims { found[Key(verified)] = verified }
    var changes: [Change] = []
    for claim in record.claims {
      guard let now = found[Key(claim, in: text)] else {
        lost += 1
        continue
      }
      claims += 1
      guard now.verdict != claim.verdict else { continue }
      changes.append(
        Change(
          id: record.id, published: record.article.published, was: claim, text: text[claim.range],
          verdict: now.verdict, explanation: now.explanation))
    }
    return changes
  }

  /// What makes two claims the same one: where they stand and what they say.
  private struct Key: Hashable {
    let range: Range<Int>
    let type: ClaimType
    let subject: String?
    let relation: String
    let value: Double?
    let windowKind: String

    init(_ verified: VerifiedClaim) {
      let claim = verified.claim
      range = claim.range
      type = claim.type
      subject = claim.subject?.name
      relation = claim.relation.rawValue
      value = claim.value
      windowKind = claim.window.kind.rawValue
    }

    init(_ claim: Record.Claim, in text: RecordText) {
      range =
        text.offset(
          claim.range.lowerBound, in: .utf8)..<text.offset(claim.range.upperBound, in: .utf8)
      type = claim.type
      subject = claim.subject
      relation = claim.relation
      value = claim.value
      windowKind = claim.window.kind
    }
  }
}
