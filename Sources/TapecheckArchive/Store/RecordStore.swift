import Disk
import Foundation
import GRDB

/// Records in an SQLite database, with their claims and texts to be searched.
///
/// One row of `articles` holds the record's line as it was written, so that everything can be made from the
/// database alone; the other tables are views of it for queries. A record whose id is there already replaces it.
public final class RecordStore: Sendable {
  /// The database, whose layout is that of ``migrator``.
  let database: DatabasePool

  /// Opens a database, or creates one.
  ///
  /// - Throws: ``StoreError`` where the file is no database of this layout or cannot be written.
  public init(path: String) throws(StoreError) {
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      database = try DatabasePool(path: path, configuration: configuration)
      try RecordStore.migrator.migrate(database)
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Opens a database that is there.
  ///
  /// - Throws: ``StoreError`` where there is none, or none of this layout.
  public convenience init(existing path: String) throws(StoreError) {
    guard FileKind.of(path) == .file else { throw StoreError(path: path, "no such file") }
    try self.init(path: path)
  }

  /// Writes some records as one transaction, each in the place of any of the same id.
  ///
  /// - Throws: ``StoreError`` where the database cannot be written; none of the records is in it then.
  /// - Complexity: O(*n*) in the bytes of the records.
  public func write(_ entries: [Entry]) throws(StoreError) {
    do {
      try database.write { database in
        for entry in entries {
          try database.remove(id: entry.id)
          try database.insert(entry, number: nil)
        }
      }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }

  /// Writes some records of a run as one transaction, each under its number in the run; several may have one id.
  ///
  /// - Throws: ``StoreError`` where the database cannot be written; none of the records is in it then.
  /// - Complexity: O(*n*) in the bytes of the records.
  func write(_ entries: [(number: Int, entry: Entry)]) throws(StoreError) {
    do {
      try database.write { database in
        for (number, entry) in entries { try database.insert(entry, number: Int64(number)) }
      }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }

  /// Removes what a run has written behind a number, and with it what rests on it.
  ///
  /// - Throws: ``StoreError`` where the database cannot be written.
  func cut(to number: Int) throws(StoreError) {
    do {
      try database.write { database in
        try database.execute(sql: "DELETE FROM articles WHERE number > ?", arguments: [number])
      }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }

  /// Reads the lines in the order of their writing, error records included.
  ///
  /// Holds one line at a time.
  ///
  /// - Throws: ``StoreError`` where the database cannot be read, or what `body` throws.
  public func readLines(_ body: ([UInt8]) throws -> Void) throws {
    try database.read { database in
      let rows = try Data.fetchCursor(database, sql: "SELECT record FROM articles ORDER BY number")
      while let data = try rows.next() { try body(Array(data)) }
    }
  }

  /// The ids of articles in whose headline or text words stand together, in the order of their writing.
  ///
  /// - Throws: ``StoreError`` where the database cannot be read.
  public func articles(with words: String) throws(StoreError) -> [String] {
    do {
      return try database.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT id FROM articles JOIN article_texts ON article_texts.rowid = number
            WHERE article_texts MATCH ? ORDER BY number
            """, arguments: [FTS5Pattern(matchingPhrase: SearchText.spaced(words))])
      }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }

  /// How many rows a table has.
  func count(of table: String) throws -> Int? {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }

  /// Closes the database, so that its one file is all there is of it.
  ///
  /// - Throws: ``StoreError`` where it is still read.
  public func close() throws(StoreError) {
    do {
      try database.close()
    } catch {
      throw StoreError(path: database.path, error)
    }
  }

  /// Moves what the write-ahead log holds into the file itself, so that the one file can be sent round.
  ///
  /// - Throws: ``StoreError`` where the database cannot be written.
  public func finish() throws(StoreError) {
    do {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw StoreError(path: database.path, error)
    }
  }
}

/// Why a database of records cannot be used.
public struct StoreError: Error, Equatable, CustomStringConvertible {
  /// One sentence for a person.
  public let description: String

  init(path: String, _ reason: String) {
    description = "\(path): \(reason)"
  }

  init(path: String, _ error: any Error) {
    description = "\(path): \((error as? DatabaseError)?.message ?? error.localizedDescription)"
  }
}
