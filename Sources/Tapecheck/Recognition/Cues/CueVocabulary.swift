/// The word lists of mood, by lexicon entry.
///
/// A class though it never changes: each sentence takes a copy, and of a value that took longer than to read one.
final class CueVocabulary: Sendable {
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
    // Bytes, for a piece of a sentence holds every sense, and pieces are handed on by value.
    private let signs: (polarity: Int8, strength: Int8, other: Int8)
    let form: Form
    /// 1 or -1.
    var polarity: Int { Int(signs.polarity) }
    /// 0 faint, 1 small, 2 plain, 3 large.
    var strength: Int { Int(signs.strength) }
    /// The polarity for the other party, or 0: the loser in "took share from".
    var other: Int { Int(signs.other) }

    init(polarity: Int, strength: Int, form: Form, other: Int) {
      signs = (Int8(clamping: polarity), Int8(clamping: strength), Int8(clamping: other))
      self.form = form
    }
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
    private let signs: (direction: Int8, strength: Int8)
    var uses: Uses
    /// 1 up, -1 down, 0 flat.
    var direction: Int { Int(signs.direction) }
    /// 1 small, 2 plain, 3 large.
    var strength: Int { Int(signs.strength) }

    init(direction: Int, strength: Int, uses: Uses) {
      signs = (Int8(clamping: direction), Int8(clamping: strength))
      self.uses = uses
    }

    /// Whether a clause can have the word as its predicate.
    var isPredicate: Bool { !uses.isDisjoint(with: [.verb, .adverb, .transitive]) }
  }

  /// A noun that says which direction is good.
  struct Noun: Sendable {
    private let signs: (polarity: Int8, presence: Int8)
    /// Whether the noun after "of" decides: number, level.
    let isTransparent: Bool
    /// Whether it is something held: shares, a stake.
    let isHolding: Bool
    /// 1 where more is better, -1 where less is, 0 where neither is.
    var polarity: Int { Int(signs.polarity) }
    /// The polarity of there being any: "posted a loss".
    var presence: Int { Int(signs.presence) }

    init(polarity: Int, presence: Int, isTransparent: Bool, isHolding: Bool) {
      signs = (Int8(clamping: polarity), Int8(clamping: presence))
      self.isTransparent = isTransparent
      self.isHolding = isHolding
    }
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

  private let senses: EntryTable<Sense>
  /// The lists that words with a sense stand in.
  let lists: UInt64
  /// Funds that go the other way, by symbol, with what they follow.
  let inverses: [Symbol: Symbol]
  /// Indexes of which less is better, whatever words name them: those whose name is such a noun.
  let feared: Set<Symbol>
  /// The rows of a written plus and minus.
  let plus: Int32
  let minus: Int32
  /// The indexes that stand in for groups of shares.
  let proxies: [Symbol]

  /// What an entry means; `nil` for entries of other lists.
  @inline(__always)
  func sense(of entry: Int32) -> Sense? { senses.word(entry) }

  /// Whether a cue can be made of an entry's words, or of what they hold against each other.
  func isBearing(_ entry: Int32) -> Bool {
    switch senses.word(entry) {
    case .mood?, .move?: true
    case .noun(let noun)?: noun.presence != 0
    case .scope(let scope, _)?:
      (CueScope.bearers | CueScope.set(.versus, .from)) & scope.bit != 0
    case .proxy?, nil: false
    }
  }

  /// Reads the lists `directions`, `cue-words`, all whose names begin with `cue-words-`, `cue-nouns`,
  /// `cue-scope`, `proxies` and `funds`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class or value.
  init(lexicon: Lexicon) throws(LexiconError) {
    let reader = try CueListReader(lexicon: lexicon)
    senses = reader.senses
    lists = reader.senses.lists
    inverses = reader.inverses
    feared = reader.feared
    plus = reader.plus
    minus = reader.minus
    proxies = reader.proxies
  }

  /// The names of the lists of words, one for each field of business, in order.
  static func wordTables(of lexicon: Lexicon) -> [String] {
    Set(
      lexicon.columns.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        .filter { $0 == "cue-words" || $0.hasPrefix("cue-words-") }
    ).sorted()
  }
}
