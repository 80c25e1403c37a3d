/// Why something inside an archive is no item: it is not an article, and that is no error.
public enum InputSkip: String, Sendable, CaseIterable {
  /// A WARC record of a request.
  case request
  /// A WARC record about records: `warcinfo`, `metadata`.
  case metadata
  /// A WARC record of a page that did not change since it was last saved.
  case revisit
  /// A WARC record of another type, such as `resource` or `conversion`.
  case record
  /// A response whose status is not that of a page.
  case status
  /// A response that is not HTML, XHTML or plain text.
  case type
  /// A file or member whose name does not say that it holds articles.
  case name
}

/// Counts what was passed over.
final class SkipCounter {
  private(set) var counts: [InputSkip: Int] = [:]

  func count(_ skip: InputSkip) { counts[skip, default: 0] += 1 }
}
