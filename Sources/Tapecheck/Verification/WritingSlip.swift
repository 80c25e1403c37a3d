/// A figure that was written down wrongly: its digits are nearly those of the right one.
struct WritingSlip {
  let claim: Claim
  /// The right figure, a magnitude in the claim's unit.
  let right: Double

  /// The slip and how many like it there are; `nil` where the digits have nothing to do with one another.
  var found: (reason: Reason, candidates: Int)? {
    guard let value = claim.value, value > 0, claim.step > 0, right.isFinite, right > 0 else {
      return nil
    }
    if isShifted(value) { return (.decimalShift, 4) }
    guard let written = digits(value), let other = digits(right) else { return nil }
    let count = max(written.count, other.count)
    let first = padded(written, count)
    let second = padded(other, count)
    let different = first.indices.filter { first[$0] != second[$0] }
    if different.count == 2, different[1] == different[0] + 1,
      first[different[0]] == second[different[1]], first[different[1]] == second[different[0]]
    {
      return (.digitTransposition, count - 1)
    }
    return lastPlace(first, second, different)
  }

  /// Whether the point stands one or two places off.
  ///
  /// A figure made larger keeps the digits of the right one, so it is compared at its own places.
  private func isShifted(_ value: Double) -> Bool {
    for (factor, step) in [
      (0.1, claim.step), (0.01, claim.step), (10, claim.step * 10), (100, claim.step * 100),
    ] where abs(right - value * factor) <= step / 2 + step * 1e-6 {
      // Only a figure that is far off, and of more than its first place, has its point moved.
      if abs(right - value * factor) < right * 0.06 { return true }
    }
    return false
  }

  /// Only the last place is wrong: of two places or more, or by one in a figure of one place.
  private func lastPlace(
    _ first: [UInt8], _ second: [UInt8], _ different: [Int]
  ) -> (reason: Reason, candidates: Int)? {
    let units = Int(exactly: (abs((claim.value ?? 0) - right) / claim.step).rounded()) ?? .max
    let places = significant(first)
    let isLast = different == [first.count - 1] && (units <= 3 || places >= 4)
    let isCarried = units <= 2 && places >= 2
    guard places >= 2 ? isLast || isCarried : units <= 1 else { return nil }
    return (.lastDigitOff, 2 * max(units, 1))
  }

  private func significant(_ digits: [UInt8]) -> Int {
    digits.count - (digits.firstIndex { $0 != UInt8(ascii: "0") } ?? digits.count)
  }

  private func digits(_ value: Double) -> [UInt8]? {
    Int(exactly: (value / claim.step).rounded()).map { Array(String($0).utf8) }
  }

  private func padded(_ digits: [UInt8], _ count: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "0"), count: count - digits.count) + digits
  }
}
