/// Turns the events of a SAX parse into the flat nodes of a tree.
struct TreeBuilder {
  /// The nodes, texts and attributes so far.
  private(set) var tree = HTMLTree()
  /// Whether an element was deeper than the limit; every event after it is ignored.
  private(set) var isTooDeep = false
  /// Whether libxml2 reported an error after which it loses text.
  private(set) var hasLostText = false
  /// Errors of all kinds that libxml2 reported.
  private(set) var errors = 0

  /// The open elements, outermost first; the root is always there.
  private var open: [Int32] = [0]
  private let depthLimit: Int
  private let tags = NameTable.tags
  private let attributes = NameTable.attributes
  /// Whether the page's own `html` element has given the root its attributes.
  private var hasRoot = false

  /// Creates a builder for a page of a size, in bytes.
  init(pageBytes: Int, depthLimit: Int) {
    self.depthLimit = max(1, depthLimit)
    tree.nodes.reserveCapacity(pageBytes / 40 + 8)
    tree.text.reserveCapacity(pageBytes / 2)
    tree.attributeText.reserveCapacity(pageBytes / 4)
    tree.attributes.reserveCapacity(pageBytes / 80)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .html, parent: -1, subtreeEnd: 1, textStart: 0, textEnd: 0, attributeStart: 0,
        attributeEnd: 0))
  }

  /// Opens an element; its attributes follow through ``attribute(_:_:)``.
  mutating func startElement(_ name: Span<UInt8>) {
    guard !isTooDeep else { return }
    let tag = tags.value(name).flatMap(HTMLTag.init(rawValue:)) ?? .other
    if tag == .html, !hasRoot, tree.nodes.count == 1 {
      hasRoot = true
      return
    }
    guard open.count < depthLimit else {
      isTooDeep = true
      return
    }
    let index = Int32(clamping: tree.nodes.count)
    let text = Int32(clamping: tree.text.count)
    let attribute = Int32(clamping: tree.attributes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: open[open.count - 1], subtreeEnd: index + 1, textStart: text,
        textEnd: text, attributeStart: attribute, attributeEnd: attribute))
    open.append(index)
  }

  /// Adds an attribute to the element that was opened last.
  mutating func attribute(_ name: Span<UInt8>, _ value: Span<UInt8>) {
    guard !isTooDeep, let known = attributes.value(name),
      let name = HTMLAttributeName(rawValue: known)
    else { return }
    let start = Int32(clamping: tree.attributeText.count)
    tree.attributeText.append(0..<value.count, of: value)
    tree.attributes.append(
      HTMLTree.Attribute(
        name: name, valueStart: start, valueEnd: Int32(clamping: tree.attributeText.count)))
    let last = tree.nodes.count - 1
    tree.nodes[last].attributeEnd = Int32(clamping: tree.attributes.count)
  }

  /// Closes the innermost element; libxml2 sends one end for each start, in order.
  mutating func endElement() {
    guard !isTooDeep, open.count > 1 else { return }
    close(open.removeLast())
  }

  /// Adds text, to the text before it when no element stands between.
  mutating func characters(_ bytes: Span<UInt8>) {
    guard !isTooDeep, !bytes.isEmpty else { return }
    let start = Int32(clamping: tree.text.count)
    tree.text.append(0..<bytes.count, of: bytes)
    let end = Int32(clamping: tree.text.count)
    let parent = open[open.count - 1]
    let last = tree.nodes.count - 1
    if tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
      tree.nodes[last].textEnd = end
    } else {
      let empty = Int32(clamping: tree.attributes.count)
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, parent: parent, subtreeEnd: Int32(clamping: last + 2), textStart: start,
          textEnd: end, attributeStart: empty, attributeEnd: empty))
    }
  }

  /// Counts an error by libxml2's code.
  mutating func error(code: Int32) {
    errors += 1
    // Depth, size and two of encoding: after these libxml2 goes on without the rest of the text.
    if [1, 2, 81, 1_544].contains(code) { hasLostText = true }
  }

  /// Closes what is open and gives the tree.
  consuming func finish() -> HTMLTree {
    while let index = open.popLast() { close(index) }
    Self.validate(&tree.text)
    Self.validate(&tree.attributeText)
    return tree
  }

  private mutating func close(_ index: Int32) {
    tree.nodes[Int(index)].subtreeEnd = Int32(clamping: tree.nodes.count)
    tree.nodes[Int(index)].textEnd = Int32(clamping: tree.text.count)
  }

  /// Overwrites invalid bytes by question marks, which keeps every offset.
  ///
  /// libxml2 gets valid UTF-8 and so gives valid UTF-8; this keeps the promise whatever it does.
  private static func validate(_ bytes: inout [UInt8]) {
    var index = UTF8Scanner.firstInvalid(in: bytes.span)
    while index < bytes.count {
      bytes[index] = UInt8(ascii: "?")
      index = UTF8Scanner.firstInvalid(in: bytes.span, from: index)
    }
  }
}
