import Tapecheck

extension TerminalReport {
  /// Lays out claims in the order of the article; those of the same words stand under them together.
  func writeClaims(of record: Record, to page: inout TerminalPage) {
    var last: Range<Int>?
    for claim in record.claims {
      if claim.range != last {
        if last != nil { page.gap() }
        page.paragraph("“\(record.article.text[claim.range])”")
        last = claim.range
      }
      write(claim, of: record, to: &page)
    }
  }

  private func write(_ claim: Record.Claim, of record: Record, to page: inout TerminalPage) {
    let language = record.article.language
    var parts = [words.verdict(claim.verdict, in: language)]
    if let reasons = words.reasons(claim) { parts[0] += " (\(reasons))" }
    parts += words.facts(claim, record)
    let reasoning = words.reasoning(claim, record)
    let needsReason = !TerminalReport.speaksForItself(claim.verdict) && !reasoning.isEmpty
    if needsReason, !claim.verdict.isSettled { parts.append(reasoning) }
    page.marked(
      words.glyph(of: claim.verdict), TerminalReport.style(of: claim.verdict),
      parts.joined(separator: " · "))
    if needsReason, claim.verdict.isSettled {
      page.paragraph(reasoning, indent: 4, style: .faint)
    }
    for review in claim.reviews { page.paragraph(words.review(review, in: language), indent: 4) }
  }

  /// Whether a verdict needs no explanation beside the figures.
  private static func speaksForItself(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .supported, .supportedWithRounding, .rangeConsistent: true
    default: false
    }
  }

  private static func style(of verdict: Verdict) -> TerminalPage.Style {
    switch VerdictTone(verdict) {
    case .good: .good
    case .bad: .bad
    case .open: .warning
    case .unsettled: .faint
    }
  }
}
