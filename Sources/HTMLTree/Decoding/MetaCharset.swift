/// The charset that a page declares in a `<meta>`.
enum MetaCharset {
  /// Bytes looked at: the standard's 1 kB misses charsets that stand behind a long title.
  static let window = 4_096

  /// The label of the first `<meta charset>` or `http-equiv` content type, as written.
  ///
  /// Comments are skipped, and so is a meta without a charset.
  static func label(in bytes: Span<UInt8>) -> String? {
    let head = bytes.extracting(0..<min(bytes.count, window))
    var index = 0
    while true {
      index = ByteSearch.index(of: UInt8(ascii: "<"), in: head, from: index)
      guard index < head.count else { return nil }
      if ByteSearch.matches("<!--", in: head, at: index) {
        index = endOfComment(in: head, from: index + 4)
      } else if ByteSearch.matches("<meta", in: head, at: index) {
        let end = ByteSearch.index(of: UInt8(ascii: ">"), in: head, from: index)
        if let label = charset(in: head, from: index + 5, to: end) { return label }
        index = end
      } else if ByteSearch.matches("<?xml", in: head, at: index) {
        let end = ByteSearch.index(of: UInt8(ascii: ">"), in: head, from: index)
        if let label = value(behind: "encoding", in: head, from: index + 5, to: end) {
          return label
        }
        index = end
      } else {
        index += 1
      }
    }
  }

  private static func endOfComment(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      index = ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: index)
      if index < bytes.count, bytes[index - 1] == 0x2D, bytes[index - 2] == 0x2D { return index }
      index += 1
    }
    return start
  }

  /// The value behind `charset=` in a tag, whether an attribute of its own or part of `content`.
  private static func charset(in bytes: Span<UInt8>, from start: Int, to end: Int) -> String? {
    guard start < end, bytes[start].isHTMLSpace || bytes[start] == 0x2F else { return nil }
    return value(behind: "charset", in: bytes, from: start, to: end)
  }

  private static func value(
    behind name: StaticString, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> String? {
    for index in start..<max(start, end) where ByteSearch.matches(name, in: bytes, at: index) {
      var at = index + name.utf8CodeUnitCount
      while at < end, bytes[at].isHTMLSpace { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < end, bytes[at].isHTMLSpace || bytes[at] == 0x22 || bytes[at] == 0x27 { at += 1 }
      var stop = at
      while stop < end, isLabelByte(bytes[stop]) { stop += 1 }
      guard stop > at else { continue }
      var label: [UInt8] = []
      label.append(at..<stop, of: bytes)
      return String(decoding: label, as: UTF8.self)
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-_:.+".utf8.contains(byte)
  }
}
