/// What the words of `bounds.tsv` say of the figure beside them.
struct BoundWord: Sendable {
  /// The relations of the list; the lists of both languages say what each is.
  enum Relation: String, Sendable {
    case gt, ge, lt, le, about
    case nearBelow = "near_below"
    case equal, between, and, to, from, dash, filler, joint, compare
    case betweenEnd = "between_end"
    case compareGreater = "compare_gt"
    case compareLess = "compare_lt"

    /// The bound as a figure's relation; `nil` for a word that bounds nothing.
    var bound: Quantity.Relation? {
      switch self {
      case .gt: .gt
      case .ge: .ge
      case .lt: .lt
      case .le: .le
      default: nil
      }
    }

    /// Whether the word may stand before a figure and say something of it.
    var isOpening: Bool {
      bound != nil || hedge != nil || self == .between || self == .from || self == .filler
    }

    /// The hedge as a figure's relation; `nil` for a word that is none.
    var hedge: Quantity.Relation? {
      switch self {
      case .about: .about
      case .nearBelow: .nearBelow
      default: nil
      }
    }
  }
  var relation: Relation
  /// Whether it stands behind its figure.
  var isAfter: Bool
}

extension EntryTable where Word == BoundWord {
  /// Reads `bounds.tsv` of all languages.
  init(boundsOf lexicon: Lexicon) throws(LexiconError) {
    self.init()
    for row in lexicon.rows(of: "bounds") {
      guard let relation = BoundWord.Relation(rawValue: lexicon.value(row, "relation")) else {
        throw lexicon.error(row, "unknown relation \"\(lexicon.value(row, "relation"))\"")
      }
      let place = lexicon.value(row, "place")
      guard place == "before" || place == "after" else {
        throw lexicon.error(row, "unknown place \"\(place)\"")
      }
      add(
        BoundWord(
          relation: relation, isAfter: place == "after"), for: row)
    }
  }
}
