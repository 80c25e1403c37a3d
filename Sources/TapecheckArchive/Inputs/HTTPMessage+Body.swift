import Inflate
public import Tapecheck

extension HTTPMessage {
  /// How many codings may lie over one another; each is a pass over the body.
  private static let mostCodings = 4

  /// The body as the page was written: without chunks and compression.
  ///
  /// Archives say things of bodies that are no longer so, most often that a plain one is compressed. What the bytes
  /// are goes before what the header says.
  ///
  /// - Throws: ``RecordFailure`` where it cannot be had.
  /// - Complexity: O(*n*) in the bytes of the result.
  public func decodedBody() throws(RecordFailure) -> [UInt8] {
    var body: [UInt8]
    if isChunked, let joined = try ChunkedBody.decode(rawBody, isPartial: isPartial) {
      body = joined
    } else {
      body = copyBody()
    }
    guard contentCodings.count <= HTTPMessage.mostCodings else {
      throw RecordFailure(.unsupportedEncoding, "the body is coded more than four times")
    }
    for coding in contentCodings.reversed() { body = try decode(body, coding) }
    // No page begins with these bytes, whatever was or was not said.
    if contentCodings.isEmpty, Inflater.isGzip(body) { body = try Expansion.gunzip(body) }
    return body
  }

  /// The page in the body; a plain text that begins as mark-up does is a page all the same.
  func page() throws(RecordFailure) -> Page {
    let bytes = try decodedBody()
    return Page(
      bytes: bytes,
      isPlainText: mediaType == "text/plain" && !HTTPMessage.looksPlain(bytes))
  }

  private func decode(
    _ body: [UInt8], _ coding: String
  ) throws(RecordFailure) -> [UInt8] {
    switch coding {
    case "gzip", "x-gzip", "deflate", "x-deflate":
      if Inflater.isGzip(body) {
        return isPartial
          ? try Expansion.expand(body, .gzip, isPartial: true) : try Expansion.gunzip(body)
      }
      if HTTPMessage.isZlib(body) {
        return try Expansion.expand(body, .zlib, isPartial: isPartial)
      }
      guard coding.hasSuffix("deflate"), !HTTPMessage.looksPlain(body) else { return body }
      return try Expansion.expand(body, .none, isPartial: isPartial)
    default:
      guard HTTPMessage.looksPlain(body) else {
        throw RecordFailure(.unsupportedEncoding, "the body is coded as \(coding)")
      }
      return body
    }
  }

  /// The two bytes that begin a zlib stream are a multiple of 31 and say that it is one.
  private static func isZlib(_ body: [UInt8]) -> Bool {
    guard body.count >= 2, body[0] & 0x0F == 8, body[0] >> 4 <= 7 else { return false }
    return (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  /// Whether a body begins as a page does.
  static func looksPlain(_ body: [UInt8]) -> Bool {
    let start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = body[start...].prefix(256).first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    return first == 0x3C || first == nil
  }
}
