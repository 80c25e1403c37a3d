import HTMLTree

/// What a page's JSON-LD says of its article.
struct StructuredData: Sendable {
  var headline: String?
  var name: String?
  var published: String?
  var modified: String?
  var created: String?
  var authors: [String] = []
  var publisher: String?
  var url: String?
  var language: String?
  var body: String?
  var isFree: Bool?
  /// Classes of the parts that are not free, as their selectors name them.
  var paidClasses: Set<String> = []
  var isArticle = false
  /// Whether the page calls itself a live blog.
  var isLiveBlog = false
  /// Entries of a live blog: the stamp of each and how its text begins.
  var updates: [(published: String, headline: String?, body: String?)] = []

  /// Reads all JSON-LD blocks of a page; a block that is broken gives what could be read of it.
  ///
  /// - Complexity: O(*n*) in the bytes of the blocks.
  init(scripts: [HTMLTree.KeptScript]) {
    var best = 0
    for script in scripts where script.kind == .jsonLD {
      let document = JSONDocument(script.bytes)
      let reader = StructuredDataReader(document: document)
      for object in reader.typedObjects() {
        let rank = reader.rank(of: object)
        guard rank > 0 else { continue }
        if rank > best {
          // A page's own object replaces what a weaker one said, field by field.
          best = rank
          reader.fill(&self, from: object, overwrites: true)
          isArticle = isArticle || rank >= 3
        } else {
          reader.fill(&self, from: object, overwrites: false)
        }
      }
      if publisher == nil { publisher = reader.organisation() }
    }
  }
}

/// Reads the fields of one JSON-LD block.
private struct StructuredDataReader {
  let document: JSONDocument
  private var byID: [String: Int] = [:]

  init(document: JSONDocument) {
    self.document = document
    for index in document.nodes.indices where document.key(of: index, is: "@id") {
      let object = Int(document.nodes[index].parent)
      guard object >= 0, let id = document.string(index) else { continue }
      // The object that defines an id has more members than one that refers to it.
      if let known = byID[id], size(known) >= size(object) { continue }
      byID[id] = object
    }
  }

  private func size(_ index: Int) -> Int32 { document.nodes[index].subtreeEnd - Int32(index) }

  func typedObjects() -> [Int] {
    document.nodes.indices.compactMap { index in
      guard document.key(of: index, is: "@type") else { return nil }
      let parent = Int(document.nodes[index].parent)
      return parent >= 0 ? parent : nil
    }
  }

  /// How well an object describes the page's article: 4 an article at the top, 3 one inside, 1 a page.
  func rank(of object: Int) -> Int {
    let types = types(of: object)
    guard
      !isInside(
        object,
        keys: [
          "itemListElement", "hasPart", "isPartOf", "comment", "review", "citation", "mentions",
          "liveBlogUpdate", "relatedLink",
        ])
    else { return 0 }
    if types.contains(where: isArticle) { return depth(object) <= 3 ? 4 : 3 }
    return types.contains { $0 == "WebPage" || $0 == "ItemPage" }
      ? 1 : 0
  }

  private func types(of object: Int) -> [String] {
    guard let type = document.member("@type", of: object) else { return [] }
    let values = document.isArray(type) ? document.children(of: type) : [type]
    return values.compactMap { document.string($0) }.map {
      String($0.split(separator: "/").last ?? "")
    }
  }

