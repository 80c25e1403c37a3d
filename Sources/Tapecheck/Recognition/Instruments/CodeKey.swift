/// A code of up to 16 ASCII bytes in capitals, packed so that looking it up allocates nothing.
struct CodeKey: Hashable, Sendable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// Packs a code; `nil` when it is too long or not ASCII.
  init?(_ code: some Collection<UInt8>) {
    guard !code.isEmpty else { return nil }
    for byte in code where !append(byte) { return nil }
  }

  /// Adds one byte, raised to a capital; false when the key is full or the byte is not ASCII.
  mutating func append(_ byte: UInt8) -> Bool {
    guard count < 16, byte < 0x80 else { return false }
    let capital = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
    high = high &<< 8 | low &>> 56
    low = low &<< 8 | UInt64(capital)
    count += 1
    return true
  }

  /// Adds all bytes of another key; false when they do not fit.
  mutating func append(_ other: CodeKey) -> Bool {
    for byte in other.bytes where !append(byte) { return false }
    return true
  }

  /// The bytes of the code.
  var bytes: [UInt8] {
    (0..<count).map { position in
      let shift = UInt64(8 * (count - 1 - position))
      return UInt8(truncatingIfNeeded: shift >= 64 ? high &>> (shift - 64) : low &>> shift)
    }
  }

  /// The code as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether all bytes are digits.
  var isDigits: Bool { count > 0 && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}
