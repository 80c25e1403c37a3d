extension AssemblyRun {
  /// Words that may stand between "the" and the noun that says what a company does.
  private static let descriptionReach = 5

  /// The value of the piece that a description becomes.
  static let described = "described"

  /// Makes one piece of the words that describe a company without its name: "the video-game retailer", "the chip
  /// designer".
  ///
  /// A name directly behind them ("the chip designer Nvidia") is what they describe.
  func withDescriptions(_ pieces: [Piece]) -> [Piece] {
    guard article.article.language == .english, pieces.contains(where: { $0.is(.maker) }) else {
      return pieces
    }
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      guard piece.is(.maker) else {
        result.append(piece)
        continue
      }
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let leadsOn = next.map { $0.isNamed || $0.kind == .other || $0.is(.maker) } ?? false
      guard !leadsOn, let start = descriptionStart(result) else {
        result.append(Piece(kind: .other, tokens: piece.tokens))
        continue
      }
      let tokens = result[start].tokens.lowerBound..<piece.tokens.upperBound
      result.removeSubrange(start...)
      result.append(Piece(kind: .word(.anaphor, AssemblyRun.described), tokens: tokens))
    }
    return result
  }

  /// Where a description begins that the pieces so far lead to: at a definite article with only unknown words behind.
  private func descriptionStart(_ pieces: [Piece]) -> Int? {
    for (index, piece) in pieces.enumerated().suffix(AssemblyRun.descriptionReach).reversed() {
      switch piece.kind {
      case .other, .mark: continue
      case .word(.filler, let value):
        if value == "determiner" { return isDefinite(piece) ? index : nil }
      default: return nil
      }
    }
    return nil
  }

  private func isDefinite(_ piece: Piece) -> Bool {
    article.text.matches.matches(at: piece.tokens.lowerBound).contains { match in
      vocabulary.meanings(of: match.entry)?.contains {
        if case .word(.definite, _) = $0 { return true }
        return false
      } ?? false
    }
  }

  /// What such a description stands for: the one share that the sentence, or else the paragraph, has named.
  func describedSubject(before index: Int, in frames: [Frame]) -> Frame.Subject? {
    func shares(_ subjects: [Frame.Subject]) -> [Frame.Subject] {
      subjects.filter { directory[$0.symbol]?.kind == .stock }
    }
    let own = shares(frames[..<index].flatMap { $0.speakers + $0.subjects })
    let last = own.isEmpty ? shares(paragraphSubjects) : own
    let named = last.isEmpty ? shares(blockSubjects) : last
    guard Set(named.map(\.symbol)).count == 1, var found = named.last else {
      // A story of one share goes on about it in the next paragraph.
      guard named.isEmpty, blockSubjects.isEmpty,
        var only = shares(recentSubjects).last, shares(recentSubjects).count == 1
      else { return nil }
      only.basis = .anaphora
      return only
    }
    found.basis = .anaphora
    return found
  }
}
