extension MarkupFilter {
  /// The attributes of a script's start tag, as ranges of the page.
  struct ScriptTag {
    var type = 0..<0
    var id = 0..<0
  }

  /// Cuts the contents of a script or style and returns the index of its end tag.
  ///
  /// Without an end tag the rest of the page is its contents, as in browsers.
  mutating func rawText(
    _ endTag: StaticString, in page: Span<UInt8>, from start: Int, _ script: ScriptTag?
  ) -> Int {
    var end = start
    while true {
      end = ByteSearch.index(of: UInt8(ascii: "<"), in: page, from: end)
      guard end < page.count else { break }
      if isTag(endTag, in: page, at: end) { break }
      end += 1
    }
    if let script, let kind = Self.kind(of: start..<end, script, in: page) {
      var bytes: [UInt8] = []
      bytes.append(start..<end, of: page)
      scripts.append(HTMLTree.KeptScript(kind: kind, bytes: bytes))
    }
    cut(start..<end, of: page)
    return end
  }

  /// Cuts the subtree of a drawing or template and returns the index of its end tag.
  ///
  /// A subtree without a matching end tag is left as it is: its end is then somewhere else, and the
  /// article may lie between.
  mutating func hiddenSubtree(of tag: HTMLTag, in page: Span<UInt8>, from start: Int) -> Int {
    let isSVG = tag == .svg
    let (open, close): (StaticString, StaticString) =
      isSVG ? ("<svg", "</svg") : ("<template", "</template")
    var depth = 1
    var index = start
    // After one failure only subtrees without another in them are cut, which keeps this linear.
    let isFlat = isSVG ? missing.balancedSVG : missing.balancedTemplate
    while true {
      index = ByteSearch.index(of: UInt8(ascii: "<"), in: page, from: index)
      guard index < page.count else { break }
      if isTag(close, in: page, at: index) {
        depth -= 1
        if depth == 0 {
          cut(start..<index, of: page)
          return index
        }
      } else if isTag(open, in: page, at: index) {
        if isFlat { return start }
        depth += 1
      }
      index += 1
    }
    if isSVG { missing.balancedSVG = true } else { missing.balancedTemplate = true }
    return start
  }

  /// Cuts a comment or declaration and returns the index behind it.
  mutating func declaration(in page: Span<UInt8>, at open: Int) -> Int {
    if ByteSearch.matches("<!--", in: page, at: open) {
      if !missing.commentEnd, let end = endOfComment(in: page, from: open + 4) {
        cut(open..<end, of: page)
        return end
      }
      missing.commentEnd = true
      hasUnclosedComment = true
      return drop(page, open, toCloseFrom: open + 4)
    }
    let close = ByteSearch.index(of: UInt8(ascii: ">"), in: page, from: open)
    if !missing.internalSubset, ByteSearch.matches("<!doctype", in: page, at: open) {
      let subset = ByteSearch.index(
        of: UInt8(ascii: "["), in: page.extracting(0..<close), from: open)
      if subset < close {
        let end = ByteSearch.index(of: UInt8(ascii: "]"), in: page, from: subset)
        // Only the first subset of a page is looked for, so that many of them cost no square.
        missing.internalSubset = true
        if end < page.count { return drop(page, open, toCloseFrom: end) }
      }
    }
    return drop(page, open, toCloseFrom: close)
  }

  /// The index behind the first `-->` or `--!>`, counting the dashes of the opening.
  private func endOfComment(in page: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while true {
      index = ByteSearch.index(of: UInt8(ascii: ">"), in: page, from: index)
      guard index < page.count else { return nil }
      let dash = UInt8(ascii: "-")
      if page[index - 1] == dash, page[index - 2] == dash { return index + 1 }
      if page[index - 1] == UInt8(ascii: "!"), index - 3 >= start, page[index - 2] == dash,
        page[index - 3] == dash
      {
        return index + 1
      }
      index += 1
    }
  }

  /// Whether a tag's beginning stands at an index, with its name at an end.
  private func isTag(_ tag: StaticString, in page: Span<UInt8>, at index: Int) -> Bool {
    guard ByteSearch.matches(tag, in: page, at: index) else { return false }
    let next = index + tag.utf8CodeUnitCount
    guard next < page.count else { return false }
    return page[next].isHTMLSpace || page[next] == 0x2F || page[next] == 0x3E
  }
}
