/// A title reduced to what two ways to write it share: its letters and digits, small.
struct TitleKey: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ title: some Collection<UInt8>) {
    let array = Array(title)
    let span = array.span
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    var index = 0
    while index < span.count {
      let (scalar, next) = TextScalar.read(span, at: index)
      let folded = TextScalar.fold(scalar)
      switch TextScalar.category(of: folded) {
      case .letter, .digit, .han: TextScalar.append(TextScalar.lower(folded), to: &result)
      default: break
      }
      index = next
    }
    bytes = result
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether this title begins another.
  func begins(_ other: TitleKey) -> Bool {
    bytes.count < other.bytes.count && other.bytes.starts(with: bytes)
  }

  /// Whether this title stands anywhere inside another.
  ///
  /// - Complexity: O(*n*) in the longer title for titles as they are, which seldom repeat themselves.
  func isInside(_ other: TitleKey) -> Bool {
    guard let first = bytes.first, bytes.count <= other.bytes.count, bytes.count <= 400 else {
      return false
    }
    for start in 0...(other.bytes.count - bytes.count)
    where other.bytes[start] == first && other.bytes[start...].starts(with: bytes) {
      return true
    }
    return false
  }
}
