public import Tapecheck

/// Finds quotes in a text without regard to how its white space is laid out.
public struct QuoteFinder: Sendable {
  private var folded: [UInt8] = []
  private var offsets: [Int] = []

  /// Folds a text: every run of white space becomes one space.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ text: SourceText) {
    var pending = false
    let bytes = text.utf8
    var index = 0
    while index < bytes.count {
      let width = Self.spaceWidth(bytes, at: index)
      if width > 0 {
        pending = true
        index += width
        continue
      }
      if pending, !folded.isEmpty {
        folded.append(0x20)
        offsets.append(index)
      }
      pending = false
      folded.append(bytes[index])
      offsets.append(index)
      index += 1
    }
  }

  /// The UTF-8 bytes of the text that a quote covers, or `nil` where it does not stand.
  ///
  /// - Complexity: O(*n* × *m*) in the bytes of the text and of the quote.
  public func range(of quote: String, occurrence: Int = 1) -> Range<Int>? {
    let wanted = QuoteFinder(SourceText(quote)).folded
    guard !wanted.isEmpty, folded.count >= wanted.count else { return nil }
    var left = occurrence
    var start = 0
    while start <= folded.count - wanted.count {
      if folded[start] == wanted[0], folded[start..<(start + wanted.count)].elementsEqual(wanted) {
        left -= 1
        if left == 0 { return offsets[start]..<(offsets[start + wanted.count - 1] + 1) }
        start += wanted.count
      } else {
        start += 1
      }
    }
    return nil
  }

  /// How many bytes the white space at an index takes: ASCII, U+00A0, U+2009, U+202F or U+3000; else 0.
  private static func spaceWidth(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF ? 3 : 0
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return bytes[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
