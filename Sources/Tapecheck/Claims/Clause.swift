/// A run of pieces with one predicate, as the splitter cut it.
struct Clause: Sendable, Equatable {
  /// How a clause hangs on the one before it.
  enum Joint: Sendable, Equatable {
    /// First of its sentence, or behind a semicolon or dash.
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
  }
  /// The clause's pieces, as indices into the sentence's pieces.
  var pieces: Range<Int>
  /// How it hangs on the one before it.
  var joint: Joint
}

/// Cuts a sentence's pieces into clauses.
///
/// A clause ends at a mark or word that joins clauses, where a new subject takes a predicate or figure of
/// its own ("the Dow 0.9% and the Nasdaq 1.4%"), and where a second verb of direction follows "and".
struct ClauseSplitter {
  /// Whether the text is Chinese, which puts times and the span of a fall before its verb.
  let isChinese: Bool

  /// Words that stand between a comma and the verb in Chinese only.
  private static let leading: Set<ClaimWord> = [
    .from, .levelNoun, .grain, .postposition, .equity, .content, .nounEnding, .mean, .occasion,
    .breadth, .total, .only, .snapshot, .upTo,
  ]

  /// The clauses of a sentence, in order; together they cover all pieces.
  ///
  /// - Complexity: O(*n*) in the pieces; the look-ahead is bounded.
  func split(_ pieces: [Piece]) -> [Clause] {
    var clauses: [Clause] = []
    var start = 0
    var joint = Clause.Joint.none
    var state = State(isChinese: isChinese)
    func close(at end: Int) {
      if end > start { clauses.append(Clause(pieces: start..<end, joint: joint)) }
    }
    var index = 0
    while index < pieces.count {
      if let next = newJoint(at: index, pieces, state) {
        let boundary = max(
          start,
          next == .coordinate || next == .contrast && !pieces[index].is(.contrast)
            || state.isLeading ? jointStart(before: index, pieces) : index)
        close(at: boundary)
        start = boundary
        joint = next
        state = State(isChinese: isChinese)
        state.isRelative = next == .relative
        state.isLeading = next == .condition || (next == .subordinate && boundary == 0)
      }
      state.take(pieces[index])
      index += 1
    }
    close(at: pieces.count)
    return clauses
  }

  private struct State {
    let isChinese: Bool
    var hasSubject = false
    var hasPredicate = false
    var hasDirectionVerb = false
    var hasFigure = false
    /// Whether it tells of what happened within the day.
    var hasIntraday = false
    /// Whether a level was reached or passed.
    var hasPassed = false
    var depth = 0
    /// Whether an instrument that follows is the other side of a comparison.
    var awaitsObject = false
    /// Whether the other side of a comparison was named.
    var hasObject = false
    /// Whether an unknown word stands behind the last comma.
    var hasOtherSinceComma = false
    var sawComma = false
    /// Whether unknown words stand behind a subject, which may be its predicate.
    var hasOtherBehindSubject = false
    /// Whether a comma stands behind a figure.
    var sawCommaBehindFigure = false
    /// Whether figures are dealt out to the subjects in their order, each with a verb of its own.
    var isDealt = false
    /// Whether a price or day is named that a change is measured from.
    var hasFrom = false
    /// Whether that is a peak or low: "counted from its high of 33,154, …".
    var leadsFromPeak = false
    /// Whether the last figure is said of a noun behind it, as Chinese puts it: "in 64% of Marches".
    var hasFigureOfNoun = false
    var isBehindFigure = false
    /// Whether the clause only leads to the main one: "If …,", "As …,".
    var isLeading = false
    /// Whether the clause is a relative one, which a verb behind a comma ends.
    var isRelative = false

    mutating func take(_ piece: Piece) {
      defer {
        if case .quantity = piece.kind { isBehindFigure = true } else { isBehindFigure = false }
      }
      switch piece.kind {
      case .mention, .proxy:
        if awaitsObject { hasObject = true } else { hasSubject = true }
      case .quantity:
        hasFigure = true
        awaitsObject = false
      case .direction(let direction):
        hasPredicate = true
        if direction.part == .verb { hasDirectionVerb = true }
      case .word(let word, _):
        switch word {
        case .compare, .than, .moreThan, .lessThan:
          hasPredicate = true
          awaitsObject = true
          hasObject = false
        case .anaphor, .pluralAnaphor, .metric, .equity, .content, .nounEnding, .marketNoun,
          .breadth:
          hasSubject = true
        case .close, .record, .extreme, .snap, .touch, .cross, .occur, .forecast, .diverge,
          .multiple:
          hasPredicate = true
          if word == .touch || word == .cross { hasPassed = true }
        case .from: hasFrom = true
        case .levelNoun: leadsFromPeak = leadsFromPeak || hasFrom
        case .open: hasPassed = true
        case .snapshot, .firstTime: hasIntraday = true
        case .superlative, .sole: hasPredicate = true
        case .respectively: isDealt = isChinese
        case .intradayHigh, .intradayLow:
          if isChinese { hasPredicate = true } else { hasPassed = true }
        default: break
        }
      case .other:
        if hasSubject { hasOtherBehindSubject = true }
        hasSubject = true
        if sawComma { hasOtherSinceComma = true }
      case .possessive: if isBehindFigure, isChinese { hasFigureOfNoun = true }
      case .comma:
        sawComma = true
        // "Fell 8.7% ahead of its own report, Netflix 5.6%": nothing was compared.
        if !isChinese, !hasObject { awaitsObject = false }
        hasFigureOfNoun = false
        if hasFigure { sawCommaBehindFigure = true }
        hasOtherSinceComma = false
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
    }
  }

