import Foundation

/// Reads files whole, into the array that is worked on.
///
/// A `FileHandle` reads into `Data`, which is then copied, and asks the system five times more than the file needs.
public enum FileBytes {
  private static let block = 64 << 10

  /// The bytes of a file, no more than a limit; `nil` where there is none that can be read.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func of(_ path: String, limit: Int) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return bytes(of: descriptor, limit: limit)
  }

  /// The bytes of standard input up to its end, no more than a limit; `nil` where it cannot be read.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func ofStandardInput(limit: Int) -> [UInt8]? {
    bytes(of: STDIN_FILENO, limit: limit)
  }

  private static func bytes(of descriptor: CInt, limit: Int) -> [UInt8]? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    var bytes: [UInt8] = []
    // The byte more is for the read that finds the end. What tells no size, such as a pipe, comes in blocks.
    var room = status.st_size > 0 ? Int(status.st_size) + 1 : block
    while bytes.count < limit {
      var count = 0
      bytes.append(addingCapacity: min(room, limit - bytes.count)) { out in
        unsafe out.withUnsafeMutableBufferPointer { buffer, initialized in
          count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
          initialized = max(0, count)
        }
      }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      room = bytes.capacity > bytes.count ? bytes.capacity - bytes.count : block
    }
    return bytes
  }
}
