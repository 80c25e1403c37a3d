import Tapecheck

/// A table with a row for each claim, or for each review of one that has several.
///
/// RFC 4180 with a head; the last columns are for people to fill in.
struct CSVExport {
  let offsets: OffsetUnit

  static let columns = [
    "record", "url", "publisher", "published", "language", "headline", "claim", "start", "end",
    "text", "type", "subject", "object", "relation", "value", "high", "unit", "polarity",
    "modality", "attribution", "window", "base", "window_start", "window_end", "verdict",
    "reasons", "severity", "computed", "accepted_low", "accepted_high", "explanation",
    "suggestion", "review_verdict", "review_by", "review_at", "review_note",
  ]

  static func head(to json: inout JSONWriter) {
    json.append(line: Array((columns.joined(separator: ",") + "\r\n").utf8))
  }

  func write(_ record: Record, to json: inout JSONWriter) {
    for claim in record.claims {
      let cells = cells(of: record) + cells(of: claim, record.article.text)
      for review in claim.reviews.isEmpty ? [nil] : claim.reviews.map(Optional.init) {
        let told =
          review.map { [$0.verdict.rawValue, $0.by ?? "", $0.at ?? "", $0.note ?? ""] }
          ?? ["", "", "", ""]
        var bytes: [UInt8] = []
        for (position, cell) in (cells + told).enumerated() {
          if position > 0 { bytes.append(0x2C) }
          CSVCell.append(cell.utf8, to: &bytes)
        }
        bytes += [0x0D, 0x0A]
        json.append(line: bytes)
      }
    }
  }

  private func cells(of record: Record) -> [String] {
    let article = record.article
    return [
      record.id, record.webAddress ?? "", article.publisher ?? "", article.published ?? "",
      article.language.rawValue, article.headline ?? "",
    ]
  }

  private func cells(of claim: Record.Claim, _ text: RecordText) -> [String] {
    let window = claim.window
    return [
      claim.id, String(text.offset(claim.range.lowerBound, in: offsets)),
      String(text.offset(claim.range.upperBound, in: offsets)), text[claim.range],
      claim.type.rawValue, claim.subject ?? "", claim.objects.joined(separator: " "),
      claim.relation, number(claim.value), number(claim.high), claim.unit ?? "", claim.polarity,
      claim.modality, claim.attribution ?? "", window.kind, window.base?.iso ?? "",
      window.start?.iso ?? "", window.end?.iso ?? "", claim.verdict.rawValue,
      claim.reasons.joined(separator: " "), String(claim.severity), number(claim.computed),
      number(claim.accepted?.low), number(claim.accepted?.high), claim.explanation,
      claim.suggestion ?? "",
    ]
  }

  /// A number with the digits that records give it; empty where there is none.
  private func number(_ value: Double?) -> String {
    guard let value else { return "" }
    var json = JSONWriter()
    json.number(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
