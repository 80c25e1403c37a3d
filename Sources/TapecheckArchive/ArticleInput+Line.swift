import Tapecheck

extension ArticleInput {
  /// A line may carry a page in escapes; a longer one is refused rather than held twice in memory.
  static let longestLine = 128 << 20

  /// Reads one line of the worker form: a JSON object with `html`, `text` or `path`, and any of `id`, `url`,
  /// `charset`, `published` (or `reference_date`), `language` and `entity`.
  ///
  /// Never fails: a line that is none gives an input that leads to an error record.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  public init(line bytes: [UInt8], number: Int) {
    self.init(source: RecordSource(id: "line:\(number)"), content: .failure(ArticleInput.blank))
    source.line = number
    guard bytes.count <= ArticleInput.longestLine else {
      content = .failure(
        RecordFailure(.limitBytes, "the line has more than \(ArticleInput.longestLine) bytes"))
      return
    }
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    var fields = LineFields()
    do throws(JSONObjectReader.Problem) {
      var reader = try JSONObjectReader(bytes)
      while let key = try reader.nextKey() { fields.set(key, try reader.value()) }
    } catch {
      content = .failure(
        RecordFailure(.invalidJSON, "no JSON object: \(error.reason) at byte \(error.offset + 1)"))
    }
    // What was read before the line broke off still names the input.
    source.path = fields.path
    source.url = fields.url
    if let id = fields.id ?? fields.path { source.id = id }
    if fields.id != nil { source.line = nil }
    if case .failure(ArticleInput.blank) = content { take(fields) }
  }

  private static let blank = RecordFailure(.invalidJSON, "the line is blank")

  private mutating func take(_ fields: LineFields) {
    if let problem = fields.problem {
      content = .failure(RecordFailure(.invalidInput, problem))
      return
    }
    entity = fields.entity
    hints.charset = fields.charset
    hints.url = fields.url
    hints.published = fields.published
    hints.language = fields.language
    if let html = fields.html {
      content = .page(Page(bytes: html))
      // JSON text is UTF-8, whatever the page's header or its `<meta>` said of its bytes before.
      hints.charset = "utf-8"
    } else if let text = fields.text {
      content = .page(Page(bytes: text, isPlainText: true))
    } else if let path = fields.path {
      content = .file(path: path)
    } else {
      content = .failure(
        RecordFailure(.invalidInput, "the object has none of \"html\", \"text\" and \"path\""))
    }
  }
}

/// The keys of an input line that mean something.
private struct LineFields {
  var id: String?
  var html: [UInt8]?
  var text: [UInt8]?
  var path: String?
  var url: String?
  var charset: String?
  var published: String?
  var language: Language?
  var entity: String?
  var problem: String?

  mutating func set(_ key: String, _ value: JSONObjectReader.Value) {
    switch key {
    case "id":
      if case .number(let digits) = value { id = digits } else { id = string(value, key) }
    case "html": html = utf8(value, key)
    case "text": text = utf8(value, key)
    case "path": path = string(value, key)
    case "url": url = string(value, key)
    case "charset": charset = string(value, key)
    case "published": published = string(value, key)
    case "reference_date": published = published ?? string(value, key)
    case "language": language = string(value, key).flatMap(Language.init(tag:))
    case "entity": entity = string(value, key)
    default: return
    }
  }

  private mutating func utf8(_ value: JSONObjectReader.Value, _ key: String) -> [UInt8]? {
    switch value {
    case .string(let bytes): return bytes
    case .null: return nil
    case .number, .boolean, .nested:
      problem = problem ?? "\"\(key)\" is not a string"
      return nil
    }
  }

  private mutating func string(_ value: JSONObjectReader.Value, _ key: String) -> String? {
    utf8(value, key).map { String(decoding: $0, as: UTF8.self) }
  }
}
