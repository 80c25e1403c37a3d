/// What begins a statement of its own behind a comma, as Chinese strings them: another price of the session, a peak
/// with its day, a span with its noun.
extension ClauseSplitter {
  /// Whether a price of the session begins at an index: its high, its low or its open, with a figure.
  func opensLevel(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    switch pieces[index].kind {
    case .word(.intradayHigh, _), .word(.intradayLow, _), .word(.open, _):
      return pieces[(index + 1)...].prefix(3).contains {
        if case .quantity = $0.kind { return true }
        return false
      }
    case .time:
      guard index + 2 < pieces.count, next.is(.to), case .quantity = pieces[index + 2].kind else {
        return next.is(.intradayHigh) || next.is(.intradayLow)
      }
      return true
    default: return false
    }
  }

  /// Whether the session's high or low begins at an index, with only words that say when behind the comma.
  func opensAside(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard pieces[index].is(.intradayHigh) || pieces[index].is(.intradayLow),
      opensLevel(index, pieces)
    else { return false }
    let before = pieces[..<index].suffix(4).last { !$0.is(.filler) && $0.kind != .possessive }
    return before?.kind == .comma
  }

  /// Whether a span that begins with a day possesses a peak: "…, since 6 January's closing high".
  func ownsPeak(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard case .time = pieces[index].kind, index + 1 < pieces.count,
      pieces[index + 1].kind == .possessive
    else { return false }
    return leadsToPeak(index, pieces)
  }

  /// Whether a span longer than a day stands between a noun of direction and the comma before it.
  func hasSpan(before index: Int, _ pieces: [Piece]) -> Bool {
    var sawSpan = false
    for piece in pieces[..<index].suffix(6).reversed() {
      switch piece.kind {
      case .comma, .stop: return sawSpan
      case .time: sawSpan = true
      case .word(.grain, let value): sawSpan = sawSpan || (value != "day" && value != "session")
      case .word(.filler, _), .word(.total, _), .possessive: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a word for "from" leads to a peak or low, and that to a figure or a verb.
  func leadsToPeak(_ index: Int, _ pieces: [Piece]) -> Bool {
    var sawPeak = false
    for piece in pieces[(index + 1)...].prefix(10) {
      switch piece.kind {
      case .word(.peak, _), .word(.record, _), .word(.levelNoun, _), .word(.extreme, _):
        sawPeak = true
      case .quantity, .direction: if sawPeak { return true }
      case .comma, .stop: return false
      default: break
      }
    }
    return false
  }

  /// Whether a word of contrast stands behind a subject, as it does in Chinese.
  func isContrasted(after index: Int, _ pieces: [Piece]) -> Bool {
    for piece in pieces[(index + 1)...].prefix(3) {
      switch piece.kind {
      case .word(.contrast, "behind"): return true
      case .time, .word(.filler, _), .word(.indexNoun, _): continue
      default: return false
      }
    }
    return false
  }
}
