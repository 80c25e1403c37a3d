extension ConsistencyChecker {
  /// Lists of leveraged funds that hold inverse ones beside long ones.
  func leverageMismatches(_ article: RecognisedArticle) -> [Warning] {
    let text = article.text
    var warnings: [Warning] = []
    for (position, block) in article.article.blocks.enumerated() where block.kind != .disclaimer {
      let introduction = introduction(text.tokenRange(ofBytes: block.range), article)
      guard has(.leveraged, in: introduction, of: text), !has(.inverse, in: introduction, of: text)
      else { continue }
      var funds = mentions(in: block.range, article)
      var end = block.range.upperBound
      for next in article.article.blocks[(position + 1)...] {
        let listed = mentions(in: next.range, article)
        guard !listed.isEmpty, isList(next, listed, article) else { break }
        funds += listed
        end = next.range.upperBound
      }
      if let warning = warning(of: funds, at: block.range.lowerBound..<end, article) {
        warnings.append(warning)
      }
    }
    return warnings
  }

  /// The tokens of a run before its first mention: what the list says of itself.
  private func introduction(_ tokens: Range<Int>, _ article: RecognisedArticle) -> Range<Int> {
    let first = article.mentions.first { tokens.contains($0.tokens.lowerBound) }
    return tokens.lowerBound..<(first?.tokens.lowerBound ?? tokens.upperBound)
  }

  private func mentions(in range: Range<Int>, _ article: RecognisedArticle) -> [Mention] {
    article.mentions.filter { range.contains($0.range.lowerBound) }
  }

  /// Whether a block is little but the funds that it names.
  private func isList(_ block: Block, _ listed: [Mention], _ article: RecognisedArticle) -> Bool {
    let tokens = article.text.tokenRange(ofBytes: block.range)
    let named = listed.reduce(0) { $0 + $1.tokens.count }
    return tokens.count - named <= 2 * listed.count + 2
  }

  private func warning(
    of funds: [Mention], at range: Range<Int>, _ article: RecognisedArticle
  ) -> Warning? {
    var seen: Set<Symbol> = []
    let leveraged = funds.compactMap { mention -> (Symbol, Double)? in
      guard let leverage = directory[mention.symbol]?.leverage, seen.insert(mention.symbol).inserted
      else { return nil }
      return (mention.symbol, leverage)
    }
    let inverse = leveraged.filter { $0.1 < 0 }
    let long = leveraged.filter { $0.1 > 0 }
    guard !inverse.isEmpty, !long.isEmpty else { return nil }
    func list(_ funds: [(Symbol, Double)]) -> String {
      funds.map { "\($0.0) (\(FixedPoint.text($0.1, decimals: 0))x)" }.joined(separator: ", ")
    }
    return Warning(
      .leverageMismatch,
      phrases.fill(
        "warning.leverage_mismatch", in: article.article.language,
        ["inverse": list(inverse), "long": list(long)]), at: range)
  }
}
