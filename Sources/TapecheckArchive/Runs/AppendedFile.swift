import Disk
import Foundation
import Tapecheck

/// A file that grows by whole batches and can be cut back to the end of one.
struct AppendedFile {
  let path: String
  /// What is written but not yet handed to the file.
  var json = JSONWriter()
  private let handle: FileHandle
  private var length: Int

  /// Enough for a system call not to matter beside the records in it.
  private static let blockSize = 1 << 20

  /// Opens a file of some length, or makes it; what it has beyond is dropped.
  ///
  /// - Throws: ``RunError`` where it is shorter or cannot be written.
  init(_ path: String, length: Int) throws(RunError) {
    self.path = path
    self.length = length
    do {
      if FileKind.of(path) == nil { try Data().write(to: URL(fileURLWithPath: path)) }
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      guard try handle.seekToEnd() >= length else {
        throw RunError.shortOutput(path: path, committed: length)
      }
      try handle.truncate(atOffset: UInt64(length))
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(OutputError(error, writing: path))
    }
  }

  /// Hands what is written to the file once that is a block's worth.
  mutating func handOnIfLarge() throws(OutputError) {
    if json.bytes.count >= AppendedFile.blockSize { try handOn() }
  }

  /// Sees to it that all that was written has reached the disk, and tells the file's length.
  mutating func commit() throws(OutputError) -> Int {
    try handOn()
    guard fdatasync(handle.fileDescriptor) == 0 else {
      let error = NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      throw OutputError(error, writing: path)
    }
    return length
  }

  private mutating func handOn() throws(OutputError) {
    guard !json.bytes.isEmpty else { return }
    do {
      try handle.write(contentsOf: Data(json.bytes))
    } catch {
      throw OutputError(error, writing: path)
    }
    length += json.bytes.count
    json.removeAll()
  }
}
