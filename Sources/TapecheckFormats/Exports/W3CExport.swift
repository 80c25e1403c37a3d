import Tapecheck

/// Web Annotations of the W3C: claims as assessments, instruments as identifications, cues as classifications.
///
/// Positions count code points of the article's text, as the model demands; prefix and suffix let an annotation
/// survive changes of the page.
struct W3CExport {
  /// How many scalars of the text before and after a quote are given.
  private static let context = 32

  func write(_ record: Record, to json: inout JSONWriter) {
    for claim in record.claims {
      write(claim.id, "assessing", claim.range, record, to: &json) { json in
        body(claim.verdict.rawValue, "classifying", to: &json)
        if !claim.explanation.isEmpty {
          body(claim.explanation, "assessing", record.article.language, to: &json)
        }
        for review in claim.reviews {
          body(
            [review.verdict.rawValue, review.by, review.at, review.note].compactMap(\.self)
              .joined(separator: ", "), "moderating", to: &json)
        }
      }
    }
    for mention in record.mentions {
      write(mention.id, "identifying", mention.range, record, to: &json) { json in
        body(mention.symbol, "identifying", to: &json)
      }
    }
    for cue in record.cues {
      write(cue.id, "classifying", cue.range, record, to: &json) { json in
        body(cue.polarity, "classifying", to: &json)
      }
    }
  }

  private func write(
    _ id: String, _ motivation: String, _ range: Range<Int>, _ record: Record,
    to json: inout JSONWriter, _ bodies: (inout JSONWriter) -> Void
  ) {
    let text = record.article.text
    json.beginObject()
    json.field("@context", "http://www.w3.org/ns/anno.jsonld")
    json.field("id", "urn:\(Release.name):\(Record.percentEncoded(record.id)):\(id)")
    json.field("type", "Annotation")
    json.field("motivation", motivation)
    json.key("generator")
    json.beginObject()
    json.field("type", "Software")
    json.field("name", "\(Release.name) \(record.version)")
    json.endObject()
    json.key("body")
    json.beginArray()
    bodies(&json)
    json.endArray()
    json.key("target")
    json.beginObject()
    json.field("type", "SpecificResource")
    json.field("source", record.iri)
    json.key("selector")
    json.beginArray()
    json.beginObject()
    json.field("type", "TextQuoteSelector")
    json.field("exact", text[range])
    let before = max(0, range.lowerBound - W3CExport.context)..<range.lowerBound
    let after = range.upperBound..<min(text.count, range.upperBound + W3CExport.context)
    if !before.isEmpty { json.field("prefix", text[before]) }
    if !after.isEmpty { json.field("suffix", text[after]) }
    json.endObject()
    json.beginObject()
    json.field("type", "TextPositionSelector")
    json.field("start", range.lowerBound)
    json.field("end", range.upperBound)
    json.endObject()
    json.endArray()
    json.endObject()
    json.endObject()
    json.endLine()
  }

  private func body(
    _ value: String, _ purpose: String, _ language: Language? = nil, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.field("type", "TextualBody")
    json.field("value", value)
    json.field("format", "text/plain")
    if let language { json.field("language", language.rawValue) }
    json.field("purpose", purpose)
    json.endObject()
  }
}
