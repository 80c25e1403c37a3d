extension AssemblyRun {
  /// Emits the claims of one sentence.
  mutating func emit(_ sentence: SentenceFrames) {
    var taken: Set<Int> = []
    emitFrequency(sentence, &taken)
    emitDivergence(sentence, &taken)
    for position in sentence.frames.indices where !taken.contains(position) {
      emit(position, in: sentence)
    }
  }

  private mutating func emit(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    if frame.isExternal || frame.subjects.isEmpty {
      emitExternal(position, in: sentence)
      return
    }
    if frame.clause.joint == .condition {
      emitConditional(position, in: sentence)
      return
    }
    if isForecast(position, in: sentence) {
      emitForecast(position, in: sentence)
      return
    }
    let extra = emitRecords(position, in: sentence)
    let compared = emitComparison(position, in: sentence)
    emitMoves(position, in: sentence, hasOtherClaim: extra || compared)
  }

  /// A claim of a frame with what all claims of the frame share.
  func claim(
    _ type: ClaimType, _ relation: ClaimRelation, subject: Frame.Subject?, position: Int,
    window: ClaimWindow, in sentence: SentenceFrames
  ) -> Claim {
    let frame = sentence.frames[position]
    var claim = Claim(
      range: trimmedRange(of: frame.tokens), type: type, subject: subject?.symbol,
      relation: relation, window: window)
    claim.namedSubject = subject?.named
    claim.subjectBasis = subject?.basis ?? .clause
    claim.isProxy = subject?.isProxy ?? false
    claim.group = sentence.group
    claim.polarity = frame.direction?.polarity ?? .none
    if frame.has(.negation) {
      claim.isNegated = true
    }
    if let attribution = sentence.attribution {
      claim.modality = .attributed
      claim.attribution = attribution
    }
    if frame.has(.pace) { claim.obstacle = .notFinal }
    return claim
  }

  /// The bytes of a run of tokens without the marks and joining words at its ends.
  func trimmedRange(of tokens: Range<Int>) -> Range<Int> {
    var lower = tokens.lowerBound
    var upper = tokens.upperBound
    while lower + 1 < upper, isMark(lower) { lower += 1 }
    while upper - 1 > lower, isMark(upper - 1) { upper -= 1 }
    return article.text.byteRange(ofTokens: lower..<upper)
  }

  private func isMark(_ index: Int) -> Bool {
    let token = article.text.tokens[index]
    guard token.kind == .symbol, token.foldedStart < token.foldedEnd else { return false }
    switch TextScalar.read(article.text.folded.span, at: Int(token.foldedStart)).scalar {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3001, 0x3002, 0x2014, 0x2013, 0x21, 0x3F: return true
    default: return false
    }
  }

  /// Puts a figure into a claim.
  func setFigure(_ figure: Frame.Figure, in claim: inout Claim) {
    let quantity = article.quantities[figure.quantity]
    claim.value = quantity.value.magnitude
    claim.high = quantity.high?.magnitude
    if let high = claim.high, let value = claim.value, high < value {
      claim.high = value
      claim.value = high
    }
    claim.unit = quantity.unit
    claim.decimals = quantity.decimals
    claim.step = quantity.step
    claim.quantities = [figure.quantity]
    claim.relation = figure.isUpTo ? .upTo : relation(of: quantity)
    if let polarity = figure.polarity { claim.polarity = polarity }
  }

  /// A quantity's relation as a claim's.
  func relation(of quantity: Quantity) -> ClaimRelation {
    switch quantity.relation {
    case .eq: .eq
    case .about: .about
    case .nearBelow: .nearBelow
    case .gt: .gt
    case .ge: .ge
    case .lt: .lt
    case .le: .le
    case .range: .range
    }
  }

  /// A figure as a further part of a claim.
  func part(_ role: Claim.Part.Role, _ figure: Frame.Figure, symbol: Symbol? = nil) -> Claim.Part {
    let quantity = article.quantities[figure.quantity]
    return Claim.Part(
      role: role, symbol: symbol, relation: figure.isUpTo ? .upTo : relation(of: quantity),
      value: quantity.value.magnitude, step: quantity.step, decimals: quantity.decimals,
      unit: quantity.unit, polarity: figure.polarity ?? .none, quantity: figure.quantity)
  }
}
