public import Tapecheck

/// What decides the bytes of a run's records besides its inputs; a run is continued only under the same.
public struct RunIdentity: Sendable, Equatable {
  /// One named part, in the words that a refusal prints.
  public struct Part: Sendable, Equatable {
    /// What it is, such as `prices`.
    public var name: String
    /// Its version or digest.
    public var value: String

    /// Creates a part.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
  /// The parts in their order.
  public var parts: [Part]

  /// Creates an identity.
  public init(parts: [Part]) {
    self.parts = parts
  }

  /// The identity of a run with a tool, prices and word lists, under options that change records.
  public init(dataset: Dataset, lexicon: Lexicon, options: [Part]) {
    parts =
      [
        Part(name: "tool", value: Release.version),
        Part(name: "prices", value: dataset.digest),
        Part(name: "word lists", value: lexicon.version),
      ] + options
  }

  /// The first part that another identity has otherwise, or lacks.
  func firstDifference(from other: RunIdentity) -> String? {
    for part in parts {
      guard let their = other.parts.first(where: { $0.name == part.name }) else { return part.name }
      if their.value != part.value { return part.name }
    }
    return other.parts.first { part in !parts.contains { $0.name == part.name } }?.name
  }
}
