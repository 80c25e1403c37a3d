import Foundation
import Tapecheck

extension StatementMaker {
  /// The kinds of window that statements are made of.
  private enum Span: CaseIterable { case week, month, quarter, year, yearToDate, months, sessions }

  private static func english(month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }

  private static func span(
    _ kind: Span, _ series: PriceSeries, _ end: Int
  ) -> (base: Int, english: [String], chinese: [String])? {
    let day = series.days[end]
    func before(_ period: Period) -> Int? { series.index(before: period, of: day) }
    switch kind {
    case .week:
      guard day.weekday == 5, let base = before(.week) else { return nil }
      return (base, ["for the week", "this week", "over the week"], ["本周", "全周"])
    case .month:
      guard end + 1 < series.count, series.days[end + 1].month != day.month,
        let base = before(.month)
      else { return nil }
      return (base, ["for the month", "in \(english(month: day.month))"], ["\(day.month)月"])
    case .quarter:
      guard end + 1 < series.count, series.days[end + 1].month != day.month, day.month % 3 == 0,
        let base = before(.quarter)
      else { return nil }
      let name = ["first", "second", "third", "fourth"][day.month / 3 - 1]
      return (
        base, ["for the quarter", "in the \(name) quarter"],
        ["第\(["一", "二", "三", "四"][day.month / 3 - 1])季度"]
      )
    case .year:
      guard end + 1 < series.count, series.days[end + 1].year != day.year, let base = before(.year)
      else { return nil }
      return (base, ["in \(day.year)"], ["\(day.year)年"])
    case .yearToDate:
      guard day.month > 1, let base = before(.year) else { return nil }
      return (
        base, ["so far this year", "year to date", "since the start of the year"], ["今年以来", "年初至今"]
      )
    case .months:
      guard let base = series.index(6, .month, before: end) else { return nil }
      return (base, ["over the past six months", "in the last six months"], ["过去六个月", "近六个月"])
    case .sessions:
      return (
        end - 5, ["over the past five sessions", "in the last five trading days"],
        ["过去五个交易日", "近5个交易日"]
      )
    }
  }

