/// The limits within which a page is parsed.
public struct ParseLimits: Sendable, Equatable {
  /// Bytes read of one page; the rest is cut and reported.
  public var bytes = 16 << 20
  /// Elements nested in one another.
  public var depth = 2_000
  /// Attributes kept of one tag.
  public var attributesPerTag = 256
  /// Wall-clock milliseconds for one page.
  public var milliseconds = 1_500

  /// Creates the default limits.
  public init() {}
}
