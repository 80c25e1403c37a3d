import Tapecheck

extension TerminalReport {
  /// Lays out claims in the order of the article; those of the same words stand under them together.
  func write(_ claims: [VerifiedClaim], of annotated: AnnotatedArticle, to page: inout TerminalPage)
  {
    var last: Range<Int>?
    for found in claims {
      if found.claim.range != last {
        if last != nil { page.gap() }
        page.paragraph("“\(annotated.article.text[found.claim.range])”")
        last = found.claim.range
      }
      write(found, of: annotated, to: &page)
    }
  }

  private func write(
    _ found: VerifiedClaim, of annotated: AnnotatedArticle, to page: inout TerminalPage
  ) {
    let (mark, style) = TerminalReport.mark(of: found.verdict)
    var parts = [
      phrases.fill("verdict.\(found.verdict.rawValue)", in: annotated.article.language)
    ]
    if found.verdict.isSettled, !found.reasons.isEmpty {
      parts[0] += " (\(found.reasons.map(\.rawValue).joined(separator: ", ")))"
    }
    parts += facts(found, of: annotated)
    let needsReason = !TerminalReport.speaksForItself(found.verdict) && !found.explanation.isEmpty
    if needsReason, !found.verdict.isSettled { parts.append(found.explanation) }
    page.marked(mark, style, parts.joined(separator: " · "))
    if needsReason, found.verdict.isSettled {
      page.paragraph(found.explanation, indent: 4, style: .faint)
    }
  }

  /// The figure as written, the computed one, and the sessions, as far as there are such.
  private func facts(_ found: VerifiedClaim, of annotated: AnnotatedArticle) -> [String] {
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
    return parts
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
