/// What a word does for the cues around it; the classes of `cue-scope.tsv`.
enum CueScope: UInt8, Sendable, CaseIterable {
  /// Words of a noun phrase that are no part of its name.
  case article, determiner, pronoun
  /// Function words of a clause.
  case auxiliary, adverb, preposition, of, to, from, and
  /// A preposition that ties a thing to what it is of: for, in, on.
  case link
  /// Joints between clauses.
  case contrast, subordinate, relative, condition
  /// Marks of a second figure.
  case versus
  /// Turns the polarity of what follows.
  case negation
  /// Grades of certainty: may, likely, will.
  case modal, hedge, will
  /// Verbs and nouns that say what kind of statement it is.
  case forecast, plan, rumour, opinion
  /// Verbs of saying, and what stands before a source.
  case attribution, according
  /// A little more or less of what follows.
  case intensifier
  /// Verbs that carry no mood but end a noun phrase; a direction word that is one too needs a figure.
  case verb
  /// Verbs that say that there is something: posts, reports.
  case existence
  /// Estimates, forecasts, consensus; and the forms expected, feared.
  case expectation, expected, feared
  /// Meeting what was expected, and falling short of it, by polarity.
  case outcome
  /// An outcome that says so without naming the expectation: beats, misses.
  case verdict
  /// Better, higher, more: what stands before "than expected".
  case comparative
  /// The word between a comparative and what it is held against.
  case than
  /// A recommendation, by polarity; a word before one; a house that gives one.
  case rating, rate, rater
  /// What a person is, before the name.
  case title
  /// A high or low of some time, by direction.
  case extreme
  /// What may stand before a high or low: record, fresh.
  case peak
  /// A verb that raises money where an amount follows.
  case funding
  /// What a figure's sign is called.
  case sign
  /// A word that begins a question, or ends one.
  case interrogative, questioning

  /// The class's bit in a set of classes; there are fewer than 64.
  @inline(__always)
  var bit: UInt64 { 1 &<< UInt64(rawValue) }

  /// The set of some classes, to be made once.
  private static func set(of scopes: CueScope...) -> UInt64 { scopes.reduce(0) { $0 | $1.bit } }

  /// The set of two classes, which is a constant.
  @inline(__always)
  static func set(_ first: CueScope, _ second: CueScope) -> UInt64 { first.bit | second.bit }

  /// The set of three classes, which is a constant.
  @inline(__always)
  static func set(_ first: CueScope, _ second: CueScope, _ third: CueScope) -> UInt64 {
    first.bit | second.bit | third.bit
  }

  /// Words that a clause can have as its predicate.
  static let predicates = set(
    of: .auxiliary, .modal, .will, .verb, .existence, .attribution, .forecast, .plan, .opinion,
    .outcome,
    .verdict)
  /// Words that may stand in a noun phrase.
  static let nominals = set(
    of: .pronoun, .expectation, .rater, .title, .rating, .extreme, .peak, .interrogative)

  /// Words that a cue can be made of.
  static let bearers = set(of: .outcome, .verdict, .rating, .extreme, .comparative)
  /// What may stand between "beat" and "estimates".
  static let betweens = set(of: .preposition, .of, .and, .versus, .intensifier, .adverb)
  /// Words that begin a clause.
  static let joints = set(of: .contrast, .subordinate, .relative, .condition)
  /// Words that lead in what stands before the subject.
  static let openers = set(of: .preposition, .link, .according, .from, .subordinate)
  /// Prepositions between a subject and what is said of it.
  static let ties = set(of: .preposition, .link)
  /// Words whose subject only speaks.
  static let sayings = set(of: .attribution, .forecast, .opinion)
  /// Words that only a noun phrase follows.
  static let nounMarks = set(
    of: .article, .determiner, .preposition, .of, .existence, .from, .expected)
  /// Words that grade the word behind them.
  static let degrees = set(of: .intensifier, .comparative, .adverb)
  /// Words between a subject and its predicate.
  static let fillers = set(
    of: .auxiliary, .adverb, .negation, .modal, .hedge, .will, .intensifier, .to)
  /// Verbs that another verb may follow behind "to".
  static let leaders = set(of: .forecast, .plan, .rumour, .verb, .opinion)

  /// The classes by the names of their cases; finding out a case's name is too slow to do for each line of a list.
  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// The class of a name in a list; names are those of the cases.
  init?(name: String) {
    guard let scope = Self.named[name] else { return nil }
    self = scope
  }
}
