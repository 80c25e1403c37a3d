/// Where an input came from, as its record tells it.
public struct RecordSource: Sendable, Equatable {
  /// The id that came with the input, else its path below the folder that was named.
  public var id: String
  /// The number of the input line, counting from 1, where it had no id.
  public var line: Int?
  /// The file that was read.
  public var path: String?
  /// The address that came with the input.
  public var url: String?
  /// When the page was saved, as its WARC record says.
  public var warcDate: String?
  /// The SHA-256 of the page's bytes, in lower-case hexadecimal.
  public var sha256: String?
  /// How many bytes the page has.
  public var byteCount: Int?

  /// Creates a source of which only the id is known.
  public init(id: String) {
    self.id = id
  }
}
