import Tapecheck

/// Lines for `displacy.render(line, style="ent", manual=True)`.
///
/// Entities of displaCy may not overlap, so a span gives way to those before it: claims go before instruments,
/// and these before cues.
struct DisplacyExport {
  func write(_ record: Record, to json: inout JSONWriter) {
    let spans =
      record.claims.map { ($0.range, $0.verdict.rawValue) }
      + record.mentions.map { ($0.range, $0.symbol) }
      + record.cues.map { ($0.range, $0.polarity) }
    json.beginObject()
    json.field("text", String(decoding: record.article.text.utf8, as: UTF8.self))
    json.key("ents")
    json.beginArray()
    for (range, label) in DisplacyExport.apart(spans, count: record.article.text.count) {
      json.beginObject()
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("label", label)
      json.endObject()
    }
    json.endArray()
    json.field("title", record.article.headline ?? record.id)
    json.endObject()
    json.endLine()
  }

  /// The spans that overlap none before them, in order of place.
  ///
  /// - Complexity: O(*n*) in the scalars that spans cover, each once, and O(*m* log *m*) in the spans.
  private static func apart(
    _ spans: [(Range<Int>, String)], count: Int
  ) -> [(Range<Int>, String)] {
    var isTaken = [Bool](repeating: false, count: count)
    var kept: [(Range<Int>, String)] = []
    for (range, label) in spans {
      guard !range.isEmpty, range.upperBound <= count, !isTaken[range.lowerBound],
        !isTaken[range.upperBound - 1], !isTaken[range].contains(true)
      else { continue }
      for place in range { isTaken[place] = true }
      kept.append((range, label))
    }
    return kept.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }
}
