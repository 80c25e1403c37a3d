import Tapecheck

extension HTMLReport {
  /// Writes the side panel: the evidence of every claim, and the instruments.
  func writePanel(_ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    html.raw("<div class=\"side\">\n")
    html.open(
      "aside",
      ["id": "evidence", "tabindex": "-1", "aria-label": words.fill("page.evidence", in: language)])
    html.raw("\n<div class=\"tools\">\n")
    for (name, sign) in [("previous", "←"), ("next", "→"), ("close", "×")] {
      let label = words.fill("page.\(name)", in: language)
      html.element(
        "button", ["type": "button", "data-do": name, "aria-label": label, "title": label], sign)
    }
    html.raw("<output></output>\n</div>\n")
    html.element("h2", [:], words.fill("page.evidence", in: language))
    html.element("p", ["class": "hint"], words.fill("page.hint", in: language))
    for claim in record.claims { writeCard(claim, record, to: &html) }
    html.raw("</aside>\n")
    writeInstruments(record, to: &html)
    html.raw("</div>\n")
  }

  private func writeInstruments(_ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    var counts: [String: Int] = [:]
    for mention in record.mentions { counts[mention.symbol, default: 0] += 1 }
    let claims = Dictionary(grouping: record.claims) { $0.subject ?? "" }
    for subject in claims.keys where !subject.isEmpty { counts[subject, default: 0] += 0 }
    guard !counts.isEmpty else { return }
    let moods = Dictionary(
      record.sentiment?.bySymbol.map { ($0.symbol, $0.label) } ?? [],
      uniquingKeysWith: { first, _ in first })
    html.raw("<nav class=\"instruments\" aria-labelledby=\"instruments\">\n")
    html.element("h2", ["id": "instruments"], words.fill("page.instruments", in: language))
    html.raw("<ul>\n")
    for (symbol, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      html.open("li", ["id": "i-\(symbol)", "tabindex": "-1", "data-i": symbol])
      html.element("b", [:], symbol)
      html.raw(" ")
      if let name = Symbol(symbol).flatMap({ tape?.instrument($0)?.name }), name != symbol {
        html.element("span", [:], name)
        html.raw(" ")
      }
      html.element("small", [:], "× \(count)")
      if let mood = moods[symbol] {
        html.raw(" ")
        html.element(
          "small", ["class": "mood \(mood)"], words.fill("label.\(mood)", in: language))
      }
      if let claims = claims[symbol] {
        html.raw(" <span class=\"dots\">")
        for claim in claims {
          let verdict = words.verdict(claim.verdict, in: language)
          html.element(
            "a",
            [
              "href": "#\(claim.id)", "data-c": claim.id,
              "class": "glyph \(VerdictTone(claim.verdict).rawValue)",
              "aria-label": "\(claim.id) \(verdict)", "title": verdict,
            ], words.glyph(of: claim.verdict))
        }
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n")
  }
}
