extension StatementConsistency {
  /// The moves in percent that an article gives of one instrument, by session.
  func statedMoves() -> [Symbol: [Day: Int]] {
    var moves: [Symbol: [Day: Int]] = [:]
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .move, claim.unit == "percent", claim.relation == .eq, isFact(claim),
        claim.window.basis == .close, let subject = claim.subject, claim.namedSubject == nil,
        claim.polarity == .up || claim.polarity == .down, let day = end(of: claim)
      else { continue }
      if moves[subject]?[day] == nil { moves[subject, default: [:]][day] = index }
    }
    return moves
  }

  /// Days that do not compound to their week or span, both ends of each figure taken.
  mutating func checkChains() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .windowReturn, claim.unit == "percent", claim.relation == .eq,
        isFact(claim), let subject = claim.subject, let days = moves[subject],
        let stated = interval(claim), let span = sessions(of: claim)
      else { continue }
      var low = 1.0
      var high = 1.0
      var links: [Int] = []
      for day in span {
        guard let link = days[day], let figure = interval(claims[link].shared) else { break }
        links.append(link)
        low *= 1 + figure.lowerBound / 100
        high *= 1 + figure.upperBound / 100
      }
      guard links.count == span.count, let last = links.last else { continue }
      let slack = max(claim.step, tolerances.chainSlack)
      guard
        stated.upperBound < (low - 1) * 100 - slack || stated.lowerBound > (high - 1) * 100 + slack
      else { continue }
      mark(last, index, .chainMismatch)
    }
  }

  /// The sessions of a short span, from the second day after its base on; `nil` for one that is long or open.
  private func sessions(of claim: Shared<Claim>) -> [Day]? {
    guard let end = end(of: claim) else { return nil }
    let first = claim.window.base.map { $0.advanced(by: 1) } ?? claim.window.from
    guard let first, first < end, end.number - first.number < 12 else { return nil }
    let calendar = SessionCalendar.newYork
    var days: [Day] = []
    var day = first
    while day <= end {
      if calendar.isSession(day) { days.append(day) }
      day = day.advanced(by: 1)
    }
    return days.count > 1 ? days : nil
  }

  /// A run of gains in which the article itself lists a loss.
  mutating func checkStreaks() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .streak, claim.relation == .eq, isFact(claim),
        claim.window.grain ?? .session == .session || claim.window.grain == .day,
        let subject = claim.subject, let count = claim.value.flatMap({ Int(exactly: $0) }),
        (2...30).contains(count), let end = end(of: claim), let days = moves[subject]
      else { continue }
      var day = end
      for _ in 0..<count {
        if let link = days[day], claims[link].shared.polarity != claim.polarity {
          mark(link, index, .chainMismatch)
        }
        day = SessionCalendar.newYork.session(before: day)
      }
    }
  }

  /// "Its worst day of the year" beside a larger fall that the article gives for the same year.
  mutating func checkRanks() {
    for index in claims.indices {
      let claim = claims[index].shared
      guard claim.type == .rank, isFact(claim), claim.value ?? 1 == 1,
        claim.window.grain ?? .session == .session || claim.window.grain == .day,
        let subject = claim.subject, let days = moves[subject], let end = end(of: claim),
        let own = days[end].flatMap({ interval(claims[$0].shared) }),
        let start = claim.window.start ?? claim.window.from
      else { continue }
      let isBest = claim.polarity == .up
      for (day, link) in days.sorted(by: { $0.key < $1.key })
      where day != end && day > start && day < end {
        guard let other = interval(claims[link].shared) else { continue }
        let isBeaten =
          isBest ? other.lowerBound > own.upperBound : other.upperBound < own.lowerBound
        if isBeaten { mark(link, index, .chainMismatch) }
      }
    }
  }
}
