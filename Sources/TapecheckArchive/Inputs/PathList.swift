import Tapecheck

/// A list of paths, one a line, as `find` prints it.
struct PathList {
  private let window: ByteWindow?
  private var number = 0
  private var waiting: Int

  /// Opens a list; `-` is standard input.
  ///
  /// A list that cannot be read is empty.
  init(_ path: String, skipping lines: Int) {
    waiting = lines
    if path == "-" {
      window = ByteWindow(FileSource())
    } else {
      window = (try? FileSource(path: path)).map { ByteWindow($0) }
    }
  }

  /// The next path with the number of its line, counting from 1; blank lines are passed over.
  mutating func next() -> (path: String, number: Int)? {
    while let line = readLine() {
      number += 1
      guard number > waiting, !line.isEmpty else { continue }
      return (String(decoding: line, as: UTF8.self), number)
    }
    return nil
  }

  private func readLine() -> [UInt8]? {
    guard let window else { return nil }
    var searched = 0
    while true {
      if let end = window.index(of: 0x0A, from: searched) {
        defer { window.drop(end + 1) }
        return window.bytes(0..<(end > 0 && window[end - 1] == 0x0D ? end - 1 : end))
      }
      searched = window.count
      // No path is longer than a few thousand bytes; what goes on without a line's end is no list.
      guard searched < 1 << 20, (try? window.fill()) == true else { break }
    }
    guard window.count > 0, window.count < 1 << 20 else { return nil }
    defer { window.drop(window.count) }
    return window.bytes(0..<window.count)
  }
}
