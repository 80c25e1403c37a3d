/// What one clause says, taken apart; every statement that a clause may make takes a copy.
typealias Frame = Shared<FrameParts>

extension Frame {
  typealias Subject = FrameParts.Subject
  typealias Figure = FrameParts.Figure
  typealias Superlative = FrameParts.Superlative

  /// A frame of a clause with these pieces, nothing read yet.
  init(clause: Clause, run: [Piece]) {
    let first = run.first?.tokens.lowerBound ?? 0
    self.init(
      FrameParts(clause: clause, run: run, tokens: first..<(run.last?.tokens.upperBound ?? first)))
  }

  /// Whether the clause holds a word of a class.
  ///
  /// By index and through the box: to go through the words counts a reference to each, and to ask the parts themselves
  /// copies all of them.
  func has(_ word: ClaimWord) -> Bool {
    whole.words.indices.contains { whole.words[$0].word == word }
  }

  /// The value of the first word of a class.
  func value(of word: ClaimWord) -> String? {
    whole.words.indices.first { whole.words[$0].word == word }.map { whole.words[$0].value }
  }
}

/// The parts of a clause: who, which way, which figures, when.
struct FrameParts: Sendable {
  /// An instrument in a role of the clause.
  struct Subject: Sendable, Equatable {
    /// The instrument whose rows decide.
    var symbol: Symbol
    /// The instrument as named, where rows of another decide.
    var named: Symbol?
    /// How it was found.
    var basis: Claim.SubjectBasis
    /// The index of the mention, where there is one.
    var mention: Int?
    /// Other instruments that the words may stand for.
    var alternatives: [Symbol] = []
    /// Whether only a group of shares is named, for which the index stands in.
    var isProxy = false
  }

  /// A figure and what it is to the predicate.
  struct Figure: Sendable, Equatable {
    /// What a figure can be to a predicate.
    enum Role: Sendable {
      /// How far it moved.
      case change
      /// Where it stands now.
      case level
      /// Where it stood before.
      case from
      /// Neither: a count, a size.
      case free
      /// How many of a set: "54% of Augusts", "268 of the stocks".
      case share
    }
    /// The index among the article's quantities.
    var quantity: Int
    var role: Role
    /// Which way it went, where the figure's own word or sign says so.
    var polarity: Claim.Polarity?
    /// Whether it is the most that was reached: "as much as".
    var isUpTo = false
    /// Whether its written sign goes against the word of direction directly before it: "fell +0.3%".
    var isAgainstVerb = false
    /// Whether it belongs to another event that the clause only mentions.
    var isAside = false
    /// The position among the clause's pieces.
    var piece: Int
  }

  /// "Its worst day", "the biggest weekly gain": a period put at one end of a ranking.
  struct Superlative: Sendable, Equatable {
    /// Whether the period is the best; else the worst.
    var isBest: Bool
    /// The period that is ranked.
    var grain: TimeExpression.Grain
    /// Whether its own words name the period.
    var hasGrain: Bool
    /// Whether the ranking is by points instead of percent.
    var isByPoints: Bool
    /// Whether the word itself says that the ranking is of all time.
    var isEver: Bool
    /// The position among the clause's pieces.
    var piece: Int
  }

  // Variables, though nothing sets them: through `Shared` a constant is read from a copy of the whole.
  var clause: Clause
  /// The clause's pieces; the positions below are places among them.
  var run: [Piece]
  /// The clause's tokens.
  var tokens: Range<Int>
  var subjects: [Subject] = []
  var objects: [Subject] = []
  /// The companies that say the clause: "Apple said".
  var speakers: [Subject] = []
  /// Whether the head noun is nothing that daily prices settle: revenue, demand, an unknown noun.
  var isExternal = false
  /// Whether the clause names a subject of its own, known or not.
  var hasOwnSubject = false
  var direction: ClaimVocabulary.Direction?
  /// Figures whose subject stands behind them: "a 4% drop for the Dow", "against 10.1% for the S&P 500".
  var bound: [(figure: Figure, subject: Subject)] = []
  /// The nouns of direction with their place among the clause's pieces.
  var nouns: [(polarity: Claim.Polarity, piece: Int)] = []
  /// Whether a verb or adverb, not only a noun, says the direction.
  var isVerbal = false
  /// Whether a negation stands before the verb of direction: "did not fall".
  var isNegated = false
  /// Whether the verb of direction stands in the perfect: "has fallen".
  var isPerfect = false
  /// Whether the verb of direction stands close behind the subject, so that it is the subject's verb.
  var isVerbOfSubject = false
  var figures: [Figure] = []
  /// The clause's times, as indices into the article's times.
  var times: [Int] = []
  /// Whether the clause measures from an event that it only tells: "since the tariffs were announced".
  var isSinceEvent = false
  /// The instrument that the clause ends with, whatever it is to the predicate: a relative clause is about it.
  var lastNamed: Subject?
  /// What later words such as "its shares" may stand for, in order of place.
  var named: [Subject] {
    guard subjects.isEmpty, let lastNamed else { return speakers + subjects }
    return speakers + [lastNamed]
  }
  /// The spans of the moving averages that the clause names, as indices into the article's times.
  var averages: [Int] = []
  /// Where each time stands among the clause's pieces.
  var timePieces: [Int: Int] = [:]
  /// Those of them that stand directly behind a figure: "up 1.9% for the year".
  var adjacentTimes: Set<Int> = []
  /// Those of them that a change is measured from: "from a year ago".
  var fromTimes: Set<Int> = []
  /// Whether the first time stands before the predicate.
  var timeLeads = false
  /// The clause's words with their values, and their place among the clause's pieces.
  var words: [(word: ClaimWord, value: String, piece: Int)] = []
  /// What the clause calls the best or worst of a span.
  var superlatives: [Superlative] = []
  /// The possessive marks of the clause, as positions among its pieces.
  var possessives: Set<Int> = []
  /// The commas of the clause, as positions among its pieces.
  var commas: [Int] = []
  /// Whether the clause ends in a question mark.
  var isQuestion = false
}
