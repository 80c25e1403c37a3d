import Foundation
import Tapecheck

/// What the chart of a claim shows: the prices around its window, with the rows of the evidence marked.
struct ClaimChart {
  /// The prices of one instrument.
  struct Line {
    var symbol: String
    /// Days since the first day drawn.
    var days: [Double]
    var values: [Double]
  }

  /// A row of the evidence.
  struct Mark {
    var day: Double
    var value: Double
    var label: String
  }

  /// Lines, the claim's subject first.
  private(set) var lines: [Line] = []
  private(set) var marks: [Mark] = []
  /// The window from its base to its end, in days since the first day drawn.
  private(set) var window: ClosedRange<Double>?
  /// Days at which the time axis has a label where there is room, those that matter most first.
  private(set) var ticks: [(day: Double, label: String)] = []
  /// Whether values are percent of change from the start of the window, so that several lines compare.
  let isRelative: Bool
  /// What the chart shows, in words.
  let caption: String

  /// Lines that a chart can hold and still be read.
  private static let mostLines = 4
  /// Points that a line is thinned to: more than the pixels between two of them would show.
  private static let mostPoints = 180

  /// Collects what there is to draw; `nil` where the claim has no subject with prices or no session.
  init?(_ claim: Record.Claim, tape: Tape, words: ReportWords, language: Language) {
    let anchors = (claim.evidence.map(\.date) + claim.window.days).sorted()
    guard let from = anchors.first, let to = anchors.last,
      let subject = claim.subject.flatMap(Symbol.init),
      let series = ClaimChart.series(subject, tape)
    else { return nil }
    var others: [PriceSeries] = []
    for name in claim.objects.prefix(ClaimChart.mostLines - 1) {
      if let other = Symbol(name).flatMap({ ClaimChart.series($0, tape) }) { others.append(other) }
    }
    isRelative = !others.isEmpty
    caption = words.fill(
      "page.chart", in: language,
      [
        "symbols": ([series] + others).map(\.symbol.name).joined(separator: ", "),
        "from": words.day(from, in: language), "to": words.day(to, in: language),
      ])
    guard let shown = ClaimChart.shown(from, to, series) else { return nil }
    let origin = series.days[shown.lowerBound]
    let last = series.days[shown.upperBound]
    func offset(_ day: Day) -> Double { Double(day.number) - Double(origin.number) }
    let field = claim.evidence.first?.field ?? "close"
    for item in [series] + others {
      guard let first = item.index(onOrAfter: origin), let end = item.index(onOrBefore: last),
        first < end
      else { continue }
      let values = field == "volume" ? item.volumes : item.closes
      let start = values[item.index(onOrBefore: from) ?? first]
      var line = Line(symbol: item.symbol.name, days: [], values: [])
      let marked = Set(anchors.compactMap { item.index(of: $0) })
      for index in ClaimChart.thinned(values, first...end, keeping: marked)
      where values[index].isFinite {
        line.days.append(offset(item.days[index]))
        line.values.append(isRelative ? (values[index] / start - 1) * 100 : values[index])
      }
      if line.values.allSatisfy(\.isFinite), line.values.count > 1 { lines.append(line) }
    }
    guard lines.first?.symbol == subject.name else { return nil }
    if let base = claim.window.base ?? claim.window.start, let end = claim.window.end, base < end {
      window = max(0, offset(base))...max(0, offset(end))
    }
    if !isRelative {
      marks = claim.evidence.filter {
        $0.symbol == subject && $0.field != "volume" || field == "volume"
      }
      .map { row in
        Mark(
          day: offset(row.date), value: row.value,
          label: "\(row.date.iso) \(ClaimFormula.price(row.value))")
      }
    } else if let line = lines.first {
      for day in claim.window.days {
        guard let index = line.days.firstIndex(of: offset(day)) else { continue }
        marks.append(Mark(day: offset(day), value: line.values[index], label: day.iso))
      }
    }
    for day in [to, claim.window.base ?? from, last, origin] {
      ticks.append((offset(day), day.iso))
    }
  }

  private static func series(_ symbol: Symbol, _ tape: Tape) -> PriceSeries? {
    // A file that is broken has failed the check already; a record converted later goes without its chart.
    guard let series = try? tape.series(symbol), series.count > 1 else { return nil }
    return series
  }

  /// The rows to draw: those of the window with some on either side, so that what happened stands in its time.
  private static func shown(_ from: Day, _ to: Day, _ series: PriceSeries) -> ClosedRange<Int>? {
    guard let first = series.index(onOrBefore: from) ?? series.index(onOrAfter: from),
      let last = series.index(onOrAfter: to) ?? series.index(onOrBefore: to), first <= last
    else { return nil }
    let span = last - first
    let before = max(span / 8, 20 - span, 3)
    let after = max(span / 12, 5)
    let range = max(0, first - before)...min(series.count - 1, last + after)
    return range.count > 1 ? range : nil
  }

  /// The rows that a line goes through: the lowest and highest of each stretch, and those to keep.
  private static func thinned(
    _ values: [Double], _ range: ClosedRange<Int>, keeping kept: Set<Int>
  ) -> [Int] {
    guard range.count > mostPoints else { return Array(range) }
    let stretch = (range.count * 2 + mostPoints - 1) / mostPoints
    var indices: Set<Int> = [range.lowerBound, range.upperBound]
    for start in stride(from: range.lowerBound, through: range.upperBound, by: stretch) {
      let part = start...min(start + stretch - 1, range.upperBound)
      if let low = part.min(by: { values[$0] < values[$1] }) { indices.insert(low) }
      if let high = part.max(by: { values[$0] < values[$1] }) { indices.insert(high) }
    }
    return indices.union(kept.filter(range.contains)).sorted()
  }
}
