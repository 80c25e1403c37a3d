/// The header block of a tar member.
struct TarHeader {
  let path: String
  let size: Int
  let type: UInt8

  /// Reads a block of 512 bytes; `nil` where its checksum or a number does not fit.
  init?(_ block: [UInt8]) {
    guard block.count == 512, let told = TarHeader.number(block[148..<156]) else { return nil }
    var sum = 0
    for (index, byte) in block.enumerated() {
      sum += (148..<156).contains(index) ? 0x20 : Int(byte)
    }
    guard sum == told, let size = TarHeader.number(block[124..<136]) else { return nil }
    type = block[156]
    let name = TarHeader.text(block[0..<100])
    // GNU keeps times where ustar has the first part of a long path.
    let isUstar = block[257..<263].elementsEqual("ustar\0".utf8)
    let prefix = isUstar ? TarHeader.text(block[345..<500]) : ""
    path = prefix.isEmpty ? name : prefix + "/" + name
    // A folder or link has no data, whatever its header says; those before ustar end a folder's name in a slash.
    switch type {
    case UInt8(ascii: "1")...UInt8(ascii: "6"): self.size = 0
    default: self.size = size
    }
  }

  /// The text up to a zero byte.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// An octal number, or GNU's binary one; `nil` for what is neither, is negative or does not fit.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    var value = 0
    if first & 0x80 != 0 {
      guard first == 0x80 else { return nil }
      for byte in field.dropFirst() {
        guard value < 1 << 48 else { return nil }
        value = value << 8 | Int(byte)
      }
      return value
    }
    var hasDigits = false
    for byte in field {
      switch byte {
      case 0x30...0x37:
        value = value << 3 | Int(byte - 0x30)
        hasDigits = true
      case 0x20 where !hasDigits: continue
      case 0x20, 0: return value
      default: return nil
      }
    }
    return value
  }
}

/// What pax and GNU headers say of the member behind them.
struct PaxFields {
  var path: String?
  private(set) var size: Int?
  private(set) var isSparse = false

  /// Reads records of the form `length key=value`.
  mutating func add(records bytes: [UInt8]) {
    var at = 0
    while at < bytes.count, let space = bytes[at...].firstIndex(of: 0x20),
      let length = Int(String(decoding: bytes[at..<space], as: UTF8.self)),
      length > space - at, length <= bytes.count - at,
      let equals = bytes[space..<at + length].firstIndex(of: 0x3D)
    {
      let key = String(decoding: bytes[(space + 1)..<max(space + 1, equals)], as: UTF8.self)
      // The line feed at the end is part of the length.
      let value = String(
        decoding: bytes[(equals + 1)..<max(equals + 1, at + length - 1)], as: UTF8.self)
      switch key {
      case "path": path = value
      case "size": size = Int(value).flatMap { $0 >= 0 && $0 < 1 << 56 ? $0 : nil }
      default: if key.hasPrefix("GNU.sparse") { isSparse = true }
      }
      at += length
    }
  }
}
