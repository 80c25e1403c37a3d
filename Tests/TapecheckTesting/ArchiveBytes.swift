import Inflate

/// Archives written byte by byte, right ones and wrong ones.
public enum ArchiveBytes {
  /// A WARC record with its block and the line ends behind it.
  public static func record(
    _ type: String = "response", id: String, block: [UInt8], fields: [String] = [],
    length: String? = nil, version: String = "WARC/1.0", lineEnd: String = "\r\n"
  ) -> [UInt8] {
    let lines =
      [
        version, "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(id)>",
        "WARC-Target-URI: https://example.com/\(id)", "WARC-Date: 2024-07-12T03:04:05Z",
        "Content-Type: application/http; msgtype=\(type)",
        "Content-Length: \(length ?? String(block.count))",
      ] + fields
    let header = lines.map { $0 + lineEnd }.joined() + lineEnd
    return Array(header.utf8) + block + Array((lineEnd + lineEnd).utf8)
  }

  /// An HTTP response.
  public static func response(
    _ body: [UInt8], fields: [String] = ["Content-Type: text/html; charset=utf-8"],
    status: String = "HTTP/1.1 200 OK"
  ) -> [UInt8] {
    Array((([status] + fields).map { $0 + "\r\n" }.joined() + "\r\n").utf8) + body
  }

  /// A small page that says a word.
  public static func page(_ word: String) -> [UInt8] {
    Array("<html><body><p>The word is \(word).</p></body></html>".utf8)
  }

  /// A WARC response record of a small page, whose id is the page's word.
  public static func pageRecord(_ word: String) -> [UInt8] {
    record(id: word, block: response(page(word)))
  }

  /// A body in chunks.
  public static func chunked(_ body: [UInt8], size: Int = 10) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = 0
    while at < body.count {
      let end = min(at + size, body.count)
      bytes += Array("\(String(end - at, radix: 16));x=1\r\n".utf8) + body[at..<end] + [13, 10]
      at = end
    }
    return bytes + Array("0\r\n\r\n".utf8)
  }

  /// A member of a tar archive: header, data, padding.
  public static func tarMember(
    _ path: String, _ data: [UInt8], type: UInt8 = UInt8(ascii: "0"),
    magic: String = "ustar\u{0}00",
    size: Int? = nil
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    put(String(path.prefix(100)), at: 0)
    put("0000644", at: 100)
    put(octal(size ?? data.count, 11), at: 124)
    put("        ", at: 148)
    block[156] = type
    put(magic, at: 257)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6) + "\u{0} ", at: 148)
    return block + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
  }

  /// The data of a pax header with one field.
  public static func paxField(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while String(length).utf8.count + rest.utf8.count != length { length += 1 }
    return Array("\(length)\(rest)".utf8)
  }

  /// The end of a tar archive.
  public static let tarEnd = [UInt8](repeating: 0, count: 1_024)

  /// A member of a zip archive to be.
  public struct ZipMember {
    var path: String
    var data: [UInt8]
    /// Whether it is deflated.
    public var isDeflated = true
    /// Whether sizes stand behind the data, and in 64-bit fields of the directory.
    public var isStreamed = false
    /// Whether its numbers stand in 64-bit fields.
    public var isWide = false
    /// The general purpose flags.
    public var flags = 0
    /// The checksum, where it is not to be right.
    public var checksum: UInt32?
    /// The Unix mode.
    public var mode = 0o100644
    /// Compressed by this method, whatever it is.
    public var method: Int?

    /// Creates a member.
    public init(_ path: String, _ data: [UInt8]) {
      self.path = path
      self.data = data
    }
  }

  /// A zip archive.
  public static func zip(_ members: [ZipMember], isWide: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      let packed = member.isDeflated ? Deflater.compress(member.data, .none) : member.data
      let checksum = member.checksum ?? Inflater.checksum(member.data)
      let flags = member.flags | (member.isStreamed ? 8 : 0)
      let method = member.method ?? (member.isDeflated ? 8 : 0)
      let name = Array(member.path.utf8)
      let told = member.isStreamed ? [0, 0, 0] : [Int(checksum), packed.count, member.data.count]
      bytes += [0x50, 0x4B, 3, 4] + little(20, 2) + little(flags, 2) + little(method, 2)
      bytes += little(0, 4) + little(told[0], 4) + little(told[1], 4) + little(told[2], 4)
      bytes += little(name.count, 2) + little(0, 2) + name + packed
      if member.isStreamed {
        bytes += [0x50, 0x4B, 7, 8] + little(Int(checksum), 4) + little(packed.count, 4)
        bytes += little(member.data.count, 4)
      }
      let extra =
        member.isWide
        ? little(1, 2) + little(24, 2) + little(member.data.count, 8) + little(packed.count, 8)
          + little(offset, 8) : []
      let numbers =
        member.isWide
        ? [0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF] : [packed.count, member.data.count, offset]
      directory += [0x50, 0x4B, 1, 2, 20, 3] + little(20, 2) + little(flags, 2) + little(method, 2)
      directory += little(0, 4) + little(Int(checksum), 4) + little(numbers[0], 4)
      directory += little(numbers[1], 4) + little(name.count, 2) + little(extra.count, 2)
      directory += little(0, 6) + little(member.mode << 16, 4)
      directory += little(numbers[2], 4) + name + extra
    }
    let start = bytes.count
    bytes += directory
    let end = bytes.count
    if isWide {
      bytes += [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      bytes += little(members.count, 8) + little(members.count, 8)
      bytes += little(directory.count, 8) + little(start, 8)
      bytes += [0x50, 0x4B, 6, 7] + little(0, 4) + little(end, 8) + little(1, 4)
    }
    bytes += [0x50, 0x4B, 5, 6] + little(0, 4)
    bytes += little(isWide ? 0xFFFF : members.count, 2) + little(isWide ? 0xFFFF : members.count, 2)
    bytes += little(isWide ? 0xFFFF_FFFF : directory.count, 4)
    bytes += little(isWide ? 0xFFFF_FFFF : start, 4) + little(0, 2)
    return bytes
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
