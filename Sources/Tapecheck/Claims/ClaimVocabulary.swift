/// The word lists of claims, by lexicon entry.
struct ClaimVocabulary: Sendable {
  /// A word that says which way a price went.
  struct Direction: Sendable, Equatable {
    /// The parts of speech that claims tell apart.
    enum Part: String, Sendable {
      case verb, noun, adverb
    }
    var polarity: Claim.Polarity
    var part: Part
    /// 1 small, 2 plain, 3 large.
    var strength: Int
  }

  /// What one lexicon entry means to a claim.
  enum Meaning: Sendable, Equatable {
    case direction(Direction)
    case word(ClaimWord, value: String)
    case proxy(Symbol)

    /// Whether it is no piece of a clause: a place only says whose market a closure is about.
    var isSilent: Bool {
      switch self {
      case .word(.place, _), .word(.definite, _): true
      default: false
      }
    }

    /// Whether it names periods, such as all Mays.
    var isPeriodSet: Bool {
      if case .word(.periodSet, _) = self { return true }
      return false
    }

    /// Whether it is the colour of a day's candle.
    var isCandle: Bool {
      if case .word(.candle, _) = self { return true }
      return false
    }
  }

  private let meanings: EntryTable<[Meaning]>
  /// The words of tables.
  let tables: TableVocabulary

  /// Reads the lists `directions`, `claim-words`, `proxies`, `anaphora` and `table-words`.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for an unknown class or value.
  init(lexicon: Lexicon) throws(LexiconError) {
    var meanings: [Int32: [Meaning]] = [:]
    for row in lexicon.rows(of: "directions") {
      guard let polarity = Claim.Polarity(rawValue: lexicon.value(row, "direction")),
        let part = Direction.Part(rawValue: lexicon.value(row, "part")),
        let strength = Int(lexicon.value(row, "strength")), (1...3).contains(strength)
      else {
        throw lexicon.error(row, "needs a direction, a part of speech and a strength of 1...3")
      }
      meanings[row.entry, default: []].append(
        .direction(Direction(polarity: polarity, part: part, strength: strength)))
    }
    for row in lexicon.rows(of: "claim-words") {
      guard let word = ClaimWord(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      let value = lexicon.value(row, "value")
      if word == .sole, SoleWord(value) == nil {
        throw lexicon.error(row, "needs up or down, a colon and symbols: \"\(value)\"")
      }
      meanings[row.entry, default: []].append(.word(word, value: value))
    }
    for row in lexicon.rows(of: "proxies") {
      guard let symbol = Symbol(lexicon.value(row, "symbol")) else {
        throw lexicon.error(row, "not a symbol: \"\(lexicon.value(row, "symbol"))\"")
      }
      meanings[row.entry, default: []].append(.proxy(symbol))
    }
    for row in lexicon.rows(of: "anaphora") {
      // The words for an index, a stock, a fund or three of them stand in claim-words.
      switch AnaphoraResolver.Class(rawValue: lexicon.value(row, "class")) {
      case .former, .latter, .itsFund, .company:
        meanings[row.entry, default: []].append(.word(.anaphor, value: AnaphoraResolver.mark))
      case .both:
        meanings[row.entry, default: []].append(
          .word(.pluralAnaphor, value: AnaphoraResolver.mark))
      case .index, .stock, .fund, .all, nil: continue
      }
    }
    self.meanings = EntryTable(meanings, of: lexicon)
    tables = try TableVocabulary(lexicon: lexicon)
  }

  /// Whether a word of the lists may begin with a token.
  @inline(__always)
  func mayBegin(_ index: Int, in text: ScannedText) -> Bool {
    text.matches.begins(meanings.lists, at: index)
  }

  /// What an entry means; `nil` for entries of other lists.
  func meanings(of entry: Int32) -> [Meaning]? { meanings.word(entry) }
}
