/// Why an input has an error record instead of an annotated one.
public struct RecordFailure: Error, Sendable, Equatable {
  /// The kinds of failure, as named in the record.
  public enum Code: String, Sendable, CaseIterable {
    case invalidJSON = "invalid_json"
    case invalidInput = "invalid_input"
    case notFound = "not_found"
    case unreadable
    case outsideRoot = "outside_root"
    case unsupportedType = "unsupported_type"
    case unsupportedEncoding = "unsupported_encoding"
    case empty, corrupt
    case cutShort = "cut_short"
    case encrypted
    case limitBytes = "limit_bytes"
    case limitDepth = "limit_depth"
    case limitTime = "limit_time"
    case limitExpansion = "limit_expansion"
    case `internal`
  }
  /// The kind of failure.
  public var code: Code
  /// One sentence for a person.
  public var message: String

  /// Creates a failure.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
