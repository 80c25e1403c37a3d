import Foundation
import Synchronization
import Tapecheck

/// Standard input as lines, each an input.
///
/// Safe to use from several tasks; calls wait for one another.
public final class InputLines: Sendable {
  private let reader: Mutex<LineReader>

  /// Opens standard input, of which nothing may have been read.
  public init() {
    reader = Mutex(LineReader(StandardInput(), InputName(id: "line", path: "-")))
  }

  /// Whether the next line, or the end, is in memory: asking for it cannot wait for whoever writes it.
  var isAtHand: Bool { reader.withLock { $0.isAtHand } }

  /// The next line, counting from 1, or `nil` behind the last.
  func next(number: Int) -> ArticleInput? {
    guard var input = reader.withLock({ $0.next()?.input }) else { return nil }
    if case .failure(let failure) = input.content, failure.code == .limitBytes {
      input.source = RecordSource(id: "line:\(number)")
      input.source.line = number
    }
    return input
  }
}

/// Standard input, as much at a time as there is.
private final class StandardInput: ByteSource {
  private let file: FileSource?
  private let handle = FileHandle.standardInput
  private var isAtEnd = false

  init() {
    let kind = FileKind.of("/dev/stdin")
    // A file can be read in larger blocks than a pipe holds, and nobody waits at its other end.
    file = kind == .file ? FileSource() : nil
    // A stream that is closed has a link that leads nowhere.
    isAtEnd = kind == .folder || kind == nil && FileKind.entry("/dev/stdin") != nil
  }

  func read() throws(RecordFailure) -> [UInt8] {
    guard !isAtEnd else { return [] }
    let bytes = try file?.read() ?? [UInt8](handle.availableData)
    isAtEnd = bytes.isEmpty
    return bytes
  }
}
