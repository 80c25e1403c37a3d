/// Finds every instrument that a text names, in all notations of the trade and in both languages.
public struct InstrumentRecogniser: Sendable {
  /// What is known of each instrument.
  public let directory: InstrumentDirectory
  let names: InstrumentNames
  let context: InstrumentContext
  let markets: MarketCodes
  let codes: CodeReader

  /// Creates a recogniser from the lists of the folder `instruments` and the context words.
  ///
  /// - Throws: ``LexiconError`` for a line that names an unknown class or an impossible symbol.
  public init(lexicon: Lexicon) throws(LexiconError) {
    directory = try InstrumentDirectory(lexicon: lexicon)
    names = try InstrumentNames(lexicon: lexicon, directory: directory)
    context = try InstrumentContext(lexicon: lexicon)
    markets = try MarketCodes(lexicon: lexicon)
    codes = CodeReader(directory: directory, names: names, markets: markets)
  }

  /// Finds the mentions of a text.
  ///
  /// - Parameters:
  ///   - text: The scanned text.
  ///   - links: The links of the article, in order of place.
  ///   - day: The day of publication, which decides what a symbol stood for; `nil` for today's symbols.
  /// - Returns: The mentions, in order of place, none overlapping another.
  /// - Complexity: O(*n*) in the tokens of the text.
  public func recognise(
    _ text: ScannedText, links: [Link] = [], day: Day? = nil
  ) -> [Mention] {
    var scan = InstrumentScan(recogniser: self, text: text, day: day)
    scan.run()
    scan.apply(links)
    return MentionEvidence(recogniser: self, text: text).settle(scan.drafts).map { draft in
      var mention = Mention(
        range: text.byteRange(ofTokens: draft.tokens), tokens: draft.tokens, symbol: draft.symbol,
        notation: draft.notation, confidence: draft.confidence)
      mention.alternatives = draft.alternatives
      mention.role = draft.role
      return mention
    }
  }
}
