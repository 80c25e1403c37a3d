/// Writes what a person should read first: at most five sentences, each from verified records.
///
/// Contradictions come first, then what holds, what is forecast, the mood, and what could not be settled.
public struct Summarizer: Sendable {
  private let phrases: Phrases

  /// Sentences of a summary.
  private static let sentences = 5
  /// Characters of a quotation before it is cut.
  private static let quoted = 140

  /// Creates a summarizer.
  ///
  /// - Throws: ``LexiconError`` for a line of `phrases.tsv` that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    phrases = try Phrases(lexicon: lexicon)
  }

  /// The summary of an annotated article, in a language or in the article's own.
  ///
  /// - Complexity: O(*c* log *c*) in the claims.
  public func summarize(
    _ annotated: AnnotatedArticle, language: Language? = nil
  ) -> [SummarySentence] {
    let writer = Writer(
      phrases: phrases, annotated: annotated, language: language ?? annotated.article.language)
    return Array(writer.sentences().prefix(Summarizer.sentences))
  }

  private struct Writer {
    let phrases: Phrases
    let annotated: AnnotatedArticle
    let language: Language

    func sentences() -> [SummarySentence] {
      guard !annotated.claims.isEmpty else {
        return [SummarySentence(text: phrases.fill("summary.no_claims", in: language))] + mood()
      }
      let wrong = annotated.claims.indices.filter {
        let verdict = annotated.claims[$0].verdict
        return verdict == .contradicted || verdict == .internallyInconsistent
      }
      // The gravest first; two sentences at most, so that the rest has room.
      let gravest = wrong.sorted {
        (annotated.claims[$1].severity, $0) < (annotated.claims[$0].severity, $1)
      }.prefix(2)
      var result = gravest.map(contradiction)
      let held = holds(noneWrong: wrong.isEmpty)
      result += held
      result += forecast()
      result += mood()
      let unsettled = unsettled()
      if result.count >= Summarizer.sentences, !unsettled.isEmpty { result.removeLast() }
      return result + unsettled
    }

    private func contradiction(_ index: Int) -> SummarySentence {
      let found = annotated.claims[index]
      let reason =
        found.reasons.first.map { phrases.fill("reason.\($0.rawValue)", in: language) } ?? ""
      return SummarySentence(
        text: fill("summary.wrong", found, ["reason": reason]), claims: [index])
    }

    private func holds(noneWrong: Bool) -> [SummarySentence] {
      let settled = annotated.claims.indices.filter {
        switch annotated.claims[$0].verdict {
        case .supported, .supportedWithRounding, .contradicted, .mixedReadings, .partiallyCovered,
          .rangeConsistent, .internallyInconsistent:
          true
        default: false
        }
      }
      let right = settled.filter {
        switch annotated.claims[$0].verdict {
        case .supported, .supportedWithRounding, .partiallyCovered, .rangeConsistent: true
        default: false
        }
      }
      guard
        let first = right.first(where: { annotated.claims[$0].claim.value != nil }) ?? right.first
      else { return [] }
      let text = fill(
        "summary.holds", annotated.claims[first],
        ["count": String(right.count), "total": String(settled.count)])
      let sentence = SummarySentence(text: text, claims: right)
      guard noneWrong else { return [sentence] }
      return [
        SummarySentence(text: phrases.fill("summary.none_wrong", in: language), claims: settled),
        sentence,
      ]
    }

    private func forecast() -> [SummarySentence] {
      guard let index = annotated.claims.firstIndex(where: { $0.claim.type == .forecast }) else {
        return []
      }
      let found = annotated.claims[index]
      let outcome = phrases.fill("verdict.\(found.verdict.rawValue)", in: language)
      let key = found.claim.attribution == nil ? "summary.forecast_anonymous" : "summary.forecast"
      let text = phrases.fill(
        key, in: language,
        ["holder": found.claim.attribution ?? "", "text": quote(found.claim), "outcome": outcome])
      return [SummarySentence(text: text, claims: [index])]
    }

    private func mood() -> [SummarySentence] {
      guard let sentiment = annotated.sentiment, !sentiment.article.cues.isEmpty else { return [] }
      let label = phrases.fill("label.\(sentiment.article.label.rawValue)", in: language)
      let list = sentiment.bySymbol.prefix(4).map {
        "\($0.symbol) \(phrases.fill("label.\($0.judgement.label.rawValue)", in: language))"
      }
      let text = phrases.fill(
        list.isEmpty ? "summary.mood_alone" : "summary.mood", in: language,
        ["label": label, "list": list.joined(separator: ", ")])
      return [SummarySentence(text: text, cues: sentiment.article.cues)]
    }

    private func unsettled() -> [SummarySentence] {
      let open = annotated.claims.indices.filter {
        switch annotated.claims[$0].verdict {
        case .notCheckable, .outOfCoverage, .ambiguous: true
        default: false
        }
      }
      guard !open.isEmpty else { return [] }
      var counts: [(reason: Reason, count: Int)] = []
      for index in open {
        guard let reason = annotated.claims[index].reasons.first else { continue }
        if let known = counts.firstIndex(where: { $0.reason == reason }) {
          counts[known].count += 1
        } else {
          counts.append((reason, 1))
        }
      }
      let list = counts.sorted { $0.count > $1.count }.prefix(3).map {
        "\($0.count) × \(trimmed(phrases.fill("reason.\($0.reason.rawValue)", in: language)))"
      }
      let text = phrases.fill(
        open.count == 1 ? "summary.unsettled_one" : "summary.unsettled", in: language,
        ["count": String(open.count), "list": list.joined(separator: "; ")])
      return [SummarySentence(text: text, claims: open)]
    }

    private func fill(
      _ key: String, _ found: VerifiedClaim, _ values: [String: String]
    ) -> String {
      var values = values
      values["text"] = quote(found.claim)
      guard let subject = found.claim.subject, let computed = found.computed,
        let day = found.claim.window.end
      else { return phrases.fill(key + "_bare", in: language, pairs: values) }
      let explainer = Explainer(phrases: phrases, language: language)
      values["subject"] = subject.name
      values["computed"] = explainer.figure(computed, like: found.claim, moreDecimals: 1)
      values["day"] = explainer.day(day)
      return phrases.fill(key, in: language, pairs: values)
    }

    /// The claim's words on one line, cut at a sensible length between scalars.
    private func quote(_ claim: Claim) -> String {
      let words = annotated.article.text[claim.range]
      guard words.unicodeScalars.count > Summarizer.quoted else { return words }
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: words.unicodeScalars.prefix(Summarizer.quoted))
      return String(cut) + "…"
    }

    /// A sentence without the mark at its end, for a list.
    private func trimmed(_ sentence: String) -> String {
      var scalars = sentence.unicodeScalars
      while let last = scalars.last, last == "." || last.value == 0x3002 { scalars.removeLast() }
      return String(scalars)
    }
  }
}
