/// The word lists of mood, by lexicon entry.
struct CueVocabulary: Sendable {
  /// A word or idiom that carries mood by itself.
  struct Mood: Sendable {
    /// How the word finds what it is about.
    enum Form: String, Sendable {
      /// A quality or a thing felt: weak, risk, worries about.
      case state
      /// Something that befalls the subject or that it does: defaulted, won an order.
      case event
      /// Something done to the object: sued, praised.
      case action
      /// A view that the subject holds of the object: bullish on, likes.
      case view
      /// A whole turn of speech.
      case idiom
      /// A trade, which says something of what is traded where that is a holding: buys shares of.
      case deal
    }
    /// 1 or -1.
    var polarity: Int
    /// 0 faint, 1 small, 2 plain, 3 large.
    var strength: Int
    var form: Form
    /// The polarity for the other party, or 0: the loser in "took share from".
    var other: Int
  }

  /// A word whose mood the noun decides.
  struct Move: Sendable {
    /// The uses that a word can have.
    struct Uses: OptionSet, Sendable {
      let rawValue: UInt8
      static let verb = Uses(rawValue: 1)
      static let noun = Uses(rawValue: 2)
      static let adverb = Uses(rawValue: 4)
      /// A verb that is done to something: cut, raise.
      static let transitive = Uses(rawValue: 8)
      /// A size: high, heavy; says something only of a noun with a polarity.
      static let size = Uses(rawValue: 16)
    }
    /// 1 up, -1 down, 0 flat.
    var direction: Int
    /// 1 small, 2 plain, 3 large.
    var strength: Int
    var uses: Uses

    /// Whether a clause can have the word as its predicate.
    var isPredicate: Bool { !uses.isDisjoint(with: [.verb, .adverb, .transitive]) }
  }

  /// A noun that says which direction is good.
  struct Noun: Sendable {
    /// 1 where more is better, -1 where less is, 0 where neither is.
    var polarity: Int
    /// The polarity of there being any: "posted a loss".
    var presence: Int
    /// Whether the noun after "of" decides: number, level.
    var isTransparent: Bool
    /// Whether it is something held: shares, a stake.
    var isHolding: Bool
  }

  /// What one entry means.
  enum Sense: Sendable {
    case mood(Mood)
    case move(Move)
    case noun(Noun)
    case scope(CueScope, value: Int)
    /// A group of shares, by its index in ``CueVocabulary/proxies``.
    case proxy(Int)
  }

  private var senses = EntryTable<Sense>()
  /// The lists that words with a sense stand in.
  var lists: UInt64 { senses.lists }
  /// Funds that go the other way, by symbol, with what they follow.
  private(set) var inverses: [Symbol: Symbol] = [:]
  /// Indexes of which less is better, whatever words name them: those whose name is such a noun.
  private(set) var feared: Set<Symbol> = []
  /// The rows of a written plus and minus.
  private(set) var plus: Int32 = -1
  private(set) var minus: Int32 = -1
  /// The indexes that stand in for groups of shares.
  private(set) var proxies: [Symbol] = []

  /// What an entry means; `nil` for entries of other lists.
  @inline(__always)
  func sense(of entry: Int32) -> Sense? { senses.word(entry) }

  /// Reads the lists `directions`, `cue-words`, all whose names begin with `cue-words-`, `cue-nouns`,
  /// `cue-scope`, `proxies` and `funds`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class or value.
  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "directions") { try addDirection(row, of: lexicon) }
    for table in Self.wordTables(of: lexicon) {
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

  /// The names of the lists of words, one for each field of business, in order.
  static func wordTables(of lexicon: Lexicon) -> [String] {
    Set(
      lexicon.columns.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        .filter { $0 == "cue-words" || $0.hasPrefix("cue-words-") }
    ).sorted()
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
