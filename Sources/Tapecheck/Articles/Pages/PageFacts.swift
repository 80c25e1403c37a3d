import HTMLTree

/// What a first walk over a page's elements finds: cues, metadata, and where the landmarks are.
struct PageFacts {
  /// One meta element, or an element that says the same by its `itemprop`.
  struct Meta {
    var field: MetaNames.Field
    var rank: Int
    var value: String
    /// Whether it is a `meta` in its own right and not an `itemprop` inside the page.
    var isDocument: Bool
  }

  /// The cues of each node's own class and id.
  var cues: [PageCues] = []
  var metas: [Meta] = []
  var title: String?
  var canonical: String?
  var language: String?
  /// Elements `h1`, and others that a cue calls a headline.
  var headings: [Int] = []
  /// Elements `time`, and others with a machine-readable stamp.
  var times: [Int] = []
  /// Elements that say by `rel` or `itemprop` that they name an author.
  var authors: [Int] = []
  /// Elements that say by cue or `itemprop` that they hold the body, and hold an eighth of the text.
  var bodies: [Int] = []
  /// Links to pages of instruments, which are names in their sentences.
  var quoteLinks: Set<Int> = []
  /// Classes of what JSON-LD calls the paid part of the article: its text, not an offer.
  var paidClasses: Set<String> = []
  /// Links to pages of authors.
  var authorLinks: [Int] = []
  /// How many bytes of text the page has, white space included.
  var textBytes = 0
  /// The ends of paragraphs in ``HTMLTree/text``, each with the bytes of all paragraphs up to it.
  private var paragraphs: [(end: Int32, sum: Int32)] = []

