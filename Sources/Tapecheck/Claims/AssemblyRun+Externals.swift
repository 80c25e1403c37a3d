extension AssemblyRun {
  /// Pieces between a figure and the noun that it belongs to.
  private static let metricReach = 5

  /// Emits the figures of a clause about a price that belong to something else and that none of its claims, from the
  /// index `first` on, has taken: a dividend, "raised its forecast by 40%".
  mutating func emitOtherFigures(_ position: Int, in sentence: SentenceFrames, after first: Int) {
    let frame = sentence.frames[position]
    let used = Set(claims[min(first, claims.count)...].flatMap(\.quantities))
    let run = frame.run
    for figure in frame.figures where figure.role == .free && !used.contains(figure.quantity) {
      let quantity = article.quantities[figure.quantity]
      let metric = isOutside(figure.quantity) ? metricSpan(of: figure.piece, in: run) : nil
      guard metric != nil || !figure.isAside && isOfCompanies(quantity, in: frame) else { continue }
      var claim = claim(
        .external, .eq, subject: nil, position: position, window: ClaimWindow(.none), in: sentence)
      setFigure(figure, in: &claim)
      let end = claim.range.upperBound
      claim.range =
        metric.map { trimmedRange(of: run[$0]) } ?? min(quantity.range.lowerBound, end)..<end
      claim.obstacle = .externalData
      claims.append(claim)
    }
  }

  /// Whether a figure measures a company's own affairs: large sums, or a rate beside a noun for them.
  private func isOfCompanies(_ quantity: Quantity, in frame: Frame) -> Bool {
    switch quantity.kind {
    case .percent, .percentagePoints, .basisPoints: frame.has(.metric)
    case .currency: quantity.step >= 1_000 || frame.has(.metric)
    default: false
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
