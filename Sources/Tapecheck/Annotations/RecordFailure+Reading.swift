extension RecordFailure {
  /// Creates the failure that a page ends in when it cannot be read.
  public init(_ error: ReadingError) {
    self.init(Code(rawValue: error.code) ?? .internal, error.description)
  }

  /// Creates the failure that a check ends in when it cannot be done.
  public init(_ error: CheckError) {
    self.init(Code(rawValue: error.code) ?? .internal, error.description)
  }
}
