import Crypto
import Foundation
public import Tapecheck

/// Lays out a record as one page for a browser, which needs nothing beside it and no network.
///
/// Everything that comes from an article is escaped, and a Content-Security-Policy allows no style and no script but
/// the page's own, named by their digests. Without script the page shows all evidence below the text.
public struct HTMLReport: Sendable {
  let words: ReportWords
  /// The prices that charts are drawn from; without them there are none.
  let tape: Tape?

  /// Creates a layout with the words of reports and the prices to draw.
  public init(words: ReportWords, tape: Tape?) {
    self.words = words
    self.tape = tape
  }

  /// The page of a record.
  ///
  /// - Complexity: O(*n* log *n*) in the annotations, O(*n*) in the text and the sessions drawn.
  public func page(_ record: Record) -> [UInt8] {
    var html = HTMLWriter()
    let language = record.article.language
    HTMLReport.writeHead(
      record.article.headline ?? record.id, language: language, to: &html)
    html.raw("<body>\n")
    html.element("a", ["class": "skip", "href": "#article"], words.fill("page.skip", in: language))
    writeMasthead(record, to: &html)
    html.raw("<main>\n")
    writeOverview(record, to: &html)
    html.raw("<div class=\"columns\">\n")
    writeArticle(record, to: &html)
    writePanel(record, to: &html)
    html.raw("</div>\n</main>\n")
    writeFoot(record, to: &html)
    html.raw("<script>")
    html.raw(HTMLReport.script)
    html.raw("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  /// The chart of one claim as a file of SVG: of the one named, else of the first that can be drawn.
  ///
  /// - Returns: `nil` where there is nothing to draw.
  public func chart(of id: String?, in record: Record) -> [UInt8]? {
    for claim in record.claims where id == nil || claim.id == id {
      if let chart = drawing(of: claim, in: record.article.language) {
        return chart.svg(isAlone: true)
      }
    }
    return nil
  }

  func drawing(of claim: Record.Claim, in language: Language) -> ClaimChart? {
    tape.flatMap { ClaimChart(claim, tape: $0, words: words, language: language) }
  }

  /// Writes what stands before the body of a page.
  static func writeHead(_ title: String, language: Language, to html: inout HTMLWriter) {
    html.raw("<!doctype html>\n")
    html.open("html", ["lang": language.rawValue])
    html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    html.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.raw(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">

      """)
    html.element("title", [:], "\(title) – \(Release.name)")
    html.raw("\n<style>")
    html.raw(style)
    html.raw("</style>\n</head>\n")
  }

  private func writeMasthead(_ record: Record, to html: inout HTMLWriter) {
    let article = record.article
    html.raw("<header class=\"masthead\">\n")
    html.element("p", ["class": "brand"], Release.name)
    html.element("h1", ["dir": "auto"], article.headline ?? record.id)
    for headline in article.alternateHeadlines {
      html.element("p", ["class": "alternate", "dir": "auto"], headline)
    }
    html.open("p", ["class": "byline"])
    html.text(words.byline(record).joined(separator: " · "))
    if let address = record.webAddress {
      html.raw(" · ")
      html.element(
        "a", ["href": address, "rel": "noopener noreferrer nofollow"],
        words.fill("page.source", in: article.language))
    }
    html.raw("</p>\n</header>\n")
  }

  private func writeFoot(_ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    html.raw("<footer>\n")
    if !record.warnings.isEmpty {
      html.element("h2", [:], words.fill("report.warnings", in: language))
      html.raw("<ul>\n")
      for warning in record.warnings {
        html.open("li", ["dir": "auto"])
        html.text(warning.message)
        html.raw(" ")
        html.element("code", [:], warning.code)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
    html.element("p", [:], words.coverage(record))
    html.element(
      "p", [:],
      words.fill(
        "page.made", in: language,
        ["tool": "\(Release.name) \(record.version)", "lexicons": record.lexicons]))
    html.raw("</footer>\n")
  }
}

extension HTMLReport {
  static let style = PackageResources.report_css + PackageResources.chart_css
  static let script = PackageResources.report_js

  /// What the page may do: apply its own style and run its own script, and nothing else.
  static let policy =
    "default-src 'none'; style-src '\(digest(style))'; script-src '\(digest(script))'; "
    + "base-uri 'none'; form-action 'none'"

  private static func digest(_ bytes: [UInt8]) -> String {
    "sha256-" + Data(SHA256.hash(data: bytes)).base64EncodedString()
  }
}
