/// Cuts UTF-8 text into tokens and folds each for comparison, in one pass over the bytes.
///
/// Folding lowers ASCII and Latin-1 capitals, narrows full-width forms, maps traditional Han
/// characters to simplified ones by the lexicon's table, straightens quotation marks, reads U+2212 and
/// U+2011 as `-`, and drops soft hyphens and zero-width marks.
struct Tokenizer {
  /// Traditional to simplified.
  let hanFolding: HanFolding

  /// The tokens of a text and the folded bytes that they point into.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  func tokenize(_ utf8: [UInt8]) -> (tokens: [Token], folded: [UInt8]) {
    var run = Run(hanFolding: hanFolding)
    run.tokens.reserveCapacity(utf8.count / 4 + 8)
    run.folded.reserveCapacity(utf8.count + 8)
    run.scan(utf8.span)
    return (run.tokens, run.folded)
  }

  private struct Run {
    let hanFolding: HanFolding
    var tokens: [Token] = []
    var folded: [UInt8] = []
    private var spaceBefore = true

    init(hanFolding: HanFolding) {
      self.hanFolding = hanFolding
    }

    mutating func scan(_ bytes: Span<UInt8>) {
      var index = 0
      while index < bytes.count {
        let (scalar, next) = TextScalar.read(bytes, at: index)
        switch TextScalar.category(of: scalar) {
        case .space:
          spaceBefore = true
          index = next
        case .lineBreak:
          spaceBefore = true
          let mark = folded.count
          folded.append(UInt8(ascii: "\n"))
          append(kind: .lineBreak, from: index, to: next, foldedFrom: mark)
          spaceBefore = true
          index = next
        case .ignored:
          index = next
        case .digit:
          index = scanNumber(bytes, from: index)
        case .letter:
          index = scanWord(bytes, from: index)
        case .han:
          let mark = folded.count
          TextScalar.append(hanFolding.simplified(scalar), to: &folded)
          append(kind: .han, from: index, to: next, foldedFrom: mark)
          index = next
        case .symbol:
          let mark = folded.count
          if scalar == 0x27 || scalar == 0x2019, let end = possessiveEnd(bytes, at: next),
            let last = tokens.last, last.kind == .word || last.kind == .number,
            Int(last.end) == index
          {
            folded.append(0x27)
            folded.append(0x73)
            append(kind: .word, from: index, to: end, foldedFrom: mark)
            index = end
          } else {
            TextScalar.append(TextScalar.fold(scalar), to: &folded)
            append(kind: .symbol, from: index, to: next, foldedFrom: mark)
            index = next
          }
        }
      }
    }

    /// Adds a token whose folded bytes have just been appended.
    private mutating func append(
      kind: Token.Kind, shape: Token.Shape = .lower, from start: Int, to end: Int,
      foldedFrom foldedStart: Int
    ) {
      tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
          foldedStart: Int32(truncatingIfNeeded: foldedStart),
          foldedEnd: Int32(truncatingIfNeeded: folded.count),
          kind: kind, shape: shape, spaceBefore: spaceBefore))
      spaceBefore = false
    }

    /// The end of a possessive `s` that begins at an index, when no letter follows it.
    private func possessiveEnd(_ bytes: Span<UInt8>, at index: Int) -> Int? {
      guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "s") else { return nil }
      guard index + 1 < bytes.count else { return index + 1 }
      let (after, _) = TextScalar.read(bytes, at: index + 1)
      return TextScalar.category(of: after) == .letter ? nil : index + 1
    }

    private mutating func scanWord(_ bytes: Span<UInt8>, from start: Int) -> Int {
      let mark = folded.count
      var index = start
      var capitals = 0
      var letters = 0
      var firstIsCapital = false
      while index < bytes.count {
        let byte = bytes[index]
        if (byte | 0x20) &- 0x61 < 26 {
          // Nearly every letter of English text: no scalar to put together.
          if byte < 0x61 {
            capitals += 1
            if letters == 0 { firstIsCapital = true }
          }
          letters += 1
          folded.append(byte | 0x20)
          index += 1
          continue
        }
        let (scalar, next) = TextScalar.read(bytes, at: index)
        switch TextScalar.category(of: scalar) {
        case .letter:
          let lowered = TextScalar.lower(TextScalar.fold(scalar))
          if lowered != TextScalar.fold(scalar) {
            capitals += 1
            if letters == 0 { firstIsCapital = true }
          }
          letters += 1
          TextScalar.append(lowered, to: &folded)
          index = next
          continue
        case .ignored:
          index = next
          continue
        case .symbol where scalar == 0x27 || scalar == 0x2019:
          // An apostrophe belongs to the word when letters follow it: don't, O'Reilly; not in 's.
          guard next < bytes.count, possessiveEnd(bytes, at: next) == nil else { break }
          let (after, _) = TextScalar.read(bytes, at: next)
          guard TextScalar.category(of: after) == .letter else { break }
          folded.append(0x27)
          index = next
          continue
        default: break
        }
        break
      }
      let shape: Token.Shape =
        capitals == letters && letters > 0 ? .capitals : firstIsCapital ? .capitalised : .lower
      append(kind: .word, shape: shape, from: start, to: index, foldedFrom: mark)
      return index
    }

    private mutating func scanNumber(_ bytes: Span<UInt8>, from start: Int) -> Int {
      let mark = folded.count
      var index = scanDigits(bytes, from: start)
      // Grouping commas: each is followed by exactly three digits.
      while let (separator, afterMark) = separator(bytes, at: index),
        separator == UInt8(ascii: ",")
      {
        // A wide comma between plain digits parts two numbers of a list: $20，300美元.
        if afterMark - index > 1, bytes[index - 1] < 0x80 { break }
        let group = folded.count
        folded.append(separator)
        let end = scanDigits(bytes, from: afterMark)
        guard folded.count == group + 4 else {
          folded.removeLast(folded.count - group)
          break
        }
        index = end
      }
      if let (separator, afterMark) = separator(bytes, at: index), separator == UInt8(ascii: ".") {
        let point = folded.count
        folded.append(separator)
        let end = scanDigits(bytes, from: afterMark)
        // A second point with digits is a date or a section number: 2016.11.07.
        let second = self.separator(bytes, at: end).map { $0.0 == UInt8(ascii: ".") } ?? false
        if folded.count > point + 1, !second || !isDigit(bytes, afterSeparatorAt: end) {
          index = end
        } else {
          folded.removeLast(folded.count - point)
        }
      }
      append(kind: .number, from: start, to: index, foldedFrom: mark)
      return index
    }

    /// Appends a run of digits, narrowed, and gives back where it ends.
    private mutating func scanDigits(_ bytes: Span<UInt8>, from start: Int) -> Int {
      var index = start
      while index < bytes.count {
        let (scalar, next) = TextScalar.read(bytes, at: index)
        guard TextScalar.category(of: scalar) == .digit else { break }
        folded.append(UInt8(truncatingIfNeeded: TextScalar.fold(scalar)))
        index = next
      }
      return index
    }

    /// The comma or point at an index, narrowed, and the index behind it.
    private func separator(_ bytes: Span<UInt8>, at index: Int) -> (UInt8, Int)? {
      guard index < bytes.count else { return nil }
      let (scalar, next) = TextScalar.read(bytes, at: index)
      switch TextScalar.fold(scalar) {
      case 0x2C: return (UInt8(ascii: ","), next)
      case 0x2E: return (UInt8(ascii: "."), next)
      default: return nil
      }
    }

    private func isDigit(_ bytes: Span<UInt8>, afterSeparatorAt index: Int) -> Bool {
      guard let (_, next) = separator(bytes, at: index), next < bytes.count else { return false }
      return TextScalar.category(of: TextScalar.read(bytes, at: next).scalar) == .digit
    }
  }
}
