import Tapecheck

/// The two files of brat for one article: its text, and the annotations that stand off from it.
///
/// Offsets count code points. An annotation that runs over a line break, or over the tab between two cells of
/// a table, becomes one of several pieces: brat's lines hold none of the former, and its fields end at the latter.
public struct BratDocument: Sendable {
  /// The `.txt` file.
  public let text: [UInt8]
  /// The `.ann` file.
  public let annotations: [UInt8]

  /// Creates the files of a record.
  ///
  /// - Complexity: O(*n*) in the record.
  public init(_ record: Record) {
    text = record.article.text.utf8
    var writer = BratWriter(text: record.article.text)
    for claim in record.claims {
      guard let span = writer.span("Claim", claim.range) else { continue }
      writer.spans[claim.id] = span
      writer.attribute("Verdict", span, claim.verdict.rawValue)
      writer.attribute("Severity", span, String(claim.severity))
      if !claim.explanation.isEmpty { writer.note(span, claim.explanation) }
    }
    for claim in record.claims {
      for other in claim.dependsOn {
        if let from = writer.spans[claim.id], let to = writer.spans[other] {
          writer.relation("DependsOn", from, to)
        }
      }
    }
    for mention in record.mentions {
      guard let span = writer.span("Instrument", mention.range) else { continue }
      writer.reference(span, "Symbol", mention.symbol)
    }
    for quantity in record.quantities { _ = writer.span("Figure", quantity.range) }
    for time in record.times { _ = writer.span("Time", time.range) }
    for cue in record.cues {
      guard let span = writer.span("Cue", cue.range) else { continue }
      writer.attribute("Polarity", span, cue.polarity)
    }
    annotations = Array(writer.lines.utf8)
  }

  /// The `annotation.conf` that the files go with.
  public static var configuration: String {
    let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: "|")
    return """
      [entities]
      Claim
      Instrument
      Figure
      Time
      Cue

      [relations]
      DependsOn\tArg1:Claim, Arg2:Claim
      <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

      [events]

      [attributes]
      Verdict\tArg:Claim, Value:\(verdicts)
      Severity\tArg:Claim, Value:0|1|2|3
      Polarity\tArg:Cue, Value:positive|negative

      """
  }
}

/// Numbers and writes the lines of an `.ann` file.
private struct BratWriter {
  let text: RecordText
  var lines = ""
  /// The numbers of spans by the id within the record.
  var spans: [String: Int] = [:]
  private var spanCount = 0
  private var attributeCount = 0
  private var relationCount = 0
  private var noteCount = 0
  private var referenceCount = 0

  init(text: RecordText) { self.text = text }

  /// Writes a span; `nil` for one without a visible character.
  mutating func span(_ type: String, _ range: Range<Int>) -> Int? {
    var places: [String] = []
    var quotes: [String] = []
    var start = range.lowerBound
    func end(at place: Int, _ quote: [UInt8]) {
      if place > start {
        places.append("\(start) \(place)")
        quotes.append(String(decoding: quote, as: UTF8.self))
      }
    }
    var quote: [UInt8] = []
    var place = range.lowerBound
    for byte in text.bytes(range) {
      if byte & 0xC0 != 0x80 { place += 1 }
      if byte == 0x0A || byte == 0x0D || byte == 0x09 {
        end(at: place - 1, quote)
        quote = []
        start = place
      } else {
        quote.append(byte)
      }
    }
    end(at: place, quote)
    guard !places.isEmpty else { return nil }
    spanCount += 1
    lines +=
      "T\(spanCount)\t\(type) \(places.joined(separator: ";"))\t\(quotes.joined(separator: " "))\n"
    return spanCount
  }

  mutating func attribute(_ name: String, _ span: Int, _ value: String) {
    attributeCount += 1
    lines += "A\(attributeCount)\t\(name) T\(span) \(value)\n"
  }

  mutating func relation(_ name: String, _ from: Int, _ to: Int) {
    relationCount += 1
    lines += "R\(relationCount)\t\(name) Arg1:T\(from) Arg2:T\(to)\n"
  }

  mutating func reference(_ span: Int, _ resource: String, _ id: String) {
    referenceCount += 1
    lines += "N\(referenceCount)\tReference T\(span) \(resource):\(id)\t\(id)\n"
  }

  mutating func note(_ span: Int, _ text: String) {
    noteCount += 1
    lines += "#\(noteCount)\tAnnotatorNotes T\(span)\t\(TerminalText.clean(text))\n"
  }
}
