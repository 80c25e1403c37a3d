/// One pass over one text.
struct QuantityScan {
  let words: QuantityRecogniser
  let text: ScannedText
  let tokens: [Token]
  let blocked: [Range<Int>]
  var quantities: [Quantity] = []
  /// Index of the first token that a figure must not reach: the next blocked run, or the end.
  var limit: Int
  /// A name that holds a numeral: figures inside it are none.
  var excluded = 0..<0
  /// Index of the first token where a list may begin: what was seen to be none is not read again.
  var noListBefore = 0
  /// Whether a word of a streak stands anywhere; without one, no number need be read as the count of one.
  private let mayHoldStreaks: Bool

  init(_ words: QuantityRecogniser, _ text: ScannedText, blocked: [Range<Int>]) {
    self.words = words
    self.text = text
    self.tokens = text.tokens
    self.blocked = blocked
    limit = blocked.first?.lowerBound ?? text.tokens.count
    mayHoldStreaks = text.tokens.indices.contains {
      text.matches.begins(words.streaks.lists, at: $0)
    }
  }

  /// Walks the tokens once; every figure found moves the walk behind it.
  mutating func run() {
    var index = 0
    var block = 0
    while index < tokens.count {
      if block < blocked.count, index >= blocked[block].lowerBound {
        index = max(index, blocked[block].upperBound)
        block += 1
        limit = block < blocked.count ? blocked[block].lowerBound : tokens.count
        continue
      }
      let token = tokens[index]
      if token.kind == .word, let end = addressEnd(at: index) {
        index = end
        continue
      }
      guard
        token.kind == .number || text.matches.begins(words.lists, at: index)
          || token.kind == .symbol && mayBegin(token)
      else {
        index += 1
        continue
      }
      index = step(at: index, token)
    }
  }

  /// Whether a mark that no list knows may begin a figure: a sign, a point, a bracket, or none of ASCII.
  private func mayBegin(_ mark: Token) -> Bool {
    guard mark.foldedStart < mark.foldedEnd else { return true }
    switch text.folded[Int(mark.foldedStart)] {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), 0x80...:
      return true
    default: return false
    }
  }

  /// Looks for a figure at one token; returns the index to go on from.
  private mutating func step(at index: Int, _ token: Token) -> Int {
    if token.word >= 0, let name = exclusion(at: index), name > excluded.upperBound {
      excluded = index..<name
    }
    if index > excluded.lowerBound, index < excluded.upperBound { return index + 1 }
    if let end = chainEnd(at: index, token) { return end }
    if mayHoldStreaks, let end = takeStreak(at: index) { return end }
    guard let found = readFigure(at: index) else { return index + 1 }
    if isName(found) { return found.end }
    if found.start >= excluded.lowerBound, found.start < excluded.upperBound,
      found.start > excluded.lowerBound || found.end <= excluded.upperBound
    {
      return max(index + 1, excluded.upperBound)
    }
    return emit(found)
  }

  /// The end of a name that holds a numeral; `nil` where none begins.
  func exclusion(at index: Int) -> Int? {
    words.context.longest(
      text, at: index,
      where: { word, end in
        word == .exclusion || word == .hyphened && hasHyphen(index..<end)
          || word == .joined && (index + 1..<end).allSatisfy(isGlued)
      })?.end
  }

  private func hasHyphen(_ run: Range<Int>) -> Bool {
    run.contains { text.isSymbol($0, UInt8(ascii: "-")) }
  }

  /// Whether a token stands directly behind the one before it.
  @inline(__always)
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].spaceBefore
      && tokens[index - 1].kind != .lineBreak
  }

  /// Whether a token is an ASCII hyphen with no space on either side.
  @inline(__always)
  func isTightHyphen(_ index: Int) -> Bool {
    text.isSymbol(index, UInt8(ascii: "-")) && isGlued(index) && isGlued(index + 1)
  }

  /// Whether a bare number counts nothing: a product's or a rule's ("iPhone 15", "Section 301"), or seconds
  /// ("a 30 second spot").
  private func isName(_ figure: Figure) -> Bool {
    guard case .one(let quantity) = figure.outcome, figure.start > 0 else { return false }
    let before = figure.start - 1
    switch quantity.kind {
    case .number:
      guard quantity.relation == .eq, quantity.decimals == 0, tokens[figure.start].kind == .number,
        figure.end == figure.start + 1
      else { return false }
      return words.context.longest(text, at: before, where: { word, _ in word == .numbered })?.end
        == figure.start
    case .ordinal:
      return tokens[figure.start].kind == .word && tokens[before].kind == .number
        && figure.end == figure.start + 1
    default: return false
    }
  }

  private mutating func emit(_ figure: Figure) -> Int {
    switch figure.outcome {
    case .nothing: break
    case .one(let quantity): quantities.append(quantity)
    case .list(let list): quantities.append(contentsOf: list)
    }
    return max(figure.end, figure.start + 1)
  }

  /// A figure with its place, or several that share a unit.
  struct Figure {
    enum Outcome {
      case nothing
      case one(Quantity)
      case list([Quantity])
    }
    var start: Int
    var end: Int
    var outcome: Outcome
  }
}
