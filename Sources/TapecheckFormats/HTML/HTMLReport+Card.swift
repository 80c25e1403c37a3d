import Tapecheck

extension HTMLReport {
  /// Rows that a card shows; a count over years rests on hundreds.
  private static let shownRows = 12

  /// Writes what a verdict rests on: sentence, figures, formula, chart, rows, readings, reason, suggestion.
  func writeCard(_ claim: Record.Claim, _ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    let tone = VerdictTone(claim.verdict).rawValue
    html.open(
      "section",
      [
        "class": "card \(tone)", "id": claim.id, "tabindex": "-1",
        "aria-labelledby": "\(claim.id)-verdict", "data-verdict": claim.verdict.rawValue,
        "data-type": claim.type.rawValue, "data-subject": claim.subject ?? "",
      ])
    html.raw("\n")
    html.open("h3", ["id": "\(claim.id)-verdict", "class": tone])
    html.element("span", ["class": "glyph", "aria-hidden": "true"], words.glyph(of: claim.verdict))
    html.raw(" ")
    html.text(words.verdict(claim.verdict, in: language))
    html.raw(" ")
    html.element("small", [:], words.fill("type.\(claim.type.rawValue)", in: language))
    html.raw("</h3>\n")
    writeSentence(claim, record, to: &html)
    writeFigures(claim, record, to: &html)
    for reason in claim.reasons {
      html.element("p", ["class": "reason"], words.fill("reason.\(reason)", in: language))
    }
    if let chart = drawing(of: claim, in: language) {
      html.raw("<figure>")
      html.raw(chart.svg(isAlone: false))
      html.element("figcaption", [:], chart.caption)
      html.raw("</figure>\n")
    }
    writeReadings(claim, language, to: &html)
    writeRows(claim, language, to: &html)
    for review in claim.reviews {
      html.element("p", ["class": "review", "dir": "auto"], words.review(review, in: language))
    }
    html.raw("</section>\n")
  }

  /// The sentence around a claim, with the claim set off in it and its figures in the claim.
  private func writeSentence(
    _ claim: Record.Claim, _ record: Record, to html: inout HTMLWriter
  ) {
    let text = record.article.text
    let sentence = text.sentence(around: claim.range)
    let figures = record.quantities(of: claim).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    html.raw("<blockquote dir=\"auto\">")
    html.text(text.bytes(sentence.lowerBound..<claim.range.lowerBound))
    html.raw("<mark>")
    var place = claim.range.lowerBound
    for quantity in figures {
      guard quantity.range.lowerBound >= place,
        quantity.range.upperBound <= claim.range.upperBound
      else { continue }
      html.text(text.bytes(place..<quantity.range.lowerBound))
      html.raw("<b>")
      html.text(text.bytes(quantity.range))
      html.raw("</b>")
      place = quantity.range.upperBound
    }
    html.text(text.bytes(place..<claim.range.upperBound))
    html.raw("</mark>")
    html.text(text.bytes(claim.range.upperBound..<sentence.upperBound))
    html.raw("</blockquote>\n")
  }

  private func writeFigures(_ claim: Record.Claim, _ record: Record, to html: inout HTMLWriter) {
    let language = record.article.language
    var pairs: [(key: String, value: String)] = []
    if let subject = claim.subject {
      pairs.append(("page.instrument", ([subject] + claim.objects).joined(separator: " : ")))
    }
    if let attribution = claim.attribution { pairs.append(("page.attribution", attribution)) }
    if let said = words.said(claim, record) { pairs.append(("page.said", said)) }
    if let computed = claim.computed {
      pairs.append(("page.computed", claim.figure(computed, moreDecimals: 2)))
    }
    if let formula = ClaimFormula.text(of: claim) { pairs.append(("page.formula", formula)) }
    if let accepted = claim.accepted {
      let ends = [accepted.low, accepted.high].map { end in
        end.map { claim.figure($0, moreDecimals: 1) } ?? "∞"
      }
      pairs.append(("page.accepted", ends.joined(separator: " … ")))
    }
    let days = claim.window.days.map { words.day($0, in: language) }
    if !days.isEmpty { pairs.append(("page.sessions", days.joined(separator: " → "))) }
    if let suggestion = claim.suggestion { pairs.append(("page.suggestion", suggestion)) }
    guard !pairs.isEmpty || !claim.dependsOn.isEmpty else { return }
    html.raw("<dl>\n")
    for (key, value) in pairs {
      html.element("dt", [:], words.fill(key, in: language))
      html.element("dd", ["class": key == "page.suggestion" ? "suggestion" : nil], value)
    }
    if !claim.dependsOn.isEmpty {
      html.element("dt", [:], words.fill("page.depends", in: language))
      html.raw("<dd>")
      for id in claim.dependsOn {
        html.element("a", ["href": "#\(id)", "data-c": id], id)
        html.raw(" ")
      }
      html.raw("</dd>")
    }
    html.raw("</dl>\n")
  }

