extension AssemblyRun {
  /// How far a claim's words speak of a price, beside the claims before it and the sentence's further ones.
  func standing(
    of claim: Claim, in sentence: SentenceFrames, after earlier: ArraySlice<Claim>,
    before later: ArraySlice<Claim>
  ) -> PriceStanding {
    guard let position = frame(of: claim, in: sentence) else { return .stated }
    let frame = sentence.frames[position]
    guard let subject = claim.subject else {
      switch claim.type {
      case .calendar, .arithmetic: return .stated
      // "Gained 1.2 million members": no index has as many.
      case .breadth where claim.value ?? 0 >= 10_000: return .business
      // What a company earns and an economy grows by is news of finance wherever it stands.
      case .external:
        guard frame.has(.metric) else { return .likely }
        return sentence.pieces.contains(where: \.isNamed) ? .stated : .finance
      default: return .likely
      }
    }
    let isStock = directory[subject]?.kind == .stock
    // "It", not "the three indexes".
    let isPronoun =
      frame.value(of: .anaphor) == "any" || frame.value(of: .pluralAnaphor) == "those"
    let isReferred = claim.value == nil && claim.subjectBasis == .anaphora && isPronoun
    guard isStock || claim.type == .forecast || isReferred && claim.type == .move else {
      return .stated
    }
    let clause = ClauseEvidence(
      claim: claim, frame: frame, hasShares: hasShares(frame),
      isPriced: earlier.reversed().prefix { $0.group ?? 0 >= sentence.group - 1 }.contains {
        $0.subject == subject && $0.type != .external
      },
      hasFigure: later.contains { $0.subject == subject && $0.value != nil })
    switch claim.type {
    case .move where !isStock: return bare(clause) == .business ? .business : .stated
    case .move, .windowReturn: return claim.value == nil ? bare(clause) : change(clause)
    case .level: return level(clause)
    case .forecast: return forecast(clause)
    case .extremum: return record(clause)
    case .external, .definition, .breadth, .calendar, .arithmetic, .cue: return .stated
    default: return clause.hasShares ? .stated : .likely
    }
  }

  /// What a claim's clause shows.
  private struct ClauseEvidence {
    var claim: Claim
    var frame: Frame
    /// Whether it has a word for shares.
    var hasShares: Bool
    /// Whether this sentence or the one before told of the same share's price.
    var isPriced: Bool
    /// Whether a further claim of the sentence has a figure for the same share.
    var hasFigure: Bool

    /// The clause's pieces.
    var run: [Piece] { frame.run }
    /// The claim's figure.
    var figure: Frame.Figure? {
      claim.quantities.first.flatMap { quantity in
        frame.figures.first { $0.quantity == quantity && run.indices.contains($0.piece) }
      }
    }
  }

  /// The clause that a claim was made of.
  private func frame(of claim: Claim, in sentence: SentenceFrames) -> Int? {
    let place =
      claim.quantities.first.map { article.quantities[$0].range.lowerBound }
      ?? claim.range.lowerBound
    return sentence.frames.lastIndex { frame in
      let bytes = article.text.byteRange(ofTokens: frame.tokens)
      return bytes.lowerBound <= place && place < bytes.upperBound
    }
  }

  /// Whether a clause has a word for shares, not the verb, "shares the cost", nor "$8.62 a share".
  private func hasShares(_ frame: Frame) -> Bool {
    let run = frame.run
    return frame.words.contains { word in
      switch word.word {
      case .anaphor: return word.value == "stock"
      case .equity:
        if word.piece > 1, run.indices.contains(word.piece),
          case .quantity = run[word.piece - 2].kind,
          run[word.piece - 1].is(.filler) || run[word.piece - 1].is(.prep)
        {
          return false
        }
        return !frame.words.contains {
          $0.piece == word.piece + 1 && $0.word == .filler && $0.value == "determiner"
        }
      default: return false
      }
    }
  }

  /// A verb of direction without a figure.
  private func bare(_ clause: ClauseEvidence) -> PriceStanding {
    let run = clause.run
    let direction = clause.frame.direction
    // By index: over the pieces themselves the optimiser of Swift 6.3.1 fails, here and below.
    let verb = run.indices.first { index in
      guard let own = run[index].direction else { return false }
      return own == direction && own.part != .noun
    }
    guard let verb else { return .business }
    let head = head(before: verb, in: run)
    switch head {
    case .shares: return .stated
    case .infinitive: return .business
    case _ where hasObject(behind: verb, in: run): return .business
    case .name: return clause.claim.subjectBasis == .clause ? .likely : .business
    case .pronoun: return clause.isPriced ? .likely : .business
    case .other:
      let isHan = frameReader.isHan(run[verb])
      return clause.hasShares || clause.isPriced || isHan ? .likely : .business
    }
  }

  /// A verb of direction with a figure.
  private func change(_ clause: ClauseEvidence) -> PriceStanding {
    guard let figure = clause.figure else { return .likely }
    if clause.hasShares { return .stated }
    let quantity = article.quantities[figure.quantity]
    if quantity.kind == .currency, !isOwnCurrency(quantity, of: clause) { return .business }
    // "Shed 2,500 jobs".
    if quantity.kind == .number, isCounted(figure.piece, in: clause.run) { return .business }
    let behind = clause.run.dropFirst(figure.piece + 1)
    // "Added 3% to its workforce".
    if behind.first?.is(.to) ?? false,
      let next = behind.dropFirst().first(where: { !$0.is(.filler) }),
      next.kind == .other || next.is(.metric) || next.is(.content)
    {
      return .business
    }
    let run = clause.run
    let verb = (0..<figure.piece).last { index in
      guard let own = run[index].direction else { return false }
      return own.part != .noun
    }
    guard let verb else { return clause.claim.subjectBasis == .clause ? .stated : .likely }
    let isHan = frameReader.isHan(clause.run[verb])
    if !isHan, hasObject(between: verb, and: figure.piece, in: clause.run) { return .business }
    // "Delivered 443,956 vehicles, down 4.8%".
    let isOfCount =
      !isHan
      && clause.frame.figures.contains {
        $0.piece < verb && article.quantities[$0.quantity].kind == .number
          && isCounted($0.piece, in: clause.run)
      }
    if isOfCount { return .business }
    return head(before: verb, in: clause.run) == .name || isHan ? .stated : .likely
  }

