public import Tapecheck

/// The corpus as the library reads it, worked out once for all tests of a run.
public enum GoldReading {
  /// One article of the corpus with everything that was found in it.
  public struct Reading: Sendable {
    /// The article's file name without its ending.
    public var name: String
    /// What a careful reader finds in it.
    public var gold: GoldFile
    /// What the library found in it.
    public var article: AnnotatedArticle
    /// How many bytes the page has.
    public var byteCount: Int
  }

  private static let corpus = Result { () throws -> GoldCorpus in try GoldCorpus() }

  private static let read = Result { () throws -> [Reading] in
    let checker = try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
    return try corpus.get().cases.map { article in
      Reading(
        name: article.name, gold: article.gold,
        article: try checker.check(Page(bytes: article.bytes)), byteCount: article.bytes.count)
    }
  }

  /// The digest of the articles and the gold.
  ///
  /// - Throws: ``GoldError`` for a corpus that is not whole.
  public static func digest() throws -> String { try corpus.get().digest }

  /// The articles as read, in order of name.
  ///
  /// - Throws: ``GoldError`` for a corpus that is not whole, or the library's error for a page that it cannot check.
  public static func readings() throws -> [Reading] { try read.get() }
}
