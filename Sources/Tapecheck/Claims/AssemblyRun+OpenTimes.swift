extension AssemblyRun {
  /// The times of a clause that belong to a record or a rank, not to its moves.
  func openTimes(of frame: Frame) -> Set<Int> {
    // The day behind a distance dates the peak that it is measured from.
    if let distance = distanceFigure(in: frame)?.figure.piece,
      frame.figures.contains(where: { $0.role == .change && $0.piece < distance })
    {
      return Set(frame.times.filter { frame.timePieces[$0] ?? 0 > distance })
    }
    let hasRecord =
      frame.has(.extreme) || frame.has(.record) || frame.has(.levelNoun)
      || !frame.superlatives.isEmpty
    // "To top its high set last week": only what stands behind a peak dates it.
    let peak = frame.words.first { $0.word == .peak }?.piece ?? .max
    guard hasRecord || peak < .max else { return [] }
    let leading = leadingSpan(of: frame)
    return Set(
      frame.times.filter {
        if $0 == leading { return false }
        if isBesideRecord($0, frame) { return false }
        // A time directly behind a figure is the figure's.
        guard !frame.adjacentTimes.contains($0), hasRecord || frame.timePieces[$0] ?? 0 > peak
        else {
          return false
        }
        return switch article.times[$0].shape {
        case .since, .trailing, .toDate, .unresolved, .period, .between: true
        default: article.times[$0].event != nil
        }
      })
  }

  /// The span that leads a clause and dates its figure, where another span behind the figure is the
  /// record's: "this week it fell 5.2%, the worst since January".
  private func leadingSpan(of frame: Frame) -> Int? {
    guard frame.timeLeads, let first = frame.times.first, let piece = frame.timePieces[first],
      article.times[first].event == nil,
      let figure = frame.figures.first(where: { $0.role == .change })?.piece, piece < figure,
      frame.times.contains(where: { frame.timePieces[$0] ?? 0 > figure })
    else { return nil }
    return first
  }
}
