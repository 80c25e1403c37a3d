import Inflate
import Tapecheck

/// The bytes of a gzip file of any number of members, expanded block by block.
///
/// A block never spans two members, and whether one begins a member is told, since reading can begin anew there.
final class GzipSource: ByteSource {
  /// Little enough for a processor's cache, and below what the allocator asks the system for each time.
  private static let block = 96 << 10
  /// Bytes that may be read again in the search for a member behind damage; each is cheap, but their number must
  /// not grow with the square of the file.
  private static let rescanLimit = 256 << 20

  private let source: any ByteSource
  /// The source again where reading can go back in it.
  private let file: (any SeekableSource)?
  private let inflater = Inflater(.gzip)
  private var input: [UInt8] = []
  private var at = 0
  /// The offset in the source of the first byte of `input`.
  private var inputOffset: Int
  private let firstOffset: Int
  /// Where the member being read begins in the source.
  private var memberOffset = 0
  private var rescanned = 0
  private var bytesOut = 0

  private enum State { case betweenMembers, inMember, failed(RecordFailure), ended }
  private var state = State.betweenMembers
  /// Whether the member being read has given nothing yet.
  private var isFresh = false

  /// Where in the source the member begins whose first block was the last read; `nil` for a later block.
  private(set) var blockStart: Int?

  /// Expands a source whose first byte has an offset.
  init(_ source: any ByteSource, offset: Int = 0) {
    self.source = source
    file = source as? any SeekableSource
    inputOffset = offset
    firstOffset = offset
  }

  func read() throws(RecordFailure) -> [UInt8] {
    while true {
      switch state {
      case .ended: return []
      case .failed(let failure): throw failure
      case .betweenMembers: try beginMember()
      case .inMember:
        let bytes = try expand()
        if !bytes.isEmpty { return bytes }
      }
    }
  }

  /// Looks for the next member behind damage; what was read before is given again from no byte on.
  ///
  /// - Returns: Whether there may be one.
  func resynchronise() throws(RecordFailure) -> Bool {
    guard !isBomb else {
      state = .ended
      return false
    }
    let reached = inputOffset + at
    rescanned += max(0, reached - memberOffset)
    if let file, rescanned < GzipSource.rescanLimit {
      try file.seek(to: memberOffset + 1)
      inputOffset = memberOffset + 1
      input = []
      at = 0
    }
    while try fill(3) {
      if input[at] == 0x1F, input[at + 1] == 0x8B, input[at + 2] == 0x08 {
        state = .betweenMembers
        return true
      }
      at += 1
    }
    state = .ended
    return false
  }

  private var isBomb: Bool { Expansion.isBomb(bytesOut, of: inputOffset + at - firstOffset) }

  private func beginMember() throws(RecordFailure) {
    // Zeros behind a member are padding.
    while try fill(1), input[at] == 0 { at += 1 }
    memberOffset = inputOffset + at
    guard try fill(1) else {
      state = .ended
      return
    }
    guard try fill(3), Inflater.isGzip(input[at...]) else {
      let failure = RecordFailure(
        .corrupt, "at byte \(memberOffset) there is something else than gzip data")
      state = .failed(failure)
      throw failure
    }
    inflater.reset()
    isFresh = true
    state = .inMember
  }

  private func expand() throws(RecordFailure) -> [UInt8] {
    let hasInput = try fill(1)
    let step = inflater.step(input, from: at, limit: GzipSource.block)
    at += step.consumed
    bytesOut += step.bytes.count
    if step.isAtEnd { state = .betweenMembers }
    if isBomb {
      let failure = RecordFailure(
        .limitExpansion, "the gzip data expand to far more than those of pages do")
      state = .failed(failure)
      throw failure
    }
    if let problem = step.problem {
      let failure = RecordFailure(
        .corrupt, "the gzip data that begin at byte \(memberOffset) are damaged: \(problem)")
      state = .failed(failure)
      // Bytes whose checksum does not fit may be wrong; before other damage they are right.
      if step.isMismatch || step.bytes.isEmpty { return [] }
    } else if !hasInput, step.bytes.isEmpty, !step.isAtEnd {
      state = .failed(
        RecordFailure(
          .cutShort, "the gzip data that begin at byte \(memberOffset) end before their end"))
      return []
    }
    if !step.bytes.isEmpty || step.isAtEnd {
      blockStart = isFresh ? memberOffset : nil
      isFresh = isFresh && step.bytes.isEmpty
    }
    return step.bytes
  }

  /// Makes sure of some bytes of input; `false` where there are not so many.
  private func fill(_ wanted: Int) throws(RecordFailure) -> Bool {
    while input.count - at < wanted {
      let block = try source.read()
      guard !block.isEmpty else { return false }
      inputOffset += at
      input = at == input.count ? block : input[at...] + block
      at = 0
    }
    return true
  }
}
