/// Reads pages and plain texts as articles.
public struct PageReader: Sendable {
  /// Creates a reader that knows the words of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a line of one of the reader's lists that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {}

  /// Reads one page.
  ///
  /// - Throws: ``ReadingError`` for an input that is no page; a page without an article is not an error
  ///   but carries a warning.
  /// - Complexity: O(*n*) in the bytes of the page.
  public func read(_ page: Page) throws(ReadingError) -> Article {
    guard !page.bytes.isEmpty else { throw .empty }
    let text = SourceText(utf8: page.bytes)
    return Article(
      text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
  }
}
