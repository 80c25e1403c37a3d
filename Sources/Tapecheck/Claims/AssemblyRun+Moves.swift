extension AssemblyRun {
  /// Emits what a clause says of moves and levels: percent, points, money, levels, and the arithmetic
  /// that ties them.
  mutating func emitMoves(_ position: Int, in sentence: SentenceFrames, hasOtherClaim: Bool) {
    let frame = sentence.frames[position]
    let window = sinceFarDay(
      window(
        of: position, in: sentence,
        excluding: openTimes(of: frame).union(
          spansOfFirst(in: frame, frame.run))), frame)
    let distance = distanceFigure(in: frame)?.figure.piece
    let changes = changes(in: frame, window, besides: distance)
    let levels = frame.figures.filter { $0.role == .level && !isUndealt(frame) }
    let marked = distance == nil ? [] : Set(datedMarks(in: sentence).compactMap(\.level))
    let groups = dealtGroups(changes, frame) ?? changeGroups(changes, frame)
    let isPaired = groups.count > 1 && groups.count == frame.subjects.count
    for (index, subject) in frame.subjects.enumerated() {
      let own = isPaired ? [groups[index]] : groups
      let isLevelPaired = levels.count > 1 && levels.count == frame.subjects.count
      let ownLevels = isLevelPaired ? [levels[index]] : levels
      var period: ClaimWindow?
      for (order, group) in own.enumerated() {
        if isOtherSide(order, own, frame) { continue }
        let paired =
          ownWindow(ofGroup: order, of: own, besides: window, position, in: sentence)
          ?? (isNamedAnew(group, frame) ? nil : period)
        // "This week's fall of 3,094 points is …, and in percent its 9.5% is …": one span.
        if order == 0, article.article.language != .english, frame.times.count < 2 {
          period = periodicWindow(of: group, window, frame)
        }
        emitMove(
          group, level: ownLevels.first { isFinal($0, frame) }, subject: subject, position,
          paired ?? window, in: sentence)
      }
      for level in ownLevels
      where !isOfCountedCloses(level, frame)
        && !(level.piece > distance ?? .max && marked.contains(level.quantity))
      {
        if isNegated(level, frame) {
          emitDeniedLevel(level, subject: subject, position, window, in: sentence)
        } else if !emitPassing(level, subject: subject, position, window, in: sentence) {
          let own = ownWindow(of: level, before: distance ?? 0, position, in: sentence)
          emitLevel(level, subject: subject, position, own ?? window, in: sentence)
        }
      }
      if changes.isEmpty, !hasOtherClaim, distance == nil, !ownLevels.contains(where: \.isUpTo),
        frame.isVerbal, frame.direction?.part != .noun,
        frame.hasOwnSubject, frame.isVerbOfSubject
      {
        emitBareMove(subject, position, window, in: sentence, hasLevel: !ownLevels.isEmpty)
      }
    }
  }

  /// The figures of a clause that say how far its subject moved; the figure of a distance is none of them.
  ///
  /// What looks at figures one by one stands outside of what adds claims: there each look would copy the run.
  private func changes(
    in frame: Frame, _ window: ClaimWindow, besides distance: Int?
  ) -> [Frame.Figure] {
    frame.figures.filter {
      $0.role == .change && $0.piece != distance
        // The object's own figure is no move of the subject: "ahead of the S&P 500's 7.3%".
        && ($0.piece < distance ?? .max || !frame.adjacentTimes.isEmpty
          || article.quantities[$0.quantity].kind != .percent
          || hasOwnSpan($0, behind: distance ?? 0, frame))
        && (frame.objects.isEmpty || !frame.possessives.contains($0.piece - 1))
        && (isSessionKind(window.kind) ? !isOfUndated($0, frame) : !isOfOneSession($0, frame))
    }
  }

  /// The window that the words beside a group of figures give it; `nil` where it is the clause's.
  private func ownWindow(
    ofGroup order: Int, of groups: [[Frame.Figure]], besides window: ClaimWindow, _ position: Int,
    in sentence: SentenceFrames
  ) -> ClaimWindow? {
    let frame = sentence.frames[position]
    let group = groups[order]
    let next = order + 1 < groups.count ? groups[order + 1].first?.piece : nil
    return runWindow(behind: group, position, in: sentence)
      ?? (isOfCountedDays(group, position, in: sentence) ? ClaimWindow(.unspecified) : nil)
      ?? (groups.count > 1 ? pairedWindow(behind: group, before: next, frame) : nil)
      ?? windowBesideAside(order, groups, position, in: sentence)
      ?? periodicWindow(of: group, window, frame)
      ?? phraseWindow(of: group.first, besides: window, position, in: sentence)
  }

  /// Whether a figure is only what another is set against, with no day of its own: "up 0.3%, compared with an
  /// advance of 0.5% the day before".
  private func isOtherSide(_ order: Int, _ groups: [[Frame.Figure]], _ frame: Frame) -> Bool {
    guard order > 0, let piece = groups[order].first?.piece,
      let before = groups[order - 1].last?.piece,
      let versus = frame.words.first(where: {
        $0.word == .versus && $0.piece > before && $0.piece < piece
      })
    else { return false }
    return !frame.times.contains { time in
      frame.timePieces[time].map { $0 > versus.piece } ?? false
    }
  }

  /// Whether a time stands directly before a figure.
  private func isNamedAnew(_ group: [Frame.Figure], _ frame: Frame) -> Bool {
    guard let figure = group.first?.piece else { return false }
    return frame.timePieces.values.contains { $0 < figure && figure - $0 <= 3 }
  }

  /// "Has more than doubled since its March 2009 low, a rise of 171%": the day is the base, not the session.
  private func sinceFarDay(_ window: ClaimWindow, _ frame: Frame) -> ClaimWindow {
    guard window.kind == .session, let day = window.to, frame.has(.multiple),
      day < context.reference.advanced(by: -10)
    else { return window }
    return ClaimWindow(.since, from: day.advanced(by: 1))
  }

  /// Whether a negation stands shortly before a figure.
  private func isNegated(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    frame.words.contains {
      $0.word == .negation && $0.piece < figure.piece && figure.piece - $0.piece <= 5
    }
  }

  /// Emits the figures whose subject stands behind them.
  mutating func emitBoundFigures(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    guard !frame.bound.isEmpty else { return }
    let window = window(of: position, in: sentence, excluding: openTimes(of: frame))
    for (figure, subject) in frame.bound {
      var window = window
      // "…'s losses followed a 1.8% drop in the index on Friday": the day behind the name is the figure's.
      // "Friday's 0.5% rise in the index was followed by …": the day before it, where it has one.
      let leading = frame.times.first { time in
        frame.timePieces[time].map {
          $0 < figure.piece && figure.piece - $0 <= 3 && frame.possessives.contains($0 + 1)
        } ?? false
      }
      let trailing = frame.times.first { frame.timePieces[$0] ?? 0 > figure.piece }
      if let time = leading ?? trailing, let own = windows.window(ofTime: time),
        own.kind == .session
      {
        window = own
      }
      var claim = claim(
        isSessionKind(window.kind) ? .move : .windowReturn, .eq, subject: subject,
        position: position, window: window, in: sentence)
      setFigure(figure, in: &claim)
      claim.unit = unit(of: figure, subject: subject, isChange: true)
      claim.polarity =
        figure.polarity ?? frame.direction?.polarity ?? sentence.direction(before: position)
        ?? .none
      guard claim.polarity != .none else { continue }
      claims.append(claim)
    }
  }

  /// The window of a time that stands between a figure and the next: "2.2% today and 8.1% on the week"; or
  /// between a comma and its figure: "…, bringing its gain for the month to 4.7%".
  private func pairedWindow(
    behind group: [Frame.Figure], before next: Int?, _ frame: Frame
  ) -> ClaimWindow? {
    guard let last = group.last?.piece, let first = group.first?.piece else { return nil }
    let open = openTimes(of: frame)
    let time = frame.times.first { time in
      guard let piece = frame.timePieces[time], piece > last, piece < next ?? .max,
        !open.contains(time)
      else { return false }
      guard let next, frame.commas.contains(where: { $0 > last && $0 < piece }) else { return true }
      // "Rose 1.1%, on Friday, for a 1.4% gain on the week": a day between two commas is the first figure's.
      return frame.commas.contains { $0 > piece && $0 < next }
        && windows.window(ofTime: time)?.kind == .session
    }
    if let time { return windows.window(ofTime: time) }
    guard let comma = frame.commas.last(where: { $0 < first }),
      frame.nouns.contains(where: { $0.piece > comma && $0.piece < first }),
      let own = frame.times.first(where: {
        frame.timePieces[$0].map { $0 > comma && $0 < first } ?? false
      })
    else { return nil }
    return windows.window(ofTime: own)
  }

  /// The window of a figure that a word of its own calls weekly or monthly: the period that ends with the
  /// day at hand; none is settled where that day is not the period's last session.
  private func periodicWindow(
    of group: [Frame.Figure], _ window: ClaimWindow, _ frame: Frame
  ) -> ClaimWindow? {
    guard let figure = group.first, isSessionKind(window.kind),
      let grain = frame.words.first(where: { word in
        word.word == .grain && abs(word.piece - figure.piece) <= 3
          && !frame.superlatives.contains { abs($0.piece - word.piece) <= 3 }
          && !frame.commas.contains { ($0 > word.piece) != ($0 > figure.piece) }
      })
    else { return nil }
    let day = window.to ?? window.from ?? context.lastClosed
    let next = context.calendar.session(after: day)
    switch grain.value {
    case "week":
      let monday = day.advanced(by: 1 - day.weekday)
      guard next >= monday.advanced(by: 7) else { return ClaimWindow(.unspecified) }
      return ClaimWindow(.week, from: monday, to: day)
    case "month":
      guard next.month != day.month, let first = Day(year: day.year, month: day.month, day: 1)
      else { return ClaimWindow(.unspecified) }
      return ClaimWindow(.month, from: first, to: day)
    case "quarter", "year":
      // "In all of the year rose 23%" at its end, as Chinese says.
      guard article.article.language != .english,
        let unit = TimeExpression.Grain(rawValue: grain.value),
        let span = period(unit, around: day), span.to.map({ next > $0 }) ?? false
      else { return ClaimWindow(.unspecified) }
      return span
    default: return nil
    }
  }

  /// Whether a compound counts the days that a figure is said of: "its two-day loss is 0.6%".
  private func isOfCountedDays(
    _ group: [Frame.Figure], _ position: Int, in sentence: SentenceFrames
  ) -> Bool {
    let frame = sentence.frames[position]
    guard let figure = group.first, frame.superlatives.isEmpty else { return false }
    let run = sentence.pieces[frame.clause.pieces]
    return frame.words.contains { word in
      word.word == .grain && abs(word.piece - figure.piece) <= 4 && word.piece > 1
        && (word.value == "day" || word.value == "session")
        && run[run.startIndex + word.piece - 1].kind == .mark
        && frame.nouns.contains { $0.piece == word.piece + 1 }
    }
  }

  private mutating func emitMove(
    _ group: [Frame.Figure], level: Frame.Figure?, subject: Frame.Subject, _ position: Int,
    _ window: ClaimWindow, in sentence: SentenceFrames
  ) {
    let percent = group.first { article.quantities[$0.quantity].kind == .percent }
    guard let main = percent ?? group.first else { return }
    let isSession = isSessionKind(window.kind)
    var claim = claim(
      isSession ? .move : .windowReturn, .eq, subject: subject, position: position,
      window: window, in: sentence)
    setFigure(main, in: &claim)
    // The most of a longer span is no close: the last one only stays within it.
    if !isSession, claim.relation == .upTo { claim.relation = .le }
    claim.unit = unit(of: main, subject: subject, isChange: true)
    // "Up a third" is a share of the price.
    if let value = claim.value, value < 1, article.quantities[main.quantity].kind == .number,
      !article.quantities[main.quantity].tokens.contains(where: {
        article.text.tokens[$0].kind == .number
      }),
      article.quantities[main.quantity].step < 1
    {
      (claim.value, claim.unit, claim.step, claim.decimals) = (value * 100, "percent", 1, 0)
      if claim.relation == .eq { claim.relation = .about }
    }
    for figure in group where figure.quantity != main.quantity {
      claim.parts.append(part(.change, figure))
      claim.quantities.append(figure.quantity)
    }
    if main.isUpTo { claim.window.basis = claim.polarity == .down ? .low : .high }
    if !main.isUpTo, let ends = ends(of: sentence.frames[position]) {
      claim.parts += [part(.level, ends.level), part(.previousLevel, ends.from)]
    }
    claims.append(claim)
    guard group.count > 1, let level = level ?? levelBefore(position, subject, in: sentence),
      let points = group.first(where: { $0.quantity != main.quantity })
    else { return }
    var triple = claim
    triple.type = .arithmetic
    triple.relation = .triple
    triple.parts = [part(.change, points), part(.level, level)]
    triple.quantities = [main.quantity, points.quantity, level.quantity]
    claims.append(triple)
  }

  mutating func emitLevel(
    _ figure: Frame.Figure, subject: Frame.Subject, _ position: Int, _ window: ClaimWindow,
    in sentence: SentenceFrames
  ) {
    let frame = sentence.frames[position]
    var window = window
    // "Above 30 for the first time since October before closing at 26.52": the span says nothing of the close.
    if window.kind == .since, window.to == nil, let time = window.time,
      article.times[time].grain != .day, article.times[time].grain != .session
    {
      window.from = nil
    }
    // "At $1,208.88 before its split": which day is not said.
    if sentence.has(.split), frame.times.isEmpty { window = ClaimWindow(.unspecified) }
    // "Peaked at 41,221 in July": which session's high is not said.
    if !isSessionKind(window.kind), window.basis != .close { window = ClaimWindow(.unspecified) }
    if !isSessionKind(window.kind) {
      // "rose 4% for the week to 5,123": the level is the window's last close.
      window.to = window.to ?? nil
    }
    let isLive = window.kind == .snapshot || window.kind == .premarket || window.kind == .afterhours
    if window.kind != .unspecified { window.kind = isLive ? window.kind : .asOf }
    let isBound = [.gt, .ge, .lt, .le].contains(article.quantities[figure.quantity].relation)
    // "Climbed above 30" and "traded above 30" hold when a price of the day did.
    let isOfPath = frame.direction?.part == .verb || frame.has(.sessionRange)
    if frame.has(.touch) || isBound && isOfPath, !frame.has(.close) {
      window.basis = .intraday
    }
    if let mark = frame.words.last(where: { word in
      (word.word == .intradayHigh || word.word == .intradayLow) && word.piece < figure.piece
        && figure.piece - word.piece <= 2
    }), window.basis != .extended {
      window.basis = mark.word == .intradayHigh ? .high : .low
    }
    if window.basis == .close, isOnTheWay(position, in: sentence) || isBeforeClose(figure, frame) {
      window.basis = .intraday
      if window.kind == .snapshot { window.kind = .asOf }
    }
    if figure.isUpTo {
      let mark = frame.words.last { $0.word == .upTo && $0.piece < figure.piece }
      let way = frame.words.last { $0.word == .to && $0.piece < figure.piece }?.value
      let isLow =
        mark?.value == "low" || way == "down" || crossing(of: figure, frame) == "below"
        || crossing(of: figure, frame) == nil && frame.direction?.polarity == .down
      window.basis = isLow && mark?.value != "high" ? .low : .high
    }
    var claim = claim(
      .level, .eq, subject: subject, position: position, window: window, in: sentence)
    let polarity = claim.polarity
    setFigure(figure, in: &claim)
    claim.polarity = polarity
    claim.unit = unit(of: figure, subject: subject, isChange: false)
    // "At one point lost 4,300": the line was passed, it is not where the price stood.
    // A figure with decimals is no line but where it came to: "at one point rushed up to 65.73".
    if let cross = crossing(of: figure, frame) {
      let isLine = article.quantities[figure.quantity].decimals == 0
      if claim.relation == .eq {
        claim.relation = cross == "below" ? (isLine ? .lt : .le) : isLine ? .gt : .ge
      } else if claim.relation == .upTo, isLine {
        claim.relation = cross == "below" ? .lt : .gt
      }
    }
    if claim.relation == .eq, let side = sideBehind(figure, frame) { claim.relation = side }
    claims.append(claim)
  }

  /// Which way a verb before a figure says that its level was passed: "broke above"; `nil` where none does.
  private func crossing(of figure: Frame.Figure, _ frame: Frame) -> String? {
    frame.words.last {
      $0.word == .cross && $0.piece < figure.piece && figure.piece - $0.piece <= 3
    }?.value
  }

  /// Whether a level is where the session ended, not one that it reached or passed on its way.
  private func isFinal(_ figure: Frame.Figure, _ frame: Frame) -> Bool {
    !figure.isUpTo && crossing(of: figure, frame) == nil
      && article.quantities[figure.quantity].relation == .eq
      && !frame.words.contains {
        ($0.word == .intradayHigh || $0.word == .intradayLow) && $0.piece < figure.piece
          && figure.piece - $0.piece <= 2
      }
  }

  /// The unit that a claim's figure has: points for an index, its currency for a share.
  func unit(of figure: Frame.Figure, subject: Frame.Subject, isChange: Bool) -> String? {
    let quantity = article.quantities[figure.quantity]
    let instrument = directory[subject.symbol]
    // "Six hundredths of a point": what is no rate moves in its own points.
    if quantity.kind == .percentagePoints, isChange, instrument?.kind == .index { return "points" }
    // Hong Kong writes its dollars with the word that means yuan elsewhere.
    if quantity.unit == "CNY", instrument?.currency == "HKD" { return "HKD" }
    guard quantity.kind == .number || quantity.kind == .points else { return quantity.unit }
    switch instrument?.kind {
    case .index: return "points"
    case .rate: return isChange ? quantity.unit ?? "points" : "percent"
    case .stock, .etf, .crypto, .currency, .commodity:
      return quantity.kind == .points ? "points" : instrument?.currency
    default: return quantity.unit ?? "points"
    }
  }

  /// Whether a window is one session's move.
  func isSessionKind(_ kind: ClaimWindow.Kind) -> Bool {
    switch kind {
    case .session, .snapshot, .premarket, .afterhours, .asOf, .unspecified: true
    default: false
    }
  }
}
