extension AssemblyRun {
  /// What a clause counts of a set, and how many there are of it: "10 of the 11 sectors", "520 of the S&P 500's
  /// members"; of several numbers that stand by no noun the smallest is what is said.
  func members(
    in frame: Frame, of sentence: SentenceFrames
  ) -> (count: Frame.Figure?, all: Claim.Part?) {
    let numbers = frame.figures.filter { article.quantities[$0.quantity].kind == .number }
    let run = sentence.pieces[frame.clause.pieces]
    func value(_ figure: Frame.Figure) -> Double { article.quantities[figure.quantity].value }
    func countsMembers(_ figure: Frame.Figure) -> Bool {
      run.dropFirst(figure.piece + 1).prefix(3).prefix(while: { !isFigure($0) }).contains {
        $0.is(.breadth) || $0.value(of: .content) == "members"
      }
    }
    if numbers.count == 2, let all = numbers.first(where: countsMembers),
      let count = numbers.first(where: { $0.piece != all.piece }), isOfSet(count, all, run)
    {
      return (count, part(.condition, all))
    }
    let count = numbers.min { value($0) < value($1) }
    guard numbers.count == 1, let count, let symbol = memberIndex(in: run),
      let most = directory.members(of: symbol)
    else { return (count, nil) }
    return (
      count,
      Claim.Part(
        role: .condition, symbol: symbol, relation: .le, value: Double(most), step: 1, decimals: 0,
        unit: "count", polarity: .none)
    )
  }

  private func isFigure(_ piece: Piece) -> Bool {
    if case .quantity = piece.kind { return true }
    return piece.kind == .comma
  }

  /// The figure that counts highs or lows, which only members have many of in a day: "posted 23 new 52-week highs".
  func countedExtreme(in frame: Frame) -> Frame.Figure? {
    for extreme in frame.words where extreme.word == .levelNoun {
      let counted = frame.figures.last { figure in
        let quantity = article.quantities[figure.quantity]
        return quantity.kind == .number && quantity.unit == nil && quantity.decimals == 0
          && quantity.value >= 2 && !(1_900...2_100).contains(quantity.value)
          && (1...4).contains(extreme.piece - figure.piece)
          && !frame.commas.contains { (figure.piece..<extreme.piece).contains($0) }
      }
      if let counted, counted.role == .free { return counted }
    }
    return nil
  }

  /// Whether a clause counts the members of a set.
  func countsMembers(_ frame: Frame, of sentence: SentenceFrames) -> Bool {
    if frame.has(.breadth) || countedExtreme(in: frame) != nil { return true }
    let run = sentence.pieces[frame.clause.pieces]
    return run.contains { $0.value(of: .content) == "members" }
      && frame.figures.contains { article.quantities[$0.quantity].kind == .number }
  }

  /// Whether one number is said of the other: "10 of the 11 sectors", in Chinese "of 11 sectors 10".
  private func isOfSet(
    _ count: Frame.Figure, _ all: Frame.Figure, _ run: ArraySlice<Piece>
  ) -> Bool {
    if all.piece < count.piece { return count.piece - all.piece <= 8 }
    guard all.piece - count.piece <= 5 else { return false }
    return run.dropFirst(count.piece + 1).prefix(all.piece - count.piece - 1).contains {
      $0.is(.prep)
    }
  }

  /// The index whose members a clause counts.
  private func memberIndex(in run: ArraySlice<Piece>) -> Symbol? {
    for piece in run {
      if case .mention(let index) = piece.kind { return article.mentions[index].symbol }
    }
    return nil
  }
}
