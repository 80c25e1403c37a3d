import Tapecheck

extension HTMLReport {
  /// Writes summary, verdict bar, coverage and filters.
  func writeOverview(_ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    html.raw("<section class=\"overview\" aria-labelledby=\"summary\">\n")
    html.element("h2", ["id": "summary"], words.fill("report.summary", in: language))
    if !record.summary.isEmpty {
      html.raw("<ul class=\"summary\">\n")
      for sentence in record.summary { write(sentence, record, to: &html) }
      html.raw("</ul>\n")
    }
    HTMLReport.writeBar(HTMLReport.counts(of: record.claims), words, language, to: &html)
    html.element("p", ["class": "coverage"], words.coverage(record))
    html.raw("</section>\n")
    if !record.claims.isEmpty { writeFilters(record, to: &html) }
  }

  private func write(_ sentence: Record.Sentence, _ record: Record, to html: inout HTMLWriter) {
    let told = Set(sentence.claims)
    let first = record.claims.first { told.contains($0.id) }
    html.open(
      "li", ["dir": "auto", "class": first.map { VerdictTone($0.verdict).rawValue }])
    if let first {
      html.element(
        "a", ["href": "#\(first.id)", "data-c": sentence.claims.joined(separator: " ")],
        sentence.text)
    } else {
      html.text(sentence.text)
    }
    html.raw("</li>\n")
  }

  /// One piece of a bar for every verdict that occurs, as wide as it is frequent.
  static func writeBar(
    _ counts: [Verdict: Int], _ words: ReportWords, _ language: Language, to html: inout HTMLWriter
  ) {
    guard !counts.isEmpty else { return }
    let counts = inOrder(counts)
    let told = counts.map { "\(words.verdict($0.verdict, in: language)) \($0.count)" }
    let total = counts.reduce(0) { $0 + $1.count }
    html.open(
      "svg",
      [
        "class": "bar", "role": "img", "aria-label": told.joined(separator: ", "),
        "viewBox": "0 0 1000 10", "preserveAspectRatio": "none",
      ])
    var sum = 0
    for (verdict, count) in counts {
      let start = sum * 1_000 / total
      sum += count
      html.open(
        "rect",
        [
          "class": VerdictTone(verdict).rawValue, "x": String(start),
          "width": String(max(sum * 1_000 / total - start - 3, 1)), "height": "10",
        ])
      html.close("rect")
    }
    html.raw("</svg>\n")
  }

  /// Checkboxes for the verdicts that occur, lists of the types and instruments.
  private func writeFilters(_ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    html.open("form", ["class": "filters", "aria-label": words.fill("page.filters", in: language)])
    html.raw("\n<fieldset>\n")
    html.element("legend", [:], words.fill("page.verdict", in: language))
    for (verdict, count) in HTMLReport.inOrder(HTMLReport.counts(of: record.claims)) {
      html.open("label", ["class": "chip \(VerdictTone(verdict).rawValue)"])
      html.open(
        "input",
        ["type": "checkbox", "name": "verdict", "value": verdict.rawValue, "checked": ""])
      html.element("span", ["class": "glyph", "aria-hidden": "true"], words.glyph(of: verdict))
      html.raw(" ")
      html.text(words.verdict(verdict, in: language))
      html.raw(" ")
      html.element("b", [:], String(count))
      html.raw("</label>\n")
    }
    html.raw("</fieldset>\n")
    let types = Set(record.claims.map(\.type.rawValue)).sorted().map { type in
      (type, words.fill("type.\(type)", in: language))
    }
    writeSelect("type", "page.type", types, language, to: &html)
    let symbols = Set(record.claims.compactMap(\.subject)).sorted().map { ($0, $0) }
    writeSelect("subject", "page.instrument", symbols, language, to: &html)
    html.open("output", ["aria-live": "polite", "data-total": String(record.claims.count)])
    html.text("\(record.claims.count) / \(record.claims.count)")
    html.raw("</output>\n</form>\n")
  }

  private func writeSelect(
    _ name: String, _ label: String, _ values: [(value: String, text: String)],
    _ language: Language, to html: inout HTMLWriter
  ) {
    html.open("label", ["class": "select"])
    html.element("span", [:], words.fill(label, in: language))
    html.open("select", ["name": name])
    html.element("option", ["value": ""], words.fill("page.all", in: language))
    for (value, text) in values { html.element("option", ["value": value], text) }
    html.raw("</select></label>\n")
  }

  /// How many claims have each verdict.
  static func counts(of claims: [Record.Claim]) -> [Verdict: Int] {
    var counts: [Verdict: Int] = [:]
    for claim in claims { counts[claim.verdict, default: 0] += 1 }
    return counts
  }

  /// Counts in the order of the list of verdicts, but those that hold first.
  static func inOrder(_ counts: [Verdict: Int]) -> [(verdict: Verdict, count: Int)] {
    VerdictTone.allCases.flatMap { tone in
      Verdict.allCases.compactMap { verdict in
        VerdictTone(verdict) == tone ? counts[verdict].map { (verdict, $0) } : nil
      }
    }
  }
}
