extension PriceTableReader {
  /// What the words of a head, a first cell or a caption say; words that no list knows make it ignored.
  func label(_ pieces: [Piece]) -> TableLabel {
    var label = TableLabel()
    guard let first = pieces.first, let last = pieces.last else { return label }
    if let named = pieces.lazy.compactMap(mention(of:)).first {
      label.subject = Frame.Subject(
        symbol: article.mentions[named].symbol, named: nil, basis: .heading, mention: named)
      if directory[article.mentions[named].symbol]?.kind == .rate { label.isIgnored = true }
    }
    var index = first.tokens.lowerBound
    let end = last.tokens.upperBound
    var position = 0
    while index < end {
      while position + 1 < pieces.count, pieces[position].tokens.upperBound <= index {
        position += 1
      }
      let piece = pieces[position]
      let word = vocabulary.tables.longest(at: index, before: end, in: article.text)
      if let year = year(at: index) {
        if label.window == nil { label.window = window(ofYear: year) }
        index += 1
        continue
      }
      // A time of day is none: the close names a price.
      if case .time(let time) = piece.kind, piece.tokens.upperBound >= word?.end ?? 0,
        let window = windows.window(ofTime: time),
        // "The same day" names none here, but heads a column of the day's moves.
        window.kind != .unspecified || word == nil
      {
        label.window = window
        index = piece.tokens.upperBound
        continue
      }
      if let word {
        take(word.meaning, &label)
        index = word.end
        continue
      }
      switch piece.kind {
      case .other, .quantity, .word(.metric, _), .word(.from, _), .word(.futures, _):
        label.isIgnored = true
      default: break
      }
      index = max(index + 1, piece.tokens.upperBound)
    }
    if case .level(let basis) = label.measure, basis != .close, let window = label.window,
      window.kind != .session
    {
      // A high or low of a year is the record of a span, not the price of a day.
      label.isIgnored = true
    }
    return label
  }

  private func mention(of piece: Piece) -> Int? {
    if case .mention(let index) = piece.kind { return index }
    return nil
  }

  private func take(_ meaning: TableVocabulary.Meaning, _ label: inout TableLabel) {
    switch meaning {
    case .level(let basis): label.add(.level(basis))
    case .change: label.add(.change)
    case .points: label.add(.points)
    case .percent: label.add(.percent)
    case .window(let span): if label.window == nil { label.window = window(of: span) }
    case .edge(let isLow): label.isOfLows = isLow
    case .filler: break
    case .ignore: label.isIgnored = true
    }
  }

  /// The window of a span, reckoned from the table's day.
  private func window(of span: TableVocabulary.Span) -> ClaimWindow {
    switch span {
    case .session:
      var window = ClaimWindow(.session)
      window.isInherited = true
      return window
    case .toDate(let grain):
      let start: Day? =
        switch grain {
        case .week: day.startOfWeek
        case .month: day.month()?.lowerBound
        case .quarter: day.quarter()?.lowerBound
        default: Day.years(from: day.year)?.lowerBound
        }
      let kind: ClaimWindow.Kind =
        switch grain {
        case .week: .wtd
        case .month: .mtd
        case .quarter: .qtd
        default: .ytd
        }
      return ClaimWindow(kind, from: start, to: day)
    case .quarter(let number):
      let month = number * 3 - 2
      let year = month > day.month ? day.year - 1 : day.year
      guard let quarter = Day(year: year, month: month, day: 1)?.quarter() else {
        return ClaimWindow(.unspecified)
      }
      return ClaimWindow(.quarter, from: quarter.lowerBound, to: min(quarter.upperBound, day))
    case .trailing(let count, let grain):
      var window = ClaimWindow(.trailing, from: nil, to: day)
      window.count = count
      window.grain = grain
      return window
    }
  }
}
