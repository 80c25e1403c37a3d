public import HTMLTree

/// One page or text as it comes in, with what is known of it from outside.
public struct Page: Sendable {
  /// The bytes as they came; for plain text, UTF-8.
  public var bytes: [UInt8]
  /// Whether the bytes are text without mark-up, which is kept as it is.
  public var isPlainText: Bool
  /// The charset given with the page, as in an HTTP header.
  public var charset: String?
  /// The address that the page came from.
  public var url: String?
  /// When the page was published, as ISO 8601 or any notation that a page would use; a day alone means
  /// its end.
  public var published: String?
  /// The language, where the caller knows it.
  public var language: Language?
  /// The day on which the page was saved: a page is never published after it, and stamps such as
  /// "2 hours ago" count from it.
  ///
  /// Give it only where it is known of this page; a day that merely bounds the year of a dateline, such
  /// as the last session of a dataset, belongs in ``latestDay``.
  public var archiveDate: Day?
  /// The newest day that the page can be from, used for a dateline without a year when nothing on the
  /// page tells the year.
  public var latestDay: Day?
  /// The limits within which a page is parsed.
  public var limits = ParseLimits()

  /// Creates a page of bytes.
  public init(bytes: [UInt8], isPlainText: Bool = false) {
    self.bytes = bytes
    self.isPlainText = isPlainText
  }

  /// Creates a page of plain text, which is neither folded nor read as mark-up.
  public init(text: String) {
    bytes = Array(text.utf8)
    isPlainText = true
  }
}
