extension AssemblyRun {
  /// Whether a Chinese figure is the size of a largest move of no named span: "its largest one-day rise, 8.84%".
  func isOfUndated(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    article.article.language != .english && !frame.has(.ever)
      && frame.times.allSatisfy { article.times[$0].from == nil }
      && isOfOneSession(figure, frame)
      && frame.superlatives.contains { $0.piece < figure.piece && figure.piece - $0.piece <= 4 }
  }

  /// Whether a Chinese word beside a figure says that it is one session's, whatever span the clause names: "the
  /// largest one-day rise, of 8.84%".
  func isOfOneSession(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    guard article.article.language != .english else { return false }
    return frame.words.contains { word in
      word.word == .grain && (word.value == "session" || word.value == "day")
        && word.piece < figure.piece && figure.piece - word.piece <= 3
        && !frame.commas.contains { $0 > word.piece && $0 < figure.piece }
        && frame.nouns.contains { $0.piece > word.piece && $0.piece < figure.piece }
    }
  }

  /// Whether a time belongs to what is said beside a record: its phrase has a figure and no mark of a record, as
  /// in Chinese "in five days it rose 11%, a new high".
  func isBesideRecord(_ time: Int, _ frame: Frame) -> Bool {
    guard article.article.language != .english, let piece = frame.timePieces[time] else {
      return false
    }
    func isInPhrase(_ other: Int) -> Bool {
      !frame.commas.contains { ($0 > piece) != ($0 > other) }
    }
    let isMarked =
      frame.words.contains { word in
        switch word.word {
        case .extreme, .record, .levelNoun, .peak: isInPhrase(word.piece)
        default: false
        }
      } || frame.superlatives.contains { isInPhrase($0.piece) }
    guard !isMarked else { return false }
    return frame.figures.contains { figure in
      let kind = article.quantities[figure.quantity].kind
      return isInPhrase(figure.piece) && (figure.role == .change || kind == .multiple)
    }
  }

  /// The window of a figure beside an aside that has a figure and a time of its own: "the index, up 19% this
  /// year, rose 0.6%", "rose 0.6%, up 19% this year".
  func windowBesideAside(
    _ order: Int, _ groups: [[Frame.Figure]], _ position: Int, in sentence: SentenceFrames
  ) -> ClaimWindow? {
    guard groups.count > 1, let figure = groups[order].first?.piece else { return nil }
    let frame = sentence.frames[position]
    let before = order > 0 ? groups[order - 1].last?.piece : nil
    let next = order + 1 < groups.count ? groups[order + 1].first?.piece : nil
    let taken = frame.times.filter { time in
      guard let piece = frame.timePieces[time] else { return false }
      if let before, piece > before, piece < figure {
        return frame.commas.contains { $0 > piece && $0 < figure }
      }
      // "Rose 1.2%, bringing its gain for the month to 4.7%": the span is the second figure's.
      if let next, piece > figure, piece < next,
        frame.commas.contains(where: { $0 > figure && $0 < piece })
      {
        return true
      }
      // A day behind the aside may be meant for both; a span is the aside's.
      guard let next, piece > next,
        frame.adjacentTimes.contains(time) || isOfNoun(time, behind: next, frame),
        let window = windows.window(ofTime: time), !isSessionKind(window.kind)
      else { return false }
      return frame.commas.contains { $0 > figure && $0 < next }
    }
    guard !taken.isEmpty else { return nil }
    return window(
      of: position, in: sentence, excluding: openTimes(of: frame).union(taken))
  }

  /// The spans to date that the text around a clause speaks of: its paragraph, in English also the headings, as those of
  /// a review of the week.
  var otherKinds: [ClaimWindow.Kind] {
    guard article.article.language == .english else { return paragraphKinds }
    return paragraphKinds + headKinds.filter { !paragraphKinds.contains($0) }
  }

  /// Whether a day dates the move that a clause without a subject of its own looks back on: "rose 2.9%, rebounding
  /// from a 2.3% drop on Friday".
  func isOfOtherMove(_ time: Int?, _ frame: Frame) -> Bool {
    guard article.article.language == .english, let time,
      frame.subjects.allSatisfy({ $0.basis == .carried })
    else { return false }
    return frame.figures.contains { figure in
      figure.role == .from && frame.timePieces[time] ?? 0 > figure.piece
        || isOfNoun(time, behind: figure.piece, frame)
    }
  }

  /// Whether a day possesses what stands behind it: "Thursday's rise".
  func isPossessor(_ time: Int?, _ frame: Frame) -> Bool {
    guard let time, let piece = frame.timePieces[time] else { return false }
    return article.article.language == .english && frame.possessives.contains(piece + 1)
  }
}
