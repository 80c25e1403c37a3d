import CLibXML2

extension MarkupFilter {
  /// Rewrites the character references before an index that libxml2 would get wrong.
  ///
  /// References in what has been cut are passed over.
  mutating func resolveReferences(in page: Span<UInt8>, until end: Int, isAttribute: Bool) {
    while nextReference < end {
      var next = nextReference + 1
      if nextReference < copied {
        next = copied
      } else if nextReference + 1 < page.count {
        next = resolve(in: page, at: nextReference, isAttribute: isAttribute)
      }
      nextReference = ByteSearch.index(of: UInt8(ascii: "&"), in: page, from: next)
    }
  }

  /// Handles the reference that may begin at an ampersand; returns an index behind it.
  private mutating func resolve(in page: Span<UInt8>, at start: Int, isAttribute: Bool) -> Int {
    if page[start + 1] == UInt8(ascii: "#") { return resolveNumber(in: page, at: start) }
    var end = start + 1
    while end < page.count, end - start <= NamedReferences.longestName,
      page[end].isASCIILetter || page[end].isASCIIDigit
    {
      end += 1
    }
    guard end > start + 1 else {
      replace(start..<end, of: page, by: Array("&#38;".utf8))
      return end
    }
    let hasSemicolon = end < page.count && page[end] == UInt8(ascii: ";")
    let name = Self.string(page, start + 1..<end)
    if hasSemicolon {
      if let scalars = NamedReferences.text(name) {
        replace(start..<end + 1, of: page, by: Self.escaped(scalars))
        return end + 1
      }
      if Self.isKnown(name) { return end + 1 }
    }
    return resolveBareName(in: page, at: start, end, isAttribute: isAttribute)
  }

  /// Handles a name without its semicolon, or with letters behind it: the longest known beginning.
  private mutating func resolveBareName(
    in page: Span<UInt8>, at start: Int, _ end: Int, isAttribute: Bool
  ) -> Int {
    var stop = min(end, start + 1 + NamedReferences.longestBareName)
    while stop > start + 2 {
      if let scalars = NamedReferences.bareText(Self.string(page, start + 1..<stop)) {
        // In an address `&copy=1` is a parameter.
        let follows = stop < page.count ? page[stop] : 0
        if isAttribute, follows == 0x3D || follows.isASCIILetter || follows.isASCIIDigit {
          return end
        }
        replace(start..<stop, of: page, by: Self.escaped(scalars))
        return stop
      }
      stop -= 1
    }
    return end
  }

  /// Handles `&#…`: the C1 range is meant as windows-1252, what is no scalar becomes U+FFFD.
  private mutating func resolveNumber(in page: Span<UInt8>, at start: Int) -> Int {
    var index = start + 2
    let isHex = index < page.count && page[index].asciiLowercased == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < page.count, let digit = Self.digit(page[index], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else {
      replace(start..<start + 1, of: page, by: Array("&#38;".utf8))
      return start + 2
    }
    let end = index < page.count && page[index] == UInt8(ascii: ";") ? index + 1 : index
    if (0x80..<0xA0).contains(value) {
      let scalar = Windows1252.scalar(UInt8(truncatingIfNeeded: value))
      replace(start..<end, of: page, by: Self.escaped([scalar]))
    } else if value == 0 || Unicode.Scalar(value) == nil {
      replace(start..<end, of: page, by: Self.escaped(["\u{FFFD}"]))
    }
    return end
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte.asciiLowercased
    return isHex && (0x61...0x66).contains(letter) ? UInt32(letter - 0x57) : nil
  }

  /// The UTF-8 of scalars, with those that mean something to the parser as references.
  private static func escaped(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars {
      switch scalar {
      case "<", ">", "&", "\"", "'": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      default: bytes.append(utf8: scalar)
      }
    }
    return bytes
  }

  private static func string(_ page: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.append(range, of: page)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether libxml2 resolves a name itself.
  private static func isKnown(_ name: String) -> Bool {
    unsafe name.withCString { pointer in
      unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: name.utf8.count + 1) {
        unsafe htmlEntityLookup($0) != nil
      }
    }
  }
}
