/// Why an input could not be read as a page.
public enum ReadingError: Error, Equatable, Sendable {
  /// There are no bytes, or only white space.
  case empty
  /// The bytes are of another kind of file, whatever the name says.
  case unsupportedType(String)
  /// The charset is none that can be decoded.
  case unsupportedEncoding(String)
  /// There are more bytes than the limit.
  case limitBytes(Int)

  /// The code that the record carries.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .unsupportedType: "unsupported_type"
    case .unsupportedEncoding: "unsupported_encoding"
    case .limitBytes: "limit_bytes"
    }
  }
}

extension ReadingError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .empty: "the input is empty"
    case .unsupportedType(let type): "the input is \(type), not a page or a text"
    case .unsupportedEncoding(let label): "the charset \"\(label)\" cannot be decoded"
    case .limitBytes(let limit): "the input has more than \(limit) bytes"
    }
  }
}
