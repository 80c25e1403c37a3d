/// The sessions that data show to have been held, a bit a day.
struct HeldSessions: Sendable, Equatable {
  /// The first and the last day that the data speak for.
  let covered: ClosedRange<Day>
  private var bits: [UInt64]

  /// Creates the set from ascending days; `nil` where there are none.
  init?(_ days: [Day]) {
    guard let first = days.first, let last = days.last, first <= last else { return nil }
    covered = first...last
    bits = Array(repeating: 0, count: (Int(last.number) - Int(first.number)) / 64 + 1)
    for day in days { insert(day) }
  }

  /// Adds a day inside the covered range; others are ignored.
  mutating func insert(_ day: Day) {
    guard covered.contains(day) else { return }
    let offset = Int(day.number) - Int(covered.lowerBound.number)
    bits[offset / 64] |= 1 << UInt64(offset % 64)
  }

  /// Whether a day was a session; `nil` for a day that the data do not speak for.
  func contains(_ day: Day) -> Bool? {
    guard covered.contains(day) else { return nil }
    let offset = Int(day.number) - Int(covered.lowerBound.number)
    return bits[offset / 64] & (1 << UInt64(offset % 64)) != 0
  }
}
