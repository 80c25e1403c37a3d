/// A piece of a sentence that cues are made of, in order of place, with all that the lists know of it.
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
  /// The piece's tokens.
  var tokens: Range<Int>
  /// The index of the mention, quantity or time.
  var index = -1
  var mood: Known<CueVocabulary.Mood>?
  var move: Known<CueVocabulary.Move>?
  var noun: Known<CueVocabulary.Noun>?
  var scope: CueScope?
  var value = 0
  var scopeEntry: Int32 = -1
  /// The group of shares, by its index in the vocabulary.
  var proxy = -1
  /// Whether the first letter is a capital, or the piece names something.
  var isName = false

  init(form: Form, tokens: Range<Int>, index: Int = -1) {
    self.form = form
    self.tokens = tokens
    self.index = index
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
      if self.scope == nil {
        self.scope = scope
        self.value = value
        scopeEntry = entry
      }
    case .proxy(let index): proxy = index
    }
  }

  /// Whether a clause can have the piece as its predicate, taken by itself.
  var canBePredicate: Bool {
    if let move, !move.sense.uses.isDisjoint(with: [.verb, .adverb, .transitive]) { return true }
    if let mood, mood.sense.form != .state { return true }
    switch scope {
    case .auxiliary, .modal, .will, .verb, .existence, .attribution, .forecast, .plan, .opinion,
      .outcome:
      return true
    default: return false
    }
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
    switch scope {
    case nil, .pronoun, .expectation, .rater, .title, .rating: return true
    default: return false
    }
  }
}
