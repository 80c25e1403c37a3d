/// What one series' change over some sessions has to be like.
public struct ChangeCondition: Sendable, Equatable {
  /// Which of the series, by its place.
  public var member: Int
  /// On which side of the limit.
  public var comparison: Comparison
  /// The limit in percent.
  public var limit: Double
  /// Over how many sessions.
  public var sessions: Int

  /// Creates a condition.
  public init(member: Int, _ comparison: Comparison, _ limit: Double, sessions: Int = 1) {
    self.member = member
    self.comparison = comparison
    self.limit = limit
    self.sessions = sessions
  }
}

extension CommonSessions {
  /// The places of all sessions from a day on at which every condition holds, ascending.
  ///
  /// The first session that can match is the first from that day on with a common session before it.
  ///
  /// - Complexity: O(*n* c) in the sessions and conditions.
  public func places(where conditions: [ChangeCondition], since first: Day) -> [Int] {
    (place(onOrAfter: first)..<days.count).filter { place in
      conditions.allSatisfy { condition in
        guard let change = change(of: condition.member, at: place, over: condition.sessions)
        else { return false }
        return condition.comparison.holds(change, condition.limit)
      }
    }
  }
}
