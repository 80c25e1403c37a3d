/// The words of a table's heads and captions, by lexicon entry.
struct TableVocabulary: Sendable {
  /// What a word says of the figures below or beside it.
  enum Meaning: Sendable, Equatable {
    case level(ClaimWindow.Basis)
    case change
    case points
    case percent
    case window(Span)
    /// The days of this column are those of the peaks, or of the lows.
    case edge(isLow: Bool)
    case filler
    case ignore
  }

  /// The span of a change.
  enum Span: Sendable, Equatable {
    case session
    case toDate(TimeExpression.Grain)
    /// A quarter by its number, the last such before the table's day.
    case quarter(Int)
    case trailing(Int, TimeExpression.Grain)
  }

  private let meanings: EntryTable<Meaning>

  /// Reads the list `table-words`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class or value.
  init(lexicon: Lexicon) throws(LexiconError) {
    var meanings: [Int32: Meaning] = [:]
    for row in lexicon.rows(of: "table-words") {
      let value = lexicon.value(row, "value")
      let name = lexicon.value(row, "class")
      guard let meaning = TableVocabulary.meaning(class: name, value: value) else {
        throw lexicon.error(row, "unknown class or value \"\(name) \(value)\"")
      }
      meanings[row.entry] = meaning
    }
    self.meanings = EntryTable(meanings, of: lexicon)
  }

  private static func meaning(class name: String, value: String) -> Meaning? {
    switch name {
    case "level": ClaimWindow.Basis(rawValue: value).map { .level($0) }
    case "change": .change
    case "points": .points
    case "percent": .percent
    case "window": span(value).map { .window($0) }
    case "edge": value == "peak" || value == "trough" ? .edge(isLow: value == "trough") : nil
    case "filler": .filler
    case "ignore": .ignore
    default: nil
    }
  }

  private static func span(_ value: String) -> Span? {
    switch value {
    case "session": return .session
    case "wtd": return .toDate(.week)
    case "mtd": return .toDate(.month)
    case "qtd": return .toDate(.quarter)
    case "ytd": return .toDate(.year)
    default:
      let parts = value.split(separator: "-")
      if value.hasPrefix("q"), let number = Int(value.dropFirst()), (1...4).contains(number) {
        return .quarter(number)
      }
      guard parts.count == 2, let count = Int(parts[0]), (1...600).contains(count),
        let grain = TimeExpression.Grain(rawValue: String(parts[1]))
      else { return nil }
      return .trailing(count, grain)
    }
  }

  /// The longest word of a table that begins with a token and ends within a limit.
  func longest(
    at index: Int, before limit: Int, in text: ScannedText
  ) -> (meaning: Meaning, end: Int)? {
    var best: (meaning: Meaning, end: Int)?
    for match in text.matches.matches(at: index) where Int(match.end) <= limit {
      guard let meaning = meanings.word(match.entry), Int(match.end) > best?.end ?? 0 else {
        continue
      }
      best = (meaning, Int(match.end))
    }
    return best
  }
}
