/// The text of a record with its places in all units.
public struct RecordText: Sendable {
  /// The text as valid UTF-8.
  public let utf8: [UInt8]
  /// How many Unicode scalars there are.
  public let count: Int
  /// The byte and the UTF-16 unit that every 64th scalar begins at; empty for a text that is all ASCII.
  private let checkpoints: [(byte: Int32, unit: Int32)]

  /// Creates a text from valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes; places are found in O(1) then.
  public init(utf8 bytes: [UInt8]) {
    utf8 = bytes
    var seen: UInt8 = 0
    for byte in bytes { seen |= byte }
    guard seen >= 0x80 else {
      count = bytes.count
      checkpoints = []
      return
    }
    var checkpoints: [(byte: Int32, unit: Int32)] = []
    var scalars = 0
    var unit: Int32 = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if scalars & 63 == 0 { checkpoints.append((Int32(truncatingIfNeeded: offset), unit)) }
      scalars += 1
      unit &+= byte >= 0xF0 ? 2 : 1
    }
    count = scalars
    self.checkpoints = checkpoints
  }

  /// A place in another unit; one outside the text is clamped to it.
  public func offset(_ scalar: Int, in unit: OffsetUnit) -> Int {
    let scalar = min(max(scalar, 0), count)
    guard unit != .codepoint, !checkpoints.isEmpty else { return scalar }
    let block = min(scalar >> 6, checkpoints.count - 1)
    var byte = Int(checkpoints[block].byte)
    var units = Int(checkpoints[block].unit)
    var rest = scalar - block << 6
    while rest > 0, byte < utf8.count {
      let width = RecordText.width(utf8[byte])
      units += width == 4 ? 2 : 1
      byte += width
      rest -= 1
    }
    return unit == .utf8 ? byte : units
  }

  /// The UTF-8 bytes of a range of Unicode scalars.
  public func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let start = offset(range.lowerBound, in: .utf8)
    return utf8[start..<max(start, offset(range.upperBound, in: .utf8))]
  }

  /// The text of a range of Unicode scalars.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// How many bytes a scalar has whose first is this one.
  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
