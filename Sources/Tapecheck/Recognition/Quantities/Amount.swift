/// A number with its sign and unit, before bounds, ranges and lists are seen.
struct Amount {
  /// Index of the first token, sign included.
  var start: Int
  /// Index one past the last token.
  var end: Int
  var number: ParsedNumber
  var unit: UnitWord?
  /// Whether the unit stands before the number.
  var isUnitBefore = false
  var isNegative = false
  var isSigned = false
  /// Whether "times" or another word makes it a multiple.
  var isMultiple = false
  /// A half that stands behind the unit.
  var hasHalfBehind = false
  /// A smaller coin behind the unit, in units of the coin.
  var coins: ExactNumber?

  /// What kind of figure it is.
  var kind: Quantity.Kind {
    if number.isPercent { return .percent }
    guard let unit else { return isMultiple ? .multiple : number.isOrdinal ? .ordinal : .number }
    switch unit.kind {
    case .percent, .tenths, .discount, .share: return .percent
    case .percentagePoints: return .percentagePoints
    case .basisPoints: return .basisPoints
    case .points: return number.isPart && !unit.isChinese ? .percentagePoints : .points
    case .currency: return .currency
    case .multiple, .word: return .multiple
    case .digits, .ofOne: return .number
    }
  }

  /// The unit as named in the record.
  var unitName: String? {
    switch kind {
    case .number, .ordinal, .streak: nil
    case .currency: unit?.code
    case .percent, .percentagePoints, .basisPoints, .points, .multiple: kind.rawValue
    }
  }

  /// The power of ten that the unit multiplies by.
  private var unitPower: Int {
    switch unit?.kind {
    case .currency: unit?.power ?? 0
    case .tenths: 1
    case .discount: (number.value.integer ?? 0) > 10 && number.decimals == 0 ? 0 : 1
    default: 0
    }
  }

  /// One unit of the last written place.
  var step: Double {
    ExactNumber.power(number.stepPower + unitPower - (hasHalfBehind ? 1 : 0))
  }

  /// The value with its sign, in whole units.
  var value: Double { signed(number.value) }

  /// The upper end of an approximate form.
  var high: Double? { number.high.map(signed) }

  private func signed(_ number: ExactNumber) -> Double {
    var exact = number
    if hasHalfBehind { exact = exact.adding(ExactNumber(5, exponent: -1)) }
    exact = exact.scaled(byPowerOfTen: unitPower)
    if let coins { exact = exact.adding(coins.scaled(byPowerOfTen: -2)) }
    return isNegative ? -exact.value : exact.value
  }
}
