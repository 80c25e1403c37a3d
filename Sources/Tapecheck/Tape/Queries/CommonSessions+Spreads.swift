extension CommonSessions {
  /// By how many percentage points the first series' change over some sessions exceeds the second's.
  ///
  /// r_1(n) - r_2(n), where r(n) is the change in percent over the n sessions that end at the place.
  public func spread(at place: Int, over sessions: Int) -> Double? {
    guard let first = change(of: 0, at: place, over: sessions),
      let second = change(of: 1, at: place, over: sessions)
    else { return nil }
    return first - second
  }

  /// Where the spread at a place stands among those of all sessions from a day on; windows overlap.
  ///
  /// - Complexity: O(*n*) in the sessions.
  public func rankOfSpread(
    at place: Int, over sessions: Int, since first: Day, _ order: RankOrder = .highestFirst
  ) -> Rank? {
    guard let spread = spread(at: place, over: sessions) else { return nil }
    var rank = Rank(position: 1, ties: 0, count: 1)
    for other in self.place(onOrAfter: first)..<days.count where other != place {
      guard let compared = self.spread(at: other, over: sessions) else { continue }
      rank.count += 1
      if compared == spread {
        rank.ties += 1
      } else if (compared > spread) == (order == .highestFirst) {
        rank.position += 1
      }
    }
    return rank
  }

  /// The places of the widest spreads from a day on, the widest first; of equal ones the earlier first.
  ///
  /// - Parameters:
  ///   - count: How many, at most 100.
  ///   - sessions: Over how many sessions changes are measured.
  ///   - first: The first session that counts.
  ///   - order: Whether the highest or the lowest comes first.
  /// - Returns: The places with their spreads.
  /// - Complexity: O(*n*) in the sessions, times the count where spreads rise throughout.
  public func widestSpreads(
    _ count: Int, over sessions: Int, since first: Day, _ order: RankOrder = .highestFirst
  ) -> [(place: Int, spread: Double)] {
    let limit = min(max(count, 0), 100)
    var widest: [(place: Int, spread: Double)] = []
    for place in self.place(onOrAfter: first)..<days.count {
      guard let spread = spread(at: place, over: sessions) else { continue }
      func isBehind(_ known: (place: Int, spread: Double)) -> Bool {
        order == .highestFirst ? known.spread < spread : known.spread > spread
      }
      if widest.count >= limit {
        guard let last = widest.last, isBehind(last) else { continue }
        widest.removeLast()
      }
      let position = widest.firstIndex(where: isBehind) ?? widest.endIndex
      if limit > 0 { widest.insert((place, spread), at: position) }
    }
    return widest
  }
}
