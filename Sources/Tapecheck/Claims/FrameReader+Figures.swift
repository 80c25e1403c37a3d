extension FrameReader {
  func take(
    quantity index: Int, at position: Int, in run: [Piece], _ state: inout State,
    _ frame: inout Frame
  ) {
    let quantity = article.quantities[index]
    defer {
      state.mark = nil
      state.isUpTo = false
      state.awaitsObject = false
    }
    if quantity.kind == .number, !state.seenPredicate, position + 1 < run.count,
      run[position + 1].is(.equity) || run[position + 1].kind == .other
    {
      // "500 stocks in the S&P 500 fell": what is counted is the subject.
      state.unknownBefore += 1
    }
    // "Has fallen five days in a row" is all of a predicate in Chinese.
    if quantity.kind == .streak, isHan(run[position]), !frame.subjects.isEmpty {
      state.seenPredicate = true
    }
    guard quantity.kind != .streak, quantity.kind != .ordinal else {
      frame.figures.append(
        Frame.Figure(quantity: index, role: .free, polarity: nil, piece: position))
      return
    }
    var figure = Frame.Figure(quantity: index, role: .free, polarity: nil, piece: position)
    if state.isAfterThan { state.isAside = true }
    guard !state.isAside else {
      figure.isAside = true
      frame.figures.append(figure)
      return
    }
    figure.isUpTo = state.isUpTo || beginsWithMost(quantity)
    figure.role = role(of: quantity, at: position, in: run, state, frame)
    if figure.role == .change || figure.role == .free, !quantity.isSigned,
      isOfRecord(quantity, at: position, in: run)
    {
      figure.role = .from
    }
    let isDealt =
      article.article.language != .english && run.contains { $0.is(.respectively) }
    if figure.role == .free
      || figure.role == .change && isDealt && quantity.kind != .percent
        && !quantity.isSigned,
      isListedLevel(quantity, at: position, in: run, frame)
    {
      figure.role = .level
    }
    if quantity.isSigned, let last = frame.figures.last, last.role == .change,
      last.piece == position - 1, let polarity = last.polarity, beginsWithBracket(quantity)
    {
      // "Up 484.18 (1.2%)": the brackets hold the same move, no loss.
      figure.role = .change
      figure.polarity = polarity
    } else if quantity.isSigned,
      figure.role == .change || (figure.role == .free && isRate(quantity))
    {
      figure.polarity = quantity.value < 0 ? .down : quantity.value > 0 ? .up : .flat
      let verb = position > 0 ? run[position - 1].direction?.polarity : nil
      figure.isAgainstVerb =
        verb == .up && figure.polarity == .down || verb == .down && figure.polarity == .up
      figure.role = .change
    } else if figure.role == .change, position + 1 < run.count,
      let following = run[position + 1].direction, following.part == .adverb
    {
      figure.polarity = following.polarity
      if frame.direction == nil {
        frame.direction = following
        frame.isVerbal = true
      }
    } else if figure.role == .change, state.mark == .or, let last = frame.figures.last,
      last.role == .change, last.polarity != nil
    {
      // "347 points lower, or 3.2 percent": one move in two units.
      figure.polarity = last.polarity
    } else if figure.role == .change {
      // "Fell 3.1%, and is still up 13.2%": the word right before the figure says its way.
      let neighbour = run[max(0, position - 1)]
      let isOwn = isHan(neighbour) || neighbour.direction?.part == .adverb
      let beside = isOwn && position > 0 ? neighbour.direction : nil
      figure.polarity =
        beside?.polarity ?? state.pendingNoun?.polarity ?? frame.direction?.polarity
    }
    if state.depth > 0, state.awaitsObject, let object = frame.objects.last, isRate(quantity) {
      // "Trailed Y (up 1.2%)": the brackets hold the other side's move, no margin.
      if figure.polarity == nil, position > 0 {
        figure.polarity = run[position - 1].direction?.polarity
      }
      figure.role = .from
      frame.bound.append((figure, object))
    }
    if state.versus != nil, state.versusFigure == nil, isSize(quantity) {
      figure.role = .from
      state.versusFigure = frame.figures.count
    }
    if figure.role == .share, !state.seenPredicate, !startsWithPreposition(run),
      !run[..<position].contains(where: { $0.is(.perfect) || $0.is(.copula) })
    {
      // "268 of the stocks in the index rose": what is counted is the subject.
      state.unknownBefore += 1
      state.isShareHead = true
    }
    if figure.role == .change || figure.role == .level { state.seenPredicate = true }
    frame.figures.append(figure)
  }

  /// Whether a figure begins with "above" or "below": "climbed above 30"; strictly so without the words that
  /// bound sizes as well: "gained over $2".
  func beginsWithSide(_ quantity: Quantity, isStrict: Bool = false) -> Bool {
    article.text.matches.matches(at: quantity.tokens.lowerBound).contains { match in
      vocabulary.meanings(of: match.entry)?.contains { meaning in
        switch meaning {
        case .word(.above, let value), .word(.below, let value): !isStrict || value.isEmpty
        default: false
        }
      } ?? false
    }
  }

  /// Whether a figure is bounded by the most that was reached: "as much as 2%".
  func beginsWithMost(_ quantity: Quantity) -> Bool {
    guard quantity.relation == .le else { return false }
    return article.text.matches.matches(at: quantity.tokens.lowerBound).contains { match in
      vocabulary.meanings(of: match.entry)?.contains(.word(.upTo, value: "")) ?? false
    }
  }

  private func beginsWithBracket(_ quantity: Quantity) -> Bool {
    article.text.foldedBytes(quantity.tokens.lowerBound).elementsEqual([0x28])
  }

  /// Whether a figure can be the size of a move.
  func isSize(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent || quantity.kind == .points || quantity.kind == .currency
      || quantity.kind == .basisPoints
  }

  func isRate(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent || quantity.kind == .points || quantity.kind == .basisPoints
  }

  func role(
    of quantity: Quantity, at position: Int, in run: [Piece], _ state: State, _ frame: Frame
  ) -> Frame.Figure.Role {
    if isPartOfSet(quantity, at: position, in: run) { return .share }
    if isOfOtherNoun(quantity, at: position, in: run) { return .free }
    // "Within what traders had priced in, a swing of 2.5%": a size that goes either way is no move.
    if position > 0, run[position - 1].is(.eitherWay) { return .free }
    let isDirected = frame.direction != nil || state.pendingNoun != nil
    if isLargeMoney(quantity), !isPriceOfCoin(quantity, frame) { return .free }
    if quantity.kind != .percent, isOfDayBefore(position, in: run, frame) { return .from }
    let next = position + 1 < run.count ? run[position + 1] : nil
    // "Recovered two-thirds of that": a share of another figure.
    if next?.is(.part) ?? false { return .free }
    if quantity.kind == .number {
      // "A record, two days before": what is counted is no price; nor is a number of users.
      if quantity.decimals == 0, quantity.value < 1_000, next?.is(.grain) ?? false { return .free }
      if quantity.value.magnitude >= 1e6 { return .free }
    }
    if next?.direction?.part == .adverb, quantity.kind != .number { return .change }
    if quantity.kind == .number || quantity.kind == .points, state.mark != .by,
      beginsWithSide(quantity)
    {
      return .level
    }
    if quantity.kind == .currency, state.mark != .by, beginsWithSide(quantity, isStrict: true) {
      return .level
    }
    if let role = roleBehindMark(quantity, at: position, in: run, state) { return role }
    switch state.mark {
    case .to, .at, .close, .touch, .cross, .open, .above, .below:
      switch quantity.kind {
      case .percent:
        // "Pared its gain for the year to 8.7%": a noun before says what comes to it.
        if state.mark == .to, state.pendingNoun != nil, !frame.times.isEmpty { return .change }
        // Only a rate stands at a percent; "closed at 3% higher" does not occur.
        return frame.subjects.contains { directory[$0.symbol]?.kind == .rate } ? .level : .free
      case .currency, .points: return .level
      case .number:
        // "at the exchange for 31 years": a number that counts something is no level.
        guard position + 1 < run.count, quantity.decimals == 0 else { return .level }
        return run[position + 1].kind == .other || run[position + 1].is(.grain) ? .free : .level
      default: return .free
      }
    case .from, .versus: return .from
    case .or:
      return frame.figures.last.map { $0.role == .change } ?? false ? .change : .free
    default: break
    }
    switch quantity.kind {
    case .points where isListedPrice(quantity, at: position, in: run, state): return .level
    case .currency where isListedPrice(quantity, at: position, in: run, state): return .level
    case .percent, .points, .basisPoints, .percentagePoints:
      return isDirected && !isSaidOfNoun(at: position, in: run) ? .change : .free
    case .currency:
      // No share moves by a million: that is the value of a company.
      guard isDirected, quantity.value.magnitude < 1e6,
        let last = run[..<position].last(where: { !isSkippable($0) })
      else { return .free }
      return last.direction != nil || last.is(.by) ? .change : .free
    case .number where isQuote(quantity, at: position, in: run, state): return .level
    case .number:
      // "rose 300 to 39,000", but not "added 200 jobs".
      guard isDirected, let last = run[..<position].last(where: { !isSkippable($0) }),
        last.direction != nil || last.is(.by)
      else { return .free }
      let next = position + 1 < run.count ? run[position + 1].kind : .stop
      return next == .other ? .free : .change
    default: return .free
    }
  }

  /// Whether a Chinese day only says which figure follows: "second only to the 13th's 936.42 points".
  func isAttribute(time index: Int, at position: Int, in run: [Piece], _ state: State) -> Bool {
    guard isHan(run[position]), article.times[index].shape == .day, state.mark != .from,
      position + 2 < run.count, run[position + 1].kind == .possessive,
      case .quantity(let quantity) = run[position + 2].kind
    else { return false }
    return isPlace(article.quantities[quantity])
  }

  /// Whether a figure is where a price stood on a day or at a record that the words around it name: "6 June's
  /// 5,447 points", "past its earlier high of 5,447 points".
  private func isOfRecord(_ quantity: Quantity, at position: Int, in run: [Piece]) -> Bool {
    guard isPlace(quantity), isHan(run[max(0, position - 1)]) || position + 1 < run.count else {
      return false
    }
    if position > 1, run[position - 1].kind == .possessive, isHan(run[position - 1]),
      case .time(let index) = run[position - 2].kind, article.times[index].shape == .day
    {
      return true
    }
    let behind = run[(position + 1)...].prefix(3).first {
      $0.kind != .possessive && !$0.is(.filler)
    }
    if let behind, isHan(behind),
      behind.is(.record) || behind.is(.levelNoun) || behind.is(.extreme)
    {
      return true
    }
    guard let before = run[..<position].last(where: { !isSkippable($0) }), isHan(before) else {
      return false
    }
    return (before.is(.levelNoun) || before.is(.record))
      && run[..<position].contains { $0.is(.from) }
  }

  func isPlace(_ quantity: Quantity) -> Bool {
    quantity.kind == .points || quantity.kind == .currency
      || quantity.kind == .number && quantity.decimals > 0
  }

  /// Whether a figure goes on with a list of levels that "respectively" deals out: "closed at 40,954.48 and
  /// 18,509.34 respectively".
  private func isListedLevel(
    _ quantity: Quantity, at position: Int, in run: [Piece], _ frame: Frame
  ) -> Bool {
    guard let last = frame.figures.last, last.role == .level, last.piece < position,
      article.quantities[last.quantity].kind == quantity.kind,
      run.contains(where: { $0.is(.respectively) })
        || frame.subjects.count == 2 && run[position - 1].is(.and)
    else { return false }
    return run[(last.piece + 1)..<position].allSatisfy {
      $0.is(.and) || $0.is(.filler) || $0.kind == .comma
    }
  }

  /// Whether a figure behind the level is given as that of an earlier day: in Chinese "the day before was 2,894.56".
  private func isOfDayBefore(_ position: Int, in run: [Piece], _ frame: Frame) -> Bool {
    guard position > 1, run[position - 1].is(.copula),
      let before = run[..<(position - 1)].last(where: { !isSkippable($0) })
    else { return false }
    if case .time(let index) = before.kind {
      return article.times[index].shape == .day && frame.figures.contains { $0.role == .level }
    }
    return before.is(.dayBefore)
  }

  /// Whether a figure says how many of a set: "of" stands behind it, and not "of its value".
  private func isPartOfSet(_ quantity: Quantity, at position: Int, in run: [Piece]) -> Bool {
    guard position + 1 < run.count else { return false }
    switch quantity.kind {
    case .percent:
      if run[position + 1].is(.ofTime) || run[position + 1].is(.hitRate) { return true }
    case .number: if run[position + 1].is(.ofTime) { return true }
    default: return false
    }
    return run[position + 1].value(of: .prep) == "of" && !quantity.isSigned
  }

  /// Whether a rate is the size of another noun than a move: "a swing of 2.5%", "a weighting of 7%".
  private func isOfOtherNoun(_ quantity: Quantity, at position: Int, in run: [Piece]) -> Bool {
    guard quantity.kind == .percent, !quantity.isSigned,
      let of = run[..<position].lastIndex(where: { !isSkippable($0) }),
      run[of].value(of: .prep) == "of", of > 0
    else { return false }
    return run[of - 1].kind == .other || run[of - 1].is(.metric)
  }

  /// What a price directly behind a Chinese record or peak is: the level reached, or the one measured from.
  private func roleBehindMark(
    _ quantity: Quantity, at position: Int, in run: [Piece], _ state: State
  ) -> Frame.Figure.Role? {
    guard quantity.kind == .points || quantity.kind == .currency || quantity.kind == .number,
      !quantity.isSigned, state.mark == nil, position > 0, isHan(run[position - 1]),
      run[position - 1].is(.levelNoun) || run[position - 1].is(.record)
        || run[position - 1].is(.extreme)
    else { return nil }
    let phrase = run[..<position].suffix(8).reversed().prefix { $0.kind != .comma }
    let isFrom = phrase.contains { piece in
      if case .time(let time) = piece.kind { return article.times[time].shape == .since }
      return piece.is(.from)
    }
    return isFrom ? .from : state.seenPredicate ? .level : nil
  }

  func isSkippable(_ piece: Piece) -> Bool {
    piece.is(.filler) || piece.is(.upTo) || piece.is(.total)
  }

  /// Whether a figure is money in thousands and more: a company's worth or its sales, never the price of a
  /// share.
  func isLargeMoney(_ quantity: Quantity) -> Bool {
    quantity.kind == .currency && quantity.step >= 1_000
  }

  /// Whether a round sum can be the price of a coin, which costs thousands: Chinese "fell below 2万 dollars".
  private func isPriceOfCoin(_ quantity: Quantity, _ frame: Frame) -> Bool {
    quantity.value.magnitude < 1e6
      && frame.subjects.contains { directory[$0.symbol]?.kind == .crypto }
  }
}
