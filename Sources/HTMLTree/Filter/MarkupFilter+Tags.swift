extension MarkupFilter {
  /// Names longer than this are no tag's; libxml2 reads on behind its 100th byte as attributes.
  private static let longestName = 64

  /// Handles a start tag, and what it opens if that is not mark-up; returns the index behind.
  mutating func startTag(in page: Span<UInt8>, at open: Int) -> Int {
    hasStartTag = true
    let (tag, nameStop, nameEnd) = name(in: page, from: open + 1)
    if nameStop < nameEnd { cut(nameStop..<nameEnd, of: page) }
    var script = ScriptTag()
    let end = scanAttributes(in: page, from: nameEnd, isScript: tag == .script, &script)
    resolveReferences(in: page, until: end, isAttribute: true)
    let isClosed = end >= 2 && page[end - 2] == UInt8(ascii: "/")
    switch tag {
    case .html, .head, .body:
      // libxml2 would take `<html/>` for the whole page.
      if isClosed { cut(end - 2..<end - 1, of: page) }
      return end
    case .script: return rawText("</script", in: page, from: end, script)
    case .style: return rawText("</style", in: page, from: end, nil)
    case .svg, .template:
      return isClosed ? end : hiddenSubtree(of: tag, in: page, from: end)
    default: return end
    }
  }

  /// Handles an end tag: what stands behind its name is cut.
  ///
  /// The ends of `body` and `html` are cut altogether: libxml2 stops reading at the latter, browsers
  /// put what follows into the body.
  mutating func endTag(in page: Span<UInt8>, at open: Int) -> Int {
    let (tag, nameStop, _) = name(in: page, from: open + 2)
    if tag == .html || tag == .body { return drop(page, open, toCloseFrom: open) }
    // Before anything is open, an end tag is to libxml2 the end of the page.
    guard hasStartTag else { return drop(page, open, toCloseFrom: open) }
    guard page[nameStop] != UInt8(ascii: ">") else { return nameStop + 1 }
    // The `>` is kept: only what stands before it goes.
    let close = ByteSearch.index(of: UInt8(ascii: ">"), in: page, from: nameStop)
    cut(nameStop..<close, of: page)
    return min(close + 1, page.count)
  }

  /// Reads a tag's name: where libxml2 stops reading it as one, and where it ends.
  private func name(
    in page: Span<UInt8>, from start: Int
  ) -> (tag: HTMLTag, stop: Int, end: Int) {
    var index = start
    while page[index].isNameByte { index += 1 }
    let stop = min(index, start + Self.longestName)
    while !page[index].endsName { index += 1 }
    let tag = tags.value(page.extracting(start..<stop)).flatMap(HTMLTag.init(rawValue:))
    return (tag ?? .other, stop, index)
  }

  /// Goes over a tag's attributes, cutting those nobody reads; returns the index behind its `>`.
  private mutating func scanAttributes(
    in page: Span<UInt8>, from start: Int, isScript: Bool, _ script: inout ScriptTag
  ) -> Int {
    let count = page.count
    var index = start
    var seen = 0
    while true {
      while index < count, page[index].isHTMLSpace || page[index] == UInt8(ascii: "/") {
        // Without what stood behind it a slash would come to stand before the `>` and close the tag.
        if page[index] == UInt8(ascii: "/"), index + 1 < count, page[index + 1] != UInt8(ascii: ">")
        {
          cutInTag(index..<index + 1, of: page)
        }
        index += 1
      }
      guard index < count else { return index }
      if page[index] == UInt8(ascii: ">") { return index + 1 }

      let nameStart = index
      index += 1
      while index < count, !page[index].endsAttributeName { index += 1 }
      let known = attributes.value(page.extracting(nameStart..<index))
        .flatMap(HTMLAttributeName.init(rawValue:))
      guard let value = value(in: page, from: &index) else {
        return endUnclosed(in: page, from: nameStart)
      }
      seen += 1
      if seen > attributeLimit { hasLostMarkup = true }
      if known == nil || seen > attributeLimit {
        cutInTag(nameStart..<index, of: page)
      } else if isScript {
        switch known {
        case .type: script.type = value
        case .id: script.id = value
        default: break
        }
      }
    }
  }

  /// The range of the value behind an attribute's name, and moves behind it.
  ///
  /// Empty for an attribute without a value; `nil` for a quote that nothing closes.
  private func value(in page: Span<UInt8>, from index: inout Int) -> Range<Int>? {
    let count = page.count
    var next = index
    while next < count, page[next].isHTMLSpace { next += 1 }
    guard next < count, page[next] == UInt8(ascii: "=") else { return index..<index }
    next += 1
    while next < count, page[next].isHTMLSpace { next += 1 }
    guard next < count else {
      index = next
      return next..<next
    }
    let quote = page[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = ByteSearch.index(of: quote, in: page, from: next + 1)
      guard close < count else { return nil }
      index = close + 1
      return next + 1..<close
    }
    let start = next
    while next < count, !page[next].isHTMLSpace, page[next] != UInt8(ascii: ">") { next += 1 }
    index = next
    return start..<next
  }

  /// Cuts a part of a tag, after the references in the attributes before it.
  private mutating func cutInTag(_ range: Range<Int>, of page: Span<UInt8>) {
    resolveReferences(in: page, until: range.lowerBound, isAttribute: true)
    cut(range, of: page)
  }

  /// Ends a tag with an open quote at its next `>`, so that the page behind it is not lost.
  private mutating func endUnclosed(in page: Span<UInt8>, from start: Int) -> Int {
    hasLostMarkup = true
    let close = ByteSearch.index(of: UInt8(ascii: ">"), in: page, from: start)
    if close < page.count {
      cutInTag(start..<close, of: page)
      return close + 1
    }
    resolveReferences(in: page, until: start, isAttribute: true)
    replace(start..<page.count, of: page, by: [UInt8(ascii: ">")])
    return page.count
  }
}

extension UInt8 {
  /// Whether libxml2 reads the byte as part of a name.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == 0x2D || self == 0x5F || self == 0x3A || self == 0x2E
  }

  /// Whether a tag's name ends before the byte.
  fileprivate var endsName: Bool { isHTMLSpace || self == 0x2F || self == 0x3E }

  /// Whether an attribute's name ends before the byte.
  fileprivate var endsAttributeName: Bool { endsName || self == 0x3D }
}
