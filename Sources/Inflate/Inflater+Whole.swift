/// Why compressed bytes could not be expanded.
public enum InflateError: Error, Equatable {
  /// The bytes are not what they should be.
  case damaged(String)
  /// They end before their end.
  case cutShort
  /// More would come out than the limit allows.
  case tooLong(limit: Int)
}

extension Inflater {
  /// Whether bytes begin as gzip does.
  public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// Expands gzip bytes of any number of members; zeros behind the last are padding.
  ///
  /// - Parameters:
  ///   - bytes: The compressed bytes.
  ///   - limit: How many bytes may come out.
  /// - Returns: The bytes.
  /// - Throws: ``InflateError``.
  /// - Complexity: O(*n*) in the bytes that come out.
  public static func gunzip(_ bytes: [UInt8], limit: Int) throws(InflateError) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    repeat {
      start += try Inflater(.gzip).expand(bytes, from: start, limit: limit, onto: &result)
    } while start < bytes.count && !bytes[start...].allSatisfy { $0 == 0 }
    return result
  }

  /// Expands one stream to its end.
  ///
  /// - Parameters:
  ///   - input: The compressed bytes.
  ///   - start: Where in them the stream begins.
  ///   - limit: How many bytes the result may have.
  ///   - result: What the bytes are put behind; on an error, with what could be had.
  /// - Returns: How many bytes of the input the stream has.
  /// - Throws: ``InflateError``.
  public func expand(
    _ input: [UInt8], from start: Int = 0, limit: Int, onto result: inout [UInt8]
  ) throws(InflateError) -> Int {
    var at = start
    // Four times what came in is what pages usually come to.
    var room = min(max(input.count - start, 4 << 10), 4 << 20) * 4
    while true {
      let step = step(input, from: at, limit: min(room, limit - result.count + 1))
      at += step.consumed
      if result.isEmpty { result = step.bytes } else { result += step.bytes }
      guard result.count <= limit else { throw .tooLong(limit: limit) }
      if let problem = step.problem { throw .damaged(problem) }
      if step.isAtEnd { return at - start }
      if step.bytes.isEmpty, step.consumed == 0 || at == input.count { throw .cutShort }
      room = min(room * 2, 16 << 20)
    }
  }
}
