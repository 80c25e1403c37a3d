extension AssemblyRun {
  /// Emits how much of a share was traded, in shares or against its average; returns whether a clause says so.
  mutating func emitVolume(_ position: Int, in sentence: SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    let subjects = tradedSubjects(of: position, in: sentence)
    guard subjects.count == 1, let subject = subjects.first,
      directory[subject.symbol]?.kind == .stock || directory[subject.symbol]?.kind == .etf
    else { return false }
    let count = claims.count
    let trailing = trailingWindow(of: position, in: sentence)
    let length = trailing ?? usualWindow(frame)
    var day = window(of: position, in: sentence, excluding: length?.time.map { [$0] } ?? [])
    if !isSessionKind(day.kind), day.isInherited, length != nil {
      // Only one day's volume is put against an average, whatever span the paragraph speaks of.
      day = ClaimWindow(.session, from: paragraphDay?.from ?? storyDay?.from, to: nil)
      day.to = day.from
      day.isInherited = true
    }
    guard isSessionKind(day.kind) else { return false }
    if let length, article.article.language == .english {
      emitVolumeWord(subject, averageWindow(length, day), position, in: sentence)
    }
    for figure in frame.figures {
      let quantity = article.quantities[figure.quantity]
      switch quantity.kind {
      case .number where quantity.step >= 1_000:
        emitMeasured(.volume, figure, "shares", subject, day, position, in: sentence)
      case .multiple, .percent:
        // "The 0.4% drop came on twice the usual volume": the percent is the price's.
        guard !isMove(figure, besideVolumeIn: frame),
          trailing != nil || quantity.kind == .multiple || figure.role != .change,
          let window = length.map({ averageWindow($0, day) })
        else { continue }
        let isPart = quantity.kind == .percent && isPartOf(figure, frame, sentence)
        let unit = quantity.kind == .multiple || isPart ? "multiple" : "percent"
        emitMeasured(.volume, figure, unit, subject, window, position, in: sentence)
        if isPart, let last = claims.indices.last, let value = claims[last].value {
          (claims[last].value, claims[last].step) = (value / 100, claims[last].step / 100)
        }
        if unit == "percent", let last = claims.indices.last {
          claims[last].polarity = isLess(figure, frame) ? .down : .up
        }
      default: continue
      }
    }
    return claims.count > count
  }

  /// Whether a figure says by how much something stood below another: "15% below its average".
  private func isLess(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    if frame.has(.below) || frame.has(.lessThan) || frame.has(.less) { return true }
    return (figure.polarity ?? frame.direction?.polarity) == .down
  }

  /// The sessions whose mean a clause measures a volume by.
  private func averageWindow(_ length: ClaimWindow, _ day: ClaimWindow) -> ClaimWindow {
    var window = ClaimWindow(.average)
    window.count = length.count
    window.grain = .session
    window.end = day.to ?? day.from
    window.isInherited = day.isInherited
    return window
  }

  /// "Volume was double its 50-day average": the multiple is a word, no figure.
  private mutating func emitVolumeWord(
    _ subject: Frame.Subject, _ window: ClaimWindow, _ position: Int, in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    guard let multiple = frame.value(of: .multiple).flatMap(Double.init), !frame.isPerfect,
      !frame.figures.contains(where: { article.quantities[$0.quantity].kind == .multiple })
    else { return }
    var claim = claim(
      .volume, .about, subject: subject, position: position, window: window, in: sentence)
    (claim.value, claim.unit, claim.step) = (multiple, "multiple", 1)
    claim.polarity = .none
    claims.append(claim)
  }

  /// The share whose volume a clause speaks of: the one that it names, else the one that its paragraph is about.
  private func tradedSubjects(of position: Int, in sentence: SentenceFrames) -> [Frame.Subject] {
    let named = measuredSubjects(of: position, in: sentence)
    guard named.isEmpty else { return named }
    let shares = blockSubjects.filter { subject in
      let kind = directory[subject.symbol]?.kind
      return kind == .stock || kind == .etf
    }
    return shares.count == 1 ? shares.map { carried($0) } : []
  }

  /// The average whose length is not said: "five times its normal volume".
  private func usualWindow(_ frame: Frame) -> ClaimWindow? {
    guard article.article.language == .english else { return nil }
    return frame.words.contains { word in
      word.word == .typical || word.word == .mean && word.value != "rate"
        || word.word == .indexNoun && word.value == "average"
    } ? ClaimWindow(.average) : nil
  }

  /// Whether a percent is a part of the average: "three quarters of the 20-day average".
  private func isPartOf(
    _ figure: Frame.Figure, _ frame: Frame, _ sentence: SentenceFrames
  ) -> Bool {
    let run = sentence.pieces[frame.clause.pieces]
    let next = run.dropFirst(figure.piece + 1).first
    return next?.value(of: .prep) == "of"
  }
}
