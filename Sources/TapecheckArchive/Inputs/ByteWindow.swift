import Tapecheck

/// A stretch of a byte source in memory, which grows at its end and is consumed from its start.
final class ByteWindow {
  let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  /// The offset in the source of the first byte that is not consumed.
  private(set) var offset: Int
  private(set) var isAtEnd = false

  init(_ source: any ByteSource, offset: Int = 0) {
    self.source = source
    self.offset = offset
  }

  /// How many bytes are in memory.
  var count: Int { buffer.count - start }

  /// A byte, counted from the first that is not consumed.
  subscript(index: Int) -> UInt8 { buffer[start + index] }

  /// Reads one more block.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  func fill() throws(RecordFailure) -> Bool {
    guard !isAtEnd else { return false }
    // Moving no more than was consumed keeps the cost linear.
    if start >= count {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let block = try source.read()
    isAtEnd = block.isEmpty
    if buffer.isEmpty { buffer = block } else { buffer += block }
    return !isAtEnd
  }

  /// Reads until so many bytes are in memory; `false` where there are not so many.
  func need(_ wanted: Int) throws(RecordFailure) -> Bool {
    while count < wanted { guard try fill() else { return false } }
    return true
  }

  /// Consumes bytes in memory, at most all of them.
  func drop(_ wanted: Int) {
    let dropped = min(wanted, count)
    start += dropped
    offset += dropped
  }

  /// Consumes bytes that need not be in memory yet.
  ///
  /// - Returns: How many there were, at most the number wanted.
  func skip(_ wanted: Int) throws(RecordFailure) -> Int {
    var skipped = 0
    while skipped < wanted {
      if count == 0 { guard try fill() else { break } }
      let step = min(wanted - skipped, count)
      drop(step)
      skipped += step
    }
    return skipped
  }

  /// A copy of bytes in memory; the range must lie inside ``count``.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(buffer[start + range.lowerBound..<start + range.upperBound])
  }

  /// The place of the first byte of a value from a place on, among those in memory.
  func index(of byte: UInt8, from first: Int = 0) -> Int? {
    guard first < count else { return nil }
    return ByteWindow.find(byte, in: buffer.span, from: start + max(0, first)).map { $0 - start }
  }

  private static func find(_ byte: UInt8, in bytes: Span<UInt8>, from first: Int) -> Int? {
    var index = first
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
