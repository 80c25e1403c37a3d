import Foundation
import Tapecheck

/// Bytes of which any can be read.
protocol RandomAccess: AnyObject {
  var size: Int { get }
  /// The bytes of a range, fewer where it reaches beyond the end.
  func bytes(at offset: Int, count: Int) throws(RecordFailure) -> [UInt8]
}

/// Bytes in memory.
final class RandomBytes: RandomAccess {
  private let all: [UInt8]

  init(_ bytes: [UInt8]) {
    all = bytes
  }

  var size: Int { all.count }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < all.count, count > 0 else { return [] }
    return Array(all[offset..<offset + min(count, all.count - offset)])
  }
}

/// A stretch of bytes that can be read anywhere, as a source.
final class RangeSource: ByteSource {
  private static let block = 128 << 10

  private let bytes: any RandomAccess
  private var offset: Int
  private var left: Int

  init(_ bytes: any RandomAccess, from offset: Int, count: Int) {
    self.bytes = bytes
    self.offset = offset
    left = count
  }

  func read() throws(RecordFailure) -> [UInt8] {
    guard left > 0 else { return [] }
    let block = try bytes.bytes(at: offset, count: min(left, RangeSource.block))
    offset += block.count
    left = block.isEmpty ? 0 : left - block.count
    return block
  }
}
