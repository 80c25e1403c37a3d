/// What the words of `units.tsv` make of a number.
struct UnitWord: Sendable {
  /// The classes of the list; the lists of both languages say what each is.
  enum Class: String, Sendable {
    case percent
    case percentagePoints = "percentage_points"
    case basisPoints = "basis_points"
    case points, currency, multiple, tenths, discount, word, share, digits
    case ofOne = "of_one"
  }
  /// Where a unit may stand.
  enum Place: String, Sendable {
    case before, after, both, glued, front
  }
  var kind: Class
  /// The ISO 4217 code of a currency.
  var code: String
  /// The power of ten that one unit counts.
  var power: Int
  var place: Place
  /// Whether it is of the Chinese list.
  var isChinese: Bool

  /// Whether it stands for a whole figure by itself.
  var isFigure: Bool { kind == .word || kind == .share || kind == .digits }

  /// Whether two units count the same thing.
  func isSame(as other: UnitWord) -> Bool { kind == other.kind && code == other.code }
}

extension EntryTable where Word == UnitWord {
  /// Reads `units.tsv` of all languages.
  init(unitsOf lexicon: Lexicon) throws(LexiconError) {
    self.init()
    for row in lexicon.rows(of: "units") {
      guard let kind = UnitWord.Class(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      guard let place = UnitWord.Place(rawValue: lexicon.value(row, "place")) else {
        throw lexicon.error(row, "unknown place \"\(lexicon.value(row, "place"))\"")
      }
      guard let power = Int(lexicon.value(row, "power")), (-9...100).contains(power) else {
        throw lexicon.error(row, "the power is not a number from -9 to 100")
      }
      let code = lexicon.value(row, "unit")
      guard kind != .currency || code.utf8.count == 3 else {
        throw lexicon.error(row, "a currency needs a code of three letters")
      }
      add(
        UnitWord(
          kind: kind, code: code, power: power, place: place, isChinese: row.folder == "zh"),
        for: row)
    }
  }
}
