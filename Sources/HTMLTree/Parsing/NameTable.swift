/// A hash table from the names of tags or attributes to small numbers, without a `String` a look-up.
struct NameTable: Sendable {
  /// All tags but ``HTMLTag/text`` and ``HTMLTag/other``.
  static let tags = NameTable(
    HTMLTag.allCases.filter { $0 != .text && $0 != .other }
      .map { (String(describing: $0), $0.rawValue) })
  /// All attributes.
  static let attributes = NameTable(HTMLAttributeName.allCases.map { ($0.written, $0.rawValue) })

  private struct Slot: Sendable {
    var start: UInt16 = 0
    var count: UInt8 = 0
    var value: UInt8 = 0
  }

  /// Slots in the table: four times the names, so that a probe rarely meets a second one.
  private static let size = 512
  private var slots = [Slot](repeating: Slot(), count: size)
  private var bytes: [UInt8] = []

  private init(_ names: [(String, UInt8)]) {
    for (name, value) in names {
      let start = bytes.count
      bytes.append(contentsOf: name.utf8)
      var index = Self.hash(bytes.span.extracting(start..<bytes.count))
      while slots[index].count != 0 { index = (index + 1) & (Self.size - 1) }
      slots[index] = Slot(
        start: UInt16(clamping: start), count: UInt8(clamping: name.utf8.count), value: value)
    }
  }

  /// The number of a name, ignoring the case of ASCII letters.
  func value(_ name: Span<UInt8>) -> UInt8? {
    guard !name.isEmpty, name.count <= 32 else { return nil }
    var index = Self.hash(name)
    while slots[index].count != 0 {
      if matches(slots[index], name) { return slots[index].value }
      index = (index + 1) & (Self.size - 1)
    }
    return nil
  }

  private func matches(_ slot: Slot, _ name: Span<UInt8>) -> Bool {
    guard Int(slot.count) == name.count else { return false }
    let start = Int(slot.start)
    for offset in 0..<name.count where bytes[start + offset] != name[offset].asciiLowercased {
      return false
    }
    return true
  }

  private static func hash(_ name: Span<UInt8>) -> Int {
    let count = name.count
    guard count > 0 else { return 0 }
    var hash = UInt32(truncatingIfNeeded: count) &* 0x9E37
    hash = (hash ^ UInt32(name[0].asciiLowercased)) &* 0x01B3
    hash = (hash ^ UInt32(name[count / 2].asciiLowercased)) &* 0x01B3
    hash = (hash ^ UInt32(name[count - 1].asciiLowercased)) &* 0x01B3
    return Int((hash ^ hash >> 9) & UInt32(size - 1))
  }
}
