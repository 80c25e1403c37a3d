/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// A session is named by the day in its exchange's own zone on which it was held.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// Creates the day that lies a number of days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// Creates a day from year, month (1...12) and day of month, or `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.daysInMonth(month, of: year)
    else { return nil }
    // Counting from 1 March puts the leap day last; see Hinnant, "chrono-compatible low-level date
    // algorithms" (days_from_civil).
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Creates a day from ISO 8601 `YYYY-MM-DD`, or `nil` when the bytes are not such a day.
  public init?(iso bytes: some Collection<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var fields = [0, 0, 0]
    for (position, byte) in bytes.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let field = position < 4 ? 0 : position < 7 ? 1 : 2
      fields[field] = fields[field] * 10 + Int(byte - 0x30)
    }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  /// Creates a day from ISO 8601 `YYYY-MM-DD`, or `nil` when the string is not such a day.
  public init?(iso string: String) {
    self.init(iso: string.utf8)
  }

  /// Year, month (1...12) and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { components.year }

  /// The month, 1...12.
  public var month: Int { components.month }

  /// The day of the week: 1 for Monday to 7 for Sunday, as in ISO 8601.
  public var weekday: Int {
    let remainder = (Int(number) + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day as ISO 8601 `YYYY-MM-DD`.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the day as ISO 8601 `YYYY-MM-DD`.
  func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    if (0...9_999).contains(year) {
      let digits = DecimalDigits(UInt64(year * 10_000 + month * 100 + day), atLeast: 8)
      bytes.append(addingCapacity: 10) { out in
        for place in stride(from: 7, through: 0, by: -1) {
          out.append(digits[place])
          if place == 4 || place == 2 { out.append(UInt8(ascii: "-")) }
        }
      }
      return
    }
    func append(_ value: Int, _ width: Int) {
      // A year beyond 9999, or before 1, has as many digits as it needs.
      var scale = 1
      var digits = 1
      while digits < width || value.magnitude / UInt(scale) >= 10 {
        scale *= 10
        digits += 1
      }
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      while scale > 0 {
        bytes.append(0x30 &+ UInt8(truncatingIfNeeded: value.magnitude / UInt(scale) % 10))
        scale /= 10
      }
    }
    append(year, 4)
    bytes.append(UInt8(ascii: "-"))
    append(month, 2)
    bytes.append(UInt8(ascii: "-"))
    append(day, 2)
  }

  /// The day a number of days later, or earlier when negative.
  public func advanced(by days: Int) -> Day {
    Day(number: Int32(truncatingIfNeeded: Int(number) + days))
  }

  /// The same day of another month, held to that month's last day.
  public func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let targetYear = min(max(index / 12, 1), 9999)
    let targetMonth = ((index % 12) + 12) % 12 + 1
    let held = min(day, Day.daysInMonth(targetMonth, of: targetYear))
    return Day(year: targetYear, month: targetMonth, day: held) ?? self
  }

  /// How many days a month (1...12) of a year has.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether one day is before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