  private func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
  }

  private func depth(_ object: Int) -> Int {
    var depth = 0
    var index = Int(document.nodes[object].parent)
    while index >= 0, depth < 8 {
      depth += 1
      index = Int(document.nodes[index].parent)
    }
    return depth
  }

  private func isInside(_ object: Int, keys: [String]) -> Bool {
    var index = object
    for _ in 0..<16 {
      guard index >= 0 else { return false }
      for key in keys where document.key(of: index, is: key) { return true }
      index = Int(document.nodes[index].parent)
    }
    return false
  }

  func fill(_ data: inout StructuredData, from object: Int, overwrites: Bool) {
    func set(_ path: WritableKeyPath<StructuredData, String?>, _ key: String) {
      guard overwrites || data[keyPath: path] == nil,
        let value = text(document.member(key, of: object)), !value.isEmpty
      else { return }
      data[keyPath: path] = value
    }
    set(\.headline, "headline")
    set(\.name, "name")
    set(\.published, "datePublished")
    set(\.modified, "dateModified")
    set(\.created, "dateCreated")
    set(\.language, "inLanguage")
    if overwrites || data.body == nil, let body = document.string("articleBody", of: object) {
      data.body = body
    }
    set(\.url, "url")
    if let page = document.member("mainEntityOfPage", of: object), overwrites || data.url == nil,
      let id = document.string(page) ?? document.string("@id", of: page),
      OutletTable.host(of: id) != nil
    {
      data.url = id
    }
    let names = names(
      document.member("author", of: object) ?? document.member("creator", of: object))
    if !names.isEmpty, overwrites || data.authors.isEmpty { data.authors = names }
    if overwrites || data.publisher == nil,
      let name = self.names(document.member("publisher", of: object)).first
    {
      data.publisher = name
    }
    if let free = document.member("isAccessibleForFree", of: object) {
      let isFree = document.boolean(free) ?? document.string(free).map { $0.lowercased() == "true" }
      if overwrites || data.isFree == nil { data.isFree = isFree }
    }
    if let part = document.member("hasPart", of: object) {
      for part in document.isArray(part) ? document.children(of: part) : [part] {
        guard let selector = document.string("cssSelector", of: part) else { continue }
        for name in selector.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") })
        where name.first == UInt8(ascii: ".") {
          data.paidClasses.insert(String(decoding: name.dropFirst(), as: UTF8.self))
        }
      }
    }
    if types(of: object).contains("LiveBlogPosting") { data.isLiveBlog = true }
    if let updates = document.member("liveBlogUpdate", of: object), data.updates.isEmpty {
      let entries = document.isArray(updates) ? document.children(of: updates) : [updates]
      data.updates = entries.compactMap { entry in
        guard let published = document.string("datePublished", of: entry) else { return nil }
        return (
          published, document.string("headline", of: entry),
          document.string("articleBody", of: entry)
        )
      }
    }
  }

  /// The first name of an organisation of the block.
  func organisation() -> String? {
    for object in typedObjects()
    where types(of: object).contains(where: { $0.hasSuffix("Organization") || $0 == "WebSite" }) {
      if Int(document.nodes[object].parent) >= 0, isInside(object, keys: ["author", "creator"]) {
        continue
      }
      if let name = text(document.member("name", of: object)), !name.isEmpty { return name }
    }
    return nil
  }

  private func text(_ index: Int?) -> String? {
    guard let index else { return nil }
    if document.isArray(index) {
      return document.children(of: index).lazy.compactMap { document.string($0) }.first
    }
    if document.isObject(index) {
      return document.string("@value", of: index) ?? document.string("name", of: index)
    }
    return document.string(index).map { HTMLText.plain($0) }
  }

  private func names(_ index: Int?) -> [String] {
    guard let index else { return [] }
    let values = document.isArray(index) ? document.children(of: index) : [index]
    var names: [String] = []
    for value in values {
      if let name = document.string(value) {
        names.append(HTMLText.plain(name))
      } else if let member = document.member("name", of: value) {
        if document.isArray(member) {
          names.append(
            contentsOf: document.children(of: member).compactMap { document.string($0) }.map {
              HTMLText.plain($0)
            })
        } else if let name = document.string(member) {
          names.append(HTMLText.plain(name))
        }
      } else if let id = document.string("@id", of: value), let object = byID[id], object != value,
        let name = document.string("name", of: object)
      {
        names.append(HTMLText.plain(name))
      }
    }
    return names.filter { !$0.isEmpty }
  }
}
