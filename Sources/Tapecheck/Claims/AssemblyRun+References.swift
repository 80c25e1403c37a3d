extension AssemblyRun {
  /// Asks the resolver what "the former", "its ETF" or "both" in a clause without a subject stands for.
  ///
  /// Where more was named together than the words tell apart, the others stand beside each subject.
  /// - Returns: Whether the clause has such words, and so needs no other subject.
  func resolveReference(of index: Int, in frames: inout [Frame], _ pieces: [Piece]) -> Bool {
    let frame = frames[index]
    guard frame.subjects.isEmpty,
      let word = frame.words.first(where: {
        $0.value == AnaphoraResolver.mark
          || $0.word == .both && !frame.has(.pluralAnaphor) && isAlone($0.piece, frame, pieces)
      })
    else { return false }
    let position = frame.clause.pieces.lowerBound + word.piece
    guard pieces.indices.contains(position) else { return false }
    let reference = anaphora.resolve(
      at: pieces[position].tokens.lowerBound, in: article.text, mentions: article.mentions)
    guard let reference else {
      frames[index].isExternal = true
      return true
    }
    frames[index].subjects = reference.symbols.map {
      Frame.Subject(
        symbol: $0, named: nil, basis: .anaphora, mention: reference.mentions.first,
        alternatives: reference.alternatives)
    }
    return true
  }

  /// Whether "both" stands for two things and does not announce them: no other subject follows it.
  private func isAlone(_ piece: Int, _ frame: Frame, _ pieces: [Piece]) -> Bool {
    let next = frame.clause.pieces.lowerBound + piece + 1
    guard pieces.indices.contains(next), frame.clause.pieces.contains(next) else { return false }
    return pieces[next].direction?.part == .verb || pieces[next].is(.close)
      || pieces[next].is(.perfect) || pieces[next].is(.copula)
  }
}
