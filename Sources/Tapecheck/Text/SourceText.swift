/// The readable text of an article: one UTF-8 buffer that every range in the library points into.
///
/// Ranges inside the library are UTF-8 bytes of this text. Offsets in the record count Unicode scalars;
/// ``ScalarIndex`` converts between the two.
public struct SourceText: Sendable, Equatable {
  /// The text as valid UTF-8.
  public let utf8: [UInt8]
  /// Whether every byte is a scalar of its own.
  let isASCII: Bool

  /// Creates a text from a string, copying its bytes unchanged.
  public init(_ string: String) {
    let bytes = Array(string.utf8)
    utf8 = bytes
    isASCII = Self.isASCII(bytes.span)
  }

  /// Creates a text from bytes that are known to be valid UTF-8.
  ///
  /// Invalid sequences are repaired with U+FFFD, so that the text is always valid.
  public init(utf8 bytes: [UInt8]) {
    isASCII = Self.isASCII(bytes.span)
    guard !isASCII else {
      utf8 = bytes
      return
    }
    // A sequence of three bytes that is cut short has the length of what it is repaired with: lengths tell nothing.
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    utf8 = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    // Without a branch, so that the loop becomes vector code.
    var all: UInt8 = 0
    for index in bytes.indices { all |= bytes[index] }
    return all < 0x80
  }

  /// The text of a range of UTF-8 bytes; the empty string when the range is outside the text.
  public subscript(range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
    return String(decoding: utf8[range], as: UTF8.self)
  }

  /// The whole text.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}
