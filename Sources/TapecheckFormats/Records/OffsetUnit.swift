/// What offsets into a text count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalars, as in records.
  case codepoint
  /// Code units of UTF-16, as strings of JavaScript and Java have them.
  case utf16
  /// Bytes of UTF-8.
  case utf8
}
