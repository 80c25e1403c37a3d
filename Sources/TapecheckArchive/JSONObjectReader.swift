/// Reads one JSON object key by key from bytes, without building a tree.
///
/// Strict as RFC 8259 has it, except that bytes that are no UTF-8 are repaired with U+FFFD, and so are
/// halves of surrogate pairs. Nested values that nobody asks for are walked, not recursed into.
struct JSONObjectReader {
  /// A value of the object; what is nested is skipped.
  enum Value: Equatable {
    case string([UInt8])
    case number(String)
    case boolean(Bool)
    case null
    case nested
  }

  /// Why the bytes are no JSON object.
  struct Problem: Error, Equatable {
    /// The byte at which reading stopped, counting from 0.
    var offset: Int
    /// What is wrong there.
    var reason: String
  }

  /// Deeper nesting has no use in an input line.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private var index = 0
  private var isFirst = true

  /// Begins to read an object.
  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    skipSpace()
    guard take(UInt8(ascii: "{")) else { throw problem("not a JSON object") }
  }

  /// The next key, or `nil` at the end of the object, after which only white space may follow.
  mutating func nextKey() throws(Problem) -> String? {
    skipSpace()
    if take(UInt8(ascii: "}")) {
      skipSpace()
      guard index == bytes.count else { throw problem("text after the object") }
      return nil
    }
    if !isFirst {
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or a closing brace is missing") }
      skipSpace()
    }
    isFirst = false
    return String(decoding: try readKey(), as: UTF8.self)
  }

  /// The value of the key that was read last.
  mutating func value() throws(Problem) -> Value {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested()
      return .nested
    default: return try readScalar()
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func problem(_ reason: String) -> Problem { Problem(offset: index, reason: reason) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func readKey() throws(Problem) -> [UInt8] {
    guard peek == UInt8(ascii: "\"") else { throw problem("a key in quotes is missing") }
    let key = try readString()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
    return key
  }

  private mutating func skipNested() throws(Problem) {
    var open: [UInt8] = []
    repeat {
      skipSpace()
      switch peek {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open.count < Self.maximumDepth else {
          throw problem("nested deeper than \(Self.maximumDepth)")
        }
        let bracket = bytes[index]
        index += 1
        skipSpace()
        // The closing bracket of either kind is two above its opening one in ASCII.
        if take(bracket + 2) { break }
        open.append(bracket)
        if bracket == UInt8(ascii: "{") { _ = try readKey() }
        continue
      case UInt8(ascii: "\""): _ = try readString()
      default: _ = try readScalar()
      }
      try closeFinished(&open)
    } while !open.isEmpty
  }

  /// After a value: closes what ends here and steps to the next value of what does not.
  private mutating func closeFinished(_ open: inout [UInt8]) throws(Problem) {
    while let bracket = open.last {
      skipSpace()
      if take(bracket + 2) {
        open.removeLast()
        continue
      }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or a bracket is missing") }
      skipSpace()
      if bracket == UInt8(ascii: "{") { _ = try readKey() }
      return
    }
  }

  private mutating func readScalar() throws(Problem) -> Value {
    let start = index
    while let byte = peek, isWordByte(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      guard JSONObjectReader.isNumber(bytes[start..<index]) else {
        index = start
        throw problem("a value is missing or misspelt")
      }
      return .number(word)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    func digits() -> Int {
      let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      rest.removeFirst(count)
      return count
    }
    let leadsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, !leadsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension JSONObjectReader {
  /// Reads a string from its opening quote to past its closing one, as UTF-8 without escapes.
  private mutating func readString() throws(Problem) -> [UInt8] {
    index += 1
    var result: [UInt8] = []
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        result.append(contentsOf: bytes[start..<index])
        index += 1
        return result
      }
      if byte == UInt8(ascii: "\\") {
        result.append(contentsOf: bytes[start..<index])
        try readEscape(into: &result)
        start = index
        continue
      }
      guard byte >= 0x20 else { throw problem("a control character in a string") }
      index += 1
    }
    throw problem("a string does not end")
  }

  private mutating func readEscape(into result: inout [UInt8]) throws(Problem) {
    index += 1
    guard let byte = peek else { throw problem("a string does not end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): result.append(contentsOf: Array(String(try readUnicodeEscape()).utf8))
    default: throw problem("an unknown escape")
    }
  }

  /// Reads the digits after `\u`, and a second escape where the two are a surrogate pair.
  private mutating func readUnicodeEscape() throws(Problem) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let high = try readFourDigits()
    guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) ?? replacement }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return replacement }
    let before = index
    index += 2
    let low = try readFourDigits()
    guard low & 0xFC00 == 0xDC00 else {
      index = before
      return replacement
    }
    return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)) ?? replacement
  }

  private mutating func readFourDigits() throws(Problem) -> UInt32 {
    guard index + 4 <= bytes.count else { throw problem("an escape is cut short") }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw problem("an escape needs four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
