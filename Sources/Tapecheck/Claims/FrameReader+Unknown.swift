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
}
