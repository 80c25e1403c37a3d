/// What a translation or its mark-up leaves behind in names and figures.
extension ConsistencyChecker {
  /// Items of a list in a row whose figures begin with their own numbers before one may be sure.
  private static let shortestList = 3

  /// Lists whose numbers have run into their figures: "10.2%", "20.3%", "31.1%" for 0.2, 0.3 and 1.1.
  func mergedNumbers(_ article: RecognisedArticle) -> [Warning] {
    var warnings: [Warning] = []
    var first = 0
    var number = 0
    let blocks = article.article.blocks
    func close(at end: Int) {
      if number >= Self.shortestList {
        let range = blocks[first].range.lowerBound..<blocks[end - 1].range.upperBound
        warnings.append(
          Warning(
            .likelyMistranslation,
            phrases.fill(
              "warning.merged_numbers", in: article.article.language,
              ["number": String(number)]), at: range))
      }
      number = 0
    }
    for (index, block) in blocks.enumerated() {
      let isItem = block.kind == .listItem || block.kind == .paragraph
      if isItem, begins(block.range, with: number + 1, article) {
        if number == 0 { first = index }
        number += 1
        continue
      }
      close(at: index)
      if isItem, begins(block.range, with: 1, article) {
        first = index
        number = 1
      }
    }
    close(at: blocks.count)
    return warnings
  }

  /// Whether a block begins with a percentage whose first digits are a number, with a figure left behind them.
  private func begins(
    _ block: Range<Int>, with number: Int, _ article: RecognisedArticle
  ) -> Bool {
    let tokens = article.text.tokenRange(ofBytes: block)
    guard number < 10, let first = tokens.first,
      let index = firstQuantity(at: first, of: article.quantities)
    else { return false }
    let quantity = article.quantities[index]
    guard quantity.kind == .percent, !quantity.isSigned, quantity.relation == .eq,
      quantity.decimals > 0
    else { return false }
    let bytes = Array(article.text.foldedBytes(first))
    return bytes.count > 2 && bytes[0] == 0x30 + UInt8(truncatingIfNeeded: number)
      && bytes[1] &- 0x30 < 10 && bytes[2] == 0x2E
  }

  /// The quantity that begins at a token.
  ///
  /// - Complexity: O(log *n*) in the quantities, which stand in order of place.
  private func firstQuantity(at token: Int, of quantities: [Quantity]) -> Int? {
    var (low, high) = (0, quantities.count)
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < quantities.count && quantities[low].tokens.lowerBound == token ? low : nil
  }

  /// Symbols of a Chinese service whose name was left in Chinese, or lost, in an English text.
  func halfTranslated(_ article: RecognisedArticle) -> [Warning] {
    guard article.article.language == .english else { return [] }
    let text = article.text
    var seen: Set<Symbol> = []
    return article.mentions.compactMap { mention in
      guard mention.notation == .suffix || mention.notation == .futu,
        text.isSymbol(mention.tokens.lowerBound - 1, 0x28)
          || text.isSymbol(mention.tokens.lowerBound, 0x28)
          || mention.tokens.contains(where: { text.isSymbol($0, 0x28) })
      else { return nil }
      let bracket =
        mention.tokens.first { text.isSymbol($0, 0x28) } ?? mention.tokens.lowerBound - 1
      let isLeft = bracket > 0 && text.tokens[bracket - 1].kind == .han
      let isLost = text.sentence(ofToken: bracket).map {
        text.sentences[$0].lowerBound == bracket
      }
      guard isLeft || isLost ?? false, seen.insert(mention.symbol).inserted else { return nil }
      let name = directory[mention.symbol]?.name ?? mention.symbol.name
      return Warning(
        .likelyMistranslation,
        phrases.fill(
          "warning.half_translated", in: .english,
          ["text": text.text[mention.range], "other": name]), at: mention.range)
    }
  }

  /// Short names of an index that only a translation keeps, in a text that shows that it is one: "Nasdaq index" for
  /// 纳指.
  func shortenedNames(_ article: RecognisedArticle, isTranslated: Bool) -> [Warning] {
    guard isTranslated, article.article.language == .english else { return [] }
    return phraseWarnings(of: .shortened, in: article)
  }
}
