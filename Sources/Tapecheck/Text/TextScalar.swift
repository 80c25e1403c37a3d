/// What the tokenizer knows of single Unicode scalars.
enum TextScalar {
  /// The classes of scalar that the tokenizer tells apart.
  enum Category {
    case space, lineBreak, ignored, digit, letter, han, symbol
  }

  /// Reads one scalar of valid UTF-8; a stray byte is read as U+FFFD and is one byte long.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, next: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
    guard length > 0, index + length <= bytes.count else { return (0xFFFD, index + 1) }
    var scalar = UInt32(first) & (0x7F &>> UInt32(length))
    for position in 1..<length {
      scalar = scalar &<< 6 | UInt32(bytes[index + position] & 0x3F)
    }
    return (scalar, index + length)
  }

  /// Appends a scalar as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// The class of a scalar.
  @inline(__always)
  static func category(of scalar: UInt32) -> Category {
    if scalar < 0x80 {
      switch scalar {
      case 0x0A: return .lineBreak
      case 0x00...0x20, 0x7F: return .space
      case 0x30...0x39: return .digit
      case 0x41...0x5A, 0x61...0x7A: return .letter
      default: return .symbol
      }
    }
    return categoryBeyondASCII(of: scalar)
  }

  private static func categoryBeyondASCII(of scalar: UInt32) -> Category {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x2028, 0x2029: .lineBreak
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignored
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .symbol
    case 0xC0...0x1FFF: .letter
    case 0x2010...0x2BFF: .symbol
    case 0x2E00...0x2E7F, 0x3001...0x3004, 0x3008...0x3020, 0x3030: .symbol
    case 0x3007: .han
    case 0x2E80...0x2FDF, 0x3005...0x3006, 0x3021...0x302F, 0x3031...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .han
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0xFF00...0xFFEF, 0xFFF0...0xFFFF, 0xFE10...0xFE6F, 0xE000...0xF8FF: .symbol
    case 0x1F000...0x1FAFF: .symbol
    default: .letter
    }
  }

  /// The scalar in its narrow, plain form; itself when it has none.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar }
    switch scalar {
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x2018, 0x2019, 0x201B, 0x2032: return 0x27
    case 0x201C, 0x201D, 0x201F, 0x2033: return 0x22
    case 0x2010, 0x2011, 0x2212, 0xFE63: return 0x2D
    case 0xFFE5: return 0xA5
    case 0xFE6A: return 0x25
    default: return scalar
    }
  }

  /// The small form of an ASCII, Latin-1, Greek or Cyrillic capital; itself for anything else.
  @inline(__always)
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 32
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 32
    case 0x100...0x137 where scalar & 1 == 0: scalar + 1
    default: scalar
    }
  }
}
