extension AssemblyRun {
  /// The window of a clause: its own time, else the sentence's, the heading's, the story's.
  ///
  /// Times in `excluding` belong to another part, such as the "since" of a record.
  func window(
    of position: Int, in sentence: SentenceFrames, excluding: Set<Int> = []
  ) -> ClaimWindow {
    let frame = sentence.frames[position]
    if isOnAnotherDay(frame, in: sentence) {
      return dayBeforeMain(position, in: sentence) ?? ClaimWindow(.unspecified)
    }
    if let own = ownWindow(of: frame, excluding: excluding) { return withSession(own, frame) }
    // "A week earlier it had gained 3%": a day that the words count, but do not name.
    if frame.has(.otherDay) { return ClaimWindow(.unspecified) }
    if frame.has(.dayBefore) { return dayBefore() }
    if let period = periodWindow(of: frame, in: sentence) ?? leadingPeriod(of: frame) {
      return withSession(period, frame)
    }
    if isOfCountedSpan(frame) || sentence.frames.first.map(isOfCountedSpan) ?? false {
      return ClaimWindow(.unspecified)
    }
    // ", a rise of 171%": a noun that restates what stands before it has no day of its own.
    if position > 0, !frame.hasOwnSubject, frame.direction?.part == .noun, !frame.isVerbal,
      !frame.has(.close)
    {
      return ClaimWindow(.unspecified)
    }
    if position > 0, sumsUp(frame) {
      return spanBefore(position, in: sentence) ?? ClaimWindow(.unspecified)
    }
    if frame.has(.sameWindow) || frame.clause.joint != .relative,
      let shared = sharedWindow(for: position, in: sentence, excluding: excluding)
    {
      return withSession(shared, frame)
    }
    if frame.has(.sameWindow) { return paragraphWindow ?? ClaimWindow(.unspecified) }
    if let headingWindow { return withSession(headingWindow, frame) }
    if let paragraphWindow, !frame.has(.close), !isWithinDay(frame),
      isOfSameMarket(frame) || isBehindSemicolon(sentence)
    {
      var window = paragraphWindow
      window.isInherited = true
      return withSession(window, frame)
    }
    if frame.subjects.first?.basis == .anaphora, frame.has(.compare), frame.times.isEmpty,
      let last = claims.last(where: { $0.type == .windowReturn }),
      last.group.map({ $0 >= sentence.group - 1 }) ?? false
    {
      var window = last.window
      window.isInherited = true
      return window
    }
    if frame.isPerfect, !frame.has(.close) { return ClaimWindow(.unspecified) }
    if let day = isRecent(paragraphDay) ? paragraphDay : storyDay ?? paragraphDay {
      var window = ClaimWindow(.session, from: day.from, to: day.to)
      window.weekday = day.weekday
      window.alternatives = day.alternatives
      if let other = paragraphDay?.from, other != day.from {
        window.alternatives.append(other...other)
      }
      window.isInherited = true
      window.otherKinds = otherKinds
      return withSession(window, frame)
    }
    var window = ClaimWindow(.session)
    window.isInherited = true
    window.otherKinds = otherKinds
    return withSession(window, frame)
  }

  /// Whether a Chinese clause sums up a span that it does not name: "…, up 0.1% together".
  private func sumsUp(_ frame: Frame) -> Bool {
    guard article.article.language != .english, !frame.hasOwnSubject,
      let total = frame.words.first(where: { $0.word == .total })?.piece
    else { return false }
    return frame.figures.contains { $0.role == .change && $0.piece > total }
  }

  /// The span longer than a day that a sentence named last before a clause.
  private func spanBefore(_ position: Int, in sentence: SentenceFrames) -> ClaimWindow? {
    for frame in sentence.frames[..<position].reversed() {
      let open = openTimes(of: frame)
      for index in frame.times.reversed() where !open.contains(index) {
        if let window = windows.window(ofTime: index), !isSessionKind(window.kind),
          window.kind != .horizon
        {
          return window
        }
      }
      if let window = periodWindow(of: frame, in: sentence) { return window }
    }
    return nil
  }

