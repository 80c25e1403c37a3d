/// The escapes of JSON strings.
enum JSONEscapes {
  /// The bytes of a string with its escapes resolved; a lone surrogate becomes U+FFFD, and an escape
  /// that JSON does not know stands for its own letter.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func resolve(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard raw.contains(UInt8(ascii: "\\")) else { return Array(raw) }
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let mark = raw[index...].firstIndex(of: UInt8(ascii: "\\")) ?? raw.endIndex
      result.append(contentsOf: raw[index..<mark])
      guard mark + 1 < raw.endIndex else {
        result.append(contentsOf: raw[mark...])
        break
      }
      index = mark
      let escape = raw[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        guard let unit = hex(raw, at: index) else {
          result.append(escape)
          continue
        }
        index += 4
        var scalar = unit
        if (0xD800..<0xDC00).contains(unit) {
          if index + 1 < raw.endIndex, raw[index] == UInt8(ascii: "\\"),
            raw[index + 1] == UInt8(ascii: "u"), let low = hex(raw, at: index + 2),
            (0xDC00..<0xE000).contains(low)
          {
            scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            index += 6
          } else {
            scalar = 0xFFFD
          }
        } else if (0xDC00..<0xE000).contains(unit) {
          scalar = 0xFFFD
        }
        TextScalar.append(scalar, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  /// Whether what follows a backslash is an escape that JSON knows.
  static func isKnown(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard index + 4 < bytes.count else { return false }
      for digit in (index + 1)...(index + 4) {
        switch bytes[digit] {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: continue
        default: return false
        }
      }
      return true
    default: return false
    }
  }

  private static func hex(_ raw: ArraySlice<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= raw.endIndex else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + 4) {
      let byte = raw[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
