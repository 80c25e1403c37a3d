/// Something that a check of price folders found.
public struct PriceFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file cannot be used, or says what cannot be.
    case error
    /// Worth a look; it may be so.
    case warning
  }
  /// How bad it is.
  public var severity: Severity
  /// The file's path.
  public var file: String
  /// The line, counting from 1; `nil` where the finding is about the whole file.
  public var line: Int?
  /// What was found, one sentence without a full stop.
  public var message: String
}

extension PriceFinding: CustomStringConvertible {
  /// One line for a person.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(severity.rawValue): \(message)"
  }
}

extension PriceFinding {
  init(_ error: TapeError) {
    switch error {
    case .unreadable(let path):
      self.init(severity: .error, file: path, message: "cannot be read")
    case .notExpanded(let path):
      self.init(
        severity: .error, file: path, message: "cannot be expanded, or comes to far too much")
    case .noPrices(let path):
      self.init(severity: .error, file: path, message: "no price files")
    case .invalidLine(let file, let line, let reason):
      self.init(severity: .error, file: file, line: line, message: reason)
    }
  }
}
