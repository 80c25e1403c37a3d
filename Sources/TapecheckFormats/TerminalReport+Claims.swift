import Tapecheck

extension TerminalReport {
  /// Lays out claims in the order of the article.
  func write(_ claims: [VerifiedClaim], of annotated: AnnotatedArticle, to page: inout TerminalPage)
  {
    for (position, found) in claims.enumerated() {
      if position > 0 { page.gap() }
      write(found, of: annotated, to: &page)
    }
  }

  private func write(
    _ found: VerifiedClaim, of annotated: AnnotatedArticle, to page: inout TerminalPage
  ) {
    let language = annotated.article.language
    let (mark, style) = TerminalReport.mark(of: found.verdict)
    page.marked(
      mark, style, phrases.fill("verdict.\(found.verdict.rawValue)", in: language),
      note: found.reasons.map(\.rawValue).joined(separator: ", "), isHeavy: true)
    page.paragraph("“\(annotated.article.text[found.claim.range])”", indent: 2)
    let facts = facts(found, of: annotated)
    if !facts.isEmpty { page.paragraph(facts, indent: 2) }
    if !TerminalReport.speaksForItself(found.verdict), !found.explanation.isEmpty {
      page.paragraph(found.explanation, indent: 2, style: .faint)
    }
  }

  /// The figure as written, the computed one, and the sessions, as far as there are such.
  private func facts(_ found: VerifiedClaim, of annotated: AnnotatedArticle) -> String {
    let claim = found.claim
    let language = annotated.article.language
    var parts: [String] = []
    if let subject = claim.subject {
      parts.append(([subject] + claim.objects).map(\.name).joined(separator: " : "))
    }
    let figures = claim.quantities.filter(annotated.quantities.indices.contains).map {
      annotated.article.text[annotated.quantities[$0].range]
    }
    if !figures.isEmpty {
      parts.append(
        phrases.fill("report.said", in: language, ["figure": figures.joined(separator: ", ")]))
    }
    if let computed = found.computed {
      parts.append(
        phrases.fill(
          "report.computed", in: language, ["figure": claim.figure(computed, moreDecimals: 2)]))
    }
    var days: [Day] = []
    for day in [claim.window.base, claim.window.start, claim.window.end] {
      if let day, days.last != day { days.append(day) }
    }
    if !days.isEmpty {
      parts.append(
        days.map { "\(phrases.fill("weekday.\($0.weekday)", in: language)) \($0.iso)" }
          .joined(separator: " → "))
    }
    return parts.joined(separator: " · ")
  }

  /// Whether a verdict needs no explanation beside the figures.
  private static func speaksForItself(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .supported, .supportedWithRounding, .rangeConsistent: true
    default: false
    }
  }

  private static func mark(of verdict: Verdict) -> (String, TerminalPage.Style) {
    switch verdict {
    case .supported, .supportedWithRounding, .rangeConsistent, .partiallyCovered, .forecastHit:
      ("✓", .good)
    case .contradicted, .internallyInconsistent, .forecastMissed: ("✗", .bad)
    case .mixedReadings, .ambiguous: ("~", .warning)
    case .outOfCoverage, .notCheckable, .forecastPending: ("–", .faint)
    }
  }
}
