public import Tapecheck

/// One article's claims laid beside its gold.
///
/// A found claim meets a gold claim when the types are equal (or the gold lets the found one do), the subjects are equal
/// where the gold names one, the spans overlap, and the values agree to half a written step where both have one. Each is
/// met once. Arithmetic and external claims need only type and overlap; further external claims over the same
/// statement are neither right nor false, since a statement may hold several figures. Claims of type `cue` are no
/// claims here.
public struct GoldMatch: Sendable {
  /// A gold claim and the found one that meets it.
  public struct Pair: Sendable {
    /// What a reader finds.
    public var gold: GoldClaim
    /// What the library found.
    public var found: VerifiedClaim
  }
  /// The article's name.
  public var name: String
  /// Gold claims that were found.
  public var pairs: [Pair] = []
  /// Gold claims that were not found, without the optional ones.
  public var missed: [GoldClaim] = []
  /// Found claims that the gold does not know.
  public var unknown: [VerifiedClaim] = []
  /// Gold quotes that do not stand in the text.
  public var absent: [GoldClaim] = []
  /// Found claims that accuse where the gold finds no fault.
  public var falseContradictions: [VerifiedClaim] = []
  /// The text that the ranges count in.
  public var text: SourceText

  /// Lays the claims of an article beside its gold.
  ///
  /// - Complexity: O(*g* × *f* log) in the gold and the found claims.
  public init(name: String, gold: GoldFile, article: AnnotatedArticle) {
    self.name = name
    text = article.article.text
    let finder = QuoteFinder(text)
    let found = article.claims.filter { $0.claim.type != .cue }
    let places = gold.claims.map { finder.range(of: $0.quote, occurrence: $0.occurrence ?? 1) }
    var candidates: [Candidate] = []
    for (goldIndex, claim) in gold.claims.enumerated() {
      guard let place = places[goldIndex] else { continue }
      for (foundIndex, other) in found.enumerated()
      where Self.meets(claim, other.claim, place: place) {
        candidates.append(
          Candidate(
            quality: Self.quality(claim, other.claim), length: other.claim.range.count,
            gold: goldIndex, found: foundIndex))
      }
    }
    var goldTaken = [Int?](repeating: nil, count: gold.claims.count)
    var foundTaken = [Bool](repeating: false, count: found.count)
    for candidate in candidates.sorted()
    where goldTaken[candidate.gold] == nil && !foundTaken[candidate.found] {
      goldTaken[candidate.gold] = candidate.found
      foundTaken[candidate.found] = true
    }
    for (index, claim) in gold.claims.enumerated() {
      if let other = goldTaken[index] {
        pairs.append(Pair(gold: claim, found: found[other]))
      } else if claim.optional != true {
        missed.append(claim)
        if places[index] == nil { absent.append(claim) }
      }
    }
    for (index, other) in found.enumerated() where !foundTaken[index] {
      let overlapping = gold.claims.indices.filter {
        places[$0]?.overlaps(other.claim.range) ?? false
      }
      if other.claim.type == .external,
        overlapping.contains(where: { gold.claims[$0].type == .external })
      {
        continue
      }
      unknown.append(other)
      if other.verdict.isFault, !overlapping.contains(where: { gold.claims[$0].isFaulted }) {
        falseContradictions.append(other)
      }
    }
    for pair in pairs
    where pair.found.verdict.isFault && !pair.gold.allows(pair.found.verdict)
      && !pair.gold.isFaulted
    {
      falseContradictions.append(pair.found)
    }
  }

  private struct Candidate: Comparable {
    var quality: Int
    var length: Int
    var gold: Int
    var found: Int

    static func < (left: Candidate, right: Candidate) -> Bool {
      (-left.quality, left.length, left.gold, left.found)
        < (-right.quality, right.length, right.gold, right.found)
    }
  }

  private static func meets(_ gold: GoldClaim, _ claim: Claim, place: Range<Int>) -> Bool {
    guard place.overlaps(claim.range), typesMeet(gold, claim) else { return false }
    if claim.type == .arithmetic || claim.type == .external { return true }
    if let subject = gold.subject, claim.subject?.name != subject { return false }
    guard let wanted = gold.value, let value = claim.value else { return true }
    return valuesMeet(wanted, value, step: claim.step)
  }

  private static func typesMeet(_ gold: GoldClaim, _ claim: Claim) -> Bool {
    gold.type == claim.type || (gold.or ?? []).contains(claim.type)
  }

  private static func valuesMeet(_ wanted: Double, _ value: Double, step: Double) -> Bool {
    (wanted - value).magnitude <= step / 2 + 1e-9 * max(1, wanted.magnitude)
  }

  private static func quality(_ gold: GoldClaim, _ claim: Claim) -> Int {
    var quality = gold.type == claim.type ? 4 : 0
    if let wanted = gold.value, let value = claim.value,
      valuesMeet(wanted, value, step: claim.step)
    {
      quality += 2
    }
    if gold.relation == claim.relation { quality += 1 }
    return quality
  }
}
