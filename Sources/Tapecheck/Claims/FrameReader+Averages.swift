extension FrameReader {
  /// Pieces between the length of a moving average and its noun: "50-day simple moving average".
  private static let averageReach = 3

  /// Whether a span is the length of a moving average: "its 50-day moving average", "above its 200-day".
  func isOfAverage(time index: Int, at position: Int, in run: [Piece]) -> Bool {
    guard case .trailing(let count, let grain) = article.times[index].shape, count > 1,
      grain != .year
    else { return false }
    for piece in run[(position + 1)...].prefix(FrameReader.averageReach) {
      switch piece.kind {
      case .word(.average, _), .word(.indexNoun, "average"): return true
      case .word(.filler, _), .word(.and, _), .word(.or, _), .time, .mark, .other, .comma: continue
      default: break
      }
      break
    }
    let isLast = position + 1 == run.count || !run[position + 1].is(.levelNoun)
    guard isLast, position > 1, !isHan(run[position]) else { return false }
    // "Below its 200-day": the noun is left out.
    let side = run[position - 1].is(.filler) ? run[position - 2] : run[position - 1]
    return side.value(of: .above) == "" || side.is(.below)
  }
}
