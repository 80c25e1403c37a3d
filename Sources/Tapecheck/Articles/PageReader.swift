import HTMLTree

/// Reads pages and plain texts as articles.
///
/// A class though it never changes, for the stages of each article hold on to it.
public final class PageReader: Sendable {
  let names: MetaNames
  let stateKeys: StateKeys
  let cues: PageCueTable
  let outlets: OutletTable
  let boilerplate: Boilerplate
  let language: LanguageEvidence
  let stamps: StampReader
  let bylines: Bylines
  let credits: CreditWords
  let publication: PublicationFinder

  /// Creates a reader that knows the words of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a line of one of the reader's lists that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    names = try MetaNames(lexicon: lexicon)
    stateKeys = try StateKeys(lexicon: lexicon)
    cues = try PageCueTable(lexicon: lexicon)
    outlets = try OutletTable(lexicon: lexicon)
    boilerplate = try Boilerplate(lexicon: lexicon)
    language = LanguageEvidence(lexicon: lexicon)
    stamps = try StampReader(lexicon: lexicon)
    bylines = try Bylines(lexicon: lexicon, words: stamps.words, outlets: outlets)
    credits = try CreditWords(lexicon: lexicon)
    publication = PublicationFinder(
      evidence: try YearEvidence(lexicon: lexicon, reader: stamps))
  }

  /// Reads one page.
  ///
  /// - Throws: ``ReadingError`` for an input that is no page; a page without an article is not an error
  ///   but carries a warning.
  /// - Complexity: O(*n*) in the bytes of the page.
  public func read(_ page: Page) throws(ReadingError) -> Article {
    guard page.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    if let type = FileSignature.name(of: page.bytes) { throw .unsupportedType(type) }
    if page.isPlainText { return readText(page) }
    let tree = HTMLParser.parse(page.bytes, charset: page.charset, limits: page.limits)
    return readPage(tree, page)
  }
}
