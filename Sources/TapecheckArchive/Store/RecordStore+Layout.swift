import GRDB

extension RecordStore {
  /// The layout of the database, in steps that never change once they are released.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: layout)
    }
    return migrator
  }

  /// The first layout.
  ///
  /// Offsets count Unicode scalars of the article's text, days are ISO 8601, reasons are apart by blanks, and texts in
  /// the full-text tables are spaced as ``SearchText`` has it.
  private static let layout = """
    CREATE TABLE articles (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      path TEXT, url TEXT, sha256 TEXT, bytes INTEGER,
      headline TEXT, language TEXT, publisher TEXT, published TEXT, day TEXT,
      figures INTEGER, claims INTEGER, settled INTEGER,
      sentiment TEXT, score REAL,
      dataset TEXT, lexicons TEXT, version TEXT,
      error TEXT,
      record BLOB NOT NULL
    ) STRICT;
    CREATE INDEX articles_id ON articles (id);
    CREATE INDEX articles_day ON articles (day);
    CREATE INDEX articles_publisher ON articles (publisher);

    CREATE TABLE claims (
      number INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
      type TEXT NOT NULL, subject TEXT, relation TEXT NOT NULL,
      value REAL, high REAL, unit TEXT, polarity TEXT, modality TEXT, attribution TEXT,
      "window" TEXT, base TEXT, window_start TEXT, window_end TEXT,
      verdict TEXT NOT NULL, reasons TEXT, severity INTEGER NOT NULL,
      computed REAL, accepted_low REAL, accepted_high REAL,
      explanation TEXT, suggestion TEXT,
      UNIQUE (article, id)
    ) STRICT;
    CREATE INDEX claims_verdict ON claims (verdict);
    CREATE INDEX claims_subject ON claims (subject, window_end);

    CREATE TABLE evidence (
      claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
      symbol TEXT NOT NULL, date TEXT NOT NULL, field TEXT NOT NULL, value REAL NOT NULL,
      source TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evidence_claim ON evidence (claim);

    CREATE TABLE reviews (
      claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
      verdict TEXT NOT NULL, "by" TEXT, "at" TEXT, note TEXT, source TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reviews_claim ON reviews (claim);

    CREATE TABLE annotations (
      article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
      id TEXT NOT NULL, kind TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value TEXT
    ) STRICT;
    CREATE INDEX annotations_article ON annotations (article);
    CREATE INDEX annotations_value ON annotations (kind, value);

    CREATE VIRTUAL TABLE article_texts USING fts5(headline, text, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE claim_texts USING fts5(text, explanation, tokenize = 'unicode61');
    CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
      DELETE FROM article_texts WHERE rowid = old.number;
    END;
    CREATE TRIGGER claims_gone AFTER DELETE ON claims BEGIN
      DELETE FROM claim_texts WHERE rowid = old.number;
    END;
    """
}
