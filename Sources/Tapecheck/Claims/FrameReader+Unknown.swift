extension FrameReader {
  /// Takes a noun that no daily price settles: behind a subject it heads another one.
  func takeNoun(isEnding: Bool, _ state: inout State, _ frame: Frame) {
    state.mark = nil
    guard !state.seenPredicate, state.commaDepth == 0, state.depth == 0 else { return }
    if frame.subjects.isEmpty {
      state.unknownBefore += 1
      state.unknownSinceComma += 1
    } else {
      state.pending.takeNoun(isEnding: isEnding)
    }
  }

  /// Whether a figure is said of a Chinese noun directly before it: "fell, with a share of 80%".
  func isSaidOfNoun(at position: Int, in run: [Piece]) -> Bool {
    let last = run[..<position].last { !$0.is(.filler) && !$0.is(.upTo) }
    guard let last else { return false }
    return (last.kind == .other || last.is(.content) || last.is(.nounEnding)) && isHan(last)
  }

  /// Whether a name says only where an index is kept: "the Nikkei 225 in Tokyo"; of a company it says which part
  /// of its business is meant.
  func isSeat(at position: Int, in run: [Piece], _ state: State) -> Bool {
    guard let subject = state.lastSubject, case .mention(let mention) = run[subject].kind,
      directory[article.mentions[mention].symbol]?.kind == .index
    else { return false }
    let between = run[(subject + 1)...position].drop { $0.is(.filler) || $0.is(.indexNoun) }
    guard between.first?.is(.prep) ?? false else { return false }
    return between.dropFirst().allSatisfy { piece in
      piece.kind == .other
        && piece.tokens.allSatisfy { article.text.tokens[$0].shape == .capitalised }
    }
  }

  /// Decides what an unknown word behind a mention is: a noun where a verb of direction follows ("Apple
  /// suppliers rose"), a verb where a determiner or preposition does ("Apple joined the rally").
  func settleUnknown(before piece: Piece, at position: Int, _ state: inout State) {
    guard !state.pending.isEmpty else {
      if piece.kind != .other, !piece.is(.content), !piece.is(.nounEnding), !piece.is(.filler) {
        state.pending = UnknownRun()
      }
      return
    }
    switch piece.kind {
    case .other, .time, .possessive, .word(.content, _), .word(.nounEnding, _): return
    case .word(.filler, _) where isHan(piece): return
    case .direction, .word(.close, _), .word(.perfect, _), .word(.copula, _),
      .word(.touch, _), .word(.compare, _), .word(.multiple, _):
      if state.pending.isHead { state.unknownAfterMention += state.pending.count }
    case .mention where state.pending.isHan: state.hanBefore = position
    case .word(.equity, _) where state.pending.isHan && state.pending.isHead:
      state.unknownAfterMention += state.pending.count
    case .word(.filler, "determiner"): state.behindVerb = position
    default: break
    }
    state.pending = UnknownRun()
  }

  /// Whether a clause begins with a preposition, so that its first figure is no subject: "in 54% of Augusts, …".
  func startsWithPreposition(_ run: [Piece]) -> Bool {
    run.first { !$0.is(.filler) && $0.kind != .comma && !$0.is(.and) }?.is(.prep) ?? false
  }

  /// Whether a piece is Chinese.
  func isHan(_ piece: Piece) -> Bool {
    article.text.tokens[piece.tokens.lowerBound].kind == .han
  }

  /// Forgets the one who speaks: what is said begins behind the verb.
  func beginAnew(_ state: inout State, _ frame: inout Frame) {
    state.unknownBefore = 0
    state.unknownSinceComma = 0
    state.unknownLedByPreposition = false
    state.unknownAfterMention = 0
    state.pending = UnknownRun()
    state.renews = false
    state.headBeforePreposition = false
    state.hasMetric = false
    frame.speakers += frame.subjects
    frame.subjects.removeAll()
    frame.hasOwnSubject = false
  }
}
