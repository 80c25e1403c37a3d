/// Decimal numbers written in ASCII, read to the nearest double.
enum DecimalText {
  /// 10^0 to 10^22: the powers of ten that doubles hold exactly.
  static let powers: [Double] = {
    var powers = [1.0]
    for _ in 1...22 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  /// Reads the bytes of a range: NaN for an empty field, `null` or `nan`, `nil` for what is no number.
  ///
  /// A mantissa below 2^53 and a power of ten up to 22 are both exact, so one division rounds correctly
  /// (Clinger, "How to Read Floating Point Numbers Accurately"); anything longer goes through the standard library.
  static func read(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, powers: [Double]
  ) -> Double? {
    var (position, end) = (range.lowerBound, range.upperBound)
    while position < end, bytes[position] == 0x20 { position += 1 }
    while position < end, bytes[end - 1] == 0x20 { end -= 1 }
    guard position < end else { return .nan }
    let start = position
    var isNegative = false
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while position < end {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return slowly(bytes, start..<end)
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    guard digits <= 19, mantissa < 1 << 53, decimals < powers.count else {
      return slowly(bytes, start..<end)
    }
    let value = Double(mantissa) / powers[decimals]
    return isNegative ? -value : value
  }

  /// Reads up to 15 digits with at most one point from a position on, which it leaves behind them.
  ///
  /// Most figures are like this, and 15 digits are always an exact mantissa. `nil` for no digit or too many; what follows
  /// is for the caller to judge.
  @inline(__always)
  static func readShort(
    _ bytes: borrowing Span<UInt8>, _ position: inout Int, powers: [Double]
  ) -> Double? {
    var mantissa: Int64 = 0
    var digits = 0
    var point = -1
    while position < bytes.count {
      let byte = bytes[position]
      let digit = byte &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        digits += 1
      } else if byte == UInt8(ascii: "."), point < 0 {
        point = digits
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, digits <= 15 else { return nil }
    return point < 0 ? Double(mantissa) : Double(mantissa) / powers[digits - point]
  }

  private static func slowly(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Double? {
    var text = ""
    for position in range {
      guard bytes[position] < 0x80 else { return nil }
      text.unicodeScalars.append(Unicode.Scalar(bytes[position]))
    }
    if text.lowercased() == "null" || text.lowercased() == "nan" { return .nan }
    guard text.utf8.count <= 64, !text.utf8.contains(where: { $0 == 0x78 || $0 == 0x58 }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
