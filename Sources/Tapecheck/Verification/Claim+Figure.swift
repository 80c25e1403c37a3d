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
    let isChange = type == .move || type == .windowReturn || type == .comparison
    let text = FixedPoint.text(
      value, decimals: min(decimals, 6), signed: isChange || type == .arithmetic)
    switch unit {
    case "percent": return text + "%"
    case "percentage_points": return text + " pp"
    case "basis_points": return text + " bp"
    case "points", "count", "rank", nil: return text
    case let unit?:
      return unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 < 0x61 } ? "\(unit) \(text)" : text
    }
  }
}
