import CZlib

/// Compresses bytes for tests, which make their own archives.
public enum Deflater {
  /// How the compressed bytes are wrapped.
  public enum Wrapping: Int32 {
    /// As in `.gz` files.
    case gzip = 31
    /// As in HTTP's `deflate`.
    case zlib = 15
    /// As in zip files.
    case none = -15
  }

  /// Compresses bytes as one stream.
  public static func compress(_ bytes: [UInt8], _ wrapping: Wrapping = .gzip) -> [UInt8] {
    var stream = unsafe z_stream()
    var input = bytes
    let capacity = bytes.count + bytes.count / 8 + 1_024
    return unsafe Array(unsafeUninitializedCapacity: capacity) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe _ = deflateInit2_(
          &stream, 6, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
          Int32(MemoryLayout<z_stream>.size))
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(capacity)
        unsafe _ = deflate(&stream, Z_FINISH)
        unsafe count = Int(stream.total_out)
        unsafe _ = deflateEnd(&stream)
      }
    }
  }
}
