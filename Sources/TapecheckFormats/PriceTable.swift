public import Tapecheck

/// Lays out prices as columns for a person.
public enum PriceTable {
  /// How many rows are shown where no days are asked for.
  private static let lastRows = 10

  /// The instruments that have prices: symbol, kind, first and last session, name.
  public static func list(of tape: Tape) -> String {
    var rows: [[String]] = []
    for instrument in tape.instruments where tape.hasPrices(instrument.symbol) {
      let coverage = tape.coverage(of: instrument.symbol)
      rows.append([
        instrument.symbol.name, instrument.kind.rawValue, coverage?.lowerBound.iso ?? "",
        coverage?.upperBound.iso ?? "", instrument.name,
      ])
    }
    let dataset = tape.dataset
    let last = dataset.lastSession.map { ", to \($0.iso)" } ?? ""
    return lines(rows, numbersFrom: 5)
      + "\(rows.count) instruments. Dataset: \(dataset.name) \(dataset.version)\(last).\n"
  }

  /// The rows of a series from one day to another, with file and line and what is doubtful of them; the last ten
  /// where neither day is given.
  public static func rows(of series: PriceSeries, from: Day?, to: Day?) -> String {
    var rows = [["date", "open", "high", "low", "close", "volume", "source", ""]]
    let first =
      from == nil && to == nil
      ? max(0, series.days.count - lastRows)
      : from.map { series.index(onOrAfter: $0) ?? series.days.count } ?? 0
    for index in first..<max(first, series.days.count) {
      if let to, series.days[index] > to { break }
      rows.append(
        [series.days[index].iso]
          + [series.opens, series.highs, series.lows, series.closes].map { price($0[index]) }
          + [
            volume(series.volumes[index]), "\(series.file):\(series.line(at: index))",
            series.doubt(at: index).map { "doubtful: \($0)" } ?? "",
          ])
    }
    return lines(rows, numbersFrom: 1, to: 5)
  }

  private static func price(_ value: Double) -> String {
    value.isFinite ? FixedPoint.text(value, decimals: value < 10 ? 4 : 2) : "-"
  }

  private static func volume(_ value: Double) -> String {
    value.isFinite ? FixedPoint.text(value, decimals: 0) : "-"
  }

  /// Rows as lines, the columns from one to another set to the right.
  private static func lines(
    _ rows: [[String]], numbersFrom first: Int, to last: Int = -1
  ) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let width = TerminalText.width(cell)
        if column == widths.count { widths.append(width) }
        widths[column] = max(widths[column], width)
      }
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let pad = String(repeating: " ", count: widths[column] - TerminalText.width(cell))
        line += (column >= first && column <= last ? pad + cell : cell + pad) + "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
