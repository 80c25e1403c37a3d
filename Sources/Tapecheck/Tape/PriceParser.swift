/// Reads a CSV file of daily prices into columns, in one pass over its bytes.
///
/// The header's names say which column is which, so that this project's layout, Yahoo's, Stooq's and zipline's
/// csvdir all do. Dates are `YYYY-MM-DD`, also with a time behind, or `YYYYMMDD`.
struct PriceParser {
  private enum Column {
    case date, open, high, low, close, volume
    /// zipline's: the figures are as traded, and a ratio other than 1 says on which day that changed.
    case split
    case ignored
  }

  /// The line being read.
  private struct Row {
    var day: Day?
    var open = Double.nan
    var high = Double.nan
    var low = Double.nan
    var close = Double.nan
    var volume = Double.nan
    var split = 1.0

    mutating func set(_ value: Double, _ column: Column) {
      switch column {
      case .open: open = value
      case .high: high = value
      case .low: low = value
      case .close: close = value
      case .volume: volume = value
      case .split: split = value
      case .date, .ignored: break
      }
    }
  }

  private let file: String
  private let powers = DecimalText.powers
  private var columns: [Column] = []
  private var rows = PriceRows()
  private var line = 0

  private init(file: String) {
    self.file = file
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``TapeError/invalidLine(file:line:reason:)`` for the first line that is not as the header says.
  /// - Complexity: O(*n*) in the bytes.
  static func parse(_ bytes: [UInt8], file: String) throws(TapeError) -> PriceRows {
    var parser = PriceParser(file: file)
    try parser.readLines(bytes.span)
    return parser.finished()
  }

  private mutating func readLines(_ bytes: borrowing Span<UInt8>) throws(TapeError) {
    var position = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > position, bytes[end - 1] == 0x0D { end -= 1 }
      line += 1
      if columns.isEmpty {
        try readHeader(bytes, position..<end)
        rows.reserve((bytes.count - end) / 32)
      } else if end > position {
        try readRow(bytes, position..<end)
      }
      position = next
    }
    if columns.isEmpty { throw invalid("no header", line: 1) }
  }

  private mutating func readHeader(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) throws(TapeError) {
    var name = ""
    var names: [String] = []
    for position in range {
      switch bytes[position] {
      case UInt8(ascii: ","):
        names.append(name)
        name = ""
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x20: continue
      case 0x41...0x5A: name.unicodeScalars.append(Unicode.Scalar(bytes[position] | 0x20))
      default: name.unicodeScalars.append(Unicode.Scalar(bytes[position]))
      }
    }
    names.append(name)
    columns = names.map { name in
      switch name {
      case "date", "timestamp": .date
      case "open": .open
      case "high": .high
      case "low": .low
      case "close": .close
      case "volume", "vol": .volume
      case "split": .split
      default: .ignored
      }
    }
    for (column, wanted) in [(Column.date, "date"), (.close, "close")] {
      switch columns.count(where: { $0 == column }) {
      case 1: continue
      case 0: throw invalid("no header with a column \"\(wanted)\"", line: line)
      default: throw invalid("the header names \"\(wanted)\" twice", line: line)
      }
    }
  }

  private mutating func readRow(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) throws(TapeError) {
    var row = Row()
    var column = 0
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      if column < columns.count {
        if columns[column] == .date {
          row.day = Self.day(bytes, start..<end)
        } else if columns[column] != .ignored {
          guard let value = DecimalText.read(bytes, start..<end, powers: powers) else {
            throw invalid("\"\(Self.text(bytes, start..<end))\" is not a number", line: line)
          }
          row.set(value, columns[column])
        }
      }
      column += 1
      start = end + 1
    }
    guard column == columns.count else {
      throw invalid("\(column) columns, but the header names \(columns.count)", line: line)
    }
    guard let day = row.day else {
      throw invalid("\"\(Self.text(bytes, range))\" does not begin with a date", line: line)
    }
    if let last = rows.days.last, day <= last {
      throw invalid("\(day.iso) does not come after \(last.iso)", line: line)
    }
    if row.split.isFinite, row.split > 0, row.split != 1 {
      rows.splits.append(Split(day: day, ratio: row.split))
    }
    // A session without a close says nothing; the calendar knows that it was held.
    if !row.close.isNaN {
      rows.append(day, row.open, row.high, row.low, row.close, row.volume, line)
    }
  }

  /// Puts zipline's figures on the last row's basis and forgets line numbers that follow from the rows'.
  private func finished() -> PriceRows {
    var rows = rows
    rows.adjustForSplits()
    var isRegular = true
    for (index, line) in rows.lines.enumerated() where Int(line) != index + 2 {
      isRegular = false
      break
    }
    if isRegular { rows.lines = [] }
    return rows
  }

  private static func day(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Day? {
    let start = range.lowerBound
    func number(_ offset: Int, _ count: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
      var value = 0
      for position in start + offset..<start + offset + count {
        let digit = bytes[position] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    if range.count == 8 {
      guard let year = number(0, 4, bytes), let month = number(4, 2, bytes),
        let day = number(6, 2, bytes)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard range.count >= 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let year = number(0, 4, bytes),
      let month = number(5, 2, bytes), let day = number(8, 2, bytes)
    else { return nil }
    // yfinance writes "2024-07-11 00:00:00-04:00".
    if range.count > 10, bytes[start + 10] != 0x20, bytes[start + 10] != UInt8(ascii: "T") {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// At most 40 bytes of the file, for a message.
  private static func text(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    for position in range.prefix(40) { copy.append(bytes[position]) }
    return String(decoding: copy, as: UTF8.self)
  }

  private func invalid(_ reason: String, line: Int) -> TapeError {
    .invalidLine(file: file, line: line, reason: reason)
  }
}
