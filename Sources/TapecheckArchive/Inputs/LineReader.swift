import Disk
import Tapecheck

/// Reads a file of input lines, each as in the worker form.
final class LineReader: EntryReader {
  private let window: ByteWindow
  private let name: InputName
  private var number: Int
  private var hasFailed = false
  /// Where the next line ends, where that was looked for before.
  private var lineEnd: Int?
  /// Whether reading can begin at a line, which it cannot inside a compressed stream.
  private let canRestart: Bool

  /// Reads on from a place where a line begins.
  init(_ source: any ByteSource, _ name: InputName, from restart: Restart = Restart()) {
    canRestart = source is FileSource
    window = ByteWindow(source, offset: restart.offset)
    number = restart.ordinal
    self.name = name
  }

  /// Whether the next line, or the end, is in memory.
  var isAtHand: Bool {
    if hasFailed || window.isAtEnd || lineEnd != nil { return true }
    lineEnd = window.index(of: 0x0A)
    return lineEnd != nil
  }

  func next() -> Entry? {
    guard !hasFailed else { return nil }
    let restart = canRestart ? Restart(offset: window.offset, ordinal: number) : Restart()
    number += 1
    do throws(RecordFailure) {
      guard let line = try readLine() else { return nil }
      var input = ArticleInput(line: line, number: number)
      keepInside(&input)
      return Entry(input: input, restart: restart)
    } catch {
      // Behind a file that cannot be read there are no more lines.
      hasFailed = error.code != .limitBytes
      var source = RecordSource(id: "\(name.id):\(number)")
      source.path = name.path
      return Entry(input: ArticleInput(source: source, content: .failure(error)), restart: restart)
    }
  }

  /// The next line without its end, or `nil` behind the last.
  private func readLine() throws(RecordFailure) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = lineEnd ?? window.index(of: 0x0A, from: searched) {
        lineEnd = nil
        defer { window.drop(end + 1) }
        return line(to: end)
      }
      searched = window.count
      guard searched <= ArticleInput.longestLine else {
        try skipLine()
        throw RecordFailure(
          .limitBytes, "the line has more than \(ArticleInput.longestLine) bytes")
      }
      if try !window.fill() { break }
    }
    guard window.count > 0 else { return nil }
    defer { window.drop(window.count) }
    return line(to: window.count)
  }

  private func line(to end: Int) -> [UInt8] {
    var (start, end) = (0, end)
    if end > 0, window[end - 1] == 0x0D { end -= 1 }
    if number == 1, end >= 3, window[0] == 0xEF, window[1] == 0xBB, window[2] == 0xBF { start = 3 }
    return window.bytes(start..<end)
  }

  private func skipLine() throws(RecordFailure) {
    repeat {
      if let end = window.index(of: 0x0A) { return window.drop(end + 1) }
      window.drop(window.count)
    } while try window.fill()
  }

  /// Names the line for its file where it had no id, and keeps its path inside the folder named.
  private func keepInside(_ input: inout ArticleInput) {
    if input.source.line != nil, input.source.path == nil {
      input.source.id = "\(name.id):\(number)"
    }
    guard case .file(let path) = input.content else { return }
    guard !name.isInArchive else {
      input.content = .failure(
        RecordFailure(.outsideRoot, "\(path): lies outside the archive of the line"))
      return
    }
    guard let folder = name.folder else { return }
    let target = FileKind.target(of: path.hasPrefix("/") ? path : folder + "/" + path)
    let root = FileKind.target(of: folder)
    guard target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
      input.content = .failure(
        RecordFailure(.outsideRoot, "\(path): lies outside the folder of the line"))
      return
    }
    input.content = .file(path: target)
  }
}
