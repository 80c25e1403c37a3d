import Disk
import Synchronization
import Tapecheck

/// Standard input as lines, each an input.
///
/// Safe to use from several tasks; calls wait for one another.
public final class InputLines: Sendable {
  private let reader: Mutex<LineReader>

  /// Opens standard input, of which nothing may have been read.
  public init() {
    reader = Mutex(LineReader(StandardSource(), InputName(id: "line", path: "-")))
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

/// The bytes of standard input.
private final class StandardSource: ByteSource {
  /// What a pipe holds.
  private static let block = 64 << 10

  func read() -> [UInt8] { StandardInput.read(upTo: StandardSource.block) }
}
