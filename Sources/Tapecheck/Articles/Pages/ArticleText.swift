import HTMLTree

/// Builds an article's text from segments in one pass: blocks, links and table cells as they are written.
struct ArticleText {
  private(set) var utf8: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var links: [Link] = []
  /// The node where each block's segment starts; -1 for text that stands in no segment.
  private(set) var places: [Int] = []
  private let tree: HTMLTree
  private let map: PageMap

  init(tree: HTMLTree, map: PageMap) {
    self.tree = tree
    self.map = map
    utf8.reserveCapacity(tree.text.count / 2)
  }

  /// Appends a segment as a block; `nil` when it holds no text.
  @discardableResult
  mutating func append(_ segment: Segment, as kind: Block.Kind) -> Block? {
    let start = begin()
    var rows: [[Range<Int>]] = []
    if segment.kind == .table {
      rows = appendTable(segment.block)
    } else {
      appendNodes(segment.start..<segment.end, keepsLines: segment.kind == .preformatted)
    }
    return finish(start, kind, rows, place: segment.start)
  }

  /// Appends text that stands in no segment, as a headline that only metadata have.
  @discardableResult
  mutating func append(_ text: String, as kind: Block.Kind) -> Block? {
    let start = begin()
    FoldedText.append(Array(text.utf8)[...], to: &utf8)
    return finish(start, kind, [], place: -1)
  }

  /// Takes back the last block, as when it turns out to repeat another.
  mutating func removeLast() {
    guard let block = blocks.popLast() else { return }
    places.removeLast()
    utf8.removeSubrange(max(0, block.range.lowerBound - 1)...)
    while let link = links.last, link.range.upperBound > utf8.count { links.removeLast() }
  }

  /// Cuts a part of the last block's text.
  mutating func cutLast(_ range: Range<Int>) {
    guard let block = blocks.last, block.range.lowerBound <= range.lowerBound,
      range.upperBound <= block.range.upperBound, block.rows.isEmpty
    else { return }
    if range.lowerBound <= block.range.lowerBound, range.upperBound >= block.range.upperBound {
      removeLast()
      return
    }
    utf8.removeSubrange(range)
    if utf8.last == 0x20 { utf8.removeLast() }
    blocks[blocks.count - 1].range = block.range.lowerBound..<utf8.count
    links = links.compactMap { link in
      if link.range.upperBound <= range.lowerBound { return link }
      if link.range.lowerBound >= range.upperBound {
        let moved = (link.range.lowerBound - range.count)..<(link.range.upperBound - range.count)
        return Link(range: moved, href: link.href)
      }
      return nil
    }
  }

  /// Gives the last block another kind.
  mutating func setLastKind(_ kind: Block.Kind) {
    guard !blocks.isEmpty else { return }
    blocks[blocks.count - 1].kind = kind
  }

  private mutating func begin() -> Int {
    if !utf8.isEmpty { utf8.append(0x0A) }
    return utf8.count
  }

  private mutating func finish(
    _ start: Int, _ kind: Block.Kind, _ rows: [[Range<Int>]], place: Int
  ) -> Block? {
    while let last = utf8.last, utf8.count > start, last == 0x20 || last == 0x0A || last == 0x09 {
      utf8.removeLast()
    }
    guard utf8.count > start else {
      if start > 0 { utf8.removeLast() }
      return nil
    }
    for index in links.indices.reversed() {
      guard links[index].range.upperBound > start else { break }
      links[index].range = links[index].range.clamped(to: 0..<utf8.count)
    }
    var rows = rows
    if let last = rows.indices.last {
      // Empty cells at the end of a table lay behind the space that was just taken back.
      rows[last] = rows[last].map { $0.clamped(to: start..<utf8.count) }
    }
    let block = Block(kind: kind, range: start..<utf8.count, rows: rows)
    blocks.append(block)
    places.append(place)
    return block
  }

  private mutating func appendNodes(_ range: Range<Int>, keepsLines: Bool) {
    var index = range.lowerBound
    var open: [(end: Int, start: Int, node: Int)] = enclosingLink(range.lowerBound)
    while index < range.upperBound {
      closeLinks(&open, upTo: index)
      let node = tree.nodes[index]
      if map.isDropped[index] {
        index = max(index + 1, Int(node.subtreeEnd))
        continue
      }
      switch node.tag {
      case .text:
        let bytes = tree.text[Int(node.textStart)..<Int(node.textEnd)]
        if keepsLines { appendLines(bytes) } else { FoldedText.append(bytes, to: &utf8) }
      case .a: open.append((Int(node.subtreeEnd), utf8.count, index))
      case .br: if let last = utf8.last, last > 0x20 { utf8.append(0x20) }
      case .td, .th, .li, .p, .div: if let last = utf8.last, last > 0x20 { utf8.append(0x20) }
      default: break
      }
      index += 1
    }
    closeLinks(&open, upTo: Int.max)
  }

  /// The link that a segment stands inside, where the link holds whole blocks.
  private func enclosingLink(_ start: Int) -> [(end: Int, start: Int, node: Int)] {
    guard let parent = tree.nearestAncestor(.a, of: start) else { return [] }
    return [(Int(tree.nodes[parent].subtreeEnd), utf8.count, parent)]
  }

  private mutating func closeLinks(
    _ open: inout [(end: Int, start: Int, node: Int)], upTo index: Int
  ) {
    while let last = open.last, index >= last.end {
      open.removeLast()
      var start = last.start
      while start < utf8.count, utf8[start] == 0x20 { start += 1 }
      guard start < utf8.count, let href = tree.attributeString(last.node, .href), !href.isEmpty
      else { continue }
      // A link that holds others ends after them and stands before them.
      let place = links.lastIndex { $0.range.lowerBound <= start }.map { $0 + 1 } ?? 0
      links.insert(Link(range: start..<utf8.count, href: href), at: place)
    }
  }

  /// Appends text whose line breaks are part of it.
  private mutating func appendLines(_ bytes: ArraySlice<UInt8>) {
    for (position, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 {
        if utf8.last == 0x20 { utf8.removeLast() }
        if let last = utf8.last, last != 0x0A { utf8.append(0x0A) }
      }
      FoldedText.append(line, to: &utf8)
    }
  }

  /// Appends a table: cells parted by tabs, rows by line breaks.
  private mutating func appendTable(_ table: Int) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    for caption in tree.subtree(of: table).prefix(8) where tree.nodes[caption].tag == .caption {
      appendNodes(tree.subtree(of: caption), keepsLines: false)
      if let last = utf8.last, last > 0x20 { utf8.append(0x0A) }
      break
    }
    for row in tree.tableRows(table) {
      var cells: [Range<Int>] = []
      for (position, cell) in row.enumerated() {
        if position > 0 { utf8.append(0x09) }
        let start = utf8.count
        appendNodes(tree.subtree(of: cell), keepsLines: false)
        if utf8.last == 0x20, utf8.count > start { utf8.removeLast() }
        cells.append(start..<utf8.count)
      }
      if cells.allSatisfy(\.isEmpty) {
        utf8.removeLast(min(cells.count - 1, utf8.count))
        continue
      }
      rows.append(cells)
      utf8.append(0x0A)
    }
    return rows
  }
}
