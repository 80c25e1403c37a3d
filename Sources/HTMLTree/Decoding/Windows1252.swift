/// The code page that the Web means by ISO-8859-1.
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F; the other high bytes stand for themselves.
  ///
  /// The five bytes that the code page leaves free stay control characters, as in the WHATWG table.
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The scalar of a byte.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte - 0x80)]) ?? "\u{FFFD}"
  }

  /// The high byte that stands for a scalar, a control character's too; `nil` for ASCII and for what the
  /// code page lacks.
  static func byte(_ scalar: UInt16) -> UInt8? {
    if (0x80...0xFF).contains(scalar) { return UInt8(truncatingIfNeeded: scalar) }
    guard scalar > 0xFF, let index = high.firstIndex(of: scalar) else { return nil }
    return UInt8(truncatingIfNeeded: index &+ 0x80)
  }

  /// The text of bytes; every byte stands for a scalar.
  static func decode(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      let end = ASCIIRun.end(in: bytes, from: index)
      text.append(index..<end, of: bytes)
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        text.append(utf8: scalar(bytes[index]))
        index += 1
      }
    }
    return text
  }
}
