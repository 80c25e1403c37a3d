/// Writes records, each one JSON object on one line.
///
/// Byte ranges become Unicode scalar offsets here and nowhere else. Ids are an index with a letter
/// before it, counting from 1: `m1` is the first mention; `q`, `t`, `s` and `c` stand for quantities,
/// times, cues and claims.
public struct RecordWriter: Sendable {
  private let lexicon: Lexicon
  private let dataset: Dataset
  private let tolerances: String

  /// Creates a writer for articles that were checked with some word lists, a dataset and tolerances.
  public init(lexicon: Lexicon, dataset: Dataset, tolerances: Tolerances = Tolerances()) {
    self.lexicon = lexicon
    self.dataset = dataset
    self.tolerances = tolerances.digest
  }

  /// Writes an annotated article as one line; parts that were not asked for have no key in it.
  ///
  /// - Complexity: O(*n*) in the bytes of the article's text and its annotations.
  public func write(
    _ annotated: AnnotatedArticle, parts: AnnotatedArticle.Parts = .all, from source: RecordSource,
    to json: inout JSONWriter
  ) {
    let text = annotated.article.text
    let index = ScalarIndex(text)
    json.beginObject()
    json.writeHead(source)
    json.write(annotated.article, index)
    if parts.contains(.mentions) {
      json.writeList("mentions", annotated.mentions, "m") { $0.write($1, text, index) }
    }
    if parts.contains(.quantities) {
      json.writeList("quantities", annotated.quantities, "q") { $0.write($1, text, index) }
    }
    if parts.contains(.times) {
      json.writeList("times", annotated.times, "t") { $0.write($1, text, index) }
    }
    if parts.contains(.cues) {
      json.writeList("cues", annotated.cues, "s") {
        $0.write($1, text, index, lexicon: place(of: $1.entry))
      }
    }
    if parts.contains(.claims) {
      json.writeList("claims", annotated.claims, "c") { $0.write($1, text, index) }
    }
    if parts.contains(.sentiment), let sentiment = annotated.sentiment {
      json.write(sentiment, index)
    }
    if parts.contains(.summary) {
      json.write(annotated.summary)
      if let outline = annotated.outline { json.write(outline) }
    }
    if parts.contains(.claims) { json.write(annotated.coverage) }
    json.write(annotated.warnings, index)
    json.writeOrigin(dataset: dataset, lexicon: lexicon, tolerances: tolerances)
    json.endObject()
    json.endLine()
  }

  /// File and line of a lexicon row.
  private func place(of entry: Int32) -> String {
    let row = Int(entry)
    return lexicon.rows.indices.contains(row) ? lexicon.rows[row].source : ""
  }
}

extension JSONWriter {
  /// Writes name and version of the tool with the digests of prices and word lists, as one object on a line.
  ///
  /// Two machines whose lines are equal give equal records for equal inputs.
  public mutating func writeIdentity(dataset: Dataset, lexicon: Lexicon) {
    beginObject()
    field("name", Release.name)
    field("version", Release.version)
    field("schema", Release.schema)
    key("dataset")
    beginObject()
    field("name", dataset.name)
    field("version", dataset.version)
    field("last_session", dataset.lastSession?.iso)
    field("digest", dataset.digest)
    endObject()
    key("lexicons")
    beginObject()
    field("version", lexicon.version)
    endObject()
    endObject()
    endLine()
  }

  /// Writes what a record was made with.
  fileprivate mutating func writeOrigin(
    dataset: Dataset, lexicon: Lexicon, tolerances: String
  ) {
    key("dataset")
    beginObject()
    field("name", dataset.name)
    field("version", dataset.version)
    field("last_session", dataset.lastSession?.iso)
    endObject()
    key("lexicons")
    beginObject()
    field("version", lexicon.version)
    endObject()
    key("tolerances")
    beginObject()
    field("digest", tolerances)
    endObject()
    key("tool")
    beginObject()
    field("name", Release.name)
    field("version", Release.version)
    endObject()
  }
}
