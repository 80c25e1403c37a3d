extension AssemblyRun {
  /// The times of a clause that belong to a record or a rank, not to its moves.
  func openTimes(of frame: Frame) -> Set<Int> {
    // The day behind a distance dates the peak that it is measured from.
    if let distance = distanceFigure(in: frame)?.figure.piece,
      frame.figures.contains(where: { $0.role == .change && $0.piece != distance })
    {
      // "18% below its Jan. 3 record and 17.5% lower in 2022": up to the next figure.
      let next =
        article.article.language == .english
        ? frame.figures.first { $0.role == .change && $0.piece > distance }?.piece : nil
      return Set(
        frame.times.filter {
          let piece = frame.timePieces[$0] ?? 0
          return piece > distance && piece < next ?? .max
        })
    }
    let hasRecord =
      frame.has(.extreme) || frame.has(.record) || frame.has(.levelNoun)
      || !frame.superlatives.isEmpty
    // "To top its high set last week": only what stands behind a peak dates it.
    let peak = frame.words.first { $0.word == .peak }?.piece ?? .max
    guard hasRecord || peak < .max else { return [] }
    let leading = leadingSpan(of: frame)
    let passed = recordPassed(in: frame)
    return Set(
      frame.times.filter {
        if $0 == leading { return false }
        // "Was at 61.67, well below the record 82.69 it hit on March 16": the day is the record's.
        if let passed, frame.timePieces[$0] ?? 0 > passed { return true }
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

  /// The record or peak that a clause with a figure before it only sets its price against.
  private func recordPassed(in frame: Frame) -> Int? {
    guard article.article.language == .english else { return nil }
    return frame.words.first { word in
      guard word.word == .record || word.word == .peak || word.word == .levelNoun else {
        return false
      }
      let side = frame.words.last {
        ($0.word == .below || $0.word == .from) && $0.piece < word.piece
          && word.piece - $0.piece <= 3
      }
      guard let side else { return false }
      return frame.figures.contains { $0.piece < side.piece && $0.role != .from }
    }?.piece
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
