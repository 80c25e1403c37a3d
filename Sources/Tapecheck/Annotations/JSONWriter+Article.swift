extension JSONWriter {
  /// Writes the `article` of a record.
  mutating func write(_ article: Article, _ index: ScalarIndex) {
    key("article")
    beginObject()
    if article.headline == nil, article.alternateHeadlines.isEmpty {
      append(members: JSONWriter.noHeadlines)
    } else {
      writeHeadlines(of: article)
    }
    field("language", article.language.rawValue)
    if article.publisher == nil, article.authors.isEmpty, article.url == nil,
      article.published == nil, article.modified == nil
    {
      append(members: JSONWriter.noOrigin)
    } else {
      writeOrigin(of: article)
    }
    field("zone", article.outletZone)
    key("text")
    string(article.text, 0..<article.text.utf8.count)
    key("blocks")
    beginArray()
    for block in article.blocks {
      beginObject()
      field("kind", block.kind.rawValue)
      writeOffsets(block.range, index)
      if let published = block.published { field("published", published.iso) }
      endObject()
    }
    endArray()
    endObject()
  }

  // Sentences that come one by one, of which nothing is known, are written in less time than a page is looked at: what
  // is the same in all of them is put together once.
  private static let noHeadlines = members { $0.writeHeadlines(of: nothing) }
  private static let noOrigin = members { $0.writeOrigin(of: nothing) }
  private static let nothing = Article(text: SourceText(""), blocks: [])

  private mutating func writeHeadlines(of article: Article) {
    field("headline", article.headline)
    field("alternate_headlines", article.alternateHeadlines)
  }

  private mutating func writeOrigin(of article: Article) {
    field("publisher", article.publisher)
    field("authors", article.authors)
    field("url", article.url)
    field("published", article.published?.iso)
    field("published_basis", article.published?.basis.rawValue)
    field("published_alternatives", article.published?.alternatives ?? [])
    if let modified = article.modified { field("modified", modified.iso) }
  }

  /// Writes the flat record of an article without annotations, as `extract` gives it.
  public mutating func write(_ article: Article, from source: RecordSource) {
    beginObject()
    field("id", source.id)
    if let line = source.line { field("line", line) }
    field("url", article.url ?? source.url)
    field("title", article.headline)
    field("date", article.published?.day.iso)
    field("published", article.published?.iso)
    if let modified = article.modified { field("modified", modified.iso) }
    field("authors", article.authors)
    field("publisher", article.publisher)
    field("language", article.language.rawValue)
    field("body", article.body)
    key("captions")
    beginArray()
    for picture in article.pictures {
      beginObject()
      field("image", picture.image)
      field("caption", picture.caption.map { article.text[$0] })
      field("credit", picture.credit.map { article.text[$0] })
      endObject()
    }
    endArray()
    key("tables")
    beginArray()
    for block in article.blocks where block.kind == .table {
      beginArray()
      for row in block.rows.isEmpty ? [[block.range]] : block.rows {
        beginArray()
        for cell in row { string(article.text, cell) }
        endArray()
      }
      endArray()
    }
    endArray()
    writeFlag("truncated", article.truncated)
    writeFlag("paywalled", article.paywalled)
    writeFlag("needs_js", article.needsScript)
    endObject()
    endLine()
  }

  private mutating func writeFlag(_ name: String, _ value: Bool) {
    guard value else { return }
    key(name)
    boolean(true)
  }
}

extension Article {
  /// The running text: standfirst, prose, headings, list items, quotes and tables, in reading order.
  public var body: String {
    var lines: [String] = []
    for block in blocks {
      switch block.kind {
      case .dek, .heading, .paragraph, .listItem, .quote, .table: lines.append(text[block.range])
      case .headline, .dateline, .caption, .disclaimer: continue
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Publication {
  /// The time as ISO 8601 in the zone that it was given in, or the day alone where no more is known.
  public var iso: String { Moment.iso(day: day, instant: instant, offset: offset) }
}
