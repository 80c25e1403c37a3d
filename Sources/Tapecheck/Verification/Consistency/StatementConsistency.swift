/// Holds the statements of an article against one another, with their figures as written and without prices.
///
/// What prices contradict gets a further reason; what they do not cover becomes inconsistent in itself, on both sides:
/// which of the two is wrong cannot be told. A statement that prices support stays as it is.
struct StatementConsistency {
  let article: RecognisedArticle
  let directory: InstrumentDirectory
  let tolerances: Tolerances
  /// The day on which the article was written, or a word of its own says.
  private let reference: Day
  private(set) var claims: [VerifiedClaim]
  private var changed: Set<Int> = []
  /// The moves in percent that the article gives of each instrument, by session, as indices of claims.
  private(set) var moves: [Symbol: [Day: Int]] = [:]
  /// Whether entries of the article were published at times of their own.
  let hasEntries: Bool

  init(_ claims: [VerifiedClaim], in run: VerificationRun) {
    self.claims = claims
    article = run.article
    directory = run.directory
    tolerances = run.tolerances
    reference = run.context.reference
    hasEntries = article.article.blocks.contains { $0.published != nil }
  }

  /// The claims, and which of them were changed.
  ///
  /// - Complexity: O(*n* log *n*) in the claims; each is held against the last eight of its kind.
  mutating func check() -> Set<Int> {
    moves = statedMoves()
    checkSizes()
    checkSigns()
    checkUnits()
    checkBreadth()
    checkSpans()
    checkRepeats()
    checkCopies()
    checkChains()
    checkLevels()
    checkStreaks()
    checkRanks()
    checkLeaders()
    checkRecords()
    return changed
  }

  /// Two statements that cannot both hold.
  mutating func mark(_ first: Int, _ second: Int, _ reason: Reason) {
    let verdicts = [claims[first].verdict, claims[second].verdict]
    for (index, other) in [(first, second), (second, first)] {
      switch claims[index].verdict {
      case .contradicted, .internallyInconsistent: break
      case .outOfCoverage:
        // Beside one that prices settled, the other is the doubtful one only where it is right.
        guard !verdicts.contains(.contradicted) else { continue }
        claims[index].verdict = .internallyInconsistent
        claims[index].reasons = []
      default: continue
      }
      if !claims[index].reasons.contains(reason) { claims[index].reasons.append(reason) }
      if !claims[index].dependsOn.contains(other) { claims[index].dependsOn.append(other) }
      changed.insert(index)
    }
  }

  /// One statement that cannot hold whatever the prices, or not beside another.
  mutating func mark(_ index: Int, _ reasons: [Reason], beside other: Int? = nil) {
    if let other, !claims[index].dependsOn.contains(other) {
      claims[index].dependsOn.append(other)
    }
    switch claims[index].verdict {
    case .contradicted, .internallyInconsistent:
      for reason in reasons where !claims[index].reasons.contains(reason) {
        claims[index].reasons.append(reason)
      }
    default:
      claims[index].verdict = .internallyInconsistent
      claims[index].reasons = reasons
    }
    changed.insert(index)
  }

  /// Falls by more than all, and correlations beyond one.
  private mutating func checkSizes() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard let value = claim.value, isFact(claim) else { continue }
      switch claim.type {
      case .move, .windowReturn, .drawdown:
        guard claim.unit == "percent", claim.polarity == .down, value > 100,
          claim.relation != .lt, claim.relation != .le
        else { continue }
        mark(index, [.unitSwap])
      case .correlation where value > 1: mark(index, [])
      case .frequency where claim.relation == .share && value > 100: mark(index, [])
      default: continue
      }
    }
  }

  /// A written sign that goes against the verb: "fell +0.3%".
  private mutating func checkSigns() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.isAgainstVerb, claim.type == .move || claim.type == .windowReturn, isFact(claim),
        !claims[index].verdict.isSettled || claims[index].verdict == .contradicted
      else { continue }
      mark(index, [.signFlip])
    }
  }

  /// More members of an index or a set than there are.
  private mutating func checkBreadth() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .breadth, isFact(claim), let value = claim.value,
        let all = claim.parts.first(where: { $0.role == .condition }), value > all.value
      else { continue }
      claims[index].accepted = 0...all.value
      mark(index, [.chainMismatch])
    }
  }

  /// A session in which an index is said to have moved by half and more in percent: points, most likely.
  private mutating func checkUnits() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .move, claim.unit == "percent", isFact(claim),
        let value = claim.value, value > tolerances.indexMove, claim.relation == .eq,
        let subject = claim.subject, directory[subject]?.kind == .index,
        directory[subject]?.tracks == nil, claims[index].verdict == .outOfCoverage
      else { continue }
      mark(index, [.unitSwap])
    }
  }

  /// Whether a statement is said as a fact of its own.
  func isFact(_ claim: Shared<Claim>) -> Bool {
    !claim.isNegated && (claim.modality == .asserted || claim.modality == .attributed)
  }

  /// The block that a claim stands in.
  ///
  /// - Complexity: O(log *n*) in the blocks, which stand in order of place.
  func block(of claim: Shared<Claim>) -> Block? {
    let blocks = article.article.blocks
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= claim.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < blocks.count ? blocks[low] : nil
  }

  /// The last day of a claim's window: as the tape resolved it, else as the words name it.
  func end(of claim: Shared<Claim>) -> Day? {
    claim.window.end ?? claim.window.to ?? claim.window.from
  }

  /// The last session of a claim's window; that of the article for a span that runs up to it.
  func lastSession(of claim: Shared<Claim>) -> Day? {
    if let end = claim.window.end { return end }
    let isOpen = claim.type == .windowReturn && claim.window.to == nil
    guard let day = isOpen ? reference : end(of: claim) else { return nil }
    return SessionCalendar.newYork.session(onOrBefore: day)
  }

  /// The figures that a written one may stand for, in the direction of the claim.
  func interval(_ claim: Shared<Claim>) -> ClosedRange<Double>? {
    guard let value = claim.value else { return nil }
    let half = claim.step / 2
    let sign: Double = claim.polarity == .down ? -1 : 1
    let ends = [sign * (value - half), sign * (value + half)]
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return low...high
  }
}
