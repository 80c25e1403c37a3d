/// The lines of a header as in mail, HTTP and WARC, up to the blank line behind it.
struct HeaderLines {
  /// The first line.
  private(set) var first = ""
  /// Names in lower case with their values, in order.
  private(set) var fields: [(name: String, value: String)] = []
  /// The offset behind the blank line, or the end where there is none.
  private(set) var end: Int

  /// Reads a header; lines end with CR LF or LF, and one that begins with a blank goes on with the one before.
  ///
  /// - Complexity: O(*n*) in the bytes of the header.
  init(_ bytes: Span<UInt8>, from start: Int) {
    end = start
    var isFirst = true
    while end < bytes.count {
      var lineEnd = end
      while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      var (line, next) = (end..<lineEnd, min(lineEnd + 1, bytes.count))
      if let last = line.last, bytes[last] == 0x0D { line = line.lowerBound..<last }
      swap(&end, &next)
      if line.isEmpty { return }
      if isFirst {
        first = Self.text(bytes, line)
        isFirst = false
      } else {
        add(bytes, line)
      }
    }
  }

  private mutating func add(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var start = line.lowerBound
    if bytes[start] == 0x20 || bytes[start] == 0x09 {
      while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].value += " " + Self.text(bytes, start..<line.upperBound)
      return
    }
    var colon = start
    while colon < line.upperBound, bytes[colon] != 0x3A { colon += 1 }
    guard colon < line.upperBound else { return }
    var value = colon + 1
    while value < line.upperBound, bytes[value] == 0x20 || bytes[value] == 0x09 { value += 1 }
    var end = line.upperBound
    while end > value, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    fields.append((Self.text(bytes, start..<colon).lowercased(), Self.text(bytes, value..<end)))
  }

  /// UTF-8, or else Latin-1, which fits any bytes.
  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    if let text = String(validating: copy, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(copy.map { Unicode.Scalar($0) }))
  }
}
