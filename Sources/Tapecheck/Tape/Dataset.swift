/// What a set of prices is called and how far it reaches, as verdicts name it.
public struct Dataset: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The version.
  public var version: String
  /// The latest session of any series; a series may end earlier.
  public var lastSession: Day?
  /// The ``StableHash`` of all files, as the dataset file states it.
  public var digest: String

  /// Creates a description of a set of prices.
  public init(name: String, version: String, lastSession: Day?, digest: String) {
    self.name = name
    self.version = version
    self.lastSession = lastSession
    self.digest = digest
  }
}
