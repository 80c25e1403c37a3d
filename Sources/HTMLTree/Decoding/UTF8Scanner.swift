/// Validation and repair of UTF-8.
enum UTF8Scanner {
  /// The index of the first byte that does not continue valid UTF-8, or the count when all is valid.
  ///
  /// - Complexity: O(*n*); eight bytes a step while they are ASCII.
  static func firstInvalid(in bytes: Span<UInt8>, from start: Int = 0) -> Int {
    let count = bytes.count
    return unsafe bytes.withUnsafeBytes { buffer in
      var index = start
      while index < count {
        while index &+ 8 <= count,
          unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            & 0x8080_8080_8080_8080
            == 0
        {
          index &+= 8
        }
        guard index < count else { break }
        if unsafe buffer[index] < 0x80 {
          index &+= 1
          continue
        }
        // Chinese text is a run of three-byte characters; they are checked here without a call.
        if index &+ 3 <= count {
          let (first, second, third) = unsafe (
            buffer[index], buffer[index &+ 1], buffer[index &+ 2]
          )
          if first & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80,
            first != 0xE0 || second >= 0xA0, first != 0xED || second < 0xA0
          {
            index &+= 3
            continue
          }
        }
        let length = sequence(in: bytes, at: index)
        guard length > 0 else { return index }
        index &+= length
      }
      return count
    }
  }

  /// The length of the sequence at an index: positive if it is valid, and minus the length of the
  /// bytes that one U+FFFD stands for if it is not.
  static func sequence(in bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return -1
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return -offset }
      let byte = bytes[index + offset]
      var valid = byte & 0xC0 == 0x80
      if offset == 1 {
        switch first {
        case 0xE0: valid = valid && byte >= 0xA0
        case 0xED: valid = valid && byte < 0xA0
        case 0xF0: valid = valid && byte >= 0x90
        case 0xF4: valid = valid && byte < 0x90
        default: break
        }
      }
      guard valid else { return -offset }
    }
    return length
  }

  /// The bytes with every invalid sequence replaced by U+FFFD, and how many there were.
  static func repaired(_ bytes: Span<UInt8>) -> (text: [UInt8], replacements: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var replacements = 0
    var index = 0
    while index < bytes.count {
      let invalid = firstInvalid(in: bytes, from: index)
      text.append(index..<invalid, of: bytes)
      guard invalid < bytes.count else { break }
      text.appendReplacement()
      replacements += 1
      index = invalid + max(1, -sequence(in: bytes, at: invalid))
    }
    return (text, replacements)
  }

  /// How many sequences of two, of three or more and of invalid bytes there are.
  struct Census {
    var pairs = 0
    var longer = 0
    var invalid = 0
  }

  /// Counts the sequences that are not ASCII.
  static func census(of bytes: Span<UInt8>) -> Census {
    var census = Census()
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = sequence(in: bytes, at: index)
      switch length {
      case ..<0: census.invalid += 1
      case 2: census.pairs += 1
      default: census.longer += 1
      }
      index += abs(length)
    }
    return census
  }
}
