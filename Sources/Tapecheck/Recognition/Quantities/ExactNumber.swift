/// A number exactly as written: mantissa × 10^exponent ÷ denominator.
///
/// News figures fit; what does not is carried as the nearest `Double`.
struct ExactNumber: Equatable {
  /// The digits as one integer.
  private(set) var mantissa: UInt64
  /// The power of ten that the mantissa counts.
  private(set) var exponent: Int
  /// What the whole is divided by; never 0.
  private(set) var denominator: UInt64 = 1
  /// The value of a number that outgrew the exact form.
  private var rounded: Double?

  init(_ mantissa: UInt64, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  private init(rounded: Double) {
    self.init(0)
    self.rounded = ExactNumber.held(rounded)
  }

  /// Reads ASCII digits with grouping commas and at most one point.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(digits: ArraySlice<UInt8>) {
    var mantissa: UInt64 = 0
    var exponent = 0
    var isFraction = false
    var fits = true
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else {
        if byte == UInt8(ascii: ".") { isFraction = true }
        continue
      }
      let (times, carried) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, spilled) = times.addingReportingOverflow(UInt64(byte &- 0x30))
      if carried || spilled {
        fits = false
        break
      }
      mantissa = sum
      if isFraction { exponent -= 1 }
    }
    self.init(mantissa, exponent: exponent)
    if !fits {
      // 800 digits decide the rounding of any Double (767 are the most that can matter).
      let kept = digits.filter { $0 != UInt8(ascii: ",") }
      let whole = kept.firstIndex(of: UInt8(ascii: ".")) ?? kept.endIndex
      let head = kept.prefix(800)
      let dropped = max(0, whole - head.count)
      let text = String(decoding: head, as: UTF8.self) + "e\(dropped)"
      rounded = ExactNumber.held(Double(text) ?? .greatestFiniteMagnitude)
    }
  }

  /// Whether nothing but zeros is written.
  var isZero: Bool { rounded.map { $0 == 0 } ?? (mantissa == 0) }

  /// The whole number, where it is one below 2^63.
  var integer: Int? {
    guard rounded == nil, denominator == 1, exponent >= 0 else { return nil }
    let shifted = shiftedBy(exponent)
    return shifted.flatMap { Int(exactly: $0) }
  }

  /// The nearest `Double`; never infinite.
  var value: Double {
    if let rounded { return rounded }
    if let plain = ExactNumber.quotient(mantissa, exponent, denominator) { return plain }
    let digits = Double("\(mantissa)e\(exponent)") ?? .greatestFiniteMagnitude
    return ExactNumber.held(digits / Double(denominator))
  }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> ExactNumber {
    if let rounded { return ExactNumber(rounded: rounded * ExactNumber.power(power)) }
    var copy = self
    // Past 10^±400 every Double is at its end; the bound keeps sums of powers from trapping.
    copy.exponent = min(max(exponent + power, -400), 400)
    return copy
  }

  /// The number times a whole one.
  func multiplied(by factor: UInt64) -> ExactNumber {
    let (product, spilled) = mantissa.multipliedReportingOverflow(by: factor)
    guard rounded == nil, !spilled else { return ExactNumber(rounded: value * Double(factor)) }
    var copy = self
    copy.mantissa = product
    return copy
  }

  /// The number divided by a whole one; itself when that is 0.
  func divided(by divisor: UInt64) -> ExactNumber {
    guard divisor > 0 else { return self }
    let (product, spilled) = denominator.multipliedReportingOverflow(by: divisor)
    guard rounded == nil, !spilled else { return ExactNumber(rounded: value / Double(divisor)) }
    var copy = self
    copy.denominator = product
    return copy
  }

  /// The number divided by another; `nil` when that is 0.
  func divided(by other: ExactNumber) -> ExactNumber? {
    guard !other.isZero else { return nil }
    if other.rounded == nil, other.denominator == 1 {
      return divided(by: other.mantissa).scaled(byPowerOfTen: -other.exponent)
    }
    return ExactNumber(rounded: value / other.value)
  }

  /// The sum of two numbers.
  func adding(_ other: ExactNumber) -> ExactNumber {
    if isZero { return other }
    if other.isZero { return self }
    let low = min(exponent, other.exponent)
    guard rounded == nil, other.rounded == nil,
      let left = shiftedBy(exponent - low), let right = other.shiftedBy(other.exponent - low)
    else { return ExactNumber(rounded: value + other.value) }
    let (a, spilledA) = left.multipliedReportingOverflow(by: other.denominator)
    let (b, spilledB) = right.multipliedReportingOverflow(by: denominator)
    let (sum, spilledSum) = a.addingReportingOverflow(b)
    let (below, spilledBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !spilledA, !spilledB, !spilledSum, !spilledBelow else {
      return ExactNumber(rounded: value + other.value)
    }
    var result = ExactNumber(sum, exponent: low)
    result.denominator = below
    return result
  }

  /// The number raised to a whole power.
  func raised(to power: Int) -> ExactNumber {
    guard abs(power) <= 400 else { return self }
    var result = 1.0
    for _ in 0..<abs(power) { result *= value }
    return ExactNumber(rounded: power < 0 ? 1 / result : result)
  }

  private func shiftedBy(_ places: Int) -> UInt64? {
    guard places >= 0, places <= 19 else { return nil }
    var shifted = mantissa
    for _ in 0..<places {
      let (product, spilled) = shifted.multipliedReportingOverflow(by: 10)
      if spilled { return nil }
      shifted = product
    }
    return shifted
  }

  /// One correctly rounded division of two integers that are exact as `Double` (Clinger's fast path).
  private static func quotient(_ mantissa: UInt64, _ exponent: Int, _ below: UInt64) -> Double? {
    let exact: UInt64 = 1 << 53
    guard mantissa <= exact, below <= exact, abs(exponent) <= 22 else { return nil }
    if exponent < 0 {
      let divisor = Double(below) * power(-exponent)
      return below == 1 || divisor <= Double(exact) ? Double(mantissa) / divisor : nil
    }
    let product = Double(mantissa) * power(exponent)
    return below == 1 ? product : product <= Double(exact) ? product / Double(below) : nil
  }

  /// A power of ten as the nearest `Double`, exact up to 10^22.
  static func power(_ exponent: Int) -> Double {
    let magnitude = min(abs(exponent), 308)
    var result = 1.0
    for _ in 0..<magnitude { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  private static func held(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