  private func newJoint(at index: Int, _ pieces: [Piece], _ state: State) -> Clause.Joint? {
    let piece = pieces[index]
    guard index > 0 else {
      // "Should the Dow gain another 0.2%, …": the modal verb before its subject.
      if piece.is(.condition) || piece.value(of: .modal) == "inverted" { return .condition }
      return piece.is(.subordinate) ? .subordinate : nil
    }
    switch piece.kind {
    case .stop: return state.hasPredicate || state.hasFigure ? Clause.Joint.none : nil
    // "…, the Nasdaq however fell": the joint stands before the subject in front of the word.
    case .word(.contrast, "behind") where pieces[index - 1].kind != .comma: return nil
    case .word(.contrast, _): return .contrast
    case .word(.relative, _): return pieces[index - 1].kind == .comma ? .relative : nil
    case .word(.condition, _): return .condition
    case .word(.subordinate, _):
      return predicateFollows(index, pieces) && state.hasPredicate ? .subordinate : nil
    case .mention, .proxy, .word(.anaphor, _), .word(.pluralAnaphor, _), .word(.metric, _):
      if state.isLeading, startsCoordinate(index, pieces), takesPredicate(after: index, pieces) {
        return Clause.Joint.none
      }
      guard state.hasSubject || state.hasDirectionVerb || state.isRelative,
        state.hasPredicate || state.hasFigure
          || isChinese && state.hasOtherBehindSubject && piece.isNamed
            && pieces[index - 1].kind == .comma && pieces[index - 1].tokens.isEmpty,
        !state.awaitsObject,
        startsCoordinate(index, pieces), takesPredicate(after: index, pieces)
      else { return nil }
      return isContrasted(after: index, pieces) ? .contrast : .coordinate
    case .direction, .word(.close, _), .word(.touch, _):
      if state.isRelative, pieces[index - 1].kind == .comma { return .coordinate }
      // "The index, which has lost 2% this year, all but recovered": the main clause goes on.
      if state.isRelative, state.hasFigure, state.sawCommaBehindFigure { return .coordinate }
      if state.hasPredicate, pieces[index - 1].is(.subordinate) || pieces[index - 1].is(.dayOffset)
      {
        return .coordinate
      }
      // "Crossed 40,000 in May and ended at 40,954": where it ended is another statement.
      if piece.is(.close), state.hasPassed, state.hasFigure, startsCoordinate(index, pieces) {
        return .coordinate
      }
      // "Rose 1.5% and finished the quarter 12.8% higher": so is what a longer period came to.
      if piece.is(.close), state.hasFigure, state.hasPredicate, !isChinese,
        pieces[index - 1].is(.and), endsPeriod(index, pieces)
      {
        return .coordinate
      }
      // "…, for the year its loss came to 15%": a noun with a span of its own.
      if isChinese, piece.direction?.part == .noun, state.hasFigure, hasSpan(before: index, pieces)
      {
        return .coordinate
      }
      guard piece.direction?.part == .verb, !state.hasFigureOfNoun else { return nil }
      // "Counted from its high of 33,154, it has lost over 54%": the peak only leads to the loss.
      if isChinese, state.leadsFromPeak, !state.hasPredicate { return nil }
      if state.isDealt, pieces[index - 1].kind == .comma || pieces[index - 1].is(.and) {
        return nil
      }
      // "AMC quadruples, hedge funds retreat": another subject stands between comma and verb.
      if state.hasPredicate, state.hasOtherSinceComma { return .coordinate }
      guard state.hasDirectionVerb || (state.hasFigure && (state.hasPredicate || isChinese)),
        startsCoordinate(index, pieces)
      else { return nil }
      return .coordinate
    case .word(.intradayHigh, _), .word(.intradayLow, _), .word(.open, _), .time:
      // "…, the session low was 19,706, at the open it stood at 20,730": another price of the session.
      guard isChinese, state.hasFigure, !state.isLeading,
        pieces[index - 1].kind == .comma
          ? opensLevel(index, pieces) || ownsPeak(index, pieces)
          : opensAside(index, pieces)
      else { return nil }
      return .coordinate
    case .word(.to, "close") where state.hasIntraday && pieces[index - 1].kind == .comma:
      // "Rose to 65 within the day, …, closed at 38" in Chinese, whose verb for it is a mark of the level.
      return state.hasFigure ? .coordinate : nil
    case .word(.from, _):
      // "…, 20% below its high": how far it stands from a peak is another statement.
      guard isChinese, state.hasFigure, pieces[index - 1].kind == .comma, leadsToPeak(index, pieces)
      else { return nil }
      return .coordinate
    case .word(.copula, _):
      // "The Kospi added 0.1%, and Australia was down 0.3%": an unknown subject has its own verb.
      if !isChinese, state.hasPredicate, state.hasFigure, state.hasOtherSinceComma,
        startsCoordinate(index, pieces), takesPredicate(after: index, pieces)
      {
        return .coordinate
      }
      guard state.hasPredicate, pieces[index - 1].is(.and) else { return nil }
      return .coordinate
    case .word(.compare, _):
      guard state.hasPredicate, startsCoordinate(index, pieces) else { return nil }
      return .coordinate
    default: return nil
    }
  }

