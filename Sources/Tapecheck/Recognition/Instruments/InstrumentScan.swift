/// One pass over the tokens of a text, which drafts a mention wherever a name or a code stands.
struct InstrumentScan {
  let names: InstrumentNames
  let context: InstrumentContext
  let markets: MarketCodes
  let codes: CodeReader
  let directory: InstrumentDirectory
  let text: ScannedText
  let day: Day?
  var drafts: [MentionDraft] = []

  init(recogniser: InstrumentRecogniser, text: ScannedText, day: Day?) {
    names = recogniser.names
    context = recogniser.context
    markets = recogniser.markets
    codes = recogniser.codes
    directory = recogniser.directory
    self.text = text
    self.day = day
  }

  mutating func run() {
    var index = 0
    while index < text.tokens.count {
      index = max(index + 1, step(at: index))
    }
  }

  /// Drafts what begins with a token; the index to go on from.
  private mutating func step(at index: Int) -> Int {
    switch text.tokens[index].kind {
    case .lineBreak: return index + 1
    case .symbol:
      if let end = readMarked(at: index) { return end }
      return readName(at: index) ?? index + 1
    case .number:
      if let end = readNumberCode(at: index) { return end }
      return readName(at: index) ?? index + 1
    case .han:
      if let end = readPrefixed(at: index) { return end }
      return readName(at: index) ?? index + 1
    case .word:
      if let end = skipAddress(at: index) { return end }
      if let end = readPrefixed(at: index) { return end }
      if let end = readGluedCode(at: index) { return end }
      if let end = readName(at: index) { return end }
      return readBareCode(at: index) ?? index + 1
    }
  }

  mutating func append(
    _ reading: CodeReader.Reading, from start: Int, end: Int? = nil,
    as notation: Mention.Notation? = nil, confidence: Double, needsEvidence: Bool = false
  ) {
    drafts.append(
      MentionDraft(
        tokens: start..<(end ?? reading.end), symbol: reading.symbol,
        instrument: reading.instrument, notation: notation ?? reading.notation,
        confidence: min(confidence, confidence * reading.confidence),
        needsEvidence: needsEvidence))
  }

  /// Whether a token stands directly behind the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < text.tokens.count && !text.tokens[index].spaceBefore
  }

  /// Whether a token is a word or a number in Latin script.
  func isLatin(_ index: Int) -> Bool {
    guard index >= 0, index < text.tokens.count else { return false }
    return text.tokens[index].kind == .word || text.tokens[index].kind == .number
  }

  /// The packed bytes of a token.
  func key(_ index: Int) -> CodeKey? {
    guard index >= 0, index < text.tokens.count else { return nil }
    return CodeKey(text.foldedBytes(index))
  }
}
