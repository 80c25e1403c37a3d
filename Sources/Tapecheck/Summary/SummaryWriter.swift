/// Puts the outline of an article into sentences, one for each of its parts that is not empty.
struct SummaryWriter {
  let phrases: Phrases
  let annotated: AnnotatedArticle
  let outline: SummaryOutline
  let language: Language
  /// Instruments as the article names them.
  private let names: [Symbol: String]

  /// Statements that one sentence quotes; more would not be read in a hurry.
  private static let quotedClaims = 2
  /// Characters of a quotation before it is cut at a word.
  private static let quoted = 140
  /// Characters of a name that is printed; for a longer one its symbol stands.
  private static let longestName = 32
  /// Instruments of one mood that a sentence names.
  private static let namedSymbols = 4
  /// Reasons that the last sentence names.
  private static let namedReasons = 3

  init(
    phrases: Phrases, annotated: AnnotatedArticle, outline: SummaryOutline, language: Language
  ) {
    self.phrases = phrases
    self.annotated = annotated
    self.outline = outline
    self.language = language
    var names: [Symbol: String] = [:]
    for mention in annotated.mentions
    where names[mention.symbol] == nil && (mention.notation == .name || mention.notation == .alias)
    {
      let words = annotated.article.text[mention.range]
      if words.unicodeScalars.count <= Self.longestName { names[mention.symbol] = words }
    }
    self.names = names
  }

  /// The sentences, at most five.
  func sentences() -> [SummarySentence] {
    guard !annotated.claims.isEmpty else {
      return [SummarySentence(text: phrases.fill("summary.no_claims", in: language))] + mood()
    }
    return wrong() + holds() + forecasts() + mood() + open()
  }

  /// "2 of 9 checked statements are wrong: …".
  private func wrong() -> [SummarySentence] {
    guard !outline.wrong.isEmpty else { return [] }
    // Two claims of one clause, such as a level and a change, are one quotation.
    var printed: [SummaryOutline.Wrong] = []
    var quotations: [String] = []
    for item in outline.wrong where printed.count < Self.quotedClaims {
      let words = quote(item.claim)
      guard !quotations.contains(words) else { continue }
      quotations.append(words)
      printed.append(item)
    }
    let key =
      outline.settled == 1
      ? "summary.wrong_single"
      : outline.wrong.count == 1
        ? "summary.wrong_one"
        : printed.count < outline.wrong.count ? "summary.wrong_some" : "summary.wrong"
    return [
      sentence(
        key,
        [
          "count": String(outline.wrong.count), "total": String(outline.settled),
          "list": joined(printed.map(correction)),
        ], claims: outline.wrong.map(\.claim))
    ]
  }

  /// A statement with what would be right, and why it is not.
  private func correction(_ item: SummaryOutline.Wrong) -> String {
    let found = annotated.claims[item.claim]
    let reason = found.reasons.first.flatMap { phrases.text("reason.\($0.rawValue)", in: language) }
    var notes: [String] = []
    if let right = item.right, let subject = found.claim.subject {
      notes.append(
        phrases.fill(
          "summary.right", in: language,
          ["subject": name(of: subject), "right": unit(right, found)]))
    } else if let subject = found.claim.subject {
      notes.append(name(of: subject))
    }
    if let reason { notes.append(asClause(reason)) }
    let words = phrases.fill("summary.quote", in: language, ["text": quote(item.claim)])
    guard !notes.isEmpty else { return words }
    return phrases.fill(
      "summary.note", in: language,
      [
        "text": words,
        "note": notes.joined(separator: phrases.fill("summary.note_joint", in: language)),
      ])
  }

  /// A figure with the word for what it counts, where its digits do not say so.
  private func unit(_ figure: String, _ found: VerifiedClaim) -> String {
    guard let unit = found.claim.unit, figure.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let text = phrases.text("unit.\(unit)", in: language)
    else { return figure }
    return text.isEmpty ? figure : phrases.fill("unit.\(unit)", in: language, ["count": figure])
  }

  /// "7 hold, among them …".
  private func holds() -> [SummarySentence] {
    guard let first = outline.claimed.first(where: outline.holds.contains) else { return [] }
    let key =
      outline.settled == 1
      ? "summary.holds_single"
      : outline.wrong.isEmpty && outline.divided.isEmpty
        ? "summary.holds_all" : outline.holds.count == 1 ? "summary.holds_one" : "summary.holds"
    return [
      sentence(
        key,
        [
          "count": String(outline.holds.count),
          "text": phrases.fill("summary.quote", in: language, ["text": quote(first)]),
        ], claims: outline.holds)
    ]
  }

