/// Reads a table block: which cells are heads, what they say, and which cells hold figures.
struct PriceTableReader {
  let article: RecognisedArticle
  let directory: InstrumentDirectory
  let vocabulary: ClaimVocabulary
  let windows: WindowReader
  let pieceReader: PieceReader
  let spans: PieceReader.Spans
  /// The day that spans such as "year to date" are reckoned from.
  let day: Day

  /// The parts of a table, one for each run of rows under heads of their own.
  ///
  /// - Complexity: O(*n*) in the table's tokens.
  func read(_ block: Block) -> [PriceTableText] {
    var tables: [PriceTableText] = []
    var table = PriceTableText()
    var section = TableLabel()
    for row in block.rows {
      let pieces = row.map { self.pieces(ofBytes: $0) }
      let cells = row.indices.compactMap { cell(pieces[$0], range: row[$0], column: $0) }
      let figures = isHead(cells, pieces) ? [] : cells
      guard figures.isEmpty else {
        var label = stub(
          row.indices.filter { index in !figures.contains { $0.column == index } }
            .map { pieces[$0] })
        label = label.filled(from: section)
        setSpan(of: &label, pieces, table.columns)
        table.rows.append(PriceTableText.Row(label: label, cells: figures))
        continue
      }
      let labels = pieces.map { self.label($0) }
      let said = labels.count { !$0.isEmpty }
      if said > 1 || (said == 1 && row.count > 1 && labels[0].isEmpty) {
        if !table.rows.isEmpty {
          tables.append(table)
          table = PriceTableText()
        }
        table.columns = merged(table.columns, labels)
      } else if let window = labels.lazy.compactMap({ $0.window }).first {
        section = TableLabel()
        section.window = window
      }
    }
    tables.append(table)
    return tables
  }

  /// The pieces of a run of bytes.
  func pieces(ofBytes range: Range<Int>) -> [Piece] {
    pieceReader.pieces(of: article.text.tokenRange(ofBytes: range), in: article.text, spans: spans)
  }

  /// Two head rows of one width say together what the columns are.
  private func merged(_ first: [TableLabel], _ second: [TableLabel]) -> [TableLabel] {
    guard first.count == second.count else { return second }
    return zip(first, second).map { upper, lower in
      lower.filled(from: upper)
    }
  }

  /// A cell of figures; `nil` for a cell with words, with a name, or without a figure.
  private func cell(_ pieces: [Piece], range: Range<Int>, column: Int) -> PriceTableText.Cell? {
    var found = PriceTableText.Cell(range: range, quantities: [], mark: nil, column: column)
    var isBracketed = false
    for (position, piece) in pieces.enumerated() {
      switch piece.kind {
      case .quantity(let index):
        switch article.quantities[index].kind {
        case .ordinal, .streak: return nil
        default: found.quantities.append(index)
        }
      case .direction(let direction): found.mark = direction.polarity
      case .open: if position == 0 { isBracketed = true }
      case .mark: found.mark = arrow(piece) ?? found.mark
      case .close, .comma, .stop, .possessive, .word(.filler, _), .word(.or, _),
        .word(.pointWord, _):
        break
      default: return nil
      }
    }
    guard !found.quantities.isEmpty else { return nil }
    // Accounts write a loss in brackets.
    if isBracketed, found.mark == nil, found.quantities.count == 1,
      !article.quantities[found.quantities[0]].isSigned
    {
      found.mark = .down
    }
    return found
  }

  /// The direction of an arrow.
  private func arrow(_ piece: Piece) -> Claim.Polarity? {
    let token = article.text.tokens[piece.tokens.lowerBound]
    switch article.text.firstScalar(of: token) {
    case 0x25B2, 0x25B3, 0x2191, 0x2B06, 0x25B4, 0x1F53A, 0x2197: return .up
    case 0x25BC, 0x25BD, 0x2193, 0x2B07, 0x25BE, 0x1F53B, 0x2198: return .down
    default: return nil
    }
  }

  /// What the cells of a row that hold no figures say of it.
  private func stub(_ cells: [[Piece]]) -> TableLabel {
    var found = TableLabel()
    for pieces in cells {
      if found.subject == nil, let named = subject(of: pieces) {
        found.subject = named.subject
        found.isIgnored = found.isIgnored || !named.isPlain
        continue
      }
      // A remark behind the name ("cut to hold") says nothing of the figures.
      guard found.subject == nil else { continue }
      let label = self.label(pieces)
      found = found.filled(from: label)
    }
    return found
  }

  /// The instrument that a first cell names, and whether the cell names nothing else: "Apple suppliers"
  /// are not Apple.
  private func subject(of pieces: [Piece]) -> (subject: Frame.Subject, isPlain: Bool)? {
    guard
      let position = pieces.firstIndex(where: {
        if case .mention = $0.kind { return true }
        return false
      }), case .mention(let index) = pieces[position].kind
    else { return nil }
    let mention = article.mentions[index]
    let instrument = directory[mention.symbol]
    var subject = Frame.Subject(
      symbol: mention.symbol, named: nil, basis: .clause, mention: index)
    if instrument?.kind == .future, let tracked = instrument?.tracks.flatMap({ Symbol($0) }) {
      subject.symbol = tracked
      subject.named = mention.symbol
    }
    // "Technology XLK": Chinese words before a code of letters only say what it is.
    let isCode =
      position > 0
      && article.text.tokens[pieces[position].tokens.lowerBound].kind == .word
      && pieces[..<position].allSatisfy {
        article.text.tokens[$0.tokens.lowerBound].kind == .han
      }
    // and what stands before a symbol that ends the cell describes it.
    let isSymbol = mention.notation == .symbol && position == pieces.count - 1
    let isPlain =
      instrument?.kind != .rate
      && (isCode || isSymbol || isApposed(pieces[..<position].reversed()))
      && isApposed(Array(pieces[(position + 1)...]))
    return (subject, isPlain)
  }

  /// Whether the words next to a name, nearest first, are parted from it by a mark, or say nothing.
  private func isApposed(_ pieces: [Piece]) -> Bool {
    for piece in pieces {
      switch piece.kind {
      case .comma, .stop, .open, .close, .mark: return true
      case .other, .word(.metric, _), .word(.futures, _), .quantity, .direction: return false
      default: break
      }
    }
    return true
  }
}
