extension Article {
  /// The article as far as its text's first bytes go, cut between blocks where that is near, else between scalars.
  ///
  /// - Complexity: O(*n*) in the blocks and links.
  func beginning(_ limit: Int) -> Article {
    var end = max(0, min(limit, text.utf8.count))
    let isLineEnd: (Int) -> Bool = { [text] in text.utf8[$0] == UInt8(ascii: "\n") }
    if let line = (max(0, end - 4_096)..<end).last(where: isLineEnd) { end = line }
    while end > 0, end < text.utf8.count, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    var cut = self
    cut.text = SourceText(utf8: Array(text.utf8[..<end]))
    cut.blocks = blocks.filter { $0.range.lowerBound < end }.map { block in
      var block = block
      block.range = block.range.clamped(to: 0..<end)
      block.rows.removeAll { $0.contains { $0.upperBound > end } }
      return block
    }
    cut.links = links.filter { $0.range.upperBound <= end }
    return cut
  }
}
