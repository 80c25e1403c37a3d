import Tapecheck
import TapecheckTesting
import Testing

/// Short texts, run through the whole checker over the bundled prices, and what they come to on one line a claim.
enum ClaimReading {
  private static let opened = Result {
    try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
  }

  /// What the checker makes of a text.
  static func check(
    _ text: String, published: String, language: Language? = nil
  ) throws -> AnnotatedArticle {
    var page = Page(text: text)
    page.published = published
    page.language = language
    return try opened.get().check(page)
  }

  /// The claims of a text, each as "type subject relation value unit polarity window end verdict".
  static func lines(_ text: String, published: String) throws -> [String] {
    try check(text, published: published).claims.map(line)
  }

  /// A claim and its verdict on one line; what it has not is a hyphen.
  static func line(_ found: VerifiedClaim) -> String {
    let claim = found.claim
    return [
      claim.type.rawValue, claim.subject?.name ?? "-", claim.relation.rawValue,
      claim.value.map(figure) ?? "-", claim.unit ?? "-", claim.polarity.rawValue,
      claim.window.kind.rawValue, claim.window.end?.iso ?? "-", found.verdict.rawValue,
    ].joined(separator: " ")
  }

  private static func figure(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

/// A text, the day it was published, and its claims.
struct ClaimCase: CustomTestStringConvertible {
  var published: String
  var text: String
  var claims: [String]

  init(_ published: String, _ text: String, _ claims: String...) {
    self.published = published
    self.text = text
    self.claims = claims
  }

  var testDescription: String { text }
}
