import Tapecheck

extension ArticleInput {
  /// A line may carry a page in escapes; a longer one is refused rather than held twice in memory.
  static let longestLine = 128 << 20

  /// Reads one line of the worker form: a JSON object with `html`, `text` or `path`, and any of `id`, `url`,
  /// `charset`, `published` (or `reference_date`), `language` and `entity`.
  ///
  /// Never fails: a line that is none gives an input that leads to an error record, named by what could be
  /// read of it.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  public init(line bytes: [UInt8], number: Int) {
    self.init(source: RecordSource(id: ""), content: .failure(.blankLine))
    source.line = number
    // Made only where it is needed: to put a text together takes as long as to read a short line.
    var isNamed = false
    defer { if !isNamed { source.id = "line:\(number)" } }
    guard bytes.count <= ArticleInput.longestLine else {
      content = .failure(
        RecordFailure(.limitBytes, "the line has more than \(ArticleInput.longestLine) bytes"))
      return
    }
    let document = JSONDocument(bytes)
    guard let root = document.root else {
      if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        content = .failure(.brokenLine)
      }
      return
    }
    let fields = LineFields(document, root)
    source.path = fields.path
    source.url = fields.hints.url
    if let known = fields.id ?? fields.path {
      source.id = known
      isNamed = true
    }
    if fields.id != nil { source.line = nil }
    content = fields.content
    entity = fields.entity
    hints = fields.hints
    if !document.isWellFormed || !document.isObject(root) {
      content = .failure(.brokenLine)
    } else if let problem = fields.problem {
      content = .failure(RecordFailure(.invalidInput, problem))
    }
  }
}

extension RecordFailure {
  fileprivate static let blankLine = RecordFailure(.invalidJSON, "the line is blank")
  fileprivate static let brokenLine = RecordFailure(.invalidJSON, "the line is no JSON object")
  fileprivate static let nothingToRead = RecordFailure(
    .invalidInput, "the object has none of \"html\", \"text\" and \"path\"")
}

/// The keys of an input line that mean something.
private struct LineFields {
  private(set) var id: String?
  private(set) var path: String?
  private(set) var entity: String?
  private(set) var hints = PageHints()
  private(set) var content = ArticleInput.Content.failure(.nothingToRead)
  /// What is wrong with the first value that is of the wrong kind.
  private(set) var problem: String?

  /// Bits of the names that the object has, since most lines have few of them.
  private let names: UInt64

  init(_ document: JSONDocument, _ root: Int) {
    names = document.memberBits(of: root)
    id = text("id", document, root)
    path = text("path", document, root)
    entity = text("entity", document, root)
    hints.charset = text("charset", document, root)
    hints.url = text("url", document, root)
    hints.published =
      text("published", document, root) ?? text("reference_date", document, root)
    hints.language = text("language", document, root).flatMap(Language.init(tag:))
    if let html = bytes("html", document, root) {
      content = .page(Page(bytes: html))
      // JSON text is UTF-8, whatever the page's header or its `<meta>` said of its bytes before.
      hints.charset = "utf-8"
    } else if let text = bytes("text", document, root) {
      content = .page(Page(bytes: text, isPlainText: true))
    } else if let path {
      content = .file(path: path)
    }
  }

  private mutating func text(_ key: String, _ document: JSONDocument, _ root: Int) -> String? {
    guard names & JSONDocument.bit(of: key) != 0 else { return nil }
    if let index = document.member(key, of: root), document.isString(index) {
      return document.string(index)
    }
    return bytes(key, document, root).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A string, or for an id a number as it is written.
  private mutating func bytes(
    _ key: String, _ document: JSONDocument, _ root: Int
  ) -> [UInt8]? {
    guard names & JSONDocument.bit(of: key) != 0, let index = document.member(key, of: root),
      !document.isNull(index)
    else { return nil }
    if document.isString(index) { return document.stringBytes(index) }
    if key == "id", document.number(index) != nil { return Array(document.rawBytes(index)) }
    problem = problem ?? "\"\(key)\" is not a string"
    return nil
  }
}
