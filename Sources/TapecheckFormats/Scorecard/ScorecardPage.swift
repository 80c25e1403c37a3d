public import Tapecheck

/// Lays out a scorecard as one page for a browser, in the style of the report of an article.
public struct ScorecardPage: Sendable {
  private let words: ReportWords
  private let language: Language

  /// Rows of a table; the rest is counted.
  private static let mostRows = 40

  /// Creates a layout with the words of reports in a language.
  public init(words: ReportWords, language: Language = .english) {
    self.words = words
    self.language = language
  }

  /// The page.
  ///
  /// - Complexity: O(*n* log *n*) in the names of the scorecard.
  public func page(_ card: Scorecard) -> [UInt8] {
    var html = HTMLWriter()
    let title = words.fill("card.title", in: language)
    HTMLReport.writeHead(title, language: language, to: &html)
    html.raw("<body>\n<header class=\"masthead\">\n")
    html.element("p", ["class": "brand"], Release.name)
    html.element("h1", [:], title)
    html.raw("</header>\n<main class=\"scorecard\">\n<section class=\"overview\">\n")
    HTMLReport.writeBar(card.verdicts, words, language, to: &html)
    html.element(
      "p", ["class": "coverage"],
      words.fill(
        "card.coverage", in: language,
        [
          "articles": String(card.articles), "claims": String(card.claims),
          "settled": String(card.settled), "failures": String(card.failures),
        ]))
    html.raw("</section>\n")
    writeTable("card.publishers", named(card.publishers, "card.unnamed"), to: &html)
    let types = card.types.map { (words.fill("type.\($0.key)", in: language), $0.value) }
    writeTable("card.types", types, to: &html)
    writeTable("page.instruments", card.instruments.map { ($0.key, $0.value) }, to: &html)
    writeReviewers(card, to: &html)
    writeFaults(card.faults, to: &html)
    html.raw("</main>\n<footer></footer>\n</body>\n</html>\n")
    return html.bytes
  }

  private func named(_ counts: [String: Scorecard.Counts], _ key: String) -> [(
    String, Scorecard.Counts
  )] {
    counts.map { ($0.key.isEmpty ? words.fill(key, in: language) : $0.key, $0.value) }
  }

  /// A table with a row for each name, those with most claims first.
  private func writeTable(
    _ key: String, _ rows: [(name: String, counts: Scorecard.Counts)], to html: inout HTMLWriter
  ) {
    guard !rows.isEmpty else { return }
    let sums = rows.map { ($0.name, $0.counts, $0.counts.values.reduce(0, +)) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    html.raw("<section>\n<table>")
    html.element("caption", [:], words.fill(key, in: language))
    html.raw("<tr><th scope=\"col\"></th>")
    for tone in VerdictTone.allCases {
      html.element("th", ["scope": "col", "class": "number"], words.glyph(of: tone))
    }
    html.raw("<th scope=\"col\"></th></tr>\n")
    for (name, counts, _) in sums.prefix(ScorecardPage.mostRows) {
      html.raw("<tr>")
      html.element("th", ["scope": "row", "dir": "auto"], name)
      for tone in VerdictTone.allCases {
        let count = counts.reduce(0) { $0 + (VerdictTone($1.key) == tone ? $1.value : 0) }
        html.element("td", ["class": "number \(tone.rawValue)"], count == 0 ? "" : String(count))
      }
      html.raw("<td class=\"share\">")
      HTMLReport.writeBar(counts, words, language, to: &html)
      html.raw("</td></tr>\n")
    }
    html.raw("</table>\n")
    writeRest(sums.count, to: &html)
    html.raw("</section>\n")
  }

  private func writeReviewers(_ card: Scorecard, to html: inout HTMLWriter) {
    guard !card.reviewers.isEmpty else { return }
    let rows = card.reviewers.sorted { ($1.value.total, $0.key) < ($0.value.total, $1.key) }
    html.raw("<section>\n<table>")
    html.element("caption", [:], words.fill("card.reviewers", in: language))
    for (name, agreement) in rows.prefix(ScorecardPage.mostRows) {
      html.raw("<tr>")
      html.element(
        "th", ["scope": "row", "dir": "auto"],
        name.isEmpty ? words.fill("card.unnamed", in: language) : name)
      html.element(
        "td", ["class": "number"],
        words.fill(
          "card.agreed", in: language,
          ["agreed": String(agreement.agreed), "total": String(agreement.total)]))
      html.raw("</tr>\n")
    }
    html.raw("</table>\n")
    writeRest(rows.count, to: &html)
    html.raw("</section>\n")
  }

  private func writeFaults(_ faults: [Scorecard.Fault], to html: inout HTMLWriter) {
    guard !faults.isEmpty else { return }
    html.raw("<section>\n")
    html.element("h2", [:], words.fill("card.faults", in: language))
    for fault in faults {
      html.open("div", ["class": "card shown bad", "lang": fault.language.rawValue])
      html.open("h3", ["class": "bad", "dir": "auto"])
      html.element(
        "span", ["class": "glyph", "aria-hidden": "true"], words.glyph(of: VerdictTone.bad))
      html.raw(" ")
      html.text(fault.headline)
      html.raw(" ")
      html.element("small", [:], fault.day.map { words.day($0, in: language) } ?? "")
      html.raw("</h3>\n")
      html.raw("<blockquote dir=\"auto\">")
      html.element("mark", [:], fault.text)
      html.raw("</blockquote>\n")
      html.element("p", [:], fault.explanation)
      html.raw("</div>\n")
    }
    html.raw("</section>\n")
  }

  private func writeRest(_ count: Int, to html: inout HTMLWriter) {
    guard count > ScorecardPage.mostRows else { return }
    html.element(
      "p", ["class": "more"],
      words.fill(
        "explain.more", in: language, ["count": String(count - ScorecardPage.mostRows)]))
  }
}