  /// Whether a clause tells of a day counted from the main one: "a day after closing at a record".
  func isOnAnotherDay(_ frame: Frame, in sentence: SentenceFrames) -> Bool {
    frame.times.isEmpty && frame.run.first?.is(.dayOffset) ?? false
  }

  /// The session before the main clause's, which "a day after closing at a record" tells of.
  private func dayBeforeMain(_ position: Int, in sentence: SentenceFrames) -> ClaimWindow? {
    let first = sentence.pieces[sentence.frames[position].clause.pieces].first
    guard position > 0, first?.value(of: .dayOffset) == "1" else { return nil }
    let main = window(of: position - 1, in: sentence)
    guard isSessionKind(main.kind), main.kind != .unspecified else { return nil }
    let day = context.calendar.session(before: main.from ?? toldDay)
    return ClaimWindow(.session, from: day, to: day)
  }

  /// Whether a time is only the name of an event long past, not a day that the article tells of.
  func isName(time index: Int) -> Bool {
    let time = article.times[index]
    guard time.event != nil, time.shape == .day, let day = time.to,
      day < context.reference.advanced(by: -60), time.tokens.lowerBound > 0
    else { return false }
    let before = article.text.tokens[time.tokens.lowerBound - 1]
    return before.kind == .symbol
  }

  /// Whether a sentence goes on with what the one before it said, as Chinese does behind a semicolon.
  private func isBehindSemicolon(_ sentence: SentenceFrames) -> Bool {
    let start = sentence.tokens.lowerBound
    return start > 0 && article.text.foldedBytes(start - 1).elementsEqual([0x3B])
  }

  /// Whether a clause is about the market that the sentence before was about.
  private func isOfSameMarket(_ frame: Frame) -> Bool {
    guard let last = recentSubjects.last, let first = frame.subjects.first else { return true }
    return directory[last.symbol]?.currency == directory[first.symbol]?.currency
  }

  /// Whether a day lies within ten days of the publication, so that the article is likely about it.
  private func isRecent(_ window: ClaimWindow?) -> Bool {
    guard let day = window?.from else { return false }
    return day >= context.reference.advanced(by: -10)
  }

