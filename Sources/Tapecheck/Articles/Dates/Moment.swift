/// A stamp that has found its place in time.
struct Moment: Sendable, Equatable {
  var day: Day
  /// Seconds since 1970-01-01T00:00:00Z; `nil` where only the day is known.
  var instant: Int64?
  /// Seconds east of UTC of the clock that the stamp was read by.
  var offset: Int?
  /// Whether the zone was supplied and does not stand with the stamp.
  var isZoneSupplied = false

  /// Resolves a stamp by a zone for times that name none.
  ///
  /// - Returns: `nil` for a stamp without a year when none is given, and for an age when the day of
  ///   saving is unknown.
  init?(_ stamp: Stamp, zone: String, year: Int? = nil, archiveDate: Day? = nil) {
    if let age = stamp.age {
      guard let archiveDate else { return nil }
      day = archiveDate.advanced(by: -(age / 86_400))
      return
    }
    if let offset = stamp.dayOffset {
      guard let archiveDate else { return nil }
      day = archiveDate.advanced(by: offset)
    } else {
      guard let written = stamp.day(inYear: year) else { return nil }
      day = written
    }
    guard let seconds = stamp.seconds else { return }
    let east: Int
    switch stamp.zone {
    case .offset(let written): east = written
    case .named(let name): east = ZoneRules.offset(of: name, day: day, seconds: seconds)
    case nil:
      east = ZoneRules.offset(of: zone, day: day, seconds: seconds)
      isZoneSupplied = true
    }
    offset = east
    instant = Int64(day.number) * 86_400 + Int64(seconds) - Int64(east)
  }

  /// ISO 8601: the day alone, or day and time with the clock's offset.
  var iso: String { Moment.iso(day: day, instant: instant, offset: offset) }

  /// ISO 8601 of an instant by a clock so many seconds east of UTC; the day alone where either is unknown.
  static func iso(day: Day, instant: Int64?, offset: Int?) -> String {
    guard let instant, let offset else { return day.iso }
    let (local, overflow) = instant.addingReportingOverflow(Int64(offset))
    guard !overflow else { return day.iso }
    let seconds = Int(((local % 86_400) + 86_400) % 86_400)
    guard let number = Int32(exactly: (local - Int64(seconds)) / 86_400) else { return day.iso }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    func clock(_ seconds: Int) -> String {
      "\(two(seconds / 3_600)):\(two(seconds / 60 % 60))"
    }
    let zone = clock(Int(offset.magnitude) % 86_400)
    let sign = offset < 0 ? "-" : "+"
    return "\(Day(number: number).iso)T\(clock(seconds)):\(two(seconds % 60))\(sign)\(zone)"
  }

  /// The instant that ``iso`` writes, in seconds since 1970-01-01T00:00:00Z; `nil` for a day alone or anything else.
  static func instant(iso text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, let day = Day(iso: bytes[..<10]) else { return nil }
    func two(_ index: Int) -> Int64? {
      let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
      return tens < 10 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : nil
    }
    guard let hours = two(11), let minutes = two(14), let seconds = two(17),
      let east = two(20), let eastMinutes = two(23),
      bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-")
    else { return nil }
    let offset = (east * 60 + eastMinutes) * 60 * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
    return Int64(day.number) * 86_400 + (hours * 60 + minutes) * 60 + seconds - offset
  }
}
