/// What the words of `quantity-context.tsv` say of a figure beside them.
enum ContextWord: String, Sendable {
  case exclusion, hyphened, joined, change, ranging, by, of, clause, times, compared, twice, tail,
    tenor
  case numbered, ratio
}

extension EntryTable where Word == ContextWord {
  /// Reads `quantity-context.tsv` of all languages.
  init(contextOf lexicon: Lexicon) throws(LexiconError) {
    self.init()
    for row in lexicon.rows(of: "quantity-context") {
      guard let word = ContextWord(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      add(word, for: row)
    }
  }
}

/// What the words of `streaks.tsv` do in a run of days or weeks.
struct StreakWord: Sendable {
  /// The classes of the list; the lists of both languages say what each is.
  enum Class: String, Sendable {
    case straight, row, run, gap, rate, period, linked, mark, joint, candle
  }
  var kind: Class
  /// What a noun of time counts, as named in the record; `nil` where no claim counts it.
  var unit: String?
}

extension EntryTable where Word == StreakWord {
  /// Reads `streaks.tsv` of all languages.
  init(streaksOf lexicon: Lexicon) throws(LexiconError) {
    self.init()
    for row in lexicon.rows(of: "streaks") {
      guard let kind = StreakWord.Class(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      let unit = lexicon.value(row, "unit")
      add(StreakWord(kind: kind, unit: unit.isEmpty ? nil : unit), for: row)
    }
  }
}
