/// One sentence while its cues are found.
struct CueSentence {
  let vocabulary: CueVocabulary
  let text: ScannedText
  let mentions: [Mention]
  let quantities: [Quantity]
  let pieces: [CuePiece]
  let clauses: [CueClause]
  /// The last mark of a question.
  let question: Int?
  let isRumour: Bool
  let splitter: CueClauseSplitter
  /// The subject of each clause, its own or the one it takes over.
  var subjects: [CuePhrase?] = []
  /// The subject of the nearest main clause before each clause.
  var contexts: [CuePhrase?] = []
  /// Pieces that are part of a cue already found.
  var used: [Bool]
  /// Who says the sentence, where it names someone.
  var holder: Range<Int>?
  var drafts: [CueDraft] = []

  init(
    vocabulary: CueVocabulary, text: ScannedText, mentions: [Mention], quantities: [Quantity],
    pieces: [CuePiece]
  ) {
    self.vocabulary = vocabulary
    self.text = text
    self.mentions = mentions
    self.quantities = quantities
    self.pieces = pieces
    splitter = CueClauseSplitter(pieces: pieces, isChinese: text.language.isChinese)
    clauses = splitter.split()
    question = pieces.lastIndex { $0.form == .question || $0.is(.questioning) }
    isRumour = pieces.contains { $0.is(.rumour) }
    used = .filled(with: false, count: pieces.count)
  }

  /// Whether any piece can be or bear a cue; most sentences of a page have none.
  ///
  /// A noun bears one where there being any is news, a figure where it is written with a sign or held against another.
  static func mayHoldCues(_ pieces: [CuePiece], _ text: ScannedText) -> Bool {
    let bearers = CueScope.bearers
    var figures = 0
    var hasComparison = false
    for piece in pieces {
      if piece.mood != nil || piece.move != nil || piece.isAny(bearers) { return true }
      if let noun = piece.noun, noun.sense.presence != 0 { return true }
      if piece.form == .quantity {
        figures += 1
        if isSign(text.text.utf8[Int(text.tokens[piece.tokens.lowerBound].start)]) { return true }
      }
      if piece.isAny(CueScope.set(.versus, .from)) { hasComparison = true }
    }
    return hasComparison && figures > 1
  }

  /// The drafts of all cues of the sentence, in the order they were found.
  ///
  /// - Complexity: O(*n*) in the pieces, times the length of the longest noun phrase.
  mutating func read() -> [CueDraft] {
    findSubjects()
    holder = findHolder()
    for index in clauses.indices { readExpectations(of: index) }
    for index in clauses.indices { readRatings(of: index) }
    for index in clauses.indices { readMoves(of: index) }
    readFigures()
    rankExpectations()
    for index in clauses.indices { readMoods(of: index) }
    return drafts
  }
}

/// A noun phrase of a sentence, in pieces.
struct CuePhrase {
  /// All of it, with what hangs on it.
  var range: Range<Int>
  /// The part that says what it is, up to its first preposition.
  var head: Range<Int>
  /// Whether it belongs to the clause before.
  var isCarried = false
}

/// A cue before it is a ``Cue``.
struct CueDraft {
  var pieces: Range<Int>
  var polarity: Int
  var strength: Int
  var entry: Int32
  var clause: Int
  var target: CuePhrase?
  var isOpinion = false
  /// Whether a direction word makes it.
  var isMove = false
  /// Whether it is held against what was expected.
  var isExpectation = false
  /// The holder where the cue's own verb names one.
  var holder: Range<Int>?
  /// Whether negation was taken into account already.
  var isSettled = false
  var isNegated = false
}
