/// Reads the word lists of mood into what ``CueVocabulary`` holds.
struct CueListReader {
  private typealias Move = CueVocabulary.Move
  private typealias Mood = CueVocabulary.Mood
  private typealias Noun = CueVocabulary.Noun

  private(set) var senses = EntryTable<CueVocabulary.Sense>()
  private(set) var inverses: [Symbol: Symbol] = [:]
  private(set) var feared: Set<Symbol> = []
  private(set) var plus: Int32 = -1
  private(set) var minus: Int32 = -1
  private(set) var proxies: [Symbol] = []

  /// Reads all lists.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class or value.
  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "directions") { try addDirection(row, of: lexicon) }
    for table in CueVocabulary.wordTables(of: lexicon) {
      for row in lexicon.rows(of: table) { try addWord(row, of: lexicon) }
    }
    for row in lexicon.rows(of: "cue-nouns") { try addNoun(row, of: lexicon) }
    for row in lexicon.rows(of: "cue-scope") {
      guard let scope = CueScope(name: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      let value = try Self.value(lexicon.value(row, "value"), row, lexicon)
      senses.add(.scope(scope, value: value), for: row)
      guard scope == .sign else { continue }
      if value > 0 { plus = row.entry } else { minus = row.entry }
    }
    addFeared(of: lexicon)
    for row in lexicon.rows(of: "funds") {
      guard lexicon.value(row, "leverage").hasPrefix("-"),
        let fund = Symbol(lexicon.value(row, "symbol")),
        let index = Symbol(lexicon.value(row, "tracks"))
      else { continue }
      inverses[fund] = index
    }
    for row in lexicon.rows(of: "proxies") {
      guard let symbol = Symbol(lexicon.value(row, "symbol")) else {
        throw lexicon.error(row, "not a symbol: \"\(lexicon.value(row, "symbol"))\"")
      }
      senses.add(.proxy(proxies.count), for: row)
      proxies.append(symbol)
    }
  }

  private mutating func addDirection(
    _ row: Lexicon.Row, of lexicon: Lexicon
  ) throws(LexiconError) {
    let uses: Move.Uses
    switch lexicon.value(row, "part") {
    case "verb": uses = .verb
    case "noun": uses = .noun
    case "adverb": uses = .adverb
    default: throw lexicon.error(row, "unknown part \"\(lexicon.value(row, "part"))\"")
    }
    let direction = try Self.value(lexicon.value(row, "direction"), row, lexicon)
    let strength = try Self.strength(row, lexicon)
    senses.add(
      .move(Move(direction: direction.signum(), strength: strength, uses: uses)), for: row)
  }

  private mutating func addFeared(of lexicon: Lexicon) {
    var bad: Set<String> = []
    for row in lexicon.rows(of: "cue-nouns") where lexicon.value(row, "polarity") == "bad" {
      bad.formUnion(row.phrases)
    }
    for row in lexicon.rows(of: "indexes") {
      guard let symbol = Symbol(lexicon.value(row, "symbol")),
        row.phrases.contains(where: { bad.contains($0.lowercased()) })
      else { continue }
      feared.insert(symbol)
    }
  }

  private mutating func addWord(_ row: Lexicon.Row, of lexicon: Lexicon) throws(LexiconError) {
    let polarity = try Self.value(lexicon.value(row, "polarity"), row, lexicon)
    let strength = try Self.strength(row, lexicon)
    let form = lexicon.value(row, "class")
    switch form {
    case "transitive":
      senses.add(
        .move(Move(direction: polarity.signum(), strength: strength, uses: .transitive)),
        for: row)
    case "intransitive":
      senses.add(
        .move(Move(direction: polarity.signum(), strength: strength, uses: .verb)), for: row)
    case "size":
      senses.add(
        .move(Move(direction: polarity.signum(), strength: strength, uses: .size)), for: row)
    case "change":
      senses.add(
        .move(Move(direction: polarity.signum(), strength: strength, uses: .noun)), for: row)
    default:
      guard let form = Mood.Form(rawValue: form) else {
        throw lexicon.error(row, "unknown class \"\(form)\"")
      }
      guard polarity == 1 || polarity == -1 else {
        throw lexicon.error(row, "a word of class \(form) is positive or negative")
      }
      let other = try Self.value(lexicon.value(row, "other"), row, lexicon)
      senses.add(
        .mood(Mood(polarity: polarity, strength: strength, form: form, other: other)), for: row)
    }
  }

  private mutating func addNoun(_ row: Lexicon.Row, of lexicon: Lexicon) throws(LexiconError) {
    let text = lexicon.value(row, "polarity")
    let isTransparent = text == "transparent"
    let polarity: Int
    switch text {
    case "good", "holding": polarity = 1
    case "bad": polarity = -1
    case "neutral", "transparent": polarity = 0
    default: throw lexicon.error(row, "unknown polarity \"\(text)\"")
    }
    let presence = try Self.value(lexicon.value(row, "presence"), row, lexicon)
    senses.add(
      .noun(
        Noun(
          polarity: polarity, presence: presence, isTransparent: isTransparent,
          isHolding: text == "holding")), for: row)
  }

  private static func strength(
    _ row: Lexicon.Row, _ lexicon: Lexicon
  ) throws(LexiconError) -> Int {
    guard let strength = Int(lexicon.value(row, "strength")), (0...3).contains(strength) else {
      throw lexicon.error(row, "needs a strength of 0...3")
    }
    return strength
  }

  /// The number of a value column: 1 and -1 for the two polarities and directions, 2 and -2 for degrees.
  private static func value(
    _ text: String, _ row: Lexicon.Row, _ lexicon: Lexicon
  ) throws(LexiconError) -> Int {
    switch text {
    case "": return 0
    case "positive": return 1
    case "negative": return -1
    case "up": return 2
    case "down": return -2
    case "more": return 3
    case "less": return -3
    case "flat", "neutral": return 0
    default: throw lexicon.error(row, "unknown value \"\(text)\"")
    }
  }
}
