import Tapecheck

/// Numbers in bytes, the lowest first.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Two bytes at an offset; 0 beyond the end.
  func int16(_ offset: Int) -> Int { number(offset, 2) ?? 0 }

  /// Four bytes at an offset; 0 beyond the end.
  func int32(_ offset: Int) -> Int { number(offset, 4) ?? 0 }

  /// Eight bytes at an offset; `nil` beyond the end or where the number is past any file's size.
  func int64(_ offset: Int) -> Int? { number(offset, 8) }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return value < 1 << 56 ? Int(value) : nil
  }
}

/// Where the directory of a zip archive is.
struct ZipDirectory {
  /// Its offset in the file.
  let start: Int
  let size: Int
  /// What the offsets in it fall short by, where something was put before the archive.
  let shift: Int

  /// Finds the directory from the file's end, in the form with 64 bits too.
  ///
  /// - Throws: ``RecordFailure`` where there is none.
  init(_ bytes: any RandomAccess, _ path: String) throws(RecordFailure) {
    // The record at the end has 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, bytes.size - 22 - 65_535)
    let tail = try bytes.bytes(at: tailStart, count: bytes.size - tailStart)
    guard let at = ZipDirectory.endRecord(in: tail) else {
      throw RecordFailure(
        .cutShort, "\(path): the zip archive has no directory; it may be cut short")
    }
    let fields = LittleEndian(tail)
    var (size, offset, end) = (fields.int32(at + 12), fields.int32(at + 16), tailStart + at)
    var disk = fields.int16(at + 4)
    if size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || fields.int16(at + 10) == 0xFFFF,
      let wide = try ZipDirectory.wideRecord(bytes, before: end)
    {
      (size, offset, end, disk) = wide
    }
    guard disk == 0 || disk == 0xFFFF else {
      throw RecordFailure(.unsupportedType, "\(path): one part of a zip archive in several")
    }
    let shift = end - size - offset
    guard size >= 0, offset >= 0, shift >= 0 else {
      throw RecordFailure(.corrupt, "\(path): the directory of members is damaged")
    }
    (self.size, self.shift) = (size, shift)
    start = offset + shift
  }

  private static func endRecord(in tail: [UInt8]) -> Int? {
    var at = tail.count - 22
    let fields = LittleEndian(tail)
    while at >= 0 {
      if tail[at] == 0x50, fields.int32(at) == 0x0605_4B50,
        at + 22 + fields.int16(at + 20) <= tail.count
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  private static func wideRecord(
    _ bytes: any RandomAccess, before end: Int
  ) throws(RecordFailure) -> (size: Int, offset: Int, end: Int, disk: Int)? {
    let locator = LittleEndian(try bytes.bytes(at: max(0, end - 20), count: 20))
    guard locator.int32(0) == 0x0706_4B50, let told = locator.int64(8) else { return nil }
    // Where something was put before the archive the record is not where it says, but still next to its locator.
    for offset in [told, end - 20 - 56] where offset >= 0 {
      let record = LittleEndian(try bytes.bytes(at: offset, count: 56))
      if record.int32(0) == 0x0606_4B50, let size = record.int64(40), let start = record.int64(48) {
        return (size, start, offset, record.int32(16))
      }
    }
    return nil
  }
}

/// What the directory says of a member.
struct ZipEntry {
  let path: String
  let method: Int
  let checksum: UInt32
  let compressedSize: Int
  let size: Int
  let offset: Int
  let isEncrypted: Bool
  private let unixMode: Int

  /// Reads an entry with its name and extra fields.
  init(_ bytes: [UInt8]) {
    let fields = LittleEndian(bytes)
    let nameEnd = 46 + fields.int16(28)
    let name = bytes[46..<min(bytes.count, max(46, nameEnd))]
    path =
      String(validating: name, as: UTF8.self)
      ?? String(String.UnicodeScalarView(name.map { Unicode.Scalar($0) }))
    isEncrypted = fields.int16(8) & 1 != 0
    method = fields.int16(10)
    checksum = UInt32(truncatingIfNeeded: fields.int32(16))
    unixMode = fields.int16(4) >> 8 == 3 ? fields.int32(38) >> 16 : 0
    var numbers = [fields.int32(24), fields.int32(20), fields.int32(42)]
    var at = nameEnd
    let extraEnd = nameEnd + fields.int16(30)
    while at + 4 <= extraEnd {
      if fields.int16(at) == 1 {
        var value = at + 4
        for index in numbers.indices where numbers[index] == 0xFFFF_FFFF {
          numbers[index] = fields.int64(value) ?? 1 << 56
          value += 8
        }
        break
      }
      at += 4 + fields.int16(at + 2)
    }
    (size, compressedSize, offset) = (numbers[0], numbers[1], numbers[2])
  }

  var isFolder: Bool { path.hasSuffix("/") || unixMode & 0xF000 == 0x4000 }
  var isLink: Bool { unixMode & 0xF000 == 0xA000 }
  var isSpecial: Bool { ![0, 0x4000, 0x8000, 0xA000].contains(unixMode & 0xF000) }
}
