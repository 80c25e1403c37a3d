/// A 128-bit digest that is the same on every run and machine: two FNV-1a streams of 64 bits.
///
/// It names versions of word lists and datasets; it guards against accidents, not against an adversary.
/// Source of the constants: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923).
public struct StableHash: Sendable {
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var second: UInt64 = 0x6c62_272e_07bb_0142

  /// Creates an empty digest.
  public init() {}

  /// Takes in bytes.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      second = (second &+ UInt64(byte) &+ 1) &* 0x9e37_79b9_7f4a_7c15
      second ^= second >> 29
    }
  }

  /// The digest as 32 hexadecimal digits.
  public var hex: String {
    func digits(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits(first) + digits(second)
  }
}
