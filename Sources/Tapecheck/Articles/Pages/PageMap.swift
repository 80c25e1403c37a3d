import HTMLTree

/// A page cut into segments, with the containers that hold them.
struct PageMap {
  let segments: [Segment]
  /// The containers in document order; the parent of the outermost is -1.
  let containers: [Container]
  /// Nodes whose text is left out of their segment, subtree and all.
  let isDropped: [Bool]

  /// Cuts a page.
  ///
  /// - Parameters:
  ///   - tree: The page.
  ///   - facts: What the first walk found.
  ///   - headline: The node of the headline; an element around it opens no region outside the article.
  ///   - trustsTagsOnly: Whether class names are not to be believed, because with them little is left.
  /// - Complexity: O(*n*) in the nodes and the bytes of text.
  init(_ tree: HTMLTree, facts: PageFacts, headline: Int?, trustsTagsOnly: Bool = false) {
    var walk = PageWalk(
      tree: tree, facts: facts, headline: headline, trustsTagsOnly: trustsTagsOnly)
    walk.run()
    segments = walk.segments
    containers = walk.containers
    isDropped = walk.isDropped
  }

  /// The worth of all prose outside comments, whatever region it stands in.
  var prose: Double {
    segments.reduce(0) { sum, segment in
      guard segment.region != .comments, segment.linkDensity < 0.3, BodySelection.isProse(segment)
      else { return sum }
      return sum + Double(segment.length)
    }
  }

  /// The innermost container around a node.
  ///
  /// - Complexity: O(log *n*) in the containers to find the last one that begins before the node, then
  ///   O(depth).
  func region(ofNode node: Int) -> Container? {
    var low = 0
    var high = containers.count
    while low < high {
      let middle = (low + high) / 2
      if containers[middle].node <= node { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0 {
      if containers[index].nodeEnd > node { return containers[index] }
      index = containers[index].parent
    }
    return nil
  }

  /// Whether an element stands by itself on the page.
  static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .head, .body, .article, .main, .section, .nav, .aside, .header, .footer, .address,
      .div,
      .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .figure,
      .figcaption, .pre, .table, .caption, .thead, .tbody, .tfoot, .tr, .th, .td, .form, .fieldset,
      .legend, .details, .summary, .center, .option:
      true
    default: false
    }
  }

  /// Whether a style attribute keeps its element from being shown.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    // "display:none" without spaces; the declaration may stand anywhere in the attribute.
    let wanted = Array("display:none".utf8)
    var matched = 0
    for byte in style {
      if byte == 0x20 { continue }
      let lowered = WordHash.lowered(byte)
      matched = lowered == wanted[matched] ? matched + 1 : lowered == wanted[0] ? 1 : 0
      if matched == wanted.count { return true }
    }
    return false
  }
}
