public import HTMLTree

/// What holds for every tree, whatever the page.
public enum TreeInvariants {
  /// The first rule that a tree breaks; `nil` when it keeps all.
  public static func complaint(_ tree: HTMLTree) -> String? {
    guard String(validating: tree.text, as: UTF8.self) != nil else { return "text is not UTF-8" }
    guard String(validating: tree.attributeText, as: UTF8.self) != nil else {
      return "attribute text is not UTF-8"
    }
    guard let root = tree.nodes.first, root.parent == -1, Int(root.subtreeEnd) == tree.nodes.count,
      root.textStart == 0, Int(root.textEnd) == tree.text.count
    else { return "the root is not the whole" }
    for index in tree.nodes.indices.dropFirst() {
      if let complaint = complaint(tree, index) { return "node \(index): \(complaint)" }
    }
    guard Int(tree.nodes.last?.attributeEnd ?? 0) == tree.attributes.count else {
      return "attributes are left over"
    }
    guard tree.limits.bytesUsed <= tree.limits.bytesSeen else { return "more used than seen" }
    return nil
  }

  private static func complaint(_ tree: HTMLTree, _ index: Int) -> String? {
    let node = tree.nodes[index]
    guard node.parent >= 0, Int(node.parent) < index else { return "parent \(node.parent)" }
    let parent = tree.nodes[Int(node.parent)]
    guard parent.tag != .text else { return "stands under text" }
    guard Int(node.subtreeEnd) > index, node.subtreeEnd <= parent.subtreeEnd else {
      return "subtree ends at \(node.subtreeEnd), its parent's at \(parent.subtreeEnd)"
    }
    guard node.textStart <= node.textEnd, parent.textStart <= node.textStart,
      node.textEnd <= parent.textEnd
    else { return "text \(node.textStart)..<\(node.textEnd)" }
    if node.tag == .text {
      guard Int(node.subtreeEnd) == index + 1, node.textEnd > node.textStart else {
        return "text node is empty or has children"
      }
      let previous = tree.nodes[index - 1]
      guard previous.tag != .text || previous.parent != node.parent else {
        return "two runs of text in a row"
      }
      let bytes = tree.text(of: index)
      guard String(validating: bytes, as: UTF8.self) != nil else { return "a character is cut" }
    }
    guard node.attributeStart == tree.nodes[index - 1].attributeEnd,
      node.attributeStart <= node.attributeEnd
    else { return "attributes \(node.attributeStart)..<\(node.attributeEnd)" }
    for at in Int(node.attributeStart)..<Int(node.attributeEnd) {
      let attribute = tree.attributes[at]
      guard attribute.valueStart <= attribute.valueEnd,
        Int(attribute.valueEnd) <= tree.attributeText.count,
        let value = tree.attribute(index, attribute.name),
        String(validating: value, as: UTF8.self) != nil
      else { return "attribute \(at)" }
    }
    return nil
  }
}