  /// Adds returns over windows.
  mutating func addWindowReturns(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} {V} {p}% {w}.", "{s} has {M} {p}% {w}.", "{s} posted a {n} of {p}% {w}.",
      "That left {s} {h} {p}% {w}.", "{s} is {h} {p} percent {w}.",
    ]
    let chinese = [
      "{s}{w}{V}{p}%。", "{w}，{s}累计{V}{p}%。", "{s}{w}累计{N}{p}%。", "{s}{w}累计{N}幅为{p}%。",
    ]
    for _ in 0..<count * 3 where true {
      let name = pick(chance(0.8) ? Self.indexes : Self.shares)
      let kind = pick(Span.allCases)
      guard let series = series(name),
        let end = row(of: series, where: { Self.span(kind, series, $0) != nil }),
        let window = Self.span(kind, series, end),
        let change = series.change(from: window.base, to: end),
        abs(change) > 1.2, abs(change) < 80
      else { continue }
      var figure = change
      switch error {
      case nil: break
      case .signFlip: figure = -change
      case .lastDigit:
        figure += change > 0 ? 0.2 : -0.2
        // The return from inside the window is a reading of its own.
        guard abs((series.change(from: window.base + 1, to: end) ?? 0) - figure) > 0.11,
          abs((series.change(from: window.base - 1, to: end) ?? 0) - figure) > 0.11
        else { continue }
      case .decimalShift:
        guard abs(change) < 8 else { continue }
        figure *= 10
      case .wrongBase:
        let shift = pick([3, 4, 5])
        guard kind != .sessions, kind != .months,
          let wrong = series.change(from: window.base - shift, to: end),
          let inside = series.change(from: window.base + 1, to: end), (wrong > 0) == (change > 0),
          abs(wrong - change) > 0.6, abs(inside - wrong) > 0.3
        else { continue }
        figure = wrong
      case .figure: figure *= 1.7
      case .threshold:
        let whole = change.magnitude.rounded()
        guard change.magnitude < whole, whole - change.magnitude < 0.3,
          abs(series.change(from: window.base + 1, to: end) ?? 0) < whole
        else { continue }
        var fill = fillWindow(name, change, window)
        fill["p"] = percent(whole, 0)
        add(
          .windowReturn, isEnglish() ? "{s} {V} more than {p}% {w}." : "{s}{w}{V}超过{p}%。", fill,
          after(series.days[end]), error: error)
        continue
      default: continue
      }
      var fill = fillWindow(name, figure, window)
      fill["p"] = percent(figure)
      add(
        .windowReturn, pick(isEnglish() ? english : chinese), fill, after(series.days[end]),
        error: error)
      if made(of: .windowReturn, error) >= count { return }
    }
  }

  private mutating func fillWindow(
    _ name: Name, _ change: Double, _ window: (base: Int, english: [String], chinese: [String])
  ) -> [String: String] {
    let isUp = change > 0
    return [
      "s": called(name),
      "V": isEnglish()
        ? pick(isUp ? ["rose", "gained", "climbed"] : ["fell", "lost", "dropped"]) : verb(isUp),
      "M": isUp ? pick(["gained", "risen", "climbed"]) : pick(["fallen", "lost", "dropped"]),
      "n": noun(isUp), "h": higher(isUp), "N": isUp ? "涨" : "跌",
      "w": pick(isEnglish() ? window.english : window.chinese),
    ]
  }

  /// Adds comparisons and divergences of two indexes over one session.
  mutating func addTwoSides(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let beats =
      isEnglish()
      ? [
        "{s} outperformed {o} by {p} percentage points {on}.", "{s} beat {o} {on}.",
        "{On}, {s} outpaced {o}.", "{o} lagged {s} {on}.",
      ] : ["{s}{on}跑赢{o}{p}个百分点。", "{on}，{s}跑赢{o}。", "{o}{on}跑输{s}。"]
    let parts =
      isEnglish()
      ? [
        "{s} rose {on} while {o} fell.", "{On}, {s} gained even as {o} declined.",
        "{s} closed higher {on}, but {o} ended lower.",
      ]
      : [
        "{on}，{s}上涨，而{o}下跌。", "{s}{on}收涨，{o}则收跌。", "{on}{s}收高，{o}却走低。",
      ]
    for round in 0..<count * 2 {
      let isDivergence = round % 2 == 1
      let name = pick(Self.indexes)
      let other = pick(Self.indexes.filter { $0.symbol != name.symbol })
      guard let series = series(name), let peer = self.series(other),
        let index = row(
          of: series,
          where: { index in
            guard let row = peer.index(of: series.days[index]), let left = series.change(at: index),
              let right = peer.change(at: row), peer.doubt(at: row) == nil
            else { return false }
            return isDivergence ? left > 0.1 && right < -0.1 : left - right > 0.3
          }), let row = peer.index(of: series.days[index]), let left = series.change(at: index),
        let right = peer.change(at: row)
      else { continue }
      var fill = ["s": called(name), "o": called(other)]
      var gap = left - right
      var template = pick(isDivergence ? parts : beats)
      switch error {
      case nil: break
      case .signFlip: fill = ["s": fill["o"] ?? "", "o": fill["s"] ?? ""]
      case .figure:
        guard !isDivergence else { continue }
        template = beats[0]
        gap = gap * 1.5 + 0.3
      default: continue
      }
      fill["p"] = percent(gap)
      add(
        isDivergence ? .divergence : .comparison, template, fill,
        after(series.days[index], named: true),
        error: error)
    }
  }

  /// Adds multiples of a price over years.
  mutating func addMultiples(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} has {m} since {full0}.", "{s} {m} between {full0} and {full1}.",
      "Shares of {s} have {m} since {full0}.",
    ]
    let chinese = ["自{full0}以来，{s}{m}。", "与{full0}相比，{s}股价已{m}。"]
    for _ in 0..<count * 20 {
      let name = pick(Self.shares)
      guard let series = series(name), let end = row(of: series, from: 2012),
        let base = row(of: series, where: { $0 < end - 250 && $0 > end - 2_500 })
      else { continue }
      let ratio = series.closes[end] / series.closes[base]
      let target: Double
      if abs(ratio / 2 - 1) < 0.02 {
        target = 2
      } else if abs(ratio / 3 - 1) < 0.02 {
        target = 3
      } else {
        continue
      }
      let said = error == nil ? target : target == 2 ? 3.0 : 2
      guard error == nil || error == .figure else { return }
      let (year, month, date) = series.days[base].components
      let months = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
      ]
      let (year1, month1, date1) = series.days[end].components
      add(
        .multiple, pick(isEnglish() ? english : chinese),
        [
          "s": called(name),
          "m": isEnglish() ? (said == 2 ? "doubled" : "tripled") : said == 2 ? "翻了一番" : "涨至三倍",
          "full0": isEnglish()
            ? "\(months[month - 1]) \(date), \(year)" : "\(year)年\(month)月\(date)日",
          "full1": "\(months[month1 - 1]) \(date1), \(year1)",
        ], after(series.days[end]), error: error)
      if made(of: .multiple, error) >= count { return }
    }
  }

  /// Adds means and shares of months since a year.
  mutating func addStatistics(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for round in 0..<count {
      let isShare = round % 2 == 1
      let name = pick(Array(Self.indexes.prefix(3)))
      guard let series = series(name), let end = row(of: series, from: 2005) else { continue }
      let month = Int.random(in: 1...12, using: &random)
      // What came before the rows is not known.
      let since = Int.random(in: max(1975, series.days[0].year + 1)...1995, using: &random)
      let returns = series.windows(of: .period(.month), endingIn: 0..<end + 1).filter {
        let day = series.days[$0.end]
        return day.month == month && day.year >= since && $0.end + 1 < end
          && series.days[$0.end + 1].month != month
      }.compactMap { series.change(over: $0) }
      guard returns.count > 8, month != series.days[end].month,
        let mean = PriceStatistics.mean(returns)
      else { continue }
      var value = isShare ? Double(returns.count { $0 > 0 }) / Double(returns.count) * 100 : mean
      switch error {
      case nil: break
      case .figure:
        value = isShare ? (value > 50 ? value - 21 : value + 21) : value * 2 + (value > 0 ? 1 : -1)
      case .signFlip:
        guard !isShare, abs(value) > 0.4 else { continue }
        value = -value
      default: continue
      }
      guard isShare || abs(value) > 0.25 else { continue }
      let isUp = value > 0
      var fill = [
        "s": called(name), "m": months[month - 1], "y": "\(since)",
        "p": isShare ? percent(value, 0) : percent(value),
      ]
      fill["n"] = isUp ? "gain" : "loss"
      fill["V"] = isEnglish() ? (isUp ? "risen" : "fallen") : isUp ? "上涨" : "下跌"
      fill["N"] = noun(isUp)
      fill["v"] = isUp ? "gained" : "lost"
      fill["mz"] = "\(month)月"
      let templates: [String] =
        isShare
        ? isEnglish()
          ? [
            "{s} has risen in {p}% of {m}s since {y}.",
            "Since {y}, {s} has gained in {p}% of {m}s.",
            "{s} has ended {m} higher {p}% of the time since {y}.",
          ]
          : [
            "自{y}年以来，{s}在{p}%的{mz}上涨。", "{y}年以来，{s}{mz}上涨的概率为{p}%。",
            "{y}年以来，{s}{mz}收涨的比例达{p}%。", "自{y}年以来，{s}有{p}%的{mz}收高。",
            "历史数据显示，{y}年以来{s}{mz}的胜率为{p}%。",
          ]
        : isEnglish()
          ? [
            "{s} has {v} an average of {p}% in {m} since {y}.",
            "Since {y}, {s} has averaged a {n} of {p}% in {m}.",
            "The average {m} {n} for {s} since {y} is {p}%.",
            "{s} has {V} {p}% on average in {m} since {y}.",
          ]
          : [
            "自{y}年以来，{s}{mz}平均{V}{p}%。", "{y}年以来{s}在{mz}平均{V}{p}%。",
            "{y}年以来，{s}{mz}的平均{N}为{p}%。", "回溯至{y}年，{s}每年{mz}平均{V}{p}%。",
          ]
      add(
        isShare ? .frequency : .statistic, pick(templates), fill, after(series.days[end]),
        expected: [.supported, .supportedWithRounding, .partiallyCovered], error: error)
    }
  }
}
