import Tapecheck

/// Lines for sequence labelling in doccano, whose project must allow overlapping spans: claims hold instruments.
struct DoccanoExport {
  let offsets: OffsetUnit

  func write(_ record: Record, to json: inout JSONWriter) {
    let text = record.article.text
    json.beginObject()
    json.field("text", String(decoding: text.utf8, as: UTF8.self))
    json.key("label")
    json.beginArray()
    for (range, label) in record.labels {
      json.beginArray()
      json.integer(text.offset(range.lowerBound, in: offsets))
      json.integer(text.offset(range.upperBound, in: offsets))
      json.string(label)
      json.endArray()
    }
    json.endArray()
    json.field("record", record.id)
    if let headline = record.article.headline { json.field("headline", headline) }
    if let published = record.article.published { json.field("published", published) }
    json.endObject()
    json.endLine()
  }
}

extension Record {
  /// Every annotation with one word for what it is, claims by their verdict.
  var labels: [(range: Range<Int>, label: String)] {
    claims.map { ($0.range, $0.verdict.rawValue) }
      + mentions.map { ($0.range, "instrument") } + quantities.map { ($0.range, "figure") }
      + times.map { ($0.range, "time") } + cues.map { ($0.range, $0.polarity) }
  }
}
