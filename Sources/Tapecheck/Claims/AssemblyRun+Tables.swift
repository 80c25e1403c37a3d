extension AssemblyRun {
  /// Tokens up to which the block before a table counts as its title.
  private static let titleTokens = 24

  /// Emits what a table of prices says: each figure is a level, a move or the return of a window.
  mutating func assemble(table position: Int) {
    let block = article.article.blocks[position]
    let reader = PriceTableReader(
      article: article, directory: directory, vocabulary: vocabulary, windows: windows,
      pieceReader: pieceReader, spans: spans,
      day: storyDay?.to ?? storyDay?.from ?? context.lastClosed)
    let title = title(of: position, reader)
    for table in reader.read(block) { emit(table, title: title) }
  }

  /// What the caption, or a short line or heading before the table, says of it.
  private func title(of position: Int, _ reader: PriceTableReader) -> TableLabel {
    let blocks = article.article.blocks
    var title = TableLabel()
    let start = blocks[position].rows.first?.first?.lowerBound ?? blocks[position].range.lowerBound
    var ranges = [blocks[position].range.lowerBound..<start]
    if position + 1 < blocks.count, blocks[position + 1].kind == .caption {
      ranges.append(blocks[position + 1].range)
    }
    if position > 0, blocks[position - 1].kind != .table, blocks[position - 1].kind != .headline {
      ranges.append(blocks[position - 1].range)
    }
    for range in ranges
    where article.text.tokenRange(ofBytes: range).count <= AssemblyRun.titleTokens {
      var label = reader.label(reader.pieces(ofBytes: range))
      // A title is prose: the words that no list knows do not spoil it.
      label.isIgnored = false
      title = title.filled(from: label)
    }
    if title.window == nil { title.window = headingWindow }
    if case .level = title.measure { title.measure = nil }
    return title
  }

  private mutating func emit(_ table: PriceTableText, title start: TableLabel) {
    var title = start
    let hasOwnWindow =
      table.columns.contains { $0.window != nil } || table.rows.contains { $0.label.window != nil }
    if hasOwnWindow, let window = title.window, !isSessionKind(window.kind) { title.window = nil }
    let signed = signedColumns(of: table)
    for row in table.rows {
      var figures: [TableFigure] = []
      for cell in row.cells {
        guard let head = head(of: cell.column, width: row.cells.last?.column ?? 0, table) else {
          continue
        }
        let label = head.filled(from: row.label)
        guard !label.isIgnored, let subject = label.subject ?? title.subject else { continue }
        for index in cell.quantities {
          let isAlone = cell.quantities.count == 1
          guard
            var figure = figure(
              index, cell, label, subject, title, hasHeads: !table.columns.isEmpty)
          else { continue }
          figure.range = isAlone ? cell.range : article.quantities[index].range
          if figure.isChange, figure.polarity == .none, signed.contains(cell.column) {
            figure.polarity = .up
          }
          figures.append(figure)
        }
      }
      emit(figures, hasHeads: !table.columns.isEmpty)
    }
  }

  /// The head of a column; a head row that leaves out the first column is moved by one.
  private func head(of column: Int, width last: Int, _ table: PriceTableText) -> TableLabel? {
    guard !table.columns.isEmpty else { return TableLabel() }
    if column < table.columns.count, last < table.columns.count { return table.columns[column] }
    guard last == table.columns.count, column > 0 else { return nil }
    return table.columns[column - 1]
  }

  /// The columns that write falls with a sign, an arrow or a word, so that a bare figure is a rise.
  private func signedColumns(of table: PriceTableText) -> Set<Int> {
    var found: Set<Int> = []
    for row in table.rows {
      for cell in row.cells
      where cell.mark != nil || cell.quantities.contains(where: { article.quantities[$0].isSigned })
      {
        found.insert(cell.column)
      }
    }
    return found
  }

  /// Emits the claims of a row; points beside a percent and a level are their arithmetic.
  private mutating func emit(_ row: [TableFigure], hasHeads: Bool) {
    let percents = row.filter { $0.isChange && $0.isPercent }
    let levels = row.filter { !$0.isChange }
    // A row without heads is one of prices only where a change stands in it.
    if !hasHeads, percents.isEmpty { return }
    for figure in row {
      guard figure.isChange, !figure.isPercent else {
        claims.append(figure.isChange ? change(figure) : level(figure))
        continue
      }
      let percent = percents.first { $0.window == figure.window }
      guard let percent else {
        // "Change" may be in percent without the sign, unless the unit is written.
        if figure.hasUnit || isPoints(figure) {
          claims.append(change(figure))
        }
        continue
      }
      guard let level = levels.first(where: { $0.basis == .close }),
        isSessionKind(figure.window.kind)
      else {
        claims.append(change(figure))
        continue
      }
      var triple = change(percent)
      triple.type = .arithmetic
      triple.relation = .triple
      triple.range = figure.range
      triple.parts = [
        part(.change, frameFigure(figure)), part(.level, frameFigure(level)),
      ]
      triple.quantities = [percent.quantity, figure.quantity, level.quantity]
      claims.append(triple)
    }
  }

  /// Whether a change cannot be a percent: it is larger than any index moves in percent.
  private func isPoints(_ figure: TableFigure) -> Bool {
    article.quantities[figure.quantity].value.magnitude >= 100
  }

  private func frameFigure(_ figure: TableFigure) -> Frame.Figure {
    Frame.Figure(
      quantity: figure.quantity, role: figure.isChange ? .change : .level,
      polarity: figure.isChange ? figure.polarity : nil, piece: 0)
  }

  private func change(_ figure: TableFigure) -> Claim {
    let type: ClaimType =
      switch figure.window.kind {
      case .fromPeak: .drawdown
      case .fromTrough: .rebound
      case let kind: isSessionKind(kind) ? .move : .windowReturn
      }
    var claim = tableClaim(figure, type, figure.window)
    claim.unit =
      figure.isPercent
      ? "percent" : unit(of: frameFigure(figure), subject: figure.subject, isChange: true)
    return claim
  }

  private func level(_ figure: TableFigure) -> Claim {
    var window = figure.window
    if !isSessionKind(window.kind) {
      window = ClaimWindow(.asOf, from: nil, to: window.to)
      window.isInherited = window.to == nil
    }
    if window.kind != .snapshot { window.kind = .asOf }
    window.basis = figure.basis
    var claim = tableClaim(figure, .level, window)
    claim.unit = unit(of: frameFigure(figure), subject: figure.subject, isChange: false)
    return claim
  }

  private func tableClaim(
    _ figure: TableFigure, _ type: ClaimType, _ window: ClaimWindow
  ) -> Claim {
    var claim = Claim(
      range: figure.range, type: type, subject: figure.subject.symbol, relation: .eq,
      window: window)
    claim.namedSubject = figure.subject.named
    claim.subjectBasis = figure.subject.basis
    // A cell holds its figure and nothing else that could change what it says.
    claim.isPlain = true
    setFigure(frameFigure(figure), in: &claim)
    return claim
  }
}
