/// Why a conversion cannot go on.
public enum ConversionError: Error {
  /// A file of records cannot be read.
  case input(InputError)
  /// The output cannot be written.
  case output(OutputError)
  /// A database cannot be read or written.
  case store(StoreError)
  /// There are several records where one page was asked for.
  case severalPages
}

extension ConversionError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .input(let error): error.description
    case .output(let error): error.description
    case .store(let error): error.description
    case .severalPages: "there are several records, and each makes a page: name a folder with -o"
    }
  }
}
