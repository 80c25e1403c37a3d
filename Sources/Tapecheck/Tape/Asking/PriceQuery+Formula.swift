extension PriceQuery: CustomStringConvertible {
  /// The query as a formula: `{ s from 1979-01-01 : r(RUT) > 3% and r(SPX) < 0% }`.
  ///
  /// r is the change in percent of one period, r3 of three, C, O, H, L and V are the columns of a row.
  public var description: String {
    var set = "\(grain == .session ? "s" : "\(grain.rawValue)s")"
    if let from { set += " from \(from.iso)" }
    if let to { set += " to \(to.iso)" }
    func joined(_ conditions: [Condition]) -> String {
      conditions.map(\.description).joined(separator: " and ")
    }
    if !filters.isEmpty { set += " where \(joined(filters))" }
    let all = set
    if !conditions.isEmpty { set += " : \(joined(conditions))" }
    let figure = measure.map(\.description) ?? ""
    switch verb {
    case .list: return "{ \(set) }"
    case .share: return "#{ \(set) } / #{ \(all) }"
    case .top(let count): return "max\(count) \(figure) over { \(set) }"
    case .bottom(let count): return "min\(count) \(figure) over { \(set) }"
    case .mean: return "mean \(figure) over { \(set) }"
    case .median: return "median \(figure) over { \(set) }"
    case .highest: return "max \(figure) over { \(set) }"
    case .lowest: return "min \(figure) over { \(set) }"
    case .value: return to.map { "\(figure) on \($0.iso)" } ?? figure
    case .runs(let count): return "runs of \(count) or more in { \(set) }"
    case .change:
      let symbol = symbols.first?.name ?? ""
      return "C[\(to?.iso ?? "last")] / C[\(from?.iso ?? "first")] - 1 of \(symbol)"
    }
  }
}

extension PriceQuery.Condition: CustomStringConvertible {
  /// The condition as a formula.
  public var description: String {
    let sign: String =
      switch comparison {
      case .above: ">"
      case .atLeast: ">="
      case .below: "<"
      case .atMost: "<="
      case nil: "="
      }
    let isPercent = left.isPercent
    return "\(left) \(sign) \(right)\(isPercent && right.isNumber ? "%" : "")"
  }
}

extension PriceQuery.Measure: CustomStringConvertible {
  /// The measure as a formula.
  public var description: String {
    guard let operation, let right else { return left.description }
    return "\(left) \(operation.rawValue) \(right)"
  }

  /// Whether figures of this measure are percent.
  public var isPercent: Bool {
    if operation == .over || operation == .times { return false }
    switch left {
    case .change, .volatility, .drawdown, .rebound, .swing: return true
    default: return false
    }
  }

  var isNumber: Bool {
    if case .number = left { return right == nil }
    return false
  }
}

extension PriceQuery.Operand: CustomStringConvertible {
  /// The operand as a formula.
  public var description: String {
    func count(_ number: Int) -> String { number == 1 ? "" : String(number) }
    switch self {
    case .number(let value): return PriceQuery.text(value)
    case .change(let symbol, let periods): return "r\(count(periods))(\(symbol))"
    case .points(let symbol, let periods): return "d\(count(periods))(\(symbol))"
    case .price(let symbol, let field):
      let letter: String =
        switch field {
        case .open: "O"
        case .high: "H"
        case .low: "L"
        case .close: "C"
        case .volume: "V"
        }
      return "\(letter)(\(symbol))"
    case .average(let symbol, let length): return "SMA\(length)(\(symbol))"
    case .averageVolume(let symbol, let length): return "meanV\(length)(\(symbol))"
    case .volatility(let symbol, let length): return "vol\(length)(\(symbol))"
    case .drawdown(let symbol): return "(C/maxC - 1)(\(symbol))"
    case .rebound(let symbol): return "(C/minC250 - 1)(\(symbol))"
    case .streak(let symbol): return "streak(\(symbol))"
    case .swing(let symbol): return "((H - L)/C[p])(\(symbol))"
    case .correlation(let first, let second, let length):
      return "corr\(length)(\(first), \(second))"
    case .year: return "year"
    case .month: return "month"
    case .weekday: return "weekday"
    }
  }
}

extension PriceQuery {
  /// A number as short as it can be written.
  static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
