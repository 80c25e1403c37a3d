extension AssemblyRun {
  /// Emits "the Dow's best performer": one share put at an end of an index's members on a day.
  ///
  /// Which shares an index held is not in the prices, so that only two such statements can contradict one another.
  mutating func emitLeader(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    guard let word = frame.words.first(where: { $0.word == .leader }), !frame.isNegated,
      let polarity = Claim.Polarity(rawValue: word.value)
    else { return }
    let shares = frame.subjects.filter { directory[$0.symbol]?.kind == .stock }
    guard shares.count == 1, let share = shares.first,
      let set = set(around: word.piece, position, in: sentence)
    else { return }
    let window = window(of: position, in: sentence)
    guard window.kind != .unspecified else { return }
    var claim = claim(
      .rank, polarity == .up ? .bestIn : .worstIn, subject: share, position: position,
      window: window, in: sentence)
    claim.polarity = polarity
    claim.objects = [set]
    claim.obstacle = .externalData
    claims.append(claim)
  }

  /// The index whose members a word such as "best performer" ranks: its possessor, or behind a preposition.
  private func set(around piece: Int, _ position: Int, in sentence: SentenceFrames) -> Symbol? {
    let run = sentence.frames[position].run
    guard run.indices.contains(piece), piece > 0 else { return nil }
    if frameReader.isHan(run[piece]) {
      // Chinese names the set in a phrase of its own: "among the Dow's members, …".
      let members = sentence.pieces.firstIndex { piece in
        piece.value(of: .breadth) == "members" || piece.value(of: .content) == "members"
      }
      guard let members else { return nil }
      return sentence.pieces[..<members].suffix(3).lazy.compactMap(index(of:)).last
    }
    // "The second-biggest gainer", "one of its best performers".
    switch run[piece - 1].kind {
    case .possessive:
      return piece > 1 ? index(of: run[piece - 2]) : nil
    case .word(.filler, "determiner"):
      guard run[(piece + 1)...].first?.is(.prep) ?? false else { return nil }
      return run[(piece + 2)...].prefix(3).lazy.compactMap(index(of:)).first
    default: return nil
    }
  }

  /// The index that a piece names.
  private func index(of piece: Piece) -> Symbol? {
    guard case .mention(let mention) = piece.kind else { return nil }
    let symbol = article.mentions[mention].symbol
    return directory[symbol]?.kind == .index ? symbol : nil
  }
}
