/// The symbol of an instrument: the first column of the instruments table, as `RUT` or `0700.HK`.
public struct Symbol: Hashable, Comparable, Sendable {
  /// The symbol as written in the instruments table.
  public let name: String

  /// Creates a symbol of 1 to 32 ASCII letters, digits and `. - ^ = /`, or `nil` for anything else.
  public init?(_ name: String) {
    guard (1...32).contains(name.utf8.count) else { return nil }
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "^"), UInt8(ascii: "="),
        UInt8(ascii: "/"), UInt8(ascii: "_"):
        continue
      default: return nil
      }
    }
    self.name = name
  }

  /// Adds the symbol's bytes to a hash, packed: a string's own way normalises it, and took twice as long.
  public func hash(into hasher: inout Hasher) {
    var packed: UInt64 = 0
    for byte in name.utf8 { packed = packed &* 131 &+ UInt64(byte) }
    hasher.combine(packed)
  }

  /// Whether one symbol sorts before another, by its bytes.
  public static func < (left: Symbol, right: Symbol) -> Bool { left.name < right.name }
}

extension Symbol: CustomStringConvertible {
  /// The symbol as written in the instruments table.
  public var description: String { name }
}
