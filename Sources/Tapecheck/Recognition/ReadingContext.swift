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
  /// Parts of the text that were published at times of their own, as UTF-8 bytes of ``Article/text``, in
  /// order of place and not overlapping.
  public var parts: [(range: Range<Int>, context: ReadingContext)] = []

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
      let end =
        ZoneOffsets.instant(of: reference.advanced(by: 1), seconds: 0, zone: outletZone) - 1
      marketDay = calendar.day(at: end)
      lastClosed = calendar.lastClosedSession(at: end)
    }
  }

  /// The context of a place of the text: its part's, or this one.
  ///
  /// - Complexity: O(log *n*) in the parts.
  public func at(_ place: Int) -> ReadingContext {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].range.contains(place) ? parts[low].context : self
  }
}
