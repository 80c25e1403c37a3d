import Foundation

/// The rules of time zones, as Foundation knows them.
enum ZoneRules {
  /// Whether an IANA name names a zone.
  static func isKnown(_ zone: String) -> Bool {
    TimeZone(identifier: zone) != nil
  }

  /// Seconds east of UTC that a zone's clock shows on a day at a time of that clock.
  ///
  /// In the hour that a clock repeats, the earlier instant is meant. An unknown zone is read as UTC.
  static func offset(of zone: String, day: Day, seconds: Int) -> Int {
    guard zone != "UTC", let rules = TimeZone(identifier: zone) else { return 0 }
    let local = Double(day.number) * 86_400 + Double(seconds)
    let guess = rules.secondsFromGMT(for: Date(timeIntervalSince1970: local - 43_200))
    let first = rules.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(guess)))
    return rules.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(first)))
  }

  /// Seconds east of UTC that a zone's clock shows at an instant; an unknown zone is read as UTC.
  static func offset(of zone: String, instant: Int64) -> Int {
    guard zone != "UTC", let rules = TimeZone(identifier: zone) else { return 0 }
    return rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }
}
