import Foundation
import Tapecheck

/// Bytes that come block by block, so that no file need be in memory as a whole.
protocol ByteSource: AnyObject {
  /// The next block; empty at the end, and from then on.
  func read() throws(RecordFailure) -> [UInt8]
}

/// The bytes of a file on disk, or of standard input.
final class FileSource: ByteSource {
  /// Enough for system calls not to matter, little enough for a processor's cache.
  private static let block = 128 << 10

  private let handle: FileHandle
  private let name: String
  /// The offset in the file of the next block.
  private(set) var offset: Int

  /// Opens a file at an offset.
  init(path: String, from offset: Int = 0) throws(RecordFailure) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RecordFailure(.unreadable, "\(path): cannot be read")
    }
    self.handle = handle
    name = path
    self.offset = 0
    if offset > 0 { try seek(to: offset) }
  }

  /// Standard input.
  init() {
    handle = .standardInput
    name = "standard input"
    offset = 0
  }

  /// Goes on at another offset.
  func seek(to offset: Int) throws(RecordFailure) {
    do {
      try handle.seek(toOffset: UInt64(max(0, offset)))
    } catch {
      throw RecordFailure(.unreadable, "\(name): cannot be read at an offset")
    }
    self.offset = max(0, offset)
  }

  func read() throws(RecordFailure) -> [UInt8] {
    let data: Data?
    do {
      data = try handle.read(upToCount: FileSource.block)
    } catch {
      throw RecordFailure(.unreadable, "\(name): cannot be read")
    }
    let bytes = data.map { [UInt8]($0) } ?? []
    offset += bytes.count
    return bytes
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
