/// Writes numbers with a fixed count of decimals, as a person reads them.
public enum FixedPoint {
  /// A number with a count of decimals (0...9), rounded half away from zero, with grouping commas.
  ///
  /// What is not finite or too large for 18 digits is written as Swift writes it.
  public static func text(_ value: Double, decimals: Int, signed: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(28)
    append(value, decimals: decimals, signed: signed, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what ``text(_:decimals:signed:)`` gives.
  static func append(
    _ value: Double, decimals: Int, signed: Bool = false, to bytes: inout [UInt8]
  ) {
    let decimals = min(max(decimals, 0), 9)
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard let scaled = Int64(exactly: (abs(value) * scale).rounded()),
      scaled < 1_000_000_000_000_000_000
    else { return bytes.append(contentsOf: value.description.utf8) }
    let digits = DecimalDigits(UInt64(scaled), atLeast: decimals + 1)
    bytes.append(addingCapacity: digits.count * 2 + 2) { out in
      if value < 0, scaled != 0 {
        out.append(UInt8(ascii: "-"))
      } else if signed, scaled != 0 {
        out.append(UInt8(ascii: "+"))
      }
      for place in stride(from: digits.count - 1, through: 0, by: -1) {
        out.append(digits[place])
        if place == decimals, decimals > 0 { out.append(UInt8(ascii: ".")) }
        if place > decimals, (place - decimals) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      }
    }
  }
}
