/// One word list as read: its file's bytes, and where the columns of each line stand in them.
///
/// A cell becomes a `String` only when it is asked for: making one of every cell took half of the start-up.
final class LexiconList: Sendable {
  /// A line that is neither empty nor a comment.
  struct Line: Sendable {
    /// The line's number in the file, counting from 1.
    var number: Int32
    /// The line's first cell in ``cells``.
    var firstCell: Int32
    /// How many cells it has, at least one and at most as many as there are columns.
    var cellCount: Int32
  }

  let folder: String
  let table: String
  /// Folder and file, as `en/units.tsv`.
  let path: String
  let columns: [String]
  /// Whether the matcher looks for the list's phrases.
  let isMatched: Bool
  /// The list's bit in a set of lists; lists of one name share it, as do the 65th name and the first.
  let bit: UInt64
  let lines: [Line]
  private let bytes: [UInt8]
  private let cells: [Range<Int32>]

  /// Cuts a file, the first of its name with this number, at its line ends and tabs.
  ///
  /// - Throws: ``LexiconError`` for a line that does not fit.
  /// - Complexity: O(*n*) in the bytes.
  init(_ file: LexiconFiles.File, number: Int) throws(LexiconError) {
    bit = 1 &<< UInt64(truncatingIfNeeded: number)
    folder = file.folder
    table = file.table
    path = "\(file.folder)/\(file.table).tsv"
    bytes = file.bytes
    var reader = Reader(file)
    try reader.readLines(file.bytes.span)
    columns = reader.columns
    isMatched = reader.isMatched
    lines = reader.lines
    cells = reader.cells
  }

  /// The UTF-8 bytes of a cell; none where the line ends before it.
  @inline(__always)
  func bytes(_ line: Line, _ column: Int) -> ArraySlice<UInt8> {
    guard column >= 0, column < Int(line.cellCount) else { return [] }
    let cell = cells[Int(line.firstCell) + column]
    return bytes[Int(cell.lowerBound)..<Int(cell.upperBound)]
  }

  private struct Reader {
    let path: String
    /// One check of the whole file; only a broken one is looked at line by line.
    let isValid: Bool
    var columns: [String] = []
    var isMatched = true
    var lines: [Line] = []
    var cells: [Range<Int32>] = []
    private var number: Int32 = 0

    init(_ file: LexiconFiles.File) {
      path = file.path
      isValid = String(validating: file.bytes, as: UTF8.self) != nil
      lines.reserveCapacity(file.bytes.count / 32)
      cells.reserveCapacity(file.bytes.count / 8)
    }

    mutating func readLines(_ bytes: Span<UInt8>) throws(LexiconError) {
      guard bytes.count < Int32.max else { throw LexiconError.unreadable(path: path) }
      var start = 0
      var index = 0
      var firstCell = 0
      // The file's end closes its last line as a line feed would.
      while index <= bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x0A
        if byte == 0x09 {
          cells.append(Int32(firstCell)..<Int32(index))
          firstCell = index + 1
        } else if byte == 0x0A {
          let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
          cells.append(Int32(min(firstCell, end))..<Int32(end))
          try close(bytes, start, end)
          start = index + 1
          firstCell = start
        }
        index += 1
      }
    }

    /// Takes a line whose cells have just been added, or takes them back.
    private mutating func close(
      _ bytes: Span<UInt8>, _ start: Int, _ end: Int
    ) throws(LexiconError) {
      number &+= 1
      let first = lines.last.map { Int($0.firstCell + $0.cellCount) } ?? 0
      guard start < end, bytes[start] != UInt8(ascii: "#") else {
        cells.removeLast(cells.count - first)
        if start < end { try readComment(bytes.extracting(start..<end)) }
        return
      }
      guard !columns.isEmpty else {
        throw invalid("no \"#:\" line names the columns before this line")
      }
      let line = bytes.extracting(start..<end)
      if !isValid, String(validating: LexiconList.copy(line), as: UTF8.self) == nil {
        throw invalid("not valid UTF-8")
      }
      let count = cells.count - first
      guard count <= columns.count else {
        throw invalid("\(count) columns, but the header names \(columns.count)")
      }
      guard !cells[first].isEmpty else { throw invalid("empty phrase") }
      lines.append(
        Line(number: number, firstCell: Int32(first), cellCount: Int32(truncatingIfNeeded: count)))
    }

    /// Reads what `#:` or `#!` begins; any other comment says nothing.
    private mutating func readComment(_ line: Span<UInt8>) throws(LexiconError) {
      guard line.count > 1, line[1] == UInt8(ascii: ":") || line[1] == UInt8(ascii: "!") else {
        return
      }
      let text = String(decoding: LexiconList.copy(line.extracting(2...)), as: UTF8.self)
      if line[1] == UInt8(ascii: ":") {
        columns = text.split(separator: "\t").map(trimmed)
        return
      }
      let directive = trimmed(text[...])
      guard directive == "match none" else { throw invalid("unknown directive \"\(directive)\"") }
      isMatched = false
    }

    private func invalid(_ reason: String) -> LexiconError {
      .invalidLine(file: path, line: Int(number), reason: reason)
    }

    private func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first == " " { text = text.dropFirst() }
      while text.last == " " { text = text.dropLast() }
      return String(text)
    }
  }

  private static func copy(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in span.indices { bytes.append(span[index]) }
    return bytes
  }
}
