extension StatementConsistency {
  /// One end of a set of shares over a span.
  private struct Place: Hashable {
    var set: Symbol
    var isBest: Bool
    var kind: ClaimWindow.Kind
    var end: Day
  }

  /// Two shares that are each called the best, or the worst, of one index's members on the same day.
  mutating func checkLeaders() {
    var seen: [Place: Int] = [:]
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .rank, isFact(claim), let set = claim.objects.first,
        claim.objects.count == 1, claim.subject != nil, let end = end(of: claim)
      else { continue }
      switch claim.window.kind {
      // Under way the order changes by the minute.
      case .session, .week, .month, .quarter, .year: break
      default: continue
      }
      let place = Place(
        set: set, isBest: claim.relation == .bestIn, kind: claim.window.kind, end: end)
      guard let other = seen[place] else {
        seen[place] = index
        continue
      }
      guard claims[other].shared.subject != claim.subject else { continue }
      for (one, two) in [(index, other), (other, index)] {
        mark(one, [.chainMismatch], beside: two)
      }
    }
  }
}
