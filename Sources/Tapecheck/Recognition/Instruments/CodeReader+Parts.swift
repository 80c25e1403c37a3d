extension CodeReader {
  func cut(_ text: ScannedText, at start: Int, lower: Bool) -> Parts? {
    var parts = Parts()
    var index = start
    for lead in [UInt8(ascii: "."), UInt8(ascii: "^")] where text.isSymbol(index, lead) {
      guard index + 1 < text.tokens.count, !text.tokens[index + 1].spaceBefore else { return nil }
      parts.lead = lead
      index += 1
      break
    }
    guard let (first, afterFirst) = part(text, at: index, lower: lower, isFirst: true) else {
      return nil
    }
    parts.keys.append(first)
    parts.marks.append(0)
    parts.ends.append(afterFirst)
    index = afterFirst
    while parts.keys.count < 3, index + 1 < text.tokens.count,
      let mark = separator(text, at: index),
      !text.tokens[index].spaceBefore, !text.tokens[index + 1].spaceBefore,
      let (key, after) = part(text, at: index + 1, lower: lower, isFirst: false)
    {
      parts.keys.append(key)
      parts.marks.append(mark)
      parts.ends.append(after)
      index = after
    }
    // Reuters' codes of currencies and of gold end in the mark: EUR=, XAU=.
    if parts.keys.count == 1, text.isSymbol(index, UInt8(ascii: "=")),
      !text.tokens[index].spaceBefore
    {
      var key = parts.keys[0]
      if key.append(UInt8(ascii: "=")), directory.indexByCode[key] != nil {
        parts.keys[0] = key
        parts.ends[0] = index + 1
      }
    }
    return parts
  }

  /// One part of a code: a word in capitals or digits, with digits or letters glued behind.
  private func part(
    _ text: ScannedText, at start: Int, lower: Bool, isFirst: Bool
  ) -> (CodeKey, Int)? {
    guard start < text.tokens.count else { return nil }
    var key = CodeKey()
    var index = start
    while index < text.tokens.count, index - start < 3,
      index == start || !text.tokens[index].spaceBefore
    {
      let token = text.tokens[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.kind == .word, token.shape != .capitals, !lower, !endsInCapitals(text, index) {
        if index == start { return nil }
        break
      }
      var piece = key
      for byte in text.foldedBytes(index) {
        guard isCodeByte(byte), piece.append(byte) else {
          return key.count > 0 ? (key, index) : nil
        }
      }
      key = piece
      index += 1
    }
    return key.count > 0 ? (key, index) : nil
  }

  /// Whether a word's letters are capitals but for a small class letter or "main": BRKb, NQmain.
  private func endsInCapitals(_ text: ScannedText, _ index: Int) -> Bool {
    let range = text.tokens[index].range
    guard range.count <= 8, let first = text.text.utf8[range].first,
      first >= 0x41, first <= 0x5A
    else { return false }
    var small = 0
    for byte in text.text.utf8[range] {
      if byte >= 0x61, byte <= 0x7A { small += 1 } else if small > 0 { return false }
    }
    // A plural is no code: ETFs, CEOs.
    let isPlural = small == 1 && text.text.utf8[range].last == UInt8(ascii: "s")
    return range.count - small >= 2 && (small == 1 || small == 4) && !isPlural
  }

  private func isCodeByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
  }

  private func separator(_ text: ScannedText, at index: Int) -> UInt8? {
    guard index < text.tokens.count, text.tokens[index].kind == .symbol else { return nil }
    for mark in [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "=")]
    where text.isSymbol(index, mark) { return mark }
    return nil
  }
}
