extension FrameReader {
  /// Whether "with" tells how the subject itself moved: "lagged with a 0.3% decline".
  func isMannerOfMove(at position: Int, in run: [Piece]) -> Bool {
    var sawFigure = false
    var sawNoun = false
    for piece in run[(position + 1)...].prefix(7) {
      switch piece.kind {
      case .quantity(let index):
        guard isRate(article.quantities[index]) else { return false }
        sawFigure = true
      case .direction(let direction) where direction.part == .noun: sawNoun = true
      case .mention, .word(.anaphor, _), .other, .word(.metric, _): return false
      case .comma, .stop: return sawFigure && sawNoun
      default: break
      }
    }
    return sawFigure && sawNoun
  }

  /// Whether a word such as "higher" behind a figure can make it the size of a move.
  func canBeChange(_ quantity: Quantity) -> Bool {
    switch quantity.kind {
    case .streak, .ordinal, .multiple: false
    default: !isLargeMoney(quantity)
    }
  }

  /// Whether a negation stands shortly before a verb, in its own phrase: "did not fall", not "held no gain, fell".
  func isNegated(at position: Int, in run: [Piece]) -> Bool {
    run[..<position].suffix(3).reversed().prefix { $0.kind != .comma }.contains { $0.is(.negation) }
  }

  /// Whether "to" leads from one verb of direction to the next, or a comma to how flat it was.
  func leadsToEnd(_ position: Int, in run: [Piece]) -> Bool {
    position > 0 && (run[position - 1].is(.to) || run[position - 1].kind == .comma)
  }

  /// Whether "the close" is a price, not a time of day: "the close for Apple was $36".
  func isPriceNoun(_ time: Int, at position: Int, in run: [Piece]) -> Bool {
    guard article.times[time].shape == .clock, position + 2 < run.count,
      run[position + 1].is(.prep), run[position + 1].value(of: .prep) != "on",
      let name = run[(position + 2)...].first(where: { !$0.is(.filler) && !$0.is(.indexNoun) }),
      case .mention = name.kind
    else { return false }
    return article.times[time].tokens.contains { token in
      article.text.matches.matches(at: token).contains { match in
        vocabulary.meanings(of: match.entry)?.contains(.word(.close, value: "")) ?? false
      }
    }
  }

  /// Makes a figure directly before the Chinese word for the close the level: "with 43,729 points closed".
  func takeClose(behind position: Int, in run: [Piece], _ frame: inout Frame) {
    guard position > 1, let last = frame.figures.last, last.piece == position - 1,
      last.role == .free || last.role == .change, !last.isAside,
      run[position - 2].is(.filler), isHan(run[position - 2])
    else { return }
    let quantity = article.quantities[last.quantity]
    guard !quantity.isSigned, isPlace(quantity), !isLargeMoney(quantity) else { return }
    frame.figures[frame.figures.count - 1].role = .level
    frame.figures[frame.figures.count - 1].polarity = nil
  }

  /// Whether points or money behind a name and a colon, before the day's move, are its price: Chinese
  /// "S&P 500: 5,667.20 points, +0.64%".
  func isListedPrice(
    _ quantity: Quantity, at position: Int, in run: [Piece], _ state: State
  ) -> Bool {
    guard article.article.language != .english, !state.seenPredicate,
      !quantity.isSigned, position > 0,
      run[..<position].suffix(2).contains(where: { $0.kind == .stop })
        || run[position - 1].isNamed && quantity.decimals > 0,
      let next = run[(position + 1)...].first(where: {
        $0.kind != .comma && $0.kind != .open && $0.kind != .mark
      })
    else { return false }
    switch next.kind {
    case .quantity(let index): return article.quantities[index].isSigned
    // "300 points' fall" is no price.
    case .direction: return run[position + 1].direction == nil
    default: return false
    }
  }

  /// Whether a number is the price of the name before it, as lists of quotes have it: "Dow 40,954.48 +742.76",
  /// "S&P 500: 5,667.20, up 0.64%".
  func isQuote(
    _ quantity: Quantity, at position: Int, in run: [Piece], _ state: State
  ) -> Bool {
    guard !state.seenPredicate, !quantity.isSigned, quantity.decimals > 0 || quantity.value >= 1_000
    else { return false }
    let before = run[..<position].last { !$0.is(.filler) && $0.kind != .stop && $0.kind != .open }
    guard case .mention = before?.kind,
      let change = run[(position + 1)...].first(where: {
        $0.kind != .comma && $0.kind != .open && $0.kind != .mark
      })
    else { return false }
    switch change.kind {
    case .quantity(let index): return article.quantities[index].isSigned
    case .direction(let direction): return direction.part == .adverb
    default: return false
    }
  }
}
