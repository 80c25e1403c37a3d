/// A hash of a word's bytes, the same on every run, for tables that are asked on the per-document path.
enum WordHash {
  /// The hash of no bytes; source of the constants: FNV-1a, RFC 9923.
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of bytes with ASCII capitals lowered.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash = empty
    for index in start..<end { hash = adding(bytes[index], to: hash) }
    return hash
  }

  /// The hash of bytes with ASCII capitals lowered.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = empty
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// The hash of some bytes and one more.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(lowered(byte))) &* 0x0000_0100_0000_01b3
  }

  /// The small form of an ASCII capital.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
