import Tapecheck

extension Record {
  /// Reads one line that `annotate` or `check --format json` wrote.
  ///
  /// Parts that were not asked for are empty. Ranges are held to the text, but a quote is not compared with it.
  ///
  /// - Throws: ``RecordError`` for any other line, ``RecordError/failure(id:message:)`` for an error record.
  /// - Complexity: O(*n*) in the bytes of the line.
  public init(line bytes: [UInt8]) throws(RecordError) {
    try self.init(JSONDocument(bytes))
  }

  init(_ document: JSONDocument) throws(RecordError) {
    guard let root = document.root, document.isWellFormed, document.isObject(root) else {
      throw .notJSON
    }
    var fields = RecordFields(document: document, index: root)
    id = try fields.text("id")
    if let error = try? fields.object("error") {
      throw .failure(id: id, message: try error.text("message"))
    }
    line = fields.integer("line")
    let source = try fields.object("source")
    path = source.optional("path")
    url = source.optional("url")
    sha256 = source.optional("sha256")
    byteCount = source.integer("bytes")
    article = try Article(fields.object("article"))
    fields.scalars = article.text.count
    dataset = try Dataset(fields.object("dataset"))
    lexicons = try fields.object("lexicons").text("version")
    version = try fields.object("tool").text("version")
    try readPieces(fields)
    try readRest(fields)
  }

  private mutating func readPieces(_ fields: RecordFields) throws(RecordError) {
    mentions = try fields.objects("mentions") { object throws(RecordError) in
      Mention(
        id: try object.text("id"), range: try object.range(), symbol: try object.text("symbol"),
        notation: try object.text("notation"), confidence: object.number("confidence") ?? 0)
    }
    quantities = try fields.objects("quantities") { object throws(RecordError) in
      Quantity(
        id: try object.text("id"), range: try object.range(), value: object.number("value"),
        high: object.number("high"), unit: object.optional("unit"), kind: try object.text("kind"),
        relation: try object.text("relation"))
    }
    times = try fields.objects("times") { object throws(RecordError) in
      Time(
        id: try object.text("id"), range: try object.range(), from: object.optional("from"),
        to: object.optional("to"), grain: try object.text("grain"))
    }
    cues = try fields.objects("cues") { object throws(RecordError) in
      Cue(
        id: try object.text("id"), range: try object.range(), polarity: try object.text("polarity"),
        intensity: object.number("intensity") ?? 0, kind: try object.text("kind"),
        target: object.optional("target"), holder: object.optional("holder"),
        isNegated: object.flag("negated"), isHedged: object.flag("hedged"))
    }
    claims = try fields.objects("claims") { object throws(RecordError) in try Claim(object) }
  }

  private mutating func readRest(_ fields: RecordFields) throws(RecordError) {
    if fields.member("sentiment") != nil { sentiment = try Sentiment(fields.object("sentiment")) }
    summary = try fields.objects("summary") { object throws(RecordError) in
      Sentence(
        text: try object.text("text"), claims: object.texts("claims"), cues: object.texts("cues"))
    }
    if let found = try? fields.object("coverage") {
      var coverage = AnnotatedArticle.Coverage()
      coverage.figures = found.integer("figures") ?? 0
      coverage.claims = found.integer("claims") ?? 0
      coverage.settled = found.integer("settled") ?? 0
      self.coverage = coverage
    }
    warnings = try fields.objects("warnings") { object throws(RecordError) in
      Warning(
        code: try object.text("code"), message: try object.text("message"),
        range: object.member("start") == nil ? nil : try object.range())
    }
  }
}

extension Record.Article {
  fileprivate init(_ fields: RecordFields) throws(RecordError) {
    headline = fields.optional("headline")
    alternateHeadlines = fields.texts("alternate_headlines")
    language = try fields.value("language")
    publisher = fields.optional("publisher")
    authors = fields.texts("authors")
    url = fields.optional("url")
    published = fields.optional("published")
    publishedBasis = fields.optional("published_basis")
    publishedAlternatives = fields.texts("published_alternatives")
    modified = fields.optional("modified")
    zone = fields.optional("zone")
    guard let member = fields.member("text"), fields.document.isString(member) else {
      throw .invalid(key: "text")
    }
    text = RecordText(utf8: SourceText(utf8: fields.document.stringBytes(member)).utf8)
    var fields = fields
    fields.scalars = text.count
    blocks = try fields.objects("blocks") { object throws(RecordError) in
      Record.Block(
        kind: try object.text("kind"), range: try object.range(),
        published: object.optional("published"))
    }
  }
}

extension Dataset {
  fileprivate init(_ fields: RecordFields) throws(RecordError) {
    self.init(
      name: try fields.text("name"), version: try fields.text("version"),
      lastSession: fields.day("last_session"), digest: "")
  }
}

extension Record.Sentiment {
  fileprivate init(_ fields: RecordFields) throws(RecordError) {
    label = try fields.text("label")
    score = fields.number("score") ?? 0
    let list = try fields.object("by_symbol")
    bySymbol = []
    for child in list.document.children(of: list.index) {
      let judgement = RecordFields(document: list.document, index: child)
      let symbol = String(decoding: list.document.key(of: child), as: UTF8.self)
      bySymbol.append((symbol, try judgement.text("label"), judgement.number("score") ?? 0))
    }
  }
}
