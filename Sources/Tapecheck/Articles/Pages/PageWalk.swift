import HTMLTree

/// The walk that cuts a page into segments: one pass, with a stack of the open elements.
struct PageWalk {
  let tree: HTMLTree
  let facts: PageFacts
  let headline: Int?
  /// Whether class names open no region outside the article, only tags do.
  let trustsTagsOnly: Bool
  private(set) var segments: [Segment] = []
  private(set) var containers: [Container] = []
  private(set) var isDropped: [Bool]
  private var stack: [Open] = []
  private var current: Segment?

  private struct Open {
    var node: Int
    var end: Int
    var isBlock: Bool
    var isLink: Bool
    var region: Region
    var cues: PageCues
    var container: Int
    var kind: Segment.Kind
    var level: UInt8
  }

  init(tree: HTMLTree, facts: PageFacts, headline: Int?, trustsTagsOnly: Bool) {
    self.trustsTagsOnly = trustsTagsOnly
    self.tree = tree
    self.facts = facts
    self.headline = headline
    isDropped = Array(repeating: false, count: tree.nodes.count)
    segments.reserveCapacity(tree.nodes.count / 4)
  }

  mutating func run() {
    var index = 0
    let count = tree.nodes.count
    while index < count {
      close(upTo: index)
      let node = tree.nodes[index]
      if node.tag == .text {
        addText(node, index)
        index += 1
        continue
      }
      let next = max(index + 1, Int(node.subtreeEnd))
      switch node.tag {
      case .script, .style, .template, .svg, .head, .meta, .link, .base, .iframe, .object, .embed,
        .canvas, .video, .audio, .select, .input, .textarea, .button, .noscript, .dialog, .title:
        if node.tag == .head, headHoldsBody(index) { break }
        isDropped[index] = true
        index = next
        continue
      case .br:
        if !isInHeading { flush(at: index) }
        index += 1
        continue
      case .hr:
        flush(at: index)
        index += 1
        continue
      default: break
      }
      if isHidden(index) {
        isDropped[index] = true
        index = next
        continue
      }
      if node.tag == .sup, isFootnoteMark(index) {
        isDropped[index] = true
        index = next
        continue
      }
      if open(node, index) { index = next } else { index += 1 }
    }
    close(upTo: Int.max)
  }

  /// Whether a head that libxml2 closed late holds the page's body: real heads hold no such text.
  private func headHoldsBody(_ index: Int) -> Bool {
    tree.subtree(of: index).contains { tree.nodes[$0].tag == .p || tree.nodes[$0].tag == .h1 }
  }

  private var isInHeading: Bool { stack.last { $0.isBlock }?.kind == .heading }

