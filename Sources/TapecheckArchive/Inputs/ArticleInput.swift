public import Tapecheck

/// One article that is to be read: a page in hand, a file still to be opened, or a failure already known.
public struct ArticleInput: Sendable {
  /// What there is of the article.
  public enum Content: Sendable {
    /// A file, opened only when its turn comes.
    case file(path: String)
    /// Standard input to its end, as one page.
    case standardInput
    /// A page that came with the input line.
    case page(Page)
    /// A page as it was saved with its HTTP header, still to be decoded.
    case response(HTTPMessage)
    /// An address, fetched only when its turn comes.
    case address(String)
    /// What was wrong with the input.
    case failure(RecordFailure)
  }

  /// Where it came from.
  public var source: RecordSource
  /// What there is of it.
  public var content: Content
  /// What the caller knows of the page.
  public var hints = PageHints()
  /// The entity whose mood is asked for.
  public var entity: String?

  /// Creates an input.
  public init(source: RecordSource, content: Content) {
    self.source = source
    self.content = content
  }

  /// Standard input as one page.
  public static let standardInput = ArticleInput(
    source: RecordSource(id: "-"), content: .standardInput)

  /// Creates an input of an address of the web, which is its id.
  public init(address: String) {
    source = RecordSource(id: address)
    source.url = address
    content = .address(address)
  }

  /// Creates an input of a file, whose path is its id.
  public init(path: String, id: String? = nil) {
    source = RecordSource(id: id ?? path)
    source.path = path
    content = .file(path: path)
  }
}

/// What a caller knows of a page from outside; each overrides what the page says.
public struct PageHints: Sendable, Equatable {
  /// The charset of an HTTP header.
  public var charset: String?
  /// The page's address.
  public var url: String?
  /// When it was published, as ISO 8601.
  public var published: String?
  /// Its language.
  public var language: Language?
  /// The day on which it was saved.
  public var archiveDate: Day?

  /// Creates hints that say nothing.
  public init() {}

  /// Adds what is known to a page.
  func apply(to page: inout Page) {
    if let charset { page.charset = charset }
    if let url { page.url = url }
    if let published { page.published = published }
    if let language { page.language = language }
    if let archiveDate { page.archiveDate = archiveDate }
  }
}
