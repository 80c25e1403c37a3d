extension Claim {
  /// A computed figure in the unit and with the decimals of the claim, for a person.
  public func figure(_ value: Double, moreDecimals: Int = 0) -> String {
    Claim.figure(
      value, type: type, unit: unit, decimals: (step >= 1 ? 0 : decimals) + moreDecimals)
  }

  /// A computed figure in the unit of a kind of claim, for a person.
  public static func figure(
    _ value: Double, type: ClaimType, unit: String?, decimals: Int
  ) -> String {
    var bytes: [UInt8] = []
    append(value, type: type, unit: unit, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a computed figure in the unit and with the decimals of a claim behind a reference.
  static func append(
    _ value: Double, like claim: Shared<Claim>, moreDecimals: Int, to bytes: inout [UInt8]
  ) {
    append(
      value, type: claim.type, unit: claim.unit,
      decimals: (claim.step >= 1 ? 0 : claim.decimals) + moreDecimals, to: &bytes)
  }

  private static func append(
    _ value: Double, type: ClaimType, unit: String?, decimals: Int, to bytes: inout [UInt8]
  ) {
    let isChange = type == .move || type == .windowReturn || type == .comparison
    if let unit, unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 < 0x61 }) {
      bytes.append(contentsOf: unit.utf8)
      bytes.append(UInt8(ascii: " "))
    }
    // Four sessions are not 4.00.
    let isWhole = isCount(unit) && value == value.rounded()
    FixedPoint.append(
      value, decimals: isWhole ? 0 : min(decimals, 6), signed: isChange || type == .arithmetic,
      to: &bytes)
    switch unit {
    case "percent": bytes.append(UInt8(ascii: "%"))
    case "percentage_points": bytes.append(contentsOf: " pp".utf8)
    case "basis_points": bytes.append(contentsOf: " bp".utf8)
    default: break
    }
  }

  /// Whether a unit counts things.
  private static func isCount(_ unit: String?) -> Bool {
    switch unit {
    case "sessions", "days", "weeks", "months", "quarters", "years", "count", "rank": true
    default: false
    }
  }
}
