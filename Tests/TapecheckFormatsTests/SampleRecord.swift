import Tapecheck
import TapecheckFormats
import TapecheckTesting

/// A record about a text in which places differ between all units: emoji, a combining mark, a CRLF.
enum SampleRecord {
  static let text =
    "📈 <b>The S&P 500</b> rose 0.5%\r\non cafe\u{301} Thursday 🇺🇸, said “Ann”. The Dow fell 0.3%."

  /// Words of the text that a claim, an instrument, a figure and a cue stand at.
  static let words = (
    claim: "The S&P 500</b> rose 0.5%\r\non cafe\u{301} Thursday 🇺🇸", other: "The Dow fell 0.3%",
    mention: "S&P 500", figure: "0.5%", cue: "rose"
  )

  static func range(_ words: String) -> Range<Int> {
    let text = Array(SampleRecord.text.utf8)
    let needle = Array(words.utf8)
    for start in 0...(text.count - needle.count) where text[start...].starts(with: needle) {
      return start..<(start + needle.count)
    }
    return 0..<0
  }

  static func annotated() -> AnnotatedArticle {
    let text = SourceText(SampleRecord.text)
    var article = Article(
      text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
    article.headline = "</title><script>alert(1)</script> & more"
    article.publisher = "=cmd|' /C calc'!A0"
    article.url = "https://news.example/a?b=\"1\""
    if let day = Day(iso: "2024-07-12") {
      article.published = Publication(day: day, instant: nil, offset: nil, basis: .meta)
    }
    var annotated = AnnotatedArticle(article: article)
    if let symbol = Symbol("SPX") {
      annotated.mentions = [
        Mention(
          range: range(words.mention), tokens: 0..<1, symbol: symbol, notation: .name,
          confidence: 0.9)
      ]
    }
    annotated.quantities = [
      Quantity(
        range: range(words.figure), tokens: 0..<1, kind: .percent, value: 0.5, unit: "percent",
        decimals: 1, step: 0.1)
    ]
    annotated.claims = [claim(words.claim, .contradicted), claim(words.other, .notCheckable)]
    annotated.claims[1].dependsOn = [0]
    annotated.summary = [SummarySentence(text: "<i>One</i> figure is wrong.")]
    return annotated
  }

  private static func claim(_ words: String, _ verdict: Verdict) -> VerifiedClaim {
    var window = ClaimWindow(.session)
    window.base = Day(iso: "2024-07-10")
    window.end = Day(iso: "2024-07-11")
    var claim = Claim(
      range: range(words), type: .move, subject: Symbol("SPX"), relation: .eq, window: window)
    claim.value = 0.5
    claim.unit = "percent"
    claim.decimals = 1
    claim.step = 0.1
    claim.quantities = [0]
    var found = VerifiedClaim(claim: claim, verdict: verdict, reasons: [.signFlip])
    found.computed = -0.875
    found.severity = 3
    found.explanation = "Rows: <SPX>."
    if let symbol = claim.subject, let before = window.base, let day = window.end {
      found.evidence = [
        Evidence(
          symbol: symbol, date: before, field: "close", value: 5633.91, source: "SPX.csv:1"),
        Evidence(symbol: symbol, date: day, field: "close", value: 5584.54, source: "SPX.csv:2"),
      ]
    }
    return found
  }

  static func line() throws -> [UInt8] {
    var json = JSONWriter()
    var source = RecordSource(id: "a/../<b>")
    source.sha256 = String(repeating: "0", count: 64)
    RecordWriter(
      lexicon: try BundledData.lexicon(),
      dataset: Dataset(name: "d", version: "1", lastSession: Day(iso: "2026-08-20"), digest: "")
    ).write(annotated(), from: source, to: &json)
    return Array(json.bytes.dropLast())
  }

  static func record() throws -> Record { try Record(line: line()) }

  static func reportWords() throws -> ReportWords {
    try ReportWords(lexicon: BundledData.lexicon())
  }

  /// The sample in a form that is a stream of text.
  static func export(
    _ format: RecordFormat, _ offsets: OffsetUnit = .codepoint, copies: Int = 1
  ) throws -> String {
    var options = RecordStream.Options()
    options.offsets = offsets
    var stream = RecordStream(format, words: try reportWords(), options: options)
    var json = JSONWriter()
    stream.begin(to: &json)
    for _ in 0..<copies { try stream.write(line: line(), to: &json) }
    stream.end(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
