extension PriceTableReader {
  /// Whether the figures of a row are years, which head their columns: "Week to date | 2023".
  func isHead(_ cells: [PriceTableText.Cell], _ pieces: [[Piece]]) -> Bool {
    !cells.isEmpty && cells.allSatisfy { isYear(pieces[$0.column]) }
      && pieces.indices.contains { column in
        !cells.contains { $0.column == column } && !label(pieces[column]).isEmpty
      }
  }

  private func isYear(_ pieces: [Piece]) -> Bool {
    guard let piece = pieces.first, pieces.count == 1, piece.tokens.count == 1 else { return false }
    return year(at: piece.tokens.lowerBound) != nil
  }

  /// The year that a token of four digits names.
  func year(at token: Int) -> Int? {
    guard article.text.tokens[token].kind == .number else { return nil }
    var year = 0
    let digits = article.text.foldedBytes(token)
    guard digits.count == 4 else { return nil }
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      year = year * 10 + Int(digit - 0x30)
    }
    return (1900...day.year + 1).contains(year) ? year : nil
  }

  /// The window of a year, which runs to the table's day where that lies in it.
  func window(ofYear year: Int) -> ClaimWindow? {
    guard let days = Day.years(from: year) else { return nil }
    return days.contains(day)
      ? ClaimWindow(.ytd, from: days.lowerBound, to: day)
      : ClaimWindow(.year, from: days.lowerBound, to: days.upperBound)
  }

  /// Gives a row that names two days their span: from a peak to a low where its columns are headed so; any other
  /// two days say nothing that is understood.
  func setSpan(of label: inout TableLabel, _ cells: [[Piece]], _ columns: [TableLabel]) {
    var days: [(day: Day, isLow: Bool?)] = []
    for (column, pieces) in cells.enumerated() {
      guard case .time(let time) = pieces.first?.kind, pieces.count == 1,
        let window = windows.window(ofTime: time), window.kind == .session, let day = window.from
      else { continue }
      let isLow = columns.count == cells.count ? columns[column].isOfLows : nil
      days.append((day, isLow))
    }
    guard days.count > 1 else { return }
    guard days.count == 2, let peak = days.first(where: { $0.isLow == false })?.day,
      let low = days.first(where: { $0.isLow == true })?.day
    else {
      label.isIgnored = true
      return
    }
    var window = ClaimWindow(
      peak < low ? .fromPeak : .fromTrough, from: min(peak, low), to: min(peak, low))
    window.end = max(peak, low)
    label.window = window
  }
}
