import Foundation
import Tapecheck
import Testing

@Suite struct RecordWriterTests {
  private static let text = SourceText("😀 Märkte\r\nIWM rose 3.5% on Thursday, 罗素2000上涨")

  /// The UTF-8 bytes of the first place of some words.
  private static func range(_ words: String) -> Range<Int> {
    let needle = Array(words.utf8)
    for start in 0...(text.utf8.count - needle.count)
    where text.utf8[start..<(start + needle.count)].elementsEqual(needle) {
      return start..<(start + needle.count)
    }
    return 0..<0
  }

  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private static func sample() throws -> AnnotatedArticle {
    var article = Article(
      text: text,
      blocks: [
        Block(kind: .headline, range: range("😀 Märkte\r")),
        Block(kind: .paragraph, range: range("IWM rose 3.5% on Thursday, 罗素2000上涨")),
      ])
    article.headline = "😀 Märkte"
    article.publisher = "The \"Wire\""
    article.published = Publication(
      day: try day("2024-07-16"), instant: 1_721_131_440, offset: 28_800, basis: .text)
    var annotated = AnnotatedArticle(article: article)
    let iwm = try #require(Symbol("IWM"))
    let rut = try #require(Symbol("RUT"))
    var mention = Mention(
      range: range("罗素2000"), tokens: 0..<1, symbol: rut, notation: .name, confidence: 0.9)
    mention.alternatives = [Mention.Alternative(symbol: iwm, confidence: 0.1)]
    annotated.mentions = [
      Mention(range: range("IWM"), tokens: 0..<1, symbol: iwm, notation: .symbol, confidence: 1),
      mention,
    ]
    annotated.quantities = [
      Quantity(
        range: range("3.5%"), tokens: 0..<1, kind: .percent, value: 3.5, unit: "percent",
        decimals: 1,
        step: 0.1)
    ]
    annotated.times = [
      TimeExpression(
        range: range("Thursday"), tokens: 0..<1, from: try day("2024-07-11"), to: nil, grain: .day,
        shape: .day)
    ]
    var window = ClaimWindow(.session)
    window.base = try day("2024-07-10")
    window.end = try day("2024-07-11")
    var claim = Claim(
      range: range("IWM rose 3.5% on Thursday"), type: .move, subject: iwm, relation: .eq,
      window: window)
    claim.value = 3.5
    claim.unit = "percent"
    claim.decimals = 1
    claim.polarity = .up
    var found = VerifiedClaim(claim: claim, verdict: .contradicted, reasons: [.lastDigitOff])
    found.severity = 1
    found.computed = 3.61
    found.accepted = 3.45...Double.infinity
    found.readings = [Reading(name: "close_to_close", computed: nil, verdict: .contradicted)]
    found.evidence = [
      Evidence(
        symbol: iwm, date: window.end ?? window.base ?? Day(number: 0), field: "close",
        value: 210.5, file: "IWM.csv", line: 7)
    ]
    found.explanation = "Off by one."
    annotated.claims = [found]
    annotated.sentiment = Sentiment(article: Judgement(label: .neutral, score: 0, cues: []))
    annotated.summary = [SummarySentence(text: "One claim.", claims: [0])]
    annotated.outline = SummaryOutline(of: annotated)
    annotated.coverage.figures = 1
    annotated.coverage.claims = 1
    annotated.coverage.settled = 1
    annotated.warnings = [Warning(.yearInferred, "no year", at: range("Thursday"))]
    return annotated
  }

  private static func writer() throws -> RecordWriter {
    RecordWriter(
      lexicon: try Lexicon(folders: []),
      dataset: Dataset(
        name: "d", version: "1", lastSession: try day("2026-08-20"), digest: "00"))
  }

