extension Claim {
  /// A computed figure in the unit and with the decimals of the claim, for a person.
  public func figure(_ value: Double, moreDecimals: Int = 0) -> String {
    let isChange = type == .move || type == .windowReturn || type == .comparison
    let scale = step >= 1 ? 0 : self.decimals
    let decimals = min(scale + moreDecimals, 6)
    let text = FixedPoint.text(
      value, decimals: decimals, signed: isChange || type == .arithmetic)
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
