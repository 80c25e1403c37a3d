/// Holds the statements of an article against one another, with their figures as written and without prices.
///
/// What prices contradict gets a further reason; what they do not cover becomes inconsistent in itself, on both sides:
/// which of the two is wrong cannot be told. A statement that prices support stays as it is.
struct StatementConsistency {
  let article: RecognisedArticle
  private(set) var claims: [VerifiedClaim]
  private var changed: Set<Int> = []
  /// The moves in percent that the article gives of each instrument, by session, as indices of claims.
  private(set) var moves: [Symbol: [Day: Int]] = [:]

  init(_ claims: [VerifiedClaim], of article: RecognisedArticle) {
    self.claims = claims
    self.article = article
  }

  /// The claims, and which of them were changed.
  ///
  /// - Complexity: O(*n* log *n*) in the claims; each is held against the last eight of its kind.
  mutating func check() -> Set<Int> {
    moves = statedMoves()
    checkSizes()
    checkSigns()
    checkRepeats()
    checkCopies()
    checkChains()
    checkStreaks()
    checkRanks()
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

  /// One statement that cannot hold whatever the prices.
  private mutating func mark(_ index: Int, _ reasons: [Reason]) {
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
      guard claim.type == .move || claim.type == .windowReturn, claim.quantities.count == 1,
        let number = claim.quantities.first, article.quantities.indices.contains(number),
        isFact(claim)
      else { continue }
      let quantity = article.quantities[number]
      let sign = writtenSign(of: quantity)
      guard sign != 0, !claims[index].verdict.isSettled || claims[index].verdict == .contradicted
      else { continue }
      if claim.polarity == .down && sign > 0 || claim.polarity == .up && sign < 0 {
        mark(index, [.signFlip])
      }
    }
  }

  /// 1 or -1 for a sign before the digits, 0 where there is none.
  private func writtenSign(of quantity: Quantity) -> Int {
    let bytes = article.text.text[quantity.range].utf8
    if bytes.first == UInt8(ascii: "+") { return 1 }
    return quantity.value < 0 ? -1 : 0
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
