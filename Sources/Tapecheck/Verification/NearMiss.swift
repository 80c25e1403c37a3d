/// What a contradicted figure would have been right for, found by a search that is bounded.
public struct NearMiss: Sendable, Equatable {
  /// How many candidates the whole search tried.
  public var tried: Int
  /// The chance that the candidates of the kind that hit would have hit a figure drawn at random.
  ///
  /// The candidates times the width of the accepted interval, over the spread of what they are drawn from.
  public var chance: Double
}

/// The hits of one search, in the order in which they were looked for.
struct NearMissSearch {
  /// One thing that a figure may have been mistaken for.
  struct Hit {
    var reason: Reason
    var evidence: [Evidence]
    var chance: Double
  }

  /// The width of the interval that the claim accepts.
  let width: Double
  /// Above this chance a hit says nothing: too many other figures would have hit.
  ///
  /// A figure of one digit, such as "2%", fits much by chance, so more is asked of a hit.
  private let limit: Double
  private(set) var tried = 0
  private var hits: [Hit] = []

  init(_ claim: Claim, _ tolerances: Tolerances) {
    width = claim.step
    limit =
      (claim.value ?? 0) >= 9.5 * claim.step
      ? tolerances.nearMiss : tolerances.nearMissOfDigit
  }

  /// Notes what a stage found: its hit where there is only one.
  ///
  /// A weight above one is for candidates that the article does not name, which are mistaken less often.
  mutating func note(
    _ candidates: Int, spread: Double, weight: Double = 1,
    _ found: [(reason: Reason, evidence: [Evidence])]
  ) {
    tried += candidates
    guard found.count == 1, let hit = found.first, spread > 0, candidates > 0 else { return }
    let chance = Double(candidates) * width / spread * weight
    guard chance <= limit else { return }
    hits.append(Hit(reason: hit.reason, evidence: hit.evidence, chance: chance))
  }

  /// The hit that is the least likely to be a coincidence; of equal ones the first that was looked for.
  var best: Hit? {
    var best: Hit?
    for hit in hits where hit.chance < best?.chance ?? .infinity { best = hit }
    return best
  }

  /// How far figures lie apart.
  static func spread(_ values: [Double]) -> Double {
    guard let low = values.min(), let high = values.max() else { return 0 }
    return high - low
  }
}
