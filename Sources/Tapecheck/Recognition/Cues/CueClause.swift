/// A run of pieces with one predicate.
struct CueClause: Sendable {
  /// How a clause hangs on the one before it.
  enum Joint: Sendable {
    /// First of its sentence, or behind a mark that ends a clause.
    case none
    /// Behind a comma or "and": what it leaves out is carried over.
    case coordinate
    /// Behind "while", "but".
    case contrast
    /// Behind "as", "after", "because".
    case subordinate
    /// Behind "which", "who".
    case relative
    /// Behind "if".
    case condition
    /// Inside brackets.
    case aside
  }
  /// The clause's pieces, as indices into the sentence's pieces.
  var pieces: Range<Int>
  /// How it hangs on the one before it.
  var joint: Joint
}

/// Cuts a sentence's pieces into clauses: at marks and words that join clauses, and at a comma or "and"
/// that stands between two predicates.
struct CueClauseSplitter {
  let pieces: [CuePiece]
  let isChinese: Bool
  /// Whether each piece is used as a predicate, which is asked of each many times.
  private let predicates: [Bool]

  init(pieces: [CuePiece], isChinese: Bool) {
    self.pieces = pieces
    self.isChinese = isChinese
    var predicates = [Bool].filled(with: false, count: pieces.count)
    for index in pieces.indices { predicates[index] = Self.isPredicate(index, of: pieces) }
    self.predicates = predicates
  }

  /// The clauses of a sentence, in order; together they cover all pieces.
  ///
  /// - Complexity: O(*n*) in the pieces.
  func split() -> [CueClause] {
    let predicates = nextPredicates()
    var clauses: [CueClause] = []
    var start = 0
    var joint = CueClause.Joint.none
    var hasPredicate = false
    var isOpening = false
    var followsOpening = false
    func close(at end: Int) {
      if end > start { clauses.append(CueClause(pieces: start..<end, joint: joint)) }
    }
    for index in pieces.indices {
      let next = newJoint(at: index, hasPredicate || isOpening, predicates)
      if let next {
        close(at: index)
        start = index
        joint = next
        hasPredicate = false
      }
      // "According to UBS, margins …", "In May, sales …": what leads in is a part of its own.
      if index == start {
        followsOpening = isOpening
        isOpening = false
      }
      if index == start || index == start + 1 && pieces[start].form == .comma {
        isOpening = pieces[index].isAny(CueScope.openers)
      }
      // "According to Jane Roe, head of research, tin …": who she is goes with her.
      if followsOpening, pieces[start].form == .comma, pieces[index].is(.title) { isOpening = true }
      if isPredicate(index) { hasPredicate = true }
    }
    close(at: pieces.count)
    return clauses
  }

  /// For each piece, the first predicate at or after it that no hard boundary parts from it; -1 for none.
  private func nextPredicates() -> [Int32] {
    var result = [Int32].filled(with: -1, count: pieces.count + 1)
    for index in pieces.indices.reversed() {
      if isPredicate(index) {
        result[index] = Int32(truncatingIfNeeded: index)
      } else if !isHard(index) {
        result[index] = result[index + 1]
      }
    }
    return result
  }

  private func isHard(_ index: Int) -> Bool {
    switch pieces[index].form {
    case .stop, .open, .close, .colon: return true
    default: break
    }
    return pieces[index].isAny(CueScope.joints)
  }

  /// Whether a piece is used as a predicate: a word that is noun and verb is a noun behind a word that
  /// only nouns follow.
  @inline(__always)
  func isPredicate(_ index: Int) -> Bool { predicates[index] }

  private static func isPredicate(_ index: Int, of pieces: [CuePiece]) -> Bool {
    pieces[index].canBePredicate && !isNounUse(index, of: pieces)
  }

  /// Whether a word that can be noun and verb stands where a noun does.
  func isNounUse(_ index: Int) -> Bool { Self.isNounUse(index, of: pieces) }

  private static func isNounUse(_ index: Int, of pieces: [CuePiece]) -> Bool {
    if let mood = pieces[index].mood?.sense {
      return mood.form != .idiom && mood.form != .view && nounFollows(pieces, before: index)
    }
    guard let move = pieces[index].move?.sense else { return false }
    let isNoun = move.uses.contains(.noun) || pieces[index].noun != nil
    guard isNoun else { return false }
    guard !move.uses.isDisjoint(with: [.verb, .adverb, .transitive]) else { return true }
    return nounFollows(pieces, before: index)
  }

  /// Whether what stands before an index calls for a noun.
  private static func nounFollows(_ pieces: [CuePiece], before index: Int) -> Bool {
    var before = index - 1
    while before >= 0 {
      let piece = pieces[before]
      if piece.form == .joiner { return true }
      if piece.isAny(CueScope.nounMarks) { return true }
      if let mood = piece.mood, mood.sense.form == .state {
        before -= 1
        continue
      }
      if let move = piece.move?.sense {
        if move.uses.contains(.transitive) { return true }
        guard move.uses.contains(.size) else { return false }
        before -= 1
        continue
      }
      if piece.isAny(CueScope.degrees) {
        before -= 1
        continue
      }
      guard piece.form == .quantity || piece.form == .time, before > 0 else { return false }
      return isArticle(pieces[before - 1])
        || pieces[before - 1].move?.sense.uses.contains(.transitive) ?? false
    }
    return false
  }

  private static func isArticle(_ piece: CuePiece) -> Bool {
    piece.is(.article) || piece.is(.determiner) || piece.is(.of)
  }

  private func newJoint(
    at index: Int, _ hasPredicate: Bool, _ predicates: [Int32]
  ) -> CueClause.Joint? {
    let piece = pieces[index]
    switch piece.form {
    case .stop, .colon: return CueClause.Joint.none
    case .open: return .aside
    case .close: return index + 1 < pieces.count ? .coordinate : nil
    case .comma:
      if isChinese { return hasPredicate ? .coordinate : nil }
      guard hasPredicate, index + 1 < pieces.count, predicates[index + 1] >= 0 else { return nil }
      return .coordinate
    default: break
    }
    if piece.is(.contrast) { return hasPredicate || index == 0 ? .contrast : nil }
    if piece.is(.condition) { return .condition }
    if piece.is(.relative) { return hasPredicate || isAfterComma(index) ? .relative : nil }
    if piece.is(.subordinate) {
      return (hasPredicate || index == 0) && index + 1 < pieces.count ? .subordinate : nil
    }
    guard piece.is(.and), hasPredicate, index + 1 < pieces.count, predicates[index + 1] >= 0 else {
      return nil
    }
    return .coordinate
  }

  private func isAfterComma(_ index: Int) -> Bool {
    index > 0 && pieces[index - 1].form == .comma
  }
}
