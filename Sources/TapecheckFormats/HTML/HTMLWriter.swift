/// Writes HTML by appending bytes; whatever comes from outside goes through ``text(_:)`` or an attribute.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends mark-up of our own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends mark-up that was made by another writer, or style and script of our own.
  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Appends a text in which no mark-up is left.
  mutating func text(_ text: String) { HTMLWriter.escape(text.utf8, to: &bytes) }

  /// Appends a text in which no mark-up is left.
  mutating func text(_ text: some Sequence<UInt8>) { HTMLWriter.escape(text, to: &bytes) }

  /// Begins an element.
  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  /// Ends an element.
  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element with a text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: String
  ) {
    open(name, attributes)
    text(content)
    close(name)
  }

  /// Escapes what has a meaning in text or in a quoted attribute; control characters, which HTML forbids, are
  /// left out.
  private static func escape(_ source: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in source {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case 0x09, 0x0A: bytes.append(byte)
      case 0x00...0x1F, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }
}
