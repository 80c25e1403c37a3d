import Foundation

/// When and where an article was published: what words such as "today" and "Thursday" are read against.
public struct ReadingContext: Sendable {
  /// The day of publication in the outlet's zone.
  public var reference: Day
  /// Seconds since 1970-01-01T00:00:00Z at publication; `nil` when only the day is known.
  public var instant: Int64?
  /// The outlet's zone as an IANA name.
  public var outletZone: String
  /// The sessions of the exchange that the article is about.
  public var calendar: SessionCalendar
  /// The day in the exchange's zone at publication.
  public var marketDay: Day
  /// The last session that had closed at publication.
  public var lastClosed: Day
  /// Whether "7/11" is the seventh of November, as it is outside North America.
  public var isDayFirst: Bool

  /// Creates the context of a publication.
  ///
  /// A day without an instant counts as its end in the outlet's zone; an unknown zone counts as UTC.
  public init(reference: Day, instant: Int64?, outletZone: String, calendar: SessionCalendar) {
    self.reference = reference
    self.instant = instant
    self.outletZone = outletZone
    self.calendar = calendar
    isDayFirst = !outletZone.hasPrefix("America/") && !outletZone.hasPrefix("US/")
    if let instant {
      marketDay = calendar.day(at: instant)
      lastClosed = calendar.lastClosedSession(at: instant)
    } else if outletZone == calendar.zone {
      marketDay = reference
      lastClosed = calendar.session(onOrBefore: reference)
    } else {
      let end = ReadingContext.endInstant(of: reference, zone: outletZone)
      marketDay = calendar.day(at: end)
      lastClosed = calendar.lastClosedSession(at: end)
    }
  }

  /// The last second of a day in a zone, in seconds since 1970-01-01T00:00:00Z.
  private static func endInstant(of day: Day, zone: String) -> Int64 {
    let local = Int64(day.number) * 86_400 + 86_399
    guard let zone = TimeZone(identifier: zone) else { return local }
    // The offset is looked up twice, since the first look is at the wrong instant by the offset.
    let guess = local - Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local))))
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(guess)))
    return local - Int64(offset)
  }
}
