extension StatementConsistency {
  /// What two statements have in common when they say the same thing twice.
  private struct Topic: Hashable {
    var type: ClaimType
    var subject: Symbol
    var unit: String?
    var kind: ClaimWindow.Kind
    var end: Day?
    var from: Day?
    var basis: ClaimWindow.Basis
    /// When its entry was published: of a live blog's entries each tells of its own minute.
    var published: String?

    /// Subject and day tell most topics apart; to hash the rest took longer than to compare it.
    func hash(into hasher: inout Hasher) {
      hasher.combine(subject)
      hasher.combine(end)
    }
  }

  /// A level to the last place, on a day.
  private struct Price: Hashable {
    var value: Double
    var day: Day
    var basis: ClaimWindow.Basis
  }

  /// How many earlier statements of a topic one is held against.
  private static let depth = 8

  /// The same thing said twice with different figures: headline and body, list and prose, caption and text.
  mutating func checkRepeats() {
    var seen: [Topic: [Int]] = [:]
    for index in claims.indices {
      let claim = claims[index].shared
      guard let topic = topic(of: claim), let mine = interval(claim) else { continue }
      for other in (seen[topic] ?? []).suffix(StatementConsistency.depth) {
        guard let theirs = interval(claims[other].shared), !mine.overlaps(theirs),
          gap(mine, theirs) > max(claim.step, claims[other].shared.step) * 0.51
        else { continue }
        let blocks = [block(of: claim), block(of: claims[other].shared)]
        let isHeadline = blocks.contains { $0?.kind == .headline || $0?.kind == .dek }
        mark(other, index, isHeadline ? .headlineMismatch : .repeatMismatch)
      }
      seen[topic, default: []].append(index)
    }
  }

  private func topic(of claim: Shared<Claim>) -> Topic? {
    guard let subject = claim.subject, claim.namedSubject == nil, isFact(claim),
      claim.relation == .eq || claim.relation == .snapped, end(of: claim) != nil
    else { return nil }
    switch claim.type {
    case .move, .level, .windowReturn, .streak, .volatility, .statistic: break
    default: return nil
    }
    switch claim.window.kind {
    // What is said of trading under way changes by the minute.
    case .snapshot, .premarket, .afterhours, .unspecified, .none: return nil
    default: break
    }
    return Topic(
      type: claim.type, subject: subject, unit: claim.unit, kind: claim.window.kind,
      end: end(of: claim), from: claim.type == .windowReturn ? claim.window.from : nil,
      basis: claim.window.basis, published: hasEntries ? block(of: claim)?.published?.iso : nil)
  }

  private func gap(_ left: ClosedRange<Double>, _ right: ClosedRange<Double>) -> Double {
    max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
  }

  /// One level to two decimals given for two instruments: copied from one to the other.
  mutating func checkCopies() {
    var seen: [Price: Int] = [:]
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .level, isFact(claim), let value = claim.value, claim.decimals >= 2,
        value >= 100, claim.subject != nil, let day = end(of: claim)
      else { continue }
      let key = Price(value: value, day: day, basis: claim.window.basis)
      if let other = seen[key] {
        if claims[other].shared.subject != claim.subject { mark(other, index, .repeatMismatch) }
      } else {
        seen[key] = index
      }
    }
  }
}
