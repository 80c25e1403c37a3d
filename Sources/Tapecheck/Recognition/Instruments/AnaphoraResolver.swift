/// Finds what words such as "the index", "its shares" or 其股价 stand for.
///
/// They make no mentions of their own: a claim asks for the words that it stands on.
public struct AnaphoraResolver: Sendable {
  /// What such words stand for.
  public struct Reference: Sendable, Equatable {
    /// The words' tokens.
    public var tokens: Range<Int>
    /// The mentions that they stand for, as indices into the mentions given, in order of place.
    public var mentions: [Int]
    /// The instruments that they stand for: those of ``mentions``, the fund for "its ETF", or what the words
    /// stand for by themselves.
    public var symbols: [Symbol]
    /// How sure the reading is, 0...1; less with each sentence between.
    public var confidence: Double
    /// What else the words may stand for: more things were named together than they tell apart.
    public var alternatives: [Symbol] = []
  }

  /// What kind of words stand for an instrument, as named in `anaphora.tsv`.
  enum Class: String {
    case index, stock, fund, company, both, all, former, latter
    case itsFund = "its-fund"
  }

  private struct Word {
    var wordClass: Class
    var symbols: [Symbol]
  }

  /// The value of the claim words that the resolver reads.
  static let mark = "reference"
  /// How many mentions and sentences back an antecedent is looked for.
  private static let reach = (mentions: 24, sentences: 6)

  private let directory: InstrumentDirectory
  private let words: EntryTable<Word>

  /// Creates a resolver from the lists `anaphora.tsv`.
  ///
  /// - Throws: ``LexiconError`` for an unknown class or symbol.
  public init(lexicon: Lexicon, directory: InstrumentDirectory) throws(LexiconError) {
    self.directory = directory
    var words: [Int32: Word] = [:]
    for row in lexicon.rows(of: "anaphora") {
      guard let wordClass = Class(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      var symbols: [Symbol] = []
      for name in lexicon.value(row, "symbols").split(separator: " ") {
        guard let symbol = Symbol(String(name)), directory[symbol] != nil else {
          throw lexicon.error(row, "no list has the symbol \"\(name)\"")
        }
        symbols.append(symbol)
      }
      words[row.entry] = Word(wordClass: wordClass, symbols: symbols)
    }
    self.words = EntryTable(words, of: lexicon)
  }

  /// What the words that begin with a token stand for; `nil` when they stand for nothing named before.
  ///
  /// - Parameters:
  ///   - token: The index of the words' first token.
  ///   - text: The scanned text.
  ///   - mentions: The text's mentions, in order of place.
  /// - Returns: The likeliest antecedent: the nearest mention of a fitting kind that may be a subject.
  /// - Complexity: O(log *n*) in the mentions and the sentences.
  public func resolve(
    at token: Int, in text: ScannedText, mentions: [Mention]
  ) -> Reference? {
    var found: (word: Word, end: Int)?
    for match in text.matches.matches(at: token) {
      guard let word = words.word(match.entry), Int(match.end) > found?.end ?? token else {
        continue
      }
      found = (word, Int(match.end))
    }
    guard let (word, end) = found else { return nil }
    var reference = Reference(tokens: token..<end, mentions: [], symbols: [], confidence: 0)
    let before = candidates(before: token, text, mentions)
    switch word.wordClass {
    case .index: take(1, of: [.index], before, text, mentions, &reference)
    case .stock, .company: take(1, of: [.stock], before, text, mentions, &reference)
    case .fund: take(1, of: [.etf], before, text, mentions, &reference)
    case .both, .all:
      let count = word.wordClass == .both ? 2 : 3
      take(count, of: [], before, text, mentions, &reference)
      if reference.mentions.count < count {
        guard !word.symbols.isEmpty else { return nil }
        reference = Reference(
          tokens: token..<end, mentions: [], symbols: word.symbols, confidence: 0.8)
      }
    case .former, .latter:
      take(2, of: [], before, text, mentions, &reference)
      guard reference.mentions.count == 2 else { return nil }
      let kept = word.wordClass == .former ? 0 : 1
      reference.mentions = [reference.mentions[kept]]
      reference.symbols = [reference.symbols[kept]]
    case .itsFund:
      take(1, of: [.index, .commodity, .crypto], before, text, mentions, &reference)
      guard let symbol = reference.symbols.first,
        let fund = directory.plainFund(tracking: symbol)
      else { return nil }
      reference.symbols = [fund.symbol]
    }
    return reference.symbols.isEmpty ? nil : reference
  }

  /// The mentions before a token that may be subjects, the nearest first.
  private func candidates(
    before token: Int, _ text: ScannedText, _ mentions: [Mention]
  ) -> [Int] {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return stride(from: low - 1, through: max(0, low - Self.reach.mentions), by: -1).filter {
      mentions[$0].role == .subject
    }
  }

  /// Takes the nearest mentions of some kinds (any for none), no instrument twice, all of one kind.
  private func take(
    _ count: Int, of kinds: [Instrument.Kind], _ candidates: [Int], _ text: ScannedText,
    _ mentions: [Mention], _ reference: inout Reference
  ) {
    guard let here = sentence(at: reference.tokens.lowerBound, text) else { return }
    var taken: [(mention: Int, symbol: Symbol)] = []
    var kind: Instrument.Kind?
    var distance = 0
    for candidate in candidates where taken.count < count {
      let mention = mentions[candidate]
      guard let instrument = directory[mention.symbol],
        let there = sentence(at: mention.tokens.lowerBound, text),
        here - there <= Self.reach.sentences
      else { continue }
      guard kinds.isEmpty || kinds.contains(instrument.kind),
        kind == nil || kind == instrument.kind,
        !taken.contains(where: { $0.symbol == mention.symbol })
      else { continue }
      kind = instrument.kind
      distance = max(distance, here - there)
      taken.append((candidate, mention.symbol))
    }
    reference.alternatives =
      taken.count < count ? [] : others(beside: taken, kinds, candidates, text, mentions)
    reference.mentions = taken.reversed().map(\.mention)
    reference.symbols = taken.reversed().map(\.symbol)
    reference.confidence = max(0.3, 0.9 - 0.12 * Double(distance))
  }

  /// The further instruments of the same kind in the sentence of what was taken.
  private func others(
    beside taken: [(mention: Int, symbol: Symbol)], _ kinds: [Instrument.Kind],
    _ candidates: [Int], _ text: ScannedText, _ mentions: [Mention]
  ) -> [Symbol] {
    guard let first = taken.last, let kind = directory[first.symbol]?.kind,
      let home = sentence(at: mentions[first.mention].tokens.lowerBound, text)
    else { return [] }
    var others: [Symbol] = []
    for candidate in candidates {
      let symbol = mentions[candidate].symbol
      guard directory[symbol]?.kind == kind, !others.contains(symbol),
        !taken.contains(where: { $0.symbol == symbol }),
        sentence(at: mentions[candidate].tokens.lowerBound, text) == home
      else { continue }
      others.append(symbol)
    }
    return others
  }

  /// The index of the sentence at or before a token.
  private func sentence(at token: Int, _ text: ScannedText) -> Int? {
    var low = 0
    var high = text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < text.sentences.count ? low : nil
  }
}
