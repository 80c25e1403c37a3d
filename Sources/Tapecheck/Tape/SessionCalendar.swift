/// On which days a market is open, and when its sessions begin and end.
///
/// Where prices are at hand their days decide; elsewhere the market's rules do, which hold from 1970 to 2030.
/// Days are calendar days in ``zone``; instants are seconds since 1970-01-01T00:00:00Z.
public struct SessionCalendar: Sendable {
  let market: Market
  let held: HeldSessions?

  init(market: Market, held: HeldSessions? = nil) {
    self.market = market
    self.held = held
  }

  /// The New York Stock Exchange by rules alone.
  public static let newYork = SessionCalendar(market: .newYork)
  /// The Stock Exchange of Hong Kong by rules alone.
  public static let hongKong = SessionCalendar(market: .hongKong)
  /// The Tokyo Stock Exchange by rules alone.
  public static let tokyo = SessionCalendar(market: .tokyo)
  /// The London Stock Exchange by rules alone.
  public static let london = SessionCalendar(market: .london)
  /// The Frankfurt Stock Exchange (Xetra) by rules alone.
  public static let frankfurt = SessionCalendar(market: .frankfurt)
  /// Euronext Paris by rules alone.
  public static let paris = SessionCalendar(market: .paris)
  /// The Shanghai and Shenzhen exchanges by rules alone.
  public static let shanghai = SessionCalendar(market: .shanghai)
  /// Markets that never close, each day ending at midnight UTC.
  public static let continuous = SessionCalendar(market: .continuous)

  /// The rules for an exchange as the instruments table writes it; New York for one that is unknown.
  public static func rules(exchange: String, kind: Instrument.Kind) -> SessionCalendar {
    SessionCalendar(market: Market(exchange: exchange, kind: kind))
  }

  /// The IANA name of the zone that sessions are named in.
  public var zone: String { market.zone }

  /// Whether the market is open on a day.
  public func isSession(_ day: Day) -> Bool {
    held?.contains(day) ?? market.isSession(day)
  }

  /// Whether prices and rules say different things of a day: a row on a holiday, or none on a session.
  ///
  /// Always `false` where there are no prices or the market's rules are an estimate.
  public func isInConflict(on day: Day) -> Bool {
    guard let isHeld = held?.contains(day), let begin = market.rulesBegin,
      (begin...2030).contains(day.year)
    else { return false }
    return isHeld != market.isSession(day)
  }

  /// The last session up to and including a day.
  public func session(onOrBefore day: Day) -> Day {
    nearest(day, step: -1)
  }

  /// The first session from a day on.
  public func session(onOrAfter day: Day) -> Day {
    nearest(day, step: 1)
  }

  /// The last session before a day.
  public func session(before day: Day) -> Day {
    nearest(day.advanced(by: -1), step: -1)
  }

  /// The first session after a day.
  public func session(after day: Day) -> Day {
    nearest(day.advanced(by: 1), step: 1)
  }

  /// The session a number of sessions later, or earlier when negative.
  ///
  /// A count beyond 50,000 sessions, two centuries, is held to that. From a day that is no session, counting
  /// begins with the nearest session in the direction of the count, which is the first.
  ///
  /// - Complexity: O(*count*).
  public func session(_ session: Day, advancedBy count: Int) -> Day {
    var day = count == 0 ? self.session(onOrBefore: session) : session
    for _ in 0..<min(count.magnitude, 50_000) {
      day = count > 0 ? self.session(after: day) : self.session(before: day)
    }
    return day
  }

  /// Whether a session ends early; also `false` for a day that is no session.
  public func isHalfDay(_ day: Day) -> Bool {
    isSession(day) && market.earlyClose(day) != nil
  }

  /// The instant at which a session's trading begins.
  ///
  /// Of a day that is no session, the instant at which it would.
  public func openInstant(of session: Day) -> Int64 {
    ZoneOffsets.instant(of: session, seconds: market.open(session) * 60, zone: zone)
  }

  /// The instant at which a session's trading ends, on a half day the earlier one.
  ///
  /// Of a day that is no session, the instant at which it would.
  public func closeInstant(of session: Day) -> Int64 {
    let minutes = market.earlyClose(session) ?? market.close(session)
    return ZoneOffsets.instant(of: session, seconds: minutes * 60, zone: zone)
  }

  /// The last session whose trading had ended at an instant; the instant of the close counts as ended.
  public func lastClosedSession(at instant: Int64) -> Day {
    // Around the clock, a session may still be under way on the day after the calendar's: begin there.
    let today = day(at: instant).advanced(by: 1)
    var candidate = session(onOrBefore: today)
    while closeInstant(of: candidate) > instant {
      let earlier = session(before: candidate)
      guard earlier < candidate else { return candidate }
      candidate = earlier
    }
    return candidate
  }

  /// The calendar day in the market's zone at an instant.
  public func day(at instant: Int64) -> Day {
    ZoneOffsets.day(of: zone, at: instant)
  }

  /// Walks to the nearest session, itself included.
  ///
  /// The longest closure on record is of 1914, four months; past a year the day itself is given back.
  private func nearest(_ day: Day, step: Int) -> Day {
    var candidate = day
    for _ in 0..<400 {
      if isSession(candidate) { return candidate }
      candidate = candidate.advanced(by: step)
    }
    return day
  }
}
