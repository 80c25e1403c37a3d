/// Holds the lists of mood words to their own examples.
///
/// A list of thousands of entries is only as good as the last look at each; reading every example with the
/// whole vocabulary finds the entry that another one hides, and the one whose polarity was mistyped.
public struct CueExamples {
  private let lexicon: Lexicon
  private let recogniser: CueRecogniser

  /// Prepares a check of the lists of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a line whose class or value is unknown.
  public init(lexicon: Lexicon) throws(LexiconError) {
    self.lexicon = lexicon
    recogniser = try CueRecogniser(lexicon: lexicon)
  }

  /// Reads every example, and looks for ways to write a phrase that stand twice.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for the first entry without an example,
  ///   whose example is not read as the entry says, or that is there already.
  /// - Complexity: O(*n*) in the bytes of the lists.
  public func check() throws(LexiconError) {
    var seen: [String: Lexicon.Row] = [:]
    for table in CueVocabulary.wordTables(of: lexicon) {
      for row in lexicon.rows(of: table) {
        let form = lexicon.value(row, "class")
        for phrase in row.phrases {
          // A verb may be transitive and intransitive; a mood word has one sense.
          let sense = "\(row.folder) \(form) \(phrase)"
          if let known = seen.updateValue(row, forKey: sense) {
            throw lexicon.error(row, "\"\(phrase)\" stands in \(known.source) already")
          }
        }
        guard isReadAsSaid(row) else {
          throw lexicon.error(
            row, "the example \"\(lexicon.value(row, "example"))\" is not read as the entry says")
        }
      }
    }
  }

  /// Whether two entries are senses of one word, of which the first names the cue.
  private func isSameWord(_ entry: Int32, _ row: Lexicon.Row) -> Bool {
    guard lexicon.rows.indices.contains(Int(entry)) else { return false }
    return !Set(lexicon.rows[Int(entry)].phrases).isDisjoint(with: row.phrases)
  }

  private func isReadAsSaid(_ row: Lexicon.Row) -> Bool {
    let example = SourceText(lexicon.value(row, "example"))
    let language = row.folder == "zh" ? Language.simplifiedChinese : .english
    let text = lexicon.scan(example, language: language)
    let block = Block(kind: .paragraph, range: 0..<example.utf8.count)
    let article = RecognisedArticle(
      article: Article(text: example, blocks: [block]), text: text, mentions: [], times: [],
      quantities: [])
    let polarity = lexicon.value(row, "polarity")
    return recogniser.recognise(article).contains { cue in
      (cue.entry == row.entry || isSameWord(cue.entry, row))
        && (polarity == "up" || polarity == "down" || cue.polarity.rawValue == polarity)
    }
  }
}