  /// Where the comma or "and" stands that leads to a piece, with the function words between.
  private func jointStart(before index: Int, _ pieces: [Piece]) -> Int {
    var start = index
    while start > 0, index - start < 9 {
      switch pieces[start - 1].kind {
      case .comma, .word(.and, _), .word(.subordinate, _), .word(.dayOffset, _): return start - 1
      case .time, .word(.from, _), .word(.levelNoun, _), .word(.agent, _), .word(.postposition, _),
        .word(.grain, _), .word(.record, _), .word(.extreme, _), .word(.equity, _),
        .word(.content, _), .word(.nounEnding, _), .word(.mean, _), .word(.occasion, _),
        .word(.breadth, _), .word(.total, _), .word(.only, _), .word(.snapshot, _),
        .word(.upTo, _):
        guard isChinese else { return index }
        // "…, this week fell 3%": a time behind the comma belongs to what follows.
        start -= 1
      case .word(.filler, _), .word(.indexNoun, _), .word(.perfect, _), .word(.both, _), .other,
        .possessive, .mark, .open, .word(.copula, _):
        start -= 1
      case .word(.causative, _) where !isChinese: start -= 1
      case .word(.contrast, "behind"): start -= 1
      case .word(.forecast, _) where !isChinese: start -= 1
      case .word(.equity, _) where start == index && !isChinese: start -= 1
      case .word(.prep, _)
      where start > 1 && (pieces[start - 2].is(.and) || pieces[start - 2].kind == .comma):
        start -= 1
      case .quantity where isChinese && start < index && pieces[start].is(.grain):
        // "…, three days together fell 14%": the count of days leads to the verb.
        start -= 1
      default: return index
      }
    }
    return index
  }

  /// Whether what stands before a piece, function words aside, is a comma or "and".
  private func startsCoordinate(_ index: Int, _ pieces: [Piece]) -> Bool {
    var before = index - 1
    var steps = 0
    while before >= 0, steps < 9 {
      switch pieces[before].kind {
      case .comma, .word(.and, _), .time, .stop: return true
      case .word(.filler, _), .word(.indexNoun, _), .word(.perfect, _), .word(.both, _), .mark:
        break
      case .word(.causative, _) where !isChinese: break
      // "…, Meta however fell": the word stands behind its subject.
      case .word(.contrast, "behind"): break
      // "…, and Northmark's strategist expects the index to reach": who expects stands before it.
      case .word(.forecast, _) where !isChinese: break
      // "Shares of …, up 5%, and of …, up 6%": a second thing that the noun before them belongs to.
      case .word(.prep, _)
      where before > 0 && (pieces[before - 1].is(.and) || pieces[before - 1].kind == .comma): break
      case .possessive, .open, .word(.copula, _): break
      // "…, and the energy fund XLE rose": a noun stands beside its symbol.
      case .word(.equity, _) where before == index - 1 && !isChinese: break
      case .word(let word, _) where isChinese && ClauseSplitter.leading.contains(word): break
      case .quantity where isChinese && pieces[before + 1].is(.grain): break
      case .other where steps < 7: break
      default: return false
      }
      before -= 1
      steps += 1
    }
    return false
  }
}
