extension AssemblyRun {
  /// Pieces that may stand between a figure and the one that it is measured from.
  private static let reach = 8

  /// The figures that a clause says a change ran from and to, where it gives one of each and measures from no peak
  /// and no far day.
  func ends(of frame: Frame) -> (from: Frame.Figure, level: Frame.Figure)? {
    let bases = frame.figures.filter { $0.role == .from && !$0.isAside }
    guard bases.count == 1, let from = bases.first,
      let level = end(of: frame, like: article.quantities[from.quantity]),
      frame.figures.count(where: { $0.role == .change }) == 1
    else { return nil }
    let marks = frame.words.filter { $0.piece < from.piece && from.piece - $0.piece <= 4 }
    guard
      !marks.contains(where: {
        $0.word == .peak || $0.word == .levelNoun || $0.word == .extreme || $0.word == .record
      }), !frame.has(.superlative)
    else { return nil }
    // "To 40,954 from 38,000 in June": the change is not measured from there.
    for time in frame.times where frame.timePieces[time] ?? 0 > from.piece {
      guard windows.window(ofTime: time)?.kind == .session else { return nil }
    }
    return (from, level)
  }

  /// The one figure of a clause that a change runs to.
  private func end(of frame: Frame, like base: Quantity) -> Frame.Figure? {
    let ends = frame.figures.filter { figure in
      let quantity = article.quantities[figure.quantity]
      guard figure.role == .level || figure.role == .free, quantity.kind == base.kind,
        quantity.unit == base.unit, quantity.relation == .eq, base.relation == .eq
      else { return false }
      return figure.role == .level
        || frame.words.contains {
          ($0.word == .to || $0.word == .at) && $0.piece < figure.piece
            && figure.piece - $0.piece <= 2
        }
    }
    return ends.count == 1 ? ends[0] : nil
  }

  /// Emits "6,600 is 12% above 5,881.63", where the percent is no other claim's: arithmetic of three figures.
  mutating func emitImplied(_ sentence: SentenceFrames, after first: Int) {
    let pieces = sentence.pieces
    for position in pieces.indices {
      guard case .quantity(let rate) = pieces[position].kind,
        article.quantities[rate].kind == .percent,
        let found = article.article.language.isChinese
          ? chineseDistance(at: position, pieces) : distance(at: position, pieces)
      else { continue }
      let parts = [numberPart(.level, found.top), numberPart(.previousLevel, found.base)]
      for index in claims.indices[first...]
      where claims[index].type == .drawdown || claims[index].type == .rebound {
        if claims[index].quantities.contains(rate) { claims[index].parts += parts }
      }
      let others = claims[first...].filter { $0.quantities.contains(rate) }
      guard others.allSatisfy({ $0.type == .external }), !sentence.has(.breakEven) else { continue }
      claims.removeAll { $0.type == .external && $0.quantities == [rate] }
      appendImplied(
        rate, [rate, found.top, found.base], parts, polarity: found.polarity, sentence)
    }
  }

  private mutating func appendImplied(
    _ figure: Int, _ quantities: [Int], _ parts: [Claim.Part], polarity: Claim.Polarity,
    _ sentence: SentenceFrames
  ) {
    let quantity = article.quantities[figure]
    var claim = Claim(
      range: trimmedRange(of: sentence.pieces[...]), type: .arithmetic, subject: nil,
      relation: .implied, window: ClaimWindow(.none))
    claim.value = quantity.value.magnitude
    claim.unit = quantity.unit
    claim.decimals = quantity.decimals
    claim.step = quantity.step
    claim.quantities = quantities
    claim.parts = parts
    claim.polarity = polarity
    claim.group = sentence.group
    if let attribution = sentence.attribution {
      claim.modality = .attributed
      claim.attribution = attribution
    }
    claims.append(claim)
  }

  private func numberPart(_ role: Claim.Part.Role, _ index: Int) -> Claim.Part {
    let quantity = article.quantities[index]
    return Claim.Part(
      role: role, relation: relation(of: quantity), value: quantity.value.magnitude,
      step: quantity.step, decimals: quantity.decimals, unit: quantity.unit, polarity: .none,
      quantity: index)
  }

