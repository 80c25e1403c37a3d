/// A piece of a sentence that cues are made of, in order of place, with all that the lists know of it.
///
/// Small on purpose: pieces are handed on by value everywhere.
struct CuePiece: Sendable {
  /// What a piece is made of.
  enum Form: UInt8, Sendable {
    case word, number, quantity, time, mention, entity
    case comma, stop, open, close, quote, colon, question, joiner, symbol
  }
  /// A sense with the lexicon row that gave it.
  struct Known<Sense: Sendable>: Sendable {
    var sense: Sense
    var entry: Int32
  }

  var form: Form
  /// Whether the first letter is a capital, or the piece names something.
  var isName = false
  private let bounds: (start: Int32, end: Int32)
  private let number: Int32
  /// The piece's tokens.
  var tokens: Range<Int> { Int(bounds.start)..<Int(bounds.end) }
  /// The index of the mention, quantity or time.
  var index: Int { Int(number) }
  var mood: Known<CueVocabulary.Mood>?
  var move: Known<CueVocabulary.Move>?
  var noun: Known<CueVocabulary.Noun>?
  /// What the word does for the cues around it, a bit for each class.
  private(set) var scopes: UInt64 = 0
  private var sign: Int8 = 0
  private var group: Int32 = -1
  /// The value of the last class that came with one, and its row.
  var value: Int { Int(sign) }
  private(set) var scopeEntry: Int32 = -1
  /// The group of shares, by its index in the vocabulary.
  var proxy: Int { Int(group) }

  init(form: Form, tokens: Range<Int>, index: Int = -1) {
    self.form = form
    bounds = (
      Int32(truncatingIfNeeded: tokens.lowerBound), Int32(truncatingIfNeeded: tokens.upperBound)
    )
    number = Int32(truncatingIfNeeded: index)
  }

  /// Takes what an entry means; the first of two senses of one kind stays.
  mutating func take(_ sense: CueVocabulary.Sense, entry: Int32) {
    switch sense {
    case .mood(let mood): if self.mood == nil { self.mood = Known(sense: mood, entry: entry) }
    case .noun(let noun): if self.noun == nil { self.noun = Known(sense: noun, entry: entry) }
    case .move(let move):
      if var known = self.move {
        known.sense.uses.formUnion(move.uses)
        self.move = known
      } else {
        self.move = Known(sense: move, entry: entry)
      }
    case .scope(let scope, let value):
      scopes |= scope.bit
      if value != 0 { sign = Int8(clamping: value) }
      if value != 0 || scopeEntry < 0 { scopeEntry = entry }
    case .proxy(let index): group = Int32(truncatingIfNeeded: index)
    }
  }

  /// Whether the piece is a word of a class.
  @inline(__always)
  func `is`(_ scope: CueScope) -> Bool { scopes & scope.bit != 0 }

  /// Whether the piece is a word of one of some classes.
  @inline(__always)
  func isAny(_ scopes: UInt64) -> Bool { self.scopes & scopes != 0 }

  /// Whether no list knows the piece.
  var isUnknown: Bool {
    mood == nil && move == nil && noun == nil && scopes == 0 && proxy < 0 && form == .word
  }

  /// Whether a clause can have the piece as its predicate, taken by itself.
  var canBePredicate: Bool {
    if let move, !move.sense.uses.isDisjoint(with: [.verb, .adverb, .transitive]) { return true }
    if let mood, mood.sense.form != .state { return true }
    return isAny(CueScope.predicates)
  }

  /// Whether the piece can stand in a noun phrase.
  var isNominal: Bool {
    switch form {
    case .mention, .entity, .joiner, .number: return true
    case .symbol, .comma, .stop, .open, .close, .quote, .colon, .question, .time, .quantity:
      return false
    case .word: break
    }
    if noun != nil || proxy >= 0 { return true }
    if let mood { return mood.sense.form == .state }
    if let move { return !move.sense.uses.isDisjoint(with: [.noun, .size]) }
    return scopes & ~CueScope.nominals == 0
  }
}
