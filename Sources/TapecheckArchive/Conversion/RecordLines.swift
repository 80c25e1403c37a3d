import Disk
import Tapecheck

/// The lines of a file of records, one at a time.
struct RecordLines {
  private let window: ByteWindow
  /// The number of the last line read, counting from 1.
  private(set) var number = 0

  /// Opens a file, or standard input for `-`.
  init(path: String) throws(InputError) {
    guard path != "-" else {
      window = ByteWindow(FileSource())
      return
    }
    switch FileKind.of(path) {
    case nil: throw .notFound(path: path)
    case .folder?: throw .isFolder(path: path)
    case .file?, .link?, .other?: break
    }
    do throws(RecordFailure) {
      window = ByteWindow(try FileSource(path: path))
    } catch {
      throw .unreadable(path: path)
    }
  }

  /// The next line without its line break; `nil` at the end.
  mutating func next() throws(RecordFailure) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = window.index(of: 0x0A, from: searched) {
        defer { window.drop(end + 1) }
        return line(to: end)
      }
      searched = window.count
      if try !window.fill() { break }
    }
    guard window.count > 0 else { return nil }
    defer { window.drop(window.count) }
    return line(to: window.count)
  }

  /// The next line, with the file named where it cannot be read.
  mutating func next(of path: String) throws(ConversionError) -> [UInt8]? {
    do throws(RecordFailure) {
      return try next()
    } catch {
      throw .input(.unreadable(path: path))
    }
  }

  private mutating func line(to end: Int) -> [UInt8] {
    number += 1
    let end = end > 0 && window[end - 1] == 0x0D ? end - 1 : end
    let isMarked =
      number == 1 && end >= 3 && window[0] == 0xEF && window[1] == 0xBB && window[2] == 0xBF
    return window.bytes((isMarked ? 3 : 0)..<end)
  }
}
