/// Which price of a session a clause means: its close, its open, its high or low, one before or after hours.
extension AssemblyRun {
  /// Whether a clause tells of a future on a day whose session had not closed.
  private func isFutureBeforeOpen(_ window: ClaimWindow, _ frame: Frame) -> Bool {
    guard let first = frame.subjects.first, first.named != nil,
      context.marketDay > context.lastClosed
    else { return false }
    // "Nasdaq futures rose 2%" before the open is no move of the day before.
    if article.article.language != .english, window.isInherited { return true }
    return window.from.map { $0 == context.marketDay } ?? false
  }

  /// Whether a clause tells of prices that were not the session's last.
  private func isSnapshot(_ frame: Frame) -> Bool {
    guard frame.has(.snapshot), !frame.has(.close) else { return false }
    guard article.article.language != .english,
      let first = frame.figures.first(where: { $0.role == .change || $0.role == .level })
    else { return true }
    // Chinese puts the word before its figure: "closed up 5.9%, early on it had been up 10%".
    return frame.words.contains { $0.word == .snapshot && $0.piece < first.piece }
  }

  /// Whether a Chinese clause tells of prices within the day, whatever span the paragraph speaks of.
  func isWithinDay(_ frame: Frame) -> Bool {
    guard article.article.language != .english else { return false }
    return frame.words.contains { word in
      switch word.word {
      case .snapshot, .upTo, .intradayHigh, .intradayLow, .open: true
      default: false
      }
    }
  }

  /// Whether a session is that of the publication, or left unsaid.
  private func isToday(_ window: ClaimWindow) -> Bool {
    guard let day = window.from else { return true }
    return window.isInherited || day == context.reference
  }

  private func isOfNewYork(_ frame: Frame) -> Bool {
    frame.subjects.first.map { directory[$0.symbol]?.currency == "USD" } ?? false
  }

  /// Whether a word stands right behind the clause's last figure: "down 460 points at its worst".
  private func closesClause(_ piece: Int, _ frame: Frame) -> Bool {
    guard let last = frame.figures.last?.piece else { return false }
    return (1...2).contains(piece - last) && !frame.commas.contains { $0 > last && $0 < piece }
  }

  /// Puts the price of the session that the clause means into a window.
  func withSession(_ window: ClaimWindow, _ frame: Frame) -> ClaimWindow {
    var window = window
    let isDay = window.kind == .session
    if frame.has(.premarket) {
      window.basis = .extended
      if isDay { window.kind = .premarket }
    } else if frame.has(.afterhours) {
      window.basis = .extended
      if isDay { window.kind = .afterhours }
    } else if isDay, isFutureBeforeOpen(window, frame) {
      window.basis = .extended
      window.kind = .premarket
    } else if isSnapshot(frame) {
      if isDay { window.kind = .snapshot }
    } else if isOfMorning, isDay, isToday(window), !isOfNewYork(frame) {
      window.kind = .snapshot
    } else if frame.has(.open) {
      window.basis = .open
    } else if let mark = frame.words.first(where: {
      $0.word == .intradayHigh || $0.word == .intradayLow
    }), mark.piece < (frame.figures.first?.piece ?? .max) || closesClause(mark.piece, frame) {
      window.basis = mark.word == .intradayHigh ? .high : .low
    }
    return window
  }
}