  /// "6,600 is 12% above 5,881.63": the number before the percent, the side, the number behind it.
  private func distance(
    at position: Int, _ pieces: [Piece]
  ) -> (top: Int, base: Int, polarity: Claim.Polarity)? {
    guard position + 2 < pieces.count, let polarity = side(at: position + 1, pieces) else {
      return nil
    }
    var top: Int?
    scan: for piece in pieces[..<position].reversed().prefix(AssemblyRun.reach) {
      switch piece.kind {
      case .quantity(let index):
        top = index
        break scan
      case .comma, .mark, .word(.copula, _), .word(.filler, _), .word(.prep, _),
        .word(.modal, _), .word(.will, _):
        continue
      default: return nil
      }
    }
    var base: Int?
    scan: for piece in pieces[(position + 2)...].prefix(AssemblyRun.reach) {
      switch piece.kind {
      case .quantity(let index):
        base = index
        break scan
      case .word(.filler, _), .word(.prep, _), .word(.than, _), .word(.close, _), .word(.at, _),
        .word(.levelNoun, _), .word(.peak, _), .word(.record, _), .word(.extreme, _),
        .word(.previous, _), .possessive, .time, .mention, .other:
        continue
      default: return nil
      }
    }
    guard let top, let base, areComparable(top, base) else { return nil }
    return (top, base, polarity)
  }

  /// "6,600, than Tuesday's close 5,881.63 points higher by 12%": the base stands before the percent in Chinese.
  private func chineseDistance(
    at position: Int, _ pieces: [Piece]
  ) -> (top: Int, base: Int, polarity: Claim.Polarity)? {
    var numbers: [Int] = []
    var hasFrom = false
    var polarity = pieces[(position + 1)...].prefix(3).compactMap { $0.direction?.polarity }.first
    for piece in pieces[..<position].reversed().prefix(2 * AssemblyRun.reach) {
      switch piece.kind {
      case .quantity(let index):
        numbers.append(index)
      case .direction(let direction) where numbers.isEmpty: polarity = direction.polarity
      case .word(.above, _) where numbers.isEmpty: polarity = .up
      case .word(.below, _) where numbers.isEmpty: polarity = .down
      case .word(.from, _) where numbers.count == 1: hasFrom = true
      case .stop, .direction: return nil
      default: break
      }
      if numbers.count == 2 { break }
    }
    guard hasFrom, numbers.count == 2, let polarity, areComparable(numbers[1], numbers[0]) else {
      return nil
    }
    return (numbers[1], numbers[0], polarity)
  }

  /// Which side the words behind a percent name: "above", "below", "higher than".
  private func side(at index: Int, _ pieces: [Piece]) -> Claim.Polarity? {
    let piece = pieces[index]
    if piece.is(.above) { return .up }
    if piece.is(.below) { return .down }
    guard let direction = piece.direction, direction.part == .adverb, index + 1 < pieces.count,
      pieces[index + 1].is(.than)
    else { return nil }
    return direction.polarity
  }

  /// Whether two figures measure the same thing: of one kind and unit, of like size, and no year.
  private func areComparable(_ left: Int, _ right: Int) -> Bool {
    let (top, base) = (article.quantities[left], article.quantities[right])
    guard top.kind == base.kind, top.unit == base.unit,
      top.kind == .number || top.kind == .points || top.kind == .currency,
      top.value > 0, base.value > 0, (0.2...5).contains(top.value / base.value)
    else { return false }
    return ![top, base].contains {
      $0.kind == .number && $0.decimals == 0 && (1_900...2_100).contains($0.value)
    }
  }

  /// Emits "a 50% loss takes a 100% gain to get back to even"; returns whether the sentence says so.
  mutating func emitRecovery(_ sentence: SentenceFrames) -> Bool {
    guard sentence.has(.breakEven) else { return false }
    let rates = sentence.pieces.compactMap { piece -> Int? in
      guard case .quantity(let index) = piece.kind, article.quantities[index].kind == .percent
      else { return nil }
      return index
    }
    guard rates.count == 2, article.quantities[rates[0]].value.magnitude < 100 else {
      return false
    }
    let loss = numberPart(.change, rates[0])
    appendImplied(rates[1], [rates[1], rates[0]], [loss], polarity: .up, sentence)
    return true
  }

  /// Emits "the 10-for-1 split turned each $1,200 share into ten $120 shares".
  mutating func emitSplit(_ sentence: SentenceFrames) {
    guard let word = sentence.pieces.first(where: { $0.is(.split) }),
      let ratio = word.value(of: .split).flatMap(Double.init)
    else { return }
    let prices = sentence.pieces.compactMap { piece -> Int? in
      guard case .quantity(let index) = piece.kind, article.quantities[index].kind == .currency
      else { return nil }
      return index
    }
    guard prices.count == 2,
      article.quantities[prices[0]].unit == article.quantities[prices[1]].unit
    else { return }
    var claim = Claim(
      range: trimmedRange(of: sentence.pieces[...]), type: .arithmetic, subject: nil,
      relation: .implied, window: ClaimWindow(.none))
    claim.value = ratio
    claim.unit = "multiple"
    claim.quantities = prices
    claim.parts = [numberPart(.previousLevel, prices[0]), numberPart(.level, prices[1])]
    claim.group = sentence.group
    claims.append(claim)
  }
}
