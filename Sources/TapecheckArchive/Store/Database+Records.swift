import Foundation
import GRDB
import Tapecheck
import TapecheckFormats

extension Database {
  /// Removes the record of an id, where there is one.
  func remove(id: String) throws {
    try run(sql: "DELETE FROM articles WHERE id = ?", arguments: [id])
  }

  /// Puts an entry in, under a number of its own or the next one.
  func insert(_ entry: RecordStore.Entry, number: Int64?) throws {
    switch entry.content {
    case .record(let record): try insert(record, number: number, line: entry.line)
    case .failure(let id, let message):
      // An error record is kept too, so that no input is lost.
      try run(
        sql: "INSERT INTO articles (number, id, error, record) VALUES (?, ?, ?, ?)",
        arguments: [number, id, message, Data(entry.line)])
    }
  }

  private func insert(
    _ record: TapecheckFormats.Record, number: Int64?, line: [UInt8]
  ) throws {
    let article = record.article
    try run(
      sql: """
        INSERT INTO articles (number, id, path, url, sha256, bytes, headline, language, publisher, published, day,
          figures, claims, settled, sentiment, score, dataset, lexicons, version, record)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, record.id, record.path, article.url ?? record.url, record.sha256, record.byteCount,
        article.headline, article.language.rawValue, article.publisher, article.published,
        record.day?.iso, record.coverage?.figures, record.coverage?.claims,
        record.coverage?.settled, record.sentiment?.label, record.sentiment?.score,
        record.dataset.version, record.lexicons, record.version, Data(line),
      ])
    let number = lastInsertedRowID
    try run(
      sql: "INSERT INTO article_texts (rowid, headline, text) VALUES (?, ?, ?)",
      arguments: [
        number, article.headline.map(SearchText.spaced),
        SearchText.spaced(String(decoding: article.text.utf8, as: UTF8.self)),
      ])
    for claim in record.claims { try insert(claim, of: number, article.text) }
    try insertAnnotations(of: record, number)
  }

  private func insert(_ claim: TapecheckFormats.Record.Claim, of article: Int64, _ text: RecordText)
    throws
  {
    let window = claim.window
    try run(
      sql: """
        INSERT INTO claims (article, id, start, "end", text, type, subject, relation, value, high, unit, polarity,
          modality, attribution, "window", base, window_start, window_end, verdict, reasons, severity, computed,
          accepted_low, accepted_high, explanation, suggestion)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article, claim.id, claim.range.lowerBound, claim.range.upperBound, text[claim.range],
        claim.type.rawValue, claim.subject, claim.relation, claim.value, claim.high, claim.unit,
        claim.polarity, claim.modality, claim.attribution, window.kind, window.base?.iso,
        window.start?.iso, window.end?.iso, claim.verdict.rawValue,
        claim.reasons.joined(separator: " "), claim.severity, claim.computed, claim.accepted?.low,
        claim.accepted?.high, claim.explanation, claim.suggestion,
      ])
    let number = lastInsertedRowID
    try run(
      sql: "INSERT INTO claim_texts (rowid, text, explanation) VALUES (?, ?, ?)",
      arguments: [
        number, SearchText.spaced(text[claim.range]), SearchText.spaced(claim.explanation),
      ])
    for row in claim.evidence {
      try run(
        sql: "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          number, row.symbol.name, row.date.iso, row.field, row.value, row.source,
        ])
    }
    for review in claim.reviews {
      try run(
        sql: "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          number, review.verdict.rawValue, review.by, review.at, review.note, review.source,
        ])
    }
  }

  private func insertAnnotations(of record: TapecheckFormats.Record, _ article: Int64) throws {
    var rows: [(id: String, kind: String, range: Range<Int>, value: String?)] = []
    for item in record.mentions { rows.append((item.id, "instrument", item.range, item.symbol)) }
    for item in record.quantities { rows.append((item.id, "figure", item.range, item.unit)) }
    for item in record.times { rows.append((item.id, "time", item.range, item.from)) }
    for item in record.cues { rows.append((item.id, "cue", item.range, item.polarity)) }
    for (id, kind, range, value) in rows {
      try run(
        sql: "INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          article, id, kind, range.lowerBound, range.upperBound, record.article.text[range], value,
        ])
    }
  }

  /// Runs a statement that is compiled once a connection.
  private func run(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
