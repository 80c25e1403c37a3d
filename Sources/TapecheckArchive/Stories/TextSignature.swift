/// A short stand-in for a text, from which one can tell how alike two texts are: a MinHash.
///
/// The text is taken apart into overlapping runs of four words (a Han character counts as a word), each run is hashed
/// by 64 functions, and the least value of each function is kept. The share of equal values estimates the share of
/// runs that two texts have in common (Broder, "On the resemblance and containment of documents", 1997) with a
/// standard error of at most 1/16.
public struct TextSignature: Sendable, Equatable {
  /// How many functions there are.
  static let size = 64
  private static let wordsInRun = 4
  /// Functions whose values are looked up together: two texts that share 60 % of their runs share one of the 16
  /// groups with a chance of 0.89, texts that share 20 % with one of 0.03.
  static let groupSize = 4

  /// The least value of each function.
  private let values: [UInt32]

  /// The signature of a text in UTF-8; `nil` where it is too short to be told from others.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init?(_ text: Span<UInt8>) {
    var least = [UInt32](repeating: .max, count: TextSignature.size)
    var words = WordHashes()
    var recent: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var count = 0
    while let word = words.next(text) {
      count += 1
      if count >= TextSignature.wordsInRun {
        var run = recent.0
        for next in [recent.1, recent.2, word] { run = TextSignature.mix(run &* 31 &+ next) }
        for index in least.indices {
          let value = TextSignature.value(of: run, index)
          if value < least[index] { least[index] = value }
        }
      }
      recent = (recent.1, recent.2, word)
    }
    // Of texts shorter than two dozen words, a stock sentence makes strangers alike.
    guard count >= 24 else { return nil }
    values = least
  }

  /// The estimated share of runs that both texts have, from 0 to 1.
  public func likeness(to other: TextSignature) -> Double {
    var equal = 0
    for index in values.indices where values[index] == other.values[index] { equal += 1 }
    return Double(equal) / Double(TextSignature.size)
  }

  /// The keys under which texts that are alike are likely to meet.
  var keys: [UInt64] {
    stride(from: 0, to: TextSignature.size, by: TextSignature.groupSize).map { start in
      var key = UInt64(start)
      for value in values[start..<(start + TextSignature.groupSize)] {
        key = TextSignature.mix(key ^ UInt64(value))
      }
      return key
    }
  }

  /// The value of one function: a mixture with a number of its own, of which the upper half is kept.
  @inline(__always)
  private static func value(of run: UInt64, _ index: Int) -> UInt32 {
    let own = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mix(run ^ own) >> 32)
  }

  /// Spreads the bits of a number over all of it (the finalizer of MurmurHash3).
  static func mix(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ (bits >> 33)
  }
}

/// The words of a text as hashes, without case and without what stands between them.
private struct WordHashes {
  private var offset = 0

  /// The next word; `nil` at the end.
  mutating func next(_ text: Span<UInt8>) -> UInt64? {
    while offset < text.count, !WordHashes.isWord(text[offset]) { offset += 1 }
    guard offset < text.count else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if text[offset] >= 0xE3 {
      // Three bytes and more begin the scripts that put no blanks between words.
      repeat {
        hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3
        offset += 1
      } while offset < text.count && text[offset] & 0xC0 == 0x80
      return TextSignature.mix(hash)
    }
    while offset < text.count, WordHashes.isWord(text[offset]), text[offset] < 0xE3 {
      let byte = text[offset]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
      offset += 1
    }
    return TextSignature.mix(hash)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
