extension ConsistencyChecker {
  /// What a sum is off by when its word for a power of ten is translated by the nearest one: 亿 by billion, 万 left out.
  private static let scales: [Double] = [10, 100, 1_000, 10_000, 100_000_000]

  /// A sum and the same one in brackets in the other language's words, a power of ten apart: "35亿美元 ($35 billion)".
  func unequalSums(_ article: RecognisedArticle) -> [Warning] {
    var warnings: [Warning] = []
    let quantities = article.quantities
    for index in quantities.indices.dropLast() {
      let (first, second) = (quantities[index], quantities[index + 1])
      guard first.kind == .currency, first.step >= 1_000, second.step >= 1_000,
        second.kind == .number || second.kind == .currency && second.unit == first.unit,
        first.relation == .eq, second.relation == .eq, isBracketed(second, behind: first, article),
        first.value > 0, second.value > 0
      else { continue }
      let ratio = max(first.value / second.value, second.value / first.value)
      guard Self.scales.contains(where: { abs(ratio / $0 - 1) <= tolerances.sameSum }) else {
        continue
      }
      let text = article.text.text
      warnings.append(
        Warning(
          .likelyMistranslation,
          phrases.fill(
            "warning.unequal_sums", in: article.article.language,
            ["first": text[first.range], "second": text[second.range]]),
          at: first.range.lowerBound..<second.range.upperBound))
    }
    return warnings
  }

  /// Whether a figure stands alone in brackets directly behind another.
  private func isBracketed(
    _ second: Quantity, behind first: Quantity, _ article: RecognisedArticle
  ) -> Bool {
    let text = article.text
    let open = first.tokens.upperBound
    return second.tokens.lowerBound == open + 1 && text.isSymbol(open, 0x28)
      && text.isSymbol(second.tokens.upperBound, 0x29)
  }
}