  private func isHidden(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.attributeEnd > node.attributeStart else { return false }
    for position in Int(node.attributeStart)..<Int(node.attributeEnd) {
      let attribute = tree.attributes[position]
      switch attribute.name {
      case .hidden: return !holdsMuch(index)
      case .style:
        let value = tree.attributeText[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
        if PageMap.hides(value) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a hidden element holds so much of the page that a script must be meant to show it, as in
  /// pages that are streamed in pieces.
  private func holdsMuch(_ index: Int) -> Bool {
    if tree.attribute(index, .id)?.starts(with: "S:".utf8) ?? false { return true }
    let node = tree.nodes[index]
    return Int(node.textEnd - node.textStart) * 3 > facts.textBytes
  }

  /// A superscript that is nothing but a link within the page.
  private func isFootnoteMark(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.textEnd - node.textStart <= 6,
      let link = tree.firstNode(.a, in: index) ?? tree.nearestAncestor(.a, of: index)
    else { return false }
    return tree.attribute(link, .href)?.first == UInt8(ascii: "#")
  }

  // MARK: Elements

  /// Opens an element; true when its whole subtree was taken as one segment or dropped.
  private mutating func open(
    _ node: HTMLTree.Node, _ index: Int
  ) -> Bool {
    let end = max(index + 1, Int(node.subtreeEnd))
    let own = facts.cues[index]
    var region = stack.last?.region ?? .article
    if region == .article || region == .note {
      let opened = opens(node, own, index)
      if opened != .article { region = opened }
    }
    let inherited = (stack.last?.cues ?? []).union(handedOn(own, node))
    guard
      PageMap.isBlock(node.tag) || (node.tag == .span && region != (stack.last?.region ?? .article))
    else {
      if node.tag == .a || !own.isEmpty {
        let isLink = stack.last?.isLink ?? false
        stack.append(
          Open(
            node: index, end: end, isBlock: false,
            isLink: isLink || (node.tag == .a && leadsAway(node, index)),
            region: region, cues: inherited, container: stack.last?.container ?? -1,
            kind: stack.last?.kind ?? .paragraph, level: stack.last?.level ?? 0))
        let handed = handedOn(own, node)
        current?.cues.formUnion(handed)
      }
      return false
    }
    flush(at: index)
    if node.tag == .table, tree.isDataTable(index) {
      addTable(index, region, inherited)
      return true
    }
    let (kind, level) = kind(of: node.tag, inherited)
    let container = containers.count
    containers.append(
      Container(
        node: index, nodeEnd: end, parent: stack.last?.container ?? -1, first: segments.count,
        end: segments.count, region: region, cues: own))
    stack.append(
      Open(
        node: index, end: end, isBlock: true, isLink: stack.last?.isLink ?? false,
        region: region, cues: inherited, container: container, kind: kind, level: level))
    return false
  }

  /// The cues of an element that hold for what is inside.
  private func handedOn(_ own: PageCues, _ node: HTMLTree.Node) -> PageCues {
    guard !isWide(node) else { return [] }
    // No dateline and no byline is so long: "meta" and "author" name whole layouts too.
    guard node.textEnd - node.textStart > 800 else { return own.intersection(.inherited) }
    return own.intersection(.inherited).subtracting([.dateline, .byline, .headline])
  }

  /// Whether an element holds too much of the page to be a caption, a dateline or a standfirst.
  private func isWide(_ node: HTMLTree.Node) -> Bool {
    let length = Int(node.textEnd - node.textStart)
    return length > 400 && length * 2 > facts.textBytes
      || length > 1_500 && length * 3 > facts.textBytes
  }

  /// Whether a link's text is the name of another page: anchors without a target are marks in the text,
  /// links to instruments are names in their sentences, and a link that was never closed holds the rest.
  private func leadsAway(_ node: HTMLTree.Node, _ index: Int) -> Bool {
    node.textEnd - node.textStart < 2_000 && !facts.quoteLinks.contains(index)
      && tree.attribute(index, .href) != nil
  }

  /// Whether an element is the part of the article that is paid for.
  private func isPaidPart(_ index: Int) -> Bool {
    guard !facts.paidClasses.isEmpty, let classes = tree.attribute(index, .classes) else {
      return false
    }
    return classes.split(separator: 0x20).contains {
      facts.paidClasses.contains(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The region outside the article that an element opens, if any.
  private func opens(_ node: HTMLTree.Node, _ own: PageCues, _ index: Int) -> Region {
    var region = Region.article
    switch node.tag {
    case .html, .body, .main, .h1: return .article
    case .nav: region = .navigation
    case .footer: region = .footer
    case .aside: region = .sidebar
    case .form: region = .form
    default:
      region = Region(trustsTagsOnly ? own.intersection([.comments, .cookie, .popup]) : own)
    }
    if region == .article || region == .note { return region }
    if region == .paywall, isPaidPart(index) { return .article }
    // What holds the headline or most of the page's text is no sidebar, whatever it is called.
    if let headline, headline >= index, headline < Int(node.subtreeEnd) { return .article }
    let share = facts.proseShare(of: node)
    let isNamedOnly = node.tag != .nav && node.tag != .footer
    let holdsBody = facts.bodies.contains { $0 >= index && $0 < Int(node.subtreeEnd) }
    if holdsBody, isNamedOnly, region != .comments { return .article }
    if isNamedOnly, region != .comments, share > 0.35 { return .article }
    if node.tag == .aside, Region(own) == .article, isProse(index) { return .article }
    return region
  }

  /// Whether an element holds paragraphs of the article's own, as an aside without a telling name may: they
  /// have few links.
  ///
  /// Long ones are not looked at, for elements that stand one in another would be read many times.
  private func isProse(_ index: Int) -> Bool {
    let range = tree.subtree(of: index)
    guard range.count < 300 else { return false }
    var prose: Int32 = 0
    var links: Int32 = 0
    for node in range {
      let item = tree.nodes[node]
      let length = item.textEnd - item.textStart
      if item.tag == .p, length >= 80 { prose += length }
      if item.tag == .a { links += length }
    }
    return prose >= 300 && links < prose / 10
  }

  private func kind(of tag: HTMLTag, _ cues: PageCues) -> (Segment.Kind, UInt8) {
    switch tag {
    case .h1: return (.heading, 1)
    case .h2: return (.heading, 2)
    case .h3: return (.heading, 3)
    case .h4: return (.heading, 4)
    case .h5: return (.heading, 5)
    case .h6: return (.heading, 6)
    case .figcaption, .caption: return (.caption, 0)
    case .li, .dt, .dd: return (.listItem, 0)
    case .blockquote: return (.quote, 0)
    case .pre: return (.preformatted, 0)
    case .main, .article: return (.paragraph, 0)
    default:
      if !cues.isDisjoint(with: [.caption, .credit]) { return (.caption, 0) }
      // A paragraph inside a list item, quotation or caption is still one.
      switch stack.last?.kind {
      case .listItem?: return (.listItem, 0)
      case .quote?: return (.quote, 0)
      case .caption?: return (.caption, 0)
      case .heading? where tag != .p: return (.heading, stack.last?.level ?? 2)
      default: return (.paragraph, 0)
      }
    }
  }

  private mutating func close(upTo index: Int) {
    // By index: the last element itself is a copy of a dozen words for each node.
    while !stack.isEmpty, index >= stack[stack.count - 1].end {
      let top = stack[stack.count - 1]
      if top.isBlock {
        flush(at: top.end)
        containers[top.container].end = segments.count
      }
      stack.removeLast()
    }
  }

  // MARK: Text

  private mutating func addText(_ node: HTMLTree.Node, _ index: Int) {
    let (length, marks) = measure(node)
    guard length > 0 || current != nil else { return }
    if current == nil {
      let open = stack.last
      current = Segment(
        start: index, end: index + 1, block: stack.last { $0.isBlock }?.node ?? 0,
        kind: open?.kind ?? .paragraph, level: open?.level ?? 0, region: open?.region ?? .article,
        cues: open?.cues ?? [])
    }
    let isLink = stack.isEmpty ? false : stack[stack.count - 1].isLink
    current?.length += length
    current?.marks += marks
    if isLink { current?.linkLength += length }
    current?.end = index + 1
  }

  /// How many bytes of a text are no white space, and how many marks part its sentences and clauses.
  private func measure(_ node: HTMLTree.Node) -> (length: Int, marks: Int) {
    var length = 0
    var marks = 0
    let text = tree.text.span
    var seen: UInt8 = 0
    // Without a branch, so that the loop becomes vector code; text beyond ASCII is read again for its own marks.
    for position in Int(node.textStart)..<Int(node.textEnd) {
      let byte = text[position]
      seen |= byte
      length &+= byte > 0x20 ? 1 : 0
      marks &+= byte == 0x2E ? 1 : 0
      marks &+= byte == 0x2C ? 1 : 0
      marks &+= byte == 0x21 ? 1 : 0
      marks &+= byte == 0x3F ? 1 : 0
      marks &+= byte == 0x3B ? 1 : 0
    }
    guard seen >= 0x80 else { return (length, marks) }
    (length, marks) = (0, 0)
    for position in Int(node.textStart)..<Int(node.textEnd) {
      let byte = text[position]
      if byte > 0x20 { length += 1 }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ";"):
        marks += 1
      // The third byte of U+3001, U+3002, and of U+FF0C, U+FF1B, U+FF01, U+FF1F.
      case 0x81, 0x82, 0x8C, 0x9B, 0x9F:
        if isWideMark(text, position) { marks += 1 }
      default: break
      }
    }
    return (length, marks)
  }

  private func isWideMark(_ text: Span<UInt8>, _ position: Int) -> Bool {
    guard position >= 2 else { return false }
    let first = text[position - 2]
    let second = text[position - 1]
    return (first == 0xE3 && second == 0x80) || (first == 0xEF && second == 0xBC)
  }

  private mutating func addTable(
    _ index: Int, _ region: Region, _ cues: PageCues
  ) {
    let end = tree.subtree(of: index).upperBound
    var segment = Segment(
      start: index, end: end, block: index, kind: .table, region: region, cues: cues)
    var linkEnd = 0
    for node in index..<end {
      let item = tree.nodes[node]
      if item.tag == .a { linkEnd = max(linkEnd, Int(item.subtreeEnd)) }
      guard item.tag == .text else { continue }
      let length = tree.text[Int(item.textStart)..<Int(item.textEnd)].count { $0 > 0x20 }
      segment.length += length
      if node < linkEnd { segment.linkLength += length }
    }
    guard segment.length > 0 else { return }
    containers.append(
      Container(
        node: index, nodeEnd: end, parent: stack.last?.container ?? -1, first: segments.count,
        end: segments.count + 1, region: region, cues: facts.cues[index]))
    segments.append(segment)
  }

  private mutating func flush(at index: Int) {
    guard var segment = current else { return }
    current = nil
    guard segment.length > 0 else { return }
    segment.end = min(index, tree.nodes.count)
    segments.append(segment)
  }
}