  /// The clause's own window; the last one that is neither a time of day nor taken by another part.
  private func ownWindow(of frame: Frame, excluding: Set<Int>) -> ClaimWindow? {
    var found: ClaimWindow?
    if frame.isSinceEvent {
      let day = frame.times.first.flatMap { article.times[$0].from }
      // "Since peaking on Sept. 10": that day's close is the base.
      let isPeak = frame.value(of: .since) == "close"
      return day.map { ClaimWindow(.since, from: isPeak ? $0.advanced(by: 1) : $0) }
        ?? ClaimWindow(.unspecified)
    }
    let times = frame.times.filter { !excluding.contains($0) && !isRefined($0, in: frame) }
    for index in times.filter({ frame.adjacentTimes.contains($0) })
      + times.filter({ !frame.adjacentTimes.contains($0) })
    {
      // "Against the session before" is a day's move.
      if frame.fromTimes.contains(index), dayBefore(time: index) != nil { continue }
      if frame.fromTimes.contains(index), let span = spanFromEdge(time: index) {
        found = span
        continue
      }
      if frame.fromTimes.contains(index),
        let day = article.times[index].to ?? article.times[index].alternatives.first?.upperBound
      {
        // "From a year ago": the close of that day is the base; from the session before it is a day's move.
        let next = context.calendar.session(after: day)
        var window =
          next == toldDay && article.times[index].shape == .day
          ? ClaimWindow(.session, from: next, to: next)
          : ClaimWindow(.since, from: day.advanced(by: 1))
        window.time = index
        found = window
        continue
      }
      if let day = dayBefore(time: index) {
        // "Went on as the day before, up 0.5%": what a phrase before the figure's only mentions.
        if isMentioned(index, in: frame) { continue }
        found = day
        continue
      }
      // "A week earlier it had gained 3%": a day that the words count, but do not name.
      if isWord(.otherDay, time: index) {
        found = found ?? ClaimWindow(.unspecified)
        continue
      }
      // “Black Monday” in quotes is what a day is called, not the day of 1987.
      if isName(time: index) { continue }
      // "The same period" names a window that stands elsewhere.
      guard let window = windows.window(ofTime: index) else { continue }
      if window.kind == .unspecified {
        // "At the end of 2020" names a day that is not known to the day; it is not today.
        switch article.times[index].grain {
        case .month, .quarter, .half, .year: found = found ?? window
        default: break
        }
        continue
      }
      // "…to 30,303, turning negative for the year": a span behind a comma is another statement's.
      if window.kind != .session || isHan(time: index), let piece = frame.timePieces[index],
        let figure = frame.figures.last(where: { $0.role == .change })?.piece, figure < piece,
        frame.commas.contains(where: { $0 > figure && $0 < piece })
      {
        continue
      }
      // "By Thursday it was up 5% for the year": the span ends with the day.
      if var span = found, isToDate(span.kind),
        window.kind == .session, let day = window.from, span.to.map({ day < $0 }) ?? true,
        day >= context.reference.advanced(by: -10)
      {
        span.to = day
        found = span
        continue
      }
      // "As of Thursday's close, so far this year it rose 5%": Chinese puts the day first.
      if article.article.language != .english, let day = found, day.kind == .session,
        isToDate(window.kind), frame.figures.count(where: { $0.role == .change }) <= 1,
        let last = day.to, window.from.map({ $0 <= last }) ?? false
      {
        var span = window
        span.to = last
        found = span
        continue
      }
      // "Two days later, on 15 October": a day yet to come is none that prices moved on.
      if window.kind == .session, let day = window.from, day > context.reference,
        article.article.language != .english,
        times.contains(where: { article.times[$0].from.map { $0 <= context.reference } ?? false })
      {
        continue
      }
      // The first time beside the predicate wins over what merely follows it, but a span that is
      // open ("since") gives way to a named day.
      if found == nil || (found?.kind == .since && window.kind != .since) { found = window }
    }
    return found
  }

  private func isHan(time index: Int) -> Bool {
    article.times[index].tokens.last.map { article.text.tokens[$0].kind == .han } ?? false
  }

  private func isToDate(_ kind: ClaimWindow.Kind) -> Bool {
    kind == .ytd || kind == .qtd || kind == .mtd || kind == .wtd
  }

  /// The span that begins with the vague edge of a period: "compared with the start of the year".
  private func spanFromEdge(time index: Int) -> ClaimWindow? {
    let time = article.times[index]
    guard time.shape == .unresolved, let day = time.alternatives.first?.lowerBound,
      time.alternatives.first?.upperBound == day, day < context.reference
    else { return nil }
    let kind: ClaimWindow.Kind
    switch time.grain {
    case .year: kind = .ytd
    case .quarter: kind = .qtd
    case .month: kind = .mtd
    default: return nil
    }
    let isStart = day.components.day == 1
    let isOfNow =
      day.year == context.reference.year
      && (kind == .ytd || context.reference < day.advanced(by: 93))
    guard isStart, isOfNow else {
      return ClaimWindow(.since, from: isStart ? day : day.advanced(by: 1))
    }
    var window = ClaimWindow(kind, from: day, to: nil)
    window.time = index
    return window
  }

  /// Whether a day stands right behind another that only counts back to it: "sixteen years ago, on March 9, 2009".
  private func isRefined(_ index: Int, in frame: Frame) -> Bool {
    guard article.times[index].shape == .day, let piece = frame.timePieces[index],
      frame.commas.contains(piece + 1)
    else { return false }
    return frame.times.contains { other in
      guard article.times[other].shape == .day, let place = frame.timePieces[other] else {
        return false
      }
      return place > piece && place - piece <= 3
        && article.times[other].tokens.count > article.times[index].tokens.count
    }
  }

