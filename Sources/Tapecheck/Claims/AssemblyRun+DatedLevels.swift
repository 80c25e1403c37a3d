extension AssemblyRun {
  /// A peak, low or record that the words date: "its July 17 record of 9,337.97".
  struct DatedMark {
    /// The place of the mark among the sentence's pieces.
    var piece: Int
    var day: Day
    var alternatives: [ClosedRange<Day>]
    var isLow: Bool
    /// The price that the words mean: the session's extreme or its close where they do not say which.
    var basis: ClaimWindow.Basis
    /// The figure that stands with it, as an index into the article's quantities.
    var level: Int?
    /// The pieces from the first to the last of its words.
    var pieces: ClosedRange<Int>
  }

  /// Pieces between a mark and its figure, and between its figure and its day.
  private static let markReach = 6

  /// The dated peaks, lows and records of a sentence.
  ///
  /// - Complexity: O(*n*) in the pieces; the look-ahead is bounded.
  func datedMarks(in sentence: SentenceFrames) -> [DatedMark] {
    var found: [DatedMark] = []
    let pieces = sentence.pieces
    for position in pieces.indices {
      guard let isLow = markSide(pieces[position]) else { continue }
      if let last = found.last, last.pieces.contains(position) { continue }
      if let mark = datedMark(at: position, isLow: isLow, pieces) { found.append(mark) }
    }
    return found
  }

  /// Emits the level that dates a peak or low, beside what the clause says of the distance to it.
  mutating func emitDatedLevels(_ sentence: SentenceFrames) {
    guard !sentence.frames.isEmpty else { return }
    for mark in datedMarks(in: sentence) {
      guard let level = mark.level,
        let position = sentence.frames.firstIndex(where: {
          $0.clause.pieces.contains(mark.pieces.lowerBound)
            || $0.clause.pieces.contains(mark.piece)
        })
      else { continue }
      let holder = sentence.frames.first { $0.figures.contains { $0.quantity == level } }
      let figure = holder?.figures.first { $0.quantity == level }
      // A level of the clause itself is emitted with the clause.
      let isOwn =
        holder.flatMap { distanceFigure(in: $0) }.map { $0.figure.piece > figure?.piece ?? 0 }
        ?? true
      if figure?.role == .level, holder?.isExternal == false, isOwn { continue }
      guard let subject = sentence.frames[position].subjects.first ?? holder?.subjects.first else {
        continue
      }
      var window = ClaimWindow(.asOf, from: mark.day, to: mark.day)
      window.alternatives = mark.alternatives
      window.basis = mark.basis
      var claim = claim(
        .level, .eq, subject: subject, position: position, window: window, in: sentence)
      let plain = Frame.Figure(quantity: level, role: .level, polarity: nil, piece: mark.piece)
      setFigure(plain, in: &claim)
      claim.unit = unit(of: plain, subject: subject, isChange: false)
      claim.polarity = .none
      claim.isNegated = false
      claim.obstacle = nil
      claim.range = trimmedRange(of: sentence.pieces[mark.pieces])
      claims.append(claim)
    }
  }

  /// Whether a piece names a low; `nil` for one that names neither a peak nor a low.
  private func markSide(_ piece: Piece) -> Bool? {
    switch piece.kind {
    case .word(.record, let value), .word(.peak, let value), .word(.extreme, let value),
      .word(.levelNoun, let value):
      value == "low" || value == "min"
    default: nil
    }
  }

  private func datedMark(at position: Int, isLow: Bool, _ pieces: [Piece]) -> DatedMark? {
    var first = position
    var last = position
    var time: Int?
    var level: Int?
    var basis: ClaimWindow.Basis = isLow ? .low : .high
    func note(_ piece: Piece) {
      if piece.is(.close) || piece.value(of: .record) == "close" { basis = .close }
    }
    note(pieces[position])
    // "its March 9, 2009, closing low": the day stands before the mark.
    var index = position - 1
    while index >= 0, position - index <= 4 {
      note(pieces[index])
      // "29 December 1989's 38,915.87-point closing record": the figure stands between.
      if case .quantity(let found) = pieces[index].kind, level == nil, index > 0,
        frameReader.isHan(pieces[position]), isLevel(article.quantities[found]),
        pieces[index - 1].kind == .possessive,
        !pieces[index..<position].contains(where: { $0.kind == .comma })
      {
        level = found
        index -= 1
        continue
      }
      if case .time(let found) = pieces[index].kind {
        // "9 March's twelve-year low": how far the mark reaches back is not its day.
        if isBesideDay(article.times[found].shape) {
          index -= 1
          continue
        }
        // "6 January's closing high since": a span that is only beside the mark dates something else.
        guard article.times[found].shape != .since || pieces[index + 1].kind == .possessive else {
          break
        }
        time = found
        first = index
        break
      }
      guard isMarkFiller(pieces[index]) else { break }
      index -= 1
    }
    // "record close of 5,048.62 on March 10": figure and day stand behind it.
    index = position + 1
    var unknown = 0
    while index < pieces.count, index - last <= AssemblyRun.markReach {
      note(pieces[index])
      switch pieces[index].kind {
      case .quantity(let found):
        guard level == nil, isLevel(article.quantities[found]) else { index = pieces.count; break }
        level = found
        last = index
        unknown = 0
      case .time(let found):
        if time == nil {
          time = found
          last = index
        }
        index = pieces.count
      case .other, .word(.touch, _):
        unknown += 1
        if unknown > 1 { index = pieces.count }
      default:
        if !isMarkFiller(pieces[index]), !pieces[index].is(.copula), markSide(pieces[index]) == nil
        {
          index = pieces.count
        }
      }
      index += 1
    }
    guard let time, let day = article.times[time].from,
      article.times[time].shape == .day && article.times[time].to == day
        || article.times[time].shape == .since && article.times[time].grain == .day
    else { return nil }
    return DatedMark(
      piece: position, day: day, alternatives: article.times[time].alternatives, isLow: isLow,
      basis: basis, level: level, pieces: first...last)
  }

  /// Whether a time says how far back a mark reaches or which price it is, not when it was.
  private func isBesideDay(_ shape: TimeExpression.Shape) -> Bool {
    switch shape {
    case .trailing, .clock: true
    default: false
    }
  }

  private func isMarkFiller(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .comma, .possessive, .word(.filler, _), .word(.prep, _), .word(.close, _), .word(.at, _),
      .word(.previous, _), .word(.indexNoun, _), .word(.pointWord, _), .word(.grain, _),
      .word(.perfect, _):
      true
    default: false
    }
  }

  private func isLevel(_ quantity: Quantity) -> Bool {
    switch quantity.kind {
    case .number, .points, .currency: !quantity.isSigned
    default: false
    }
  }
}
