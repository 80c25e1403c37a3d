/// What a word does for the cues around it; the classes of `cue-scope.tsv`.
enum CueScope: String, Sendable, CaseIterable {
  /// Words of a noun phrase that are no part of its name.
  case article, determiner, pronoun
  /// Function words of a clause.
  case auxiliary, adverb, preposition, of, to, from, and
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
  /// Verbs that carry no mood but end a noun phrase.
  case verb
  /// Verbs that say that there is something: posts, reports.
  case existence
  /// Estimates, forecasts, consensus; and the forms expected, feared.
  case expectation, expected, feared
  /// Meeting what was expected, and falling short of it, by polarity.
  case outcome
  /// Better, higher, more: what stands before "than expected".
  case comparative
  /// The word between a comparative and what it is held against.
  case than
  /// A recommendation, by polarity, and what gives one.
  case rating, rater
  /// What a person is, before the name.
  case title
  /// A word that begins a question, or ends one.
  case interrogative, questioning
}
