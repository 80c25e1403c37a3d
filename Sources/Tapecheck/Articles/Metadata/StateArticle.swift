import HTMLTree

/// An article found in the state that a page's script carries, for pages whose body a script builds.
struct StateArticle: Sendable {
  private(set) var headline: String?
  private(set) var dek: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var authors: [String] = []
  /// The body as mark-up.
  private(set) var html: [UInt8] = []

  /// Looks for the longest text under a name that stands for a body.
  ///
  /// - Complexity: O(*n*) in the bytes of the scripts, times the depth at which texts nest, at most 8.
  init?(scripts: [HTMLTree.KeptScript], keys: StateKeys) {
    var streamed: [UInt8] = []
    for script in scripts where script.kind == .state {
      let document = JSONDocument(script.bytes)
      if let pieces = StateArticle.streamedPieces(document) {
        streamed.append(contentsOf: pieces)
      } else {
        take(document, keys)
      }
    }
    // What is streamed comes as lines "1a:[…]"; an item may be parted between two scripts.
    for line in streamed.split(separator: 0x0A) where line.count > 200 {
      take(JSONDocument(Array(line)), keys)
    }
    guard html.count >= 200 else { return nil }
  }

  /// Wraps a plain text, its lines as paragraphs.
  init(plain text: String) {
    html = StateArticle.paragraphs(Array(text.utf8)[...])
  }

  /// Wraps the entries of a live blog: each headline over its text; `nil` where they hold none.
  init?(updates: [(published: String, headline: String?, body: String?)]) {
    for update in updates {
      guard let body = update.body else { continue }
      if let headline = update.headline {
        html.append(contentsOf: "<h2>".utf8)
        html.append(contentsOf: StateArticle.escaped(HTMLText.plain(headline).utf8))
        html.append(contentsOf: "</h2>".utf8)
      }
      html.append(contentsOf: StateArticle.paragraphs(Array(HTMLText.lines(body).utf8)[...]))
    }
    guard html.count >= 200 else { return nil }
  }

  /// The strings of a call such as `push([1,"…"])`; `nil` for any other state.
  private static func streamedPieces(_ document: JSONDocument) -> [UInt8]? {
    guard let root = document.root, document.isArray(root) else { return nil }
    let children = document.children(of: root)
    guard children.count == 2, document.number(children[0]) != nil else { return nil }
    return document.stringBytes(children[1])
  }

  private mutating func take(_ document: JSONDocument, _ keys: StateKeys) {
    var best: (node: Int, length: Int)?
    var sums: [Int: Int] = [:]
    for index in document.nodes.indices where document.nodes[index].kind == .string {
      let length = Int(document.nodes[index].end - document.nodes[index].start)
      guard length >= 60, StateArticle.isProse(document.rawBytes(index)) else { continue }
      // A text counts for the nearest members above it that are named as a body.
      var node = index
      var levels = 0
      while node >= 0, levels < 8 {
        if keys.field(document.key(of: node)) == .body {
          let sum = sums[node, default: 0] + length
          sums[node] = sum
          // Of equals the outer one, whose other texts are too short to count.
          if sum >= best?.length ?? 0 { best = (node, sum) }
        }
        node = Int(document.nodes[node].parent)
        levels += 1
      }
    }
    guard let best, best.length > html.count else { return }
    html = StateArticle.markup(document, best.node)
    readHead(document, around: best.node, keys)
  }

  private static func isProse(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first != UInt8(ascii: "/"), !bytes.starts(with: "http".utf8)
    else {
      return false
    }
    let spaces = bytes.count { $0 == 0x20 }
    return spaces * 16 > bytes.count || bytes.count { $0 >= 0xE3 } * 6 > bytes.count
  }

  /// The texts below a member in order, each as mark-up.
  private static func markup(_ document: JSONDocument, _ node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in node..<Int(document.nodes[node].subtreeEnd)
    where document.nodes[index].kind == .string {
      let bytes = document.stringBytes(index)
      guard index == node || isProse(bytes[...]) else { continue }
      if bytes.contains(UInt8(ascii: "<")) {
        result.append(contentsOf: bytes)
      } else {
        result.append(contentsOf: paragraphs(bytes[...]))
      }
    }
    return result
  }

  /// Lines as paragraphs, with what would be mark-up escaped.
  private static func paragraphs(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.split(separator: 0x0A) {
      result.append(contentsOf: "<p>".utf8)
      result.append(contentsOf: escaped(line))
      result.append(contentsOf: "</p>\n".utf8)
    }
    return result
  }

  private static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }

  /// Reads headline, stamps and authors from the objects around the body, the nearest first.
  private mutating func readHead(_ document: JSONDocument, around body: Int, _ keys: StateKeys) {
    (headline, dek, published, modified, authors) = (nil, nil, nil, nil, [])
    var object = Int(document.nodes[body].parent)
    var levels = 0
    while object >= 0, levels < 4 {
      for child in document.children(of: object) {
        switch keys.field(document.key(of: child)) {
        case .headline: if headline == nil { headline = text(document, child) }
        case .dek: if dek == nil { dek = text(document, child) }
        case .published: if published == nil { published = stamp(document, child) }
        case .modified: if modified == nil { modified = stamp(document, child) }
        case .author: if authors.isEmpty { authors = names(document, child) }
        case .body, nil: continue
        }
      }
      if headline != nil, published != nil { return }
      object = Int(document.nodes[object].parent)
      levels += 1
    }
  }

  private func text(_ document: JSONDocument, _ node: Int) -> String? {
    document.string(node).map { HTMLText.plain($0) }
  }

  private func stamp(_ document: JSONDocument, _ node: Int) -> String? {
    if let string = document.string(node) { return string }
    return document.number(node) == nil
      ? nil : String(decoding: document.rawBytes(node), as: UTF8.self)
  }

  private func names(_ document: JSONDocument, _ node: Int) -> [String] {
    if let name = document.string(node) { return [name] }
    let items = document.isArray(node) ? document.children(of: node) : [node]
    return items.compactMap { document.string($0) ?? document.string("name", of: $0) }
  }
}