  private static func line(_ parts: AnnotatedArticle.Parts) throws -> String {
    var json = JSONWriter()
    var source = RecordSource(id: "a\n")
    source.line = 3
    source.path = "p.html"
    source.byteCount = 9
    try writer().write(try sample(), parts: parts, from: source, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `a record is this line`() throws {
    let version = try Lexicon(folders: []).version
    let expected = #"""
      {"schema":"tapecheck/1","id":"a\n","line":3,"source":{"path":"p.html","bytes":9},\#
      "article":{"headline":"😀 Märkte","alternate_headlines":[],"language":"en","publisher":"The \"Wire\"",\#
      "authors":[],"url":null,"published":"2024-07-16T20:04:00+08:00","published_basis":"text",\#
      "published_alternatives":[],"zone":"America/New_York","text":"😀 Märkte\r\nIWM rose 3.5% on Thursday, 罗素2000上涨",\#
      "blocks":[{"kind":"headline","start":0,"end":9},{"kind":"paragraph","start":10,"end":45}]},\#
      "mentions":[{"id":"m1","start":10,"end":13,"text":"IWM","kind":"instrument","symbol":"IWM",\#
      "notation":"symbol","confidence":1},{"id":"m2","start":37,"end":43,"text":"罗素2000",\#
      "kind":"instrument","symbol":"RUT","alternatives":[{"symbol":"IWM","confidence":0.1}],\#
      "notation":"name","confidence":0.9}],\#
      "quantities":[{"id":"q1","start":19,"end":23,"text":"3.5%","value":3.5,"unit":"percent",\#
      "decimals":1,"kind":"percent","relation":"eq"}],\#
      "times":[{"id":"t1","start":27,"end":35,"text":"Thursday","from":"2024-07-11","to":null,"grain":"day"}],\#
      "cues":[],\#
      "claims":[{"id":"c1","start":10,"end":35,"text":"IWM rose 3.5% on Thursday","type":"move",\#
      "subject":"IWM","relation":"eq","value":3.5,"unit":"percent","decimals":1,"polarity":"up",\#
      "negated":false,"window":{"kind":"session","base":"2024-07-10","end":"2024-07-11","basis":"close"},\#
      "modality":"asserted","verdict":"contradicted","reasons":["last_digit_off"],"severity":1,\#
      "computed":3.61,"accepted":[3.45,null],\#
      "readings":[{"name":"close_to_close","computed":null,"verdict":"contradicted"}],\#
      "evidence":[{"symbol":"IWM","date":"2024-07-11","field":"close","value":210.5,"source":"IWM.csv:7"}],\#
      "explanation":"Off by one."}],\#
      "sentiment":{"label":"neutral","score":0,"cues":[],"by_symbol":{},"by_sentence":[]},\#
      "summary":[{"text":"One claim.","claims":["c1"],"cues":[]}],\#
      "outline":{"claimed":["c1"],"holds":[],"wrong":[{"claim":"c1"}],"divided":[],"forecasts":[],\#
      "mood":{"label":"neutral","by_symbol":{}},"unsettled":[]},\#
      "coverage":{"figures":1,"claims":1,"settled":1},\#
      "warnings":[{"code":"year_inferred","message":"no year","start":27,"end":35}],\#
      "dataset":{"name":"d","version":"1","last_session":"2026-08-20"},\#
      "lexicons":{"version":"\#(version)"},"tolerances":{"digest":"\#(Tolerances().digest)"},\#
      "tool":{"name":"tapecheck","version":"\#(Release.version)"}}

      """#
    #expect(try Self.line(.all) == expected)
  }

  @Test func `parts that were not asked for have no key`() throws {
    let partial = try object(Self.line([.quantities, .times]))
    #expect(
      Set(partial.keys) == [
        "schema", "id", "line", "source", "article", "quantities", "times", "warnings", "dataset",
        "lexicons", "tolerances", "tool",
      ])
  }

  @Test func `every key of a record stands in the schema`() throws {
    let schema = try object(RecordSchema.text)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    func keys(_ name: String) throws -> Set<String> {
      Set((try #require(definitions[name]?["properties"] as? [String: Any])).keys)
    }
    let record = try object(Self.line(.all))
    #expect(Set(record.keys).isSubset(of: try keys("record")))
    #expect(Set(record.keys).count == (try keys("record")).count)
    let lists = [
      "mentions": "mention", "quantities": "quantity", "times": "time", "claims": "claim",
      "summary": "sentence", "warnings": "warning",
    ]
    for (list, definition) in lists {
      for item in try #require(record[list] as? [[String: Any]]) {
        #expect(Set(item.keys).isSubset(of: try keys(definition)), "\(list)")
      }
    }
    let article = try #require(record["article"] as? [String: Any])
    #expect(Set(article.keys).isSubset(of: try keys("article")))
    // Only a page that says so was changed.
    #expect(try keys("article").subtracting(article.keys) == ["modified"])
  }

  @Test func `the schema lists the values that the types have`() throws {
    let schema = RecordSchema.text
    func list(_ values: [String]) -> String {
      "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
    #expect(schema.contains(list(Verdict.allCases.map(\.rawValue))))
    #expect(schema.contains(list(ClaimType.allCases.map(\.rawValue))))
    #expect(schema.contains(list(Reason.allCases.map(\.rawValue))))
    #expect(schema.contains(list(Warning.Code.allCases.map(\.rawValue))))
    #expect(schema.contains(list(RecordFailure.Code.allCases.map(\.rawValue))))
  }

  @Test(arguments: [
    (1_721_131_440, 28_800, "2024-07-16T20:04:00+08:00"),
    (1_721_131_440, 0, "2024-07-16T12:04:00+00:00"),
    (1_721_131_440, -14_400, "2024-07-16T08:04:00-04:00"),
    (-1, -12_600, "1969-12-31T20:29:59-03:30"),
  ])
  func `a publication time keeps its zone`(instant: Int, offset: Int, expected: String) {
    let published = Publication(
      day: Day(number: 0), instant: Int64(instant), offset: offset, basis: .given)
    #expect(published.iso == expected)
  }

  @Test func `an extract is flat`() throws {
    var article = Article(
      text: SourceText("Head\nOne.\nCap\na\nb\nMind you."),
      blocks: [
        Block(kind: .headline, range: 0..<4), Block(kind: .paragraph, range: 5..<9),
        Block(kind: .caption, range: 10..<13),
        Block(kind: .table, range: 14..<17, rows: [[14..<15], [16..<17]]),
        Block(kind: .disclaimer, range: 18..<27),
      ])
    article.headline = "Head"
    article.truncated = true
    article.pictures = [Picture(image: "a.png", caption: 10..<13, credit: nil)]
    var json = JSONWriter()
    json.write(article, from: RecordSource(id: "x"))
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        {"id":"x","url":null,"title":"Head","date":null,"published":null,"authors":[],"publisher":null,\#
        "language":"en","body":"One.\na\nb","captions":[{"image":"a.png","caption":"Cap","credit":null}],"tables":[[["a"],["b"]]],"truncated":true}

        """#)
  }

  @Test func `a failure keeps its id`() {
    var json = JSONWriter()
    json.write(RecordFailure(.limitBytes, "too \"long\""), from: RecordSource(id: "x"))
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        {"schema":"tapecheck/1","id":"x","source":{},"error":{"code":"limit_bytes","message":"too \"long\""}}

        """#)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
