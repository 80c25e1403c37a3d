import Tapecheck

/// The arithmetic that leads from a claim's rows to its figure.
enum ClaimFormula {
  /// Rows among which a pair is looked for; a count over many sessions is no arithmetic of two.
  private static let mostRows = 6

  /// The formula with its numbers; `nil` where no simple one over the rows gives the computed figure.
  ///
  /// Only what reproduces the figure is shown, so a formula can be missing but not wrong.
  static func text(of claim: Record.Claim) -> String? {
    guard let computed = claim.computed, claim.evidence.count <= mostRows else { return nil }
    let values = claim.evidence.map(\.value)
    let result = claim.figure(computed, moreDecimals: 2)
    func fits(_ value: Double) -> Bool {
      abs(value - computed) <= max(abs(computed) * 1e-6, 1e-9)
    }
    for (later, second) in values.enumerated() {
      for first in values[..<later] where first != 0 {
        let (a, b) = (price(first), price(second))
        if claim.unit == "percent", fits((second / first - 1) * 100) {
          return "\(b) ÷ \(a) − 1 = \(result)"
        }
        if claim.unit == "basis_points", fits((second - first) * 100) {
          return "(\(b) − \(a)) × 100 = \(result)"
        }
        if fits(second - first) { return "\(b) − \(a) = \(result)" }
        if fits(second / first) { return "\(b) ÷ \(a) = \(result)" }
      }
    }
    if values.count == 4, values[0] != 0, values[2] != 0,
      fits((values[1] / values[0] - values[3] / values[2]) * 100)
    {
      let prices = values.map(price)
      return
        "(\(prices[1]) ÷ \(prices[0])) − (\(prices[3]) ÷ \(prices[2])) = \(result)"
    }
    return values.contains(where: fits) && values.count == 1 ? result : nil
  }

  /// A price as tables print it.
  static func price(_ value: Double) -> String {
    FixedPoint.text(value, decimals: abs(value) < 10 ? 4 : 2)
  }
}