  /// Where the price of a share stood.
  private func level(_ clause: ClauseEvidence) -> PriceStanding {
    guard let figure = clause.figure else { return .likely }
    let quantity = article.quantities[figure.quantity]
    let isHan = figure.piece > 0 && frameReader.isHan(clause.run[figure.piece - 1])
    let counts = isCounted(figure.piece, in: clause.run)
    if quantity.kind == .number, counts, !isHan || quantity.decimals == 0 { return .business }
    if clause.hasShares { return .stated }
    if clause.frame.figures.contains(where: { $0.role == .change }) { return .stated }
    guard isOwnCurrency(quantity, of: clause) else { return .business }
    // "A $10 flight".
    if !isHan, counts { return .business }
    let marks = clause.frame.words.filter {
      $0.piece < figure.piece && figure.piece - $0.piece <= 6 && leadsToPrice($0.word)
    }
    let mark = marks.last { word in
      !hasObject(between: word.piece, and: figure.piece, in: clause.run)
    }
    if let mark { return mark.word == .close && quantity.decimals == 2 ? .stated : .likely }
    let verb = (0..<figure.piece).last { clause.run[$0].direction?.part == .verb }
    if isHan { return .likely }
    guard let verb else {
      // "Reached a deal at $54.20", "lifted its fee to $65".
      let before = clause.run[..<figure.piece].last { !$0.is(.filler) }
      let isLifted = before?.is(.to) ?? false
      let canBePrice = quantity.kind == .currency || quantity.decimals > 0
      return canBePrice && marks.isEmpty && !isLifted ? .likely : .business
    }
    if hasObject(between: verb, and: figure.piece, in: clause.run) { return .business }
    switch head(before: verb, in: clause.run) {
    case .name, .shares: return .likely
    default: return clause.isPriced ? .likely : .business
    }
  }

  /// Whether a figure behind a word is a price.
  private func leadsToPrice(_ word: ClaimWord) -> Bool {
    switch word {
    case .close, .touch, .cross, .open, .premarket, .afterhours, .snapshot, .sessionRange, .record,
      .extreme, .intradayHigh, .intradayLow, .levelNoun, .peak:
      true
    default: false
    }
  }

  private func forecast(_ clause: ClauseEvidence) -> PriceStanding {
    guard let figure = clause.figure else { return .likely }
    if clause.hasShares || clause.frame.has(.target) { return .stated }
    let quantity = article.quantities[figure.quantity]
    if quantity.kind == .number, isCounted(figure.piece, in: clause.run) { return .business }
    guard let subject = clause.claim.subject, directory[subject]?.kind == .stock else {
      return figure.role != .free || clause.frame.has(.forecast) ? .stated : .likely
    }
    guard figure.role != .free, isOwnCurrency(quantity, of: clause) else { return .business }
    if quantity.kind == .number, quantity.decimals == 0 { return .business }
    // "Topped estimates with earnings of $8.62".
    return clause.frame.value(of: .metric)?.isEmpty ?? false ? .business : .likely
  }

  /// "Closed at a record" against "a record quarter".
  private func record(_ clause: ClauseEvidence) -> PriceStanding {
    if clause.hasShares { return .stated }
    guard clause.claim.value == nil else { return .likely }
    if isOfOtherThing(clause.run) { return .business }
    // "Rose to a record".
    let isReached = clause.run.indices.contains { index in
      guard clause.run[index].is(.record) else { return false }
      let before = clause.run[..<index].last { !$0.is(.filler) }
      return before.map { $0.is(.to) || $0.is(.at) } ?? false
    }
    if isReached || clause.isPriced || clause.hasFigure { return .likely }
    if clause.claim.subjectBasis != .clause { return .business }
    let isPrice = clause.frame.words.contains { word in
      switch word.word {
      case .record: word.value != "any"
      case .close, .touch, .cross, .open, .levelNoun, .intradayHigh, .intradayLow, .snapshot: true
      case .extreme: word.value.contains("close")
      default: false
      }
    }
    return isPrice ? .likely : .business
  }

  /// Whether a record is one for something else than a price: "hit a record for output".
  private func isOfOtherThing(_ run: [Piece]) -> Bool {
    guard let record = run.lastIndex(where: { $0.is(.record) }), !frameReader.isHan(run[record]),
      record + 1 < run.count, run[record + 1].is(.prep)
    else { return false }
    let next = run[(record + 2)...].first { !$0.is(.filler) }
    return next.map { $0.kind == .other || $0.is(.metric) || $0.is(.content) } ?? false
  }

  /// What the Chinese word for a unit of money stands for where nothing says which.
  private static let unitOfMoney = "CNY"

  private func isOwnCurrency(_ quantity: Quantity, of clause: ClauseEvidence) -> Bool {
    guard quantity.kind == .currency, let subject = clause.claim.subject else { return true }
    let currency = directory[subject]?.currency
    // Chinese has one word for the unit of every place's money.
    let isHan = quantity.tokens.contains { article.text.tokens[$0].kind == .han }
    return quantity.unit == currency || isHan && quantity.unit == AssemblyRun.unitOfMoney
  }
}
