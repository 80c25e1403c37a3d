/// UTF-16 to UTF-8, in either byte order.
enum UTF16Decoder {
  /// The text, a lone surrogate or odd last byte as U+FFFD, and how many of those there were.
  static func decode(
    _ bytes: Span<UInt8>, from start: Int, littleEndian: Bool
  ) -> (text: [UInt8], replacements: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var replacements = 0
    var index = start
    while index + 1 < bytes.count {
      let unit = unit(in: bytes, at: index, littleEndian: littleEndian)
      index += 2
      if unit < 0x80 {
        text.append(UInt8(truncatingIfNeeded: unit))
      } else if let scalar = Unicode.Scalar(unit) {
        text.append(utf8: scalar)
      } else if unit < 0xDC00, index + 1 < bytes.count {
        let low = Self.unit(in: bytes, at: index, littleEndian: littleEndian)
        let value = 0x10000 + (unit - 0xD800) << 10 + (low & 0x3FF)
        if (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(value) {
          text.append(utf8: scalar)
          index += 2
        } else {
          text.appendReplacement()
          replacements += 1
        }
      } else {
        text.appendReplacement()
        replacements += 1
      }
    }
    if index < bytes.count {
      text.appendReplacement()
      replacements += 1
    }
    return (text, replacements)
  }

  /// The byte order of a page without a mark; `nil` when it does not look like UTF-16.
  ///
  /// Mark-up is ASCII, so in one half of the byte positions zeros are common, in the other rare; a short page
  /// of Chinese is known by the tag that it begins with.
  static func sniff(_ bytes: Span<UInt8>) -> PageEncoding? {
    let count = min(bytes.count, 1_024) & ~1
    guard count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0x3C, 0, 0x21...0x7A, 0): return .utf16LittleEndian
    case (0, 0x3C, 0, 0x21...0x7A): return .utf16BigEndian
    default: break
    }
    var zeros = (even: 0, odd: 0)
    for index in 0..<count where bytes[index] == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = max(2, count / 5)
    if zeros.odd > many, zeros.even * 8 <= zeros.odd { return .utf16LittleEndian }
    if zeros.even > many, zeros.odd * 8 <= zeros.even { return .utf16BigEndian }
    return nil
  }

  private static func unit(in bytes: Span<UInt8>, at index: Int, littleEndian: Bool) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return littleEndian ? second << 8 | first : first << 8 | second
  }
}
