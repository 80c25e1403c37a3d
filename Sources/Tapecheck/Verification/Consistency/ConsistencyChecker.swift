/// Checks on a whole article that need no prices: each finds what does not go together and warns.
struct ConsistencyChecker: Sendable {
  /// What a word does for these checks; the classes of `consistency.tsv`.
  enum Word: String, Sendable {
    case leveraged, inverse, mistranslated, shortened
  }

  let directory: InstrumentDirectory
  private let words: EntryTable<Word>
  /// What mistranslated words stand for.
  private let meant: EntryTable<String>
  private let strengths: EntryTable<Int>
  let phrases: Phrases
  let tolerances: Tolerances

  /// Reads the lists `consistency` and `directions`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class.
  init(
    lexicon: Lexicon, directory: InstrumentDirectory, tolerances: Tolerances,
    phrases: Phrases? = nil
  ) throws(LexiconError) {
    self.directory = directory
    self.tolerances = tolerances
    self.phrases = if let phrases { phrases } else { try Phrases(lexicon: lexicon) }
    var words: [Int32: Word] = [:]
    var meant: [Int32: String] = [:]
    for row in lexicon.rows(of: "consistency") {
      guard let word = Word(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      words[row.entry] = word
      guard word == .mistranslated || word == .shortened else { continue }
      guard !lexicon.value(row, "meant").isEmpty else {
        throw lexicon.error(row, "says not what is meant")
      }
      meant[row.entry] = lexicon.value(row, "meant")
    }
    self.meant = EntryTable(meant, of: lexicon)
    self.words = EntryTable(words, of: lexicon)
    var strengths: [Int32: Int] = [:]
    for row in lexicon.rows(of: "directions") {
      strengths[row.entry] = Int(lexicon.value(row, "strength"))
    }
    self.strengths = EntryTable(strengths, of: lexicon)
  }

  /// The warnings of an article, in order of place.
  ///
  /// - Complexity: O(*n*) in the tokens and claims.
  func warnings(
    of article: RecognisedArticle, claims: [VerifiedClaim]
  ) -> [Warning] {
    var warnings = leverageMismatches(article) + mistranslations(article) + alienSentences(article)
    let translated = phraseWarnings(of: .mistranslated, in: article) + halfTranslated(article)
    warnings += translated + shortenedNames(article, isTranslated: !translated.isEmpty)
    warnings += unequalSums(article) + mergedNumbers(article)
    warnings += verbSizes(article, claims) + doubtfulRows(claims, article.article.language)
    return warnings.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Whether a phrase of a class begins in a run of tokens.
  func has(_ word: Word, in tokens: Range<Int>, of text: ScannedText) -> Bool {
    tokens.contains { index in
      text.matches.begins(words.lists, at: index)
        && text.matches.matches(at: index).contains { words.word($0.entry) == word }
    }
  }

  /// Words of a class that only a translation has: "equal rights index".
  func phraseWarnings(of word: Word, in article: RecognisedArticle) -> [Warning] {
    let text = article.text
    return text.tokens.indices.compactMap { index in
      guard text.matches.begins(meant.lists, at: index),
        let match = text.matches.matches(at: index).last(where: { words.word($0.entry) == word }),
        let other = meant.word(match.entry)
      else { return nil }
      let range = text.byteRange(ofTokens: index..<max(index + 1, Int(match.end)))
      return Warning(
        .likelyMistranslation,
        phrases.fill(
          "warning.mistranslated", in: article.article.language,
          ["text": text.text[range], "other": other]), at: range)
    }
  }

  /// The strongest word of direction in a run of tokens; `nil` where there is none.
  func directionStrength(in tokens: Range<Int>, of text: ScannedText) -> (
    strength: Int, tokens: Range<Int>
  )? {
    for index in tokens where text.matches.begins(strengths.lists, at: index) {
      if let match = text.matches.matches(at: index).last(where: { strengths.word($0.entry) != nil }
      ),
        let strength = strengths.word(match.entry)
      {
        return (strength, index..<max(index + 1, Int(match.end)))
      }
    }
    return nil
  }

  private func doubtfulRows(_ claims: [VerifiedClaim], _ language: Language) -> [Warning] {
    claims.filter { $0.reasons.contains(.doubtfulRow) }.map {
      Warning(
        .doubtfulRow, phrases.fill("warning.doubtful_row", in: language), at: $0.claim.range)
    }
  }
}
