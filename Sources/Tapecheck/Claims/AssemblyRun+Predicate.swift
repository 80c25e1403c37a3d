extension AssemblyRun {
  /// What the verb of a clause is said of.
  enum PredicateHead: Sendable {
    /// Shares, by a word for them.
    case shares
    /// A company by its name alone.
    case name
    /// A pronoun, or a word for the company.
    case pronoun
    /// Nothing: "to drop", "can lose".
    case infinitive
    case other
  }

  /// What a verb of direction at a position of a clause is said of.
  ///
  /// - Complexity: O(*n*) in the pieces before it.
  func head(before verb: Int, in run: [Piece]) -> PredicateHead {
    var index = verb - 1
    var depth = 0
    while index >= 0 {
      let piece = run[index]
      index -= 1
      switch piece.kind {
      case .close: depth += 1
      case .open: depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case .word(.equity, _), .word(.anaphor, "stock"): return .shares
      case .word(.anaphor, _), .word(.pluralAnaphor, _): return .pronoun
      case .mention, .proxy: return .name
      case .word(.modal, _), .word(.will, _): return .infinitive
      case .word(.to, _):
        // "Recovered to finish lower" is no infinitive of its own.
        let before = run[...max(0, index)].last { !$0.is(.filler) }
        guard index >= 0, before?.direction != nil else { return .infinitive }
      case .comma:
        // "Apple, the maker of phones, fell".
        guard let comma = run[..<(index + 1)].lastIndex(where: { $0.kind == .comma }) else {
          return .other
        }
        index = comma - 1
      case .time, .direction, .mark, .possessive, .quantity, .word(.filler, _), .word(.perfect, _),
        .word(.copula, _), .word(.close, _), .word(.open, _), .word(.premarket, _),
        .word(.afterhours, _), .word(.snapshot, _):
        continue
      default: return .other
      }
    }
    return .other
  }

  /// Whether a verb of direction has an object, and so tells of a company's doing: "added features", "lost the
  /// lead", "jumped into games".
  ///
  /// - Complexity: O(*n*) in the pieces behind it.
  func hasObject(behind verb: Int, in run: [Piece]) -> Bool {
    var index = verb + 1
    while index < run.count {
      switch run[index].kind {
      case .direction, .mark: break
      case .word(.filler, "determiner"):
        // "Fell the most since May", "rose a third day".
        guard let next = run[(index + 1)...].first(where: { !$0.is(.filler) }) else { return false }
        switch next.kind {
        case .quantity:
          // "Lost a $5 billion contract".
          let place = run[index...].firstIndex { $0.tokens == next.tokens } ?? index
          return !isMeasureOfPrice(place, in: run)
        case .time, .word(.superlative, _), .word(.extreme, _), .word(.grain, _),
          .word(.straight, _):
          return false
        default: return true
        }
      case .word(.filler, _): break
      case .quantity: return !isMeasureOfPrice(index, in: run)
      // "Tumbled on competition worries"; a company pulls back "on spending", and jumps "on the bandwagon".
      case .word(.prep, "on")
      where run[verb].direction?.strength == 3 && index + 1 < run.count
        && run[index + 1].value(of: .filler) != "determiner":
        return false
      case .word(.prep, _), .word(.at, _), .word(.by, _), .word(.from, _), .word(.to, _),
        .word(.versus, _):
        return !leadsToMarket(behind: index, in: run)
      case .word(.aside, _): return true
      // Chinese puts what a verb only describes behind the mark of possession.
      case .possessive where frameReader.isHan(run[index]): return true
      // "Is up and running", "surged ahead of rivals".
      case .word(.and, _), .word(.compare, _):
        let next = run[(index + 1)...].first { !$0.is(.filler) }
        let isAdverb = run[verb].direction?.part == .adverb && run[index].is(.and)
        return next.map { $0.kind == .other || isAdverb && !$0.isNamed && $0.direction == nil }
          ?? false
      case .mention, .proxy, .other, .word(.metric, _), .word(.content, _), .word(.equity, _),
        .word(.anaphor, _), .word(.pluralAnaphor, _):
        return true
      default: return false
      }
      index += 1
    }
    return false
  }

  /// Whether something else than a figure stands between a verb and the figure behind it: "cut the price of its
  /// cars 3%".
  func hasObject(between verb: Int, and figure: Int, in run: [Piece]) -> Bool {
    guard verb + 1 < figure else { return false }
    var depth = 0
    // "Fell a stunning 26%": what stands between an article and the figure only colours it.
    var isColoured = false
    var hasUnknown = false
    for piece in run[(verb + 1)..<figure] {
      switch piece.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma: return false
      case _ where depth > 0: break
      case .word(.filler, "determiner"): isColoured = true
      case .other where isColoured: hasUnknown = true
      case .mark, .word(.filler, _): break
      case .other, .word(.metric, _), .word(.content, _), .word(.nounEnding, _): return true
      default:
        if hasUnknown { return true }
        isColoured = false
      }
    }
    return false
  }

  /// Whether a number only counts what stands behind it: "80 courses", "two-bedroom".
  func isCounted(_ position: Int, in run: [Piece]) -> Bool {
    guard position + 1 < run.count else { return false }
    let next = run[position + 1]
    switch next.kind {
    case .other, .mention, .word(.metric, _), .word(.content, _), .word(.grain, _),
      .word(.equity, _), .word(.nounEnding, _):
      return true
    case .mark: return article.text.isSymbol(next.tokens.lowerBound, 0x2D)
    default: return false
    }
  }

  /// Whether a figure behind a verb can measure a price: no count, no sum in millions, no place in a ranking.
  private func isMeasureOfPrice(_ position: Int, in run: [Piece]) -> Bool {
    guard case .quantity(let index) = run[position].kind else { return false }
    let quantity = article.quantities[index]
    switch quantity.kind {
    case .percent, .points, .basisPoints, .percentagePoints, .streak, .multiple: return true
    case .currency: return !frameReader.isLargeMoney(quantity)
    case .number: return quantity.step < 1_000 && !isCounted(position, in: run)
    case .ordinal:
      guard position + 1 < run.count else { return false }
      return run[(position + 1)...].prefix(2).contains { piece in
        if case .time = piece.kind { return true }
        return piece.is(.grain) || piece.is(.straight) || piece.is(.streakNoun)
      }
    }
  }

  /// Whether a preposition leads to a day, a session, a figure or a measure: "on Friday", "on heavy volume".
  private func leadsToMarket(behind preposition: Int, in run: [Piece]) -> Bool {
    let isTo = run[preposition].is(.to) || run[preposition].is(.versus)
    // "In late trading": nothing but small words.
    let rest = run[(preposition + 1)...].prefix { $0.kind != .comma }
    if !rest.isEmpty, rest.count <= 4, rest.allSatisfy({ $0.is(.filler) }) { return true }
    var hasUnknown = false
    for index in run.indices.dropFirst(preposition + 1).prefix(4) {
      switch run[index].kind {
      case .quantity: return isMeasureOfPrice(index, in: run)
      // "Returned to profit".
      case .word(.metric, _):
        if !isTo { return true }
      case .direction(let direction) where direction.part == .noun: return true
      case .time: return !hasUnknown
      case .word(.premarket, _), .word(.afterhours, _), .word(.snapshot, _), .word(.grain, _),
        .word(.streakNoun, _), .word(.record, _), .word(.extreme, _), .word(.futures, _),
        .word(.close, _), .word(.open, _):
        return true
      // "Jumped into games on Tuesday": the day belongs to the verb.
      case .word(.prep, _), .word(.at, _), .word(.by, _), .word(.to, _), .comma: return false
      case .other: hasUnknown = true
      default: continue
      }
    }
    return false
  }
}
