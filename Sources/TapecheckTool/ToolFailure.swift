import TapecheckArchive

/// Why the tool ends with another status than 0, and what it says of that on standard error.
enum ToolFailure: Error {
  /// Some inputs could not be read; their error records or messages are written.
  case someInputsFailed(String)
  /// Something named on the command line, or the bundled data, cannot be used.
  case setUp(String)
  /// Output could not be written.
  case output(OutputError)
  /// A claim is contradicted, and `--fail-on` asked for that to be a failure.
  case contradicted

  var status: Int32 {
    switch self {
    case .someInputsFailed: 1
    case .setUp: 2
    case .output: 3
    case .contradicted: 4
    }
  }

  var message: String {
    switch self {
    case .someInputsFailed(let message), .setUp(let message): message
    case .output(let error): error.description
    case .contradicted: ""
    }
  }
}

extension ToolFailure {
  init(_ error: ConversionError) {
    switch error {
    case .input, .store, .severalPages: self = .setUp(error.description)
    case .output(let error): self = .output(error)
    }
  }
}
