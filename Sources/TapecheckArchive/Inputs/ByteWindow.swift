import Tapecheck

/// A stretch of a byte source in memory, which grows at its end and is consumed from its start.
final class ByteWindow {
  let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  /// The offset in the source of the first byte that is not consumed.
  private(set) var offset: Int
  private(set) var isAtEnd = false
  /// Where gzip members begin that reading came by: the offset here, and that of the member in its file.
  private(set) var members: [(offset: Int, file: Int)] = []

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
    if !isAtEnd, let start = (source as? GzipSource)?.blockStart {
      members.append((offset + count, start))
    }
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

  /// Consumes and gives what is in memory, at most so many bytes; empty at the end only.
  func take(_ limit: Int) throws(RecordFailure) -> [UInt8] {
    if count == 0 { try fill() }
    let taken = min(limit, count)
    defer { drop(taken) }
    return bytes(0..<taken)
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

  /// Forgets the members that begin before an offset.
  func forgetMembers(before offset: Int) {
    guard let first = members.first, first.offset < offset else { return }
    members.removeSubrange(..<(members.firstIndex { $0.offset >= offset } ?? members.count))
  }

  /// Goes on behind damage, with nothing in memory.
  ///
  /// - Returns: Whether there is more.
  func resynchronise() throws(RecordFailure) -> Bool {
    drop(count)
    guard let source = source as? GzipSource else { return false }
    isAtEnd = try !source.resynchronise()
    return !isAtEnd
  }

  /// Whether the bytes from a place on are those given; `false` where fewer are in memory.
  func hasPrefix(_ bytes: String, at place: Int = 0) -> Bool {
    guard place >= 0, place + bytes.utf8.count <= count else { return false }
    return buffer[(start + place)...].starts(with: bytes.utf8)
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
