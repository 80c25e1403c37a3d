extension MarkupFilter {
  /// Bytes of a script in which the name of its state must begin.
  private static let stateWindow = 4_096

  /// What a script is kept as; `nil` for code.
  static func kind(
    of contents: Range<Int>, _ tag: ScriptTag, in page: Span<UInt8>
  ) -> HTMLTree.KeptScript.Kind? {
    guard !contents.isEmpty else { return nil }
    if contains("ld+json", in: page, tag.type) { return .jsonLD }
    if tag.id.count > 2, ByteSearch.matches("__", in: page, at: tag.id.lowerBound) {
      return .state
    }
    let end = min(contents.upperBound, contents.lowerBound + stateWindow)
    return assignsState(in: page, contents.lowerBound..<end) ? .state : nil
  }

  /// Whether a script names a page's state: `window.__INITIAL_STATE__`, `__next_f`, `__NUXT__`,
  /// `__APP_DATA__`, `window._params`.
  private static func assignsState(in page: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Cut here, or each of many small scripts is searched to the end of the page.
    let page = page.extracting(0..<range.upperBound)
    var index = range.lowerBound
    while true {
      index = ByteSearch.index(of: UInt8(ascii: "_"), in: page, from: index)
      guard index + 1 < range.upperBound else { return false }
      var end = index + 1
      while end < range.upperBound, isIdentifierByte(page[end]) { end += 1 }
      let name = index..<end
      if page[index + 1] == UInt8(ascii: "_") {
        let words: [StaticString] = ["state", "data", "next_f", "nuxt"]
        if words.contains(where: { contains($0, in: page, name) }) { return true }
      } else if ByteSearch.matches("window._params", in: page, at: index - 7) {
        return true
      }
      index = end
    }
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
  }

  private static func contains(
    _ word: StaticString, in page: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard last >= range.lowerBound else { return false }
    return (range.lowerBound...last).contains { ByteSearch.matches(word, in: page, at: $0) }
  }
}
