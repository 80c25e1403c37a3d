import Tapecheck

extension Measure {
  /// An article up to its claims, so that checking them is all that is left to do.
  private struct Assembled: Sendable {
    var article: RecognisedArticle
    var claims: [Claim]
    var context: ReadingContext
  }

  /// Checking the claims of each page against the prices, explanations included; the claims are assembled before.
  ///
  /// - Throws: The error of a word list that cannot be used.
  static func verification(
    _ checker: Checker, lexicon: Lexicon, tape: Tape, pages: [[UInt8]]
  ) throws -> Measure {
    let instruments = try InstrumentRecogniser(lexicon: lexicon)
    let times = try TimeRecogniser(lexicon: lexicon)
    let quantities = try QuantityRecogniser(lexicon: lexicon)
    let assembler = try ClaimAssembler(lexicon: lexicon, directory: instruments.directory)
    let verifier = try Verifier(tape: tape, directory: instruments.directory, lexicon: lexicon)
    var assembled: [[UInt8]: Assembled] = [:]
    for page in pages {
      guard let article = try? checker.read(Page(bytes: page)) else { continue }
      let text = lexicon.scan(article.text, language: article.language)
      let context = ReadingContext(
        reference: article.published?.day ?? tape.dataset.lastSession ?? Day(number: 0),
        instant: article.published?.instant, outletZone: article.outletZone, calendar: .newYork)
      let mentions = instruments.recognise(
        text, links: article.links, day: article.published?.day)
      let found = times.recognise(text, mentions: mentions, context: context)
      let figures = quantities.recognise(text, mentions: mentions, times: found)
      let recognised = RecognisedArticle(
        article: article, text: text, mentions: mentions, times: found, quantities: figures)
      // The whole page would be hashed each time: its beginning and its length tell pages apart as well.
      assembled[key(page)] = Assembled(
        article: recognised, claims: assembler.assemble(recognised, context: context),
        context: context)
    }
    let prepared = assembled
    return Measure(name: "verification alone") { page in
      guard let item = prepared[key(page)] else { return 0 }
      let verified = try? verifier.verify(item.claims, of: item.article, context: item.context)
      return verified?.count ?? 0
    }
  }

  /// What tells a page from the others: 64 bytes of its middle and its length.
  private static func key(_ page: [UInt8]) -> [UInt8] {
    let middle = page.count / 2
    var length = page.count
    var key = Array(page[middle..<min(page.count, middle + 64)])
    while length > 0 {
      key.append(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
    return key
  }
}