  /// Walks all nodes once.
  ///
  /// - Complexity: O(*n*) in the nodes and the bytes of their attributes.
  init(_ tree: HTMLTree, names: MetaNames, cueTable: PageCueTable) {
    cues = Array(repeating: [], count: tree.nodes.count)
    var known = WordMap<PageCues>()
    textBytes = tree.text.count
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        index += 1
        continue
      case .script, .style, .svg, .template:
        index = max(index + 1, Int(node.subtreeEnd))
        continue
      case .title:
        if title == nil { title = HTMLText.folded(tree.text(of: index)) }
      case .meta: readMeta(tree, index, names)
      case .link: readLink(tree, index)
      case .html: language = tree.attributeString(index, .lang)
      case .h1: headings.append(index)
      case .time: times.append(index)
      case .p:
        if node.textEnd > paragraphs.last?.end ?? 0 {
          let length = node.textEnd - max(node.textStart, paragraphs.last?.end ?? 0)
          paragraphs.append((node.textEnd, (paragraphs.last?.sum ?? 0) + length))
        }
      default: break
      }
      if node.attributeEnd > node.attributeStart, node.tag != .meta, node.tag != .link {
        readAttributes(tree, index, names, cueTable, &known)
      }
      index += 1
    }
  }

  private mutating func readAttributes(
    _ tree: HTMLTree, _ index: Int, _ names: MetaNames, _ cueTable: PageCueTable,
    _ known: inout WordMap<PageCues>
  ) {
    let node = tree.nodes[index]
    var own: PageCues = []
    for position in Int(node.attributeStart)..<Int(node.attributeEnd) {
      let attribute = tree.attributes[position]
      let value = tree.attributeText[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
      switch attribute.name {
      case .classes, .id, .dataTestID, .dataComponent:
        let hash = WordHash.of(value)
        if let cue = known[hash] {
          own.formUnion(cue)
        } else {
          let cue = cueTable.cues(of: value)
          known[hash] = cue
          own.formUnion(cue)
        }
      case .role: own.formUnion(PageFacts.cues(ofRole: value))
      case .itemprop: readItemprop(tree, index, value, names, &own)
      case .href:
        guard node.tag == .a else { continue }
        switch cueTable.target(of: value) {
        case .instrument?: quoteLinks.insert(index)
        case .author?: authorLinks.append(index)
        case nil: continue
        }
      case .rel:
        if value.elementsEqual("author".utf8) { authors.append(index) }
      case .datetime:
        if node.tag != .time { times.append(index) }
      default: break
      }
    }
    cues[index] = own
    if own.contains(.headline), node.tag == .h2 || node.tag == .div || node.tag == .h3 {
      headings.append(index)
    }
    if own.contains(.content), Int(node.textEnd - node.textStart) * 8 > textBytes {
      bodies.append(index)
    }
  }

  private mutating func readItemprop(
    _ tree: HTMLTree, _ index: Int, _ value: ArraySlice<UInt8>, _ names: MetaNames,
    _ own: inout PageCues
  ) {
    if value.elementsEqual("articleBody".utf8) {
      own.insert(.content)
    } else if value.elementsEqual("author".utf8) {
      authors.append(index)
    } else if value.elementsEqual("datePublished".utf8) || value.elementsEqual("dateModified".utf8)
      || value.elementsEqual("dateCreated".utf8)
    {
      let text =
        tree.attributeString(index, .content) ?? tree.attributeString(index, .datetime)
        ?? HTMLText.folded(tree.text(of: index).prefix(200))
      if let (field, rank) = names.field(value) {
        metas.append(Meta(field: field, rank: rank, value: text, isDocument: false))
      }
    }
  }

  private static func cues(ofRole role: ArraySlice<UInt8>) -> PageCues {
    if role.elementsEqual("navigation".utf8) || role.elementsEqual("search".utf8)
      || role.elementsEqual("menu".utf8) || role.elementsEqual("menubar".utf8)
      || role.elementsEqual("tablist".utf8)
    {
      return .navigation
    }
    if role.elementsEqual("complementary".utf8) { return .sidebar }
    if role.elementsEqual("contentinfo".utf8) { return .footer }
    if role.elementsEqual("dialog".utf8) || role.elementsEqual("alertdialog".utf8) { return .popup }
    return []
  }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int, _ names: MetaNames) {
    guard let content = tree.attribute(index, .content), !content.isEmpty else { return }
    for name in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let value = tree.attribute(index, name), let (field, rank) = names.field(value) else {
        continue
      }
      metas.append(
        Meta(
          field: field, rank: rank, value: HTMLText.folded(content),
          isDocument: name != .itemprop))
      return
    }
  }

  private mutating func readLink(_ tree: HTMLTree, _ index: Int) {
    guard canonical == nil, let rel = tree.attribute(index, .rel),
      rel.elementsEqual("canonical".utf8), let href = tree.attributeString(index, .href),
      !href.isEmpty
    else { return }
    canonical = href
  }

  /// Takes what another walk found of the document as a whole.
  mutating func takeDocument(from other: PageFacts) {
    metas += other.metas
    title = other.title
    canonical = other.canonical
    language = other.language
  }

  /// The share of the page's text that an element holds: of the text in paragraphs where they are most
  /// of the page, else of all.
  ///
  /// - Complexity: O(log *n*) in the paragraphs.
  func proseShare(of node: HTMLTree.Node) -> Double {
    let share = Double(node.textEnd - node.textStart) / Double(max(textBytes, 1))
    let total = sum(upTo: Int32.max)
    guard total > 1_000 else { return share }
    return max(share, Double(sum(upTo: node.textEnd) - sum(upTo: node.textStart)) / Double(total))
  }

  /// The bytes of the paragraphs that end up to a place.
  private func sum(upTo place: Int32) -> Int32 {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].end <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? paragraphs[low - 1].sum : 0
  }

  /// The values of a field, the most trusted first, in order of place among equals.
  func values(_ field: MetaNames.Field) -> [Meta] {
    let found = metas.filter { $0.field == field && !$0.value.isEmpty }
    return (1...3).flatMap { rank in found.filter { $0.rank == rank } }
  }
}
