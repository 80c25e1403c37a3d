/// Reads a CSV file of daily prices into columns, in one pass over its bytes.
///
/// The header's names say which column is which, so that this project's layout, Yahoo's, Stooq's and zipline's
/// csvdir all do. Dates are `YYYY-MM-DD`, also with a time behind, or `YYYYMMDD`.
struct PriceParser {
  private enum Column {
    case date, open, high, low, close, volume
    /// zipline's: the figures are as traded, and a ratio other than 1 says on which day that changed.
    case split
    /// Yahoo's: the close with what dividends would have bought.
    case adjusted
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
    var adjusted = Double.nan

    mutating func set(_ value: Double, _ column: Column) {
      switch column {
      case .open: open = value
      case .high: high = value
      case .low: low = value
      case .close: close = value
      case .volume: volume = value
      case .split: split = value
      case .adjusted: adjusted = value
      case .date, .ignored: break
      }
    }
  }

  private let file: String
  private let powers = DecimalText.powers
  private var columns: [Column] = []
  private var rows = PriceRows()
  private var line = 0
  /// The month of the last date read: its first day, and how many it has.
  private var known = (month: 0, first: Day(number: 0), count: 0)

  private init(file: String) {
    self.file = file
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``TapeError/invalidLine(file:line:reason:)`` for the first line that is not as the header says.
  /// - Complexity: O(*n*) in the bytes.
  static func parse(
    _ bytes: borrowing Span<UInt8>, file: String
  ) throws(TapeError) -> PriceRows {
    var parser = PriceParser(file: file)
    try parser.readLines(bytes)
    return parser.finished()
  }

  private mutating func readLines(_ bytes: borrowing Span<UInt8>) throws(TapeError) {
    var position = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    while position < bytes.count {
      line += 1
      if columns.isEmpty {
        var end = position
        while !Self.isLineEnd(bytes, end) { end += 1 }
        try readHeader(bytes, position..<end)
        rows.reserve((bytes.count - end) / 32)
        position = end
      } else if !Self.isLineEnd(bytes, position) {
        position = try readRow(bytes, from: position)
      }
      if position < bytes.count, bytes[position] == 0x0D { position += 1 }
      position += 1
    }
    if columns.isEmpty { throw invalid("no header", line: 1) }
  }

  /// Whether a line ends at a position: a line feed, with or without a carriage return, or the end of the file.
  @inline(__always)
  private static func isLineEnd(_ bytes: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    let byte = bytes[position]
    guard byte <= 0x0D else { return false }
    return byte == 0x0A
      || (byte == 0x0D && (position + 1 == bytes.count || bytes[position + 1] == 0x0A))
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
      case "adjclose", "adj_close", "adjustedclose": .adjusted
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

  /// Reads the line at a position and gives back where it ends.
  private mutating func readRow(
    _ bytes: borrowing Span<UInt8>, from start: Int
  ) throws(TapeError) -> Int {
    var row = Row()
    var column = 0
    var position = start
    while true {
      let role = column < columns.count ? columns[column] : .ignored
      let first = position
      var value: Double?
      if role != .ignored, role != .date {
        value = DecimalText.readShort(bytes, &position, powers: powers)
      }
      while !Self.isLineEnd(bytes, position), bytes[position] != UInt8(ascii: ",") {
        position += 1
        value = nil
      }
      switch role {
      case .ignored: break
      case .date: row.day = day(bytes, first..<position)
      default:
        guard let value = value ?? DecimalText.read(bytes, first..<position, powers: powers) else {
          throw invalid("\"\(Self.text(bytes, first..<position))\" is not a number", line: line)
        }
        row.set(value, role)
      }
      column += 1
      if Self.isLineEnd(bytes, position) { break }
      position += 1
    }
    guard column == columns.count else {
      throw invalid("\(column) columns, but the header names \(columns.count)", line: line)
    }
    guard let day = row.day else {
      throw invalid("\"\(Self.text(bytes, start..<position))\" has no date", line: line)
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
      if columns.contains(.adjusted) { rows.adjustedCloses.append(row.adjusted) }
    }
    return position
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

  private mutating func day(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Day? {
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
      return self.day(year, month, day)
    }
    guard range.count >= 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let year = number(0, 4, bytes),
      let month = number(5, 2, bytes), let day = number(8, 2, bytes)
    else { return nil }
    // yfinance writes "2024-07-11 00:00:00-04:00".
    if range.count > 10, bytes[start + 10] != 0x20, bytes[start + 10] != UInt8(ascii: "T") {
      return nil
    }
    return self.day(year, month, day)
  }

  /// A day, worked out from the first of its month, which most rows share with the row before.
  private mutating func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    if year * 100 + month != known.month {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      known = (year * 100 + month, first, Day.daysInMonth(month, of: year))
    }
    return (1...known.count).contains(day) ? known.first.advanced(by: day - 1) : nil
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
