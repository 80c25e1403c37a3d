extension AssemblyRun {
  /// Whether a time belongs to the noun behind a figure: "a 1.4% gain on the week".
  func isOfNoun(_ time: Int, behind figure: Int, _ frame: Frame) -> Bool {
    guard let piece = frame.timePieces[time], piece > figure, piece - figure <= 4 else {
      return false
    }
    return frame.nouns.contains { $0.piece > figure && $0.piece < piece }
      && !frame.commas.contains { $0 > figure && $0 < piece }
  }

  /// Whether a figure has a span of its own, not that of the one before it: "rose 64 points on Friday, for a
  /// 1.4% gain on the week", "for a weekly gain of 1.4%".
  private func hasOwnSpan(
    _ figure: Frame.Figure, behind before: Frame.Figure, _ frame: Frame
  ) -> Bool {
    let isNamed = frame.words.contains {
      $0.word == .grain && $0.value != "day" && $0.value != "session" && $0.piece > before.piece
        && $0.piece < figure.piece && figure.piece - $0.piece <= 3
    }
    if isNamed { return true }
    let isParted =
      frame.times.contains { time in
        guard let piece = frame.timePieces[time], piece > before.piece, piece < figure.piece else {
          return false
        }
        return windows.window(ofTime: time)?.kind == .session
      }
      || frame.figures.contains {
        $0.role == .level && $0.piece > before.piece && $0.piece < figure.piece
      }
    return isParted
      && frame.times.contains { time in
        guard let kind = windows.window(ofTime: time)?.kind, !isSessionKind(kind) else {
          return false
        }
        return isOfNoun(time, behind: figure.piece, frame)
          || frame.adjacentTimes.contains(time)
            && frame.timePieces[time].map { $0 > figure.piece && $0 - figure.piece <= 3 } ?? false
      }
  }

  /// The changes of a Chinese list that deals them out to its subjects: "the three rose 3.6%, 2.5% and 3.0%,
  /// respectively"; none where their number is not that of the subjects, so that whose each is stays open.
  func dealtGroups(_ changes: [Frame.Figure], _ frame: Frame) -> [[Frame.Figure]]? {
    if isDealtToOthers(changes, frame) { return [] }
    guard isDealt(frame) else { return nil }
    let percents = changes.filter { article.quantities[$0.quantity].kind == .percent }
    let others = changes.filter { article.quantities[$0.quantity].kind != .percent }
    let count = frame.subjects.count
    guard percents.isEmpty || percents.count == count, others.isEmpty || others.count == count
    else { return [] }
    guard !percents.isEmpty else { return others.map { [$0] } }
    guard !others.isEmpty else { return percents.map { [$0] } }
    return zip(percents, others).map { [$0, $1] }
  }

  /// Whether levels are dealt out to more or fewer subjects than there are, so that whose each is stays open.
  func isUndealt(_ frame: Frame) -> Bool {
    guard isDealt(frame) else { return false }
    let levels = frame.figures.filter { $0.role == .level }.count
    return levels > 0 && levels != frame.subjects.count
  }

  /// Whether several figures are dealt out to one subject and to others that no list knows.
  private func isDealtToOthers(_ changes: [Frame.Figure], _ frame: Frame) -> Bool {
    frame.has(.respectively) && frame.subjects.count == 1 && frame.times.count < 2
      && changes.count { article.quantities[$0.quantity].kind == .percent } > 1
  }

  private func isDealt(_ frame: Frame) -> Bool {
    article.article.language != .english && frame.subjects.count > 1 && frame.has(.respectively)
  }

  /// Figures of one change in several units: points, or percent, or money.
  func changeGroups(_ changes: [Frame.Figure], _ frame: Frame) -> [[Frame.Figure]] {
    var groups: [[Frame.Figure]] = []
    for figure in changes {
      let kind = article.quantities[figure.quantity].kind
      if let last = groups.last, let before = last.last, !figure.isUpTo, !before.isUpTo,
        figure.piece - before.piece <= 9, !hasOwnSpan(figure, behind: before, frame),
        !last.contains(where: { article.quantities[$0.quantity].kind == kind })
      {
        groups[groups.count - 1].append(figure)
      } else {
        groups.append([figure])
      }
    }
    return groups
  }
}
