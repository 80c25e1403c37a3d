extension ConsistencyChecker {
  /// Instruments of one market named among those of another, whose words another instrument shares in
  /// translation.
  func mistranslations(_ article: RecognisedArticle) -> [Warning] {
    var warnings: [Warning] = []
    for mention in article.mentions {
      guard let country = market(of: mention.symbol),
        let other = mention.alternatives.first(where: {
          market(of: $0.symbol).map { $0 != country } ?? false
        })
      else { continue }
      let peers = article.mentions.filter {
        $0.symbol != mention.symbol && market(of: $0.symbol) != nil
      }
      // What stands in the article under its own name is not meant by another's.
      guard !peers.contains(where: { $0.symbol == other.symbol }) else { continue }
      let theirs = peers.filter { market(of: $0.symbol) == market(of: other.symbol) }
      let isBesidePeers = theirs.contains { isNear($0, mention, article) }
      guard isBesidePeers, !peers.contains(where: { market(of: $0.symbol) == country }) else {
        continue
      }
      let name = directory[other.symbol]?.name ?? other.symbol.name
      warnings.append(
        Warning(
          .likelyMistranslation,
          phrases.fill(
            "warning.likely_mistranslation", in: article.article.language,
            ["text": article.text.text[mention.range], "other": name]), at: mention.range))
    }
    return warnings
  }

  /// The currency of an instrument's market, which tells markets apart well enough for this check.
  private func market(of symbol: Symbol) -> String? {
    guard let instrument = directory[symbol], instrument.kind != .currency,
      instrument.kind != .crypto
    else { return nil }
    return instrument.currency
  }

  private func isNear(_ left: Mention, _ right: Mention, _ article: RecognisedArticle) -> Bool {
    let sentences = article.text
    return sentences.sentence(ofToken: left.tokens.lowerBound)
      == sentences.sentence(ofToken: right.tokens.lowerBound)
  }

  /// Sentences about another article's subject: their money is in a currency that nothing else of the
  /// article has, and they name nothing that the article is about.
  func alienSentences(_ article: RecognisedArticle) -> [Warning] {
    let home = homeCurrencies(article)
    guard !home.isEmpty else { return [] }
    var bySentence: [Int: [Quantity]] = [:]
    var sentencesByCurrency: [String: Set<Int>] = [:]
    for quantity in article.quantities where quantity.kind == .currency {
      guard let unit = quantity.unit,
        let sentence = article.text.sentence(ofToken: quantity.tokens.lowerBound)
      else { continue }
      bySentence[sentence, default: []].append(quantity)
      sentencesByCurrency[unit, default: []].insert(sentence)
    }
    var warnings: [Warning] = []
    for (sentence, quantities) in bySentence.sorted(by: { $0.key < $1.key }) {
      let tokens = article.text.sentences[sentence]
      let isForeign = quantities.allSatisfy { quantity in
        guard let unit = quantity.unit else { return false }
        return !home.contains(unit) && sentencesByCurrency[unit]?.count == 1
      }
      guard isForeign, quantities.count > 1,
        !article.mentions.contains(where: { tokens.contains($0.tokens.lowerBound) })
      else { continue }
      warnings.append(
        Warning(
          .alienSentence,
          phrases.fill(
            "warning.alien_sentence", in: article.article.language,
            ["unit": quantities.first?.unit ?? ""]), at: article.text.byteRange(ofTokens: tokens)))
    }
    return warnings
  }

  /// The currencies of the instruments that the article is about: not of sources, nor of a name that
  /// may be another market's in translation.
  private func homeCurrencies(_ article: RecognisedArticle) -> Set<String> {
    var currencies: Set<String> = []
    for mention in article.mentions where mention.role == .subject || mention.role == .modifier {
      guard let currency = market(of: mention.symbol),
        mention.alternatives.allSatisfy({ market(of: $0.symbol) ?? currency == currency })
      else { continue }
      currencies.insert(currency)
    }
    return currencies
  }
}
