/// What the words of `numbers.tsv` do in a number.
struct Numeral: Sendable {
  /// The classes of the list; the lists of both languages say what each is.
  enum Class: String, Sendable {
    case digit, teen, tens, hundred, scale, suffix, glued, group, article, part, parts, ordinal
    case ordinals
    case ordinalScale = "ordinal_scale"
    case ordinalScales = "ordinal_scales"
    case ordinalMark = "ordinal_mark"
    case numberMark = "number_mark"
    case and, point, minus, over
    case outOf = "out_of"
    case among = "in"
    case formal, pair, place
    case formalPlace = "formal_place"
    case myriad, half, few, some, odd
    case atLeast = "at_least"
  }
  var kind: Class
  /// A number, or a power of ten.
  var value: Int
  /// Whether it is of the Chinese list.
  var isChinese: Bool

  /// Whether it is a Han numeral from 0 to 9.
  var isHanDigit: Bool { isChinese && (kind == .digit || kind == .formal || kind == .pair) }
  /// Whether it is a Han ten, hundred or thousand.
  var isHanPlace: Bool { kind == .place || kind == .formalPlace }
}

extension EntryTable where Word == Numeral {
  /// Reads `numbers.tsv` of all languages.
  init(numeralsOf lexicon: Lexicon) throws(LexiconError) {
    self.init()
    for row in lexicon.rows(of: "numbers") {
      guard let kind = Numeral.Class(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      guard let value = Int(lexicon.value(row, "value")), (0...1000).contains(value) else {
        throw lexicon.error(row, "the value is not a number from 0 to 1000")
      }
      add(Numeral(kind: kind, value: value, isChinese: row.folder == "zh"), for: row)
    }
  }
}
