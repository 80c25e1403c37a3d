/// Runs of ASCII bytes, found eight bytes a step.
enum ASCIIRun {
  /// The index of the first byte at or after a start that is not ASCII, or the count.
  static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    return unsafe bytes.withUnsafeBytes { buffer in
      var index = start
      while index &+ 8 <= count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        guard high == 0 else { return index &+ high.trailingZeroBitCount / 8 }
        index &+= 8
      }
      while index < count, unsafe buffer[index] < 0x80 { index &+= 1 }
      return index
    }
  }

  /// The end of a stretch of foreign bytes that begins at an index: two bytes behind the last byte
  /// that is not ASCII and has only ASCII in the eight bytes behind it.
  ///
  /// The second byte of a two-byte character may be ASCII; two bytes further a character begins in
  /// every encoding that ``PageEncoding/keepsASCII``.
  static func foreignEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var ascii = 0
    while index < bytes.count, ascii < 8 {
      ascii = bytes[index] < 0x80 ? ascii + 1 : 0
      index += 1
    }
    return ascii < 8 ? bytes.count : index - 7
  }
}
