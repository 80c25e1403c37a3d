/// Cuts a page title at the separators behind which sites put their names.
enum TitleCut {
  struct Cut {
    var text: String
    /// Whether only the last part was cut off.
    var isWholeFront: Bool
  }

  /// The fronts of a title: before its last separator, before its first, and its longest part.
  ///
  /// - Complexity: O(*n*) in the bytes of the title.
  static func cuts(of title: String) -> [Cut] {
    let bytes = Array(title.utf8)
    let places = separators(bytes)
    guard let last = places.last, let first = places.first else { return [] }
    var result = [Cut(text: text(bytes[..<last.lowerBound]), isWholeFront: true)]
    if first != last {
      result.append(Cut(text: text(bytes[..<first.lowerBound]), isWholeFront: false))
    }
    result.append(Cut(text: text(bytes[first.upperBound...]), isWholeFront: false))
    return result.filter { !$0.text.isEmpty }
  }

  /// The parts of a title between its separators.
  static func parts(of title: String) -> [String] {
    let bytes = Array(title.utf8)
    var result: [String] = []
    var start = 0
    for place in separators(bytes) {
      result.append(text(bytes[start..<place.lowerBound]))
      start = place.upperBound
    }
    result.append(text(bytes[start...]))
    return result.filter { !$0.isEmpty }
  }

  /// A headline without the names of sites at its ends, and of parts with a stroke between them the one
  /// that is the headline: the first, unless another is longer by half.
  ///
  /// - Complexity: O(*n*) in the bytes of the title.
  static func withoutSites(_ title: String, sites: Set<TitleKey>) -> String {
    let bytes = Array(title.utf8)
    let places = separators(bytes)
    guard !places.isEmpty else { return title }
    var parts: [Range<Int>] = []
    var start = 0
    for place in places where isStroke(bytes[place]) {
      parts.append(start..<place.lowerBound)
      start = place.upperBound
    }
    parts.append(start..<bytes.count)
    let named = parts.filter { !sites.contains(TitleKey(bytes[$0])) && !text(bytes[$0]).isEmpty }
    guard var chosen = named.first else { return title }
    for part in named where part.count > chosen.count * 3 / 2 { chosen = part }
    let inner = places.filter { chosen.contains($0.lowerBound) }
    if let last = inner.last,
      sites.contains(TitleKey(bytes[last.upperBound..<chosen.upperBound]))
    {
      chosen = chosen.lowerBound..<last.lowerBound
    }
    if let first = inner.first, first.lowerBound < chosen.upperBound,
      sites.contains(TitleKey(bytes[chosen.lowerBound..<first.lowerBound]))
    {
      chosen = first.upperBound..<chosen.upperBound
    }
    let result = text(bytes[chosen])
    return result.isEmpty ? title : result
  }

  /// Whether a separator is a vertical stroke, which stands in no sentence.
  private static func isStroke(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("|".utf8) || bytes.elementsEqual([0xEF, 0xBD, 0x9C])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { HTMLText.folded(bytes) }

  private static func separators(_ bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    let span = bytes.span
    while index < span.count {
      let (scalar, next) = TextScalar.read(span, at: index)
      switch scalar {
      case 0x7C, 0xB7, 0x2022, 0xBB, 0xAB, 0x203A, 0x2039, 0xFF5C, 0x2014:
        result.append(index..<next)
      case 0x5F:
        // Chinese titles are parted by it; in Latin ones it belongs to a name.
        if index > 0, span[index - 1] >= 0x80 || next < span.count && span[next] >= 0x80 {
          result.append(index..<next)
        }
      case 0x2D, 0x2013, 0x2F, 0x3A, 0x7E:
        // A hyphen or colon parts a title only with a space around it, or between Chinese words.
        let isSpaced =
          index > 0 && span[index - 1] == 0x20 && next < span.count && span[next] == 0x20
        let isBetweenHan =
          scalar == 0x2D && index > 0 && span[index - 1] >= 0x80 && next < span.count
          && span[next] >= 0x80
        if isSpaced || isBetweenHan { result.append(index..<next) }
      default: break
      }
      index = next
    }
    return result
  }
}
