/// Why a line is no record that can be laid out in another form.
public enum RecordError: Error, Equatable {
  /// The line is no JSON object.
  case notJSON
  /// A key is missing or holds something else than a record has there.
  case invalid(key: String)
  /// The line is the record of an input that could not be read.
  case failure(id: String, message: String)
}

extension RecordError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .notJSON: "the line is no JSON object"
    case .invalid(let key): "\"\(key)\" is missing or not what a record has there"
    case .failure(let id, let message): "\(id): an error record: \(message)"
    }
  }
}
