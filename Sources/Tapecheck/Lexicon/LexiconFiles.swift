import Foundation

/// Finds, reads and cuts the files of a lexicon.
enum LexiconFiles {
  struct File {
    var folder: String
    var table: String
    var path: String
    var bytes: [UInt8]
  }

  struct Line {
    var number: Int
    var fields: [String]
  }

  struct Parsed {
    var columns: [String]
    var lines: [Line]
    var isMatched: Bool
  }

  /// All `.tsv` files one level below some folders, by folder and name; later folders replace.
  static func read(_ folders: [String]) throws(LexiconError) -> [File] {
    var files: [String: File] = [:]
    for root in folders {
      for folder in try names(in: root) where !folder.contains(".") {
        let path = root + "/" + folder
        for name in try names(in: path) where name.hasSuffix(".tsv") && !name.hasPrefix(".") {
          guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            throw LexiconError.unreadable(path: path + "/" + name)
          }
          files[folder + "/" + name] = File(
            folder: folder, table: String(name.dropLast(4)), path: path + "/" + name,
            bytes: Array(data))
        }
      }
    }
    return files.keys.sorted().compactMap { files[$0] }
  }

  private static func names(in path: String) throws(LexiconError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw LexiconError.unreadable(path: path)
    }
  }

  /// Cuts a file into its columns and lines.
  static func parse(_ file: File) throws(LexiconError) -> Parsed {
    var columns: [String] = []
    var lines: [Line] = []
    var isMatched = true
    var number = 0
    // One check of the whole file; only a broken one is looked at line by line.
    let isValid = String(validating: file.bytes, as: UTF8.self) != nil
    for raw in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var bytes = raw
      if bytes.last == 0x0D { bytes = bytes.dropLast() }
      guard let first = bytes.first else { continue }
      if first == UInt8(ascii: "#") {
        let second = bytes.dropFirst().first
        if second == UInt8(ascii: ":") {
          columns = String(decoding: bytes.dropFirst(2), as: UTF8.self)
            .split(separator: "\t").map { trimmed($0) }
        } else if second == UInt8(ascii: "!") {
          let directive = trimmed(String(decoding: bytes.dropFirst(2), as: UTF8.self)[...])
          guard directive == "match none" else {
            throw LexiconError.invalidLine(
              file: file.path, line: number, reason: "unknown directive \"\(directive)\"")
          }
          isMatched = false
        }
        continue
      }
      guard !columns.isEmpty else {
        throw LexiconError.invalidLine(
          file: file.path, line: number, reason: "no \"#:\" line names the columns before this line"
        )
      }
      if !isValid, String(validating: bytes, as: UTF8.self) == nil {
        throw LexiconError.invalidLine(file: file.path, line: number, reason: "not valid UTF-8")
      }
      var fields = self.fields(of: bytes)
      guard fields.count <= columns.count else {
        throw LexiconError.invalidLine(
          file: file.path, line: number,
          reason: "\(fields.count) columns, but the header names \(columns.count)")
      }
      guard !fields[0].isEmpty else {
        throw LexiconError.invalidLine(file: file.path, line: number, reason: "empty phrase")
      }
      while fields.count < columns.count { fields.append("") }
      lines.append(Line(number: number, fields: fields))
    }
    return Parsed(columns: columns, lines: lines, isMatched: isMatched)
  }

  /// The columns of a line, cut at its tabs by bytes: cutting by characters took half of the start-up.
  private static func fields(of line: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var start = line.startIndex
    for index in line.indices where line[index] == 0x09 {
      fields.append(String(decoding: line[start..<index], as: UTF8.self))
      start = index + 1
    }
    fields.append(String(decoding: line[start...], as: UTF8.self))
    return fields
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
