/// The pieces that a stamp is read from: numbers, words and marks.
struct StampToken: Sendable {
  enum Kind: Sendable, Equatable {
    /// A run of digits: its value and how many digits it has.
    case number(Int, digits: Int)
    /// A word by the hash of its folded bytes, and what it means in a stamp.
    case word(UInt64, DateWords.Meaning?)
    /// Any other scalar, narrowed.
    case mark(UInt32)
  }
  var kind: Kind
  var start: Int
  var end: Int
  var spaceBefore: Bool
}

extension StampToken {
  /// Cuts bytes of a text into the pieces of stamps.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func cut(_ bytes: Span<UInt8>, _ range: Range<Int>, words: DateWords) -> [StampToken] {
    var tokens: [StampToken] = []
    tokens.reserveCapacity(range.count / 4 + 4)
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    // Most of what is cut is a line or less: to grow there costs as much as to cut.
    tokens.reserveCapacity(min((end - index) / 3 + 1, 64))
    var spaceBefore = true
    while index < end {
      let (scalar, next) = TextScalar.read(bytes, at: index)
      let token: StampToken
      switch TextScalar.category(of: scalar) {
      case .space, .lineBreak, .ignored:
        spaceBefore = true
        index = next
        continue
      case .digit: token = number(bytes, from: index, to: end, spaceBefore)
      case .letter: token = word(bytes, from: index, to: end, spaceBefore, words)
      case .han: token = han(bytes, from: index, to: end, spaceBefore, words)
      case .symbol:
        token = StampToken(
          kind: .mark(TextScalar.fold(scalar)), start: index, end: next, spaceBefore: spaceBefore)
      }
      tokens.append(token)
      spaceBefore = false
      index = max(token.end, next)
    }
    return tokens
  }

  private static func number(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ spaceBefore: Bool
  ) -> StampToken {
    var index = start
    var value = 0
    var digits = 0
    while index < end {
      let (scalar, next) = TextScalar.read(bytes, at: index)
      guard TextScalar.category(of: scalar) == .digit else { break }
      let digit = Int(TextScalar.fold(scalar)) - 0x30
      guard (0...9).contains(digit) else { break }
      // 18 digits hold any stamp, milliseconds since 1970 included.
      if digits < 18 { value = value * 10 + digit }
      digits += 1
      index = next
    }
    return StampToken(
      kind: .number(value, digits: digits), start: start, end: max(index, start + 1),
      spaceBefore: spaceBefore)
  }

  private static func word(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ spaceBefore: Bool, _ words: DateWords
  ) -> StampToken {
    var index = start
    var hash = WordHash.empty
    var letters = 0
    while index < end {
      let (scalar, next) = TextScalar.read(bytes, at: index)
      if TextScalar.category(of: scalar) == .letter {
        for byte in index..<next { hash = WordHash.adding(bytes[byte], to: hash) }
        letters += 1
        index = next
      } else if scalar == 0x2E, letters == 1 || (letters > 1 && isDotted(bytes, index)),
        next < end, isLetter(bytes, at: next)
      {
        // "p.m.", "U.S.": dots between single letters belong to the word.
        index = next
      } else {
        break
      }
    }
    if index < end, bytes[index] == UInt8(ascii: "."), letters > 1, isDotted(bytes, index) {
      index += 1
    }
    return StampToken(
      kind: .word(hash, words.meaning(hash)), start: start, end: index, spaceBefore: spaceBefore)
  }

  /// Whether a dot before the letter that stands before an index makes that letter stand alone.
  private static func isDotted(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index >= 2 && bytes[index - 2] == UInt8(ascii: ".")
  }

  private static func isLetter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    TextScalar.category(of: TextScalar.read(bytes, at: index).scalar) == .letter
  }

  private static func han(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ spaceBefore: Bool, _ words: DateWords
  ) -> StampToken {
    var best: (end: Int, hash: UInt64, meaning: DateWords.Meaning)?
    var index = start
    var hash = WordHash.empty
    var firstEnd = start + 1
    while index < end, index - start < words.longestHan {
      let (scalar, next) = TextScalar.read(bytes, at: index)
      guard TextScalar.category(of: scalar) == .han else { break }
      for byte in index..<next { hash = WordHash.adding(bytes[byte], to: hash) }
      if index == start { firstEnd = next }
      if let meaning = words.meaning(hash) { best = (next, hash, meaning) }
      index = next
    }
    if let best {
      return StampToken(
        kind: .word(best.hash, best.meaning), start: start, end: best.end, spaceBefore: spaceBefore)
    }
    return StampToken(
      kind: .word(0, nil), start: start, end: firstEnd, spaceBefore: spaceBefore)
  }
}
