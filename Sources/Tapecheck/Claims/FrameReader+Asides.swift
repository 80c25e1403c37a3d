extension FrameReader {
  /// Whether a dash or colon leads from a name at the start to words that only describe it: "Micron — The memory
  /// maker climbed 3%".
  func isDescribed(behind position: Int, in run: [Piece], _ state: State) -> Bool {
    guard article.article.language == .english, !state.seenPredicate, position + 1 < run.count,
      run[position + 1].value(of: .filler) == "determiner"
    else { return false }
    var hasName = false
    for piece in run[..<position] {
      switch piece.kind {
      case .mention: hasName = true
      case .comma, .open, .close, .mark, .word(.and, _), .word(.filler, _): continue
      default: return false
      }
    }
    return hasName
  }

  /// Whether a piece stands in an aside between commas that tells of another day than its subject's figure:
  /// "Boeing, a day after its best advance, 3.3%".
  func isOfAnotherDay(at position: Int, in run: [Piece], _ state: State) -> Bool {
    guard article.article.language == .english, state.commaDepth == 1, !state.seenPredicate,
      run[position].kind != .comma,
      let comma = run[..<position].lastIndex(where: { $0.kind == .comma }),
      comma + 1 < run.count, run[comma + 1].is(.dayOffset)
    else { return false }
    return run[(position + 1)...].contains { $0.kind == .comma }
  }

  /// Whether a word for opening is said of the price: neither behind the clause's figures ("rose 3% as it opened
  /// shops") nor with an object of its own ("opened an inquiry").
  func isPriceOpen(at position: Int, in run: [Piece], _ frame: Frame) -> Bool {
    guard !isHan(run[position]) else { return true }
    if let figure = frame.figures.last, position - figure.piece > 3 { return false }
    let next = run[(position + 1)...].first { !$0.is(.filler) }
    switch next?.kind {
    case .other, .mention, .word(.equity, _), .word(.metric, _), .word(.content, _): return false
    default: return true
    }
  }

  /// Whether an unknown word stands directly before a piece: "Spanish shares".
  func isLedByUnknown(_ position: Int, in run: [Piece]) -> Bool {
    guard run[position].tokens.count == 1 else { return false }
    let start = run[position].tokens.lowerBound
    var hasUnknown = false
    for piece in run[..<position].reversed() where piece.tokens.upperBound <= start {
      switch piece.kind {
      case .other: hasUnknown = true
      // "Alibaba's American shares" are those of the one who has them.
      case .mention, .possessive: return false
      case .mark where hasUnknown, .word(.and, _) where hasUnknown: continue
      default: return hasUnknown
      }
    }
    return hasUnknown
  }

  /// Whether a symbol in brackets is what the words before it describe, not the index that they name: "the
  /// Nasdaq 100 tracking stock (QQQ)".
  func isSymbolOfNoun(at position: Int, in run: [Piece], behind name: Int) -> Bool {
    guard position > name + 2, run[position - 1].kind == .open else { return false }
    var hasNoun = false
    for piece in run[(name + 1)..<(position - 1)] {
      switch piece.kind {
      case .word(.equity, _): hasNoun = true
      case .other, .word(.filler, _), .mark: continue
      default: return false
      }
    }
    return hasNoun
  }
}
