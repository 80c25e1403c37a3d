/// The forms that a record can be written in.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case ndjson
}
