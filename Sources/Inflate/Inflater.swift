import CZlib

/// Expands compressed bytes piece by piece, through zlib.
///
/// Not for use from two tasks at once. This file is the only one beside `HTMLTree` with unsafe code: zlib is given
/// pointers to arrays that outlive each call and keeps none of them behind it.
@safe public final class Inflater {
  /// How the compressed bytes are wrapped.
  public enum Wrapping: Sendable {
    /// As in `.gz` files, with a checksum.
    case gzip
    /// As in HTTP's `deflate`, with a checksum.
    case zlib
    /// As in zip files, with nothing around them.
    case none
  }

  /// What one step came to.
  public struct Step: Sendable {
    /// The bytes that came out; also of a step that failed, as far as it went.
    public var bytes: [UInt8] = []
    /// How many bytes of the input were used.
    public var consumed = 0
    /// Whether the compressed stream is at its end; ``Inflater/reset()`` begins another.
    public var isAtEnd = false
    /// What is wrong with the input; nothing more can be had from it.
    public var problem: String?
    /// Whether the problem is a checksum or length that does not fit, so that the bytes may be wrong.
    public var isMismatch = false
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// Creates an expander of one kind of stream.
  public init(_ wrapping: Wrapping) {
    let windowBits: Int32 =
      switch wrapping {
      case .gzip: 31
      case .zlib: 15
      case .none: -15
      }
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    isReady = unsafe tapecheck_inflate_begin(stream, windowBits) == Z_OK
  }

  deinit {
    if isReady { unsafe _ = inflateEnd(stream) }
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Gets ready for another stream of the same kind.
  public func reset() {
    if isReady { unsafe _ = inflateReset(stream) }
  }

  /// Expands some of the input.
  ///
  /// - Parameters:
  ///   - input: The compressed bytes, of which those from `start` on are used.
  ///   - start: Where in the input to go on.
  ///   - limit: How many bytes may come out at most.
  /// - Returns: What came out, and how it went.
  /// - Complexity: O(*n*) in the bytes that come out.
  public func step(_ input: [UInt8], from start: Int, limit: Int) -> Step {
    var step = Step()
    guard isReady else {
      step.problem = "there is no memory for it"
      return step
    }
    guard start >= 0, start <= input.count, limit > 0 else { return step }
    let capacity = min(limit, 1 << 30)
    let given = min(input.count - start, 1 << 30)
    var status = Z_OK
    unsafe input.withUnsafeBufferPointer { source in
      // zlib never writes through this pointer.
      let base = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
      step.bytes = unsafe Array(unsafeUninitializedCapacity: capacity) { output, count in
        unsafe stream.pointee.next_in = unsafe base?.advanced(by: start)
        unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: given)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(truncatingIfNeeded: capacity)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        count = unsafe capacity - Int(stream.pointee.avail_out)
        step.consumed = unsafe given - Int(stream.pointee.avail_in)
      }
    }
    unsafe stream.pointee.next_in = nil
    unsafe stream.pointee.next_out = nil
    switch status {
    case Z_STREAM_END: step.isAtEnd = true
    // No progress was possible: the input is used up.
    case Z_OK, Z_BUF_ERROR: break
    case Z_NEED_DICT: step.problem = "it needs a dictionary"
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      step.problem = message ?? "error \(status)"
      step.isMismatch = message == "incorrect data check" || message == "incorrect length check"
    }
    return step
  }

  /// Goes on with the CRC-32 of a sequence of bytes, as in zip files; begin with 0.
  public static func checksum(_ bytes: [UInt8], after checksum: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(
        truncatingIfNeeded: crc32_z(uLong(checksum), $0.baseAddress, $0.count))
    }
  }
}
