extension VerifiedClaim {
  /// What was computed, as a formula over the columns of the rows: `C[2024-07-11] / C[2024-07-10] - 1`.
  ///
  /// `nil` where nothing was.
  var formula: String? {
    guard computed != nil else { return nil }
    let window = claim.window
    let base = window.base?.iso ?? "base"
    let end = window.end?.iso ?? "end"
    let start = window.start?.iso ?? "first"
    let isPoints = claim.unit != nil && claim.unit != "percent"
    let objects = claim.objects.map(\.name).joined(separator: ", ")
    switch claim.type {
    case .move, .windowReturn, .drawdown, .rebound:
      let field = evidence.first { $0.field != "close" }.map { letter(of: $0.field) } ?? "C"
      let isExtreme = claim.type == .move && field != "C"
      let top = isExtreme ? "\(field)[\(end)]" : "C[\(end)]"
      let low = claim.type == .drawdown || claim.type == .rebound ? field : "C"
      return isPoints ? "\(top) - C[\(base)]" : "\(top) / \(low)[\(base)] - 1"
    case .level:
      return "\(letter(of: evidence.first?.field ?? "close"))[\(end)]" + splits
    case .comparison, .divergence:
      return "r(\(claim.subject?.name ?? "")) - r(\(objects)), r = C[\(end)] / C[\(base)] - 1"
    case .extremum: return "C[\(end)], C[\(start)…\(end))"
    case .rank: return "rank of C[\(end)] / C[\(base)] - 1, \(start)…\(end)"
    case .frequency, .statistic: return "r, \(start)…\(end)"
    case .multiple: return "C[\(end)] / C[\(base)]"
    case .ratio: return "C[\(end)] / C(\(objects))[\(end)]"
    case .volatility: return "s(ln C[i]/C[i-1]) √252, (\(base)…\(end)]"
    case .correlation: return "corr(r, r(\(objects))), (\(base)…\(end)]"
    case .crossing: return "SMA\(window.count.map(String.init) ?? "")[\(end)]"
    case .volume: return "V[\(end)]"
    case .forecast: return "C[\(end)], C[\(base)]"
    default: return nil
    }
  }

  /// What the row is multiplied by for the price as it was traded: the splits since.
  private var splits: String {
    guard let computed, let row = evidence.first?.value, row > 0, computed > row * 1.0005 else {
      return ""
    }
    return " × " + FixedPoint.text(computed / row, decimals: 2)
  }

  private func letter(of field: String) -> String {
    switch field {
    case "open": "O"
    case "high": "H"
    case "low": "L"
    case "volume": "V"
    default: "C"
    }
  }
}
