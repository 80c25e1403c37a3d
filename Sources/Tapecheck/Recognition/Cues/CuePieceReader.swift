/// Turns the tokens of a sentence into pieces: recognised spans first, then the longest known words.
struct CuePieceReader {
  let vocabulary: CueVocabulary
  let text: ScannedText
  /// For each token, the recognised span that begins there, or -1.
  private var starts: [Int32]
  private var spans: [CuePiece] = []
  private let hasEntity: Bool

  /// Lays the recognised spans over the tokens: an entity that is asked for wins over a mention, a mention
  /// over a figure, a figure over a time.
  ///
  /// - Complexity: O(*n*) in the tokens.
  init(
    vocabulary: CueVocabulary, text: ScannedText, mentions: [Mention], quantities: [Quantity],
    times: [TimeExpression], entity: [Range<Int>]
  ) {
    self.vocabulary = vocabulary
    self.text = text
    hasEntity = !entity.isEmpty
    starts = .filled(with: -1, count: text.tokens.count)
    for (index, time) in times.enumerated() { add(.time, time.tokens, index) }
    for (index, quantity) in quantities.enumerated() { add(.quantity, quantity.tokens, index) }
    for (index, mention) in mentions.enumerated() { add(.mention, mention.tokens, index) }
    for (index, range) in entity.enumerated() { add(.entity, range, index) }
  }

  private mutating func add(_ form: CuePiece.Form, _ tokens: Range<Int>, _ index: Int) {
    guard !tokens.isEmpty, tokens.upperBound <= starts.count else { return }
    let before = starts[tokens.lowerBound]
    if before >= 0, spans[Int(before)].tokens.count > tokens.count, form != .entity { return }
    starts[tokens.lowerBound] = Int32(truncatingIfNeeded: spans.count)
    var piece = CuePiece(form: form, tokens: tokens, index: index)
    piece.isName = form == .mention || form == .entity
    spans.append(piece)
  }

  /// The pieces of a run of tokens.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func pieces(of tokens: Range<Int>) -> [CuePiece] {
    var pieces: [CuePiece] = []
    pieces.reserveCapacity(tokens.count)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let span = starts[index] >= 0 ? spans[Int(starts[index])] : nil
      var piece = known(at: index, within: tokens)
      // A multiple such as "doubled" is figure and direction in one.
      let isDirection =
        span?.form == .quantity && piece?.move != nil && piece?.tokens == span?.tokens
      if let span, !isDirection, span.tokens.upperBound <= tokens.upperBound {
        let reach = piece?.tokens.upperBound ?? index
        if span.form == .entity || span.tokens.upperBound >= reach
          || piece?.mood == nil && piece?.scopes ?? 0 == 0
        {
          let noun = piece.flatMap { $0.tokens == span.tokens ? $0.noun : nil }
          piece = span
          piece?.noun = noun
        }
      }
      let taken = piece ?? plain(at: index)
      pieces.append(taken)
      index = taken.tokens.upperBound
    }
    return pieces
  }

  /// The longest words of the lists that begin with a token, in all their senses.
  private func known(at index: Int, within tokens: Range<Int>) -> CuePiece? {
    guard text.matches.begins(vocabulary.lists, at: index) else { return nil }
    let limit = entityStart(after: index, before: tokens.upperBound)
    var piece: CuePiece?
    for place in text.matches.places(at: index) {
      let match = text.matches[place]
      let end = Int(match.end)
      guard end <= limit, let sense = vocabulary.sense(of: match.entry) else { continue }
      if end != piece?.tokens.upperBound {
        if let piece, piece.tokens.upperBound > end { continue }
        piece = CuePiece(form: .word, tokens: index..<end)
      }
      piece?.take(sense, entry: match.entry)
    }
    return piece
  }

  /// The next entity that is asked for, within the longest phrase's reach; no phrase may run into it.
  private func entityStart(after index: Int, before end: Int) -> Int {
    guard hasEntity else { return end }
    var next = index + 1
    while next < min(end, index + 10) {
      if starts[next] >= 0, spans[Int(starts[next])].form == .entity { return next }
      next += 1
    }
    return end
  }

  private func plain(at index: Int) -> CuePiece {
    let token = text.tokens[index]
    var piece = CuePiece(form: .word, tokens: index..<(index + 1))
    switch token.kind {
    case .word:
      piece.isName = token.shape != .lower
      if text.foldedBytes(index).elementsEqual([0x27, 0x73]) { piece.form = .joiner }
    case .number: piece.form = .number
    case .han: break
    case .lineBreak: piece.form = .stop
    case .symbol: piece.form = mark(of: token)
    }
    return piece
  }

  private func mark(of token: Token) -> CuePiece.Form {
    switch text.firstScalar(of: token) {
    case 0x2C, 0x3001: return .comma
    case 0x3B, 0x2014, 0x2013, 0x3002, 0x21, 0x7C, 0x2026: return .stop
    case 0x2D: return token.spaceBefore ? .stop : .joiner
    case 0x26, 0x2F, 0x23, 0x24, 0x40: return .joiner
    case 0x3A: return .colon
    case 0x28, 0x5B, 0x3010: return .open
    case 0x29, 0x5D, 0x3011: return .close
    case 0x22, 0x27, 0x300A, 0x300B, 0x300C, 0x300D: return .quote
    case 0x3F: return .question
    default: return .symbol
    }
  }
}
