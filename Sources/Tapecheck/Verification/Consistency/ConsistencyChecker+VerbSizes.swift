extension ConsistencyChecker {
  /// Verbs that do not fit the size of the move that they tell of: the figure beside them, or the day's
  /// on the tape where the words give none; and strong ones that the tape goes against.
  func verbSizes(_ article: RecognisedArticle, _ claims: [VerifiedClaim]) -> [Warning] {
    var warnings: [Warning] = []
    for found in claims where found.claim.type == .move || found.claim.type == .windowReturn {
      guard let size = size(of: found),
        let (strength, tokens) = directionStrength(
          in: article.text.tokenRange(ofBytes: found.claim.range), of: article.text)
      else { continue }
      let isAgainst = strength == 3 && found.claim.value == nil && goesAgainst(found)
      let isMisfit =
        strength == 3 && size.percent < tolerances.strongVerb
        || strength == 1 && size.percent >= tolerances.weakVerb
      guard isAgainst || found.claim.type == .move && isMisfit else { continue }
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

  /// Whether the prices of a claim without a figure went the other way.
  private func goesAgainst(_ found: VerifiedClaim) -> Bool {
    guard let computed = found.computed else { return false }
    return found.claim.polarity == .up && computed < 0
      || found.claim.polarity == .down && computed > 0
  }

  /// How large a move is in percent: as written, else that of the two closes which settle the claim.
  private func size(of found: VerifiedClaim) -> (percent: Double, figure: String)? {
    if let value = found.claim.value {
      guard found.claim.unit == "percent" else { return nil }
      return (value, FixedPoint.text(value, decimals: found.claim.decimals))
    }
    guard let base = found.claim.window.base, let end = found.claim.window.end,
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
