import Foundation

/// A small CSV table with a header line, as those beside the prices: fields may be quoted (RFC 4180), but not
/// across lines.
struct CSVTable: Sendable {
  struct Row: Sendable {
    /// The line of the file, counting from 1.
    var line: Int
    var fields: [String]
  }

  let path: String
  let columns: [String]
  let rows: [Row]

  /// Reads a file; a table without rows where there is none.
  ///
  /// - Throws: ``TapeError`` where the file cannot be read, is not UTF-8, lacks a wanted column, or has a line with
  ///   another number of fields than the header.
  /// - Complexity: O(*n*) in the bytes.
  init(path: String, wanted: [String]) throws(TapeError) {
    guard FileManager.default.fileExists(atPath: path) else {
      self.init(path: path, columns: [], rows: [])
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TapeError.unreadable(path: path)
    }
    try self.init(path: path, bytes: Array(data), wanted: wanted)
  }

  /// Reads the bytes of a file.
  init(path: String, bytes: [UInt8], wanted: [String]) throws(TapeError) {
    var columns: [String] = []
    var rows: [Row] = []
    var line = 0
    for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard let text = String(validating: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
      else { throw TapeError.invalidLine(file: path, line: line, reason: "not valid UTF-8") }
      guard !text.isEmpty else { continue }
      let fields = Self.fields(of: text)
      if columns.isEmpty {
        columns = fields
        for column in wanted where !columns.contains(column) {
          throw TapeError.invalidLine(
            file: path, line: line, reason: "no header with a column \"\(column)\"")
        }
        continue
      }
      guard fields.count == columns.count else {
        throw TapeError.invalidLine(
          file: path, line: line,
          reason: "\(fields.count) columns, but the header names \(columns.count)")
      }
      rows.append(Row(line: line, fields: fields))
    }
    self.init(path: path, columns: columns, rows: rows)
  }

  private init(path: String, columns: [String], rows: [Row]) {
    self.path = path
    self.columns = columns
    self.rows = rows
  }

  /// A row's field; empty where the table has no such column.
  func value(_ row: Row, _ column: String) -> String {
    guard let index = columns.firstIndex(of: column), index < row.fields.count else { return "" }
    return row.fields[index]
  }

  /// A row's symbol.
  func symbol(_ row: Row) throws(TapeError) -> Symbol {
    let name = value(row, "symbol")
    guard let symbol = Symbol(name) else { throw error(row, "\"\(name)\" is not a symbol") }
    return symbol
  }

  /// A row's day.
  func day(_ row: Row, _ column: String) throws(TapeError) -> Day {
    let text = value(row, column)
    guard let day = Day(iso: text) else { throw error(row, "\"\(text)\" is not a date") }
    return day
  }

  func error(_ row: Row, _ reason: String) -> TapeError {
    .invalidLine(file: path, line: row.line, reason: reason)
  }

  private static func fields(of text: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") {
        // Two quotes inside a quoted field stand for one.
        if wasQuote { field.append(byte) }
        isQuoted.toggle()
        wasQuote = !isQuoted
        continue
      }
      wasQuote = false
      if byte == UInt8(ascii: ","), !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
