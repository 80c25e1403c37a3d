extension FrameReader {
  /// Whether the phrase at hand ranks or calls something a record, so that a span behind it is the rank's: "sank
  /// 26%, its biggest fall since it listed".
  func isOfRank(_ frame: Frame) -> Bool {
    let comma = frame.commas.last ?? -1
    return frame.words.contains { word in
      switch word.word {
      case .superlative, .extreme, .record, .firstTime, .ordinalSize: word.piece > comma
      default: false
      }
    }
  }

  /// Whether a piece is a colon, or the bracket that closes a Chinese lead-in.
  func isColon(_ piece: Piece) -> Bool {
    let bytes = article.text.foldedBytes(piece.tokens.lowerBound)
    return bytes.elementsEqual([0x3A]) || bytes.elementsEqual([0xE3, 0x80, 0x91])
  }

  /// Whether "close" at the end of a clause's first phrase only says when: "at Monday's close the index stood …".
  func isLeadingClose(_ frame: Frame, in run: [Piece]) -> Bool {
    guard article.article.language == .english, let piece = frame.words.last?.piece, piece > 0,
      piece + 1 < run.count
    else { return false }
    let isLead = run[..<piece].allSatisfy {
      switch $0.kind {
      case .time, .possessive, .word(.at, _), .word(.prep, _), .word(.filler, _): true
      default: false
      }
    }
    guard isLead, run[..<piece].contains(where: { $0.is(.at) || $0.is(.prep) }) else {
      return false
    }
    // "At its close of $240": the figure is the close's.
    let next = run[(piece + 1)...].first { !$0.is(.filler) && $0.kind != .comma }
    switch next?.kind {
    case .mention, .proxy, .word(.anaphor, _): return true
    default: return false
    }
  }

  /// Decides at the end of a clause what its head makes of it.
  func finish(_ frame: inout Frame, _ state: State) {
    if let subject = state.versus, let index = state.versusFigure {
      frame.bound.append((frame.figures[index], subject))
    }
    // Yields are quoted at no fixed hour and from many makers: daily rows settle none of them.
    frame.subjects.removeAll { directory[$0.symbol]?.kind == .rate }
    if frame.subjects.isEmpty, frame.hasOwnSubject, !frame.has(.anaphor), !frame.has(.pluralAnaphor)
    {
      frame.isExternal = true
    }
    // What a company says of its own figures it says of itself: "its stock" behind it is its own.
    if frame.named.isEmpty, state.hasMetric, let source = state.source { frame.speakers = [source] }
    if state.hasMetric || state.headBeforePreposition || state.isShareHead {
      frame.isExternal = true
    }
    if state.unknownAfterMention > 0, !frame.subjects.isEmpty { frame.isExternal = true }
    if frame.subjects.isEmpty, state.unknownBefore > 0 {
      frame.hasOwnSubject = true
      if !frame.has(.anaphor), !frame.has(.pluralAnaphor) { frame.isExternal = true }
    }
  }
}
