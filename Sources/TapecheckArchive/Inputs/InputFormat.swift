/// What the bytes of a file or member are.
public enum InputFormat: Sendable, Equatable {
  /// A page, or a text.
  case page
  /// One input line after another.
  case lines

  /// The endings of names that are taken inside a folder or archive; a file that is named itself may have any.
  public static let endings = pageEndings + lineEndings

  static let pageEndings = [".html", ".htm", ".xhtml", ".txt"]
  static let lineEndings = [".ndjson", ".jsonl"]

  /// Whether a name says that the file holds articles.
  static func isArticleName(_ name: String) -> Bool {
    hasEnding(name, of: endings)
  }

  /// Tells the format by the name.
  static func of(name: String) -> InputFormat {
    hasEnding(name, of: lineEndings) ? .lines : .page
  }

  private static func hasEnding(_ name: String, of endings: [String]) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }
}
