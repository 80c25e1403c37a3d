import Foundation
import Tapecheck

extension StatementMaker {
  private static let english = [
    "{s} {V} {p}% {on}.", "{On}, {s} {V} {p} percent.", "{s} finished {day} {h} {p}%.",
    "A {p}% {n} for {s} {on} came as traders weighed a run of earnings reports.",
    "Stocks moved on rate hopes {on}, with {s} closing {p}% {h}.",
    "When the closing bell rang {on}, {s} had moved {h} by {p}%.",
    "{s} ended {p}% {h} {on} after a volatile session.",
    "{s} {V} {p}% to close at {L} {on}.",
    "{On}'s session left {s} {p}% {h}.",
  ]
  private static let chinese = [
    "{on}，{s}{V}{p}%。", "{s}{on}{V}{p}%，投资者关注财报。", "截至{on}收盘，{s}{V}{p}%，报{L}{d}。",
    "{s}{on}收报{L}{d}，{N}{p}%。", "美股{on}收盘，{s}{V}{p}%。", "{on}{s}收盘{V}了{p}%。",
  ]

  /// Adds moves of one session, true or with an error.
  mutating func addMoves(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    for _ in 0..<count {
      let name = pick(chance(0.7) ? Self.indexes : Self.shares)
      let other = pick(Self.indexes.filter { $0.symbol != name.symbol })
      guard let series = series(name), let peer = self.series(other),
        let index = row(
          of: series,
          where: { abs(series.change(at: $0) ?? 0) >= 0.35 && abs(series.change(at: $0) ?? 0) < 20 }
        ),
        let change = series.change(at: index), let peerRow = peer.index(of: series.days[index]),
        let peerChange = peer.change(at: peerRow)
      else { continue }
      let decimals = pick([1, 1, 2])
      let step = pow(10, -Double(decimals))
      var isUp = change > 0
      var figure = (abs(change) / step).rounded() * step
      var when = after(series.days[index], named: error != nil)
      var template = pick(isEnglish() ? Self.english : Self.chinese)
      var fill = fill(name, series, index, isUp)
      func near(_ other: Double, _ value: Double) -> Bool { abs(other - value) < 2.6 * step }
      switch error {
      case nil: break
      case .signFlip:
        isUp.toggle()
        fill = self.fill(name, series, index, isUp)
      case .lastDigit:
        guard figure >= 11 * step else { continue }
        figure += (chance(0.5) ? -2 : 2) * step
      case .decimalShift:
        guard figure < 3, abs(change) > 0.95 else { continue }
        figure *= 10
      case .transposition:
        let digits = Array(text(figure, decimals))
        guard digits.count == decimals + 2, digits[0] != digits[2], digits[0] != "0",
          digits[2] != "0",
          let swapped = Double(String([digits[2], ".", digits[0]] + digits[3...])),
          !near(swapped, abs(change)), swapped > 0
        else { continue }
        figure = swapped
      case .unitSwap:
        guard !name.isShare else { continue }
        let points = series.closes[index] - series.closes[index - 1]
        guard abs(points) > 12 else { continue }
        // Points with the sign of percent.
        figure = (abs(points) / step).rounded() * step
        template = isEnglish() ? "{s} {V} {p}% {on}." : "{s}{on}{V}{p}%。"
      case .wrongDate:
        guard let old = series.change(at: index - 1), (old > 0) == isUp,
          !near(abs(old), abs(change)),
          abs(old) > 0.3
        else { continue }
        figure = (abs(old) / step).rounded() * step
        template = isEnglish() ? "{s} {V} {p}% {on}." : "{s}{day}{V}{p}%。"
      case .wrongYear:
        let past = series.days[index].advanced(byMonths: -12)
        guard let row = series.index(of: past), let old = series.change(at: row), (old > 0) == isUp,
          !near(abs(old), abs(change)), abs(old) > 0.5
        else { continue }
        figure = (abs(old) / 0.01).rounded() * 0.01
        fill["p"] = percent(figure, 2)
        template = isEnglish() ? "On {full}, {s} {V} {p}%." : "{full}，{s}{V}{p}%。"
      case .wrongSubject:
        guard (peerChange > 0) == isUp, abs(peerChange) > 0.3, !near(abs(peerChange), abs(change)),
          !name.isShare
        else { continue }
        figure = (abs(peerChange) / step).rounded() * step
        fill["o"] = called(other)
        template =
          isEnglish()
          ? "{o} {V} {p}% {on}, while {s} also {V} {p}%." : "{on}，{o}{V}{p}%，{s}也{V}{p}%。"
      case .swapped:
        guard (peerChange > 0) == isUp, abs(peerChange) > 0.3, !near(abs(peerChange), abs(change)),
          !name.isShare
        else { continue }
        fill["o"] = called(other)
        fill["q"] = percent(change, decimals)
        figure = (abs(peerChange) / step).rounded() * step
        template =
          isEnglish()
          ? pick(["{s} {V} {p}% and {o} {V} {q}% {on}.", "{on}, {s} {V} {p}%, while {o} {V} {q}%."])
          : pick(["{on}，{s}{V}{p}%，{o}{V}{q}%。", "{s}和{o}{on}分别{V}{p}%和{q}%。"])
      case .wrongWeekday:
        let days = [
          "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
        ]
        let wrong = days[(series.days[index].weekday + 1) % 5]
        let months = [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
        let (_, month, date) = series.days[index].components
        guard isEnglish(), let right = when.words["day"], right != wrong else { continue }
        fill["date"] = "\(wrong), \(months[month - 1]) \(date)"
        template = pick(["{s} {V} {p}% on {date}.", "On {date}, {s} {V} {p}%."])
      case .threshold:
        guard change.magnitude.rounded() >= 1, change.magnitude < change.magnitude.rounded(),
          change.magnitude.rounded() - change.magnitude < 0.3
        else { continue }
        fill["p"] = percent(change.magnitude.rounded(), 0)
        template =
          isEnglish()
          ? pick(["{s} {V} more than {p}% {on}.", "{On}, {s} {V} over {p}%."])
          : pick(["{s}{on}{V}超过{p}%。", "{on}，{s}{V}逾{p}%。"])
      default: continue
      }
      if error == nil, chance(0.3) {
        let whole = change.magnitude.rounded(.down)
        guard whole >= 1, change.magnitude - whole > 0.02 else { continue }
        fill["p"] = percent(whole, 0)
        template =
          isEnglish()
          ? pick([
            "{s} {V} more than {p}% {on}.", "{On}, {s} {V} over {p}%.",
            "{s} {V} at least {p} percent {on}.",
          ]) : pick(["{s}{on}{V}超过{p}%。", "{on}，{s}{V}逾{p}%。", "{s}{on}{V}{p}%以上。"])
      }
      if fill["p"] == nil { fill["p"] = percent(figure, decimals) }
      if error == .wrongYear || error == .wrongWeekday { when.words["on"] = "" }
      add(.move, template, fill, when, error: error)
    }
  }

  private mutating func fill(
    _ name: Name, _ series: PriceSeries, _ index: Int, _ isUp: Bool
  ) -> [String: String] {
    [
      "s": called(name), "V": verb(isUp), "n": noun(isUp), "h": higher(isUp), "N": noun(isUp),
      "L": (name.isShare && isEnglish() ? "$" : "")
        + text(traded(series.closes[index], series, index, name), 2),
      "d": name.isShare ? "美元" : "点",
    ]
  }

  /// Adds levels, true or with an error.
  mutating func addLevels(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} closed at {L} {on}.", "{On}, {s} settled at {L}.", "{s} ended the session at {L} {on}.",
      "{s} finished {day} at {L}.", "The close for {s} {on} was {L}.",
      "{s} stood at {L} when trading ended {on}.",
    ]
    let chinese = [
      "{s}{on}收于{L}{d}。", "{on}，{s}收报{L}{d}。", "截至{on}收盘，{s}报{L}{d}。", "{s}{on}收盘报{L}{d}。",
    ]
    for _ in 0..<count {
      let name = pick(chance(0.6) ? Self.indexes : Self.shares)
      guard let series = series(name),
        let index = row(of: series, where: { abs(series.change(at: $0) ?? 0) >= 0.4 })
      else { continue }
      let close = traded(series.closes[index], series, index, name)
      guard close > 20 else { continue }
      var figure = close
      var template = pick(isEnglish() ? english : chinese)
      let when = after(series.days[index], named: error != nil)
      switch error {
      case nil: break
      case .lastDigit: figure += name.isShare ? 0.04 : 0.07
      case .decimalShift:
        // A tenth of a share's price may be that before a split.
        figure *= chance(0.5) || name.isShare ? 10 : 0.1
      case .transposition:
        var digits = Array(FixedPoint.text(close, decimals: 2).filter { $0 != "," })
        guard let point = digits.firstIndex(of: "."), point >= 3,
          digits[point - 1] != digits[point - 2]
        else { continue }
        digits.swapAt(point - 1, point - 2)
        figure = Double(String(digits)) ?? figure
      case .intraday:
        let extreme = traded(
          chance(0.5) ? series.highs[index] : series.lows[index], series, index, name)
        guard extreme.isFinite, abs(extreme / close - 1) > 0.002 else { continue }
        figure = extreme
      case .stale: figure = traded(series.closes[index - 1], series, index - 1, name)
      case .wrongYear:
        let past = series.days[index].advanced(byMonths: -12)
        guard let row = series.index(of: past) else { continue }
        figure = traded(series.closes[row], series, row, name)
        template = isEnglish() ? "On {full}, {s} closed at {L}." : "{full}，{s}收于{L}{d}。"
      case .wrongDate:
        let shift = pick([2, 3, 4])
        figure = traded(series.closes[index - shift], series, index - shift, name)
        guard abs(figure / close - 1) > 0.003 else { continue }
      default: continue
      }
      var fill = ["s": called(name), "d": name.isShare ? "美元" : "点"]
      fill["L"] = (name.isShare && isEnglish() ? "$" : "") + text(figure, 2)
      add(.level, template, fill, when, error: error)
    }
  }

  /// Adds points, percent and level of one session that fit one another, or not.
  mutating func addTriples(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} {V} {P} points, or {p}%, to {L} {on}.",
      "{s} {V} {P} points, or {p} percent, to close at {L}.",
      "{On}, {s} {V} {p}%, or {P} points, to finish at {L}.",
      "{s} was {h} {P} points, or {p}%, at {L}.",
    ]
    let chinese = ["{s}{on}{V}{P}点，{N}{p}%，报{L}点。", "{on}，{s}收{h}{P}点，{N}为{p}%，报{L}点。"]
    for _ in 0..<count {
      let name = pick(Self.indexes)
      guard let series = series(name),
        let index = row(of: series, where: { abs(series.change(at: $0) ?? 0) >= 0.4 }),
        let change = series.change(at: index), let points = series.change(at: index, in: .points)
      else { continue }
      let level = series.closes[index]
      var (percent, move) = (change, points)
      switch error {
      case nil: break
      case .figure: percent *= pick([1.6, 0.5, 2])
      case .decimalShift: percent *= 10
      case .wrongCount: move *= 1.5
      default: continue
      }
      let isUp = change > 0
      add(
        .arithmetic, pick(isEnglish() ? english : chinese),
        [
          "s": called(name), "V": verb(isUp), "h": higher(isUp), "N": noun(isUp),
          "P": text(move, 2), "p": text(percent, 2), "L": text(level, 2),
        ], after(series.days[index]), error: error)
    }
  }
}
