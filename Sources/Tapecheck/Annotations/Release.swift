/// What this build calls itself in records and on the command line.
public enum Release {
  /// The tool's name.
  public static let name = "tapecheck"
  /// The tool's version.
  public static let version = "0.1.0"
  /// The name of the record's layout.
  public static let schema = "tapecheck/1"
}
