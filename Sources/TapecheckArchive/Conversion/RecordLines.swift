import Foundation

/// Reads a file of lines piece by piece, so that memory holds one line and one piece.
public struct RecordLines {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the last line read, counting from 1.
  public private(set) var number = 0

  private static let pieceSize = 1 << 20

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: ``InputError`` where there is no such file.
  public init(path: String) throws(InputError) {
    if path == "-" {
      handle = .standardInput
      return
    }
    switch FileKind.of(path) {
    case nil: throw .notFound(path: path)
    case .folder?: throw .isFolder(path: path)
    case .file?, .other?: break
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    self.handle = handle
  }

  /// The next line without its line break; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  public mutating func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(upTo: end)
      }
      searched = buffer.count
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(upTo: buffer.count)
      }
      searched -= start
      buffer.removeSubrange(..<start)
      start = 0
      if let piece = try? handle.read(upToCount: RecordLines.pieceSize), !piece.isEmpty {
        buffer.append(contentsOf: piece)
      } else {
        isAtEnd = true
      }
    }
  }

  private mutating func line(upTo end: Int) -> [UInt8] {
    number += 1
    var line = Array(buffer[start..<end])
    if line.last == 0x0D { line.removeLast() }
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }
}
