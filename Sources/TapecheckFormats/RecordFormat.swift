/// The forms that a record can be written in.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case ndjson

  /// Creates the format that a path's ending names, or `nil` where it names none.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
