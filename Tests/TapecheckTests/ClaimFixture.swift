import Tapecheck
import TapecheckTesting

/// The checker over the bundled prices and lists, and claims written so that a table of cases can hold them.
enum ClaimFixture {
  private static let opened = Result {
    try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
  }

  /// The claims of a page as `type SUBJECT relation ±value unit window verdict reasons | words`, what is
  /// not there left out.
  static func claims(of page: Page) throws -> [String] {
    let annotated = try opened.get().check(page, parts: [.claims])
    return annotated.claims.map { found in
      let claim = found.claim
      let subjects = ([claim.subject].compactMap(\.self) + claim.objects).map(\.description)
      var parts = [
        claim.type.rawValue, subjects.isEmpty ? "-" : subjects.joined(separator: "/"),
        claim.relation.rawValue,
      ]
      let sign = claim.polarity == .up ? "+" : claim.polarity == .down ? "-" : ""
      if let value = claim.value { parts.append(sign + number(value)) }
      if claim.value == nil, !sign.isEmpty { parts.append(sign) }
      if let unit = claim.unit { parts.append(unit) }
      parts.append(claim.window.kind.rawValue)
      parts.append(found.verdict.rawValue)
      parts += found.reasons.map(\.rawValue)
      return parts.joined(separator: " ") + " | " + annotated.article.text[claim.range]
    }
  }

  /// The claims of a text published at a time.
  static func claims(
    _ text: String, published: String, language: Language? = nil
  ) throws -> [String] {
    var page = Page(text: text)
    page.published = published
    page.language = language
    return try claims(of: page)
  }

  /// The claims of a page with a table between two paragraphs.
  static func claims(
    table: String, before: String, published: String
  ) throws -> [String] {
    let html = """
      <html><head><title>Scores of the session</title></head><body><article><h1>Scores of the session</h1>
      <p>\(before)</p>\(table)
      <p>The figures were gathered after the closing bell by people who take some care with them.</p>
      </article></body></html>
      """
    var page = Page(bytes: Array(html.utf8))
    page.published = published
    return try claims(of: page)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? String(Int(value)) : String(value)
  }
}
