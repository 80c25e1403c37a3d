import Foundation
import TapecheckFormats

/// Files of their own for every record, in a folder.
struct FolderSink: RecordSink {
  private let folder: String
  private let files: (Record) -> [(ending: String, bytes: [UInt8])]
  private var names: Set<String> = []
  private var waiting: [(path: String, bytes: [UInt8])] = []

  /// Creates a folder where there is none.
  init(
    _ folder: String, beside: [(name: String, bytes: [UInt8])] = [],
    _ files: @escaping (Record) -> [(ending: String, bytes: [UInt8])]
  ) throws(OutputError) {
    self.folder = folder
    self.files = files
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .failed(name: folder, reason: error.localizedDescription)
    }
    waiting = beside.map { (folder + "/" + $0.name, $0.bytes) }
  }

  mutating func take(_ line: [UInt8]) throws(RecordError) {
    let record = try Record(line: line)
    let name = unusedName(for: record.id)
    for file in files(record) { waiting.append((folder + "/" + name + file.ending, file.bytes)) }
  }

  mutating func handOn(isLast: Bool) throws(ConversionError) {
    for (path, bytes) in waiting {
      do {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
      } catch {
        throw .output(.failed(name: path, reason: error.localizedDescription))
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// A file name made of an id: letters, digits and `. _ -`, with a number behind where it is taken.
  ///
  /// An id can be anything, so that nothing of it may reach out of the folder.
  private mutating func unusedName(for id: String) -> String {
    var bytes: [UInt8] = []
    let ending = [".html", ".htm", ".xhtml", ".txt"].first { id.hasSuffix($0) } ?? ""
    for byte in id.utf8.dropLast(ending.utf8.count).suffix(120) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: bytes.append(byte)
      case 0x2E where !bytes.isEmpty: bytes.append(byte)
      default: bytes.append(UInt8(ascii: "-"))
      }
    }
    let name = bytes.isEmpty ? "record" : String(decoding: bytes, as: UTF8.self)
    var free = name
    var number = 2
    while !names.insert(free.lowercased()).inserted {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
