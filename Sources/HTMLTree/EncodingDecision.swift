/// How a page's bytes were decoded, and how that was decided.
public struct EncodingDecision: Sendable, Equatable {
  /// What decided the encoding, strongest first.
  public enum Basis: String, Sendable {
    /// A byte order mark.
    case byteOrderMark = "bom"
    /// A charset given with the page, as in an HTTP header.
    case given
    /// A `<meta>` in the first 4 kB.
    case meta
    /// No declaration, and the bytes are valid UTF-8.
    case validUTF8 = "utf8"
    /// No declaration that fits: guessed from the bytes.
    case guess
  }
  /// The WHATWG name of the encoding used, such as `UTF-8` or `GB18030`.
  public var name = "UTF-8"
  /// What decided it.
  public var basis = Basis.validUTF8
  /// A declaration that was overruled, as written; `nil` when none was.
  public var conflictingLabel: String?
  /// How many byte sequences were not valid in the encoding and became U+FFFD.
  public var replacements = 0
  /// Whether the page was UTF-8 of text that had been UTF-8 before and was read as windows-1252.
  public var wasEncodedTwice = false

  /// Creates a decision for plain UTF-8.
  public init() {}
}
