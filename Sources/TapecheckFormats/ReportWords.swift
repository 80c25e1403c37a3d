public import Tapecheck

/// The words that reports for people share: verdicts, reasons, figures, days, bylines.
public struct ReportWords: Sendable {
  let phrases: Phrases

  /// Reads the sentences of the word lists.
  ///
  /// - Throws: ``LexiconError`` for a sentence that is missing its text.
  public init(lexicon: Lexicon) throws(LexiconError) {
    phrases = try Phrases(lexicon: lexicon)
  }

  func fill(
    _ key: String, in language: Language, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    phrases.fill(key, in: language, values)
  }

  func verdict(_ verdict: Verdict, in language: Language) -> String {
    fill("verdict.\(verdict.rawValue)", in: language)
  }

  /// The shape that stands for a verdict, so that colour need not.
  func glyph(of verdict: Verdict) -> String { glyph(of: VerdictTone(verdict)) }

  func glyph(of tone: VerdictTone) -> String {
    switch tone {
    case .good: "✓"
    case .bad: "✗"
    case .open: "~"
    case .unsettled: "–"
    }
  }

  /// A day with its weekday.
  func day(_ day: Day, in language: Language) -> String {
    "\(fill("weekday.\(day.weekday)", in: language)) \(day.iso)"
  }

  /// The codes of the reasons of a settled verdict; `nil` where there are none.
  func reasons(_ claim: Record.Claim) -> String? {
    guard claim.verdict.isSettled, !claim.reasons.isEmpty else { return nil }
    return claim.reasons.joined(separator: ", ")
  }

  /// The figure as written, the computed one, and the sessions, as far as there are such.
  func facts(_ claim: Record.Claim, _ record: Record) -> [String] {
    let language = record.article.language
    var parts: [String] = []
    if let subject = claim.subject {
      parts.append(([subject] + claim.objects).joined(separator: " : "))
    }
    if let said = said(claim, record) {
      parts.append(fill("report.said", in: language, ["figure": said]))
    }
    if let computed = claim.computed {
      parts.append(
        fill("report.computed", in: language, ["figure": claim.figure(computed, moreDecimals: 2)]))
    }
    let days = claim.window.days
    if !days.isEmpty {
      parts.append(days.map { day($0, in: language) }.joined(separator: " → "))
    }
    return parts
  }

  /// Why a claim was found as it was, without its verdict and words, which stand beside it.
  func reasoning(_ claim: Record.Claim, _ record: Record) -> String {
    ExplanationText.body(claim.explanation, of: record.article.text[claim.range])
  }

  /// The figures of a claim as the article writes them; `nil` where it has none.
  func said(_ claim: Record.Claim, _ record: Record) -> String? {
    let figures = record.quantities(of: claim).map { record.article.text[$0.range] }
    return figures.isEmpty ? nil : figures.joined(separator: ", ")
  }

  /// Publisher, authors and the time of publication.
  func byline(_ record: Record) -> [String] {
    let publisher = record.article.publisher.map { [$0] } ?? []
    return publisher + record.article.authors + [published(record)]
  }

  /// When the article was published, and how that was fixed.
  func published(_ record: Record) -> String {
    let language = record.article.language
    guard let published = record.article.published, let day = record.day else {
      return fill("report.undated", in: language)
    }
    // "2024-07-16T20:04:00+08:00" without its T and seconds; a day alone is the first ten of these.
    let stamp = Array(published.utf8)
    let pieces = [stamp.prefix(10), stamp.dropFirst(11).prefix(5), stamp.dropFirst(19)]
    let when = pieces.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
    return fill(
      "report.published", in: language,
      [
        "when": "\(fill("weekday.\(day.weekday)", in: language)) \(when)",
        "basis": fill("basis.\(record.article.publishedBasis ?? "")", in: language),
      ])
  }

  /// How much was seen and settled, and with which prices.
  func coverage(_ record: Record) -> String {
    let coverage = record.coverage ?? AnnotatedArticle.Coverage()
    return fill(
      "report.coverage", in: record.article.language,
      [
        "figures": String(coverage.figures), "claims": String(coverage.claims),
        "settled": String(coverage.settled), "dataset": record.dataset.name,
        "version": record.dataset.version, "last": record.dataset.lastSession?.iso ?? "?",
      ])
  }

  /// What a person said of a claim.
  func review(_ review: Review, in language: Language) -> String {
    let told = [review.by, review.at, review.note].compactMap(\.self)
    return
      ([fill("report.review", in: language, ["verdict": verdict(review.verdict, in: language)])]
      + told).joined(separator: " · ")
  }
}
