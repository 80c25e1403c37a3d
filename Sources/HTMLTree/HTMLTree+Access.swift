extension HTMLTree {
  /// The indices of a node's children, in document order.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let nodes: [Node]
    var index: Int
    let end: Int

    /// The next child's index in ``HTMLTree/nodes``.
    public mutating func next() -> Int? {
      guard index < end, index < nodes.count else { return nil }
      let current = index
      // A subtree always ends behind its own node; `max` keeps a hand-made tree from looping.
      index = Swift.max(current + 1, Int(nodes[current].subtreeEnd))
      return current
    }
  }

  /// Whether an index names a node of this tree.
  public func contains(_ node: Int) -> Bool { node >= 0 && node < nodes.count }

  /// The tag of a node; ``HTMLTag/other`` for an index outside the tree.
  public func tag(_ node: Int) -> HTMLTag { contains(node) ? nodes[node].tag : .other }

  /// The parent of a node; `nil` for the root and for an index outside the tree.
  public func parent(of node: Int) -> Int? {
    guard contains(node), nodes[node].parent >= 0 else { return nil }
    return Int(nodes[node].parent)
  }

  /// The children of a node, text included; empty for an index outside the tree.
  ///
  /// - Complexity: O(1) to make, O(children) to walk.
  public func children(of node: Int) -> Children {
    guard contains(node) else { return Children(nodes: [], index: 0, end: 0) }
    return Children(nodes: nodes, index: node + 1, end: Int(nodes[node].subtreeEnd))
  }

  /// The indices of a node and everything below it; empty for an index outside the tree.
  public func subtree(of node: Int) -> Range<Int> {
    guard contains(node) else { return 0..<0 }
    return node..<Swift.max(node + 1, Swift.min(Int(nodes[node].subtreeEnd), nodes.count))
  }

  /// The next node behind a node's subtree that has the same parent.
  public func nextSibling(of node: Int) -> Int? {
    guard let parent = parent(of: node) else { return nil }
    let next = subtree(of: node).upperBound
    return next < subtree(of: parent).upperBound ? next : nil
  }

  /// The first node with a tag, in document order, within a subtree or in the whole page.
  ///
  /// - Complexity: O(nodes) of the subtree.
  public func firstNode(_ tag: HTMLTag, in node: Int = 0) -> Int? {
    subtree(of: node).first { nodes[$0].tag == tag }
  }

  /// Whether one node stands above another; a node is not its own ancestor.
  public func isAncestor(_ ancestor: Int, of node: Int) -> Bool {
    contains(node) && node != ancestor && subtree(of: ancestor).contains(node)
  }

  /// The nearest node above a node that has a tag.
  ///
  /// - Complexity: O(depth).
  public func nearestAncestor(_ tag: HTMLTag, of node: Int) -> Int? {
    var current = parent(of: node)
    while let index = current {
      if nodes[index].tag == tag { return index }
      current = parent(of: index)
    }
    return nil
  }

  /// The UTF-8 bytes of all text below a node, or of the text node itself, as written.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    guard contains(node) else { return [] }
    return slice(of: text, nodes[node].textStart, nodes[node].textEnd)
  }

  /// The text below a node as a string, white space as written.
  public func string(of node: Int) -> String {
    String(decoding: text(of: node), as: UTF8.self)
  }

  /// The UTF-8 bytes of an attribute's value, empty for an attribute without one; `nil` if absent.
  public func attribute(_ node: Int, _ name: HTMLAttributeName) -> ArraySlice<UInt8>? {
    guard contains(node) else { return nil }
    let start = Int(nodes[node].attributeStart)
    let end = Swift.min(Int(nodes[node].attributeEnd), attributes.count)
    guard start >= 0, start < end else { return nil }
    for index in start..<end where attributes[index].name == name {
      return slice(of: attributeText, attributes[index].valueStart, attributes[index].valueEnd)
    }
    return nil
  }

  /// An attribute's value as a string; `nil` if absent.
  public func attributeString(_ node: Int, _ name: HTMLAttributeName) -> String? {
    attribute(node, name).map { String(decoding: $0, as: UTF8.self) }
  }

  private func slice(of bytes: [UInt8], _ start: Int32, _ end: Int32) -> ArraySlice<UInt8> {
    guard start >= 0, start <= end, Int(end) <= bytes.count else { return [] }
    return bytes[Int(start)..<Int(end)]
  }
}
