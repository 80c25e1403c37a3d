/// On which side of a figure another has to be.
public enum Comparison: String, Sendable, CaseIterable {
  case above, atLeast, below, atMost

  /// Whether a figure is on that side of a limit; figures are compared as they are, never rounded.
  public func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .above: value > limit
    case .atLeast: value >= limit
    case .below: value < limit
    case .atMost: value <= limit
    }
  }
}

/// Which end of a set comes first.
public enum RankOrder: String, Sendable, CaseIterable {
  case highestFirst, lowestFirst
}