  private func writeReadings(
    _ claim: Record.Claim, _ language: Language, to html: inout HTMLWriter
  ) {
    guard claim.readings.count > 1 else { return }
    html.raw("<table class=\"readings\">")
    html.element("caption", [:], words.fill("page.readings", in: language))
    for reading in claim.readings {
      html.raw("<tr>")
      html.element("th", ["scope": "row"], words.fill("reading.\(reading.name)", in: language))
      html.element(
        "td", ["class": "number"], reading.computed.map { claim.figure($0, moreDecimals: 2) } ?? "")
      html.element(
        "td", ["class": VerdictTone(reading.verdict).rawValue],
        "\(words.glyph(of: reading.verdict)) \(words.verdict(reading.verdict, in: language))")
      html.raw("</tr>\n")
    }
    html.raw("</table>\n")
  }

  private func writeRows(_ claim: Record.Claim, _ language: Language, to html: inout HTMLWriter) {
    guard !claim.evidence.isEmpty else { return }
    html.raw("<table class=\"rows\">")
    html.element("caption", [:], words.fill("page.rows", in: language))
    html.raw("<tr>")
    for column in ["date", "instrument", "field", "value", "file"] {
      html.element(
        "th", ["scope": "col", "class": column == "value" ? "number" : nil],
        words.fill("page.\(column)", in: language))
    }
    html.raw("</tr>\n")
    for row in claim.evidence.prefix(HTMLReport.shownRows) {
      html.raw("<tr>")
      html.element("td", [:], words.day(row.date, in: language))
      html.element("td", [:], row.symbol.name)
      html.element("td", [:], words.fill("reading.\(row.field)", in: language))
      html.element("td", ["class": "number"], ClaimFormula.price(row.value))
      html.element("td", ["class": "file"], row.source)
      html.raw("</tr>\n")
    }
    html.raw("</table>\n")
    let rest = claim.evidence.count - HTMLReport.shownRows
    if rest > 0 {
      html.element(
        "p", ["class": "more"], words.fill("explain.more", in: language, ["count": String(rest)]))
    }
  }
}

extension RecordText {
  /// How far a sentence is followed on either side of a claim, in bytes.
  private static let reach = 400

  /// The Unicode scalars of the sentence that a claim stands in, as far as a person needs to see it: from behind
  /// the full stop or line break before it to the one after it.
  func sentence(around range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, in: .utf8)
    let end = offset(range.upperBound, in: .utf8)
    var first = start
    while first > max(0, start - RecordText.reach), !ends(before: first) { first -= 1 }
    while first < start, utf8[first] == 0x20 || utf8[first] & 0xC0 == 0x80 { first += 1 }
    var last = end
    while last < min(utf8.count, end + RecordText.reach), !ends(before: last),
      utf8[last] != 0x0A
    { last += 1 }
    while last < utf8.count, utf8[last] & 0xC0 == 0x80 { last += 1 }
    let before = utf8[first..<start].count { $0 & 0xC0 != 0x80 }
    let after = utf8[end..<last].count { $0 & 0xC0 != 0x80 }
    return (range.lowerBound - before)..<(range.upperBound + after)
  }

  /// Whether a sentence ends with the bytes before a place: a line break, an ideographic full stop, or a full stop
  /// before a blank.
  private func ends(before place: Int) -> Bool {
    guard place > 0 else { return true }
    switch utf8[place - 1] {
    case 0x0A: return true
    case 0x2E, 0x21, 0x3F: return place < utf8.count && utf8[place] == 0x20
    case 0x82: return place >= 3 && utf8[place - 2] == 0x80 && utf8[place - 3] == 0xE3
    default: return false
    }
  }
}
