/// The shapes of what stands in JSON without quotes.
enum JSONLexeme {
  /// Whether bytes that begin with a digit or a minus are a number as RFC 8259 has it.
  static func isNumber(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    func skipDigits() -> Int {
      let first = index
      while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      return index - first
    }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let leadsWithZero = index < end && bytes[index] == 0x30
    let whole = skipDigits()
    guard whole > 0, !leadsWithZero || whole == 1 else { return false }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else { return false }
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard skipDigits() > 0 else { return false }
    }
    return index == end
  }

  /// Whether bytes are one of the three words of JSON.
  static func isLiteral(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    func matches(_ word: String) -> Bool {
      guard word.utf8.count == end - start else { return false }
      var position = start
      for byte in word.utf8 {
        if bytes[position] != byte { return false }
        position += 1
      }
      return true
    }
    return matches("true") || matches("false") || matches("null")
  }
}
