/// The forms that records can be laid out in.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// One JSON object a line: the record itself.
  case ndjson
  /// A report for a person at a terminal.
  case text
  /// A report in Markdown.
  case markdown
  /// A page for a browser, one an article.
  case html
  /// A table with a row for each claim.
  case csv
  /// A database with the records and their parts.
  case sqlite
  /// Web Annotations of the W3C, as JSON-LD, one a line.
  case w3c
  /// Claim reviews of schema.org, as JSON-LD, one a line.
  case claimreview
  /// Standoff files of brat, two an article.
  case brat
  /// Tasks of Label Studio with predictions, as one JSON list.
  case labelstudio
  /// Lines of JSON for doccano.
  case doccano
  /// Lines of JSON for displaCy of spaCy.
  case displacy

  /// Creates the format that a path's ending names, or `nil` where it names none.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "ndjson", "jsonl": self = .ndjson
    case "csv": self = .csv
    case "sqlite", "db": self = .sqlite
    case "md": self = .markdown
    case "html": self = .html
    case "txt": self = .text
    default: return nil
    }
  }

  /// Whether the format leaves it to us what offsets count; the others have a rule of their own.
  public var allowsOffsetUnits: Bool {
    switch self {
    case .ndjson, .csv, .labelstudio, .doccano: true
    case .text, .markdown, .html, .sqlite, .w3c, .claimreview, .brat, .displacy: false
    }
  }
}
