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
