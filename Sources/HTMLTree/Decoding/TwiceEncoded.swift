/// Takes back a second encoding: UTF-8 that was read as windows-1252 and written as UTF-8 again.
///
/// Six of 250 saved pages were so; an en dash is three characters in them, and a minus sign too.
enum TwiceEncoded {
  /// Below so many sequences a page may be about such damage, or hold it by chance.
  private static let fewest = 3

  /// The text as it was encoded first, or `nil` where the text was not encoded twice: every character
  /// beyond ASCII must be one that windows-1252 has, and all of them together valid UTF-8.
  ///
  /// A page in any language fails at its first accented letter, dash or quotation mark.
  ///
  /// - Complexity: O(*n*) in the bytes; nothing is copied unless the whole text passes.
  static func undone(_ text: [UInt8]) -> [UInt8]? {
    guard sequences(in: text.span) >= fewest else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      let end = ASCIIRun.end(in: bytes, from: index)
      result.append(index..<end, of: bytes)
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        guard let (byte, length) = byte(in: bytes, at: index) else { return nil }
        result.append(byte)
        index += length
      }
    }
    return UTF8Scanner.firstInvalid(in: result.span) == result.count ? result : nil
  }

  /// How many sequences the text holds, or 0 where one character is part of none.
  private static func sequences(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var missing = 0
    var index = 0
    while index < bytes.count {
      let end = ASCIIRun.end(in: bytes, from: index)
      if end > index, missing > 0 { return 0 }
      index = end
      guard index < bytes.count else { break }
      guard let (byte, length) = byte(in: bytes, at: index) else { return 0 }
      index += length
      switch (missing, byte) {
      case (0, 0xC2...0xDF): missing = 1
      case (0, 0xE0...0xEF): missing = 2
      case (0, 0xF0...0xF4): missing = 3
      case (1..., 0x80...0xBF):
        missing -= 1
        if missing == 0 { count += 1 }
      default: return 0
      }
    }
    return missing == 0 ? count : 0
  }

  /// The windows-1252 byte of the character at an index of valid UTF-8, and the character's length.
  private static func byte(in bytes: Span<UInt8>, at index: Int) -> (byte: UInt8, length: Int)? {
    let first = bytes[index]
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if first & 0xE0 == 0xC0 {
      let scalar = UInt16(first & 0x1F) << 6 | UInt16(second & 0x3F)
      return Windows1252.byte(scalar).map { ($0, 2) }
    }
    guard first & 0xF0 == 0xE0, index + 2 < bytes.count else { return nil }
    let scalar =
      UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
    return Windows1252.byte(scalar).map { ($0, 3) }
  }
}
