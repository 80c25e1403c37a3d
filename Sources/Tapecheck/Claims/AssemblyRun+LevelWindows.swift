extension AssemblyRun {
  /// Pieces between a level and the day of the close that it is.
  private static let closeReach = 4

  /// The window of a level that is not the clause's: that of the close which it is said of, that of a level before a
  /// distance, that of a peak.
  func ownWindow(
    of level: Frame.Figure, before distance: Int, _ position: Int, in sentence: SentenceFrames
  ) -> ClaimWindow? {
    let frame = sentence.frames[position]
    if let day = closeDay(of: level, frame.run) { return day }
    return level.piece < distance
      ? beforeDistance(distance, position, in: sentence) : peakWindow(of: frame)
  }

  /// The day whose close a level is: "at its March 13 close of 3,855.76", "from Friday's close of 5,123".
  private func closeDay(of level: Frame.Figure, _ run: [Piece]) -> ClaimWindow? {
    guard article.article.language == .english else { return nil }
    var sawClose = false
    for piece in run[..<level.piece].suffix(AssemblyRun.closeReach).reversed() {
      switch piece.kind {
      case .word(.close, _): sawClose = true
      case .word(.prep, "of"), .word(.at, _), .word(.filler, _), .possessive: continue
      case .time(let time):
        guard sawClose, let window = windows.window(ofTime: time), window.kind == .session else {
          return nil
        }
        return window
      default: return nil
      }
    }
    return nil
  }

  /// The window of a level that stands before a distance, whose day dates only the peak: "at 5,471, it stands
  /// 3.5% below its record of July 16".
  private func beforeDistance(
    _ distance: Int, _ position: Int, in sentence: SentenceFrames
  ) -> ClaimWindow {
    let frame = sentence.frames[position]
    return window(
      of: position, in: sentence,
      excluding: Set(frame.times.filter { frame.timePieces[$0] ?? 0 > distance }))
  }

  /// Whether the closes on one side of a level are counted: "its third close above $300".
  func isOfCountedCloses(_ level: Frame.Figure, _ frame: Frame) -> Bool {
    guard
      let close = frame.words.last(where: {
        $0.word == .close && $0.piece < level.piece && level.piece - $0.piece <= 2
      })
    else { return false }
    return frame.figures.contains {
      article.quantities[$0.quantity].kind == .ordinal && article.quantities[$0.quantity].value > 1
        && (1...2).contains(close.piece - $0.piece)
    }
  }
}
