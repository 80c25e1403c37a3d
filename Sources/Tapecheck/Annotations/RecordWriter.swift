/// Writes records, each one JSON object on one line.
///
/// Byte ranges become Unicode scalar offsets here and nowhere else. Ids are an index with a letter
/// before it, counting from 1: `m1` is the first mention; `q`, `t`, `s` and `c` stand for quantities,
/// times, cues and claims.
///
/// A class though it never changes: each record's task takes a copy, and of a value that counts every word list.
public final class RecordWriter: Sendable {
  private let lexicon: Lexicon
  /// The members that every record ends with: what it was made with.
  private let origin: [UInt8]

  /// Creates a writer for articles that were checked with some word lists, a dataset and tolerances.
  public init(lexicon: Lexicon, dataset: Dataset, tolerances: Tolerances = Tolerances()) {
    self.lexicon = lexicon
    origin = JSONWriter.members {
      $0.writeOrigin(dataset: dataset, lexicon: lexicon, tolerances: tolerances.digest)
    }
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
        $0.write($1, text, index)
        $0.key("lexicon")
        let row = Int($1.entry)
        guard lexicon.rows.indices.contains(row) else { return $0.string("") }
        $0.place(lexicon.rows[row].list.path, lexicon.rows[row].line)
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
    json.append(members: origin)
    json.endObject()
    json.endLine()
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
