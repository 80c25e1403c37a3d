import Foundation

/// Folds the white space of page text while it is copied.
enum FoldedText {
  /// Appends text with runs of white space as one space, none at the start of the result or after a line
  /// break, without soft hyphens and zero-width marks, in NFC.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    if needsComposing(bytes) {
      let composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
      let copy = Array(composed.utf8)
      copyFolded(copy.span, to: &result)
    } else {
      copyFolded(bytes.span, to: &result)
    }
  }

  private static func copyFolded(_ bytes: Span<UInt8>, to result: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        space(&result)
        index += 1
      } else if byte < 0x80 {
        result.append(byte)
        index += 1
      } else {
        let (scalar, next) = TextScalar.read(bytes, at: index)
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
          space(&result)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        default: for position in index..<next { result.append(bytes[position]) }
        }
        index = next
      }
    }
  }

  @inline(__always)
  private static func space(_ result: inout [UInt8]) {
    guard let last = result.last, last != 0x20, last != 0x0A, last != 0x09 else { return }
    result.append(0x20)
  }

  /// Whether the bytes hold anything that NFC could change: combining marks, Hangul letters,
  /// compatibility ideographs, the letter-like signs; all other text is left alone.
  private static func needsComposing(_ bytes: ArraySlice<UInt8>) -> Bool {
    var highest: UInt8 = 0
    for byte in bytes { highest = max(highest, byte) }
    guard highest >= 0xCC else { return false }
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0xCC || byte == 0xCD { return true }
      switch last {
      case 0xE1 where (0x84...0x87).contains(byte): return true
      case 0xE2 where byte == 0x84: return true
      case 0xEF where (0xA4...0xAB).contains(byte): return true
      // A kana's voicing mark that stands by itself.
      case 0x82 where before == 0xE3 && (byte == 0x99 || byte == 0x9A): return true
      default: break
      }
      before = last
      last = byte
    }
    return false
  }
}
