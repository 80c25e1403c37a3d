extension AssemblyRun {
  /// Pieces between the name of a period and the direction that it belongs to.
  private static let reach = 2

  /// The week or month that a word for the period beside the direction names: "a weekly gain of 2%".
  func periodWindow(of frame: Frame, in sentence: SentenceFrames) -> ClaimWindow? {
    guard frame.superlatives.isEmpty, !frame.has(.straight), !frame.has(.streakNoun),
      !frame.has(.extreme), !frame.has(.levelNoun),
      !frame.figures.contains(where: { isCount(article.quantities[$0.quantity].kind) })
    else { return nil }
    let run = frame.run
    for word in frame.words where word.word == .grain {
      if let span = countedSpan(of: word.value, at: word.piece, run) { return span }
      guard let grain = TimeExpression.Grain(rawValue: word.value),
        run[(word.piece + 1)...].prefix(AssemblyRun.reach).contains(where: { $0.direction != nil }),
        let window = period(grain, around: toldDay)
      else { continue }
      return window
    }
    return nil
  }

  /// Whether a phrase that begins a clause, or stands right behind its figure, counts its span in an adjective or
  /// points back to one: "over the five-day stretch, it lost 2%" tells of no single session.
  func isOfCountedSpan(_ frame: Frame) -> Bool {
    guard article.article.language == .english,
      let figure = frame.figures.first(where: { $0.role == .change })?.piece
    else { return false }
    let lead = frame.run.firstIndex { !$0.is(.filler) && !$0.is(.and) } ?? 0
    let comma = frame.commas.first ?? 0
    return frame.words.contains { word in
      guard word.word == .grain, word.piece > 1 else { return false }
      let isBefore = word.piece < comma && comma < figure && leadsPhrase(frame.run[lead])
      let isBehind =
        (3...5).contains(word.piece - figure) && leadsPhrase(frame.run[figure + 1])
        && !frame.commas.contains { (figure...word.piece).contains($0) }
      guard isBefore || isBehind else { return false }
      if isBefore, case .quantity = frame.run[word.piece - 1].kind { return true }
      let token = frame.run[word.piece].tokens.lowerBound
      return token > 0 && article.text.isSymbol(token - 1, 0x2D)
    }
  }

  private func leadsPhrase(_ piece: Piece) -> Bool {
    piece.is(.prep) || piece.value(of: .above) == "loose"
  }

  /// A number of sessions or weeks that ended with the session told of: Chinese "three days together fell".
  private func countedSpan(of grain: String, at position: Int, _ run: [Piece]) -> ClaimWindow? {
    guard position > 0, case .quantity(let index) = run[position - 1].kind,
      article.quantities[index].kind == .number,
      let count = Int(exactly: article.quantities[index].value), (1...1000).contains(count),
      let unit = TimeExpression.Grain(rawValue: grain), leadsSpan(position, run)
    else { return nil }
    var window = ClaimWindow(.trailing, from: nil, to: paragraphDay?.from)
    window.count = count
    window.grain = unit == .day ? .session : unit
    return window
  }

  /// Whether a counted period is a span: "over two days", or before its verb in Chinese.
  private func leadsSpan(_ position: Int, _ run: [Piece]) -> Bool {
    guard article.article.language == .english else {
      return run[(position + 1)...].prefix(AssemblyRun.reach).contains { $0.direction != nil }
    }
    if run.contains(where: isRate),
      run[(position + 1)...].prefix(AssemblyRun.reach).contains(where: { $0.is(.total) })
    {
      return true
    }
    // "Has risen for three days" is a run of rises, not one of a size.
    guard position > 1, run.contains(where: { isRate($0) }) else { return false }
    return run[position - 2].is(.prep) || run[position - 2].value(of: .above) == "loose"
  }

  /// The sessions of a run that a figure is said of: "has fallen three days in a row, losing 2,100 points", "its
  /// 13-session run added 5%".
  func runWindow(
    behind group: [Frame.Figure], _ position: Int, in sentence: SentenceFrames
  ) -> ClaimWindow? {
    guard let figure = group.first else { return nil }
    let frame = sentence.frames[position]
    let isEnglish = article.article.language == .english
    guard isEnglish || frame.words.contains(where: { $0.word == .total && $0.piece < figure.piece })
    else { return nil }
    let isCarried = position > 0 && !frame.hasOwnSubject && frame.times.isEmpty
    let before = isCarried ? sentence.frames[position - 1] : frame
    guard !before.has(.snap), !frame.has(.snap),
      let streak = before.figures.first(where: {
        let quantity = article.quantities[$0.quantity]
        return quantity.kind == .streak && quantity.value > 1
          && (isCarried || $0.piece < figure.piece)
      }), let unit = article.quantities[streak.quantity].unit,
      let count = Int(exactly: article.quantities[streak.quantity].value)
    else { return nil }
    // "Four falls in a row, in three days together 14.6%": the figure has a span of its own.
    let start = isCarried ? -1 : streak.piece
    guard
      isEnglish
        || !frame.words.contains(where: { word in
          word.word == .grain && word.piece > start && word.piece < figure.piece
        })
    else { return nil }
    let isNoun =
      !isCarried
      && !frame.words.contains { $0.word == .prep && streak.piece - $0.piece == 1 }
      && frame.run.dropFirst(streak.piece + 1).first?.direction != nil
    guard !isEnglish || (isCarried ? before.isPerfect : isNoun) else { return nil }
    var window = ClaimWindow(.trailing, from: nil, to: paragraphDay?.from)
    window.count = count
    switch unit {
    case "weeks": window.grain = .week
    case "months": window.grain = .month
    case "days", "sessions": window.grain = .session
    default: return nil
    }
    return window
  }

  private func isRate(_ piece: Piece) -> Bool {
    guard case .quantity(let index) = piece.kind else { return false }
    return frameReader.isRate(article.quantities[index])
  }

  private func isCount(_ kind: Quantity.Kind) -> Bool { kind == .streak || kind == .ordinal }

  /// The session that the text around a claim tells of.
  var toldDay: Day {
    let told = (paragraphDay ?? storyDay)?.from ?? context.lastClosed
    return min(told, context.lastClosed)
  }

  func period(_ grain: TimeExpression.Grain, around day: Day) -> ClaimWindow? {
    let (year, month, date) = day.components
    switch grain {
    case .week:
      let monday = day.advanced(by: 1 - day.weekday)
      return ClaimWindow(.week, from: monday, to: monday.advanced(by: 6))
    case .month:
      let first = day.advanced(by: 1 - date)
      return ClaimWindow(.month, from: first, to: first.advanced(byMonths: 1).advanced(by: -1))
    case .quarter:
      let first = day.advanced(by: 1 - date).advanced(byMonths: -((month - 1) % 3))
      return ClaimWindow(.quarter, from: first, to: first.advanced(byMonths: 3).advanced(by: -1))
    case .year:
      guard let first = Day(year: year, month: 1, day: 1) else { return nil }
      return ClaimWindow(.year, from: first, to: first.advanced(byMonths: 12).advanced(by: -1))
    default: return nil
    }
  }

  /// The session before the one that the text tells of, where a time names it: "the previous session".
  func dayBefore(time index: Int) -> ClaimWindow? {
    isWord(.dayBefore, time: index) ? dayBefore() : nil
  }

  /// The session before the one that the text tells of, which may be one that goes on as it is written.
  func dayBefore() -> ClaimWindow {
    let isOpen =
      context.marketDay > context.lastClosed && context.calendar.isSession(context.marketDay)
    let named = (paragraphDay ?? storyDay)?.from
    let told = min(
      named ?? (isOpen ? context.marketDay : context.lastClosed),
      isOpen ? context.marketDay : context.lastClosed)
    let day = context.calendar.session(before: told)
    var window = ClaimWindow(.session, from: day, to: day)
    // A text that names no day may be about either session.
    let other = named == nil && isOpen ? context.calendar.session(before: day) : toldDay
    if other != day { window.alternatives = [other...other] }
    return window
  }

  /// Whether a time is written as a phrase of a class.
  func isWord(_ word: ClaimWord, time index: Int) -> Bool {
    let tokens = article.times[index].tokens
    return article.text.matches.matches(at: tokens.lowerBound).contains { match in
      Int(match.end) == tokens.upperBound
        && vocabulary.meanings(of: match.entry)?.contains {
          if case .word(word, _) = $0 { return true }
          return false
        } ?? false
    }
  }
}
