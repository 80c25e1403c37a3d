/// The words that tell how a year in a text stands to the day of writing.
struct YearWords: Sendable {
  enum Meaning: Sendable, Equatable {
    case horizon, past
    /// What began in the year has gone on since, so that any later year may be the one of writing.
    case since
    /// A word between the year and what tells of it: "the end of 2024".
    case joint
  }

  /// What follows a year that is the one of writing.
  private(set) var currents: [[UInt8]] = []
  /// What follows a year, or its month, in which something began.
  private(set) var sinces: [[UInt8]] = []
  private var meanings = WordMap<Meaning>()
  /// Holidays that move with Easter: their words, and days from Easter Sunday.
  private(set) var easters: [(words: [UInt64], days: Int)] = []

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "year-evidence") {
      switch (lexicon.value(row, "class"), Int(lexicon.value(row, "value"))) {
      case ("horizon", _):
        for phrase in row.phrases { meanings[WordHash.of(phrase.utf8)] = .horizon }
      case ("current", _):
        for phrase in row.phrases { currents.append(Array(phrase.utf8)) }
      case ("since_behind", _):
        for phrase in row.phrases { sinces.append(Array(phrase.utf8)) }
      case ("since", _):
        for phrase in row.phrases { meanings[WordHash.of(phrase.utf8)] = .since }
      case ("past", _):
        for phrase in row.phrases { meanings[WordHash.of(phrase.utf8)] = .past }
      case ("joint", _):
        for phrase in row.phrases { meanings[WordHash.of(phrase.utf8)] = .joint }
      case ("easter", let days?):
        for phrase in row.phrases { easters.append((YearWords.words(phrase), days)) }
      default: throw lexicon.error(row, "unknown class or value")
      }
    }
  }

  func meaning(_ hash: UInt64) -> Meaning? { meanings[hash] }

  /// The hashes of a phrase's words; each Han character is a word.
  private static func words(_ phrase: String) -> [UInt64] {
    phrase.split(separator: " ").flatMap { part -> [UInt64] in
      guard let first = part.utf8.first, first >= 0x80 else { return [WordHash.of(part.utf8)] }
      return part.unicodeScalars.map { WordHash.of(String($0).utf8) }
    }
  }
}
