import Inflate

/// What the bytes of a file or member are, once nothing is compressed.
public enum InputFormat: Sendable, Equatable {
  /// A page, or a text.
  case page
  /// One input line after another.
  case lines
  /// Saved pages in the form of web archives.
  case warc
  /// An archive of files.
  case tar
  /// An archive of compressed files.
  case zip

  /// The endings of names that are taken inside a folder or archive; a file that is named itself may have any.
  public static let endings =
    pageEndings + lineEndings + [".warc", ".tar", ".tgz", ".zip"]
    + [
      ".html.gz", ".htm.gz", ".xhtml.gz", ".txt.gz", ".ndjson.gz", ".jsonl.gz", ".warc.gz",
      ".tar.gz",
    ]

  static let pageEndings = [".html", ".htm", ".xhtml", ".txt"]
  static let lineEndings = [".ndjson", ".jsonl"]

  /// Bytes of a file that tell its format.
  static let signatureLength = 512

  /// Whether a name says that the file holds articles.
  static func isArticleName(_ name: String) -> Bool { hasEnding(name, of: endings) }

  /// Tells the format by the name, as far as it does; `nil` for a name that only the bytes can tell.
  static func of(name: String) -> InputFormat? {
    let name = uncompressed(name)
    if hasEnding(name, of: pageEndings) { return .page }
    if hasEnding(name, of: lineEndings) { return .lines }
    if hasEnding(name, of: [".warc"]) { return .warc }
    if hasEnding(name, of: [".tar", ".tgz"]) { return .tar }
    if hasEnding(name, of: [".zip"]) { return .zip }
    return nil
  }

  /// Tells the format by name and first bytes, which are those behind any compression.
  ///
  /// A name that says page or lines is believed, since those have no signature.
  static func of(name: String, head: [UInt8]) -> InputFormat {
    let named = of(name: name)
    if named == .page || named == .lines { return named ?? .page }
    if head.starts(with: "WARC/".utf8) || head.starts(with: "filedesc://".utf8) { return .warc }
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    if head.count >= 262, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
    return named ?? .page
  }

  /// The name without the ending of compression.
  static func uncompressed(_ name: String) -> String {
    hasEnding(name, of: [".gz"]) ? String(name.dropLast(3)) : name
  }

  private static func hasEnding(_ name: String, of endings: [String]) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }
}
