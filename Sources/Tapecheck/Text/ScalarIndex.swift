/// Converts UTF-8 byte offsets of one text into Unicode scalar offsets.
///
/// - Complexity: O(*n*) in the bytes of the text to create, O(1) to ask: a checkpoint stands at every
///   64th byte, and none is stored for a text that is all ASCII.
public struct ScalarIndex: Sendable {
  private let text: [UInt8]
  private var checkpoints: [Int32] = []
  private let isASCII: Bool

  /// Creates the index of a text.
  public init(_ text: SourceText) {
    self.text = text.utf8
    isASCII = text.isASCII
    guard !isASCII else { return }
    checkpoints.reserveCapacity(text.utf8.count / 64 + 1)
    var scalars: Int32 = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset & 63 == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars &+= 1 }
    }
  }

  /// The number of Unicode scalars that begin before a UTF-8 byte offset.
  ///
  /// An offset outside the text is clamped to it.
  public func scalarOffset(ofByte offset: Int) -> Int {
    let offset = min(max(offset, 0), text.count)
    guard !isASCII else { return offset }
    guard offset > 0 else { return 0 }
    let block = (offset - 1) >> 6
    var scalars = Int(checkpoints[block])
    for byte in text[(block << 6)..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}