  /// "Forecast: …, missed".
  private func forecasts() -> [SummarySentence] {
    guard !outline.forecasts.isEmpty else { return [] }
    let list = outline.forecasts.prefix(Self.quotedClaims).map { item in
      let words = quote(item.claim)
      let outcome = phrases.fill("outcome.\(item.outcome.rawValue)", in: language)
      // Who says so stands mostly in the words themselves.
      let holder = item.holder.flatMap { words.contains($0) ? nil : $0 }
      return phrases.fill(
        holder == nil ? "summary.forecast" : "summary.forecast_by", in: language,
        [
          "text": phrases.fill("summary.quote", in: language, ["text": words]),
          "outcome": outcome, "holder": holder ?? "",
        ])
    }
    return [
      sentence(
        outline.forecasts.count == 1 ? "summary.forecasts_one" : "summary.forecasts",
        ["count": String(outline.forecasts.count), "list": joined(list)],
        claims: outline.forecasts.map(\.claim))
    ]
  }

  /// "The mood is negative: negative on SPX and DJI, positive on FDX".
  private func mood() -> [SummarySentence] {
    guard let mood = outline.mood, !mood.article.cues.isEmpty else { return [] }
    let label = phrases.fill("label.\(mood.article.label.rawValue)", in: language)
    let groups = Judgement.Label.allCases.compactMap { label -> String? in
      let symbols = mood.bySymbol.filter { $0.judgement.label == label }.map { name(of: $0.symbol) }
      guard !symbols.isEmpty else { return nil }
      return phrases.fill(
        "summary.mood_on", in: language,
        [
          "label": phrases.fill("label.\(label.rawValue)", in: language),
          "list": enumerated(Array(symbols.prefix(Self.namedSymbols))),
        ])
    }
    return [
      sentence(
        groups.isEmpty ? "summary.mood_alone" : "summary.mood",
        ["label": label, "list": joined(groups)], cues: mood.article.cues)
    ]
  }

  /// "3 statements could not be settled: …".
  private func open() -> [SummarySentence] {
    guard !outline.open.isEmpty else { return [] }
    var counts: [(text: String, count: Int)] = []
    for item in outline.open {
      let text =
        item.reason.flatMap { phrases.text("open.\($0.rawValue)", in: language) }
        ?? phrases.fill("open.other", in: language)
      if let known = counts.firstIndex(where: { $0.text == text }) {
        counts[known].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    let list = counts.sorted { $0.count > $1.count }.prefix(Self.namedReasons).map {
      counts.count == 1
        ? $0.text
        : phrases.fill(
          "summary.open_part", in: language, ["count": String($0.count), "text": $0.text])
    }
    return [
      sentence(
        outline.open.count == 1 ? "summary.open_one" : "summary.open",
        ["count": String(outline.open.count), "list": joined(list)],
        claims: outline.open.map(\.claim))
    ]
  }

  private func sentence(
    _ key: String, _ values: [String: String], claims: [Int] = [], cues: [Int] = []
  ) -> SummarySentence {
    SummarySentence(
      text: phrases.fill(key, in: language, pairs: values), claims: claims.sorted(), cues: cues)
  }

  /// "a; b".
  private func joined(_ items: [String]) -> String {
    items.joined(separator: phrases.fill("summary.joint", in: language))
  }

  private func name(of symbol: Symbol) -> String { names[symbol] ?? symbol.name }

  /// "A, B and C".
  private func enumerated(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return phrases.fill(
      "summary.and", in: language,
      [
        "list": items.dropLast().joined(separator: phrases.fill("summary.comma", in: language)),
        "last": last,
      ])
  }
}

extension SummaryWriter {
  /// The claim's words on one line, cut at a word or between scalars.
  private func quote(_ index: Int) -> String {
    let range = annotated.claims[index].claim.range
    let utf8 = annotated.article.text.utf8
    if range.count <= Self.quoted, range.lowerBound >= 0, range.upperBound <= utf8.count {
      return String(decoding: utf8[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
    let words = annotated.article.text[range]
    let scalars = words.unicodeScalars
    guard scalars.count > Self.quoted else { return words.replacing("\n", with: " ") }
    var cut = Array(scalars.prefix(Self.quoted))
    let space = cut.lastIndex { $0 == " " } ?? cut.count
    if space > Self.quoted / 2 { cut.removeSubrange(space...) }
    while let last = cut.last, last == "," || last == " " || last.value == 0xFF0C {
      cut.removeLast()
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: cut)
    return String(view).replacing("\n", with: " ") + "…"
  }

  /// A sentence as part of another: no stop at its end, a small letter at its head.
  private func asClause(_ sentence: String) -> String {
    var bytes = Array(sentence.utf8)
    while let last = bytes.last {
      if last == UInt8(ascii: ".") {
        bytes.removeLast()
      } else if bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) {
        bytes.removeLast(3)
      } else {
        break
      }
    }
    if let first = bytes.first { bytes[0] = WordHash.lowered(first) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
