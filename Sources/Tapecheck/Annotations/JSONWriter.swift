/// Writes JSON text by appending bytes to one buffer, which is reused from record to record.
///
/// `JSONEncoder` costs about nine times as much for a record of this size. The writer keeps track of
/// commas; that brackets match is the caller's business.
public struct JSONWriter: Sendable {
  /// The text written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next key or element.
  private var needsComma = false

  /// Creates a writer with an empty buffer.
  public init() {}

  /// Empties the buffer and keeps its storage.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Begins an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Ends an object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Begins an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Ends an array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends a line, after a whole value.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Makes the next value one of its own, with whatever the caller puts between.
  public mutating func separateValues() { needsComma = false }

  /// Writes a key, which must need no escapes.
  public mutating func key(_ name: String) {
    let comma = needsComma
    let source = name.utf8.span
    // One check of the room for all of it: a record has about a thousand keys.
    bytes.append(addingCapacity: source.count + 4) { out in
      if comma { out.append(UInt8(ascii: ",")) }
      out.append(UInt8(ascii: "\""))
      for index in source.indices { out.append(source[index]) }
      out.append(UInt8(ascii: "\""))
      out.append(UInt8(ascii: ":"))
    }
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    let source = value.utf8.span
    guard JSONWriter.isPlain(source) else {
      separate()
      bytes.append(UInt8(ascii: "\""))
      let source = Array(value.utf8)
      append(escaping: source, source.indices)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    if source.count > 32 {
      // A block copy, whose set-up would cost a short string more than its bytes.
      separate()
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: value.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    let comma = needsComma
    bytes.append(addingCapacity: source.count + 3) { out in
      if comma { out.append(UInt8(ascii: ",")) }
      out.append(UInt8(ascii: "\""))
      for index in source.indices { out.append(source[index]) }
      out.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  /// Writes a file and a line as one string: `RUT.csv:11490`; the file alone without a line.
  mutating func place(_ file: String, _ line: Int) {
    string(file)
    guard line > 0 else { return }
    bytes.removeLast()
    bytes.append(UInt8(ascii: ":"))
    appendDigits(of: line)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the id of an element as a string: a letter and the index, counting from 1.
  mutating func id(_ letter: Unicode.Scalar, _ index: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
    appendDigits(of: index + 1)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a day as a string, `YYYY-MM-DD`.
  mutating func day(_ value: Day) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.appendISO(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a run of UTF-8 bytes of a text as a string; a range outside the text writes the empty string.
  public mutating func string(_ text: SourceText, _ range: Range<Int>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if range.lowerBound >= 0, range.upperBound <= text.utf8.count {
      append(escaping: text.utf8, range)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    separate()
    appendDigits(of: value)
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? [0x74, 0x72, 0x75, 0x65] : [0x66, 0x61, 0x6C, 0x73, 0x65])
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
  }

  /// Writes a number with the fewest digits that read back as the same `Double`, never with an exponent
  /// for what a person would write in digits; infinities and NaN, which JSON lacks, become null.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    // Above 2^53 the shortest form is not the integer's own digits any more.
    if value.magnitude < 9_007_199_254_740_992, let whole = Int(exactly: value) {
      return appendDigits(of: whole)
    }
    if appendDecimal(value) { return }
    let shortest = value.description
    guard shortest.utf8.contains(UInt8(ascii: "e")) else {
      if shortest.hasSuffix(".0") {
        bytes.append(contentsOf: shortest.utf8.dropLast(2))
      } else {
        bytes.append(contentsOf: shortest.utf8)
      }
      return
    }
    appendWithoutExponent(Array(shortest.utf8))
  }

  /// Appends a whole line that another writer made.
  public mutating func append(line: [UInt8]) {
    bytes.append(contentsOf: line)
  }

  /// The members of an object that a function writes, for ``append(members:)``.
  static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    write(&json)
    return json.bytes
  }

  /// Appends members of an object that another writer wrote, at least one, without a comma before them.
  mutating func append(members: [UInt8]) {
    separate()
    bytes.append(contentsOf: members)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendDigits(of value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude, pointBefore: 0)
  }

  /// Appends digits, the last few of them behind a point.
  private mutating func appendDigits(_ value: UInt, pointBefore decimals: Int) {
    let digits = DecimalDigits(UInt64(value), atLeast: decimals + 1)
    bytes.append(addingCapacity: digits.count + 1) { out in
      for position in stride(from: digits.count, to: 0, by: -1) {
        if position == decimals { out.append(UInt8(ascii: ".")) }
        out.append(digits[position - 1])
      }
    }
  }

  /// Appends a number that has at most four decimals, as prices do; tells whether it is one.
  ///
  /// A whole number below 2^53 divided by a power of ten is rounded once, so where the quotient is the value itself
  /// its digits are the shortest that read back as it.
  private mutating func appendDecimal(_ value: Double) -> Bool {
    guard value.magnitude < 1e10, value.magnitude >= 1e-4 else { return false }
    var scale = 1.0
    for decimals in 1...4 {
      scale *= 10
      let scaled = (value.magnitude * scale).rounded()
      guard scaled / scale == value.magnitude, let digits = UInt(exactly: scaled) else { continue }
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      appendDigits(digits, pointBefore: decimals)
      return true
    }
    return false
  }

  /// Appends `d.ddde±x` as plain digits.
  private mutating func appendWithoutExponent(_ text: [UInt8]) {
    guard let mark = text.firstIndex(of: UInt8(ascii: "e")),
      let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self))
    else { return bytes.append(contentsOf: text) }
    var digits = text[..<mark].filter { $0 >= 0x30 && $0 <= 0x39 }
    if text.first == UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    if exponent < 0 {
      bytes.append(contentsOf: [0x30, 0x2E])
      bytes.append(contentsOf: repeatElement(0x30, count: -exponent - 1))
      bytes.append(contentsOf: digits)
    } else {
      bytes.append(contentsOf: digits)
      bytes.append(contentsOf: repeatElement(0x30, count: max(0, exponent - digits.count + 1)))
    }
  }

  /// Whether no byte needs an escape.
  private static func isPlain(_ source: Span<UInt8>) -> Bool {
    var escapes: UInt8 = 0
    for index in source.indices { escapes |= mustEscape(source[index]) }
    return escapes == 0
  }

  /// 1 for a byte that JSON wants escaped, else 0; without a branch, so that loops become vector code.
  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> UInt8 {
    (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
  }

  /// Appends bytes of valid UTF-8 with JSON's escapes: whole runs between the bytes that need one.
  private mutating func append(escaping source: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where JSONWriter.mustEscape(source[index]) != 0 {
      bytes.append(contentsOf: source[start..<index])
      appendEscape(source[index])
      start = index + 1
    }
    bytes.append(contentsOf: source[start..<range.upperBound])
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
