import Foundation

extension Tolerances {
  /// The thresholds by the names of the table.
  public enum Name: String, Sendable, CaseIterable {
    case about
    case aboutRounded = "about_rounded"
    case near, understated, flat
    case flatRounded = "flat_rounded"
    case littleChanged = "little_changed"
    case littleChangedRounded = "little_changed_rounded"
    case multiple
    case multipleRounded = "multiple_rounded"
    case levelSlack = "level_slack"
    case tripleSlack = "triple_slack"
    case volumeSlack = "volume_slack"
    case littleChangedUsual = "little_changed_usual"
    case shareSlack = "share_slack"
    case chainSlack = "chain_slack"
    case splitSlack = "split_slack"
    case percentFloor = "percent_floor"
    case strongVerb = "strong_verb"
    case weakVerb = "weak_verb"
    case indexMove = "index_move"
    case sameSum = "same_sum"
    case nearMiss = "near_miss"
    case nearMissOfDigit = "near_miss_of_digit"
    case recordYears = "record_years"
    case far
    case farLeast = "far_least"
    case farLevel = "far_level"
    case farOneDay = "far_one_day"
  }

  /// A threshold.
  public subscript(name: Name) -> Double {
    get {
      switch name {
      case .about: about
      case .aboutRounded: aboutRounded
      case .near: near
      case .understated: understated
      case .flat: flat
      case .flatRounded: flatRounded
      case .littleChanged: littleChanged
      case .littleChangedRounded: littleChangedRounded
      case .multiple: multiple
      case .multipleRounded: multipleRounded
      case .levelSlack: levelSlack
      case .tripleSlack: tripleSlack
      case .volumeSlack: volumeSlack
      case .littleChangedUsual: littleChangedUsual
      case .shareSlack: shareSlack
      case .chainSlack: chainSlack
      case .splitSlack: splitSlack
      case .percentFloor: percentFloor
      case .strongVerb: strongVerb
      case .weakVerb: weakVerb
      case .indexMove: indexMove
      case .sameSum: sameSum
      case .nearMiss: nearMiss
      case .nearMissOfDigit: nearMissOfDigit
      case .recordYears: Double(recordYears)
      case .far: far
      case .farLeast: farLeast
      case .farLevel: farLevel
      case .farOneDay: farOneDay
      }
    }
    set {
      switch name {
      case .about: about = newValue
      case .aboutRounded: aboutRounded = newValue
      case .near: near = newValue
      case .understated: understated = newValue
      case .flat: flat = newValue
      case .flatRounded: flatRounded = newValue
      case .littleChanged: littleChanged = newValue
      case .littleChangedRounded: littleChangedRounded = newValue
      case .multiple: multiple = newValue
      case .multipleRounded: multipleRounded = newValue
      case .levelSlack: levelSlack = newValue
      case .tripleSlack: tripleSlack = newValue
      case .volumeSlack: volumeSlack = newValue
      case .littleChangedUsual: littleChangedUsual = newValue
      case .shareSlack: shareSlack = newValue
      case .chainSlack: chainSlack = newValue
      case .splitSlack: splitSlack = newValue
      case .percentFloor: percentFloor = newValue
      case .strongVerb: strongVerb = newValue
      case .weakVerb: weakVerb = newValue
      case .indexMove: indexMove = newValue
      case .sameSum: sameSum = newValue
      case .nearMiss: nearMiss = newValue
      case .nearMissOfDigit: nearMissOfDigit = newValue
      case .recordYears: recordYears = Int(exactly: newValue.rounded()) ?? recordYears
      case .far: far = newValue
      case .farLeast: farLeast = newValue
      case .farLevel: farLevel = newValue
      case .farOneDay: farOneDay = newValue
      }
    }
  }

  /// Reads the table of the word lists' folder `rules`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for a name that is unknown or missing, or no number.
  public init(lexicon: Lexicon) throws(LexiconError) {
    self.init()
    var missing = Set(Name.allCases)
    var last: Lexicon.Row?
    for row in lexicon.rows(of: "tolerances") {
      let name = lexicon.value(row, "name")
      guard let known = Name(rawValue: name) else {
        throw lexicon.error(row, "unknown tolerance \"\(name)\"")
      }
      guard let value = Tolerances.number(lexicon.value(row, "value")) else {
        throw lexicon.error(row, "needs a number from 0 to 1,000")
      }
      self[known] = value
      missing.remove(known)
      last = row
    }
    if let last, let name = missing.map(\.rawValue).min() {
      throw lexicon.error(last, "the table has no \"\(name)\"")
    }
  }

  /// Takes the values of a file in place of the table's; lines are as those of the table.
  ///
  /// - Throws: ``LexiconError`` naming the file and the line that does not fit.
  public mutating func override(contentsOf path: String) throws(LexiconError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    let lines = String(decoding: data, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, let name = Name(rawValue: String(fields[0])) else {
        throw .invalidLine(
          file: path, line: index + 1, reason: "needs the name of a tolerance, a tab and a number")
      }
      guard let value = Tolerances.number(String(fields[1])) else {
        throw .invalidLine(file: path, line: index + 1, reason: "needs a number from 0 to 1,000")
      }
      self[name] = value
    }
  }

  private static func number(_ text: String) -> Double? {
    guard let value = Double(text), (0...1_000).contains(value) else { return nil }
    return value
  }

  /// A digest of all values: what a record names them by.
  public var digest: String {
    var hash = StableHash()
    for name in Name.allCases { hash.update("\(name.rawValue)\t\(self[name])\n".utf8) }
    return hash.hex
  }
}
