/// Why an input could not be checked.
public enum CheckError: Error, Equatable, Sendable {
  /// The input could not be read as a page.
  case reading(ReadingError)
  /// A price series that the article needs cannot be used.
  case tape(TapeError)

  /// The code that the record carries.
  public var code: String {
    switch self {
    case .reading(let error): error.code
    case .tape: "corrupt"
    }
  }
}

extension CheckError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .reading(let error): error.description
    case .tape(let error): error.description
    }
  }
}
