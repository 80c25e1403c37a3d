import GRDB
import Tapecheck

extension RecordStore {
  /// Finds claims, the newest articles first.
  ///
  /// - Throws: ``StoreError`` where the database cannot be read.
  /// - Complexity: that of the indexes that SQLite finds fit; never the texts of all articles.
  public func search(_ query: StoreQuery) throws(StoreError) -> [StoreQuery.Hit] {
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    for word in query.words {
      let phrase = SearchText.phrase(word)
      guard let phrase else { continue }
      conditions.append(
        """
        (claims.number IN (SELECT rowid FROM claim_texts WHERE claim_texts MATCH ?)
          OR claims.article IN (SELECT rowid FROM article_texts WHERE article_texts MATCH ?))
        """)
      arguments += ["text : " + phrase, "headline : " + phrase]
    }
    if let symbol = query.symbol {
      conditions.append("claims.subject = ?")
      arguments.append(symbol.name)
    }
    if !query.verdicts.isEmpty {
      let marks = query.verdicts.map { _ in "?" }.joined(separator: ", ")
      conditions.append("claims.verdict IN (\(marks))")
      arguments += query.verdicts.map(\.rawValue)
    }
    for (day, sign) in [(query.since, ">="), (query.until, "<=")] {
      guard let day else { continue }
      conditions.append("articles.day \(sign) ?")
      arguments.append(day.iso)
    }
    arguments.append(query.limit)
    let sql = """
      SELECT articles.id, articles.day, articles.publisher, articles.headline, claims.id AS claim, claims.text,
        claims.subject, claims.verdict, claims.reasons, claims.explanation
      FROM claims JOIN articles ON articles.number = claims.article
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY articles.day DESC, articles.number, claims.number LIMIT ?
      """
    do {
      return try database.read { database in
        try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map { row in
          StoreQuery.Hit(
            id: row["id"], day: row["day"], publisher: row["publisher"], headline: row["headline"],
            claim: row["claim"], text: row["text"], symbol: row["subject"], verdict: row["verdict"],
            reasons: row["reasons"], explanation: row["explanation"])
        }
      }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }
}

extension SearchText {
  /// Words of a person as a phrase of the full-text index; `nil` for what has no word in it.
  static func phrase(_ words: String) -> String? {
    let spaced = spaced(words)
    guard
      spaced.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    else { return nil }
    return "\"" + spaced.filter { $0 != "\"" } + "\""
  }
}
