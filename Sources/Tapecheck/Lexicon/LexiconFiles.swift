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
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw LexiconError.invalidLine(file: file.path, line: number, reason: "not valid UTF-8")
      }
      var fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
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

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
