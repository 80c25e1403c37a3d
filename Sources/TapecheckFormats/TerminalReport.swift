import Tapecheck

/// Lays out a record for a person at a terminal.
public struct TerminalReport: Sendable {
  /// The columns to keep to.
  public var width = 80
  /// Whether to colour the verdicts.
  public var isColoured = false
  let words: ReportWords

  /// Creates a layout with the words of reports.
  public init(words: ReportWords) {
    self.words = words
  }

  /// The report of an article: headline, date, summary, claims, warnings, coverage.
  ///
  /// - Complexity: O(*n*) in what is printed.
  public func text(_ record: Record) -> String {
    var page = TerminalPage(width: width, isColoured: isColoured)
    let language = record.article.language
    writeHead(record, to: &page)
    if !record.summary.isEmpty {
      page.heading(words.fill("report.summary", in: language))
      for sentence in record.summary { page.paragraph(sentence.text, indent: 2) }
    }
    if !record.claims.isEmpty {
      page.heading(words.fill("report.claims", in: language))
      writeClaims(of: record, to: &page)
    }
    if !record.warnings.isEmpty {
      page.heading(words.fill("report.warnings", in: language))
      writeWarnings(of: record, to: &page)
    }
    page.gap()
    page.paragraph(words.coverage(record), style: .faint)
    return page.text
  }

  /// The report of a single sentence: its claims and warnings.
  public func claims(_ record: Record) -> String {
    var page = TerminalPage(width: width, isColoured: isColoured)
    if record.claims.isEmpty {
      page.paragraph(words.fill("report.no_claims", in: record.article.language))
    }
    writeClaims(of: record, to: &page)
    writeWarnings(of: record, to: &page)
    return page.text
  }

  private func writeWarnings(of record: Record, to page: inout TerminalPage) {
    for warning in record.warnings {
      page.marked("!", .warning, "\(warning.message) (\(warning.code))")
    }
  }

  private func writeHead(_ record: Record, to page: inout TerminalPage) {
    let article = record.article
    if let headline = article.headline { page.paragraph(headline, style: .strong) }
    for headline in article.alternateHeadlines { page.paragraph(headline) }
    let byline = words.byline(record)
    if byline.count > 1 {
      page.paragraph(byline.dropLast().joined(separator: " · "), style: .faint)
    }
    page.paragraph(words.published(record), style: .faint)
  }
}
