/// Writes numbers with a fixed count of decimals, as a person reads them.
public enum FixedPoint {
  /// A number with a count of decimals (0...9), rounded half away from zero, with grouping commas.
  ///
  /// What is not finite or too large for 18 digits is written as Swift writes it.
  public static func text(_ value: Double, decimals: Int, signed: Bool = false) -> String {
    let decimals = min(max(decimals, 0), 9)
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard let scaled = Int64(exactly: (abs(value) * scale).rounded()),
      scaled < 1_000_000_000_000_000_000
    else { return "\(value)" }
    var digits = Array(String(scaled).utf8)
    while digits.count <= decimals { digits.insert(UInt8(ascii: "0"), at: 0) }
    var bytes: [UInt8] = []
    let whole = digits.count - decimals
    for (position, digit) in digits.enumerated() {
      if position == whole { bytes.append(UInt8(ascii: ".")) }
      if position > 0, position < whole, (whole - position) % 3 == 0 {
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(digit)
    }
    let sign = value < 0 && scaled != 0 ? "-" : signed && scaled != 0 ? "+" : ""
    return sign + String(decoding: bytes, as: UTF8.self)
  }
}
