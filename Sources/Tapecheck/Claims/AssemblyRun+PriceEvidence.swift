extension AssemblyRun {
  /// Takes back, of a sentence's claims, those that say nothing of the price of the share that they name.
  ///
  /// The claims from the index `first` on are the sentence's. Of 250 pages about other things than markets, 130
  /// sentences with a company and an everyday verb or a sum of money were taken for prices.
  mutating func settleStandings(since first: Int, in sentence: SentenceFrames) {
    guard first < claims.count else { return }
    var kept = first
    for index in first..<claims.count {
      var claim = claims[index]
      let later = claims[(index + 1)...]
      switch standing(of: claim, in: sentence, after: claims[..<kept], before: later) {
      case .stated: break
      case .likely: claim.context = .report
      case .finance: claim.context = .finance
      case .business:
        guard let other = asBusiness(claim),
          kept == first || claims[kept - 1].quantities != other.quantities
        else { continue }
        claim = other
      }
      claims[kept] = claim
      kept += 1
    }
    claims.removeLast(claims.count - kept)
  }

  /// Drops what only a report of markets means, in an article that gives no price.
  ///
  /// A line or three that someone asks about are taken at their word.
  mutating func dropStrayStatements() {
    guard article.text.sentences.count > 3, !claims.contains(where: givesPrice) else { return }
    let figures = claims.count { $0.type == .external && $0.context == .any }
    let isOfFinance = figures >= AssemblyRun.figuresOfFinance
    claims.removeAll {
      $0.context == .report || !isOfFinance && ($0.context == .finance || $0.type == .external)
    }
  }

  /// How many statements about named companies' or economies' figures make an article one of finance.
  private static let figuresOfFinance = 3

  /// Whether a claim shows that the article reports prices.
  private func givesPrice(_ claim: Claim) -> Bool {
    guard claim.context == .any, claim.subject != nil, claim.value != nil,
      claim.subjectBasis != .anaphora
    else { return false }
    switch claim.type {
    case .external, .definition, .breadth, .calendar, .conditional, .forecast, .cue: return false
    default: return true
    }
  }

  /// A claim about a company's business with the figure of one about its price; `nil` where it has none.
  private func asBusiness(_ claim: Claim) -> Claim? {
    guard claim.value != nil, let figure = claim.quantities.first else { return nil }
    switch article.quantities[figure].kind {
    case .percent, .percentagePoints, .basisPoints, .currency: break
    default: return nil
    }
    var other = claim
    (other.type, other.subject, other.namedSubject) = (.external, nil, nil)
    other.alternativeSubjects = []
    (other.parts, other.quantities) = ([], [figure])
    if other.relation == .upTo { other.relation = .le }
    other.window = ClaimWindow(.none)
    other.obstacle = .externalData
    other.context = .report
    return other
  }
}
