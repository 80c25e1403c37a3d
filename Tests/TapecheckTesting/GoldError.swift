/// Why the corpus or its gold could not be used.
public enum GoldError: Error, CustomStringConvertible {
  /// The corpus folder was not found beside the tests.
  case noCorpus
  /// A file is missing or not as it should be.
  case unreadable(String, String)
  /// The corpus is not the one that the floors were pinned with.
  case digestDiffers(pinned: String, found: String)
  /// A new floor would be lower than the pinned one.
  case lowersFloor(name: String, pinned: Double, measured: Double)

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .noCorpus: "The corpus folder was not found beside the tests."
    case .unreadable(let path, let why): "\(path) cannot be read: \(why)"
    case .digestDiffers(let pinned, let found):
      """
      The floors were pinned with corpus \(pinned), this is corpus \(found); \
      pin again with TAPECHECK_UPDATE_FLOORS=1.
      """
    case .lowersFloor(let name, let pinned, let measured):
      """
      \(name) would fall from \(pinned) to \(measured); \
      TAPECHECK_ALLOW_REGRESSION=1 lowers a floor on purpose.
      """
    }
  }
}