  /// The window of the sentence: a time that leads it, or that the clauses before it carry.
  private func sharedWindow(
    for position: Int, in sentence: SentenceFrames, excluding: Set<Int>
  ) -> ClaimWindow? {
    for earlier in sentence.frames[..<position].reversed()
    where earlier.clause.joint != .relative && !endsInAside(earlier, in: sentence) {
      let taken = excluding.union(asideTimes(of: earlier, in: sentence))
        .union(openTimes(of: earlier))
      if var window = ownWindow(of: earlier, excluding: taken), window.kind != .horizon {
        // "After Friday's drop, …": the day of what came before may not be the main clause's.
        // Nor is a span that something else's clause ends with: "signalled two cuts in 2025, and …".
        let leads = earlier.timeLeads && earlier.timePieces.values.contains { $0 < 3 }
        if earlier.isExternal, !leads, !isSessionKind(window.kind) { continue }
        // "Sales rose 12% in the third quarter, its shares 3% after hours": no quarter has a bell.
        if !isSessionKind(window.kind),
          sentence.frames[position].has(.afterhours) || sentence.frames[position].has(.premarket)
        {
          continue
        }
        if earlier.isExternal || earlier.clause.joint == .subordinate { window.isInherited = true }
        return window
      }
      if earlier.figures.contains(where: { $0.role == .change }),
        let window = periodWindow(of: earlier, in: sentence)
      {
        return window
      }
    }
    // "The Dow rose 0.4% and the Nasdaq 0.8% on Friday": a day at the end of a list holds for all of it.
    for later in sentence.frames[(position + 1)...] {
      guard later.clause.joint == .coordinate || later.clause.joint == .contrast,
        !(sentence.pieces[later.clause.pieces].first?.is(.subordinate) ?? false),
        distanceFigure(in: later) == nil,
        // A Chinese time before its verb is that clause's alone.
        !later.timeLeads || article.article.language == .english
      else { break }
      // "Fell 2.4%, giving back most of Thursday's 2.9% rise": that day is the other figure's alone.
      if let window = ownWindow(of: later, excluding: excluding), window.kind == .session,
        !isPossessor(window.time, later), !isOfOtherMove(window.time, later)
      {
        return window
      }
    }
    return nil
  }

  /// Whether all that a clause says stands in an aside to its subject, so that its span is the aside's alone:
  /// "the index, up 19% this year, rose 0.6%".
  private func endsInAside(_ frame: Frame, in sentence: SentenceFrames) -> Bool {
    guard !frame.timeLeads, !frame.adjacentTimes.isEmpty, let figure = frame.figures.first,
      let comma = frame.commas.last(where: { $0 < figure.piece })
    else { return false }
    let run = sentence.pieces[frame.clause.pieces]
    let behind = run.startIndex + comma + 1
    return run.indices.contains(behind) && run[behind].direction?.part == .adverb
  }

  /// The spans that only an aside behind a figure has: "gained 3.5%, up 11.5% for the week, and the Dow rose".
  private func asideTimes(of frame: Frame, in sentence: SentenceFrames) -> Set<Int> {
    guard let first = frame.figures.first(where: { $0.role == .change })?.piece else { return [] }
    let run = sentence.pieces[frame.clause.pieces]
    return Set(
      frame.times.filter { time in
        guard let piece = frame.timePieces[time], let window = windows.window(ofTime: time),
          !isSessionKind(window.kind),
          let comma = frame.commas.last(where: { $0 > first && $0 < piece })
        else { return false }
        let behind = run.startIndex + comma + 1
        return run.indices.contains(behind) && run[behind].direction?.part == .adverb
      })
  }

  /// The day of the peak that a span begins with, whose price stands beside it: "since peaking at $328 on Monday".
  func peakWindow(of frame: Frame) -> ClaimWindow? {
    guard frame.isSinceEvent, frame.value(of: .since) == "close",
      let day = frame.times.first.flatMap({ article.times[$0].from })
    else { return nil }
    return ClaimWindow(.session, from: day, to: day)
  }
}
