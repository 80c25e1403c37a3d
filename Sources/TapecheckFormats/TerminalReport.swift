public import Tapecheck

/// Lays out an annotated article for a person at a terminal.
public struct TerminalReport: Sendable {
  /// The columns to keep to.
  public var width = 80
  /// Whether to colour the verdicts.
  public var isColoured = false
  let phrases: Phrases
  let dataset: Dataset

  /// Creates a layout with the sentences of the word lists and the name of the prices.
  ///
  /// - Throws: ``LexiconError`` for a sentence that is missing its text.
  public init(lexicon: Lexicon, dataset: Dataset) throws(LexiconError) {
    phrases = try Phrases(lexicon: lexicon)
    self.dataset = dataset
  }

  /// The report of an article: headline, date, summary, claims, warnings, coverage.
  ///
  /// - Complexity: O(*n*) in what is printed.
  public func text(_ annotated: AnnotatedArticle) -> String {
    var page = TerminalPage(width: width, isColoured: isColoured)
    let language = annotated.article.language
    writeHead(annotated.article, to: &page)
    if !annotated.summary.isEmpty {
      page.heading(phrases.fill("report.summary", in: language))
      for sentence in annotated.summary { page.paragraph(sentence.text, indent: 2) }
    }
    if !annotated.claims.isEmpty {
      page.heading(phrases.fill("report.claims", in: language))
      write(annotated.claims, of: annotated, to: &page)
    }
    if !annotated.warnings.isEmpty {
      page.heading(phrases.fill("report.warnings", in: language))
      for warning in annotated.warnings {
        page.marked("!", .warning, "\(warning.message) (\(warning.code.rawValue))")
      }
    }
    page.gap()
    page.paragraph(coverage(annotated), style: .faint)
    return page.text
  }

  /// The report of a single sentence: its claims and warnings.
  public func claims(_ annotated: AnnotatedArticle) -> String {
    var page = TerminalPage(width: width, isColoured: isColoured)
    if annotated.claims.isEmpty {
      page.paragraph(phrases.fill("report.no_claims", in: annotated.article.language))
    }
    write(annotated.claims, of: annotated, to: &page)
    for warning in annotated.warnings {
      page.marked("!", .warning, "\(warning.message) (\(warning.code.rawValue))")
    }
    return page.text
  }

  private func writeHead(_ article: Article, to page: inout TerminalPage) {
    if let headline = article.headline { page.paragraph(headline, style: .strong) }
    for headline in article.alternateHeadlines { page.paragraph(headline) }
    var parts: [String] = []
    if let publisher = article.publisher { parts.append(publisher) }
    parts += article.authors
    if !parts.isEmpty { page.paragraph(parts.joined(separator: " · "), style: .faint) }
    page.paragraph(published(article), style: .faint)
  }

  /// When the article was published, and how that was fixed.
  private func published(_ article: Article) -> String {
    let language = article.language
    guard let published = article.published else {
      return phrases.fill("report.undated", in: language)
    }
    let weekday = phrases.fill("weekday.\(published.day.weekday)", in: language)
    // "2024-07-16T20:04:00+08:00" without its T and seconds; a day alone is the first ten of these.
    let stamp = Array(published.iso.utf8)
    let pieces = [stamp.prefix(10), stamp.dropFirst(11).prefix(5), stamp.dropFirst(19)]
    let when = pieces.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
    return phrases.fill(
      "report.published", in: language,
      [
        "when": "\(weekday) \(when)",
        "basis": phrases.fill("basis.\(published.basis.rawValue)", in: language),
      ])
  }

  private func coverage(_ annotated: AnnotatedArticle) -> String {
    phrases.fill(
      "report.coverage", in: annotated.article.language,
      [
        "figures": String(annotated.coverage.figures),
        "claims": String(annotated.coverage.claims),
        "settled": String(annotated.coverage.settled),
        "dataset": dataset.name, "version": dataset.version,
        "last": dataset.lastSession?.iso ?? "?",
      ])
  }
}
