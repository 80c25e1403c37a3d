/// Finds the spans of a text that carry mood, in English and Chinese.
///
/// The recogniser reads the lists `directions`, `cue-words`, `cue-nouns`, `cue-scope` and `proxies`.
public struct CueRecogniser: Sendable {
  private let vocabulary: CueVocabulary

  /// Creates a recogniser.
  ///
  /// - Throws: ``LexiconError`` for a line whose class or value is unknown.
  public init(lexicon: Lexicon) throws(LexiconError) {
    vocabulary = try CueVocabulary(lexicon: lexicon)
  }

  /// The cues of an article, in order of place.
  ///
  /// - Parameters:
  ///   - article: The article with its instruments, figures and times.
  ///   - entity: The places of an entity that is asked for, as token ranges in order; no word inside
  ///     them is read as a cue.
  /// - Returns: The cues; an article without any has no mood.
  /// - Complexity: O(*n*) in the tokens, times the length of the longest noun phrase.
  public func recognise(_ article: RecognisedArticle, entity: [Range<Int>] = []) -> [Cue] {
    let reader = CuePieceReader(
      vocabulary: vocabulary, text: article.text, mentions: article.mentions,
      quantities: article.quantities, times: article.times, entity: entity)
    var cues: [Cue] = []
    var disclaimers = article.article.blocks.filter { $0.kind == .disclaimer }.map(\.range)[...]
    for tokens in runs(of: article.text.sentences) {
      let start = Int(article.text.tokens[tokens.lowerBound].start)
      while let first = disclaimers.first, first.upperBound <= start { disclaimers.removeFirst() }
      if let first = disclaimers.first, first.contains(start) { continue }
      let pieces = reader.pieces(of: tokens)
      guard CueSentence.mayHoldCues(pieces, article.text) else { continue }
      var sentence = CueSentence(
        vocabulary: vocabulary, text: article.text, mentions: article.mentions,
        quantities: article.quantities, pieces: pieces)
      let drafts = sentence.read()
      if drafts.count == 1 {
        cues.append(sentence.cue(of: drafts[0]))
        continue
      }
      cues += drafts.map { sentence.cue(of: $0) }.sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
    return cues
  }

  /// Whether a text may hold cues, by its words and signs alone: never `false` where it does.
  ///
  /// What has no such word needs no instruments, figures and times for its mood.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func mayFind(in text: ScannedText) -> Bool {
    for index in text.tokens.indices {
      if text.matches.begins(vocabulary.lists, at: index),
        text.matches.places(at: index).contains(where: {
          vocabulary.isBearing(text.matches[$0].entry)
        })
      {
        return true
      }
      let token = text.tokens[index]
      guard token.kind == .symbol else { continue }
      let first = text.text.utf8[Int(token.start)]
      guard CueSentence.isSign(first) else { continue }
      // A hyphen or plus that touches the word before it is no sign.
      if first >= 0x80 || token.spaceBefore || index == 0 { return true }
      let before = text.tokens[index - 1].kind
      if before != .word, before != .number { return true }
    }
    return false
  }

  /// The longest run of tokens read as one: a longer sentence is a list or no prose, and what looks around
  /// in a sentence must stay linear in the text.
  private static let longest = 400

  /// The sentences, those past the limit in parts.
  private func runs(of sentences: [Range<Int>]) -> [Range<Int>] {
    guard sentences.contains(where: { $0.count > Self.longest }) else { return sentences }
    var runs: [Range<Int>] = []
    runs.reserveCapacity(sentences.count)
    for sentence in sentences {
      var start = sentence.lowerBound
      while sentence.upperBound - start > Self.longest {
        runs.append(start..<(start + Self.longest))
        start += Self.longest
      }
      runs.append(start..<sentence.upperBound)
    }
    return runs
  }
}

extension CueSentence {
  /// Intensities of the strengths 0...3.
  private static let intensities = [0.2, 0.3, 0.5, 0.8]
  /// What an intensifier adds, and a diminisher takes.
  private static let degree = 0.15
  /// What is left of a cue that a negation turned: "did not fall" is less than "rose".
  private static let negated = 0.8

  /// The cue that a draft becomes.
  func cue(of draft: CueDraft) -> Cue {
    let grade = grade(of: draft)
    let isTurned = draft.isSettled ? draft.isNegated : grade.negations % 2 == 1
    let strength = min(3, max(0, draft.strength))
    var intensity = Self.intensities[strength] + Self.degree * Double(grade.degree)
    if isTurned { intensity *= Self.negated }
    let polarity = isTurned && !draft.isSettled ? -draft.polarity : draft.polarity
    let tokens =
      pieces[draft.pieces.lowerBound].tokens
      .lowerBound..<pieces[draft.pieces.upperBound - 1].tokens
      .upperBound
    var cue = Cue(
      range: text.byteRange(ofTokens: tokens), tokens: tokens,
      polarity: polarity > 0 ? .positive : .negative,
      intensity: (min(1, max(0.1, intensity)) * 100).rounded() / 100, kind: grade.kind,
      entry: draft.entry)
    cue.isNegated = isTurned
    cue.isHedged = grade.isHedged
    cue.holder = draft.holder ?? holder
    if !(draft.target.map { hasName($0) } ?? false) { cue.sentence = bytes(of: pieces.indices) }
    if let target = draft.target {
      cue.target = bytes(of: target.head)
      (cue.targetMention, cue.symbols) = instruments(in: target.range)
      cue.about = bytes(of: target.range)
      if draft.holder == nil,
        let context = owner(of: draft) ?? (isGeneric(target) ? contexts[draft.clause] : nil)
      {
        cue.context = bytes(of: context.range)
        if cue.symbols.isEmpty { cue.symbols = instruments(in: context.range).symbols }
      }
    }
    return cue
  }

  /// The instruments that a noun phrase names: the first one's mention, and all symbols.
  private func instruments(in range: Range<Int>) -> (first: Int?, symbols: [Symbol]) {
    var first: Int?
    var symbols: [Symbol] = []
    for piece in pieces[range] {
      if piece.form == .mention, mentions.indices.contains(piece.index) {
        let mention = mentions[piece.index]
        guard mention.role != .venue else { continue }
        if first == nil { first = piece.index }
        // The mood that an inverse fund's rise tells of is that of what it bets against.
        let symbol = vocabulary.inverses[mention.symbol] ?? mention.symbol
        if !symbols.contains(symbol) { symbols.append(symbol) }
      } else if piece.proxy >= 0 {
        let symbol = vocabulary.proxies[piece.proxy]
        if !symbols.contains(symbol) { symbols.append(symbol) }
      }
    }
    return (first, symbols)
  }
}
