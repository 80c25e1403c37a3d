public import Tapecheck

/// Lays out a scorecard as one page for a browser, in the style of the report of an article.
public struct ScorecardPage: Sendable {
  private let words: ReportWords
  private let language: Language
  /// What to group by.
  public var dimensions = Scorecard.Dimension.allCases

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
    HTMLReport.writeBar(card.total.verdicts, words, language, to: &html)
    html.element(
      "p", ["class": "coverage"],
      words.fill(
        "card.coverage", in: language,
        [
          "articles": String(card.total.articles), "claims": String(card.total.claims),
          "settled": String(card.total.settled), "failures": String(card.failures),
        ]))
    html.raw("</section>\n")
    for dimension in dimensions {
      let rows = card.groups(dimension).map { (name($0.name, dimension), $0.tally) }
      writeTable("card.\(dimension.rawValue)", rows, to: &html)
    }
    writeForecasts(card.forecasts, to: &html)
    for story in card.stories.prefix(ScorecardPage.mostRows) { write(story, to: &html) }
    writeReviewers(card, to: &html)
    writeFaults(card.faults, to: &html)
    html.raw("</main>\n<footer></footer>\n</body>\n</html>\n")
    return html.bytes
  }

  private func name(_ name: String, _ dimension: Scorecard.Dimension) -> String {
    if name.isEmpty { return words.fill("card.unnamed", in: language) }
    return dimension == .type ? words.fill("type.\(name)", in: language) : name
  }

  /// A table with a row for each name, in the order given.
  private func writeTable(
    _ key: String, _ rows: [(name: String, tally: Tally)], to html: inout HTMLWriter
  ) {
    guard !rows.isEmpty else { return }
    html.raw("<section>\n<table>")
    html.element("caption", [:], words.fill(key, in: language))
    html.raw("<tr><th scope=\"col\"></th>")
    for tone in VerdictTone.allCases {
      html.element("th", ["scope": "col", "class": "number"], words.glyph(of: tone))
    }
    html.raw("<th scope=\"col\"></th></tr>\n")
    for (name, tally) in rows.prefix(ScorecardPage.mostRows) {
      let counts = tally.verdicts
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
    writeRest(rows.count, to: &html)
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

  private func writeForecasts(_ forecasts: [Scorecard.Forecasts], to html: inout HTMLWriter) {
    guard !forecasts.isEmpty else { return }
    html.raw("<section>\n<table>")
    html.element("caption", [:], words.fill("card.forecasts", in: language))
    html.raw("<tr><th scope=\"col\"></th>")
    for verdict in [Verdict.forecastHit, .forecastMissed, .forecastPending] {
      html.element("th", ["scope": "col", "class": "number"], words.verdict(verdict, in: language))
    }
    html.raw("</tr>\n")
    for forecast in forecasts.prefix(ScorecardPage.mostRows) {
      html.raw("<tr>")
      let holder =
        forecast.holder.isEmpty ? words.fill("card.unnamed", in: language) : forecast.holder
      html.element("th", ["scope": "row", "dir": "auto"], holder)
      for count in [forecast.hit, forecast.missed, forecast.pending] {
        html.element("td", ["class": "number"], count == 0 ? "" : String(count))
      }
      html.raw("</tr>\n")
    }
    html.raw("</table>\n")
    writeRest(forecasts.count, to: &html)
    html.raw("</section>\n")
  }

  private func write(_ story: Scorecard.Story, to html: inout HTMLWriter) {
    html.raw("<section>\n<table>")
    html.element(
      "caption", [:],
      words.fill("card.story", in: language, ["count": String(story.members.count)]))
    for member in story.members {
      html.raw("<tr>")
      html.element("th", ["scope": "row"], member.published ?? "")
      html.element(
        "td", ["dir": "auto"], member.publisher ?? words.fill("card.unnamed", in: language))
      html.element("td", ["class": "file"], member.id)
      html.raw("</tr>\n")
    }
    html.raw("</table>\n")
    for difference in story.differences { write(difference, of: story, to: &html) }
    html.raw("</section>\n")
  }

  private func write(
    _ difference: Scorecard.Story.Difference, of story: Scorecard.Story, to html: inout HTMLWriter
  ) {
    html.element("p", ["class": "more"], difference.statement)
    html.raw("<ul>\n")
    for (number, figure, verdict) in difference.figures {
      let member = story.members[number]
      html.open("li", ["class": VerdictTone(verdict).rawValue, "dir": "auto"])
      html.element("span", ["class": "glyph", "aria-hidden": "true"], words.glyph(of: verdict))
      html.text(" \(member.publisher ?? member.id): “\(figure)” ")
      if number == difference.firstWrong {
        html.element("small", [:], words.fill("card.firstwrong", in: language))
      } else if number == difference.corrected {
        html.element("small", [:], words.fill("card.corrected", in: language))
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
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
      html.element("p", [:], ExplanationText.body(fault.explanation, of: fault.text))
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
