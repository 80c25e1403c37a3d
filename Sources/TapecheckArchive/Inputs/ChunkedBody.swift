import Tapecheck

/// Takes HTTP's chunked transfer coding off a body.
enum ChunkedBody {
  /// The bytes without the chunks' sizes; `nil` where the body is not chunked after all.
  ///
  /// Of a body that is known not to be whole, what there is.
  ///
  /// - Throws: ``RecordFailure`` where a later chunk is broken or missing.
  /// - Complexity: O(*n*) in the bytes.
  static func decode(
    _ body: ArraySlice<UInt8>, isPartial: Bool = false
  ) throws(RecordFailure) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var at = body.startIndex
    while true {
      guard let (size, start) = size(in: body, at: at) else {
        if at == body.startIndex { return nil }
        if isPartial { return result }
        if at == body.endIndex { throw RecordFailure(.cutShort, "the last chunk is missing") }
        throw RecordFailure(.corrupt, "a chunk of the body has no size")
      }
      // What follows the last chunk are further header fields.
      if size == 0 { return result }
      guard size <= body.endIndex - start else {
        if at == body.startIndex, result.isEmpty, !looksLikeChunk(body, start) { return nil }
        if isPartial { return result + body[start...] }
        throw RecordFailure(.cutShort, "a chunk of the body is cut short")
      }
      result += body[start..<start + size]
      at = start + size
      if at < body.endIndex, body[at] == 0x0D { at += 1 }
      if at < body.endIndex, body[at] == 0x0A { at += 1 }
    }
  }

  /// The size that stands at an index, and the index behind its line; `nil` where there is none.
  private static func size(
    in body: ArraySlice<UInt8>, at start: Int
  ) -> (size: Int, next: Int)? {
    var at = start
    var size = 0
    var digits = 0
    while at < body.endIndex, let digit = hexadecimal(body[at]) {
      // More than eight digits are no size that a page could have, but zeros before it do no harm.
      guard size < 1 << 32 else { return nil }
      size = size << 4 | digit
      digits += 1
      at += 1
    }
    guard digits > 0, digits <= 32 else { return nil }
    while at < body.endIndex, body[at] == 0x20 || body[at] == 0x09 { at += 1 }
    if at < body.endIndex, body[at] == 0x3B {
      while at < body.endIndex, body[at] != 0x0A { at += 1 }
    }
    if at < body.endIndex, body[at] == 0x0D { at += 1 }
    guard at < body.endIndex, body[at] == 0x0A else {
      // The size of the last chunk may be the very end.
      return size == 0 && at == body.endIndex ? (0, at) : nil
    }
    return (size, at + 1)
  }

  /// Whether a first chunk that is longer than the body is one that was cut, not a text that begins with a number.
  private static func looksLikeChunk(_ body: ArraySlice<UInt8>, _ start: Int) -> Bool {
    start - body.startIndex >= 3 && body[start - 2] == 0x0D
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
