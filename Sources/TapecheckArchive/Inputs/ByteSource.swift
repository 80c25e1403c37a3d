import Foundation
import Tapecheck

/// Bytes that come block by block, so that no file need be in memory as a whole.
protocol ByteSource: AnyObject {
  /// The next block; empty at the end, and from then on.
  func read() throws(RecordFailure) -> [UInt8]
}

/// A source in which reading can go back.
protocol SeekableSource: ByteSource {
  /// Goes on at another offset.
  func seek(to offset: Int) throws(RecordFailure)
}

/// The bytes of a file on disk, or of standard input.
final class FileSource: SeekableSource {
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

extension FileSource: RandomAccess {
  var size: Int {
    guard let end = try? handle.seekToEnd() else { return 0 }
    try? handle.seek(toOffset: UInt64(offset))
    return Int(exactly: end) ?? 0
  }

  func bytes(at offset: Int, count: Int) throws(RecordFailure) -> [UInt8] {
    guard count > 0 else { return [] }
    try seek(to: offset)
    var bytes: [UInt8] = []
    do {
      while bytes.count < count, let data = try handle.read(upToCount: count - bytes.count),
        !data.isEmpty
      {
        bytes += data
      }
    } catch {
      throw RecordFailure(.unreadable, "\(name): cannot be read")
    }
    self.offset += bytes.count
    return bytes
  }
}

/// Bytes in memory.
final class MemorySource: SeekableSource {
  private let bytes: [UInt8]
  private let block: Int
  private var at = 0

  /// Gives bytes in blocks of a size.
  init(_ bytes: [UInt8], block: Int) {
    self.bytes = bytes
    self.block = max(1, block)
  }

  func seek(to offset: Int) { at = min(max(0, offset), bytes.count) }

  func read() -> [UInt8] {
    let end = min(at + block, bytes.count)
    defer { at = end }
    return Array(bytes[at..<end])
  }
}
