/// Checks on a whole article that need no prices: each finds what does not go together and warns.
struct ConsistencyChecker: Sendable {
  /// What a word does for these checks; the classes of `consistency.tsv`.
  enum Word: String, Sendable {
    case leveraged, inverse
  }

  let directory: InstrumentDirectory
  private let words: EntryTable<Word>
  private let strengths: EntryTable<Int>
  let phrases: Phrases

  /// Reads the lists `consistency` and `directions`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class.
  init(lexicon: Lexicon, directory: InstrumentDirectory) throws(LexiconError) {
    self.directory = directory
    phrases = try Phrases(lexicon: lexicon)
    var words: [Int32: Word] = [:]
    for row in lexicon.rows(of: "consistency") {
      guard let word = Word(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      words[row.entry] = word
    }
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
    warnings += verbSizes(article, claims) + doubtfulRows(claims, article.article.language)
    return warnings.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Whether a phrase of a class begins in a run of tokens.
  func has(_ word: Word, in tokens: Range<Int>, of text: ScannedText) -> Bool {
    tokens.contains { index in
      text.matches.matches(at: index).contains { words.word($0.entry) == word }
    }
  }

  /// The strongest word of direction in a run of tokens; `nil` where there is none.
  func directionStrength(in tokens: Range<Int>, of text: ScannedText) -> (
    strength: Int, tokens: Range<Int>
  )? {
    for index in tokens {
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
