/// What a parse left out because a limit was reached.
public struct LimitReport: Sendable, Equatable {
  /// Whether the page had more bytes than were read.
  public var bytesExceeded = false
  /// Whether elements nested deeper than the limit.
  public var depthExceeded = false
  /// Whether the time budget ran out.
  public var timeExceeded = false
  /// Whether a tag had more attributes than the limit, or libxml2 said that it lost text.
  public var markupLost = false
  /// Whether a comment without an end was ended at its first `>`; nothing is lost by that.
  public var unclosedComment = false
  /// Bytes of the page that were given.
  public var bytesSeen = 0
  /// Bytes of the page that reached the tree.
  public var bytesUsed = 0
  /// Whether anything was lost.
  public var truncated: Bool { bytesExceeded || depthExceeded || timeExceeded || markupLost }

  /// Creates an empty report.
  public init() {}
}
