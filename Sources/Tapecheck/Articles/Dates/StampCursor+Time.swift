extension StampCursor {
  /// The time of day that begins with a token, with its zone, and the index behind it.
  func time(at start: Int) -> (Stamp, Int)? {
    var index = start
    var afternoon: Bool?
    var zone: Stamp.Zone?
    if let name = zoneMeaning(index), case .zone? = meaning(index) {
      zone = .named(name)
      index += 1
      if isMark(index, ":") { index += 1 }
    }
    if case .afternoon(let isAfternoon)? = meaning(index), kind(index + 1) != nil {
      afternoon = isAfternoon
      index += 1
    }
    guard case .number(let value, let digits)? = kind(index) else { return nil }
    var clock: (hour: Int, minute: Int, second: Int, end: Int)?
    if digits <= 2 {
      clock = colonClock(value, at: index) ?? markedClock(value, at: index)
    }
    if clock == nil, digits == 4 || digits == 6 {
      clock = compactClock(value, digits: digits, at: index)
    }
    if clock == nil, digits <= 2 { clock = dottedOrBareClock(value, at: index) }
    guard var clock else { return nil }
    if afternoon == nil, case .afternoon(let isAfternoon)? = meaning(clock.end) {
      afternoon = isAfternoon
      clock.end += 1
    }
    guard let hour = twentyFour(clock.hour, afternoon), clock.minute < 60, clock.second <= 60 else {
      return nil
    }
    var stamp = Stamp()
    stamp.seconds = hour * 3600 + clock.minute * 60 + min(clock.second, 59)
    let (found, end) = zone == nil ? trailingZone(at: clock.end) : (zone, clock.end)
    stamp.zone = found
    return (stamp, end)
  }

  /// 20:04, 8:04:30.123.
  private func colonClock(_ hour: Int, at index: Int) -> (Int, Int, Int, Int)? {
    guard isMark(index + 1, ":"), case .number(let minute, 2)? = kind(index + 2),
      !tokens[index + 2].spaceBefore
    else { return nil }
    guard isMark(index + 3, ":"), case .number(let second, 2)? = kind(index + 4) else {
      return (hour, minute, 0, index + 3)
    }
    guard isMark(index + 5, "."), case .number? = kind(index + 6), !tokens[index + 6].spaceBefore
    else {
      return (hour, minute, second, index + 5)
    }
    return (hour, minute, second, index + 7)
  }

  /// A clock with a mark behind the hour, minute and second.
  private func markedClock(_ hour: Int, at index: Int) -> (Int, Int, Int, Int)? {
    guard meaning(index + 1) == .hourMark else { return nil }
    guard case .number(let minute, let digits)? = kind(index + 2), digits <= 2,
      meaning(index + 3) == .minuteMark
    else { return (hour, 0, 0, index + 2) }
    guard case .number(let second, let secondDigits)? = kind(index + 4), secondDigits <= 2,
      meaning(index + 5) == .secondMark
    else { return (hour, minute, 0, index + 4) }
    return (hour, minute, second, index + 6)
  }

  /// 0339 GMT; 200400 behind a compact day.
  private func compactClock(_ value: Int, digits: Int, at index: Int) -> (Int, Int, Int, Int)? {
    if digits == 6 {
      guard case .word(let hash, _)? = kind(index - 1), hash == WordHash.of("t".utf8) else {
        return nil
      }
      return (value / 10_000, value / 100 % 100, value % 100, index + 1)
    }
    guard zoneMeaning(index + 1) != nil, value % 100 < 60, value < 2400 else { return nil }
    return (value / 100, value % 100, 0, index + 1)
  }

  /// 10.45 AM, 07.27 BST, 3 p.m.
  private func dottedOrBareClock(_ hour: Int, at index: Int) -> (Int, Int, Int, Int)? {
    if isMark(index + 1, "."), case .number(let minute, 2)? = kind(index + 2),
      !tokens[index + 2].spaceBefore, isMeridiem(index + 3) || zoneMeaning(index + 3) != nil
    {
      return (hour, minute, 0, index + 3)
    }
    guard isMeridiem(index + 1) else { return nil }
    return (hour, 0, 0, index + 1)
  }

  private func isMeridiem(_ index: Int) -> Bool {
    if case .afternoon? = meaning(index) { return true }
    return false
  }

  private func twentyFour(_ hour: Int, _ afternoon: Bool?) -> Int? {
    guard hour < 24 || (hour == 24 && afternoon == nil) else { return nil }
    if hour == 24 { return 0 }
    guard let afternoon else { return hour }
    // "19:34 PM" is written too: hours past noon need no help.
    if hour > 12 { return hour }
    return afternoon ? (hour == 12 ? 12 : hour + 12) : (hour == 12 ? 0 : hour)
  }

  /// The zone behind a time: Z, +08:00, +0800, GMT+8, EDT, (HKT); nothing leaves the index.
  private func trailingZone(at start: Int) -> (Stamp.Zone?, Int) {
    var index = start
    let isBracketed = isMark(index, "(")
    if isBracketed || isMark(index, ",") { index += 1 }
    if let name = zoneMeaning(index) {
      index += 1
      if name == "UTC", let (offset, end) = offset(at: index, needsFull: false) {
        return (.offset(offset), isBracketed && isMark(end, ")") ? end + 1 : end)
      }
      if isBracketed, isMark(index, ")") { index += 1 }
      // A second clock in brackets says the same: 0339 GMT (1139 HKT).
      if isMark(index, "("), let (_, end) = time(at: index + 1), isMark(end, ")") {
        index = end + 1
      }
      return (.named(name), index)
    }
    if let (offset, end) = offset(at: start, needsFull: true) { return (.offset(offset), end) }
    return (nil, start)
  }

  /// +08:00, -0400, and after a zone's name also +8.
  private func offset(at index: Int, needsFull: Bool) -> (Int, Int)? {
    let sign: Int
    if isMark(index, "+") {
      sign = 1
    } else if isMark(index, "-") || isMark(index, "\u{2212}") {
      sign = -1
    } else {
      return nil
    }
    guard case .number(let value, let digits)? = kind(index + 1), !tokens[index + 1].spaceBefore
    else { return nil }
    if digits == 4, value / 100 <= 14, value % 100 < 60 {
      return (sign * (value / 100 * 3600 + value % 100 * 60), index + 2)
    }
    guard digits <= 2, value <= 14 else { return nil }
    if isMark(index + 2, ":"), case .number(let minute, 2)? = kind(index + 3), minute < 60,
      !tokens[index + 3].spaceBefore
    {
      return (sign * (value * 3600 + minute * 60), index + 4)
    }
    return needsFull && digits != 2 ? nil : (sign * value * 3600, index + 2)
  }

  /// 2 hours ago, an hour ago, yesterday 20:04.
  func relative(at index: Int) -> (Stamp, Int)? {
    var stamp = Stamp()
    if case .day(let offset)? = meaning(index) {
      stamp.dayOffset = offset
      if let (time, end) = time(at: skipJoiners(from: index + 1)) {
        stamp.seconds = time.seconds
        stamp.zone = time.zone
        return (stamp, end)
      }
      return (stamp, index + 1)
    }
    let count: Int
    switch kind(index) {
    case .number(let value, let digits)? where digits <= 3: count = value
    case .word(_, .number(let value))?: count = value
    default: return nil
    }
    if case .unitAgo(let seconds)? = meaning(index + 1) {
      stamp.age = count * seconds
      return (stamp, index + 2)
    }
    if case .unit(let seconds)? = meaning(index + 1), meaning(index + 2) == .ago {
      stamp.age = count * seconds
      return (stamp, index + 3)
    }
    return nil
  }
}
