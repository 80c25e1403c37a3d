extension AssemblyRun {
  /// Pieces between a figure and the noun that it belongs to.
  private static let metricReach = 5

  /// Emits the figures of a clause about a price that belong to something else, such as a dividend.
  ///
  /// The claims from the index `first` on are those of the clause's prices.
  mutating func emitAsideFigures(_ position: Int, in sentence: SentenceFrames, after first: Int) {
    let frame = sentence.frames[position]
    let used = Set(claims[min(first, claims.count)...].flatMap(\.quantities))
    let run = frame.run
    for figure in frame.figures
    where figure.role == .free && !used.contains(figure.quantity) && isOutside(figure.quantity) {
      guard let pieces = metricSpan(of: figure.piece, in: run) else { continue }
      var claim = Claim(
        range: trimmedRange(of: run[pieces]), type: .external, subject: nil, relation: .eq,
        window: ClaimWindow(.none))
      claim.group = sentence.group
      setFigure(figure, in: &claim)
      claim.obstacle = .externalData
      claims.append(claim)
    }
  }

  /// Emits the further figures of a clause that prices cannot settle, and those that count shares.
  ///
  /// `used` is the figure that the clause's own claim has.
  mutating func emitOutsideFigures(
    _ position: Int, in sentence: SentenceFrames, besides used: Int?
  ) {
    let frame = sentence.frames[position]
    let run = frame.run
    for figure in frame.figures where figure.quantity != used {
      let isCounted = isCount(figure, in: run)
      guard isCounted || (isOutside(figure.quantity) && figure.role != .from) else { continue }
      let metric = metricSpan(of: figure.piece, in: run)
      guard isCounted || metric != nil else { continue }
      var claim = claim(
        .external, .eq, subject: nil, position: position, window: ClaimWindow(.none), in: sentence)
      setFigure(figure, in: &claim)
      if isCounted { claim.unit = "shares" }
      claim.range = trimmedRange(of: run[metric ?? figure.piece..<run.count])
      claim.obstacle = .externalData
      claims.append(claim)
    }
  }

  /// Whether a figure counts shares: millions of them, or a number before the word.
  private func isCount(_ figure: Frame.Figure, in run: [Piece]) -> Bool {
    let quantity = article.quantities[figure.quantity]
    guard quantity.kind == .number, quantity.step >= 1_000 else { return false }
    return run[(figure.piece + 1)...].prefix(2).contains { $0.is(.equity) }
      || run.contains { $0.is(.metric) }
  }

  private func isOutside(_ quantity: Int) -> Bool {
    switch article.quantities[quantity].kind {
    case .percent, .percentagePoints, .basisPoints, .currency: true
    default: false
    }
  }

  /// The pieces from a figure to the noun of another kind that it belongs to, with what is between.
  private func metricSpan(of piece: Int, in run: [Piece]) -> Range<Int>? {
    var index = piece - 1
    while index >= 0, piece - index <= AssemblyRun.metricReach {
      switch run[index].kind {
      case .word(.metric, _): return index..<(piece + 1)
      case .word(.filler, _), .word(.prep, _), .word(.by, _), .word(.to, _), .word(.moreThan, _),
        .word(.copula, _):
        index -= 1
      default: index = -1
      }
    }
    index = piece + 1
    while index < run.count, index - piece <= AssemblyRun.metricReach {
      switch run[index].kind {
      case .word(.metric, _): return piece..<(index + 1)
      case .word(.filler, _), .word(.prep, _), .mark, .word(.equity, _), .other, .possessive:
        index += 1
      default: return nil
      }
    }
    return nil
  }
}
