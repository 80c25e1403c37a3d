extension ConsistencyChecker {
  /// Half a percent is no plunge, three percent no edging up: the style books' own examples.
  private static let leastOfStrong = 0.5
  private static let mostOfWeak = 3.0

  /// Verbs that do not fit the size of the move that they tell of: the figure beside them, or the day's
  /// on the tape where the words give none.
  func verbSizes(_ article: RecognisedArticle, _ claims: [VerifiedClaim]) -> [Warning] {
    var warnings: [Warning] = []
    for found in claims where found.claim.type == .move {
      guard let size = size(of: found),
        let (strength, tokens) = directionStrength(
          in: article.text.tokenRange(ofBytes: found.claim.range), of: article.text),
        strength == 3 && size.percent < Self.leastOfStrong
          || strength == 1 && size.percent >= Self.mostOfWeak
      else { continue }
      let word = article.text.text[article.text.byteRange(ofTokens: tokens)]
      warnings.append(
        Warning(
          .verbSize,
          phrases.fill(
            "warning.verb_size", in: article.article.language,
            ["word": word, "figure": size.figure + "%"]), at: found.claim.range))
    }
    return warnings
  }

  /// How large a move is in percent: as written, else that of the two closes which settle the claim.
  private func size(of found: VerifiedClaim) -> (percent: Double, figure: String)? {
    if let value = found.claim.value {
      guard found.claim.unit == "percent" else { return nil }
      return (value, FixedPoint.text(value, decimals: found.claim.decimals))
    }
    guard found.claim.window.kind == .session, let base = found.claim.window.base,
      let end = found.claim.window.end,
      let before = close(of: base, in: found), let after = close(of: end, in: found), before > 0
    else { return nil }
    let change = 100 * (after - before) / before
    return (abs(change), FixedPoint.text(change, decimals: 2, signed: true))
  }

  private func close(of day: Day, in found: VerifiedClaim) -> Double? {
    found.evidence.first {
      $0.symbol == found.claim.subject && $0.date == day && $0.field == "close"
    }?.value
  }
}
