/// What a time that points back takes over from those named before it: "since then", "the same three days".
enum TimeEcho {
  /// The day named last.
  case day
  /// From the day named last on.
  case since
  /// The window of so many units that was named last.
  case same(count: Int, unit: TimeExpression.Grain)

  /// How many times back an antecedent is looked for.
  private static let reach = 8

  /// Fills in the days of a time from those before it.
  ///
  /// "Since then" stays open at both ends where nothing stands before it.
  /// - Returns: Whether the time stands: a window that was not named before is none.
  func settle(
    _ time: inout TimeExpression, after found: [TimeExpression], _ context: ReadingContext
  ) -> Bool {
    switch self {
    case .day:
      // Bytes behind which another paragraph's day is no longer meant.
      guard
        let base = found.suffix(Self.reach).last(where: { $0.shape != .clock }),
        let day = base.from, base.shape == .day || base.shape == .since, base.grain == .day,
        base.to ?? day == day, time.range.lowerBound - base.range.upperBound <= 240
      else { return true }
      (time.from, time.to, time.shape) = (day, day, .day)
      return true
    case .since:
      time.shape = .since
      guard
        let base = found.last(where: { $0.shape != .clock && $0.shape != .unresolved }),
        let from = base.from, base.shape == .day || base.shape == .period
      else { return true }
      (time.from, time.to, time.shape, time.grain) = (from, nil, .since, base.grain)
      if let to = base.to, to > from { time.alternatives = [from...to] }
      return true
    case .same(let count, let unit):
      guard
        let base = found.suffix(Self.reach).last(where: { $0.spans(count, unit, context) })
      else { return false }
      (time.from, time.to, time.shape, time.grain) = (base.from, base.to, base.shape, base.grain)
      return true
    }
  }
}

extension TimeExpression {
  /// Whether the time is a window of so many units.
  fileprivate func spans(_ count: Int, _ unit: Grain, _ context: ReadingContext) -> Bool {
    if case .trailing(count, let other) = shape {
      return other == unit || other == .session && unit == .day
    }
    if shape == .since, to == nil, let from, unit == .day || unit == .session, count < 1_300 {
      // "Since Nov. 4 …; over the same fifteen days": the sessions since then are as many.
      return context.calendar.session(from, advancedBy: count - 1) == context.lastClosed
    }
    guard let from, let to, shape == .between || shape == .period else { return false }
    let days = Int(to.number) - Int(from.number) + 1
    return switch unit {
    case .day: days == count
    case .week: days == count * 7
    default: false
    }
  }
}
