import Foundation
import Synchronization

/// Offsets of time zones from UTC, looked up once a zone and year.
///
/// Foundation answers one question in about a microsecond after reading its tables, but an article asks many.
enum ZoneOffsets {
  /// One year's offsets: each holds from its instant on.
  private final class Year: Sendable {
    let starts: [Int64]
    let offsets: [Int]

    init(starts: [Int64], offsets: [Int]) {
      self.starts = starts
      self.offsets = offsets
    }
  }

  private struct Key: Hashable {
    var zone: String
    var year: Int

    /// An article asks thousands of times, of few zones: the year and the name's length tell most of them apart.
    func hash(into hasher: inout Hasher) { hasher.combine(year &* 64 &+ zone.utf8.count) }
  }

  private static let years = Mutex<[Key: Year]>([:])

  /// Seconds east of UTC that a zone's clocks show at an instant; 0 for an unknown zone.
  static func offset(of zone: String, at instant: Int64) -> Int {
    let instant = held(instant)
    let year = day(ofUTC: instant).year
    let key = Key(zone: zone, year: year)
    let known = years.withLock { years in
      if let found = years[key] { return found }
      let made = read(zone, year)
      years[key] = made
      return made
    }
    var offset = known.offsets.first ?? 0
    for index in known.starts.indices where known.starts[index] <= instant {
      offset = known.offsets[index]
    }
    return offset
  }

  /// The instant at which a zone's clocks show a day and a number of seconds after midnight.
  ///
  /// A time that clocks skip is taken as if they had not; of a time that comes twice, the first.
  static func instant(of day: Day, seconds: Int, zone: String) -> Int64 {
    let local = Int64(day.number) * 86_400 + Int64(seconds)
    let before = offset(of: zone, at: local - 43_200)
    let guess = local - Int64(before)
    let after = offset(of: zone, at: guess)
    if after == before { return guess }
    let second = local - Int64(after)
    return offset(of: zone, at: second) == after ? second : guess
  }

  /// The calendar day in a zone at an instant.
  static func day(of zone: String, at instant: Int64) -> Day {
    let instant = held(instant)
    return day(ofUTC: instant + Int64(offset(of: zone, at: instant)))
  }

  /// Holds an instant to the years 1 to 9999, so that no sum with it can overflow.
  private static func held(_ instant: Int64) -> Int64 {
    min(max(instant, -62_135_596_800), 253_402_300_799)
  }

  private static func day(ofUTC instant: Int64) -> Day {
    let days = instant >= 0 ? instant / 86_400 : (instant - 86_399) / 86_400
    return Day(number: Int32(clamping: days))
  }

  /// Samples a year every ten days and bisects to the second where two samples differ.
  private static func read(_ zone: String, _ year: Int) -> Year {
    guard let clock = TimeZone(identifier: zone) else { return Year(starts: [], offsets: []) }
    func offset(_ instant: Int64) -> Int {
      clock.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    let first = Int64(Day(year: min(max(year, 1), 9999), month: 1, day: 1)?.number ?? 0) * 86_400
    var starts = [first]
    var offsets = [offset(first)]
    var low = first
    for step in 1...37 {
      let high = first + Int64(step) * 864_000
      let last = offsets[offsets.count - 1]
      let reached = offset(high)
      if reached != last {
        var (left, right) = (low, high)
        while right - left > 1 {
          let middle = (left + right) / 2
          if offset(middle) == last { left = middle } else { right = middle }
        }
        starts.append(right)
        offsets.append(reached)
      }
      low = high
    }
    return Year(starts: starts, offsets: offsets)
  }
}
