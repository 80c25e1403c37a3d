import CLibXML2

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether the byte is an ASCII digit.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is an ASCII control character other than a tab or the end of a line.
  var isControl: Bool { self < 0x20 && self != 0x0A && self != 0x09 && self != 0x0D }

  /// Whether the byte is white space in the sense of the HTML standard.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }
}

/// Searches in spans of bytes.
enum ByteSearch {
  /// The index of the first byte at or after a start, or the count when there is none.
  static func index(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return unsafe bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return bytes.count }
      return unsafe start + tapecheck_find_byte(base, buffer.count, byte)
    }
  }

  /// Whether ASCII letters in small stand at an index, whatever their case in the bytes.
  static func matches(_ word: StaticString, in bytes: Span<UInt8>, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, index <= bytes.count - count else { return false }
    return word.withUTF8Buffer { buffer in
      for offset in 0..<count where unsafe bytes[index + offset].asciiLowercased != buffer[offset] {
        return false
      }
      return true
    }
  }
}

extension [UInt8] {
  /// Appends a range of a span in one copy.
  mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer)
    }
  }

  /// Appends a scalar's UTF-8 bytes.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    append(contentsOf: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter))
  }

  /// Appends U+FFFD.
  mutating func appendReplacement() {
    append(0xEF)
    append(0xBF)
    append(0xBD)
  }
}
